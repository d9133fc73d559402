import { z } from 'zod'
import { replyCard } from '../../cards/reply-card.ts'
import { receiverView } from '../../cards/views/escalation-views.ts'
import { answerForm } from '../../commands/escalation/answer-form.ts'
import { skippedWords } from '../../commands/escalation/escalation-form.ts'
import { actionButton } from '../../commands/line/buttons.ts'
import { notice, type Scene } from '../../commands/line/command.ts'
import { ownScene } from '../../commands/line/scene.ts'
import type { ReplyView } from '../../domain/delivery/reply-view.ts'
import { answerKinds, type Escalation, isAsked, longestMatter } from '../../domain/escalation/escalation.ts'
import { discloseEscalation } from '../../domain/privacy/disclose.ts'
import type { Team } from '../../domain/team/team.ts'
import { unitWords } from '../../texts/escalation-words.ts'
import { moment } from '../../texts/format.ts'
import { answerEscalation } from '../../usecases/escalation/answer-escalation.ts'
import { readEscalation } from '../../usecases/escalation/change-escalation.ts'
import { findReceiver } from '../../usecases/escalation/receiver/find-receiver.ts'
import { readTeam } from '../../usecases/team/standing.ts'
import { action, type Click } from '../action.ts'
import { inTeam } from '../in-team.ts'
import { LongText } from '../input.ts'
import { expiredCard } from '../refusals.ts'

const OfStep = z.object({
  teamId: z.string().max(900),
  escalation: z.string().max(900),
  step: z.coerce.number().int().min(0).max(1000),
})
const Answer = OfStep.extend({ what: z.enum(answerKinds) })
const Written = Answer.extend({ reason: LongText })

type Found = { readonly escalation: Escalation; readonly step: number; readonly team: Team }

/** "Ja", "Nei" or "Send videre opp": the form, or what was answered already. */
export const answerEscalationAction = action('answerEscalation', Answer, (click, { what, ...of }) =>
  asReceiver(click, of, (scene, found) =>
    isAsked(found.escalation, found.step) ? answerFormOf(scene, found, what, '') : outcome(scene, found),
  ),
)

export const sendEscalationAnswer = action('sendEscalationAnswer', Written, (click, { what, reason, ...of }) =>
  asReceiver(click, of, async (scene, found) => {
    const { say, services, language } = scene
    const { answer } = say.escalation
    const target = { teamId: of.teamId, id: of.escalation }
    const result = await answerEscalation(services, target, of.step, { kind: what, text: reason })
    if (result.ok) {
      const next = what === 'passedOn' ? result.escalation.steps[of.step + 1] : undefined
      const words = next
        ? answer.passedOn(unitWords(say, next), moment(language, services.settings.timeZone, next.dueAt))
        : answer.sent
      const masked = result.masked.length > 0 ? [say.receipt.masked(result.masked)] : []
      return notice(scene, next ? answer.passedOnTitle : answer.sentTitle, [words, ...masked])
    }
    switch (result.reason) {
      case 'noReason':
      case 'tooLong': {
        const fault = what === 'no' ? answer.noFault(longestMatter) : answer.longFault(longestMatter)
        return answerFormOf(scene, found, what, reason, [fault])
      }
      case 'answered':
      case 'ended': {
        const now = (await readEscalation(services, target))?.value
        return now && outcome(scene, { ...found, escalation: now })
      }
      case 'noTree':
      case 'notInTree':
      case 'nobodyAbove':
        return nobodyLeft(scene, found.escalation, of.step)
      case 'noSuchEscalation':
        return undefined
    }
  }),
)

/** The matter as its level sees it, in place of a form or out of the list. */
export const showEscalation = action('showEscalation', OfStep, (click, of) =>
  asReceiver(click, of, async (scene, found) => shown(scene, found)),
)

/**
 * Runs `step` for who is asked: somebody who may in the team that is asked, or the person. To everybody else the matter does
 * not exist, whatever the click says.
 */
async function asReceiver(
  click: Click,
  { teamId, escalation: id, step }: z.infer<typeof OfStep>,
  show: (scene: Scene, found: Found) => Promise<ReplyView | undefined>,
): Promise<object> {
  const { services, origin, render } = click
  const team = await readTeam(services, teamId)
  const escalation = team && (await readEscalation(services, { teamId, id }))?.value
  const to = escalation?.steps[step]?.to
  if (!escalation || !to || escalation.tenantId !== origin.tenantId) return expiredCard(click)
  const found = { escalation, step, team }
  if (to.kind === 'team') return inTeam(click, to.teamId, 'answerEscalation', (scene) => show(scene, found))
  // Theirs alone, and only where nobody reads along.
  if (to.kind !== 'person' || to.userId !== origin.asker.userId || !origin.personal) return expiredCard(click)
  const view = await show(await ownScene(services, origin), found)
  return view ? replyCard(render, view) : expiredCard(click)
}

async function answerFormOf(
  scene: Scene,
  { escalation, step, team }: Found,
  kind: (typeof answerKinds)[number],
  text: string,
  faults: readonly string[] = [],
): Promise<ReplyView> {
  const target = { teamId: escalation.teamId, id: escalation.id, step }
  const { title, matter } = discloseEscalation(escalation).value
  if (kind !== 'passedOn') return answerForm(scene, target, { kind, text, title, matter }, faults)
  const next = await findReceiver(scene.services, team, escalation.steps)
  if (!next.ok) return nobodyLeft(scene, escalation, step)
  const skipped = skippedWords(scene, next)
  return answerForm(scene, target, { kind, text, title, matter, next: next.receiver, skipped }, faults)
}

function nobodyLeft(scene: Scene, { teamId, id }: Escalation, step: number): ReplyView {
  const { none, asked, answer } = scene.say.escalation
  const data = { teamId, escalation: id, step: String(step) }
  return notice(scene, asked.passOn, [none.nobodyLeft], [actionButton(answer.back, 'showEscalation', data)])
}

/** Somebody was faster, or the team asks no more. */
async function outcome(scene: Scene, found: Found): Promise<ReplyView> {
  const view = shown(scene, found)
  const { firstWins } = scene.say.escalation.answer
  const answered = found.escalation.steps[found.step]?.answer !== undefined
  return answered ? { ...view, blocks: [{ kind: 'text', text: firstWins }, ...view.blocks] } : view
}

function shown({ language, services }: Scene, { escalation, step, team }: Found): ReplyView {
  const disclosed = discloseEscalation(escalation)
  const of = { kind: 'escalation', post: 'update', language, escalation: disclosed, step, team: team.name } as const
  return receiverView(of, services.settings.timeZone)
}
