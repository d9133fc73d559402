import assert from 'node:assert/strict'
import { join } from 'node:path'
import { expiredCard } from '../../../src/actions/refusals.ts'
import { loadTemplates } from '../../../src/cards/render.ts'
import { summaryCard } from '../../../src/cards/summary-card.ts'
import { membership } from '../../../src/domain/team/team.ts'
import { documents } from '../../../src/ports/documents.ts'
import { texts } from '../../../src/texts/index.ts'
import { summaryOf } from '../../../src/usecases/delivery/resolve-message.ts'
import { settleReviewsDue } from '../../../src/usecases/review/settle-review.ts'
import { forgetMe } from '../../../src/usecases/team/forget-me.ts'
import { nameOfficer } from '../../../src/usecases/team/team-state.ts'
import { cardButtons, cardInputs } from '../../support/card-lines.ts'
import { linesOf, planning } from '../../support/planning.ts'
import { drafted, reviewing, target } from '../../support/reviewing.ts'
import { folder, place, readRound } from '../../support/services.ts'

const say = texts('nb').review
const { buttons } = say
const { render } = loadTemplates(join(folder, 'cards'))

/** A draft, and people who press the buttons of its card. */
async function ready() {
  const world = await planning()
  await drafted(world.services)
  const card = async () => {
    const shown = await summaryOf(world.services, await readRound(world.services, target.roundId))
    return summaryCard(render, shown!.round, shown!.summary, 'Europe/Oslo')
  }
  const { review, endDraft } = reviewing(world.services)
  /** Presses a button of the summary's card, and with `send` that of the form which comes. */
  const use = async (who: string, title: string, send?: string, inputs: Record<string, string> = {}) => {
    const form = await world.press(who, await card(), title)
    return send === undefined ? form : world.press(who, form, send, inputs)
  }
  return { ...world, card, review, endDraft, use }
}
const titles = (card: object) => cardButtons(card).map(({ title }) => title)
const objection = { line: 't1', reason: 'Dette sa ingen', how: 'named' }
const correction = { line: 't1', what: 'correct', words: 'Andre ord', reason: 'Mer presist' }

describe('A summary’s card', () => {
  it('says how far the team’s say has come, and offers what can be done now', async () => {
    const { card, use, endDraft } = await ready()
    assert.match(linesOf(await card()), /Dette er et utkast fram til torsdag 5\. mars kl\. 09:00/)
    const has = async (...wanted: string[]) => {
      const found = titles(await card()).filter((title) => Object.values(buttons).includes(title))
      assert.deepEqual(found, wanted)
    }
    await has(buttons.object, buttons.change, buttons.report)
    await endDraft()
    assert.ok(linesOf(await card()).includes(say.facts.review))
    await has(buttons.change, buttons.share, buttons.report)
    await use('leader', buttons.share, say.share.sign, { disagreement: 'Vi ser det annerledes' })
    assert.ok(linesOf(await card()).includes(say.facts.signed('leder')))
    assert.ok(linesOf(await card()).includes(say.facts.disagreement('Leder', 'Vi ser det annerledes')))
    await use('unionRep', buttons.share, say.share.sign)
    assert.match(linesOf(await card()), /Delt med koordinatorene .*\n.*Signert av leder og tillitsvalgt\./)
    await has(buttons.report)
  })
})

describe('Objecting on the card', () => {
  it('gets a form with every line, and a receipt; a name is seen at once', async () => {
    const { use, card, review } = await ready()
    const form = await use('kari', buttons.object)
    assert.deepEqual(
      cardInputs(form).map(({ id, value }) => [id, value]),
      [
        ['line', ''],
        ['reason', ''],
        ['how', 'anonymous'],
      ],
    )
    const sent = await use('kari', buttons.object, say.object.send, objection)
    assert.ok(linesOf(sent).includes(say.object.sentNamed))
    assert.ok(linesOf(await card()).includes(say.notes.objectionBy('Navn kari', 'Dette sa ingen')))
    assert.equal((await review()).objections.length, 1)
  })

  it('without a name says when it will be seen, and is in the thread’s count then', async () => {
    const { use, card, services } = await ready()
    const sent = await use('kari', buttons.object, say.object.send, { ...objection, how: 'anonymous', line: 'whole' })
    assert.match(linesOf(sent), /bare du vet om den\. Den blir vist uten navn torsdag 5\. mars/)
    assert.ok(!linesOf(await card()).includes('Dette sa ingen'))
    services.clock.advance({ hours: 72 })
    await settleReviewsDue(services)
    const note = say.notes.ofWhole(say.notes.objection('Dette sa ingen'))
    assert.ok(linesOf(await card()).includes(note))
  })

  it('keeps what was filled in when something is missing, tells what was masked, and refuses when it is too late', async () => {
    const { use, card, press, endDraft } = await ready()
    const again = await use('kari', buttons.object, say.object.send, { ...objection, line: '' })
    assert.ok(linesOf(again).includes(`! ${say.form.lineFault}`))
    assert.equal(cardInputs(again).find(({ id }) => id === 'reason')?.value, 'Dette sa ingen')
    const masked = await use('kari', buttons.object, say.object.send, { ...objection, reason: 'Ring 97 53 12 46' })
    assert.match(linesOf(masked), /telefonnummer/)
    const old = await card()
    await endDraft()
    assert.ok(linesOf(await press('kari', old, buttons.object)).includes(say.object.endedTitle))
  })
})

describe('Correcting and hiding on the card', () => {
  it('is for the three offices; others are told whose task it is', async () => {
    const { use, card } = await ready()
    assert.ok(linesOf(await use('kari', buttons.change)).includes(texts('nb').bot.notAllowedTitle))
    const saved = await use('safetyRep', buttons.change, say.change.save, correction)
    assert.ok(linesOf(saved).includes(say.change.saved))
    assert.match(
      linesOf(await card()),
      /Rettet av verneombud\. Før: «Tema t1»\. Nå: «Andre ord»\. Begrunnelse: Mer presist/,
    )
  })

  it('shows the faults in the form, and notes objections', async () => {
    const { use, card } = await ready()
    await use('kari', buttons.object, say.object.send, objection)
    const without = await use('leader', buttons.change, say.change.save, { ...correction, reason: '' })
    assert.ok(linesOf(without).includes(`! ${say.change.faults.noReason}`))
    assert.ok(linesOf(without).includes('Dette sa ingen'))
    await use('leader', buttons.change, say.change.save, { line: 't1', what: 'keep' })
    assert.match(linesOf(await card()), /«Dette sa ingen»\. Notert av leder\./)
  })

  it('takes signatures back and says so, and can’t be done to what is shared', async () => {
    const { use, card, press, endDraft, review } = await ready()
    await endDraft()
    await use('leader', buttons.share, say.share.sign)
    const old = await card()
    const saved = await use('unionRep', buttons.change, say.change.save, { ...correction, what: 'hide' })
    assert.ok(linesOf(saved).includes(say.change.signaturesGone))
    assert.ok(!linesOf(await card()).includes('Tema t1'))
    assert.deepEqual((await review()).signatures, [])
    await use('leader', buttons.share, say.share.sign)
    await use('unionRep', buttons.share, say.share.sign)
    assert.ok(linesOf(await press('leader', old, buttons.change)).includes(say.change.shared))
  })
})

describe('«del»', () => {
  it('is refused while it is a draft, with the time, and to who does not sign', async () => {
    const { say: write } = await ready()
    assert.match(linesOf(await write('leader', 'del')), /Teamet kan komme med innvendinger fram til torsdag 5\. mars/)
    for (const who of ['kari', 'safetyRep']) {
      assert.ok(linesOf(await write(who, 'del')).includes(texts('nb').bot.notAllowedTitle))
    }
  })

  it('says how many objections follow, in the channel and in personal chat, and shares with both signatures', async () => {
    const { say: write, press, use, endDraft, services, review } = await ready()
    await services.store.put(documents.membership, membership(place.teamId, 'unionRep'))
    const channels = async () => [{ id: place.channelId, name: 'Fagprat' }]
    Object.assign(services.teams, { channels })
    await use('kari', buttons.object, say.object.send, objection)
    await endDraft()
    const form = await write('leader', 'del')
    assert.ok(linesOf(form).includes(say.share.noted(1)))
    const signed = await press('leader', form, say.share.sign)
    assert.ok(linesOf(signed).includes(say.share.missing('tillitsvalgt')))
    // The form stands in the channel: whoever else presses it has nothing to sign with.
    assert.ok(linesOf(await press('kari', form, say.share.sign)).includes(texts('nb').bot.notAllowedTitle))
    const shared = await press('unionRep', await write('unionRep', 'share', 'personal'), say.share.sign, {}, 'personal')
    assert.ok(linesOf(shared).includes(say.share.shared))
    assert.equal((await review()).state, 'shared')
    assert.ok(linesOf(await write('leader', 'del')).includes(say.share.alreadyTitle))
  })

  it('refuses who is both sides, and who signs what was changed meanwhile', async () => {
    const { say: write, press, use, endDraft, services } = await ready()
    await endDraft()
    const form = await write('leader', 'del')
    await use('safetyRep', buttons.change, say.change.save, correction)
    assert.ok(linesOf(await press('leader', form, say.share.sign)).includes(say.share.changed))
    await nameOfficer(services, place.teamId, 'unionRep', 'unionRep', false)
    await nameOfficer(services, place.teamId, 'leader', 'unionRep', true)
    assert.ok(linesOf(await write('leader', 'del')).includes(say.share.both))
    await nameOfficer(services, place.teamId, 'leader', 'unionRep', false)
    assert.ok(linesOf(await write('leader', 'del')).includes(say.share.alone))
  })

  it('says when there is nothing to share', async () => {
    const { say: write } = await planning()
    assert.ok(linesOf(await write('leader', 'del')).includes(say.share.none))
  })
})

describe('A text that should not be seen', () => {
  it('is gone at once for everybody, and the parties find it in the status and on the card', async () => {
    const { use, card, say: write, press, services } = await ready()
    const form = await use('kari', buttons.report)
    const done = await press('kari', form, say.report.send, { source: 'a1' })
    assert.ok(linesOf(done).includes(say.report.done))
    assert.ok(!JSON.stringify(await card()).includes('Tekst 1'))
    assert.ok(linesOf(await card()).includes(say.facts.reported(1)))
    assert.ok(!JSON.stringify(await services.store.list(documents.review, {})).includes('kari'))
    assert.ok(!linesOf(await write('kari', 'status')).includes(say.facts.reported(1)))
    const status = await write('safetyRep', 'status')
    assert.ok(linesOf(status).includes(say.facts.reported(1)))
    assert.ok(linesOf(await use('kari', buttons.look)).includes(texts('nb').bot.notAllowedTitle))
    const look = await press('safetyRep', status, buttons.look)
    assert.ok(linesOf(look).includes('Tekst 1'))
    assert.ok(linesOf(await press('safetyRep', look, say.look.show)).includes(say.look.waits))
    const shown = await press('leader', await use('leader', buttons.look), say.look.show)
    assert.ok(linesOf(shown).includes(say.look.shown))
    assert.ok(JSON.stringify(await card()).includes('Tekst 1'))
    assert.ok(!linesOf(await write('safetyRep', 'status')).includes(say.facts.reported(1)))
  })

  it('must be chosen, and must be there', async () => {
    const { use, send } = await ready()
    assert.ok(linesOf(await use('kari', buttons.report, say.report.send)).includes(`! ${say.report.textFault}`))
    assert.ok(linesOf(await send('kari', 'sendReport', { ...target, source: 'a77' })).includes(say.report.goneTitle))
    const ofTheme = await send('kari', 'reportText', { ...target, line: 't2' })
    assert.ok(!JSON.stringify(ofTheme).includes('Tekst 1') && JSON.stringify(ofTheme).includes('Tekst 4'))
  })
})

describe('Clicks that no card made', () => {
  it('get the refusal for what does not exist', async () => {
    const { send, click, review } = await ready()
    const expired = await expiredCard(click('kari', 'channel'))
    const before = await review()
    const verbs = ['objectTo', 'sendObjection', 'changeLine', 'saveChange', 'shareSummary', 'signShare']
    for (const verb of [...verbs, 'reportText', 'sendReport', 'lookAtTexts', 'judgeText', 'showSummary']) {
      for (const roundId of ['x', 'a/b?c#', '\ud800', 5]) {
        const data = { teamId: place.teamId, roundId, source: 'a1', show: 'yes' }
        assert.deepEqual(await send('leader', verb, data), expired, verb)
      }
      assert.deepEqual(await send('leader', verb, { ...target, teamId: '19:other@thread.tacv2' }), expired, verb)
    }
    assert.deepEqual(await review(), before)
  })
})

describe('«slett meg»', () => {
  it('takes objections along', async () => {
    const { services, use, review } = await ready()
    await services.store.put(documents.membership, membership(place.teamId, 'kari'))
    await use('kari', buttons.object, say.object.send, objection)
    await use('kari', buttons.object, say.object.send, { ...objection, line: 't2', how: 'anonymous' })
    assert.equal((await forgetMe(services, 'tenant', 'kari')).objections, 2)
    assert.deepEqual((await review()).objections, [])
    assert.equal(await services.store.count(documents.objection, {}), 0)
  })
})
