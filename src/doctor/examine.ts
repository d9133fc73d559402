import type { Deadline } from '../teams/deadline.ts'
import { type Check, type Finding, wrong } from './check.ts'

/** For each check. Longer than what the clients of database and queue give a request with all their tries. */
const limit = Temporal.Duration.from({ seconds: 20 })

/**
 * Runs all checks at the same time, and prints what each found as `state  about  words`, in their order. Ends in any case:
 * a check that gets no answer in time has found that.
 *
 * @returns whether nothing is wrong
 */
export async function examine(
  checks: readonly Check[],
  { deadline, print }: { readonly deadline: Deadline; readonly print: (line: string) => void },
): Promise<boolean> {
  const width = Math.max(...checks.map(({ about }) => about.length))
  const counts = { ok: 0, warning: 0, wrong: 0 }
  const running = checks.map((check) => inTime(check, deadline))
  for (const [i, { about }] of checks.entries()) {
    for (const { state, words } of (await running[i]) ?? []) {
      counts[state] += 1
      print(`${state.padEnd(7)}  ${about.padEnd(width)}  ${words}`)
    }
  }
  print('')
  print(`${counts.ok} ok, ${counts.warning} to look at, ${counts.wrong} wrong`)
  return counts.wrong === 0
}

async function inTime(check: Check, deadline: Deadline): Promise<readonly Finding[]> {
  const expiry = new AbortController()
  const { promise: late, resolve } = Promise.withResolvers<readonly Finding[]>()
  const cancel = deadline(limit, () => {
    expiry.abort()
    resolve([wrong(`no answer within ${limit.total('seconds')} seconds. Check the network, its firewalls and proxy.`)])
  })
  try {
    return await Promise.race([check.run(expiry.signal), late])
  } catch (error) {
    return [wrong(`could not be looked at (${nameOf(error)}).`)]
  } finally {
    cancel()
  }
}

/** Of an error that nobody thought of only its kind and code are safe to print. */
function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown'
  return 'code' in error ? `${error.name}, ${String(error.code).slice(0, 60)}` : error.name
}
