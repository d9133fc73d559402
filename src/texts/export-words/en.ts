import { counted } from '../counted.ts'
import type { ExportWords } from './nb.ts'

/** What only exported files say of themes and the team's say on them, in English. */
export const en: ExportWords = {
  exportWords: {
    columns: { theme: 'Theme', source: 'Source' },
    kinds: {
      theme: 'theme',
      themeQuote: 'theme quote',
      proposal: 'proposal',
      single: 'single voice',
      thread: 'thread',
      objection: 'objection',
      change: 'change',
      review: 'review',
    },
    leftOutTitle: 'Not in figures and themes, and why',
    withheld: (count) =>
      `${counted(count, 'text is', 'texts are')} not here, because only hidden themes rest on ${count === 1 ? 'it' : 'them'}.`,
    corrected: 'corrected',
    hidden: 'hidden',
    noted: (office) => `noted by the ${office}`,
  },
}
