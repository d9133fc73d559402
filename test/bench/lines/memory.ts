import { withAuthority, withBot } from '../bots.ts'
import { answerClick } from '../clicks.ts'
import { alternate, type Line } from '../measurement.ts'
import type { Which } from '../start-bot.ts'

const batch = 2000
const expected = { ours: 'withdrawAnswer', reference: 'Echo: answer' }

/** New processes in every round, since a heap keeps what it once took. */
export const memory: Line = {
  name: 'memory',
  what: 'resident memory after 20,000 answers; the stock bot after 20,000 echoes of the same clicks',
  async measure({ rounds, answers }) {
    return withAuthority(async (authority, token) => {
      const megabytes = (which: Which) =>
        withBot(which, { authority, token }, async ({ client, rss }) => {
          for (let from = 0; from < answers; from += batch) {
            const clicks = Array.from({ length: Math.min(batch, answers - from) }, (_, i) => answerClick(from + i))
            await client.post(clicks, expected[which])
          }
          return (await rss()) / 1e6
        })
      const measured = await alternate(
        rounds,
        () => megabytes('ours'),
        () => megabytes('reference'),
      )
      return [{ name: 'memory', unit: 'MB', target: { atMost: 1.3 }, rounds: measured }]
    })
  },
}
