import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'
import { documents } from '../../../src/ports/documents.ts'
import { openSqliteStore } from '../../../src/store/sqlite/open-sqlite-store.ts'
import { startConnector } from '../../support/connector.ts'
import { request } from '../../support/http.ts'
import { recordedLog } from '../../support/recorded-log.ts'
import { seededRandom } from '../../support/seeded-random.ts'
import { type ServiceProcess, startService } from '../../support/service-process.ts'
import { filledIn, markerOf, markerPattern } from '../kill-run.ts'
import { createShiftedClock } from '../shifted-clock.ts'
import { createHands, enrol, postedPrompts, type SimulatedTeam } from '../simulated-team.ts'

/** As much of the answer's card as a test looks at. */
const Card = z.object({
  actions: z.array(z.looseObject({ verb: z.string(), data: z.record(z.string(), z.string()) })),
})
const Readiness = z.looseObject({ ready: z.boolean(), store: z.boolean() })

const names = ['Leder', 'Nynorsk', 'Engelsk', 'Ask', 'Bo', 'Cato']

export type AnsweringTeam = Awaited<ReturnType<typeof startAnsweringTeam>>

/**
 * The real service, and a team in it that has been asked something. The second of its people reads nynorsk, the third
 * English. `acknowledged` holds the answer that each person has a receipt of.
 */
export async function startAnsweringTeam(environment: Readonly<Record<string, string>>, through?: readonly string[]) {
  const connector = await startConnector(createShiftedClock())
  const service = await startService({ environment, ...(through && { through }) })
  const [leader, ...others] = names.map((name, n) => ({ userId: `5f0c${n}b7b7-1d2e-4a3b-8c4d-0a9e8d7c6b5a`, name }))
  const team: SimulatedTeam = {
    teamId: '19:lag@thread.tacv2',
    channelId: '19:kanal@thread.tacv2',
    people: [leader!, ...others],
  }
  enrol(connector, team)
  const hands = createHands({ url: service.url, connector })
  await hands.install(team)
  await hands.personal(team.people[1]!, 'språk nynorsk')
  await hands.personal(team.people[2]!, 'språk engelsk')
  await hands.command(team, team.people[0], 'start kom-i-gang')
  const card = await until(() => postedPrompts(connector.messages, team.channelId)[0])
  const acknowledged = new Map<number, string>()
  let lastMarker = 0

  const press = async (who: number, data: Readonly<Record<string, string>>) => {
    const text = JSON.stringify(await hands.press(team, team.people[who]!, card, 'answer', data))
    const marker = JSON.stringify(data).match(markerPattern)?.[0] ?? ''
    const stored = text.includes('"verb":"withdrawAnswer"')
    if (stored) acknowledged.set(who, marker)
    return { stored, text }
  }
  return {
    connector,
    service,
    team,
    hands,
    acknowledged,
    /** Fills the card in with something new and sends it. */
    answer: (who: number) =>
      press(
        who,
        filledIn(card, markerOf(lastMarker++), (below) => who % below),
      ),
    /** Presses the button of a card that says that nothing was stored. */
    pressAgain: (who: number, text: string) => press(who, Card.parse(JSON.parse(text)).actions[0]!.data),
    async ready() {
      const { status, text } = await request(`${service.url}/readyz`)
      return { status, ...Readiness.parse(JSON.parse(text)) }
    },
    async stop() {
      const code = await service.stop()
      await connector.close()
      return code
    },
  }
}

/** What is stored of the answers of open rounds, in order. */
export async function storedAnswers(path: string): Promise<string[]> {
  const kinds = Object.values(documents)
  const store = openSqliteStore({ path, kinds, log: recordedLog(), random: seededRandom(1) })
  const answers = await store.list(documents.answer, {})
  await store.close()
  return answers.flatMap(({ value }) => JSON.stringify(value.values).match(markerPattern) ?? []).toSorted()
}

/** Lines of the service's log that say that somebody must act. */
export function errorsOf({ log }: ServiceProcess): string[] {
  return log()
    .split('\n')
    .filter((line) => line.startsWith('{"level":50'))
}

/** Waits for what must come, for half a minute at most. */
export async function until<T>(look: () => T | undefined | false): Promise<T> {
  for (let tries = 0; tries < 600; tries++) {
    const found = look()
    if (found !== undefined && found !== false) return found
    await sleep(50)
  }
  throw new Error('It did not come')
}
