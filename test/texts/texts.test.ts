import assert from 'node:assert/strict'
import type { Command } from '../../src/commands/line/command.ts'
import { commands } from '../../src/commands/table.ts'
import { type Language, languages } from '../../src/domain/language.ts'
import { notBokmal, rareInBokmal } from '../../src/domain/package/forms/not-bokmal.ts'
import { notNynorsk, rareInNynorsk } from '../../src/domain/package/forms/not-nynorsk.ts'
import { identifierKinds } from '../../src/domain/privacy/redact.ts'
import { texts } from '../../src/texts/index.ts'
import { languageFaults } from '../support/language-faults.ts'

/** What every leaf says with its sample arguments, by its path. A leaf that takes a count is said for none, one and several. */
type Said = ReadonlyMap<string, readonly string[]>

/** Counts that change the form of words. Names in `texts` of a parameter that is a count. */
const counts = [0, 1, 7]
const countNames = new Set(
  'advice all answers answered count days each faults hours invited least left measures members minutes month most open packages people prompts removed replies simulated summaries teams threshold times total units weeks'.split(
    ' ',
  ),
)

const said = Object.fromEntries(languages.map((language) => [language, sayAll(language)]))

/** What may follow a command in an example, and may be quoted alone. */
const argumentWords: Record<Language, ReadonlySet<string>> = {
  nb: new Set('åpen leder tillitsvalgt verneombud fjern @navn lenke csv md alle kom-i-gang nytt gjennomgå'.split(' ')),
  nn: new Set('open leiar tillitsvald verneombod fjern @namn lenkje csv md alle kom-i-gang nytt gjennomgå'.split(' ')),
  en: new Set('named leader union-rep safety-rep remove @name link csv md all kom-i-gang new review'.split(' ')),
}
/** Fields of a package's files, as a finding names them. */
const fields = ['outputCard', 'goal']
/** A rhythm in an example. That it is understood, and how, is tested beside the command. */
const rhythmWords: Record<Language, ReadonlySet<string>> = {
  nb: new Set('faglig-skjonn status hver annenhver første tirsdag torsdag mandag i måneden kl 13.30'.split(' ')),
  nn: new Set('faglig-skjonn status kvar annankvar første tysdag torsdag måndag i månaden kl 13.30'.split(' ')),
  en: new Set('faglig-skjonn status every other the first Tuesday Thursday Monday of month at 13:30'.split(' ')),
}

describe('what the bot says', () => {
  for (const language of languages) {
    describe(`in ${language}`, () => {
      it('has the same leaves with the same parameters as bokmål', () => {
        assert.deepEqual(shape(texts(language)), shape(texts('nb')))
      })

      it('is never empty, and never shows a value that is missing or not text', () => {
        assert.deepEqual(
          faulty(language, (text) => text.trim() === '' || /undefined|null|NaN|\[object|=>|\$\{/.test(text)),
          [],
        )
      })

      it('passes on every fact that it is given', () => {
        assert.deepEqual(lostFacts(texts(language)), [])
      })

      it('has no stray spaces and no doubled end mark', () => {
        assert.deepEqual(
          faulty(language, (text) => text !== text.trim() || /\s{2}|\s[.,:;?!]|[.?!]{2}|[,:;]{2}/.test(text)),
          [],
        )
      })

      it('quotes as the language does', () => {
        const foreign = language === 'en' ? /[«»"]/ : /[“”"]/
        assert.deepEqual(
          faulty(language, (text) => foreign.test(text)),
          [],
        )
      })

      it('quotes only commands and buttons that stand in its own language', () => {
        const strange = quotes(language).filter(({ words }) => !isOwn(language, words))
        assert.deepEqual(strange, [])
      })

      it('names the same commands as bokmål in every text', () => {
        assert.deepEqual(commandsByPath(language), commandsByPath('nb'))
      })

      it('spells every kind of identifier that was masked', () => {
        const spelled = identifierKinds.map((kind) => texts(language).receipt.masked([kind]))
        assert.equal(new Set(spelled).size, identifierKinds.length)
      })

      it('names a language in that language itself', () => {
        assert.deepEqual(texts(language).language.names, { nb: 'Bokmål', nn: 'Nynorsk', en: 'English' })
      })
    })
  }

  for (const language of languages) {
    it(`has no key and no word of another language in ${language}`, () => {
      const faults = saidIn(language).flatMap(([path, text]) =>
        languageFaults(language, text.replaceAll(/§[^§]*§/g, '§'), fields).map((fault) => `${path}: ${fault}`),
      )
      assert.deepEqual(faults, [])
    })
  }

  it('has no form that is bokmål only in its nynorsk', () => {
    assert.deepEqual(foreignForms('nn', [notNynorsk, rareInNynorsk]), [])
  })

  it('has no form that is nynorsk only in its bokmål', () => {
    assert.deepEqual(foreignForms('nb', [notBokmal, rareInBokmal]), [])
  })

  it('would be caught when it quoted a command of another language', () => {
    assert.ok(isOwn('nb', 'selvtest'))
    assert.ok(!isOwn('nn', 'selvtest'))
    assert.ok(!isOwn('en', 'eksporter csv all'))
    assert.ok(!isOwn('en', 'export csv alle'))
    assert.ok(isOwn('nn', 'Endre'))
    assert.ok(!isOwn('nn', 'Change'))
  })
})

/** Every leaf with its path: a text, or a function that makes one. */
function leaves(value: unknown, path: readonly string[] = []): [path: string, leaf: unknown][] {
  if (typeof value !== 'object' || value === null) return [[path.join('.'), value]]
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, [...path, key]))
}

function shape(value: unknown): string[] {
  return leaves(value)
    .map(([path, leaf]) => (typeof leaf === 'function' ? `${path}(${parameters(leaf).join(', ')})` : path))
    .toSorted()
}

/**
 * The parameters' names, from the source of the function, since the types are gone when it runs. They say what a sample
 * must be, and that two parameters of one type stand in the same order in every language.
 */
function parameters(leaf: { toString(): string }): string[] {
  const [head = ''] = leaf.toString().split('=>')
  return head.match(/[\p{L}\p{N}]+/gu) ?? []
}

function sample(name: string, count: number): unknown {
  if (name === 'kinds') return identifierKinds
  if (name === 'mention') return '@Tillitsbot'
  return countNames.has(name) ? count : `§${name}§`
}

function say(leaf: unknown, count: number): string {
  const words: unknown =
    typeof leaf === 'function'
      ? Reflect.apply(
          leaf,
          undefined,
          parameters(leaf).map((name) => sample(name, count)),
        )
      : leaf
  return typeof words === 'string' ? words : `not text: ${typeof words}, undefined`
}

function sayAll(language: Language): Said {
  return new Map(leaves(texts(language)).map(([path, leaf]) => [path, counts.map((count) => say(leaf, count))]))
}

function saidIn(language: Language): [path: string, text: string][] {
  return [...(said[language] ?? [])].flatMap(([path, all]) =>
    [...new Set(all)].map((text): [string, string] => [path, text]),
  )
}

function faulty(language: Language, isFaulty: (text: string) => boolean): string[] {
  return saidIn(language)
    .filter(([, text]) => isFaulty(text))
    .map(([path, text]) => `${path}: ${text}`)
}

function lostFacts(value: unknown): string[] {
  return leaves(value).flatMap(([path, leaf]) => {
    if (typeof leaf !== 'function') return []
    const text = say(leaf, 7)
    return parameters(leaf)
      .filter((name) => name !== 'kinds' && !text.includes(String(sample(name, 7))))
      .map((name) => `${path}: ${name}`)
  })
}

/** What stands in quotation marks, without what was passed in (a title, somebody's word) and the mention in front. */
function quotes(language: Language): { path: string; words: string }[] {
  const all = saidIn(language).flatMap(([path, text]) =>
    [...text.matchAll(/[«“]([^»”]*)[»”]/g)].map(([, words = '']) => ({
      path,
      words: words.replace('@Tillitsbot', ''),
    })),
  )
  return all.filter(({ words }) => !words.startsWith('§'))
}

function commandOf(language: Language, words: string): Command | undefined {
  return commands.find((command) => `${words} `.startsWith(`${command.words[language]} `))
}

function isOwn(language: Language, words: string): boolean {
  // A button begins with a capital, a command does not.
  if (/^\p{Lu}/u.test(words)) return saidIn(language).some(([, text]) => text === words)
  const call = commandOf(language, words)?.words[language] ?? ''
  const rest = words.slice(call.length).split(' ').filter(Boolean)
  const known = (word: string) => argumentWords[language].has(word) || rhythmWords[language].has(word)
  return rest.every((word) => known(word) || /^\d+$/.test(word))
}

function commandsByPath(language: Language): string[] {
  const named = quotes(language).map(({ path, words }) => `${path}: ${commandOf(language, words)?.name ?? 'argument'}`)
  return [...new Set(named)].toSorted()
}

/** The lists are the ones that the packages are held against. The name of another language, or of a file, is no fault. */
function foreignForms(language: Language, lists: readonly ReadonlySet<string>[]): string[] {
  return saidIn(language).flatMap(([path, text]) =>
    (text.toLowerCase().match(/[\p{L}\p{N}@§]+(?:['’-][\p{L}\p{N}]+)*/gu) ?? [])
      .filter((word) => lists.some((forms) => forms.has(word)))
      .map((word) => `${path}: ${word}`),
  )
}
