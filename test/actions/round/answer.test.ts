import assert from 'node:assert/strict'
import { join } from 'node:path'
import type { Click } from '../../../src/actions/action.ts'
import { runAction } from '../../../src/actions/table.ts'
import { inputId } from '../../../src/cards/prompt-card.ts'
import { loadTemplates } from '../../../src/cards/render.ts'
import { type Language, languages } from '../../../src/domain/language.ts'
import { documents } from '../../../src/ports/documents.ts'
import { texts } from '../../../src/texts/index.ts'
import { cardLines } from '../../support/card-lines.ts'
import { originOf } from '../../support/origins.ts'
import { addTeam, answersOf, folder, openRound, testServices } from '../../support/services.ts'

const { render } = loadTemplates(join(folder, 'cards'))
const raw = 'Brukeren ringte fra 912 34 567. {{DATE(2026-01-01, SHORT)}} **fet**'

async function ready(language: Language = 'nb') {
  const services = testServices()
  const round = await openRound(services, { team: await addTeam(services, { language }) })
  const click: Click = { services, render, origin: originOf('kari', 'channel'), cardId: undefined }
  const send = (text: string, extra: object = {}) =>
    runAction(click, 'answer', { roundId: round.id, [inputId('example')]: text, role: 'leader', ...extra })
  return { services, round, send, click }
}

describe('An answer that holds what must not be stored', () => {
  for (const language of languages) {
    it(`comes back as it was written, with what was found and where, in ${language}`, async () => {
      const { services, round, send } = await ready(language)
      const card = await send(raw)
      const { found } = texts(language).privacy
      const question = round.prompt.questions.find(({ id }) => id === 'example')!
      const lines = cardLines(card)
      for (const words of [found.title, found.line(found.kinds.phoneNumber, question.text, '912 34 567'), found.why]) {
        assert.ok(
          lines.some((line) => line.includes(words)),
          words,
        )
      }
      assert.ok(JSON.stringify(card).includes(JSON.stringify(raw).slice(1, -1)))
      assert.equal(heldBy(card, 'role'), 'leader')
      assert.deepEqual(await answersOf(services), [])
    })
  }

  it('leaves no trace: not in the store, the ledger or the log', async () => {
    const { services, send } = await ready()
    await send(raw)
    const all = await Promise.all(
      Object.values(documents).map((kind) => services.store.list<{ id: string; type: string }>(kind, {})),
    )
    assert.doesNotMatch(JSON.stringify([all, services.log]), /912|567|Brukeren ringte/)
  })

  it('keeps the answer that was sent before, and is asked about again as long as something is found', async () => {
    const { services, send } = await ready()
    await send('Det første')
    await send(raw)
    assert.match(JSON.stringify(await send('Skriv til ola@nav.no')), /ola@nav\.no/)
    assert.deepEqual(
      (await answersOf(services)).map(({ values }) => values),
      [{ example: 'Det første' }],
    )
    assert.doesNotMatch(JSON.stringify(await send('Skriv til noen')), /"hide"/)
    assert.deepEqual(
      (await answersOf(services)).map(({ values }) => values),
      [{ example: 'Skriv til noen' }],
    )
  })

  it('is stored masked when the person presses the button for that, also what they added since', async () => {
    const { services, send } = await ready()
    const [button] = buttonsOf(await send(raw)).filter(({ title }) => title === texts('nb').privacy.found.hide)
    assert.deepEqual([button?.verb, button?.style], ['answer', undefined])
    const receipt = await send(`${raw} Og ola@nav.no`, button?.data)
    assert.equal((await answersOf(services))[0]?.values.example, `${raw.replace('912 34 567', '▇▇▇')} Og ▇▇▇`)
    assert.ok(
      cardLines(receipt).some((line) => line.includes(texts('nb').receipt.masked(['phoneNumber', 'emailAddress']))),
    )
  })

  it('offers that button only then', async () => {
    const { send, click, round } = await ready()
    await send('Ingen nummer her')
    const form = await runAction(click, 'editAnswer', { roundId: round.id })
    assert.ok(buttonsOf(form).length > 0)
    assert.ok(buttonsOf(form).every(({ data }) => !('hide' in data)))
  })

  it('is named in at most six lines, and fits into a message', async () => {
    const { send } = await ready()
    const many = Array.from({ length: 150 }, (_, i) => `9123456${i % 10} ,`).join(' ')
    const card = await send(many.slice(0, 1990))
    assert.ok(cardLines(card).some((line) => line.includes(texts('nb').privacy.found.more(4))))
    assert.ok(Buffer.byteLength(JSON.stringify(card)) < 27_000)
  })
})

type Button = { readonly title: string; readonly verb: string; readonly style?: string; readonly data: object }

function buttonsOf(card: object): Button[] {
  return Reflect.get(card, 'actions')
}

function heldBy(card: object, id: string): unknown {
  const [, value] = JSON.stringify(card).match(new RegExp(`"id":"${id}"[^}]*?"value":"([^"]*)"`)) ?? []
  return value
}
