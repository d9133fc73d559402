import { endedCard, promptCard } from '../../src/cards/prompt-card.ts'
import type { Render } from '../../src/cards/render.ts'
import { replyCard } from '../../src/cards/reply-card.ts'
import { summaryCard } from '../../src/cards/summary-card.ts'
import type { ReplyView } from '../../src/domain/delivery/reply-view.ts'
import { discloseReviewed, discloseRound } from '../../src/domain/privacy/disclose.ts'
import { gather, tally } from '../../src/domain/summary/result.ts'
import { summaryId } from '../../src/domain/summary/summary.ts'
import { localFinder } from '../../src/summariser/local.ts'
import { rounds } from './seed-rounds.ts'

export type CardData = { readonly template: string; readonly data: object }

const timeZone = 'Europe/Oslo'

/** What the service puts into each of its templates on an ordinary day: a prompt, its end, a summary of nine, a receipt. */
export async function cardData(): Promise<CardData[]> {
  const made = new Map<string, CardData>()
  // Some cards are expanded twice, to see how much room is left. The last time counts.
  const catchData: Render = (template, data) => {
    made.set(template, { template, data })
    return {}
  }
  const round = rounds[1]!
  promptCard(catchData, round, timeZone)
  endedCard(catchData, { ...round, state: 'closed' })
  replyCard(catchData, receipt)
  const { id, teamId, language, prompt, threshold, anonymity, invited } = round
  const ballots = Array.from({ length: 9 }, (_, i) => ({ values: chosen(i) }))
  const statements = prompt.questions
    .filter(({ kind }) => kind === 'open')
    .flatMap(({ id: questionId }) => sayings.map((text) => ({ questionId, text })))
  const quotes = gather(prompt, statements)
  const texts = quotes.flatMap(({ questionId, quotes: answers }) =>
    answers.map(({ id, text }) => ({ id, questionId, text, person: undefined })),
  )
  const findings = await localFinder.find({ language, prompt, seeds: [], texts })
  const draft = { figures: tally(prompt, ballots), quotes, thread: [], findings }
  const closing = { id: summaryId(id), teamId, roundId: id, createdAt: round.closesAt, answers: 9, invited }
  const summary = discloseRound({ ...closing, simulated: 0, replies: 2, threshold, anonymity }, draft)
  const shown = discloseReviewed(summary.value, undefined)
  summaryCard(catchData, { ...round, state: 'closed' }, shown, timeZone)
  return [...made.values()]

  function chosen(person: number): Record<string, string> {
    return Object.fromEntries(
      prompt.questions.flatMap((question) =>
        question.kind === 'choice' ? [[question.id, question.options[person % question.options.length]!.id]] : [],
      ),
    )
  }
}

const receipt: ReplyView = {
  language: 'nb',
  title: 'Takk for svaret ditt',
  blocks: [
    { kind: 'text', text: '4 har svart så langt.' },
    { kind: 'text', text: 'Du kan endre eller trekke svaret til runden lukkes fredag 27. november kl. 15:00.' },
    { kind: 'text', text: 'Bare du ser denne kvitteringen.' },
  ],
  buttons: ['Endre svaret', 'Trekk svaret'].map((title) => ({
    kind: 'do',
    title,
    verb: 'editAnswer',
    data: { roundId: rounds[0]!.id },
    style: 'default',
  })),
}

const sayings = [
  'Jeg fikk ikke bestille en tolk uten å spørre først.',
  'Rutinen sier at to skal se på alt, også det enkle.',
  'Systemet lot meg ikke gå videre uten et felt som ikke gjaldt saken.',
  'Jeg ventet tre dager på et ja til et lite innkjøp.',
]
