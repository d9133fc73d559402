import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadTemplates } from '../../../src/cards/render.ts'
import { runJobs } from '../../../src/jobs/run-jobs.ts'
import { documents } from '../../../src/ports/documents.ts'
import { openSqliteStore } from '../../../src/store/sqlite/open-sqlite-store.ts'
import { createManualClock } from '../../support/manual-clock.ts'
import { firstDue, storePlannedTeams } from '../../support/planned-teams.ts'
import { recordedLog } from '../../support/recorded-log.ts'
import { seededRandom } from '../../support/seeded-random.ts'
import { folder, testServices } from '../../support/services.ts'
import { alternate, type Line, type Scale } from '../measurement.ts'

/** So few that there is next to nothing to look through. */
const few = 100
const ticks = 200

/**
 * The clock's work when nothing is due: it looks for what is, by an index on `wakeAt`. On Cosmos DB it is the same few
 * queries; each costs what it finds there, the least that a query can cost, however many schedules there are.
 */
export const tick: Line = {
  name: 'tick',
  what: 'CPU time of an idle tick with 100,000 stored schedules; with 100',
  async measure({ rounds, schedules }: Scale) {
    const path = await mkdtemp(join(tmpdir(), 'tillitsbot-bench-'))
    const [many, none] = [await openIdle(join(path, 'many'), schedules), await openIdle(join(path, 'few'), few)]
    try {
      await many.tick()
      await none.tick()
      const measured = await alternate(rounds, many.tick, none.tick)
      return [{ name: 'tick', unit: 'ms', target: { atMost: 2 }, rounds: measured }]
    } finally {
      await Promise.all([many.close(), none.close()])
      await rm(path, { recursive: true, force: true })
    }
  },
}

/** A process with a database of its own in which nothing is due. */
async function openIdle(path: string, schedules: number) {
  const kinds = Object.values(documents)
  const store = openSqliteStore({ path, kinds, log: recordedLog(), random: seededRandom(1) })
  await storePlannedTeams(store, { teams: schedules, minutes: 1, serviceUrl: 'http://127.0.0.1:1/' })
  const tasks: (() => Promise<void>)[] = []
  const clock = {
    ...createManualClock(firstDue.subtract({ hours: 1 }).toInstant().toString()),
    every: (_pause: Temporal.Duration, task: () => Promise<void>) => {
      tasks.push(task)
      return () => {}
    },
  }
  const jobs = runJobs({ ...testServices({ store }), clock }, loadTemplates(join(folder, 'cards')).render)
  return {
    /** Milliseconds of this thread's own time for one second's work. */
    async tick(): Promise<number> {
      const before = process.threadCpuUsage()
      for (let i = 0; i < ticks; i++) for (const task of tasks) await task()
      const { user, system } = process.threadCpuUsage(before)
      return (user + system) / 1000 / ticks
    },
    async close() {
      await jobs.stop()
      await store.close()
    },
  }
}
