import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { alternate, type Line, type Scale } from '../measurement.ts'
import { fillShared, openShared, regionsOf } from '../overview/shared-teams.ts'

const many = 5000
const few = 500

const run = promisify(execFile)
const firstOne = join(import.meta.dirname, '../overview/first.ts')

/**
 * The overview of a whole organisation, from the click to the card, out of the embedded store: again and again in one
 * process, which remembers what it has parsed; of another region each time; and the first one of a process.
 */
export const overview: Line = {
  name: 'overview',
  what: 'time to the overview’s card for 5,000 teams; for 500, and 1 s',
  async measure({ rounds }: Scale) {
    const path = await mkdtemp(join(tmpdir(), 'tillitsbot-bench-'))
    const [larger, smaller] = [join(path, 'large'), join(path, 'small')]
    await fillShared(larger, many)
    await fillShared(smaller, few)
    // Before this process opens them: a process that has just started finds the files as another has left them.
    const first = await alternate(
      rounds,
      () => showFirst(larger, many),
      () => showFirst(smaller, few),
    )
    const [large, small] = [openShared(larger, many), openShared(smaller, few)]
    try {
      for (let warm = 0; warm < 20; warm++) {
        await large.show()
        await small.show()
      }
      const measured = await alternate(
        rounds,
        () => large.show(),
        () => small.show(),
      )
      const [regions, others] = [regionsOf(many), regionsOf(few)]
      const parts = await alternate(
        rounds,
        (round) => large.show(regions[round]),
        (round) => small.show(others[round]),
      )
      const read = await alternate(rounds, large.read, small.read)
      const limit = (of: typeof measured) => of.map(({ ours }) => ({ ours, reference: 1000 }))
      return [
        { name: 'overview', unit: 'ms', target: { atMost: 3 }, rounds: measured },
        { name: 'overview, of 1 s', unit: 'ms', target: { atMost: 1 }, rounds: limit(measured) },
        { name: 'overview, first of a process', unit: 'ms', target: { atMost: 3 }, rounds: first },
        { name: 'overview, first of a process, of 1 s', unit: 'ms', target: { atMost: 1 }, rounds: limit(first) },
        { name: 'overview, of a region', unit: 'ms', rounds: parts },
        { name: 'overview, the store’s share', unit: 'ms', rounds: read },
      ]
    } finally {
      await Promise.all([large.close(), small.close()])
      await rm(path, { recursive: true, force: true })
    }
  },
}

async function showFirst(path: string, teams: number): Promise<number> {
  const { stdout } = await run(process.execPath, [...process.execArgv, firstOne, path, String(teams)])
  return Number(stdout)
}
