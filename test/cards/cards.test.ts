import assert from 'node:assert/strict'
import { fileURLToPath } from 'node:url'
import { promptCard } from '../../src/cards/prompt-card.ts'
import { languages } from '../../src/domain/language.ts'
import { postedPrompt } from '../../src/domain/round/posted-prompt.ts'
import { parseCard } from '../support/card-parser.ts'
import { compareGolden } from '../support/golden.ts'
import { elementsOf } from './elements.ts'
import { library, render, type SampleCard, sampleCards, sampleRound } from './samples.ts'

const golden = fileURLToPath(new URL('golden/', import.meta.url))
const mostBytes = 28 * 1024
const mostUtf16 = 80 * 1024

const packageCards = library.packages.flatMap((pack) =>
  pack.prompts.flatMap((prompt) =>
    languages.map((language): SampleCard => {
      const round = sampleRound(language, { prompt: postedPrompt(pack, prompt, library.profile, language) })
      const card = promptCard(render, round, 'Europe/Oslo')
      return { template: 'prompt', sample: `${pack.id}/${prompt.id}`, language, card }
    }),
  ),
)
const samples = sampleCards()
const cards = [...samples, ...packageCards]

describe('every card', () => {
  for (const { template, sample, language, card } of samples) {
    it(`${template} of ${sample} in ${language} is the one that was approved`, () => {
      compareGolden(`${golden}${template}.${sample}.${language}.json`, card)
    })
  }

  for (const { template, sample, language, card } of cards) {
    it(`${template} of ${sample} in ${language} keeps the rules for cards`, () => {
      assert.deepEqual(parseCard(card), [], 'the official renderer complains')
      assert.partialDeepStrictEqual(card, { type: 'AdaptiveCard', version: '1.5' })
      assertSize(card)
      assertHeading(card)
      assertInputs(card)
      for (const element of elementsOf(card)) {
        if (element.type === 'TextBlock') assert.equal(element.wrap, true, `"${element.text}" would be cut`)
        if (element.type.startsWith('Action.')) assert.ok(element.title, 'a button has no words')
      }
    })
  }

  it('has samples that come near the limits, or nothing would be proved', () => {
    const largest = (template: string) =>
      Math.max(...samples.filter((one) => one.template === template).map(({ card }) => bytes(card)))
    assert.ok(largest('prompt') > 12_000)
    assert.ok(largest('summary') > 16_000)
    assert.ok(largest('reply') > 10_000)
  })
})

/** Teams: 28 KB a card; a message about 100 KB in UTF-16, of which 80 are used. */
function assertSize(card: object): void {
  assert.ok(bytes(card) < mostBytes, `${bytes(card)} bytes of UTF-8`)
  assert.ok(JSON.stringify(card).length * 2 < mostUtf16, `${JSON.stringify(card).length * 2} bytes of UTF-16`)
}

function bytes(card: object): number {
  return Buffer.byteLength(JSON.stringify(card))
}

/** One heading, and the same words for clients that can't show the card. */
function assertHeading(card: object): void {
  const [heading, ...others] = elementsOf(card).filter(({ style }) => style === 'heading')
  assert.equal(others.length, 0)
  assert.ok(heading?.text)
  assert.partialDeepStrictEqual(card, { fallbackText: heading.text })
}

function assertInputs(card: object): void {
  const inputs = elementsOf(card).filter(({ type }) => type.startsWith('Input.'))
  for (const input of inputs) {
    assert.ok(input.label, `${input.id} has no label`)
    assert.ok(input.errorMessage, `${input.id} has no error message`)
  }
  assert.equal(new Set(inputs.map(({ id }) => id)).size, inputs.length, 'two inputs have the same id')
}
