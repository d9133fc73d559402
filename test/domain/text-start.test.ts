import assert from 'node:assert/strict'
import { textStart } from '../../src/domain/text-start.ts'
import { hostileStrings } from '../hostile/hostile-strings.ts'

describe('The start of a text', () => {
  it('ends before a sign that has no room, and never within one', () => {
    for (const sign of ['å', 'a\u030A', 'c\u030C', 'S\u030C', '👩🏽‍💻', '🇳🇴', '❤️', '👨‍👩‍👧', '\r\n']) {
      const text = `vi ${sign} nå`
      for (let most = 1; most <= text.length; most++) {
        const start = textStart(text, most)
        assert.ok(start.length <= most && text.startsWith(start))
        const isCut = start.length > 3 && start.length < 3 + sign.length
        assert.ok(!isCut, `${most}: ${JSON.stringify(start)}`)
        assert.ok(isCut || start.length === Math.min(most, text.length) || text[start.length] === sign[0])
      }
    }
  })

  it('is the text itself where there is room', () => {
    for (const text of hostileStrings()) assert.equal(textStart(text, text.length), text)
  })

  it('is short and well formed, whatever the text', () => {
    for (const text of [...hostileStrings(), `a${'\u0301'.repeat(5000)}`]) {
      const start = textStart(text.toWellFormed(), 60)
      assert.ok(start.length <= 60 && start.isWellFormed())
      assert.ok(start.length > 0)
    }
  })
})
