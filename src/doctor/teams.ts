import type { BotIdentity, TokenSource } from '../teams/credentials.ts'
import { type AskAddress, notReachedWords } from './ask-address.ts'
import { type Finding, ok, warning, wrong } from './check.ts'

/** Who the bot is where it is somebody: in development it has no identity, and asks nobody. */
export type KnownIdentity = Exclude<BotIdentity, { readonly type: 'none' }>

/** Whether Entra ID gives this bot a token for Teams. */
export async function tokenFindings({ type }: KnownIdentity, token: TokenSource): Promise<Finding[]> {
  try {
    await token()
    return [ok(`Entra ID gives the bot its token (${type})`)]
  } catch (error) {
    return [wrong(tokenWords(error, type))]
  }
}

/** https://learn.microsoft.com/entra/identity-platform/reference-error-codes */
const entraWords = new Map([
  ['AADSTS7000215', 'MicrosoftAppPassword is wrong. It is the value of a client secret, not its id.'],
  ['AADSTS7000222', 'MicrosoftAppPassword has run out. Make a new client secret, and set it.'],
  ['AADSTS700016', 'There is no such app in this tenant. Check MicrosoftAppId and MicrosoftAppTenantId.'],
  ['AADSTS90002', 'There is no such tenant. Check MicrosoftAppTenantId.'],
])

/** The code of Entra ID's answer; the rest of it may name ids. */
function tokenWords(error: unknown, type: string): string {
  const code = error instanceof Error ? /AADSTS\d+/.exec(error.message)?.[0] : undefined
  if (code !== undefined) return `${entraWords.get(code) ?? 'Entra ID refuses the bot.'} (${code})`
  return type === 'UserAssignedMSI'
    ? 'no token from the managed identity. Is MicrosoftAppId the client id of one that is assigned to this machine?'
    : 'no token from login.microsoftonline.com. Check MicrosoftAppPassword, and that the network lets it be reached.'
}

/** Tokens of Teams are refused when the clocks are further apart than this. */
const mostApart = Temporal.Duration.from({ minutes: 5 })
const littleApart = Temporal.Duration.from({ seconds: 30 })

/** Whether the keys that Teams' requests are signed with can be fetched; and what time it is there. */
export async function signingKeyFindings(
  url: string,
  ask: AskAddress,
  { now, signal }: { readonly now: () => Temporal.Instant; readonly signal: AbortSignal },
): Promise<Finding[]> {
  const answer = await ask(url, signal)
  if (answer.kind === 'notReached') return [wrong(notReachedWords(url, answer))]
  const keys =
    answer.status === 200 && answer.text.includes('jwks_uri')
      ? ok("Bot Framework's signing keys can be fetched")
      : wrong(`${url} answers ${answer.status}, and not with signing keys. Does a proxy stand in for it?`)
  return [keys, ...(answer.date ? [clockFinding(answer.date, now())] : [])]
}

function clockFinding(there: Temporal.Instant, here: Temporal.Instant): Finding {
  const apart = here.since(there).abs()
  const words = `this machine's clock is ${Math.round(apart.total('seconds'))} s from Microsoft's`
  if (Temporal.Duration.compare(apart, mostApart) > 0)
    return wrong(`${words}: tokens are refused. Set the clock (NTP).`)
  return Temporal.Duration.compare(apart, littleApart) > 0 ? warning(`${words}. Is NTP on?`) : ok(words)
}
