import { byCodeUnit } from '../../../domain/by-code-unit.ts'
import type { Language } from '../../../domain/language.ts'
import type { Features } from '../features.ts'
import { type NounFinder, nounFinder } from '../words/noun.ts'
import { tokens } from '../words/tokens.ts'
import { tongueOf } from '../words/vocabulary.ts'

export type Labelled = { readonly text: string; readonly language: Language }

const and: Readonly<Record<Language, string>> = { nb: 'og', nn: 'og', en: 'and' }

/**
 * One or two nouns that people wrote and that tell this theme from the others: the shortest form that several use, from texts
 * in the team's language where there are any. Words that are no nouns only where there is none. `taken` are the labels that
 * other themes have.
 */
export function labelOf(
  members: readonly Labelled[],
  features: Features,
  /** How many texts outside the theme hold a feature, and how many there are. */
  outside: { readonly spread: (feature: number) => number; readonly texts: number },
  language: Language,
  taken: ReadonlySet<string>,
): string {
  const nouns = nounFinder()
  const found = new Map<number, { texts: number; forms: Map<string, Form> }>()
  for (const member of members) {
    const here = new Set<number>()
    nouns.see(member.text, tongueOf(member.language))
    for (const word of tokens(member.text)) {
      const feature = word.length < 3 ? undefined : features.featureOf(word, member.language)
      if (feature === undefined) continue
      const entry = found.getOrInsertComputed(feature, () => ({ texts: 0, forms: new Map<string, Form>() }))
      if (!here.has(feature)) entry.texts++
      here.add(feature)
      const key = `${member.language} ${word}`
      const form = entry.forms.getOrInsertComputed(key, () => ({ word, language: member.language, uses: 0 }))
      form.uses++
    }
  }
  const words = [...found]
    .map(([feature, { texts, forms }]) => {
      const within = texts / members.length
      const beyond = (outside.spread(feature) + 0.5) / (outside.texts + 1)
      const worth = texts < 2 ? within / 1000 : within * Math.log(1 + within / beyond)
      return { ...bestForm([...forms.values()], nouns, language), texts, worth }
    })
    .toSorted((a, b) => b.worth - a.worth || (a.form < b.form ? -1 : 1))
  const shared = words.filter(({ texts }) => texts > 1)
  const choices = [
    shared.filter(({ nounness }) => nounness > 0),
    shared.filter(({ nounness }) => nounness === 0),
    words,
  ]
  const [first, ...others] = choices.find((some) => some.length > 0) ?? []
  if (!first) return freeLabel(members[0]?.text ?? '', taken)
  const pairs = others
    .filter(({ form }) => !form.includes(first.form) && !first.form.includes(form))
    .map(({ form, worth }) => ({ label: `${first.form} ${and[language]} ${form}`, worth }))
  const candidates = [
    ...pairs.slice(0, 4).flatMap(({ label, worth }) => (worth >= first.worth / 2 ? [label] : [])),
    first.form,
    ...pairs.map(({ label }) => label),
  ].map(capital)
  return candidates.find((label) => !taken.has(label)) ?? freeLabel(candidates[0] ?? '', taken)
}

/** A way of writing a word. */
type Form = { readonly word: string; readonly language: Language; uses: number }

/** A form that fewer use, compared with the one that most do, is likely to be a slip of the finger. */
const common = 1 / 3

/**
 * Which of a word's forms stands for it, with its `nounness`: a noun rather than a verb of the same stem, then one in the
 * team's language; of those that are common, the shortest, since that is nearest to the dictionary's.
 */
function bestForm(
  forms: readonly Form[],
  nouns: NounFinder,
  language: Language,
): { readonly form: string; readonly nounness: number } {
  const nounness = ({ word, language: written }: Form) => nouns.nounness(word, tongueOf(written))
  const ofNoun = forms.filter((form) => nounness(form) > 0)
  const fitting = ofNoun.length > 0 ? ofNoun : forms
  const own = fitting.filter((form) => form.language === language)
  const among = own.length > 0 ? own : fitting
  const most = Math.max(...among.map(({ uses }) => uses))
  const [best] = among
    .filter(({ uses }) => uses >= most * common)
    .toSorted(
      (a, b) =>
        a.word.length - b.word.length ||
        b.uses - a.uses ||
        byCodeUnit(a.word, b.word) ||
        byCodeUnit(a.language, b.language),
    )
  return { form: best?.word ?? '', nounness: best ? nounness(best) : 0 }
}

/** The text's beginning; with a number behind it while others have the same. */
function freeLabel(text: string, taken: ReadonlySet<string>): string {
  const short = Array.from(text.trim()).slice(0, 40).join('')
  let label = short
  for (let i = 2; taken.has(label); i++) label = `${short} (${i})`
  return label
}

function capital(text: string): string {
  const [first = ''] = text
  return first.toUpperCase() + text.slice(first.length)
}
