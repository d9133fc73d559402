import type { IdentifierKind } from '../../domain/privacy/redact.ts'
import { countedEn as counted } from '../counted.ts'
import type { PrivacyTexts } from './nb.ts'

/** What looks like it must not be stored, with its article. */
export const identifiers: Record<IdentifierKind, string> = {
  identityNumber: 'a national identity number',
  accountNumber: 'an account number',
  phoneNumber: 'a phone number',
  emailAddress: 'an email address',
  streetAddress: 'a street address',
  caseNumber: 'a case number',
  protectedAddress: 'a note that an address is protected',
}

export const en: PrivacyTexts = {
  privacy: {
    found: {
      title: 'Your answer has not been sent yet',
      line: (thing, question, stretch) => `I found what looks like ${thing} in “${question}”: ${stretch}`,
      more: (count) => `I found such things in ${counted(count, 'more place', 'more places')}.`,
      why: 'Such things can point to individuals and do not belong here. Nothing is stored. Change the text and send it again, or send it with this hidden: ▇▇▇ then appears in its place. Only you see this.',
      hide: 'Send with this hidden',
      kinds: identifiers,
    },
  },
}
