import { randomBytes, randomInt } from 'node:crypto'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { startApp } from '../../src/app.ts'
import { readConfig } from '../../src/config.ts'
import { createLog } from '../../src/log.ts'
import type { Clock } from '../../src/ports/clock.ts'
import { startConnector, type TestConnector } from '../support/connector.ts'
import { startCosmosDouble } from '../support/cosmos-double.ts'
import { largeOrganisation } from '../support/organisation/organisation-size.ts'
import { readPeople, readPlace, startPlayground } from '../support/playground.ts'
import { runColleagues, simulatedPeople } from './colleagues.ts'
import { runLevelAbove } from './level-above.ts'
import { fillOrganisation } from './organisation.ts'
import { fillYear, sizeOf, temporaryStore } from './simulated-year.ts'
import { writeExports } from './write-exports.ts'

/**
 * `npm run demo`: the bot, an empty store and a Teams-like client, all on this machine and gone when it ends.
 * `-- --colleagues`: five simulated people answer open rounds. `-- --cosmos`: stored in a Cosmos DB double.
 * `-- --organisation`: an organisation of 500 units with a year of talks, measures and matters, and you are its coordinator;
 * `--units 60` makes it smaller. `-- --teams 5000`: as many simulated teams that nobody has asked anything yet, to try a
 * campaign. Both are in a simulated Teams.
 * `-- --rps 30`: what Teams takes in a second.
 * `-- --organisation --exports <folder>`: nothing is started; the files and the web report of that organisation are written.
 */
const { values } = parseArgs({
  options: {
    colleagues: { type: 'boolean', default: false },
    cosmos: { type: 'boolean', default: false },
    organisation: { type: 'boolean', default: false },
    units: { type: 'string', default: String(largeOrganisation.units) },
    teams: { type: 'string', default: '0' },
    rps: { type: 'string', default: '30' },
    exports: { type: 'string' },
  },
})
const teams = wholeNumber('teams', values.teams, 20_000)
const units = wholeNumber('units', values.units, 2000)
const rps = wholeNumber('rps', values.rps, 1000)

if (values.exports !== undefined) {
  const names = await writeExports(values.exports, sizeOf(units))
  process.stdout.write(`${names.map((name) => join(values.exports ?? '', name)).join('\n')}\n`)
  process.exit()
}

const clock: Clock = {
  now: () => Temporal.Now.instant(),
  every(pause, task) {
    const timer = setInterval(() => void task(), pause.total('milliseconds'))
    return () => clearInterval(timer)
  },
  sleep: (pause) => sleep(pause.total('milliseconds')),
}

const team = await readPeople()
const { tenantId, bot, team: own } = await readPlace()
const people = values.colleagues ? simulatedPeople(team) : team
const [me] = people
const double = values.cosmos ? await startCosmosDouble() : undefined
const isCoordinator = teams > 0 || values.organisation
const file = values.organisation && !values.cosmos ? temporaryStore() : undefined
const config = readConfig({
  PORT: process.env.PORT ?? '0',
  TEAMS_RPS: String(rps),
  COORDINATORS: isCoordinator ? me?.aadObjectId : '',
  ...(double
    ? { STORE: 'cosmos', COSMOS_ENDPOINT: double.endpoint, COSMOS_KEY: double.key }
    : { SQLITE_PATH: file?.path ?? ':memory:' }),
})
const log = createLog({ write: () => undefined })
const simulated = new Set(values.colleagues ? people.slice(1).map((person) => person.aadObjectId) : [])
const connector = isCoordinator ? await startConnector(clock, { rps, excerpt: () => ({}) }) : undefined
if (connector && values.organisation) await simulate(connector)
const app = await startApp(config, {
  clock,
  random: { bytes: randomBytes, integer: (below) => randomInt(below) },
  log,
  folder: `${import.meta.dirname}/../..`,
  simulated,
})
if (connector && teams > 0) await fillOrganisation(app.services, connector, teams)
const playground = await startPlayground({ botUrl: `${app.url}/api/messages`, people, port: 56150 })
const stopLevelAbove = values.organisation ? runLevelAbove(app.services, own.id) : async () => {}
const stopColleagues = values.colleagues ? runColleagues(app.services, playground, people.slice(1)) : async () => {}

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
${values.organisation ? year() : ''}${teams > 0 ? campaign() : ''}  Everything stays on this machine and is gone when you stop it with Ctrl+C.

`)

async function simulate(teamsDouble: TestConnector): Promise<void> {
  const began = performance.now()
  process.stdout.write(
    `\n  A year of ${units} units is simulated. At 500 units this takes half a minute to a minute ...\n`,
  )
  await fillYear(config.store, teamsDouble, { units, tenantId, botId: bot.id, teamId: own.id, teamName: own.name })
  process.stdout.write(`  It took ${((performance.now() - began) / 1000).toFixed(0)} seconds.\n`)
}

function year(): string {
  return `
  You are the coordinator of an organisation of ${units} simulated units too, which has used the bot for a year. Nothing in it
  is real. In "Personal Chat":
    1. Write:                                            oversikt
    2. Write:                                            tiltaksoversikt
    3. Write:                                            eksporter csv delte
  Your team stands in its tree: in the channel write "@Tillitsbot løft Kan vi få fullmakt til små innkjøp?" and send the form. A
  simulated region answers in the thread within half a minute: yes the first time, no the second.

`
}

function campaign(): string {
  const minutes = Math.max(5, 2 * Math.ceil(teams / (rps * 60)))
  return `
  You are a coordinator too: there are ${teams} simulated teams "Nav Eksempel 0001" and so on, in a simulated Teams that
  takes ${rps} requests a second. A few are gone, quiet all year, or have lost their channel. In "Personal Chat":
    1. Write:                                            kampanje kom-i-gang
    2. Choose today as first and last day, and hours that begin now and end in ${minutes} minutes or more
       (at the weekend also "Lørdag og søndag også"). Press "Vis hva det betyr", then "Start kampanjen".
    3. Watch the card. The first post comes within two minutes.

`
}

function wholeNumber(name: string, text: string, most: number): number {
  const value = Number(text)
  if (!Number.isInteger(value) || value < 0 || value > most) {
    process.stderr.write(`--${name} must be a whole number up to ${most}\n`)
    process.exit(2)
  }
  return value
}

const stop = async () => {
  await Promise.all([stopColleagues(), stopLevelAbove()])
  await playground.stop()
  await app.close()
  await connector?.close()
  await double?.close()
  file?.remove()
  process.exit(0)
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop())
