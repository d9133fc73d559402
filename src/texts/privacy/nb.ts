import type { IdentifierKind } from '../../domain/privacy/redact.ts'
import { countedNb as counted } from '../counted.ts'

/** What looks like it must not be stored, with its article. */
export const identifiers: Record<IdentifierKind, string> = {
  identityNumber: 'et fødsels- eller D-nummer',
  accountNumber: 'et kontonummer',
  phoneNumber: 'et telefonnummer',
  emailAddress: 'en e-postadresse',
  streetAddress: 'en gateadresse',
  caseNumber: 'et saksnummer',
  protectedAddress: 'en opplysning om adressesperre',
}

/** What is said to a person whose answer holds what must not be stored, in bokmål: the source of the keys. */
export const nb = {
  privacy: {
    found: {
      title: 'Svaret er ikke sendt ennå',
      line: (thing: string, question: string, stretch: string) =>
        `Jeg fant det som ser ut som ${thing} i «${question}»: ${stretch}`,
      more: (count: number) => `Jeg fant slikt ${counted(count, 'sted', 'steder')} til.`,
      why: 'Slikt kan peke ut enkeltpersoner og skal ikke inn her. Ingenting er lagret. Endre teksten og send igjen, eller send den med dette skjult: Da står det ▇▇▇ i stedet. Bare du ser dette.',
      hide: 'Send med dette skjult',
      kinds: identifiers,
    },
  },
}

export type PrivacyTexts = typeof nb
