import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Template } from 'adaptivecards-templating'
import { loadTemplates } from '../../../src/cards/render.ts'
import { cardData } from '../card-data.ts'
import { alternate, type Line, type Measurement } from '../measurement.ts'

const folder = join(import.meta.dirname, '../../../cards')

/** The cards that a round of twenty people makes: one prompt, its end, a summary, and a receipt for each answer. */
const round: Readonly<Record<string, number>> = { prompt: 1, ended: 1, summary: 1, reply: 20 }

/** The reference is what the documentation of `adaptivecards-templating` shows, its JSON already parsed. */
export const render: Line = {
  name: 'render',
  what: 'all cards of a round of twenty people from compiled templates; new Template(…).expand(…) for every card',
  async measure({ rounds, expansions }) {
    const { render: compiled } = loadTemplates(folder)
    const cards = (await cardData()).map(({ template, data }) => {
      const payload: object = JSON.parse(readFileSync(join(folder, `${template}.card.json`), 'utf8'))
      const ours = () => compiled(template, data)
      const reference = () => new Template(payload).expand({ $root: data })
      assert.deepEqual(ours(), reference())
      return { template, ours, reference }
    })
    const all = (side: 'ours' | 'reference') => () => {
      for (const card of cards) for (let i = 0; i < (round[card.template] ?? 0); i++) card[side]()
    }
    const compare = async (name: string, ours: () => void, reference: () => void): Promise<Measurement> => {
      await perSecond(ours, expansions)
      await perSecond(reference, expansions)
      const measured = await alternate(
        rounds,
        () => perSecond(ours, expansions * 10),
        () => perSecond(reference, expansions),
      )
      return { name, unit: 'per second', rounds: measured }
    }
    const whole = await compare('render', all('ours'), all('reference'))
    const each = []
    for (const { template, ours, reference } of cards) each.push(await compare(`render ${template}`, ours, reference))
    return [{ ...whole, target: { atLeast: 20 } }, ...each]
  },
}

/** Per second of this thread's own time: nothing here waits, and other programs on the machine don't count. */
async function perSecond(work: () => unknown, times: number): Promise<number> {
  const before = process.threadCpuUsage()
  for (let i = 0; i < times; i++) work()
  const { user, system } = process.threadCpuUsage(before)
  return (times / Math.max(1, user + system)) * 1e6
}
