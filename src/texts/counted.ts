import type { Language } from '../domain/language.ts'
import { number, pluralOf } from './format.ts'

/** "1 medlem", "7 medlemmer", "22 000 medlemmer": number and plural as the language has them. */
type Counted = (count: number, one: string, many: string) => string

const countedIn =
  (language: Language): Counted =>
  (count, one, many) =>
    `${number(language, count)} ${pluralOf(language, count) === 'one' ? one : many}`

// One for each language: the texts of an area are a file for each.
export const countedNb = countedIn('nb')
export const countedNn = countedIn('nn')
export const countedEn = countedIn('en')
