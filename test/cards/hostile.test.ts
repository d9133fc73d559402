import assert from 'node:assert/strict'
import { replyCard } from '../../src/cards/reply-card.ts'
import type { Block, Button } from '../../src/domain/delivery/reply-view.ts'
import { hostileTexts } from '../exports/hostile-texts.ts'
import { elementsOf, markdownOf, plainOf } from './elements.ts'
import { promptSampleCard, render, type SummarySample, summarySampleCard } from './samples.ts'

const texts = [
  ...Object.values(hostileTexts).filter((text) => text.length <= 2000),
  ['$', '{1+1} $', '{roundId} $', '{$root}'].join(''),
  '{{DATE(2026-11-21T12:00:00Z, SHORT)}} og {{TIME(2026-11-21T12:00:00Z)}}',
  '"}],"actions":[{"type":"Action.OpenUrl"}]',
]
const prompt = { package: 'kom-i-gang', id: 'limits' }

/** What a reader sees of a run: the joiner that keeps a date from being made is invisible. */
const seen = (text: string) => text.replaceAll('\u2060', '')
const dateFunction = /\{\{(DATE|TIME)\(/

describe('what somebody wrote', () => {
  for (const text of texts) {
    const name = JSON.stringify(text.slice(0, 40))

    it(`${name} stands in a summary as it was written, and is read as nothing else`, () => {
      const sample: SummarySample = {
        prompt,
        ...{ anonymity: 'named', answers: 1, invited: 1, counts: {} },
        texts: { example: [{ text, author: text }] },
      }
      const card = summarySampleCard('nb', sample)
      assert.deepEqual(plainOf(card).map(seen), [text, ` – ${text}`])
      assertHarmless(card, text)
      const types = (of: object) => elementsOf(of).map(({ type }) => type)
      const plain = { ...sample, texts: { example: [{ text: 'a', author: 'b' }] } }
      assert.deepEqual(types(card), types(summarySampleCard('nb', plain)), 'it changed what the card is made of')
    })

    it(`${name} stands in the person's own field as it was written`, () => {
      const card = promptSampleCard('nb', { prompt, own: { values: { example: text }, answered: true } })
      const input = elementsOf(card).find(({ id }) => id === 'q-example')
      assert.equal(input?.value, text)
      assert.ok(!markdownOf(card).some((words) => words.includes(text)))
    })

    it(`${name} stands in a reply as it was written, in rows and buttons too`, () => {
      const button: Button = { kind: 'do', title: text, verb: 'command', data: { line: text }, style: 'default' }
      const blocks: Block[] = [
        { kind: 'text', text },
        { kind: 'item', title: text, text, buttons: [button] },
      ]
      const card = replyCard(render, { language: 'nb', title: 'Roller', blocks, buttons: [button] })
      const paragraphs = text.split(/\n+/u).filter((line) => line.trim() !== '')
      assert.deepEqual(plainOf(card).map(seen), [...paragraphs, text, ...paragraphs])
      assertHarmless(card, text)
      const buttons = elementsOf(card).filter(({ type }) => type === 'Action.Execute')
      for (const { title, data } of buttons) assert.deepEqual([title, data], [text, { line: text }])
      assert.equal(buttons.length, 2)
    })
  }
})

function assertHarmless(card: object, text: string): void {
  assert.ok(!markdownOf(card).some((words) => words.includes(text)), 'it would be read as markdown')
  for (const run of plainOf(card)) assert.doesNotMatch(run, dateFunction)
}
