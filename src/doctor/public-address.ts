import { type AskAddress, notReachedWords } from './ask-address.ts'
import { type Finding, ok, warning, wrong } from './check.ts'

const soonDays = 30

/** Whether people's browsers and Teams reach a service that is ready at `PUBLIC_URL`, as far as this machine can tell. */
export async function publicAddressFindings(
  publicUrl: string | undefined,
  ask: AskAddress,
  { now, signal }: { readonly now: () => Temporal.Instant; readonly signal: AbortSignal },
): Promise<Finding[]> {
  if (publicUrl === undefined) return [warning('PUBLIC_URL is not set: links lead to this machine only.')]
  const answer = await ask(`${publicUrl}/readyz`, signal)
  if (answer.kind === 'notReached') return [wrong(notReachedWords(publicUrl, answer))]
  return [
    readyFinding(publicUrl, answer),
    ...(answer.certificateEnds ? [certificateFinding(answer.certificateEnds, now())] : []),
  ]
}

function readyFinding(
  publicUrl: string,
  { status, text }: { readonly status: number; readonly text: string },
): Finding {
  const isOurs = text.includes('"signingKeys"')
  if (status === 200 && isOurs) return ok(`${publicUrl}/readyz says that the service is ready`)
  if (isOurs) return wrong(`${publicUrl}/readyz says that the service is not ready: ${text.trim().slice(0, 200)}`)
  return wrong(
    `${publicUrl}/readyz answers ${status}, and not as this service does. Check PUBLIC_URL and what stands before it.`,
  )
}

function certificateFinding(ends: Temporal.Instant, now: Temporal.Instant): Finding {
  const days = Math.floor(ends.since(now).total('hours') / 24)
  const words = `its certificate is good for ${days} more days`
  return days < soonDays ? warning(`${words}. Renew it, and find out why it does not renew itself.`) : ok(words)
}
