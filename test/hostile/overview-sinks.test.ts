import assert from 'node:assert/strict'
import { discloseEntries } from '../../src/domain/privacy/disclose.ts'
import { readRegister } from '../../src/domain/register/read-register.ts'
import type { ReportLink } from '../../src/domain/report/report-link.ts'
import { textStart } from '../../src/domain/text-start.ts'
import { printable } from '../../src/exports/printable.ts'
import { registerCsv } from '../../src/exports/register/register-csv.ts'
import { longestCell } from '../../src/exports/safe-cell.ts'
import { reportPage } from '../../src/pages/report-page.ts'
import { documents } from '../../src/ports/documents.ts'
import { entry, escalation, unit } from '../domain/report/material.ts'
import { readCsv, unsafe } from '../exports/read-csv.ts'
import { htmlTexts } from '../exports/read-files.ts'
import { putFacts } from '../support/put-facts.ts'
import { testServices } from '../support/services.ts'
import { hostileStrings } from './hostile-strings.ts'

const strings = hostileStrings()

describe('500 texts of people who mean harm, in the register as CSV', () => {
  const entries = strings.map((text, at) =>
    entry({ id: `register|${at}`, unit: text, title: text, purpose: text, result: text, learning: text }),
  )
  const file = registerCsv(discloseEntries(entries), 'nb')
  const fields = ['enhet', 'tiltak', 'formål', 'resultat', 'læring'] as const

  it('are printable text in every column, and none begins a formula', () => {
    const rows = readCsv(new TextDecoder().decode(file))
    assert.equal(rows.length, strings.length)
    for (const [at, row] of rows.entries()) {
      for (const field of fields) {
        const cell = row[field] ?? ''
        const text = strings[at] ?? ''
        assert.doesNotMatch(cell, /^[\s"\p{Cf}]*[=+\-@＝＋－＠]/u)
        if (text.length < longestCell / 2) assert.equal(unsafe(cell), printable(text))
        else assert.ok(cell.length <= longestCell && cell.includes('[Kuttet her:'))
      }
    }
  })

  it('come back as they were in the register that the file came from', () => {
    const kept = entries.filter(({ title }) => title.trim() !== '' && title.length <= 250)
    assert.ok(kept.length > 400)
    const frame = { tenantId: 'tenant', now: '2026-11-21T12:00:00.000Z', goals: ['mal1'], known: kept }
    const read = readRegister(registerCsv(discloseEntries(kept), 'nb'), { ...frame, idOf: (words) => `new|${words}` })
    assert.ok(read.ok, JSON.stringify(read).slice(0, 500))
    assert.deepEqual(read.entries, kept)
  })
})

describe('500 texts of people who mean harm, in the web report', function () {
  this.timeout(60_000)
  const link: ReportLink = {
    ...{ type: 'reportLink', id: 'id', tenantId: 'tenant', userId: 'coordinator', filter: {}, language: 'nb' },
    ...{ createdAt: '2026-03-02T08:00:00.000Z', expiresAt: '2026-03-03T08:00:00.000Z' },
  }

  it('are text between tags: as the unit that is shown, and as the level that answers', async () => {
    const services = testServices()
    const tree = { type: 'unitTree', id: 'units', tenantId: 'tenant', importedAt: '2026-01-05T08:00:00.000Z' } as const
    // As long as a unit's name and level may be.
    const names = strings.map((text) => textStart(text, 200).toWellFormed())
    const levels = strings.map((text) => textStart(`nivå ${text}`, 100).toWellFormed())
    const units = names.map((name, at) => unit(`u${at}`, { name, level: levels[at]!, teamId: `19:t${at}` }))
    await services.store.put(documents.unitTree, { ...tree, units })
    const [step] = escalation().steps
    await putFacts(services.store, {
      escalations: levels.map((level, at) =>
        escalation({ id: `escalation|${at}`, teamId: `19:t${at}`, steps: [{ ...step!, level }] }),
      ),
    })
    for (const at of strings.keys()) {
      const page = await reportPage(services, { ...link, filter: { unitId: `u${at}` } }, undefined)
      const shown = htmlTexts(page).join('\n')
      for (const text of [names[at]!, levels[at]!]) {
        assert.ok(flat(shown).includes(flat(printable(text))), JSON.stringify(text).slice(0, 80))
      }
      const live = /<(?:script|img|iframe|object|form|at|w:p)\b|<[^>]*\s(?:on\w+|src)=|href="(?!#|\?lang=|\.\.\/)/i
      assert.equal(live.exec(page)?.[0], undefined)
    }
  })
})

/** White space is the browser's. */
function flat(words: string): string {
  return words.replaceAll(/\s+/gu, ' ').trim()
}
