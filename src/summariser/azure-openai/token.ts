import { DefaultAzureCredential } from '@azure/identity'
import type { TokenSource } from './ask-model.ts'

const scope = 'https://cognitiveservices.azure.com/.default'

/** Tokens of the machine's managed identity, or on a developer's machine of whoever is logged in. The SDK keeps them. */
export function managedIdentityToken(): TokenSource {
  const credential = new DefaultAzureCredential()
  return async (abortSignal) => (await credential.getToken(scope, { abortSignal })).token
}
