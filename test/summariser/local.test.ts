import assert from 'node:assert/strict'
import fc from 'fast-check'
import type { Text } from '../../src/domain/summary/make/make-summary.ts'
import type { Texts } from '../../src/summariser/finder.ts'
import { localFinder } from '../../src/summariser/local.ts'
import { samplePrompt } from '../support/sample-prompt.ts'
import { readMarkedPrompts } from './answers/read-answers.ts'
import { seeds } from './answers/seeds.ts'

const known = readMarkedPrompts().flatMap(({ answers }) => answers.map(({ text }) => text))

const text = fc.oneof(fc.constantFrom(...known), fc.string({ unit: 'binary', maxLength: 80 }))
const contribution = fc.record({ text, thread: fc.boolean(), person: fc.constantFrom('p', 'q', 'r', undefined) })
const textsOf = (own: readonly { text: string; thread: boolean; person: string | undefined }[]): Text[] =>
  own.map(({ text, thread, person }, i) => ({
    ...{ id: `${thread ? 'r' : 'a'}${i}`, questionId: thread ? undefined : 'example', text },
    person: thread ? (person ?? 'p') : person,
  }))
const material = (texts: readonly Text[]): Texts => ({
  ...{ language: 'nn', prompt: samplePrompt, texts },
  seeds: seeds.users ?? [],
})

describe('What the local finder finds', () => {
  it('rests on texts that are there, word for word, and loses none', async function () {
    this.timeout(60_000)
    await fc.assert(
      fc.asyncProperty(fc.array(contribution, { maxLength: 40 }), async (own) => {
        const texts = textsOf(own)
        const words = new Map(texts.map(({ id, text }) => [id, text]))
        const { themes, singles, leftOut } = await localFinder.find(material(texts))
        for (const theme of themes) {
          assert.ok(theme.people >= 3)
          for (const { source, text } of [...theme.quotes, ...theme.proposals]) {
            assert.ok(theme.sources.includes(source))
            assert.ok(words.get(source)?.includes(text), `"${text}" does not stand in ${source}`)
          }
          for (const id of [...theme.for, ...theme.against]) assert.ok(theme.sources.includes(id))
          assert.deepEqual(new Set(theme.for).intersection(new Set(theme.against)).size, 0)
        }
        const told = [...themes.flatMap(({ sources }) => sources), ...singles, ...leftOut.flatMap((one) => one.sources)]
        assert.deepEqual(new Set(told), new Set(words.keys()))
      }),
      { numRuns: 60, seed: 4 },
    )
  })

  it('is the same whatever the order', async function () {
    this.timeout(60_000)
    await fc.assert(
      fc.asyncProperty(fc.array(contribution, { maxLength: 40 }), fc.nat(), async (own, turn) => {
        const texts = textsOf(own)
        const at = texts.length === 0 ? 0 : turn % texts.length
        const other = [...texts.slice(at), ...texts.slice(0, at)].toReversed()
        assert.deepEqual(await localFinder.find(material(other)), await localFinder.find(material(texts)))
      }),
      { numRuns: 60, seed: 4 },
    )
  })
})
