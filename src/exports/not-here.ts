import type { ExportedRound } from '../domain/export/exported-round.ts'
import type { Reviewed } from '../domain/summary/reviewed.ts'
import type { Texts } from '../texts/index.ts'
import { leftOutWords } from '../texts/summary-words.ts'
import { type ShownTexts, shownTexts } from './shown-texts.ts'

type NotHere = { readonly text: string; readonly question?: string; readonly count?: number }
type Lacking = Pick<Reviewed, 'leftOut' | 'reported'>
type Gone = Pick<ShownTexts, 'withheld' | 'gone'>

/** What a file lacks and why: what the summary leaves out, and texts that are reported, hidden with a theme or deleted. */
export function notHere(say: Texts, { leftOut, reported }: Lacking, { withheld, gone }: Gone): NotHere[] {
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

/** The same of several rounds, added up: for `notHere`, and how many questions show no figures. */
export function notHereOfAll(rounds: readonly ExportedRound[]): { questions: number; texts: Lacking & Gone } {
  let questions = 0
  const texts = { reported: 0, withheld: 0, gone: 0 }
  const byReason = new Map<Counted['reason'], number>()
  for (const { summary } of rounds) {
    const shown = shownTexts(summary.value)
    texts.reported += summary.value.reported
    texts.withheld += shown.withheld
    texts.gone += shown.gone
    for (const item of summary.value.leftOut) {
      if (item.reason === 'fewAnswered') questions += 1
      else byReason.set(item.reason, (byReason.get(item.reason) ?? 0) + item.count)
    }
  }
  const leftOut = [...byReason].flatMap(([reason, count]) => (count > 0 ? [{ reason, count }] : []))
  return { questions, texts: { ...texts, leftOut } }
}

type Counted = Exclude<Reviewed['leftOut'][number], { reason: 'fewAnswered' }>
