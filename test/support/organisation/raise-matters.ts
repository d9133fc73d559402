import type { Escalation } from '../../../src/domain/escalation/escalation.ts'
import { discloseReviewed } from '../../../src/domain/privacy/disclose.ts'
import { answerEscalation } from '../../../src/usecases/escalation/answer-escalation.ts'
import { escalate } from '../../../src/usecases/escalation/escalate.ts'
import { withdrawEscalation } from '../../../src/usecases/escalation/withdraw-escalation.ts'
import { readReview } from '../../../src/usecases/review/read-review.ts'
import { readTeam } from '../../../src/usecases/team/standing.ts'
import { type ActingUnit, say } from './acting-unit.ts'
import { between, percent, pick, weighted } from './chance.ts'
import { matters, noAnswers, passedOn, yesAnswers } from './words/deeds.ts'

const workingDaysOfYear = 250

/** Some teams ask the level above about something that was in no round. */
export function planMatter(unit: ActingUnit): void {
  const { random, diary } = unit
  if (percent(random, 8)) diary.in(random.integer(workingDaysOfYear), () => send(unit, undefined))
}

/** A theme of a shared summary goes up. Of one that is not shared nothing does. */
export async function raiseTheme(unit: ActingUnit, roundId: string): Promise<void> {
  const { services, random, teamId } = unit
  const found = await readReview(services, { teamId, roundId })
  if (found?.review.value.state !== 'shared') return
  const themes = discloseReviewed(found.summary, found.review.value).value.themes.filter(({ hidden }) => !hidden)
  if (themes.length > 0) await send(unit, { roundId, themeId: pick(random, themes).id })
}

async function send(unit: ActingUnit, theme: { roundId: string; themeId: string } | undefined): Promise<void> {
  const { services, random, teamId } = unit
  const team = await readTeam(services, teamId)
  if (!team) return
  const sent = await escalate(services, {
    team,
    office: pick(random, ['leader', 'unionRep', 'safetyRep'] as const),
    request: theme ? `${theme.roundId.slice(-40)} ${theme.themeId.slice(-40)}` : 'a matter of its own',
    matter: say(unit, [pick(random, matters).matter]),
    days: pick(random, [10, 10, 10, 5, 15, 20]),
    channelId: teamId,
    thread: undefined,
    theme,
  })
  // Whoever stands at the top has nobody to ask.
  if (!sent.ok) return
  if (percent(random, 4)) {
    unit.diary.in(between(random, 3, 15), async () => {
      await withdrawEscalation(services, { teamId, id: sent.escalation.id })
    })
  }
  planAnswer(unit, sent.escalation)
}

/** The level that is asked answers, in time or not, passes it on, or lets it lie. */
function planAnswer(unit: ActingUnit, { id, steps, days }: Escalation): void {
  const { services, random, diary, teamId } = unit
  const place = steps.length - 1
  const kind = weighted(random, [
    ['yes', 44],
    ['no', 22],
    ['passedOn', 16],
    ['none', 18],
  ])
  if (kind === 'none') return
  const words = { yes: yesAnswers, no: noAnswers, passedOn }[kind]
  diary.in(between(random, 1, Math.round(days * 1.4)), async () => {
    const answered = await answerEscalation(services, { teamId, id }, place, { kind, text: say(unit, words) })
    if (answered.ok && kind === 'passedOn') planAnswer(unit, answered.escalation)
  })
}
