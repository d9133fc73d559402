import { type Escalation, escalationId, longestMatter, replyDays } from '../../domain/escalation/escalation.ts'
import { withReceiver } from '../../domain/escalation/escalation-steps.ts'
import type { ThemeUpward } from '../../domain/privacy/disclose.ts'
import { type IdentifierKind, redact } from '../../domain/privacy/redact.ts'
import type { Round, Thread } from '../../domain/round/round.ts'
import type { Office, Team } from '../../domain/team/team.ts'
import { textStart } from '../../domain/text-start.ts'
import { timestamp } from '../../domain/time.ts'
import { documents } from '../../ports/documents.ts'
import type { Services } from '../../ports/services.ts'
import { listTeamEscalations } from './list-escalations.ts'
import { type NoTheme, readTheme, type ThemeTarget } from './read-theme.ts'
import { asked, findReceiver, type NoReceiver } from './receiver/find-receiver.ts'
import { settleEscalation } from './settle-escalation.ts'

export type EscalationWish = {
  readonly team: Team
  /** In whose name it is sent: the office, never the person. */
  readonly office: Office
  /** Of the form: sent twice, it is one escalation. */
  readonly request: string
  readonly matter: string
  /** Working days to answer. */
  readonly days: number
  /** Where it is told what becomes of it; of a theme, its round's thread instead. */
  readonly channelId: string
  readonly thread: Thread | undefined
  readonly theme: ThemeTarget | undefined
  /** The round whose output card it was written on; it is told there what becomes of it. */
  readonly round?: Round | undefined
}

export type Escalated =
  | { readonly ok: true; readonly escalation: Escalation; readonly masked: readonly IdentifierKind[] }
  | { readonly ok: false; readonly reason: 'noMatter' | 'tooLong' | 'badDays' }
  /** The same theme waits for an answer already. */
  | { readonly ok: false; readonly reason: 'alreadySent'; readonly escalation: Escalation }
  | NoTheme
  | NoReceiver

/** Characters of a title that is made of the matter's beginning. */
const longestBeginning = 80

/**
 * Sends a matter, or a theme of a shared summary, to the nearest level above that can be reached. With `ok` it is durable,
 * and both sides will be told. Who may: `escalate`.
 */
export async function escalate(services: Services, wish: EscalationWish): Promise<Escalated> {
  const { store } = services
  const { team, days } = wish
  const { text: matter, found: masked } = redact(wish.matter.trim())
  const before = await sentBefore(services, wish)
  if (before) return { ok: true, escalation: before, masked }
  if (matter === '') return { ok: false, reason: 'noMatter' }
  if (matter.length > longestMatter) return { ok: false, reason: 'tooLong' }
  if (!Number.isInteger(days) || days < replyDays.least || days > replyDays.most)
    return { ok: false, reason: 'badDays' }
  const theme = wish.theme && (await readTheme(services, team.teamId, wish.theme))
  if (theme && !theme.ok) return theme
  const found = await findReceiver(services, team)
  if (!found.ok) return found
  const { teamId, tenantId, language } = team
  const round = theme ? theme.round : wish.round
  const fresh: Omit<Escalation, 'id' | 'number'> = {
    type: 'escalation',
    ...{ teamId, tenantId, language, request: wish.request, unitName: found.from.name },
    ...(theme ? ofTheme(wish.theme?.themeId ?? '', theme.theme.value) : { quotes: [] }),
    ...(round
      ? { roundId: round.id, channelId: round.channelId, packageId: round.prompt.packageId }
      : { channelId: wish.channelId }),
    ...threadOf(round ? round.thread : wish.thread),
    title: theme ? theme.theme.value.label : beginning(matter),
    ...{ matter, by: wish.office, days, state: 'waiting' },
    steps: [asked(services, found.receiver, days)],
    createdAt: timestamp(services.clock.now()),
    wakeAt: timestamp(services.clock.now()),
  }
  for (;;) {
    const known = await listTeamEscalations(services, teamId)
    const same = known.find((one) => one.request === wish.request)
    if (same) return { ok: true, escalation: same, masked }
    const waiting = wish.theme && known.find((one) => one.state === 'waiting' && isAbout(one, wish.theme))
    if (waiting) return { ok: false, reason: 'alreadySent', escalation: waiting }
    const number = Math.max(0, ...known.map((one) => one.number)) + 1
    const escalation = withReceiver({ ...fresh, id: escalationId(number), number })
    const stored = await store.insert(documents.escalation, escalation)
    // Somebody was faster: perhaps with the same.
    if (stored === 'exists') continue
    await settleEscalation(services, stored)
    return { ok: true, escalation, masked }
  }
}

async function sentBefore(services: Services, { team, request }: EscalationWish): Promise<Escalation | undefined> {
  return (await listTeamEscalations(services, team.teamId)).find((one) => one.request === request)
}

function ofTheme(themeId: string, { people, quotes }: ThemeUpward) {
  return { themeId, people, quotes: [...quotes] }
}

function threadOf(thread: Thread | undefined): { readonly thread?: Thread } {
  return thread ? { thread } : {}
}

function isAbout({ roundId, themeId }: Escalation, theme: ThemeTarget | undefined): boolean {
  return roundId === theme?.roundId && themeId === theme?.themeId
}

/** The first line, cut between words. */
function beginning(matter: string): string {
  const [line = ''] = matter.split('\n')
  const cut = textStart(line.trim(), longestBeginning)
  if (cut === line.trim()) return cut
  return `${textStart(cut, Math.max(cut.lastIndexOf(' '), longestBeginning / 2)).trimEnd()} …`
}
