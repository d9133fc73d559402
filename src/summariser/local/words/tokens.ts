import type { Language } from '../../../domain/language.ts'

/** A longer run of letters is no word; its beginning stands for it, so that no text costs more than its length. */
const longestWord = 40

/** Marks that `redact` leaves behind, and what people put in their place by hand. */
const masks = /▇+|\[(?:fjernet|fjerna|removed|maskert|masked)[^\]\n]{0,40}\]/giu

// What nobody sees: soft hyphens, zero-width signs, marks of direction, variation selectors.
const unseen = /\p{Default_Ignorable_Code_Point}/gu

// Most texts: letters of European languages, composed, and nothing that has to be taken out.
const ordinary = /^[\t\n\r\x20-Z\x5c-~«»§°·À-ÖØ-öø-ıĴ-ľŁ-ňŊ-ž–’”“…]*$/

/** The text as words are looked for in it: composed, small letters, without what nobody sees and without masks. */
export function plain(text: string): string {
  if (ordinary.test(text)) return text.toLowerCase()
  return text.normalize('NFKC').replace(unseen, '').replace(masks, ' ').toLowerCase()
}

/** Whether anything in the text was masked before it was stored. */
export function isMasked(text: string): boolean {
  return text.search(masks) !== -1
}

/** Words in small letters, in order. A hyphen separates (`mål-` and `resultatstyring`), an apostrophe does not (`don't`). */
export function tokens(text: string): string[] {
  return wordsOf(plain(text))
}

/** `tokens` of what `plain` has read already. */
export function wordsOf(small: string): string[] {
  const found: string[] = []
  let start = -1
  for (let at = 0; at <= small.length; at++) {
    const code = at < small.length ? small.charCodeAt(at) : 0
    // The pattern for everybody's letters is slow; most texts need none beyond these.
    if (code >= simple.length && !isDash(code)) return (small.replaceAll('’', "'").match(word) ?? []).map(cut)
    const belongs = simple[code] === 1 || (code === apostrophe && start >= 0 && letters[small.charCodeAt(at + 1)] === 1)
    if (belongs && start < 0) start = at
    else if (!belongs && start >= 0) {
      found.push(cut(small.slice(start, at)))
      start = -1
    }
  }
  return found
}

const word = /[\p{L}\p{M}\p{Nd}]+(?:'[\p{L}\p{M}][\p{L}\p{M}\p{Nd}]*)*/gu
const apostrophe = 0x27
/** Dashes, quotation marks and dots, which stand in plain texts too. U+2019 is an apostrophe. */
function isDash(code: number): boolean {
  return (code >= 0x2010 && code <= 0x2026 && code !== 0x2019) || code === 0x2022
}
/** Which of the first characters are letters; which are letters or digits. */
const letters = Uint8Array.from({ length: 0x180 }, (_, code) => (/\p{L}/u.test(String.fromCharCode(code)) ? 1 : 0))
const simple = letters.map((letter, code) => (letter === 1 || (code >= 0x30 && code <= 0x39) ? 1 : 0))

function cut(word: string): string {
  return word.length <= longestWord
    ? word
    : Array.from(word.slice(0, longestWord + 1))
        .slice(0, longestWord)
        .join('')
}

// A sentence ends with a sign and a space, or with a line. What looks like an abbreviation or "1. september" does not end one.
const ends = /[.!?…]+["'»”)\]]*(?=\s)|[\n\r\u2028\u2029]+/gu
const notAnEnd =
  /(?:^|[\s(«"])(?:f\.?\s?eks|bl\.?\s?a|dvs|osv|ca|jf|mv|evt|inkl|pga|mht|ift|nr|kl|kap|pkt|bla|o\.?\s?l|d\.?\s?y|t\.?\s?d|m\.?\s?m|e\.?\s?g|i\.?\s?e|etc|\p{Nd}{1,2}|\p{Lu})\.$/iu

/**
 * The text's sentences, word for word: each is a part of the text, without the space around it. A line of its own (a
 * list, a heading) is a sentence. At most `most` are given; the last one then holds the rest.
 */
export function sentences(text: string, most = 400): string[] {
  const found: string[] = []
  let start = 0
  for (const match of text.matchAll(ends)) {
    const end = match.index + match[0].length
    // Twelve signs are enough to see an abbreviation by.
    if (
      match[0] === '.' &&
      notAnEnd.test(text.slice(Math.max(start, end - 12), end)) &&
      !/^\s+\p{Lu}\p{Ll}/u.test(text.slice(end, end + 4))
    )
      continue
    if (found.length === most - 1) break
    add(text.slice(start, end))
    start = end
  }
  add(text.slice(start))
  return found

  function add(part: string): void {
    const sentence = part.trim()
    if (/[\p{L}\p{Nd}]/u.test(sentence)) found.push(sentence)
  }
}

// Of both forms, to outweigh `at` and `to`, which are Norwegian words as well.
const both = ['og', 'er', 'det', 'den', 'til', 'på', 'som', 'av', 'har', 'med', 'etter', 'å']

const tells: Readonly<Record<Language, ReadonlySet<string>>> = {
  nb: new Set([
    ...both,
    ...'ikke jeg hva hvordan noe noen mer en et fra hvorfor hvem hvilke dere være vært ble bare også selv nå kommer gjør gjøre mye må vi når da blir får'.split(
      ' ',
    ),
  ]),
  nn: new Set([
    ...both,
    ...'ikkje eg kva korleis noko nokon meir ein eit frå kvifor kven dykk vere vore vart blei berre òg sjølv no kjem gjer gjere mykje må vi når då blir får me dei ho'.split(
      ' ',
    ),
  ]),
  en: new Set(
    'the of and to in is it that we are be have not with this our they what how more need should could you as on at an'.split(
      ' ',
    ),
  ),
}

/** Which languages a word tells of, as bits: 1 bokmål, 2 nynorsk, 4 English. */
export function tellsOf(word: string): number {
  return (tells.nb.has(word) ? 1 : 0) + (tells.nn.has(word) ? 2 : 0) + (tells.en.has(word) ? 4 : 0)
}

/** The language that most of the small words belong to, given what each word tells; bokmål where nothing tells. */
export function languageFrom(told: Iterable<number>): Language {
  let [nb, nn, en] = [0, 0, 0]
  for (const bits of told) {
    nb += bits & 1
    nn += (bits >> 1) & 1
    en += bits >> 2
  }
  return en > nb && en > nn ? 'en' : nn > nb ? 'nn' : 'nb'
}

export function languageOf(words: readonly string[]): Language {
  return languageFrom(words.map(tellsOf))
}
