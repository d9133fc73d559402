import type { IdentifierKind } from '../../domain/privacy/redact.ts'
import { countedNn as counted } from '../counted.ts'
import type { PrivacyTexts } from './nb.ts'

/** What looks like it must not be stored, with its article. */
export const identifiers: Record<IdentifierKind, string> = {
  identityNumber: 'eit fødsels- eller D-nummer',
  accountNumber: 'eit kontonummer',
  phoneNumber: 'eit telefonnummer',
  emailAddress: 'ei e-postadresse',
  streetAddress: 'ei gateadresse',
  caseNumber: 'eit saksnummer',
  protectedAddress: 'ei opplysning om adressesperre',
}

export const nn: PrivacyTexts = {
  privacy: {
    found: {
      title: 'Svaret er ikkje sendt enno',
      line: (thing, question, stretch) => `Eg fann det som ser ut som ${thing} i «${question}»: ${stretch}`,
      more: (count) => `Eg fann slikt ${counted(count, 'stad', 'stader')} til.`,
      why: 'Slikt kan peike ut enkeltpersonar og skal ikkje inn her. Ingenting er lagra. Endre teksten og send på nytt, eller send han med dette skjult: Då står det ▇▇▇ i staden. Berre du ser dette.',
      hide: 'Send med dette skjult',
      kinds: identifiers,
    },
  },
}
