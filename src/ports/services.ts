import type { Pace } from '../domain/delivery/pace.ts'
import type { Language } from '../domain/language.ts'
import type { Library } from '../domain/package/library.ts'
import type { ConversationPackage, Profile } from '../domain/package/package.ts'
import type { Round } from '../domain/round/round.ts'
import type { Recurrence } from '../domain/schedule/occurrences.ts'
import type { IsHoliday } from '../domain/schedule/working-days.ts'
import type { Clock } from './clock.ts'
import type { Log } from './log.ts'
import type { Metrics } from './metrics.ts'
import type { Queue } from './queue.ts'
import type { Random } from './random.ts'
import type { Store } from './store.ts'
import type { Summariser } from './summariser.ts'
import type { Teams } from './teams.ts'
import type { Trace } from './trace.ts'

/**
 * What one process remembers about open rounds, so that an answer costs one write and one read (DESIGN §4). Nothing
 * rests on it. `usecases/round/round-memory.ts` fills and empties it.
 */
export type RoundMemory = {
  readonly rounds: Map<
    string,
    { readonly round: Round; readonly salt: string | undefined; readonly until: Temporal.Instant }
  >
  readonly counts: Map<string, { answers: number; readonly until: Temporal.Instant }>
}

/** What the operator decided, already checked by `config.ts`. */
export type Settings = {
  readonly organisation: string
  readonly timeZone: string
  readonly defaultLanguage: Language
  /** k for rounds that start from now on. */
  readonly threshold: number
  /** Entra object ids. */
  readonly coordinators: ReadonlySet<string>
  /** Where this service is reached from a browser, without a slash at the end. */
  readonly publicUrl: string
  /** Days from a round's end until its sealed answers and the posts of its thread are gone. */
  readonly retentionDays: number
  /** Mixed into every token (DESIGN §5). Never stored, never logged. */
  readonly pepper: string
  /** What all processes together may send to Teams in a second. */
  readonly teamsRps: number
  /** Of the bot and its Teams app. Absent: in development. */
  readonly appId?: string
  /** Whether the client can show a file consent card. The Playground can't. */
  readonly fileConsent: boolean
  /** What an archive is told of reports: access code and legal basis. Absent: nobody has decided. */
  readonly archive?: { readonly code: string; readonly legalBasis: string }
  /** User ids of the demo's simulated colleagues; empty in a real service. */
  readonly simulated: ReadonlySet<string>
}

/**
 * What each organisation can talk about: a memory, read again after every change here and every minute. Nothing rests on
 * it but how soon a new version is seen. `usecases/package/libraries.ts` makes it.
 */
export type Libraries = {
  /** Of the product, for this profile. */
  readonly builtIn: readonly ConversationPackage[]
  /** The goals of `PROFILE`, and of all profiles that packages may name. */
  readonly profile: Profile
  readonly profiles: readonly Profile[]
  of(tenantId: string): Library
  refresh(): Promise<void>
}

/** The processes that share one store, queue and tenant. There is no leader: each knows which part is its own. */
export type Workers = {
  /** How many are alive, this one included. */
  count(): number
  /**
   * Whether the clock's work on this thing is this process's. Exactly one live process says yes while nobody comes or
   * goes; nothing rests on it but that the same work is seldom done twice.
   */
  isMine(key: string): boolean
}

/** Everything that a use case may touch. Made once, in `app.ts`; tests make their own from the same parts. */
export type Services = {
  readonly store: Store
  readonly queue: Queue
  readonly teams: Teams
  readonly clock: Clock
  readonly random: Random
  readonly log: Log
  readonly library: Libraries
  readonly summariser: Summariser
  readonly isHoliday: IsHoliday
  readonly recurrence: Recurrence
  readonly settings: Settings
  readonly memory: RoundMemory
  readonly metrics: Metrics
  readonly trace: Trace
  /** How fast this process may send. */
  readonly pace: Pace
  readonly workers: Workers
  /** Ids that the queue did not take, to be told again soon. Nothing rests on it: the sweep finds them in the ledger too. */
  readonly untold: Set<string>
  /**
   * Says that there is something to do, so that it is done now and not at the next tick. `entryId`: somebody waits for
   * this post, so it goes before what waits in the queue.
   */
  readonly wake: (entryId?: string) => void
}
