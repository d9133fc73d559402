import { randomBytes, randomInt } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { startApp } from '../../src/app.ts'
import { readConfig } from '../../src/config.ts'
import { createLog } from '../../src/log.ts'
import type { Clock } from '../../src/ports/clock.ts'
import { startCosmosDouble } from '../support/cosmos-double.ts'
import { readPeople, startPlayground } from '../support/playground.ts'
import { runColleagues, simulatedPeople } from './colleagues.ts'

/**
 * `npm run demo`: the bot, an empty store and a Teams-like client, all on this machine and gone when it ends.
 * `-- --colleagues`: five simulated people answer open rounds. `-- --cosmos`: stored in a Cosmos DB double.
 */
const { values } = parseArgs({
  options: { colleagues: { type: 'boolean', default: false }, cosmos: { type: 'boolean', default: false } },
})

const clock: Clock = {
  now: () => Temporal.Now.instant(),
  every(pause, task) {
    const timer = setInterval(() => void task(), pause.total('milliseconds'))
    return () => clearInterval(timer)
  },
  sleep: (pause) => sleep(pause.total('milliseconds')),
}

const team = await readPeople()
const people = values.colleagues ? simulatedPeople(team) : team
const double = values.cosmos ? await startCosmosDouble() : undefined
const config = readConfig({
  PORT: process.env.PORT ?? '0',
  ...(double
    ? { STORE: 'cosmos', COSMOS_ENDPOINT: double.endpoint, COSMOS_KEY: double.key }
    : { SQLITE_PATH: ':memory:' }),
})
const log = createLog({ write: () => undefined })
const simulated = new Set(values.colleagues ? people.slice(1).map((person) => person.aadObjectId) : [])
const app = await startApp(config, {
  clock,
  random: { bytes: randomBytes, integer: (below) => randomInt(below) },
  log,
  folder: `${import.meta.dirname}/../..`,
  simulated,
})
const playground = await startPlayground({ botUrl: `${app.url}/api/messages`, people, port: 56150 })
const stopColleagues = values.colleagues ? runColleagues(app.services, playground, people.slice(1)) : async () => {}

const [me] = people
process.stdout.write(`
  Tillitsbot is ready. Open ${playground.url}

  You are ${me?.name}, the leader of the team "Nav Eksempel". In the channel "General" (or "Fagprat"):
    1. Type @Tillitsbot, choose it in the list, write:   start kom-i-gang
    2. Fill in the card in the new thread and press "Send svar".
    3. Type @Tillitsbot and:                             avslutt
  In "Personal Chat", without the @:                     eksporter md

  ${
    values.colleagues
      ? 'Five simulated colleagues answer too, within a minute. Whatever they say is marked "simulert".'
      : 'With "npm run demo -- --colleagues" five simulated colleagues answer too, so that you see a full summary.'
  }
  Everything stays on this machine and is gone when you stop it with Ctrl+C.

`)

const stop = async () => {
  await stopColleagues()
  await playground.stop()
  await app.close()
  await double?.close()
  process.exit(0)
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop())
