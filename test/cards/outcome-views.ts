import { outcomeView } from '../../src/cards/views/outcome-view.ts'
import { emptyOutput, outputForm } from '../../src/commands/outcome/output-form.ts'
import type { ReplyView } from '../../src/domain/delivery/reply-view.ts'
import type { Language } from '../../src/domain/language.ts'
import { unclearParts } from '../../src/domain/measure/words/clarity.ts'
import { readOutputCard } from '../../src/domain/outcome/filled-card.ts'
import type { Library } from '../../src/domain/package/library.ts'
import { texts } from '../../src/texts/index.ts'
import { sampleOutcome } from '../support/sample-outcome.ts'

const hostile = '**Fet** [x](http://x) {{DATE(x)}} $when'
const long = 'Æøå og mange ord om det samme som før. '.repeat(60)
const members = new Map(
  Array.from({ length: 130 }, (_, i): [string, string] => [`29:${'x'.repeat(60)}${i}`, `Kari Lund ${i}`]),
)

/** What people see of the cards that packages end in: each of them empty, and as full as it can get. */
export function outcomeViews(language: Language, library: Library): Record<string, ReplyView> {
  const say = texts(language)
  const round = { teamId: '19:team@thread.tacv2', id: 'round|19%3Achannel%40thread.tacv2|sample|1' }
  const measure = { language, members, goals: library.profile.goals, editing: undefined }
  const cards = library.packages.flatMap(({ id, output: { card }, texts: said }) => {
    const words = (of: Language) => said[of].outputCard
    return card && words('nb') ? [{ id, card, words: (of: Language) => words(of)! }] : []
  })
  const forms = cards.map((of): [string, ReplyView] => {
    const asks = of.card.becomes === 'measure' ? measure : undefined
    return [
      `output-${of.id}`,
      outputForm({ say, language }, { round, of, draft: 'draft', measure: asks, isShared: false }, emptyOutput),
    ]
  })
  const [of] = cards.filter(({ id }) => id === 'tidstyver')
  const given = [long.slice(0, 300), 'our-unit', hostile, long.slice(0, 1000), long.slice(0, 1000)]
  const read = of && readOutputCard(of.card, of.words(language), given)
  const details = read?.ok ? [read.card.about, ...read.card.rest] : []
  const shown = of && { round, of, draft: 'draft', measure, isShared: true }
  return {
    ...Object.fromEntries(forms),
    ...(shown && {
      'output-full': outputForm({ say, language }, shown, { ...emptyOutput, given }, { faults: [hostile] }),
      'output-advice': outputForm(
        { say, language },
        shown,
        { ...emptyOutput, given },
        { advice: unclearParts({ what: 'Alle skal bli bedre snart' }) },
      ),
    }),
    'outcome-note': outcomeView({ outcome: sampleOutcome({ language }), next: undefined }),
    'outcome-duty': outcomeView({ outcome: sampleOutcome({ language, kind: 'duty', details }), next: undefined }),
    'outcome-package': outcomeView({
      outcome: sampleOutcome({ language, kind: 'package', by: 'unionRep' }),
      next: library.packages.find(({ id }) => id === 'pa-tvers'),
    }),
  }
}
