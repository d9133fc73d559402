import assert from 'node:assert/strict'
import { join } from 'node:path'
import { expiredCard } from '../../../src/actions/refusals.ts'
import { runAction } from '../../../src/actions/table.ts'
import { loadTemplates } from '../../../src/cards/render.ts'
import { documents } from '../../../src/ports/documents.ts'
import { texts } from '../../../src/texts/index.ts'
import { settleEscalationsDue } from '../../../src/usecases/escalation/settle-escalation.ts'
import { nameOfficer } from '../../../src/usecases/team/team-state.ts'
import { cardButtons, cardLines } from '../../support/card-lines.ts'
import { deliverDue } from '../../support/deliver-due.ts'
import { escalating, escalationsOf, importUnits, regionTeam } from '../../support/escalating.ts'
import { originOf } from '../../support/origins.ts'
import { linesOf, planning } from '../../support/planning.ts'
import { drafted, reviewing, target } from '../../support/reviewing.ts'
import { folder, place } from '../../support/services.ts'

const say = texts('nb').escalation
const nynorsk = texts('nn').escalation
const { render } = loadTemplates(join(folder, 'cards'))
const region = {
  here: { teamId: regionTeam.teamId, channelId: regionTeam.teamId, channelKind: 'standard', threadId: undefined },
} as const

async function ready() {
  const world = await planning()
  await escalating(world.services)
  const { services } = world
  /** What Teams was asked to show, newest last. */
  const cards = async () => {
    await deliverDue(services, render)
    return services.teams.sent.flatMap(({ content, to }) =>
      content.kind === 'card' ? [{ card: content.card, to }] : [],
    )
  }
  /** The card in the region's channel, or in the director's chat. */
  const asked = async () =>
    (await cards()).findLast(({ card }) => cardButtons(card).some(({ verb }) => verb === 'answerEscalation'))!.card
  const inRegion = (who: string, verb: string, data: unknown) =>
    runAction({ services, render, origin: originOf(who, 'channel', region), cardId: undefined }, verb, data)
  const pressInRegion = (who: string, card: object, title: string, inputs: Record<string, string> = {}) => {
    const button = cardButtons(card).find((one) => one.title === title)
    if (!button) throw new Error(`No button "${title}" on ${cardLines(card).join(' / ')}`)
    return inRegion(who, button.verb, { ...button.data, ...inputs })
  }
  const sendMatter = async (who = 'leader') => {
    const form = await world.say(who, 'løft Kan vi få bestille tolk selv?')
    return world.press(who, form, say.form.send)
  }
  return { ...world, cards, asked, inRegion, pressInRegion, sendMatter }
}

describe('«løft» with some words', () => {
  it('shows a form that says who gets it, who was passed over and in whose name it goes', async () => {
    const { say: write } = await ready()
    const form = linesOf(await write('unionRep', 'løft Kan vi få bestille tolk selv?'))
    assert.match(form, /Saken går til Nav Øst \(region\)/)
    assert.match(form, /hopper over Nav Viken \(fylke\)/)
    assert.match(form, /Nav Eksempel spør, ved tillitsvalgt/)
    assert.match(form, /Kan vi få bestille tolk selv\?/)
  })

  it('is sent once, whoever presses, and keeps what was written when something is wrong', async () => {
    const { services, say: write, press } = await ready()
    const form = await write('leader', 'løft Kan vi få bestille tolk selv?')
    const wrong = await press('leader', form, say.form.send, { days: '99' })
    assert.match(linesOf(wrong), /Skriv et helt tall fra 1 til 40/)
    assert.match(linesOf(wrong), /bestille tolk/)
    const sent = await press('leader', wrong, say.form.send, { days: '5' })
    assert.match(linesOf(sent), /Nav Øst \(region\) har fått saken og frist til mandag 9\. mars kl\. 15:00/)
    await press('safetyRep', form, say.form.send)
    assert.equal((await escalationsOf(services)).length, 1)
  })

  it('says what was masked', async () => {
    const { say: write, press } = await ready()
    const form = await write('leader', 'løft Ring 900 12 345')
    assert.match(linesOf(await press('leader', form, say.form.send)), /telefonnummer/)
  })

  it('is for office-holders, and says so to others', async () => {
    const { services, say: write, send } = await ready()
    assert.match(linesOf(await write('kari', 'løft en sak')), /oppgave for leder, tillitsvalgt og verneombud/)
    const card = await send('kari', 'sendEscalation', { teamId: place.teamId, request: 'x', matter: 'Noe', days: '5' })
    assert.match(linesOf(card), /oppgave for leder, tillitsvalgt og verneombud/)
    assert.deepEqual(await escalationsOf(services), [])
  })

  it('says what to do when nobody is above', async () => {
    const { services, say: write } = await ready()
    await importUnits(services, [])
    assert.match(linesOf(await write('leader', 'løft en sak')), /ikke knyttet til noen enhet\. Be en koordinator/)
    await services.store.remove(documents.unitTree, 'tenant', 'units')
    assert.match(linesOf(await write('leader', 'løft en sak')), /Ingen har lagt inn enhetene ennå/)
  })
})

describe('«Løft videre» beside a theme', () => {
  it('asks for the signatures first', async () => {
    const { services, send } = await ready()
    await drafted(services)
    const theme = { teamId: place.teamId, roundId: target.roundId, theme: 't1' }
    assert.match(linesOf(await send('leader', 'escalateTheme', theme)), /Signer først[\s\S]*«del»/)
    const { endDraft, signAs } = reviewing(services)
    await endDraft()
    await signAs('leader')
    await signAs('unionRep')
    const form = linesOf(await send('leader', 'escalateTheme', theme))
    assert.match(form, /Tema: «Tema t1»\. Minst 3 personer har sagt det/)
    assert.match(form, /Ingenting blir sitert/)
    const unknown = await send('leader', 'escalateTheme', { ...theme, theme: 'nothing' })
    assert.deepEqual(unknown, await send('leader', 'escalateTheme', { ...theme, teamId: 'nowhere' }))
  })
})

describe('The level that is asked', () => {
  it('sees who asks for what, in its own language, and answers into the thread', async () => {
    const { services, sendMatter, asked, pressInRegion, cards } = await ready()
    await sendMatter('unionRep')
    const card = await asked()
    const lines = linesOf(card)
    assert.match(lines, /Eit team ber om svar/)
    assert.match(lines, /Kan vi få bestille tolk selv\?/)
    assert.match(lines, /Nav Eksempel, ved tillitsvald/)
    assert.match(lines, /måndag 16\. mars/)
    const form = await pressInRegion('chief', card, nynorsk.asked.no)
    const faulty = await pressInRegion('chief', form, nynorsk.answer.send, { reason: ' ' })
    assert.match(linesOf(faulty), /Eit nei utan grunn/)
    services.clock.advance({ hours: 48 })
    await pressInRegion('chief', form, nynorsk.answer.send, { reason: 'Avtala gjeld ut året.' })
    const told = (await cards()).findLast(({ to }) => to.kind === 'conversation')!
    assert.match(
      linesOf(told.card),
      /Svaret har kommet\n.*Nav Øst \(region\) svarer nei, etter 2 dager\..*Avtala gjeld ut året/s,
    )
    assert.deepEqual(told.to, { kind: 'conversation', conversationId: `${place.channelId};messageid=1` })
    const changed = (await cards()).findLast(({ to }) => to.kind === 'update')!
    assert.match(linesOf(changed.card), /Saka har fått svar/)
    assert.ok(!cardButtons(changed.card).some(({ verb }) => verb === 'answerEscalation'))
  })

  it('sees the answer that was given when it clicks a second time', async () => {
    const { services, sendMatter, asked, pressInRegion } = await ready()
    await sendMatter()
    const card = await asked()
    const form = await pressInRegion('chief', card, nynorsk.asked.yes)
    await pressInRegion('chief', form, nynorsk.answer.send, { reason: 'Ja, frå mai.' })
    for (const again of [
      await pressInRegion('chief', form, nynorsk.answer.send, { reason: 'Noko anna.' }),
      await pressInRegion('chief', card, nynorsk.asked.no),
    ]) {
      assert.match(linesOf(again), /Nokon har svart allereie.*Ja, frå mai\./s)
    }
    assert.equal((await escalationsOf(services))[0]?.steps[0]?.answer?.kind, 'yes')
  })

  it('passes it on with a click, and learns to whom', async () => {
    const { services, sendMatter, asked, pressInRegion, cards } = await ready()
    await sendMatter()
    const form = await pressInRegion('chief', await asked(), nynorsk.asked.passOn)
    assert.match(linesOf(form), /Saka går til Direktoratet \(direktorat\)/)
    assert.match(
      linesOf(await pressInRegion('chief', form, nynorsk.answer.passOn)),
      /Direktoratet \(direktorat\) har fått saka/,
    )
    const inChat = (await cards()).findLast(({ to }) => to.kind === 'person')!
    assert.match(linesOf(inChat.card), /Et team ber om svar/)
    const chat = { services, render, origin: originOf('director', 'personal'), cardId: undefined }
    const press = async (card: object, title: string, inputs = {}) => {
      const { verb, data } = cardButtons(card).find((one) => one.title === title)!
      return runAction(chat, verb, { ...data, ...inputs })
    }
    assert.match(linesOf(await press(inChat.card, say.asked.passOn)), /ingen over dere som jeg kan nå/)
    const yes = await press(inChat.card, say.asked.yes)
    assert.match(linesOf(await press(yes, say.answer.send)), /Takk for svaret/)
    assert.equal((await escalationsOf(services))[0]?.state, 'answered')
  })

  it('is reminded when it is late, with the buttons', async () => {
    const { services, sendMatter, cards } = await ready()
    await sendMatter()
    await cards()
    services.clock.advance({ hours: 24 * 15 })
    await settleEscalationsDue(services)
    const late = (await cards()).slice(-2).map(({ card }) => linesOf(card))
    assert.ok(late.some((lines) => /Eit team ventar framleis på svar.*Fristen var måndag 16\. mars/s.test(lines)))
    assert.ok(late.some((lines) => /Fristen for svar er ute.*Jeg har minnet dem på det/s.test(lines)))
  })
})

describe('Who may answer', () => {
  const button = { teamId: place.teamId, escalation: 'escalation|1', step: '0', what: 'yes' }
  const verbs = ['answerEscalation', 'sendEscalationAnswer', 'showEscalation']

  it('is the leader of the team that is asked, or the person, and nobody else', async () => {
    const { services, sendMatter, inRegion, asked, pressInRegion, say: write } = await ready()
    await sendMatter()
    const form = await pressInRegion('chief', await asked(), nynorsk.asked.passOn)
    const none = await expiredCard({ services, render, origin: originOf('kari', 'channel'), cardId: undefined })
    // Anybody of the team that asks, from their own channel; a stranger in personal chat; the director, who is not asked yet.
    for (const verb of verbs) {
      for (const [who, where] of [
        ['leader', 'channel'],
        ['kari', 'channel'],
        ['stranger', 'personal'],
        ['director', 'personal'],
      ] as const) {
        const click = { services, render, origin: originOf(who, where), cardId: undefined }
        assert.deepEqual(await runAction(click, verb, button), none, `${verb} by ${who}`)
      }
      // A member of the team that is asked is told whose task it is.
      assert.match(linesOf(await inRegion('member', verb, button)), /oppgåve for leiar/)
      // Another tenant's.
      const foreign = originOf('chief', 'channel', { ...region, tenantId: 'another' })
      const refused = await runAction({ services, render, origin: foreign, cardId: undefined }, verb, button)
      assert.match(linesOf(refused), /Eg finn ikkje runden|Jeg finner ikke runden/)
    }
    await pressInRegion('chief', form, nynorsk.answer.passOn)
    // Now it is the director's, in personal chat only, and no longer the region's.
    const second = { ...button, step: '1' }
    for (const verb of verbs) {
      for (const [who, where] of [
        ['director', 'channel'],
        ['leader', 'personal'],
      ] as const) {
        const click = { services, render, origin: originOf(who, where), cardId: undefined }
        assert.deepEqual(await runAction(click, verb, second), none, `${verb} by ${who}`)
      }
      assert.match(linesOf(await inRegion('chief', verb, second)), /Eg finn ikkje runden/)
    }
    const chat = { services, render, origin: originOf('director', 'personal'), cardId: undefined }
    assert.match(linesOf(await runAction(chat, 'answerEscalation', second)), /Svar ja/)
    assert.match(linesOf(await write('director', 'løft', 'personal')), /venter på svar herfra/)
    assert.equal((await escalationsOf(services))[0]?.state, 'waiting')
  })

  it('is asked for again at each click: who is no leader any more may not', async () => {
    const { services, sendMatter, asked, pressInRegion } = await ready()
    await sendMatter()
    const form = await pressInRegion('chief', await asked(), nynorsk.asked.yes)
    await nameOfficer(services, regionTeam.teamId, 'another', 'leader', true)
    assert.match(linesOf(await pressInRegion('chief', form, nynorsk.answer.send)), /oppgåve for leiar/)
    assert.equal((await escalationsOf(services))[0]?.state, 'waiting')
  })

  it('is nobody for what a click made up', async () => {
    const { inRegion, sendMatter, services } = await ready()
    await sendMatter()
    const none = linesOf(await inRegion('chief', 'nothing', {}))
    for (const change of [
      { escalation: 'escalation|2' },
      { escalation: 'a/b' },
      { step: '7' },
      { step: '-1' },
      { what: 'maybe' },
      { teamId: '' },
      { teamId: '19:nowhere@thread.tacv2' },
    ]) {
      for (const verb of ['answerEscalation', 'sendEscalationAnswer']) {
        assert.equal(linesOf(await inRegion('chief', verb, { ...button, ...change })), none, JSON.stringify(change))
      }
    }
    assert.equal((await escalationsOf(services))[0]?.state, 'waiting')
  })
})

describe('«løft» without words', () => {
  it('says how to begin when there is nothing', async () => {
    const { say: write } = await ready()
    assert.match(linesOf(await write('kari', 'løft')), /Ingen saker er løftet ennå\. Skriv «løft» og noen ord/)
  })

  it('lists what is late first, in words, and what became of the others, with the median', async () => {
    const { services, say: write, press, asked, pressInRegion } = await ready()
    const matter = async (words: string, days: string) =>
      press('leader', await write('leader', `løft ${words}`), say.form.send, { days })
    await matter('Første sak', '5')
    const form = await pressInRegion('chief', await asked(), nynorsk.asked.yes)
    services.clock.advance({ hours: 48 })
    await pressInRegion('chief', form, nynorsk.answer.send)
    await matter('Andre sak', '40')
    await matter('Tredje sak', '1')
    services.clock.advance({ hours: 72 })
    const lines = linesOf(await write('kari', 'løft'))
    assert.match(
      lines,
      /Tredje sak.*Over fristen: Nav Øst \(region\) skulle ha svart.*Andre sak.*Første sak.*svarer ja, etter 2 dager/s,
    )
    assert.match(lines, /median\): region 2 dager \(1 svar\)/)
    // Who may not send may not withdraw.
    assert.doesNotMatch(lines, /Trekk saken/)
    const list = linesOf(await write('leader', 'løft'))
    assert.equal(list.match(/Trekk saken/g)?.length, 2)
    const theirs = linesOf(await write('chief', 'løft', 'channel', region))
    assert.match(theirs, /Over fristen: Nav Eksempel skulle hatt svar herifrå/)
  })

  it('withdraws after asking, and tells both sides', async () => {
    const { services, say: write, press, sendMatter, cards } = await ready()
    await sendMatter()
    await cards()
    const sure = await press('safetyRep', await write('safetyRep', 'løft'), say.list.withdraw)
    assert.match(linesOf(sure), /Vil du trekke «Kan vi få bestille tolk selv\?»/)
    assert.equal((await escalationsOf(services))[0]?.state, 'waiting')
    const done = await press('safetyRep', sure, say.list.withdrawYes)
    assert.match(linesOf(done), /Saken er trukket/)
    assert.match(linesOf(await press('safetyRep', sure, say.list.withdrawYes)), /Saken er avsluttet/)
    const last = (await cards()).slice(-2).map(({ card }) => linesOf(card))
    assert.ok(last.some((lines) => /Vi venter ikke lenger på svar fra Nav Øst/.test(lines)))
    assert.ok(last.some((lines) => /Saka er trekt/.test(lines)))
  })

  it('stays readable with a hundred of them', async () => {
    const { services, say: write, press } = await ready()
    const { send } = await escalating(services)
    for (let n = 0; n < 100; n++) await send({ request: `r${n}`, matter: `Sak ${n}: ${'ord '.repeat(200)}` })
    let card = await write('leader', 'løft')
    let seen = 0
    for (let page = 0; page < 13; page++) {
      assert.ok(Buffer.byteLength(JSON.stringify(card)) < 28_000)
      seen += cardButtons(card).filter(({ verb }) => verb === 'withdrawEscalation').length
      if (page < 12) card = await press('leader', card, say.list.next)
    }
    assert.equal(seen, 100)
    assert.ok(!cardButtons(card).some(({ title }) => title === say.list.next))
  })
})
