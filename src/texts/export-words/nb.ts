import { counted } from '../counted.ts'

/** What only exported files say of themes and the team's say on them, in bokmål: the source of the keys. */
export const nb = {
  exportWords: {
    columns: { theme: 'Tema', source: 'Kilde' },
    kinds: {
      theme: 'tema',
      themeQuote: 'temasitat',
      proposal: 'forslag',
      single: 'enkeltstemme',
      thread: 'tråd',
      objection: 'innvending',
      change: 'endring',
      review: 'behandling',
    },
    leftOutTitle: 'Ikke med i tall og temaer, og hvorfor',
    withheld: (count: number) =>
      `${counted(count, 'tekst', 'tekster')} er ikke med, fordi bare skjulte temaer bygger på ${count === 1 ? 'den' : 'dem'}.`,
    corrected: 'rettet',
    hidden: 'skjult',
    noted: (office: string) => `notert av ${office}`,
  },
}

export type ExportWords = typeof nb
