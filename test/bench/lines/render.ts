import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Template } from 'adaptivecards-templating'
import { loadTemplates } from '../../../src/cards/render.ts'
import { type CardData, cardData } from '../card-data.ts'
import { alternate, type Line, type Measurement } from '../measurement.ts'

const folder = join(import.meta.dirname, '../../../cards')

/** The reference is what the documentation of `adaptivecards-templating` shows, its JSON already parsed. */
export const render: Line = {
  name: 'render',
  what: 'a card of a compiled template; new Template(…).expand(…) of the same template and data for every card',
  async measure({ rounds, expansions }) {
    const compiled = loadTemplates(folder)
    const measurements: Measurement[] = []
    for (const { template, data } of await cardData()) {
      measurements.push(await measureCard({ template, data }, rounds, expansions))
    }
    return measurements

    async function measureCard({ template, data }: CardData, rounds: number, expansions: number): Promise<Measurement> {
      const payload: object = JSON.parse(readFileSync(join(folder, `${template}.card.json`), 'utf8'))
      const ours = () => compiled(template, data)
      const reference = () => new Template(payload).expand({ $root: data })
      assert.deepEqual(ours(), reference())
      await perSecond(ours, expansions)
      await perSecond(reference, expansions)
      const measured = await alternate(
        rounds,
        () => perSecond(ours, expansions),
        () => perSecond(reference, expansions),
      )
      return { name: `render ${template}`, unit: 'per second', target: { atLeast: 20 }, rounds: measured }
    }
  },
}

/** Per second of this thread's own time: nothing here waits, and other programs on the machine don't count. */
async function perSecond(work: () => unknown, times: number): Promise<number> {
  const before = process.threadCpuUsage()
  for (let i = 0; i < times; i++) work()
  const { user, system } = process.threadCpuUsage(before)
  return (times / Math.max(1, user + system)) * 1e6
}
