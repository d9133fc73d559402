import type { OutgoingHttpHeaders } from 'node:http'
import type { ShiftedClock } from '../../faults/shifted-clock.ts'
import { createActivity } from '../../support/activities.ts'
import type { Authority } from '../../support/authority.ts'
import { type Attempt, tokenAttempts } from '../../support/token-attempts.ts'
import type { Part } from '../attack.ts'
import { line } from '../people.ts'
import { type Target, withTarget } from '../target.ts'

/** A minute from every limit of time, since the clock of the service runs. */
const margin = 60

export const tokens: Part = {
  name: 'tokens',
  tries: 'tokens that are forged, stale, of others or none',
  async run() {
    let tried = 0
    let attempts: ReturnType<typeof tokenAttempts> | undefined
    const prepare = (authority: Authority, clock: ShiftedClock) => {
      attempts = tokenAttempts({ authority: () => authority, clock, margin })
      authority.publish(authority.key, ...attempts.published)
    }
    const faults = await withTarget({ prepare }, async (target) => {
      if (!attempts) return ['the authority was not prepared']
      const { hostile, good } = attempts
      tried = hostile.length
      const before = target.stored().length
      const found: string[] = []
      for (const [name, make] of hostile) {
        const status = await send(target, await make())
        if (status !== 401 && status !== 403) found.push(`${name}: ${status}`)
      }
      if (target.stored().length !== before) found.push('a refused request left something in the database')
      for (const [name, make] of good) {
        const status = await send(target, await make())
        if (status !== 200) found.push(`a good token was refused, ${name}: ${status}`)
      }
      // Otherwise nothing was proved: the same words with a good token are heard.
      if (target.stored().length === before) found.push('a good token had no effect either')
      return found
    })
    return { tried, came: 'each refused with 401 or 403, and nothing of it stored', faults }
  },
}

/** The words are a command to the bot, so that whoever is let in leaves a trace. */
async function send(target: Target, { authorization, activity = createActivity() }: Attempt): Promise<number> {
  const spot = { teamId: '19:team@thread.tacv2', channelId: '19:channel@thread.tacv2' }
  const { text, entities, id } = line({ userId: 'somebody', name: 'Noen' }, spot, 'hjelp')
  const headers: OutgoingHttpHeaders = { 'content-type': 'application/json' }
  if (authorization !== undefined) Object.assign(headers, { authorization })
  const { status } = await target.ask(`${target.url()}/api/messages`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ ...activity, text, entities, id }),
  })
  return status
}
