import type { Clock } from '../ports/clock.ts'
import type { Log } from '../ports/log.ts'
import type { Summariser } from '../ports/summariser.ts'
import type { Deadline } from './azure-openai/ask-model.ts'
import { createSummariser } from './create-summariser.ts'
import { localFinder } from './local.ts'

export type SummariserChoice =
  | { readonly summariser: 'local' }
  | { readonly summariser: 'azureOpenAi'; readonly endpoint: string; readonly deployment: string }

type World = { readonly deadline: Deadline; readonly clock: Clock; readonly log: Log }

/** The local summariser, or a language model with the local one behind it. Nothing is asked for before the first round. */
export async function openSummariser(choice: SummariserChoice, world: World): Promise<Summariser> {
  if (choice.summariser === 'local') return createSummariser(localFinder)
  // Read in only when needed: the library for tokens is large.
  const { azureOpenAiFinder } = await import('./azure-openai/azure-openai.ts')
  const { managedIdentityToken } = await import('./azure-openai/token.ts')
  const { endpoint, deployment } = choice
  const token = managedIdentityToken()
  return createSummariser(azureOpenAiFinder({ ...world, endpoint, deployment, token, local: localFinder }))
}
