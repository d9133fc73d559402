import assert from 'node:assert/strict'
import { membership } from '../../../src/domain/team/team.ts'
import { documents } from '../../../src/ports/documents.ts'
import { settleMeasuresDue } from '../../../src/usecases/measure/settle-measure.ts'
import { cardButtons } from '../../support/card-lines.ts'
import { sampleMeasure } from '../../support/measuring.ts'
import { linesOf, planning } from '../../support/planning.ts'
import { place } from '../../support/services.ts'

const filled = { what: 'Vi ringer brukeren før vi sender avslag', owner: 'kari', due: '2026-05-01' }

async function proposing() {
  const world = await planning()
  const { services, say, press } = world
  const form = await say('kari', 'tiltak nytt')
  const all = async () => (await services.store.list(documents.measure, {})).map(({ value }) => value)
  const propose = async (inputs = {}) => press('kari', form, 'Legg fram forslaget', { ...filled, ...inputs })
  return { ...world, form, all, propose }
}

describe('Measures in cards', () => {
  it('begin with an empty list that says how to make the first one', async () => {
    const { say, press } = await planning()
    const empty = await say('kari', 'tiltak')
    assert.match(linesOf(empty), /ingen tiltak ennå.*«@Tillitsbot tiltak nytt»/s)
    assert.match(linesOf(await press('kari', empty, 'Nytt tiltak')), /# Foreslå et tiltak/)
  })

  it('take what was written behind the command into the form, in all three languages', async () => {
    const { say } = await planning()
    const mentioned = [{ id: 'leader', name: 'Navn leader' }]
    for (const line of [
      'tiltak nytt Ring først innen 1. mai',
      'measures new Ring først by 1 May',
      'Tiltak ny Ring først 1.5.',
    ]) {
      const lines = linesOf(await say('kari', line, 'channel', { mentioned }))
      assert.match(lines, /\[Ring først\]/)
      assert.match(lines, /\[2026-05-01\]/)
      assert.match(lines, /\(Navn leader\)/)
    }
  })

  it('advise once on what is vague, and take it as it is the second time; without words they don’t', async () => {
    const { form, press, all } = await proposing()
    const vague = { what: 'Alle skal bli bedre på å lytte snart', owner: 'none', due: '' }
    const advice = await press('kari', form, 'Legg fram forslaget', vague)
    assert.match(linesOf(advice), /Kan det bli tydeligere\?.*«bli bedre».*«Alle».*«snart»/s)
    assert.deepEqual(await all(), [])
    assert.match(linesOf(await press('kari', advice, 'Legg det fram slik det er')), /nr\. 1 er lagt fram/)
    assert.deepEqual(
      (await all()).map(({ what }) => what),
      [vague.what],
    )
    const faulty = await press('kari', form, 'Legg fram forslaget', { what: ' ', due: '2026-01-01' })
    assert.match(linesOf(faulty), /Dette må rettes/)
    assert.equal((await all()).length, 1)
  })

  it('go from proposal to result, each step by who may, and the same refusal for what is not there', async () => {
    const { propose, press, all, send, services } = await proposing()
    const receipt = await propose()
    const proposal = await press('kari', receipt, 'Åpne tiltaket')
    assert.match(linesOf(proposal), /Ansvarlig: Navn kari.*Frist: 1. mai 2026/s)
    assert.match(linesOf(await press('kari', proposal, 'Støtt forslaget')), /telles én gang i døgnet.*minst 5/s)
    services.clock.advance({ hours: 24 })
    await settleMeasuresDue(services)
    // One voice is never told.
    const again = linesOf(await press('kari', receipt, 'Åpne tiltaket'))
    assert.equal(again, linesOf(proposal))
    assert.match(linesOf(await press('kari', proposal, 'Vedta')), /oppgave for leder og tillitsvalgt/)
    const form = await press('leader', proposal, 'Vedta')
    assert.match(linesOf(form), /Du svarer som leder.*\(•\) Ja/s)
    assert.match(linesOf(await press('leader', form, 'Vedta')), /Nå mangler svaret fra tillitsvalgt/)
    const other = await press('unionRep', proposal, 'Avslå')
    assert.match(linesOf(await press('unionRep', other, 'Avslå')), /Skriv en begrunnelse/)
    await press('unionRep', await press('unionRep', proposal, 'Vedta'), 'Vedta', { reason: 'Bra' })
    const adopted = await press('kari', receipt, 'Åpne tiltaket')
    assert.match(linesOf(adopted), /Status: Vedtatt.*Står i tiltaksoversikten/s)
    const started = await press('kari', adopted, 'Sett i gang')
    assert.match(linesOf(started), /Lagret/)
    const done = await press('kari', await press('kari', started, 'Åpne tiltaket'), 'Ferdig')
    assert.match(linesOf(done), /Koordinatorene|koordinatorene/)
    assert.match(linesOf(await press('kari', done, 'Ferdig', { result: ' ' })), /Skriv hva det førte til/)
    await press('kari', done, 'Ferdig', { result: 'Halvparten så mange klager' })
    const [measure] = await all()
    assert.deepEqual([measure?.state, measure?.result], ['done', 'Halvparten så mange klager'])
    const gone = linesOf(await send('kari', 'openMeasure', { teamId: '19:other', measureId: measure?.id }))
    for (const measureId of ['measure|nothing', '..', 'a/b', 'x'.repeat(2000)]) {
      assert.equal(linesOf(await send('kari', 'openMeasure', { teamId: measure?.teamId, measureId })), gone)
    }
    assert.equal(await services.store.count(documents.registerEntry, {}), 1)
  })

  it('change who and when later, and not what the parties adopted', async () => {
    const { propose, press, all } = await proposing()
    const receipt = await propose()
    const open = (who: string) => press(who, receipt, 'Åpne tiltaket')
    for (const who of ['leader', 'unionRep']) await press(who, await press(who, await open(who), 'Vedta'), 'Vedta')
    const form = await press('kari', await open('kari'), 'Endre hvem og når')
    assert.ok(!linesOf(form).includes('Hva skal gjøres?'))
    assert.match(linesOf(await press('kari', form, 'Lagre', { due: '2026-01-01' })), /i dag eller en senere dag/)
    assert.match(linesOf(await press('kari', form, 'Lagre', { owner: 'stranger' })), /med i teamet/)
    assert.match(linesOf(await press('kari', form, 'Lagre', { owner: 'leader', due: '2026-06-01' })), /Lagret/)
    const [measure] = await all()
    assert.deepEqual([measure?.owner?.userId, measure?.due], ['leader', '2026-06-01'])
    assert.match(linesOf(await press('kari', await open('kari'), 'Ferdig')), /Du kan ikke endre dette/)
  })

  it('are edited by who put them forward; then the parties decide anew', async () => {
    const { propose, press, all, form: empty } = await proposing()
    const receipt = await propose()
    const proposal = await press('kari', receipt, 'Åpne tiltaket')
    const decision = await press('leader', proposal, 'Vedta')
    const edit = await press('kari', proposal, 'Endre forslaget')
    assert.match(linesOf(edit), /Vi ringer brukeren før/)
    await press('kari', edit, 'Lagre endringen', { what: 'Vi ringer brukeren dagen før avslaget' })
    assert.match(linesOf(await press('leader', decision, 'Vedta')), /Noen endret ordene/)
    assert.match(linesOf(await press('unionRep', empty, 'Legg fram forslaget', filled)), /nr\. 1 er lagt fram/)
    assert.equal((await all()).length, 1)
  })

  it('stay readable when there are two hundred, in a channel and in personal chat', async () => {
    const { services, say, press } = await planning()
    await services.store.put(documents.membership, membership(place.teamId, 'kari'))
    for (let number = 1; number <= 200; number++) {
      const ended = number % 2 === 0
      const what = number === 1 ? '👩‍👩‍👧‍👦'.repeat(27) : `${'Å'.repeat(280)} nr. ${number}`
      await services.store.put(documents.measure, {
        ...sampleMeasure({ id: `measure|${number}`, number, what, due: `2026-0${1 + (number % 9)}-15` }),
        ...(ended ? { state: 'done' as const, endedAt: '2026-03-01T08:00:00.000Z' } : { state: 'adopted' as const }),
      })
    }
    let card = await say('kari', 'tiltak')
    const seen = new Set<string>()
    for (let page = 0; page < 13; page++) {
      assert.ok(Buffer.byteLength(JSON.stringify(card)) < 27_000)
      for (const [, number = ''] of linesOf(card).matchAll(/^(\d+)\. /gm)) seen.add(number)
      const next = cardButtons(card).some(({ title }) => title === 'Neste side')
      if (next) card = await press('kari', card, 'Neste side')
      else assert.equal(page, 12)
    }
    assert.equal(seen.size, 100)
    assert.match(linesOf(await say('kari', 'tiltak ferdige', 'personal')), /Avsluttet: 100/)
    assert.match(linesOf(await say('kari', 'tiltak forfalte')), /Over fristen: \d+.*Fristen gikk ut/s)
    assert.match(linesOf(await say('kari', 'measures created by me')), /Laget av meg: 0/)
    assert.match(linesOf(await say('kari', 'tiltak 7')), /# Tiltak nr\. 7/)
    assert.match(linesOf(await say('kari', 'tiltak 700')), /ikke noe tiltak nr\. 700/)
    assert.match(linesOf(await say('kari', 'tiltak tull')), /forsto ikke dette: tull/)
  })

  it('can be proposed in personal chat, and then stand in the team’s own channel', async () => {
    const { say, press, services } = await planning()
    await services.store.put(documents.membership, membership(place.teamId, 'kari'))
    const form = await say('kari', 'tiltak nytt', 'personal')
    await press('kari', form, 'Legg fram forslaget', filled, 'personal')
    const [measure] = (await services.store.list(documents.measure, {})).map(({ value }) => value)
    assert.deepEqual([measure?.channelId, measure?.thread], ['19:team@thread.tacv2', undefined])
  })

  it('refuse a made-up answer to a check-in, and an edited click', async () => {
    const { propose, press, send, all } = await proposing()
    const receipt = await propose()
    for (const who of ['leader', 'unionRep']) {
      await press(who, await press(who, await press(who, receipt, 'Åpne tiltaket'), 'Vedta'), 'Vedta')
    }
    const [{ teamId, id: measureId } = sampleMeasure()] = await all()
    for (const data of [{ days: '14' }, { days: 'x' }]) {
      assert.match(linesOf(await send('kari', 'keepMeasure', { teamId, measureId, ...data })), /finner ikke/)
    }
    assert.match(linesOf(await send('kari', 'followMeasure', { teamId, measureId, step: 'adopt' })), /finner ikke/)
    assert.match(linesOf(await send('kari', 'sendMeasure', { teamId, draft: 'x', ...filled })), /finner ikke/)
  })
})
