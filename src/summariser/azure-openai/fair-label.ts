import type { Language } from '../../domain/language.ts'
import { redact } from '../../domain/privacy/redact.ts'
import type { Features } from '../local/features.ts'
import { countPeople } from '../local/sift.ts'
import type { Voice } from '../local/themes/theme.ts'
import { stem } from '../local/words/stem.ts'
import { tokens } from '../local/words/tokens.ts'

const shortest = 3
const longest = 120
/** Letters, digits, spaces and the signs of a plain sentence. Nothing that makes a link, a mention or a format. */
const plainSigns = /^[\p{L}\p{Nd} ,:;!?'’"«»()%&+/–.-]+$/u
const looksLikeLink = /\/\/|www|[\p{L}\p{Nd}][.:][\p{L}\p{Nd}]/iu
const longNumber = /(?:\p{Nd}[ .-]?){5}/u
/** A capital that begins no sentence: a name, as likely as not. */
const name = /(?<=[^.!?:]\s["'«(]?)\p{Lu}\p{Ll}+/gu
/** So many of its words with a meaning come from what people wrote. */
const derived = 0.5
/** What one person alone wrote may point at somebody. */
const fewestWriters = 2

/**
 * Whether a label is what it should be: short, plain, without anything that points at a person, and made half of words
 * that two of the theme's people or more wrote (by stem, part of a compound or field of work). A model that obeys a text
 * instead of the task writes something else.
 */
export function isFairLabel(
  label: string,
  members: readonly Voice[],
  { read }: Pick<Features, 'read'>,
  language: Language,
): boolean {
  if (label.length < shortest || label.length > longest || label !== label.trim().normalize('NFC')) return false
  if (!plainSigns.test(label) || looksLikeLink.test(label) || longNumber.test(label)) return false
  if (redact(label).found.length > 0) return false
  const held = (word: string) =>
    read(word, language).keys.some((key) => {
      const holders = members.filter(({ reading }) => reading.vector.keys.includes(key))
      return countPeople(holders.map(({ contribution }) => contribution)) >= fewestWriters
    })
  if ((label.match(name) ?? []).some((word) => !held(word))) return false
  const words = tokens(label).filter((word) => stem(word, language === 'en' ? 'en' : 'no') !== undefined)
  return words.length > 0 && words.filter(held).length >= words.length * derived
}
