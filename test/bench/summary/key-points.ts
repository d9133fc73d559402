import { join } from 'node:path'
import { atLeastTimes, type Figure } from './figure.ts'
import { groupsOf } from './groups-of.ts'
import { kMeans } from './k-means.ts'
import { readRows } from './read-rows.ts'
import { mean, pairF1, vMeasure } from './scores.ts'

/**
 * KPA dev: arguments about four English debate motions, for and against, and the key points that people matched them to.
 * Each motion and side is grouped like the answers to one question. Measured over the arguments with exactly one key
 * point; those with none or several are grouped too, and not measured. k-means is told the true number of groups.
 */
export function measureKeyPoints(folder: string): Figure[] {
  const read = (name: string) => readRows(join(folder, 'kpa', name)).slice(1)
  const points = Map.groupBy(
    read('labels_dev.csv').filter(([, , label]) => label === '1'),
    ([argument]) => argument,
  )
  const motions = Map.groupBy(read('arguments_dev.csv'), ([, , topic, stance]) => `${topic}\t${stance}`)
  const scores = [...motions].map(([motion, rows]) => {
    const answers = rows.map(([id = '', text = '']) => ({ id, text }))
    const measured = rows.flatMap(([id], i) => (points.get(id)?.length === 1 ? [i] : []))
    const marked = measured.map((i) => points.get(rows[i]![0])![0]![1]!)
    const ours = groupsOf({ language: 'en', question: motion.split('\t')[0]!, seeds: [], answers })
    const theirs = kMeans(
      answers.map(({ text }) => text),
      new Set(marked).size,
    )
    const found = (groups: readonly string[]) => measured.map((i) => groups[i]!)
    return {
      v: vMeasure(marked, found(ours)),
      pair: pairF1(marked, found(ours)),
      kMeansV: vMeasure(marked, found(theirs)),
      kMeansPair: pairF1(marked, found(theirs)),
      onePair: pairF1(
        marked,
        marked.map(() => 'all'),
      ),
    }
  })
  const over = (pick: (score: (typeof scores)[number]) => number) => mean(scores.map(pick))
  return [
    atLeastTimes(
      'KPA, V-measure',
      over(({ v }) => v),
      { 'k-means': over(({ kMeansV }) => kMeansV) },
      1.15,
      'k-means',
    ),
    atLeastTimes(
      'KPA, pair F1',
      over(({ pair }) => pair),
      { 'k-means': over(({ kMeansPair }) => kMeansPair), 'all in one': over(({ onePair }) => onePair) },
      1.15,
      'k-means',
    ),
  ]
}
