import assert from 'node:assert/strict'
import { traces } from './trace-search.ts'

describe('the search for traces', () => {
  const secret = 'plantet-hemmelighet'
  const around = (bytes: Buffer) => Buffer.concat([Buffer.from([0, 255, 7]), bytes, Buffer.from([1])])

  for (const [name, bytes] of [
    ['UTF-8', Buffer.from(secret)],
    ['UTF-16', Buffer.from(secret, 'utf16le')],
    ['hexadecimal', Buffer.from(Buffer.from(secret).toString('hex'))],
    ...['', 'x', 'xy'].map((before) => [
      `base64 after ${before.length} other bytes`,
      Buffer.from(Buffer.from(`${before}${secret}z`).toString('base64url')),
    ]),
  ] as const) {
    it(`finds a text as ${name}`, () => {
      assert.equal(traces([around(Buffer.from(bytes))], secret), 1)
    })
  }

  it('finds nothing where nothing is, and counts what is there twice', () => {
    assert.equal(traces([Buffer.from('plantet-hemmeligheT')], secret), 0)
    assert.equal(traces([Buffer.from(`${secret}${secret}`), Buffer.from(secret)], secret), 3)
  })
})
