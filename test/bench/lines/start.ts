import { request } from '../../support/http.ts'
import { type Bot, withAuthority, withBot } from '../bots.ts'
import { answerClick } from '../clicks.ts'
import { alternate, type Line, type Round } from '../measurement.ts'
import type { Which } from '../start-bot.ts'

type Milliseconds = { readonly ready: number; readonly answered: number }

/**
 * Ready means that signed requests can be judged. Our `/readyz` says so once store, content and signing keys are there;
 * the stock bot fetches its keys at the first request and shows it by the answer to that. Some starts go before, so that
 * files (and our compile cache) are warm.
 */
export const start: Line = {
  name: 'start',
  what: 'from starting the process to ready, and to the answer of the first signed click; the stock bot in the same way',
  async measure({ rounds, warmStarts }) {
    return withAuthority(async (authority, token) => {
      const timesOf = (which: Which) => withBot(which, { authority, token }, (bot) => times(which, bot))
      const starts: Record<Which, Milliseconds[]> = { ours: [], reference: [] }
      const startOnce = async (which: Which) => {
        const measured = await timesOf(which)
        starts[which].push(measured)
        return measured.ready
      }
      await alternate(
        warmStarts,
        () => startOnce('ours'),
        () => startOnce('reference'),
      )
      const ready = await alternate(
        rounds,
        () => startOnce('ours'),
        () => startOnce('reference'),
      )
      const answered = ready.map((_, round): Round => {
        const of = (which: Which) => starts[which][warmStarts + round]?.answered ?? Number.NaN
        return { ours: of('ours'), reference: of('reference') }
      })
      return [
        { name: 'start', unit: 'ms', target: { atMost: 1.2 }, rounds: ready },
        { name: 'start, first answer', unit: 'ms', rounds: answered },
      ]
    })
  },
}

async function times(which: Which, { port, client, startedAt }: Bot): Promise<Milliseconds> {
  const sinceStart = () => Number(process.hrtime.bigint() - startedAt) / 1e6
  if (which === 'reference') {
    await client.post([answerClick(0)], 'Echo: answer')
    return { ready: sinceStart(), answered: sinceStart() }
  }
  const { status } = await request(`http://127.0.0.1:${port}/readyz`)
  if (status !== 200) throw new Error(`/readyz answered ${status}`)
  const ready = sinceStart()
  await client.post([answerClick(0)], 'withdrawAnswer')
  return { ready, answered: sinceStart() }
}
