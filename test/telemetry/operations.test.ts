import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { entryStates } from '../../src/domain/delivery/entry.ts'
import { instruments } from '../../src/ports/metrics.ts'
import { usualLimits } from '../../src/teams/limits/admission.ts'
import { outsideName } from '../../src/telemetry/meters.ts'

const text = readFileSync(join(import.meta.dirname, '../../docs/operations.md'), 'utf8')
/** What stands in backticks. */
const codes = (cell: string) => [...cell.matchAll(/`([^`]+)`/g)].map(([, code]) => code!)
const rows = text
  .split('\n')
  .filter((line) => line.startsWith('| `'))
  .map((line) => line.split('|').slice(1, -1))

describe('docs/operations.md', () => {
  it('tells of every metric, with its labels', () => {
    const told = rows.flatMap(([name = '', labels = '']) =>
      name.includes('tillitsbot_') ? [[...codes(name), ...codes(labels)]] : [],
    )
    const measured = Object.entries(instruments).map(([key, { labels }]) => [outsideName(key), ...labels])
    assert.deepEqual(told, measured)
  })

  it('tells of every state of the ledger', () => {
    const first = rows.flatMap(([name = '']) => codes(name))
    assert.deepEqual(
      first.filter((code) => entryStates.some((state) => state === code)),
      entryStates,
    )
  })

  it('gives the limits as they are', () => {
    const { person, team, underWay } = usualLimits
    const limitOf = (name: string) => rows.find(([first = '']) => codes(first)[0] === name)?.[1] ?? ''
    const each = (perSecond: number) => (perSecond === 1 ? 'one' : String(perSecond))
    assert.ok(limitOf('person').includes(`${person.burst} at once, then ${each(person.perSecond)} a second`))
    assert.ok(limitOf('team').includes(`${team.burst} at once, then ${each(team.perSecond)} a second`))
    assert.ok(limitOf('busy').includes(`${underWay} activities`))
  })
})
