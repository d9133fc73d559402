import type { Reviewed } from '../domain/summary/reviewed.ts'
import type { Texts } from '../texts/index.ts'
import { leftOutWords } from '../texts/summary-words.ts'
import type { ShownTexts } from './shown-texts.ts'

type NotHere = { readonly text: string; readonly question?: string; readonly count?: number }

/** What a file lacks and why: what the summary leaves out, and texts that are reported, hidden with a theme or deleted. */
export function notHere(say: Texts, { leftOut, reported }: Reviewed, { withheld, gone }: ShownTexts): NotHere[] {
  const counted = (count: number, words: (count: number) => string) =>
    count === 0 ? [] : [{ text: words(count), count }]
  return [
    ...leftOut.map((item) => ({
      text: leftOutWords(say, item),
      ...(item.reason === 'fewAnswered' ? { question: item.question } : { count: item.count }),
    })),
    ...counted(reported, say.sources.reported),
    ...counted(withheld, say.export.withheld),
    ...counted(gone, say.sources.gone),
  ]
}
