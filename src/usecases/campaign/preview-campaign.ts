import { type LeftOut, sum } from '../../domain/campaign/campaign.ts'
import { freeSpans, minutesIn, slotOf } from '../../domain/campaign/spread.ts'
import type { CampaignWish } from '../../domain/campaign/wish.ts'
import type { Team } from '../../domain/team/team.ts'
import { documents } from '../../ports/documents.ts'
import type { Services } from '../../ports/services.ts'
import { readOrganisationSettings } from '../schedule/rules.ts'
import { busyWith, campaignTeams, unreachable } from './campaign-teams.ts'
import { earliestPost, localTime, quietDays, windowEnd } from './campaign-times.ts'

export type CampaignPreview = {
  /** Teams that get a post, one channel each. */
  readonly reached: number
  /** Teams among which the window is divided: some may turn out to be left out. */
  readonly slots: number
  readonly leftOut: readonly { readonly reason: LeftOut; readonly count: number }[]
  /** People in the teams that are reached, as the rosters were last seen. */
  readonly members: number
  /** For one person: the package's longest prompt. */
  readonly minutes: number
  /** When the first and the last post are due. */
  readonly first: Temporal.Instant
  readonly last: Temporal.Instant
  /** Posts in the fullest minute. */
  readonly perMinute: number
  /** What Teams' limit alone would take, in seconds. */
  readonly sendingSeconds: number
}

export type PreviewResult =
  | { readonly ok: true; readonly preview: CampaignPreview }
  /** No team to post to. */
  | { readonly ok: false; readonly reason: 'nobody'; readonly leftOut: CampaignPreview['leftOut'] }
  /** Only holidays, weekends and no-go windows, or hours that are over. */
  | { readonly ok: false; readonly reason: 'noTime' }
  /** The hours hold fewer posts than there are teams; `minutes` is what they would need. */
  | { readonly ok: false; readonly reason: 'tooShort'; readonly minutes: number }

/** Part of Teams' limit that campaigns plan with: the rest is for answers, updates and what teams start themselves. */
const share = 0.8
/** Up to so many teams the members are counted team by team; above it, by the average of all teams. */
const countedTeams = 300

/** What a campaign would do if it were started now. Stores nothing. */
export async function previewCampaign(
  services: Services,
  tenantId: string,
  { packageId, teamsNamed, window }: CampaignWish,
): Promise<PreviewResult> {
  const { store, settings, library } = services
  const { timeZone } = settings
  const all = await campaignTeams(services, tenantId, teamsNamed)
  const organisation = await readOrganisationSettings(services, tenantId)
  const common = quietDays(organisation.quiet, window)
  const spans = freeSpans(window, localTime(earliestPost(services), timeZone), common, services.isHoliday)
  const total = minutesIn(spans)
  if (total === 0) return { ok: false, reason: 'noTime' }

  const until = windowEnd(window, timeZone)
  // Every round that is not over is waited for by the clock.
  const waiting = { atMost: { property: 'wakeAt', value: '9999-12-31T23:59:59.999Z' } }
  const rounds = byTeam(await store.list(documents.round, waiting))
  const schedules = byTeam(await store.list(documents.schedule, { atMost: { property: 'wakeAt', value: until } }))
  const reasons = all.map((team) => ({
    team,
    reason:
      unreachable(team, spans, quietDays(team.settings.quiet, window)) ??
      busyWith(packageId, until, rounds.get(team.teamId) ?? [], schedules.get(team.teamId) ?? []),
  }))
  const reached = reasons.flatMap(({ team, reason }) => (reason ? [] : [team]))
  const leftOut = countReasons(reasons.flatMap(({ reason }) => reason ?? []))
  if (reached.length === 0) return { ok: false, reason: 'nobody', leftOut }

  const slots = all.filter(({ state }) => state === 'active').length
  const most = Math.max(1, Math.floor(settings.teamsRps * 60 * share))
  if (Math.ceil(slots / total) > most) return { ok: false, reason: 'tooShort', minutes: Math.ceil(slots / most) }
  const at = (n: number) => slotOf(spans, n, slots)?.toZonedDateTime(timeZone).toInstant()
  const pack = library.of(tenantId).packages.find(({ id }) => id === packageId)
  const [first, last] = [at(0), at(slots - 1)]
  if (!first || !last) return { ok: false, reason: 'noTime' }
  return {
    ok: true,
    preview: {
      reached: reached.length,
      slots,
      leftOut,
      members: await countMembers(services, reached),
      minutes: Math.max(0, ...(pack?.prompts.map(({ minutes }) => minutes) ?? [])),
      first,
      last,
      perMinute: Math.ceil(slots / total),
      sendingSeconds: Math.ceil(reached.length / settings.teamsRps),
    },
  }
}

function byTeam<T extends { readonly teamId: string }>(found: readonly { readonly value: T }[]): Map<string, T[]> {
  return Map.groupBy(
    found.map(({ value }) => value),
    ({ teamId }) => teamId,
  )
}

function countReasons(reasons: readonly LeftOut[]): { reason: LeftOut; count: number }[] {
  return [...Map.groupBy(reasons, (reason) => reason)].map(([reason, { length: count }]) => ({ reason, count }))
}

async function countMembers({ store }: Services, reached: readonly Team[]): Promise<number> {
  if (reached.length <= countedTeams) {
    const counts = await Promise.all(
      reached.map(({ teamId: partition }) => store.count(documents.membership, { partition })),
    )
    return sum(counts.map((count) => ({ count })))
  }
  const [members, teams] = await Promise.all([store.count(documents.membership, {}), store.count(documents.team, {})])
  return Math.round((members * reached.length) / Math.max(1, teams))
}
