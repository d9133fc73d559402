import { counted } from '../counted.ts'
import type { ExportWords } from './nb.ts'

/** What only exported files say of themes and the team's say on them, in nynorsk. */
export const nn: ExportWords = {
  exportWords: {
    columns: { theme: 'Tema', source: 'Kjelde' },
    kinds: {
      theme: 'tema',
      themeQuote: 'temasitat',
      proposal: 'forslag',
      single: 'enkeltrøyst',
      thread: 'tråd',
      objection: 'innvending',
      change: 'endring',
      review: 'handsaming',
    },
    leftOutTitle: 'Ikkje med i tal og tema, og kvifor',
    withheld: (count) =>
      `${counted(count, 'tekst', 'tekstar')} er ikkje med, fordi berre skjulte tema byggjer på ${count === 1 ? 'han' : 'dei'}.`,
    corrected: 'retta',
    hidden: 'skjult',
    noted: (office) => `notert av ${office}`,
  },
}
