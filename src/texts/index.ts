import type { Language } from '../domain/language.ts'
import { en } from './en.ts'
import { nb, type Texts } from './nb.ts'
import { nn } from './nn.ts'

export type { Texts } from './nb.ts'

const all: Record<Language, Texts> = { nb, nn, en }

/** What the bot says in one language. */
export function texts(language: Language): Texts {
  return all[language]
}
