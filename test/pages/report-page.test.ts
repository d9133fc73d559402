import assert from 'node:assert/strict'
import { languages } from '../../src/domain/language.ts'
import type { ReportLink } from '../../src/domain/report/report-link.ts'
import { printable } from '../../src/exports/printable.ts'
import { gonePage } from '../../src/pages/gone-page.ts'
import { reportPage } from '../../src/pages/report-page.ts'
import { documents } from '../../src/ports/documents.ts'
import { unit } from '../domain/report/material.ts'
import { hostileTexts } from '../exports/hostile-texts.ts'
import { addSampleReport } from '../support/sample-report.ts'
import { type TestServices, testServices } from '../support/services.ts'

const link: ReportLink = {
  ...{ type: 'reportLink', id: 'id', tenantId: 'tenant', userId: 'coordinator', filter: {}, language: 'nb' },
  ...{ createdAt: '2026-03-02T08:00:00.000Z', expiresAt: '2026-03-03T08:00:00.000Z' },
}

describe('The web report', () => {
  let services: TestServices
  before(async () => {
    services = testServices()
    await addSampleReport(services)
  })

  for (const language of languages) {
    it(`is a whole document in ${language}, of headings in order and a table beside every chart`, async () => {
      const page = await reportPage(services, link, language)
      assert.match(page, new RegExp(`^<!doctype html>\\n<html lang="${language}">`))
      const heads = [...page.matchAll(/<h([1-6])/g)].map(([, level]) => Number(level))
      assert.equal(heads.filter((level) => level === 1).length, 1)
      assert.ok(
        heads.every((level, at) => level <= (heads[at - 1] ?? 0) + 1),
        heads.join(),
      )
      const charts = page.match(/<svg /g)?.length ?? 0
      assert.ok(charts >= 7)
      assert.equal(page.match(/<\/svg>\n<table><caption>[^<]+<\/caption>/g)?.length, charts)
      assert.equal(page.match(/role="img"[^>]*><title>[^<]+<\/title><desc>[^<]+<\/desc>/g)?.length, charts)
      assert.doesNotMatch(
        page,
        /<script|<link|<img|<iframe|<form|javascript:|\son\w+=|@import|url\(|\ssrc=|undefined|NaN/i,
      )
    })

    it(`leads from ${language} to the other languages, to every part, and past them`, async () => {
      const page = await reportPage(services, link, language)
      const ids = new Set([...page.matchAll(/ id="(\w+)"/g)].map(([, id]) => id))
      const targets = [...page.matchAll(/href="#(\w+)"/g)].map(([, id]) => id)
      assert.deepEqual(targets, ['content', ...[...ids].filter((id) => id !== 'content')])
      for (const other of languages.filter((one) => one !== language)) assert.ok(page.includes(`href="?lang=${other}"`))
    })
  }

  it('is in the language of the link where nobody asks for another', async () => {
    assert.match(await reportPage(services, { ...link, language: 'nn' }, undefined), /<html lang="nn">/)
    assert.match(await reportPage(services, { ...link, language: 'nn' }, 'xx"><script>'), /<html lang="nn">/)
  })

  it('says the numbers, and which of them the filter takes in', async () => {
    const whole = visible(await reportPage(services, link, 'nb'))
    assert.match(whole, /Alt som er delt, er med\./)
    assert.match(whole, /10 av 14 enheter har delt en oppsummering\. 24 oppsummeringer og 520 svar er med\./)
    assert.match(whole, /5 tiltak er vedtatt og delt\. Fristen er gått ut for 3 av dem\./)
    assert.match(whole, /2 saker er løftet\. 1 venter på svar\. 1 av dem har ventet lenger enn fristen\./)
    const part = visible(await reportPage(services, { ...link, filter: { unitId: 'sor' } }, 'nb'))
    assert.match(part, /Bare enheten Region Sør og alt under den\./)
    assert.match(part, /4 av 6 enheter har delt en oppsummering\. 8 oppsummeringer og 48 svar er med\./)
    const goal = visible(await reportPage(services, { ...link, filter: { goalId: 'mal2', from: '2026-01-01' } }, 'nb'))
    assert.match(goal, /Bare målet «Lokal tjenesteutvikling og forsøk» og fra og med 1\. januar 2026\./)
    assert.match(goal, /2 oppsummeringer og 280 svar er med/)
    const none = visible(await reportPage(services, { ...link, filter: { unitId: 'u10' } }, 'nb'))
    assert.match(none, /0 av 1 enheter har delt en oppsummering/)
    assert.doesNotMatch(none, /Deltakelse|Tid brukt/)
  })

  it('shows nothing of another tenant', async () => {
    const page = visible(await reportPage(services, { ...link, tenantId: 'other' }, 'nb'))
    assert.match(page, /0 team har delt 0 oppsummeringer/)
  })

  it('shows what coordinators and authors wrote as text, whatever it is', async () => {
    const strange = testServices()
    for (const text of Object.values(hostileTexts)) {
      const name = text.slice(0, 200) || 'x'
      await strange.store.put(documents.unitTree, {
        ...{ type: 'unitTree', id: 'units', tenantId: 'tenant', importedAt: '2026-01-05T08:00:00.000Z' },
        units: [unit('a', { name })],
      })
      const page = await reportPage(strange, { ...link, filter: { unitId: 'a' } }, 'nb')
      const [, shown = ''] = page.match(/<p class="lead">([\s\S]*?)<\/p>/) ?? []
      assert.doesNotMatch(shown, /[<>"]/)
      assert.ok(visible(shown).includes(printable(name).replaceAll(/\s+/gu, ' ').trim()), name)
    }
  })

  it('is not found in the same words, whatever is wrong with a link', () => {
    for (const language of languages) {
      const page = gonePage('report', language, '<b>Nav</b>')
      assert.match(page, new RegExp(`<html lang="${language}">`))
      assert.doesNotMatch(page, /<b>|<svg/)
    }
  })
})

/** What a person reads, on one line. */
function visible(page: string): string {
  return page
    .replace(/<style>[\s\S]*<\/style>/, '')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/gu, ' ')
}
