import type { ReplyView } from '../../domain/delivery/reply-view.ts'
import type { Schedule } from '../../domain/schedule/schedule.ts'
import type { Team } from '../../domain/team/team.ts'
import type { Services } from '../../ports/services.ts'
import { list, moment } from '../../texts/format.ts'
import { texts } from '../../texts/index.ts'
import { ruleInWords } from '../../texts/rhythm.ts'
import { enqueue, entryId } from '../../usecases/delivery/enqueue.ts'
import { packageAt } from '../../usecases/package/libraries.ts'
import { packageTitle, promptTitle } from '../line/packages.ts'
import { namesOf } from '../team/member-names.ts'

/**
 * Tells the channel in a thread of its own what was planned, which prompt comes first, who planned it, and what was said of
 * the union representative, who is spoken to by name. Once for each plan, however often it is confirmed.
 */
export async function announce(
  services: Services,
  team: Team,
  schedule: Schedule,
  first: { readonly at: Temporal.Instant; readonly promptId: string | undefined },
): Promise<void> {
  const { id, rule, startsOn, anonymity, createdAt, channelId, tenantId } = schedule
  const { teamId } = team
  await enqueue(services, {
    id: entryId(teamId, 'planned', id, createdAt, rule, startsOn, anonymity),
    tenantId,
    teamId,
    conversationId: channelId,
    message: {
      kind: 'reply',
      address: team.address,
      to: { kind: 'channel', teamId, channelId },
      view: await noticeView(services, team, schedule, first),
    },
    urgent: true,
  })
}

async function noticeView(
  services: Services,
  team: Team,
  schedule: Schedule,
  first: { readonly at: Temporal.Instant; readonly promptId: string | undefined },
): Promise<ReplyView> {
  const { language } = team
  const { schedule: say, offices, prompt } = texts(language)
  const pack = await packageAt(services, team.tenantId, schedule)
  const minutes = Math.max(0, ...(pack?.prompts ?? []).map((one) => one.minutes))
  const { plannedBy } = schedule
  const words = [
    say.notice.rhythm(ruleInWords(language, schedule.rule)),
    say.notice.first(moment(language, services.settings.timeZone, first.at.toString()), minutes),
    pack && first.promptId !== undefined
      ? say.notice.prompt(promptTitle({ language }, pack, first.promptId))
      : undefined,
    schedule.anonymity === 'named' ? prompt.namedPromise : undefined,
    plannedBy === 'coordinator' ? undefined : say.notice.by(offices[plannedBy]),
    schedule.consulted === 'noUnionRep' ? say.notice.noUnionRep : say.notice.consulted,
    await toUnionReps(services, team, plannedBy),
    say.notice.steer,
  ]
  return {
    language,
    title: say.notice.title(packageTitle({ services, language, tenantId: team.tenantId }, schedule.packageId)),
    blocks: words.flatMap((text) => (text === undefined ? [] : [{ kind: 'text', text }])),
    buttons: [],
  }
}

async function toUnionReps(
  services: Services,
  team: Team,
  plannedBy: Schedule['plannedBy'],
): Promise<string | undefined> {
  const held = team.officers.filter(({ office }) => office === 'unionRep').map(({ userId }) => userId)
  // The only one planned it: there is nobody to tell.
  if (held.length === 0 || (held.length === 1 && plannedBy === 'unionRep')) return undefined
  const { notice } = texts(team.language).schedule
  const names = list(team.language, await namesOf(services, team, team.language, held))
  return plannedBy === 'unionRep' ? notice.toUnionRepOwn(names) : notice.toUnionRep(names)
}
