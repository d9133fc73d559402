import type { Language } from '../../../domain/language.ts'
import type { Features } from '../features.ts'
import { tokens } from '../words/tokens.ts'

export type Labelled = { readonly text: string; readonly language: Language }

const and: Readonly<Record<Language, string>> = { nb: 'og', nn: 'og', en: 'and' }

/**
 * One or two words that people wrote and that tell this theme from the others, in the form that most of them use; forms
 * from texts in the team's language come first. `taken` are the labels that other themes have.
 */
export function labelOf(
  members: readonly Labelled[],
  features: Features,
  /** How many texts outside the theme hold a feature, and how many there are. */
  outside: { readonly spread: (feature: number) => number; readonly texts: number },
  language: Language,
  taken: ReadonlySet<string>,
): string {
  const found = new Map<number, { texts: number; forms: Map<string, number> }>()
  for (const member of members) {
    const here = new Set<number>()
    for (const word of tokens(member.text)) {
      const feature = word.length < 3 ? undefined : features.featureOf(word, member.language)
      if (feature === undefined) continue
      const entry = found.get(feature) ?? { texts: 0, forms: new Map<string, number>() }
      if (!here.has(feature)) entry.texts++
      here.add(feature)
      // One text in the team's language outweighs any number of others.
      entry.forms.set(word, (entry.forms.get(word) ?? 0) + (member.language === language ? 1_000_000 : 1))
      found.set(feature, entry)
    }
  }
  const words = [...found]
    .map(([feature, { texts, forms }]) => {
      const within = texts / members.length
      const beyond = (outside.spread(feature) + 0.5) / (outside.texts + 1)
      const [form] = [...forms].toSorted(([a, m], [b, n]) => n - m || a.length - b.length || (a < b ? -1 : 1))
      return { form: form?.[0] ?? '', texts, worth: texts < 2 ? within / 1000 : within * Math.log(1 + within / beyond) }
    })
    .toSorted((a, b) => b.worth - a.worth || (a.form < b.form ? -1 : 1))
  const [first, ...others] = words
  if (!first) return freeLabel(members[0]?.text ?? '', taken)
  const candidates = [
    ...others
      .slice(0, 4)
      .flatMap(({ form, worth }) => (worth >= first.worth / 2 ? [`${first.form} ${and[language]} ${form}`] : [])),
    first.form,
    ...others.map(({ form }) => `${first.form} ${and[language]} ${form}`),
  ].map(capital)
  return candidates.find((label) => !taken.has(label)) ?? freeLabel(candidates[0] ?? '', taken)
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
