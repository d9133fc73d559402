import assert from 'node:assert/strict'
import { join } from 'node:path'
import type { Click } from '../../../src/actions/action.ts'
import { expiredCard } from '../../../src/actions/refusals.ts'
import { runAction } from '../../../src/actions/table.ts'
import { loadTemplates } from '../../../src/cards/render.ts'
import type { Origin } from '../../../src/commands/line/command.ts'
import { reviewId } from '../../../src/domain/summary/review.ts'
import { summaryId } from '../../../src/domain/summary/summary.ts'
import { documents } from '../../../src/ports/documents.ts'
import { closeRound } from '../../../src/usecases/round/steer.ts'
import { elementsOf, plainOf } from '../../cards/elements.ts'
import { originOf } from '../../support/origins.ts'
import { folder, openRound, place, submit, testServices } from '../../support/services.ts'

const { render } = loadTemplates(join(folder, 'cards'))
const words = 'a b c d e f g h i j k l m n o p q r'.split(' ')

/** A closed round with one theme of many texts, one of which sees it otherwise. */
async function ready() {
  const services = testServices()
  const round = await openRound(services)
  for (const [i, word] of words.entries())
    await submit(services, round, `user-${i}`, `Rapporteringen tar altfor mye tid i sak ${word}${word}.`)
  await submit(services, round, 'user-99', 'Rapporteringen fungerer bra hos oss.')
  await closeRound(services, place.teamId, round.id)
  const summary = (await services.store.read(documents.summary, place.teamId, summaryId(round.id)))!.value
  const theme = summary.themes[0]!
  assert.ok(theme.sources.length > 15)
  const click = (userId = 'kari', where: 'channel' | 'personal' = 'channel', change: Partial<Origin> = {}): Click => ({
    ...{ services, render, cardId: undefined },
    origin: originOf(userId, where, change),
  })
  const data = { teamId: place.teamId, roundId: round.id, theme: theme.id }
  return { services, round, summary, theme, click, data }
}

const buttons = (card: object) => elementsOf(card).filter(({ type }) => type === 'Action.Execute')
const press = (click: Click, card: object, verb: string) => {
  const found = buttons(card).find((button) => button.verb === verb)
  assert.ok(found, `no button ${verb}`)
  return runAction(click, verb, found.data)
}
const notBold = (card: object) =>
  elementsOf(card).flatMap(({ type, text, isSubtle, weight }) =>
    type === 'TextRun' && !isSubtle && weight === undefined ? [String(text)] : [],
  )

describe('The sources of a theme', () => {
  it('open from the card, all of them, page by page, and the way back is there', async () => {
    const { click, data, theme, summary } = await ready()
    const card = await runAction(click(), 'showSummary', data)
    const first = await press(click(), card, 'openSources')
    assert.equal(notBold(first).length, 15)
    const second = await press(click(), first, 'openSources')
    const own = new Set(theme.sources)
    const expected = summary.quotes.flatMap(({ quotes }) => quotes).filter(({ id }) => own.has(id))
    assert.deepEqual([...notBold(first), ...notBold(second)].toSorted(), expected.map(({ text }) => text).toSorted())
    assert.ok(!buttons(second).some(({ verb }) => verb === 'openSources'))
    assert.deepEqual(await press(click(), second, 'showSummary'), card)
  })

  it('begin with who sees it otherwise', async () => {
    const { click, data } = await ready()
    assert.equal(notBold(await runAction(click(), 'openSources', data))[0], 'Rapporteringen fungerer bra hos oss.')
  })

  it('open in personal chat for members only', async () => {
    const { services, click, data } = await ready()
    const open = (who: Click) => runAction(who, 'openSources', data)
    assert.deepEqual(await open(click('user-1', 'personal')), await open(click()))
    const stranger = click('stranger', 'personal')
    assert.deepEqual(await open(stranger), await expiredCard(stranger))
    assert.equal(services.teams.sent.length, 0)
  })

  it('are not there for another team, another tenant, or what was made up', async () => {
    const { click, data } = await ready()
    const here = { teamId: 'other', channelId: 'c', channelKind: 'standard', threadId: undefined } as const
    const refused: [Click, object][] = [
      [click('kari', 'channel', { here }), data],
      [click('kari', 'channel', { tenantId: 'other' }), data],
      [click(), { ...data, theme: 'made-up' }],
      [click(), { ...data, roundId: 'made-up' }],
      [click(), { ...data, teamId: 'made-up' }],
      [click(), { ...data, from: '-1' }],
      [click(), { roundId: data.roundId, theme: data.theme }],
    ]
    for (const [who, what] of refused)
      assert.deepEqual(await runAction(who, 'openSources', what), await expiredCard(who))
  })

  it('leave out what is reported and what is gone, and say so', async () => {
    const { services, round, summary, theme, click, data } = await ready()
    const [reported = ''] = theme.against
    const stored = await services.store.read(documents.review, place.teamId, reviewId(round.id))
    const review = {
      ...{ type: 'review' as const, id: reviewId(round.id), teamId: place.teamId, tenantId: 'tenant' },
      ...{ roundId: round.id, state: 'draft' as const, draftUntil: '2026-12-02T14:00:00.000Z' },
      ...{ objections: [], changes: [], disagreements: [], signatures: [], noUnionRep: false, ...stored?.value },
      reports: [{ source: reported, verdicts: [] }],
    }
    await services.store.put(documents.review, review)
    const kept = summary.quotes.map((group) => ({ ...group, quotes: group.quotes.slice(-6) }))
    await services.store.put(documents.summary, { ...summary, quotes: kept })
    const card = await runAction(click(), 'openSources', data)
    const text = JSON.stringify(card)
    assert.doesNotMatch(text, /fungerer bra/)
    assert.match(text, /1 tekst er skjult/)
    assert.match(text, /tekster finnes ikke lenger/)
    assert.ok(plainOf(card).length > 5)
  })

  it('of a hidden theme are not shown, only why', async () => {
    const { services, round, theme, click, data } = await ready()
    const at = '2026-12-02T15:00:00.000Z'
    await services.store.put(documents.review, {
      ...{ type: 'review' as const, id: reviewId(round.id), teamId: place.teamId, tenantId: 'tenant' },
      ...{ roundId: round.id, state: 'review' as const, draftUntil: '2026-12-02T14:00:00.000Z' },
      ...{ objections: [], reports: [], disagreements: [], signatures: [], noUnionRep: false },
      changes: [{ id: 'c', kind: 'hidden', line: theme.id, by: 'leader', at, reason: 'Peker på én person.' }],
    })
    for (const verb of ['openSources', 'showSummary']) {
      const text = JSON.stringify(await runAction(click(), verb, data))
      assert.match(text, /Peker på én person/)
      assert.doesNotMatch(text, /Rapportering/)
    }
  })
})
