import assert from 'node:assert/strict'
import { expiredCard } from '../../../src/actions/refusals.ts'
import type { Team } from '../../../src/domain/team/team.ts'
import { documents } from '../../../src/ports/documents.ts'
import { texts } from '../../../src/texts/index.ts'
import { listSeries } from '../../../src/usecases/schedule/list-series.ts'
import { stopSeriesOf } from '../../../src/usecases/schedule/stop-series.ts'
import { cardButtons, cardInputs } from '../../support/card-lines.ts'
import { linesOf, planning, type Where } from '../../support/planning.ts'
import { entriesOf, place } from '../../support/services.ts'

const say = texts('nb').schedule
const noUnionRep: Partial<Team> = {
  officers: [{ userId: 'leader', office: 'leader', since: '2026-03-02T08:00:00.000Z' }],
}
const yes = { consulted: 'unionRep' }
const line = 'planlegg kom-i-gang annenhver tirsdag kl 09'

describe('Confirming a plan', () => {
  it('stores the series, thanks the person, and tells the channel once', async () => {
    const { say: write, press, series, notices } = await planning()
    const card = await write('leader', line)
    const receipt = linesOf(await press('leader', card, 'Bekreft', yes))
    assert.ok(receipt.includes(`# ${say.plannedTitle}`), receipt)
    assert.match(receipt, /tirsdag 3\. mars kl\. 09:00/)
    const again = linesOf(await press('leader', card, 'Bekreft', yes))
    assert.ok(again.includes(`# ${say.plannedTitle}`), again)
    const [stored, ...others] = await series()
    assert.deepEqual(others, [])
    assert.partialDeepStrictEqual(stored, {
      ...{ channelId: place.channelId, packageId: 'kom-i-gang', startsOn: '2026-03-02', plannedBy: 'leader' },
      ...{ consulted: 'unionRep', followUps: [14, 30, 90], state: 'active', anonymity: 'anonymous' },
    })
    const [notice, ...more] = await notices()
    assert.deepEqual(more, [])
    const words = notice!.blocks.map(({ text }) => text).join('\n')
    assert.match(words, /annenhver tirsdag kl\. 09:00, 4 ganger/)
    assert.match(words, /Planlagt av leder\./)
    assert.match(words, /frivillig/)
    assert.match(words, /Til Navn unionRep: /)
    assert.match(words, /«pause 2»/)
  })

  it('leaves out the follow-up when the box is not ticked', async () => {
    const { say: write, press, series } = await planning()
    await press('leader', await write('leader', line), 'Bekreft', { ...yes, followUp: '' })
    assert.deepEqual((await series())[0]?.followUps, [])
  })

  it('asks for the union representative, and stores nothing before there is an answer', async () => {
    const { say: write, press, series, notices } = await planning()
    const card = await write('leader', line)
    assert.match(linesOf(card), /Tillitsvalgt: Navn unionRep/)
    for (const consulted of ['', 'x', 'noUnionRep', 'constructor']) {
      const again = await press('leader', card, 'Bekreft', { consulted })
      const fault = consulted === 'noUnionRep' ? say.unionRepExists : say.consultedFault
      assert.ok(linesOf(again).includes(`! ${fault}`), linesOf(again))
      assert.ok(cardButtons(again).some(({ verb }) => verb === 'confirmPlan'))
    }
    assert.deepEqual([await series(), await notices()], [[], []])
  })

  it('offers "no union representative" only where the team has none', async () => {
    const offered = (card: object) => linesOf(card).includes(say.consultedNone)
    const { say: write } = await planning()
    assert.equal(offered(await write('leader', line)), false)
    const without = await planning(noUnionRep)
    const card = await without.say('leader', line)
    assert.equal(offered(card), true)
    await without.press('leader', card, 'Bekreft', { consulted: 'noUnionRep' })
    assert.equal((await without.series())[0]?.consulted, 'noUnionRep')
    const [notice] = await without.notices()
    assert.match(JSON.stringify(notice), /ikke har tillitsvalgt/)
  })

  it('does not ask the union representative, who is told nothing of their own plan', async () => {
    const { say: write, press, series } = await planning()
    const card = await write('unionRep', line)
    assert.ok(linesOf(card).includes(say.youAreUnionRep))
    assert.ok(!cardInputs(card).some(({ id }) => id === 'consulted'))
    await press('unionRep', card, 'Bekreft')
    assert.partialDeepStrictEqual((await series())[0], { plannedBy: 'unionRep', consulted: 'unionRep' })
  })

  it('says so without names when Teams does not answer', async () => {
    const { services, say: write } = await planning()
    services.teams.available = false
    assert.match(linesOf(await write('leader', line)), /Tillitsvalgt: ukjent navn/)
    assert.deepEqual(services.log.errors, [])
  })

  it('of the same package takes the place of what was planned before', async () => {
    const { say: write, press, series } = await planning()
    await press('leader', await write('leader', line), 'Bekreft', yes)
    const card = await write('leader', 'planlegg kom-i-gang siste fredag i måneden 12.00')
    assert.match(linesOf(card), /Kanalen har allerede denne pakken annenhver tirsdag/)
    await press('leader', card, 'Bekreft', yes)
    const [stored, ...others] = await series()
    assert.deepEqual(others, [])
    assert.match(stored!.rule, /BYDAY=-1FR/)
  })

  it('works from personal chat, where the channel is chosen first', async () => {
    const { services, say: write, press, series, notices } = await planning()
    services.teams.channels = async () => [{ id: place.channelId, name: 'Fagprat' }]
    const membership = { type: 'membership', id: 'membership|leader', teamId: place.teamId, userId: 'leader' } as const
    await services.store.put(documents.membership, membership)
    const card = await write('leader', line, 'personal')
    await press('leader', card, 'Bekreft', yes, 'personal')
    assert.equal((await series()).length, 1)
    assert.equal((await notices()).length, 1)
  })

  it('goes through the form and back again', async () => {
    const { say: write, press, series } = await planning()
    const form = await press('leader', await write('leader', line), 'Endre')
    const held = Object.fromEntries(cardInputs(form).map(({ id, value }) => [id, value]))
    assert.partialDeepStrictEqual(held, { package: 'kom-i-gang', rhythm: 'otherWeek', weekdays: '2', times: '4' })
    const faulty = await press('leader', form, 'Vis planen', { weekdays: '', time: 'x', times: 900, package: 'status' })
    for (const fault of [say.form.weekdaysFault, say.form.timeFault, say.form.timesFault(200)]) {
      assert.ok(linesOf(faulty).includes(`! ${fault}`), linesOf(faulty))
    }
    assert.equal(cardInputs(faulty).find(({ id }) => id === 'package')?.value, 'status')
    const plan = await press('leader', faulty, 'Vis planen', { weekdays: '4', time: '13:30', times: 3 })
    assert.match(linesOf(plan), /annenhver torsdag kl\. 13:30, 3 ganger/)
    assert.deepEqual(await series(), [])
    await press('leader', plan, 'Bekreft', yes)
    assert.equal((await series())[0]?.packageId, 'status')
  })

  it('is left alone by "cancel"', async () => {
    const { say: write, press, series } = await planning()
    const card = await press('leader', await write('leader', line), 'Avbryt')
    assert.ok(linesOf(card).includes(say.cancelledTitle))
    assert.deepEqual(await series(), [])
  })
})

describe('A plan that nobody was shown', () => {
  const good = {
    ...{ teamId: place.teamId, channelId: place.channelId, anonymity: 'anonymous', packageId: 'kom-i-gang' },
    ...{ rule: 'FREQ=WEEKLY;INTERVAL=1;BYDAY=TU;BYHOUR=9;BYMINUTE=0;BYSECOND=0;COUNT=4', startsOn: '2026-03-02' },
    ...yes,
  }
  const filled = {
    ...good,
    package: 'kom-i-gang',
    rhythm: 'week',
    weekdays: '2',
    time: '09:00',
    times: '4',
    starts: '',
  }
  const forged: [string, string, unknown][] = [
    ['every second', 'confirmPlan', { ...good, rule: 'FREQ=SECONDLY' }],
    ['every 30 minutes', 'confirmPlan', { ...good, rule: 'FREQ=MINUTELY;INTERVAL=30;COUNT=4' }],
    ['a rule without an end', 'confirmPlan', { ...good, rule: good.rule.replace(';COUNT=4', '') }],
    ['a million times', 'confirmPlan', { ...good, rule: good.rule.replace('=4', '=1000000') }],
    ['a rule that says more', 'confirmPlan', { ...good, rule: `${good.rule};BYEASTER=1` }],
    ['a rule of 10,000 characters', 'confirmPlan', { ...good, rule: 'x'.repeat(10_000) }],
    ['31 February', 'confirmPlan', { ...good, startsOn: '2026-02-31' }],
    ['the year 9999', 'confirmPlan', { ...good, startsOn: '9999-12-31' }],
    ['no date', 'confirmPlan', { ...good, startsOn: 'i morgen' }],
    ['a package that is not there', 'confirmPlan', { ...good, packageId: 'x' }],
    ['a package of the prototype', 'confirmPlan', { ...good, packageId: 'constructor' }],
    ['another team', 'confirmPlan', { ...good, teamId: '19:other@thread.tacv2' }],
    ['another channel', 'confirmPlan', { ...good, channelId: '19:other@thread.tacv2' }],
    ['a third kind of round', 'confirmPlan', { ...good, anonymity: 'public' }],
    ['an answer of 10,000 characters', 'confirmPlan', { ...good, consulted: 'x'.repeat(10_000) }],
    ['a list', 'confirmPlan', []],
    ['nothing', 'confirmPlan', undefined],
    ['a form for another channel', 'draftSeries', { ...filled, channelId: '19:other@thread.tacv2' }],
    ['a form of 10,000 characters', 'draftSeries', { ...filled, weekdays: '1,'.repeat(5_000) }],
    ['a form of lists', 'draftSeries', { ...filled, weekdays: ['1'] }],
    ['a change of a rule that is none', 'changePlan', { ...good, rule: 'FREQ=SECONDLY' }],
    ['a postponement by a year', 'postponeSlot', { teamId: place.teamId, scheduleId: 'x', days: '365' }],
    ['a postponement backwards', 'postponeSlot', { teamId: place.teamId, scheduleId: 'x', days: '-7' }],
    ['an end in another team', 'endSeries', { teamId: '19:other', scheduleId: 'x', sure: 'yes' }],
  ]
  for (const [name, verb, data] of forged) {
    it(`gets the refusal for what does not exist: ${name}`, async () => {
      const { send, click, series, services } = await planning()
      assert.deepEqual(await send('leader', verb, data), await expiredCard(click('leader', 'channel')))
      assert.deepEqual([await series(), await entriesOf(services)], [[], []])
    })
  }

  for (const scheduleId of ['x', 'schedule|x|kom-i-gang', 'a/b?c#', '\ud800', ' ', 'æ'.repeat(2_000)]) {
    it(`is told to be gone, and changes nothing: series ${JSON.stringify(scheduleId.slice(0, 20))}`, async () => {
      const { say: write, press, send, series } = await planning()
      await press('leader', await write('leader', line), 'Bekreft', yes)
      const before = await series()
      for (const [verb, data] of [
        ['endSeries', { sure: 'yes' }],
        ['changeSeries', {}],
        ['postponeSlot', { days: '2' }],
      ] as const) {
        const card = await send('leader', verb, { teamId: place.teamId, scheduleId, ...data })
        assert.ok(linesOf(card).includes(`# ${say.list.goneTitle}`), linesOf(card))
      }
      assert.deepEqual(await series(), before)
    })
  }

  it('is not stored for somebody who may not plan, from wherever they click', async () => {
    const { send, series } = await planning()
    for (const where of ['channel', 'personal'] satisfies Where[]) {
      for (const [verb, data] of [
        ['confirmPlan', good],
        ['draftSeries', filled],
        ['changePlan', good],
        ['endSeries', { teamId: place.teamId, scheduleId: 'x', sure: 'yes' }],
      ] as const) {
        const lines = linesOf(await send('kari', verb, data, where))
        assert.doesNotMatch(lines, /Bekreft|planlagt\n/, `${verb} ${where}`)
      }
    }
    assert.deepEqual(await series(), [])
  })
})

describe('Steering what is planned', () => {
  async function planned() {
    const world = await planning()
    await world.press('leader', await world.say('leader', line), 'Bekreft', yes)
    return world
  }

  it('lists it with the next date, and lets only those who may steer press anything', async () => {
    const { say: write } = await planned()
    const lines = linesOf(await write('leader', 'plan'))
    assert.match(lines, /Hva betyr tillit hos oss\?/)
    assert.match(lines, /Kommer annenhver tirsdag kl\. 09:00, 4 ganger\./)
    assert.match(lines, /Neste: tirsdag 3\. mars kl\. 09:00\./)
    assert.deepEqual(
      cardButtons(await write('leader', 'plan')).map(({ title }) => title),
      ['Endre', 'Avslutt serien', 'Bytt', 'Hopp over', 'Legg til eksempel', 'Pause i 2 uker'],
    )
    assert.match(lines, /Neste samtalestarter: «Når kunne du avgjøre selv\?»/)
    assert.deepEqual(cardButtons(await write('kari', 'plan')), [])
  })

  it('says how to begin where nothing is planned', async () => {
    const { say: write } = await planning()
    assert.ok(linesOf(await write('kari', 'plan')).includes(say.list.empty))
  })

  it('fills the form in for a change', async () => {
    const { say: write, press } = await planned()
    const form = await press('leader', await write('leader', 'plan'), 'Endre')
    const held = Object.fromEntries(cardInputs(form).map(({ id, value }) => [id, value]))
    const expected = { package: 'kom-i-gang', rhythm: 'otherWeek', weekdays: '2', time: '09:00', times: '4' }
    assert.partialDeepStrictEqual(held, expected)
  })

  it('asks before it ends a series', async () => {
    const { say: write, press, series } = await planned()
    const sure = await press('leader', await write('leader', 'plan'), 'Avslutt serien')
    assert.equal((await series())[0]?.state, 'active')
    await press('leader', sure, say.list.endYes)
    assert.equal((await series())[0]?.state, 'ended')
    assert.ok(linesOf(await press('leader', sure, say.list.endYes)).includes(say.list.goneTitle))
    assert.ok(linesOf(await write('leader', 'plan')).includes(say.list.empty))
  })

  const pauses: [string, string][] = [
    ['pause 3 uker', '2026-03-23'],
    ['pause 3 veker', '2026-03-23'],
    ['pause 3 weeks', '2026-03-23'],
    ['pause i tre uker', '2026-03-23'],
    ['ta pause 1 uke', '2026-03-09'],
    ['pause 26', '2026-08-31'],
  ]
  for (const [words, until] of pauses) {
    it(`"${words}" holds it until ${until}`, async () => {
      const { say: write, series } = await planned()
      await write('leader', words)
      assert.equal((await series())[0]?.pausedUntil, until)
    })
  }
  for (const words of [
    'pause',
    'pause 0',
    'pause 27',
    'pause lenge',
    'pause -1',
    'pause 2 eller 3',
    'pause constructor',
  ]) {
    it(`"${words}" asks how many weeks, and changes nothing`, async () => {
      const { say: write, series } = await planned()
      const before = await series()
      const card = await write('leader', words)
      assert.deepEqual(
        cardButtons(card).map(({ data }) => data.line),
        ['pause 1', 'pause 2', 'pause 4', 'pause 8'],
      )
      assert.deepEqual(await series(), before)
    })
  }

  for (const words of ['gjenoppta', 'ta opp att', 'resume', 'fortsett']) {
    it(`"${words}" goes on before the pause is over`, async () => {
      const { say: write, series } = await planned()
      await write('leader', 'pause 4')
      assert.match(linesOf(await write('leader', 'plan')), /Pause til 30\. mars 2026\.[\s\S]*Ta opp igjen/)
      assert.match(linesOf(await write('leader', words)), /neste gang er tirsdag 3\. mars kl\. 09:00/)
      assert.equal((await series())[0]?.pausedUntil, undefined)
    })
  }

  it('says that there is nothing to pause or to take up again', async () => {
    const { say: write } = await planning()
    assert.ok(linesOf(await write('leader', 'pause 2')).includes(say.pause.none))
    assert.ok(linesOf(await write('leader', 'gjenoppta')).includes(say.pause.nothingPaused))
  })

  it('tells in plan and in status why a series was stopped, and what comes next', async () => {
    const { services, say: write } = await planned()
    assert.match(linesOf(await write('kari', 'status')), /Neste: «Hva betyr tillit hos oss\?» tirsdag 3\. mars/)
    await stopSeriesOf(services, { ...place, reason: 'notFound' })
    const reason = texts('nb').status.reasons.notFound
    for (const words of ['plan', 'status']) {
      const lines = linesOf(await write('leader', words))
      assert.ok(lines.includes(reason), lines)
      assert.doesNotMatch(lines, /Neste:/)
    }
  })

  it('lets a team put off what a coordinator started, by fourteen days at most', async () => {
    const { services, say: write, press } = await planned()
    const [own] = await listSeries(services, place.teamId)
    const { followUps: _, nextSlot: __, ...schedule } = own!.schedule
    await services.store.put(documents.schedule, {
      ...schedule,
      ...{ id: 'schedule|campaign|1', campaignId: '1', packageId: 'status', plannedBy: 'coordinator', followUps: [] },
      ...{ consulted: 'campaign', startsOn: '2026-03-10', nextSlot: '2026-03-10T10:00' },
      ...{ rule: 'FREQ=DAILY;INTERVAL=1;BYHOUR=10;BYMINUTE=0;BYSECOND=0;COUNT=1', wakeAt: '2026-03-10T09:00:00.000Z' },
    })
    const list = await write('leader', 'plan')
    assert.match(linesOf(list), /Fra koordinator: Fra ord til tiltak/)
    assert.deepEqual(
      cardButtons(list).flatMap(({ verb, title }) => (verb === 'postponeSlot' ? [title] : [])),
      ['Utsett 2 dager', 'Utsett 7 dager', 'Utsett 14 dager'],
    )
    assert.match(linesOf(await press('leader', list, 'Utsett 7 dager')), /tirsdag 17\. mars kl\. 10:00/)
    assert.match(linesOf(await press('leader', list, 'Utsett 7 dager')), /tirsdag 24\. mars kl\. 10:00/)
    assert.ok(linesOf(await press('leader', list, 'Utsett 2 dager')).includes(say.list.tooFarTitle))
    const stored = await listSeries(services, place.teamId)
    const campaign = stored.find(({ schedule: { campaignId } }) => campaignId !== undefined)
    assert.equal(campaign?.schedule.wakeAt, '2026-03-24T09:00:00.000Z')
  })
})
