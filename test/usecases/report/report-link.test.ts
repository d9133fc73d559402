import assert from 'node:assert/strict'
import { documents } from '../../../src/ports/documents.ts'
import type { Services } from '../../../src/ports/services.ts'
import { linkReport, openReport } from '../../../src/usecases/report/report-link.ts'
import { forgetOld } from '../../../src/usecases/retention/forget-old.ts'
import { loggedId, readSignedToken, signedToken } from '../../../src/usecases/signed-token.ts'
import { type TestServices, testServices } from '../../support/services.ts'

const asked = { tenantId: 'tenant', userId: 'coordinator', requestId: '1', filter: {}, language: 'nb' } as const

async function tokenOf(services: Services, change: Partial<Parameters<typeof linkReport>[1]> = {}): Promise<string> {
  const { web: url } = await linkReport(services, { ...asked, ...change })
  return url.replace('http://127.0.0.1:3978/reports/', '')
}

const browser = 'b'.repeat(24)

describe('A link to a report', () => {
  let services: TestServices
  beforeEach(() => {
    services = testServices()
  })

  it('opens what was asked for, again and again, for a day', async () => {
    const token = await tokenOf(services, { filter: { unitId: 'r1', from: '2026-01-01' } })
    for (let time = 0; time < 2; time++) {
      const link = await openReport(services, token, browser)
      assert.deepEqual(link?.filter, { unitId: 'r1', from: '2026-01-01' })
    }
    services.clock.advance({ hours: 23, minutes: 59 })
    assert.ok(await openReport(services, token, browser))
    services.clock.advance({ minutes: 1 })
    assert.equal(await openReport(services, token, browser), undefined)
  })

  it('opens in the browser that opened it first, and in no other', async () => {
    const token = await tokenOf(services)
    const first = await openReport(services, token, undefined)
    assert.match(first?.browser ?? '', /^[\w-]{24}$/)
    assert.equal((await openReport(services, token, first?.browser))?.browser, first?.browser)
    for (const other of [undefined, browser]) assert.equal(await openReport(services, token, other), undefined)
    // Who is known from another link stays the same browser.
    const next = await tokenOf(services, { requestId: '2' })
    assert.equal((await openReport(services, next, first?.browser))?.browser, first?.browser)
  })

  it('is one for the browser and one for the tab in Teams, each opened by itself', async () => {
    const inTeams = testServices({ settings: { appId: 'app' } })
    const { web, tab } = await linkReport(inTeams, asked)
    const { pathname, searchParams } = new URL(tab ?? '')
    assert.equal(pathname, '/l/entity/app/report')
    const { subEntityId } = JSON.parse(searchParams.get('context') ?? '')
    assert.equal((await openReport(inTeams, subEntityId, 'a'.repeat(24)))?.userId, 'coordinator')
    assert.ok(await openReport(inTeams, web.replace(/^.*\//, ''), browser))
    assert.equal((await linkReport(services, asked)).tab, undefined)
  })

  it('opens for one of two browsers that open it at once', async () => {
    const token = await tokenOf(services)
    const opened = await Promise.all(['a', 'b', 'c'].map((one) => openReport(services, token, one.repeat(24))))
    assert.equal(opened.filter((link) => link !== undefined).length, 1)
  })

  it('is the same when a click is delivered twice, and another for another person, filter or click', async () => {
    const tokens = [
      await tokenOf(services),
      await tokenOf(services),
      await tokenOf(services, { userId: 'other' }),
      await tokenOf(services, { requestId: '2' }),
      await tokenOf(services, { filter: { unitId: 'r1' } }),
    ]
    assert.equal(new Set(tokens).size, 4)
    assert.equal((await services.store.list(documents.reportLink, {})).length, 4)
  })

  it('is worth nothing to somebody who is no coordinator any more', async () => {
    const token = await tokenOf(services)
    const settings = { ...services.settings, coordinators: new Set<string>() }
    assert.equal(await openReport({ ...services, settings }, token, browser), undefined)
  })

  it('can not be made up, changed, or taken from another door or another service', async () => {
    const token = await tokenOf(services)
    const [body = '', signature = ''] = token.split('.')
    const id = readSignedToken(services.settings.pepper, 'report links', token)!.id
    const foreign = Buffer.from(JSON.stringify(['other', id])).toString('base64url')
    for (const wrong of [
      '',
      'x',
      body,
      `${body}.`,
      `${foreign}.${signature}`,
      `${body}.${signature}x`,
      `${token}.x`,
      `${body}.${'A'.repeat(signature.length)}`,
      signedToken('another pepper', 'report links', { tenantId: 'tenant', id }),
      signedToken(services.settings.pepper, 'report ids', { tenantId: 'tenant', id }),
      signedToken(services.settings.pepper, 'report links', { tenantId: 'other', id }),
      'x'.repeat(5000),
    ]) {
      assert.equal(await openReport(services, wrong, browser), undefined, wrong.slice(0, 80))
    }
  })

  it('is logged with ids when it is opened, and with nothing else', async () => {
    const token = await tokenOf(services)
    const told: object[] = []
    const log = {
      ...services.log,
      info: (message: string, facts: object = {}) => void told.push({ message, ...facts }),
    }
    const link = await openReport({ ...services, log }, token, browser)
    assert.deepEqual(told, [
      {
        message: 'report opened',
        reportId: link?.id,
        tenantId: 'tenant',
        by: loggedId(services.settings.pepper, 'coordinator'),
      },
    ])
  })

  it('is gone from the store after a day', async () => {
    await tokenOf(services)
    services.clock.advance({ hours: 23 })
    await forgetOld(services)
    assert.equal(await services.store.count(documents.reportLink, {}), 1)
    services.clock.advance({ hours: 1, minutes: 1 })
    await forgetOld(services)
    assert.equal(await services.store.count(documents.reportLink, {}), 0)
  })
})
