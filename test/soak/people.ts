import http from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { createExpectation, type Expectation } from '../faults/expectation.ts'
import { filledIn, markerOf } from '../faults/kill-run.ts'
import { createHands, type Hands, type PostedCard, readPrompt, type SimulatedTeam } from '../faults/simulated-team.ts'
import type { TestConnector } from '../support/connector.ts'

export type AnswerTimes = {
  /** Milliseconds from when a click was due to its answer, whatever that said. */
  readonly latencies: number[]
  readonly outcomes: Record<'stored' | 'withdrawn' | 'refused' | 'unknown', number>
}

export type People = {
  readonly expectation: Expectation
  /** Where they find the service from now on: it has been started anew. */
  meet(url: string): Hands
  /**
   * Lets `count` people answer, change or withdraw an answer, so many a second, whether or not earlier ones have been
   * answered. Nobody begins with the next thing before the last was answered.
   */
  answer(count: number, perSecond: number): Promise<AnswerTimes>
  /** Teams that have a prompt, and the latest one of each. */
  readonly cards: ReadonlyMap<SimulatedTeam, PostedCard>
  /** Nobody answers in this team any more. */
  leave(team: SimulatedTeam): void
}

/** Everybody in the teams, with what each was told of each answer. */
export function createPeople(options: {
  readonly teams: readonly SimulatedTeam[]
  readonly connector: TestConnector
  readonly integer: (below: number) => number
}): People {
  const { teams, connector, integer } = options
  const agent = new http.Agent({ keepAlive: true, maxSockets: 256 })
  const expectation = createExpectation()
  const byChannel = new Map(teams.map((team) => [team.channelId, team]))
  const cards = new Map<SimulatedTeam, PostedCard>()
  const left = new Set<SimulatedTeam>()
  const busy = new Set<string>()
  let hands: Hands | undefined
  let seen = 0
  let lastMarker = 0

  const lookAtChannels = () => {
    for (; seen < connector.messages.length; seen++) {
      const card = readPrompt(connector.messages[seen]!)
      const team = card && byChannel.get(card.conversationId.split(';')[0] ?? '')
      if (team) cards.set(team, card)
    }
  }
  /** One of those who may; undefined when none was found at once. */
  const somebody = () => {
    for (let tries = 0; tries < 20; tries++) {
      const team = teams[integer(teams.length)]!
      const card = cards.get(team)
      const person = team.people[integer(team.people.length)]!
      const id = `${team.teamId} ${person.userId}`
      if (card && !left.has(team) && !busy.has(id)) return { team, card, person, id }
    }
    return undefined
  }
  const act = async ({ latencies, outcomes }: AnswerTimes, due: number) => {
    const found = somebody()
    if (!found || !hands) return
    const { team, card, person, id } = found
    busy.add(id)
    const withdraw = integer(40) === 0
    const marker = withdraw ? undefined : markerOf(lastMarker++)
    const data = marker === undefined ? { roundId: card.roundId } : filledIn(card, marker, integer)
    const key = `${team.teamId} ${card.roundId}`
    const click = hands.click
    const press = () => click(team, person, card, withdraw ? 'withdrawAnswer' : 'answer', data)
    // Teams delivers a slow click again.
    const told = await Promise.all(integer(20) === 0 ? [press(), press()] : [press()])
    latencies.push(performance.now() - due)
    if (marker !== undefined && told.includes('stored')) expectation.stored(key, person.userId, marker)
    else if (withdraw && told.includes('withdrawn')) expectation.withdrawn(key, person.userId)
    else expectation.unsure(key, person.userId, marker)
    for (const outcome of told) outcomes[outcome]++
    busy.delete(id)
  }
  return {
    expectation,
    cards,
    meet(url) {
      hands = createHands({ url, connector, agent })
      return hands
    },
    async answer(count, perSecond) {
      lookAtChannels()
      const times: AnswerTimes = { latencies: [], outcomes: { stored: 0, withdrawn: 0, refused: 0, unknown: 0 } }
      const start = performance.now()
      const pending: Promise<void>[] = []
      for (let i = 0; i < count; i++) {
        const due = start + (i * 1000) / perSecond
        const wait = due - performance.now()
        if (wait > 0) await sleep(wait)
        pending.push(act(times, due))
      }
      await Promise.all(pending)
      return times
    },
    leave: (team) => void left.add(team),
  }
}
