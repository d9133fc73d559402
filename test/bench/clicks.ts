import { inputId } from '../../src/cards/prompt-card.ts'
import type { PostedQuestion } from '../../src/domain/round/posted-prompt.ts'
import type { Round } from '../../src/domain/round/round.ts'
import { createActivity } from '../support/activities.ts'
import { tenantId } from '../support/authority.ts'
import { rounds } from './seed-rounds.ts'

/** About as long as what people write, with nothing to mask, so that every character is looked at. */
const text =
  'Jeg fikk bestemme selv da fristen måtte flyttes, fordi rammene var tydelige. Det gikk raskt, og ingen måtte spørre ' +
  'oppover. Vi bør prøve det samme med de andre sakene våre også, i en måned fra 1. september.'

/**
 * The `number`th answer: another person each time, in the next round, so that no two people answer at one place one
 * after the other. The body is what Teams sends when somebody presses "Send".
 */
export function answerClick(number: number): object {
  const round = rounds[number % rounds.length]!
  const inputs = round.prompt.questions.map((question) => [inputId(question.id), value(question, number)])
  return click(round, number, 'answer', { roundId: round.id, role: 'none', ...Object.fromEntries(inputs) })
}

/** A click on a button of a card that is no longer made: answered with a card that says so, nothing is stored. */
export function oldClick(number: number): object {
  const round = rounds[number % rounds.length]!
  return click(round, number, 'old', { roundId: round.id })
}

function click({ teamId, channelId, thread }: Round, number: number, verb: string, data: object): object {
  const person = number.toString(16).padStart(12, '0')
  return createActivity({
    type: 'invoke',
    name: 'adaptiveCard/action',
    id: `f:${person}`,
    localTimestamp: '2026-03-02T09:00:00+01:00',
    localTimezone: 'Europe/Oslo',
    locale: 'nb-NO',
    from: { id: `29:person-${person}`, name: 'Kari Eksempel', aadObjectId: `00000000-0000-4000-8000-${person}` },
    conversation: { isGroup: true, conversationType: 'channel', tenantId, id: thread?.conversationId },
    channelData: {
      channel: { id: channelId },
      team: { id: teamId },
      tenant: { id: tenantId },
      source: { name: 'message' },
      legacy: { replyToId: thread?.activityId },
    },
    entities: [{ locale: 'nb-NO', country: 'NO', platform: 'Web', timezone: 'Europe/Oslo', type: 'clientInfo' }],
    replyToId: thread?.activityId,
    text: undefined,
    value: { action: { type: 'Action.Execute', title: 'Send', id: verb, verb, data }, trigger: 'manual' },
  })
}

function value(question: PostedQuestion, number: number): string {
  switch (question.kind) {
    case 'scale':
      return String((number % 5) + 1)
    case 'choice':
      return question.options[number % question.options.length]?.id ?? ''
    case 'open':
      return text
  }
}
