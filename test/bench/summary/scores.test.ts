import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { measureHandMarked } from './hand-marked.ts'
import { kMeans } from './k-means.ts'
import { rougeL, rougeN } from './rouge.ts'
import { pairF1, vMeasure } from './scores.ts'
import { textRank } from './text-rank.ts'

const near = (actual: number, expected: number) =>
  assert.ok(Math.abs(actual - expected) < 0.0005, `${actual}, not ${expected}`)

describe('The measures of the summary', () => {
  it('counts ROUGE as the paper does', () => {
    const candidate = 'the cat was found under the bed'.split(' ')
    const reference = 'the cat was under the bed'.split(' ')
    near(rougeN(candidate, reference, 1), 12 / 13)
    near(rougeN(candidate, reference, 2), 8 / 11)
    near(rougeL(candidate, reference), 12 / 13)
    // Lin 2004: "police killed the gunman" against two others; ROUGE-L tells the order, ROUGE-2 does not.
    const police = 'police killed the gunman'.split(' ')
    near(rougeL('police kill the gunman'.split(' '), police), 0.75)
    near(rougeL('the gunman kill police'.split(' '), police), 0.5)
    near(rougeN('police kill the gunman'.split(' '), police, 2), 1 / 3)
    near(rougeN('the gunman kill police'.split(' '), police, 2), 1 / 3)
    assert.equal(rougeN(['a', 'a', 'a'], ['a'], 1), 0.5)
    assert.equal(rougeN([], ['a'], 1), 0)
  })

  it('compares groupings', () => {
    const marked = ['a', 'a', 'b', 'b']
    assert.equal(pairF1(marked, ['x', 'x', 'y', 'y']), 1)
    assert.equal(pairF1(marked, ['x', 'y', 'x', 'y']), 0)
    near(pairF1(marked, ['x', 'x', 'x', 'x']), 0.5)
    near(vMeasure(marked, ['x', 'x', 'y', 'y']), 1)
    near(vMeasure(marked, ['x', 'x', 'x', 'x']), 0)
    near(vMeasure(marked, ['x', 'y', 'x', 'y']), 0)
    // scikit-learn's documentation: v_measure_score([0, 0, 1, 1], [0, 0, 1, 2]) is 0.8.
    near(vMeasure(marked, ['x', 'x', 'y', 'z']), 0.8)
  })

  it('has a baseline that groups what has its words in common, the same at every run', () => {
    const texts = ['red apple', 'green apple', 'sweet apple', 'old car', 'fast car', 'new car']
    const groups = kMeans(texts, 2)
    assert.equal(new Set(groups.slice(0, 3)).size, 1)
    assert.equal(new Set(groups.slice(3)).size, 1)
    assert.deepEqual(kMeans(texts, 2), groups)
  })

  it('has a baseline that ranks the sentence first that shares most words', () => {
    const sentences = ['a b c d', 'e f g', 'a b h', 'c d i'].map((words) => words.split(' '))
    assert.equal(textRank(sentences)[0], 0)
    assert.equal(textRank(sentences).at(-1), 1)
  })

  it('finds the themes of the hand-marked answers as well as promised', function () {
    this.timeout(30_000)
    const [all] = measureHandMarked()
    assert.equal(all?.target?.holds, true, `pair F1 is ${all?.ours}`)
  })

  it('says what is missing, and ends with 1', function () {
    this.timeout(30_000)
    const { status, stderr } = spawnSync(
      process.execPath,
      [join(import.meta.dirname, 'main.ts'), '--eval', '/nowhere'],
      { encoding: 'utf8' },
    )
    assert.equal(status, 1)
    assert.match(stderr, /Missing in \/nowhere:\n- norsumm/)
  })
})
