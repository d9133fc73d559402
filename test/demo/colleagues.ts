import { setTimeout as sleep } from 'node:timers/promises'
import { inputId } from '../../src/cards/prompt-card.ts'
import type { PostedQuestion } from '../../src/domain/round/posted-prompt.ts'
import type { Round, Thread } from '../../src/domain/round/round.ts'
import { documents } from '../../src/ports/documents.ts'
import type { Services } from '../../src/ports/services.ts'
import type { Person, Playground } from '../support/playground.ts'
import { openOffices } from './open-offices.ts'

/** What simulated colleagues write, in bokmål and nynorsk as in a real team. Every text says that it is simulated. */
const sayings = [
  'Simulert: Jeg fikk bestemme selv da en frist måtte flyttes. Det gikk raskt, og ingen måtte spørre oppover.',
  'Simulert: Eg ville ringt i staden for å sende brev, men rutinen seier brev. Det tok to veker lenger.',
  'Simulert: Vi mangler tid til å lære av hverandre. Faglunsjen på torsdager bør vi ikke røre.',
  'Simulert: Eg måtte registrere det same i to system. Prøv å droppe det eine i ein månad.',
  'Simulert: La oss prøve at den som har saken, også avgjør den, uten ny kontroll.',
] as const

const pause = 4000

/** The team with everybody but the person at the client marked as simulated, in the name that others see. */
export function simulatedPeople(people: readonly Person[]): Person[] {
  return people.map((person, i) => (i === 0 ? person : { ...person, name: `${person.name} (simulert)` }))
}

/**
 * Lets each colleague answer each open round once, one every few seconds, by the same click that a person would make. They
 * also take the offices that they are asked to take.
 * The returned function stops it.
 */
export function runColleagues(
  services: Services,
  playground: Playground,
  colleagues: readonly Person[],
): () => Promise<void> {
  const stopped = new AbortController()
  const answered = new Set<string>()
  const work = async () => {
    while (!stopped.signal.aborted) {
      await sleep(pause, undefined, { signal: stopped.signal }).catch(() => undefined)
      for (const { userId, thread, click } of await openOffices(services)) {
        const person = colleagues.find(({ aadObjectId }) => aadObjectId === userId)
        if (person) await press(playground, person, thread, 'answerOffice', { ...click, answer: 'yes' })
      }
      for (const round of await openRounds(services)) {
        const index = colleagues.findIndex((person) => !answered.has(`${round.id} ${person.id}`))
        const person = colleagues[index]
        if (!person || stopped.signal.aborted) continue
        answered.add(`${round.id} ${person.id}`)
        await answer(playground, round, person, index)
      }
    }
  }
  const running = work()
  return async () => {
    stopped.abort()
    await running
  }
}

async function openRounds({ store }: Services): Promise<Round[]> {
  const rounds = await store.list(documents.round, {})
  return rounds.map(({ value }) => value).filter((round) => round.state === 'open' && round.thread)
}

async function answer(playground: Playground, round: Round, person: Person, index: number): Promise<void> {
  if (!round.thread) return
  const inputs = round.prompt.questions.map((question) => [inputId(question.id), valueFor(question, index)])
  await press(playground, person, round.thread, 'answer', { roundId: round.id, ...Object.fromEntries(inputs) })
}

async function press({ url }: Playground, { id }: Person, thread: Thread, verb: string, data: object): Promise<void> {
  await fetch(`${url}/_conversation/v1/invoke`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      name: 'adaptiveCard/action',
      value: { action: { type: 'Action.Execute', verb, data } },
      from: { id },
      conversation: { id: thread.conversationId },
      replyToId: thread.activityId,
    }),
  })
}

function valueFor(question: PostedQuestion, index: number): string {
  switch (question.kind) {
    case 'scale':
      return String([4, 2, 3, 4, 5][index % 5])
    case 'choice':
      return question.options[index % question.options.length]?.id ?? ''
    case 'open':
      return sayings[index % sayings.length] ?? ''
  }
}
