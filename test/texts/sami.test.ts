import assert from 'node:assert/strict'
import { join } from 'node:path'
import { runAction } from '../../src/actions/table.ts'
import { inputId } from '../../src/cards/prompt-card.ts'
import { loadTemplates } from '../../src/cards/render.ts'
import { summaryCard } from '../../src/cards/summary-card.ts'
import { type ExportFormat, exportFormats } from '../../src/domain/export/export-job.ts'
import { makeFile } from '../../src/exports/made/make-file.ts'
import { documents } from '../../src/ports/documents.ts'
import { summaryOf } from '../../src/usecases/delivery/resolve-message.ts'
import { exportContent } from '../../src/usecases/export/export-content.ts'
import { collectReply } from '../../src/usecases/round/collect-reply.ts'
import { closeRound } from '../../src/usecases/round/steer.ts'
import { docxParagraphs, htmlTexts, readXlsx, unescaped, unzipped } from '../exports/read-files.ts'
import { decoded } from '../exports/sample-rounds.ts'
import { sampleMeasure } from '../support/measuring.ts'
import { originOf } from '../support/origins.ts'
import {
  addTeam,
  folder,
  generous,
  openRound,
  place,
  quotesOf,
  readRound,
  submit,
  testServices,
} from '../support/services.ts'

const { render } = loadTemplates(join(folder, 'cards'))
const letters = 'á č đ ŋ š ŧ ž Á Č Đ Ŋ Š Ŧ Ž ï ö ä ń'
/** Letter and mark apart, as a Mac and some keyboards write them. Nobody may put them together. */
const apart = `Čállojuvvon sierra: ${letters}`.normalize('NFD')
const together = `Bustávat: ${letters}`
const reply = `Davvi: ${letters}`
const what = `Mii čállit bustávaid: ${letters}`
const teamName = 'Nav Kárášjohka – Unjárga'

type Read = (bytes: Uint8Array) => string
/** All that a file says, as a reader of that format reads it. */
const readers: Readonly<Record<ExportFormat, Read>> = {
  md: decoded,
  csv: decoded,
  json: (bytes) => JSON.stringify(JSON.parse(decoded(bytes))),
  html: (bytes) => htmlTexts(decoded(bytes)).join('\n'),
  docx: (bytes) => docxParagraphs(unzipped(bytes).get('word/document.xml') ?? '').join('\n'),
  xlsx: (bytes) => [...readXlsx(bytes).values()].flatMap(({ rows }) => rows.flat()).join('\n'),
  zip: (bytes) => [...unzipped(bytes).values()].map(unescaped).join('\n'),
}

describe('Sámi', function () {
  this.timeout(60_000)

  it('survives letter by letter from the card that asks to every file, whether marks stand on letters or apart', async () => {
    const services = testServices({ settings: { threshold: 3 } })
    const team = await addTeam(services, { name: teamName, settings: generous })
    services.teams.roster.push({ userId: 'kari', name: 'Máret Ánne Šunná' })
    const opened = await openRound(services, { team })
    const thread = { conversationId: `${place.channelId};messageid=1`, activityId: '1' }
    await services.store.put(documents.round, { ...(await readRound(services, opened.id)), thread })

    for (const [userId, text] of Object.entries({ kari: together, ola: apart })) {
      const click = { services, render, origin: originOf(userId, 'channel'), cardId: undefined }
      await runAction(click, 'answer', { roundId: opened.id, [inputId('how-often')]: '4', [inputId('example')]: text })
      const form = await runAction(click, 'editAnswer', { roundId: opened.id })
      assert.ok(JSON.stringify(form).includes(text), 'in the form, when one changes an answer')
    }
    for (const userId of ['a', 'b', 'c']) await submit(services, opened, userId)
    const post = { ...place, conversationId: thread.conversationId, userId: 'kari', messageId: '2', text: reply }
    assert.ok(await collectReply(services, post))
    await services.store.put(documents.measure, sampleMeasure({ ...place, what, state: 'adopted' }))
    await closeRound(services, place.teamId, opened.id)

    const quotes = await quotesOf(services, opened)
    assert.ok(quotes.includes(together) && quotes.includes(apart), 'in what is stored')
    const shown = await summaryOf(services, await readRound(services, opened.id))
    assert.ok(shown)
    const card = JSON.stringify(summaryCard(render, shown.round, shown.summary, 'Europe/Oslo'))
    assert.ok(card.includes(together) && card.includes(apart), 'on the card')

    const scope = { kind: 'all' } as const
    const content = await exportContent(services, { tenantId: 'tenant', teamId: place.teamId, scope })
    for (const format of exportFormats) {
      const read = readers[format]
      const job = { format, language: 'nn', scope, createdAt: '2026-03-02T08:00:00.000Z' } as const
      const text = read(await makeFile({ job, content, settings: services.settings }))
      for (const words of [teamName, together, apart, reply, what]) {
        assert.ok(text.includes(words), `${words} is not in the ${format}`)
      }
    }
  })
})
