import type { Language } from '../../../domain/language.ts'
import { bokmalForm } from './nynorsk.ts'
import { stem } from './stem.ts'
import { englishStopWords, norwegianStopWords } from './stop-words.ts'

/** Bokmål and nynorsk are read as one. */
export type Tongue = 'no' | 'en'

export function tongueOf(language: Language): Tongue {
  return language === 'en' ? 'en' : 'no'
}

/** What a word is compared by: its own stem first, then the parts of a compound. */
export type Roots = { readonly stem: string; readonly parts: readonly string[] }

/** A round's words: how many texts each form stands in, by tongue. */
export type Counts = Readonly<Record<Tongue, ReadonlyMap<string, number>>>

/** Beside these, parts of compounds are words that somebody in the round wrote by themselves. */
const commonParts =
  'sak tid møte leder bruker mål krav system arbeid fag plan rutine regel lov kvalitet kontroll styring skjema rapport registrering dobbelt telefon brev mal dag uke team kompetanse behandling tjeneste utvikling ansvar vurdering vedtak opplæring kurs lære verktøy program data kontor enhet avdeling gruppe oppfølging dokumentasjon samtale kollega veiledning utvalg lik ulik feil vente svar opp ordning løsning godkjenning innkjøp budsjett måling resultat tall liste frist press bruk ombud valgt fordeling'

const commonWholes = commonParts.split(' ').flatMap((part): [string, string][] => {
  const root = stem(part, 'no')
  return root === undefined ? [] : [[part, root]]
})

/** How a compound may be glued: nothing, `s`, `e`, `er`. The shortest glue is tried first. */
const glue = ['', 's', 'e', 'er'] as const

/**
 * Reads the words of one round. Typing errors fall together with the word that others spelled right, and compounds
 * with the words they are made of, as far as the round has them. Promises: only the counts decide, in no order.
 */
export function createVocabulary(counts: Counts): (word: string, tongue: Tongue) => Roots | undefined {
  const vocabularies = { no: readOne('no', counts.no), en: readOne('en', counts.en) }
  return (word, tongue) => vocabularies[tongue](word)
}

function readOne(tongue: Tongue, counts: ReadonlyMap<string, number>): (word: string) => Roots | undefined {
  const stems = new Map<string, number>()
  /** Of the round's own words. Others are rare, and stemming is the dearest thing here. */
  const rootOf = new Map<string, string | undefined>()
  const stemOf = (word: string) => (rootOf.has(word) ? rootOf.get(word) : stem(word, tongue))
  for (const [word, count] of counts) {
    const root = stem(word, tongue)
    rootOf.set(word, root)
    if (root !== undefined) stems.set(root, (stems.get(root) ?? 0) + count)
  }
  const stopWords = tongue === 'no' ? norwegianStopWords : englishStopWords
  const correctForm = spelling(counts, stopWords)
  const correctStem = spelling(stems, stopWords)
  const parts = new Set([...stems].filter(([root]) => root.length >= 3).map(([root]) => root))
  const wholes = new Map<string, string>()
  if (tongue === 'no') {
    for (const [part, root] of commonWholes) {
      parts.add(root)
      wholes.set(part, root)
    }
    for (const word of counts.keys()) {
      const form = bokmalForm(word)
      const root = form.length < 3 ? undefined : stemOf(word)
      if (root !== undefined) wholes.set(form, root)
    }
  }
  const known = new Map<string, Roots | undefined>()
  return (word) => {
    if (known.has(word)) return known.get(word)
    const roots = read(word)
    known.set(word, roots)
    return roots
  }

  function read(word: string): Roots | undefined {
    const form = correctForm(word)
    const own = form === undefined ? undefined : stemOf(form)
    const right = own === undefined ? undefined : correctStem(own)
    if (form === undefined || right === undefined) return undefined
    return { stem: right, parts: tongue === 'no' ? split(bokmalForm(form), right, 2) : [] }
  }

  /** The parts with the longest last one: a compound is a kind of what stands last. */
  function split(form: string, own: string, depth: number): string[] {
    if (form.length < 8 || depth === 0) return []
    for (let at = 3; at <= form.length - 3; at++) {
      const tail = form.slice(at)
      const last = wholes.get(tail) ?? partOf(tail)
      if (last === undefined || last === own) continue
      for (const link of glue) {
        const head = form.slice(0, at)
        if (!head.endsWith(link)) continue
        const bare = link === '' ? head : head.slice(0, -link.length)
        if (bare.length < 3) continue
        const first = wholes.get(bare) ?? partOf(bare)
        if (first === undefined || first === own) continue
        return [...new Set([first, last, ...split(bare, first, depth - 1), ...split(tail, last, depth - 1)])]
      }
    }
    return []
  }

  function partOf(piece: string): string | undefined {
    if (piece.length < 4) return undefined
    const root = stemOf(piece)
    return root !== undefined && root.length >= 3 && parts.has(root) ? root : undefined
  }
}

/**
 * Maps a rare stem to a frequent one that lies one slip of the finger away (one letter too much, too few, wrong, or two
 * that changed places). Both must be long, or `krav` and `krev` would fall together. Undefined: a misspelled stop word.
 */
function spelling(
  stems: ReadonlyMap<string, number>,
  stopWords: ReadonlySet<string>,
): (word: string) => string | undefined {
  const frequent = new Map<string, string>()
  const better = (a: string, b: string) => (stems.get(a) ?? 0) - (stems.get(b) ?? 0) || (a < b ? 1 : -1)
  for (const [root] of stems) {
    if (root.length < 5 || !/^\p{L}+$/u.test(root)) continue
    for (const key of [root, ...shorter(root)]) {
      const there = frequent.get(key)
      if (there === undefined || better(root, there) > 0) frequent.set(key, root)
    }
  }
  return (root) => {
    const count = stems.get(root) ?? 0
    if (root.length < 5 || count > 2) return root
    if (stopWords.has(root)) return undefined
    let best = root
    for (const key of [root, ...shorter(root)]) {
      const there = frequent.get(key)
      if (there === undefined || there === root || !oneSlip(root, there)) continue
      const needed = Math.max(root.length >= 8 ? 1 : 2, 2 * count)
      if ((stems.get(there) ?? 0) >= needed && better(there, best) > 0) best = there
    }
    return best
  }
}

/** The word with each one of its letters left out. */
function shorter(word: string): string[] {
  return Array.from({ length: word.length }, (_, i) => word.slice(0, i) + word.slice(i + 1))
}

/** Whether one insertion, deletion, substitution or swap of neighbours lies between two words. The first letter holds. */
function oneSlip(a: string, b: string): boolean {
  if (a[0] !== b[0] || Math.abs(a.length - b.length) > 1) return false
  let from = 0
  while (from < a.length && a[from] === b[from]) from++
  const [restA, restB] = [a.slice(from), b.slice(from)]
  return (
    restA.slice(1) === restB.slice(1) ||
    restA.slice(1) === restB ||
    restA === restB.slice(1) ||
    (restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2))
  )
}
