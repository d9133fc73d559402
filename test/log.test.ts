import assert from 'node:assert/strict'
import { createLog } from '../src/log.ts'

const secret = 'Det Kari Nordmann skrev'

function recorded() {
  const lines: string[] = []
  return { log: createLog({ write: (line) => void lines.push(line) }), lines, last: () => JSON.parse(lines.at(-1)!) }
}

describe('The log', () => {
  it('writes one JSON line per event, with level, time, message and facts', () => {
    const { log, lines, last } = recorded()
    log.info('ready', { store: 'sqlite', port: 3978, production: false })
    log.warn('slow')
    log.error('broken', { reference: 'ab' })
    assert.deepEqual(
      lines.map((line) => JSON.parse(line).level),
      [30, 40, 50],
    )
    assert.ok(lines.every((line) => line.endsWith('\n') && line.indexOf('\n') === line.length - 1))
    assert.deepEqual([last().msg, last().reference], ['broken', 'ab'])
    assert.match(last().time, /^\d{4}-\d\d-\d\dT/)
  })

  it('names no machine and no process', () => {
    const { log, last } = recorded()
    log.info('ready')
    assert.deepEqual(Object.keys(last()).toSorted(), ['level', 'msg', 'time'])
  })

  it('tells kind, code and frames of an error and of its causes, and no word of any message', () => {
    const { log, lines, last } = recorded()
    const inner = Object.assign(new TypeError(`${secret}\n${secret}`), { code: 'ENOENT' })
    log.error('broken', {}, new RangeError(secret, { cause: inner }))
    assert.ok(!lines[0]!.includes('Kari'))
    assert.deepEqual([last().error, last().cause.error, last().cause.code], ['RangeError', 'TypeError', 'ENOENT'])
    assert.match(last().stack, /log\.test\.ts/)
  })

  it('tells no word of an error whose message looks like a stack', () => {
    const { log, lines } = recorded()
    log.error('broken', {}, new Error(`x\n    at ${secret} (file.ts:1:1)`))
    assert.ok(!lines[0]!.includes('Kari'))
  })

  it('survives causes that run in a circle, and what is no error', () => {
    const { log, lines } = recorded()
    const circle = new Error('a')
    circle.cause = circle
    log.warn('broken', {}, circle)
    for (const cause of [undefined, null, secret, { message: secret }, 5]) log.warn('odd', {}, cause)
    assert.equal(lines.length, 6)
    assert.ok(!lines.join('').includes('Kari'))
  })
})
