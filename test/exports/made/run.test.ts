import assert from 'node:assert/strict'
import { gunzipSync } from 'node:zlib'
import { type ContentScope, exportFormats } from '../../../src/domain/export/export-job.ts'
import { makeFile } from '../../../src/exports/made/make-file.ts'
import { makeInThread } from '../../../src/exports/made/run.ts'
import { registerCsv } from '../../../src/exports/register/register-csv.ts'
import { documents } from '../../../src/ports/documents.ts'
import type { Services } from '../../../src/ports/services.ts'
import { exportContent } from '../../../src/usecases/export/export-content.ts'
import { type Asked, exportFrame, exportMaterial } from '../../../src/usecases/export/export-material.ts'
import { listRegister } from '../../../src/usecases/register/list-register.ts'
import { entry } from '../../domain/report/material.ts'
import { testServices } from '../../support/services.ts'
import { addShared } from '../../usecases/privacy/shared-round.ts'

const asked: Asked<ContentScope> = { tenantId: 'tenant', scope: { kind: 'all' } }
const settings = { organisation: 'Nav', timeZone: 'Europe/Oslo' }
const jobOf = (format: (typeof exportFormats)[number]) =>
  ({ format, language: 'nb', createdAt: '2026-03-02T09:00:00.000Z' }) as const

async function threeTeams() {
  const services = testServices()
  for (const team of [3, 1, 2]) {
    await addShared(services, team)
    services.clock.advance({ minutes: 1 })
  }
  return services
}

async function inThread(services: Services, format: (typeof exportFormats)[number], about: Asked = asked) {
  const material = exportMaterial(services, about)
  const frame = await exportFrame(services, about)
  const made = await makeInThread({ job: jobOf(format), frame, settings }, async () => (await material.next()).value)
  return made && { size: made.size, bytes: new Uint8Array(gunzipSync(made.packed)) }
}

describe('A file that is made in a thread of its own', function () {
  this.timeout(60_000)

  // What `docx` writes has random ids in it.
  for (const format of exportFormats.filter((one) => one !== 'docx' && one !== 'zip')) {
    it(`is the same as made in place: ${format}`, async () => {
      const services = await threeTeams()
      const content = await exportContent(services, asked)
      const expected = await makeFile({ job: { ...jobOf(format), scope: asked.scope }, content, settings })
      const made = await inThread(services, format)
      assert.ok(made && Buffer.from(expected).equals(made.bytes))
      assert.equal(made.size, expected.byteLength)
    })
  }

  it('is the same as made in place: the register', async () => {
    const services = testServices()
    const about: Asked = { tenantId: 'tenant', scope: { kind: 'register' } }
    assert.equal(await inThread(services, 'csv', about), undefined)
    for (const number of [3, 1, 2]) {
      const id = `register|measure|${number}`
      await services.store.put(
        documents.registerEntry,
        entry({ id, unit: `Enhet ${9 - number}`, title: `Tiltak ${number}` }),
      )
    }
    const expected = registerCsv(await listRegister(services, 'tenant'), 'nb')
    const made = await inThread(services, 'csv', about)
    assert.ok(made && Buffer.from(expected).equals(made.bytes))
  })

  it('is none when there is nothing to show, though there is something to read', async () => {
    const services = testServices()
    await addShared(services, 1, { review: { signatures: [] } })
    assert.equal(await inThread(services, 'csv'), undefined)
    assert.equal(await inThread(services, 'docx'), undefined)
  })

  it('fails with what reading failed with', async () => {
    const frame = await exportFrame(testServices(), asked)
    const gone = new Error('the store is away')
    await assert.rejects(
      makeInThread({ job: jobOf('csv'), frame, settings }, () => Promise.reject(gone)),
      gone,
    )
  })

  it('fails with the cause when the thread does', async () => {
    const frame = await exportFrame(testServices(), asked)
    const broken = { ...frame, timeZone: 'Nowhere' }
    await assert.rejects(
      makeInThread({ job: jobOf('csv'), frame: broken, settings }, async () => undefined),
      /The file failed in its worker/,
    )
  })
})
