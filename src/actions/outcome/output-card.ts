import { z } from 'zod'
import { escalationForm, firstValues } from '../../commands/escalation/escalation-form.ts'
import { roundButton, summaryButton } from '../../commands/line/buttons.ts'
import { notice, type TeamScene } from '../../commands/line/command.ts'
import { notInThisChannel } from '../../commands/line/refusals.ts'
import { newFormOf } from '../../commands/measure/form-of.ts'
import { faultWords, type MeasureFormOf, readMeasureForm } from '../../commands/measure/measure-form.ts'
import { receipt, todayOf } from '../../commands/measure/show-measure.ts'
import { emptyOutput, type OutputValues, outputForm, type Told } from '../../commands/outcome/output-form.ts'
import type { ReplyView } from '../../domain/delivery/reply-view.ts'
import { longestMatter } from '../../domain/escalation/escalation.ts'
import { mostPerRound } from '../../domain/measure/measure.ts'
import { detailLine, longestDetail } from '../../domain/outcome/detail.ts'
import { type FilledCard, readOutputCard } from '../../domain/outcome/filled-card.ts'
import { mostWritten, type Outcome } from '../../domain/outcome/outcome.ts'
import type { Round } from '../../domain/round/round.ts'
import { may, permissions } from '../../domain/team/access.ts'
import { list } from '../../texts/format.ts'
import { outputFault } from '../../texts/output-fields.ts'
import { findReceiver } from '../../usecases/escalation/receiver/find-receiver.ts'
import { proposeMeasure } from '../../usecases/measure/propose-measure.ts'
import { type OutputCardOf, outputCardOf } from '../../usecases/outcome/output-card.ts'
import { writeOutcome } from '../../usecases/outcome/write-outcome.ts'
import { readReview } from '../../usecases/review/read-review.ts'
import { readRound } from '../../usecases/round/list-rounds.ts'
import { action } from '../action.ts'
import { inTeam } from '../in-team.ts'
import { CardFields, InputText, textsOf } from '../input.ts'
import { maskedWords } from '../measure/with-measure.ts'

const OfRound = z.object({ teamId: z.string(), roundId: z.string() })
const yes = z.literal('yes').optional()
const Sent = OfRound.extend(CardFields.shape).extend({
  ...{ draft: z.string().regex(/^[0-9a-f]{24}$/), asked: yes, sure: yes },
  ...{ owner: InputText, due: InputText, level: InputText, goal: InputText },
})

/** The card of a closed round's package, in front of one person. */
type Opened = {
  readonly scene: TeamScene
  readonly round: Round
  readonly of: OutputCardOf
  /** Names what is filled in, so that it is sent once. */
  readonly draft: string
  readonly values: OutputValues
  /** Who, when and which goal are asked for too. Undefined: it becomes no measure, as far as is known. */
  readonly measure: MeasureFormOf | undefined
}

/** The button with the card's name, on the summary: the card, to be filled in. */
export const fillOutputCard = action('fillOutputCard', OfRound, (click, data) =>
  inTeam(click, data.teamId, 'proposeMeasure', async (scene) => {
    const refused = notInThisChannel(scene)
    const draft = Buffer.from(scene.services.random.bytes(12)).toString('hex')
    const opened = refused ? undefined : await openCard(scene, data.roundId, draft, emptyOutput)
    return opened ? form(opened) : refused
  }),
)

/** What was filled in: what is wrong, or what the card becomes. */
export const sendOutputCard = action('sendOutputCard', Sent, (click, data) =>
  inTeam(click, data.teamId, 'proposeMeasure', async (scene) => {
    const { roundId, draft, asked, sure, owner, due, level, goal } = data
    const refused = notInThisChannel(scene)
    const values = { given: textsOf(data), owner, due, level, goal }
    const opened = refused ? undefined : await openCard(scene, roundId, draft, values, asked !== undefined)
    if (!opened) return refused
    const { of, round } = opened
    const read = readOutputCard(of.card, of.words(round.language), values.given)
    if (!read.ok) {
      const { fields } = of.words(scene.language)
      const faults = read.faults.map((field) =>
        detailLine({ label: fields[field.id]?.label ?? field.id, text: outputFault(scene.language, field) }),
      )
      return form(opened, { faults })
    }
    const { card } = read
    switch (card.kind) {
      case 'measure':
        if (opened.measure) return propose(opened, opened.measure, card, sure !== undefined)
        return form({ ...opened, values: { ...emptyOutput, given: values.given }, measure: await measureOf(opened) })
      case 'escalation':
        return sendUp(opened, card)
      case 'note':
      case 'duty':
      case 'package':
        return writeDown(opened, { ...card, kind: card.kind })
    }
  }),
)

/** `asks`: it is known that it becomes a measure, though the card could have become something else. */
async function openCard(
  scene: TeamScene,
  roundId: string,
  draft: string,
  values: OutputValues,
  asks = false,
): Promise<Opened | undefined> {
  const { services, team } = scene
  const round = await readRound(services, team.teamId, roundId)
  const of = round?.state === 'closed' ? outputCardOf(services, round) : undefined
  if (!round || !of) return undefined
  const opened = { scene, round, of, draft, values }
  return { ...opened, measure: asks || of.card.becomes === 'measure' ? await measureOf(opened) : undefined }
}

function measureOf({ scene, draft, round }: Omit<Opened, 'measure'>): Promise<MeasureFormOf> {
  return newFormOf(scene, draft, round, undefined)
}

async function form({ scene, round, of, draft, values, measure }: Opened, told?: Told): Promise<ReplyView> {
  const found = await readReview(scene.services, { teamId: round.teamId, roundId: round.id })
  const isShared = found?.review.value.state === 'shared'
  return outputForm(scene, { round, of, draft, measure, isShared }, values, told)
}

async function propose(
  opened: Opened,
  of: MeasureFormOf,
  { about, rest }: FilledCard,
  isSure: boolean,
): Promise<ReplyView> {
  const { scene, round, draft, values } = opened
  const { services, say, team, asker, standing } = scene
  const read = readMeasureForm(of, { ...values, what: about.text, purpose: '', details: [] }, todayOf(services))
  if (!read.ok) return form(opened, { faults: read.faults })
  if (!isSure && read.unclear.length > 0) return form(opened, { advice: read.unclear })
  const result = await proposeMeasure(services, {
    ...{ team, draft, round, themeId: undefined, thread: undefined, channelId: round.channelId },
    ...{ wish: { ...read.wish, details: [...rest] }, userId: asker.userId, by: standing.offices[0] ?? 'member' },
  })
  const { sent, refused } = say.measure
  if (!result.ok) {
    const { reason } = result
    return form(opened, { faults: [reason === 'tooMany' ? refused.tooMany(mostPerRound) : faultWords(say, reason)] })
  }
  const { measure, masked } = result
  const words = [sent.words, ...maskedWords(scene, masked)]
  return receipt(scene, measure, sent.title(measure.number), words, waysOn(opened))
}

/**
 * The form for the level above, with what was filled in. Who may not send it, has nobody above or has written more than one
 * matter holds, keeps what they wrote.
 */
async function sendUp(opened: Opened, { about, rest }: FilledCard): Promise<ReplyView | undefined> {
  const { scene, round, draft } = opened
  const { say, language, standing, services, team } = scene
  if (!may(standing, 'escalate')) {
    const offices = permissions.escalate.map((office) => say.offices[office])
    return form(opened, { faults: [say.outcome.upward(list(language, offices))] })
  }
  const receiver = await findReceiver(services, team)
  if (!receiver.ok) return form(opened, { faults: [say.escalation.none[receiver.reason]] })
  const matter = [about.text, ...rest.map(detailLine)].join('\n')
  if (matter.length > longestMatter) return form(opened, { faults: [say.outcome.longMatter(longestMatter)] })
  const values = firstValues(scene, { channelId: round.channelId, matter, roundId: round.id })
  return escalationForm(scene, { ...values, request: draft })
}

async function writeDown(opened: Opened, card: FilledCard & { readonly kind: Outcome['kind'] }): Promise<ReplyView> {
  const { scene, round, of, draft } = opened
  const { say, services, standing } = scene
  const result = await writeOutcome(services, { round, of, card, draft, by: standing.offices[0] ?? 'member' })
  if (!result.ok) {
    const { outcome } = say
    return form(opened, {
      faults: [result.reason === 'tooMany' ? outcome.full(mostWritten) : outcome.lineFault(longestDetail)],
    })
  }
  const words = [say.outcome.sent, ...maskedWords(scene, result.masked)]
  return notice(scene, say.outcome.sentTitle, words, waysOn(opened))
}

/** Another card, and the summary. */
function waysOn({ scene, round }: Opened) {
  return [roundButton(scene.say.outcome.again, 'fillOutputCard', round), summaryButton(scene, round)]
}
