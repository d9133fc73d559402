import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { sentences, tokens } from '../../../src/summariser/local/words/tokens.ts'
import { seededRandom } from '../../support/seeded-random.ts'
import { extract } from './extract.ts'
import { atLeastTimes, type Figure } from './figure.ts'
import { rougeL, rougeN } from './rouge.ts'
import { mean } from './scores.ts'
import { textRank } from './text-rank.ts'

const Articles = z.array(
  z.object({
    article: z.string(),
    summaries_nb: z.array(z.record(z.string(), z.string())),
    summaries_nn: z.array(z.record(z.string(), z.string())),
  }),
)
const randomDraws = 20
const measures = {
  'ROUGE-1': (a: Words, b: Words) => rougeN(a, b, 1),
  'ROUGE-2': (a: Words, b: Words) => rougeN(a, b, 2),
  'ROUGE-L': rougeL,
}
type Words = readonly string[]

/**
 * NorSumm dev: 30 news articles in bokmål with three human summaries in each form. Every system gives the same number of
 * words, as many as the article's first three sentences have; each figure is the mean over the three summaries, then
 * over the articles.
 */
export function measureNews(folder: string): Figure[] {
  const articles = Articles.parse(JSON.parse(readFileSync(join(folder, 'norsumm/NorSumm_dev.json'), 'utf8')))
  const made = articles.map(({ article }) => summaries(article))
  return (['summaries_nb', 'summaries_nn'] as const).flatMap((form) =>
    Object.entries(measures).map(([name, measure]): Figure => {
      const score = (pick: (systems: Systems) => Words[]) =>
        mean(
          articles.map((article, i) => {
            const references = article[form].flatMap((summary) => Object.values(summary)).map(tokens)
            return mean(pick(made[i]!).flatMap((words) => references.map((reference) => measure(words, reference))))
          }),
        )
      const against = {
        TextRank: score(({ ranked }) => [ranked]),
        random: score(({ random }) => random),
        'lead-3': score(({ lead }) => [lead]),
      }
      const ours = score(({ own }) => [own])
      const other = against.TextRank > against.random ? 'TextRank' : 'random'
      return atLeastTimes(`NorSumm, ${name}, ${form.slice(-2)}`, ours, against, 1, other)
    }),
  )
}

type Systems = { readonly own: Words; readonly ranked: Words; readonly lead: Words; readonly random: Words[] }

function summaries(article: string): Systems {
  const found = sentences(article)
  const words = found.map(tokens)
  const budget = words.slice(0, 3).flat().length
  const inOrder = found.map((_, i) => i)
  return {
    own: take(extract(found)),
    ranked: take(textRank(words)),
    lead: take(inOrder),
    random: Array.from({ length: randomDraws }, (_, draw) => take(shuffled(inOrder, draw + 1))),
  }

  /** The best sentences until the words are used up, the last one cut, in the article's order. */
  function take(order: readonly number[]): Words {
    const kept = new Map<number, Words>()
    let left = budget
    for (const i of order) {
      if (left === 0) break
      kept.set(i, words[i]!.slice(0, left))
      left -= kept.get(i)!.length
    }
    return [...kept].toSorted(([a], [b]) => a - b).flatMap(([, own]) => own)
  }
}

function shuffled(items: readonly number[], seed: number): number[] {
  const random = seededRandom(seed)
  const out = [...items]
  for (let i = out.length - 1; i > 0; i--) {
    const j = random.integer(i + 1)
    ;[out[i], out[j]] = [out[j]!, out[i]!]
  }
  return out
}
