import { teamsUrl } from '../../support/authority.ts'
import { sendRandom } from '../../support/send-random.ts'
import type { Part } from '../attack.ts'
import { withTarget } from '../target.ts'

const megabyte = 1024 * 1024
/** Resident memory from after the first thousand to the end: what is not given back grows with every thousand. */
const mostGrowth = 100 * megabyte

export const fuzz: Part = {
  name: 'fuzz',
  tries: 'random activities and bodies, let in with a good token',
  async run({ short, seed }) {
    const count = short ? 2000 : 10_000
    let came = ''
    const faults = await withTarget({}, async (target) => {
      const authorization = `Bearer ${await target.authority.mint()}`
      const send = (howMany: number, draw: number) =>
        sendRandom({
          ...{ url: `${target.url()}/api/messages`, serviceUrl: teamsUrl, authorization },
          ...{ count: howMany, seed: draw },
        })
      await send(1000, seed + 1)
      const before = await target.rss()
      const counts = await send(count, seed)
      const growth = (await target.rss()) - before
      const list = Object.entries(counts).map(([status, times]) => `${times} × ${status}`)
      came = `${list.join(', ')}; ${Math.round(growth / megabyte)} MB more`
      return [
        ...Object.keys(counts)
          .filter((status) => Number(status) >= 500)
          .map((status) => `${counts[Number(status)]} got ${status}`),
        ...((counts[200] ?? 0) > count / 10 ? [] : ['hardly any got through to the bot']),
        ...(growth > mostGrowth ? [`it keeps ${Math.round(growth / megabyte)} MB`] : []),
      ]
    })
    return { tried: count + 1000, came, faults }
  },
}
