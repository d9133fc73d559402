import assert from 'node:assert/strict'
import { documents } from '../../../src/ports/documents.ts'
import { forgetObjections } from '../../../src/usecases/review/forget-objections.ts'
import { judgeText, reportText } from '../../../src/usecases/review/report-text.ts'
import { drafted, target } from '../../support/reviewing.ts'
import { entriesOf, place } from '../../support/services.ts'

describe('Objecting', () => {
  it('with a name is seen at once, and the card is updated', async () => {
    const { services, review, objectTo } = await drafted()
    assert.ok((await objectTo('kari', 't1', 'Dette stemmer ikke', true)).ok)
    const { objections, wakeAt, draftUntil } = await review()
    assert.deepEqual(
      objections.map(({ id: _, ...rest }) => rest),
      [{ line: 't1', reason: 'Dette stemmer ikke', author: { userId: 'kari', name: 'Navn kari' } }],
    )
    assert.equal(wakeAt, draftUntil)
    assert.deepEqual(
      (await entriesOf(services)).map(({ message }) => message.kind),
      ['summaryUpdate'],
    )
  })

  it('without a name leaves a document that tells neither who nor when, and nothing anybody can see', async () => {
    const { services, review, objectTo } = await drafted()
    const before = await review()
    assert.ok((await objectTo('kari', 't1', 'Dette stemmer ikke')).ok)
    assert.deepEqual(await review(), before)
    assert.deepEqual(await entriesOf(services), [])
    const [stored] = await services.store.list(documents.objection, {})
    const { id, ...rest } = stored!.value
    assert.match(id, /^objection\|[\w-]{43}$/)
    assert.deepEqual(rest, { type: 'objection', ...target, line: 't1', reason: 'Dette stemmer ikke' })
  })

  it('twice of one person to one line is one, another line is another', async () => {
    const { services, review, objectTo, endDraft } = await drafted()
    await objectTo('kari', 't1', 'Først')
    await objectTo('kari', 't1', 'Så')
    await objectTo('kari', 't2', 'Også')
    await objectTo('ola', 't1', 'Og jeg')
    assert.equal(await services.store.count(documents.objection, {}), 3)
    await endDraft()
    assert.deepEqual((await review()).objections.map(({ reason }) => reason).toSorted(), ['Og jeg', 'Også', 'Så'])
  })

  it('with a name takes the place of what the person said without one, and not the other way', async () => {
    const { services, objectTo } = await drafted()
    await objectTo('kari', 't1', 'Uten navn')
    await objectTo('kari', 't1', 'Med navn', true)
    assert.equal(await services.store.count(documents.objection, {}), 0)
    assert.deepEqual(await objectTo('kari', 't1', 'Uten igjen'), { ok: false, reason: 'alreadyNamed' })
  })

  it('masks what must not be stored, and tells', async () => {
    for (const named of [true, false]) {
      const { services, review, objectTo } = await drafted()
      const result = await objectTo('kari', 't1', 'Ring meg på 97 53 12 46 om dette', named)
      assert.ok(result.ok)
      assert.deepEqual(result.masked, ['phoneNumber'])
      const kept = JSON.stringify([await review(), await services.store.list(documents.objection, {})])
      assert.ok(!kept.includes('97 53') && kept.includes('▇▇▇'))
    }
  })

  it('is refused without a reason, with too long a one, about nothing, and when it is too late', async () => {
    const { objectTo, endDraft } = await drafted()
    for (const named of [true, false]) {
      assert.deepEqual(await objectTo('kari', 't1', ' ', named), { ok: false, reason: 'noReason' })
      assert.deepEqual(await objectTo('kari', 't1', 'x'.repeat(501), named), { ok: false, reason: 'tooLong' })
      assert.deepEqual(await objectTo('kari', 't9', 'Feil', named), { ok: false, reason: 'noSuchLine' })
      assert.ok((await objectTo(`kari ${named}`, 'whole', 'x'.repeat(500), named)).ok)
    }
    await endDraft()
    for (const named of [true, false]) {
      assert.deepEqual(await objectTo('ola', 't1', 'Feil', named), { ok: false, reason: 'draftEnded', perhaps: false })
    }
  })

  it('can be forgotten: with a name always, without one until the draft ends', async () => {
    const { services, review, objectTo, endDraft } = await drafted()
    await objectTo('kari', 't1', 'Med navn', true)
    await objectTo('kari', 't2', 'Uten navn')
    await objectTo('ola', 't1', 'Olas')
    assert.equal(await forgetObjections(services, place.teamId, 'kari'), 2)
    assert.equal(await forgetObjections(services, place.teamId, 'kari'), 0)
    await endDraft()
    assert.deepEqual(
      (await review()).objections.map(({ reason }) => reason),
      ['Olas'],
    )
    assert.equal(await forgetObjections(services, place.teamId, 'ola'), 0)
    assert.equal((await review()).objections.length, 1)
  })
})

describe('Reporting', () => {
  it('works in a shared summary too, keeps nobody, and is decided by both sides', async () => {
    const { services, review, signAs, endDraft } = await drafted()
    await endDraft()
    await signAs('leader')
    await signAs('unionRep')
    assert.ok((await reportText(services, target, 'a1')).ok)
    assert.deepEqual((await review()).reports, [{ source: 'a1', verdicts: [] }])
    assert.deepEqual(await reportText(services, target, 'a99'), { ok: false, reason: 'noSuchText' })
    assert.deepEqual(await judgeText(services, target, [], 'a1', true), { ok: false, reason: 'notAllowed' })
    assert.ok((await judgeText(services, target, ['leader', 'unionRep'], 'a1', true)).ok)
    assert.equal((await review()).reports[0]?.verdicts.length, 1)
    assert.ok((await judgeText(services, target, ['safetyRep'], 'a1', true)).ok)
    assert.deepEqual(await judgeText(services, target, ['safetyRep'], 'a1', false), { ok: false, reason: 'noSuchText' })
    assert.equal((await review()).state, 'shared')
  })
})
