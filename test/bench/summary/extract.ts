import { readFeatures } from '../../../src/summariser/local/features.ts'
import { centrality, choose } from '../../../src/summariser/local/vectors/rank.ts'

/** How much a sentence loses by saying again what a better one says. */
const variety = 0.2

/** The sentences of one long text, by their numbers, those first that say most of the whole. Nothing is rewritten. */
export function extract(sentences: readonly string[]): number[] {
  const vectors = readFeatures(sentences, [], []).readings.map(({ vector }) => vector)
  return choose(centrality(vectors), vectors, sentences.length, variety)
}
