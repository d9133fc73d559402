import assert from 'node:assert/strict'
import { expiredCard } from '../../../src/actions/refusals.ts'
import { documents } from '../../../src/ports/documents.ts'
import { texts } from '../../../src/texts/index.ts'
import { readOrganisationSettings } from '../../../src/usecases/team/settings.ts'
import { readTeam } from '../../../src/usecases/team/standing.ts'
import { cardButtons, cardInputs } from '../../support/card-lines.ts'
import { linesOf, planning } from '../../support/planning.ts'
import { place } from '../../support/services.ts'

const say = texts('nb').schedule.settings
const summer = { from: '2026-07-01', to: '2026-08-15', repeats: 'yearly' }

async function ready() {
  const world = await planning()
  const settings = async () => (await readTeam(world.services, place.teamId))!.settings
  const quiet = async () => (await readOrganisationSettings(world.services, 'tenant')).quiet
  const join = async (userId: string) => {
    const membership = { type: 'membership', id: `membership|${userId}`, teamId: place.teamId, userId } as const
    await world.services.store.put(documents.membership, membership)
    world.services.teams.roster.push({ userId, name: `Navn ${userId}` })
  }
  return { ...world, settings, quiet, join }
}
type Ready = Awaited<ReturnType<typeof ready>>

async function addSummer({ say: write, press }: Ready, userId = 'leader'): Promise<object> {
  const form = await press(userId, await write(userId, 'innstillinger'), say.addQuiet)
  return press(userId, form, say.quietForm.add, summer)
}

describe('The settings of a team', () => {
  it('are shown to everybody, and changed by the leader', async () => {
    const { say: write, press, settings } = await ready()
    const others = await write('kari', 'innstillinger')
    assert.match(linesOf(others), /Inntil 1 åpen runde om gangen og 2 samtalestartere i måneden i hver kanal/)
    assert.match(linesOf(others), new RegExp(say.onlyLeader))
    assert.deepEqual(cardButtons(others), [])
    const form = await press('leader', await write('leader', 'innstillinger'), say.change)
    const saved = await press('leader', form, say.form.save, {
      ...{ holidays: 'skip', open: 2, perMonth: '4', draftDays: 5, home: place.channelId },
    })
    assert.match(linesOf(saved), /Inntil 2 åpne runder om gangen og 4 samtalestartere/)
    assert.deepEqual(await settings(), {
      ...{
        holidays: 'skip',
        budget: { open: 2, perMonth: 4 },
        homeChannelId: place.channelId,
        quiet: [],
        draftDays: 5,
      },
    })
    await press('leader', form, say.form.save, { home: 'general' })
    assert.equal((await settings()).homeChannelId, undefined)
  })

  const faulty: [Record<string, string | number>, readonly string[]][] = [
    [{ open: '' }, [say.form.numberFault(say.form.open, 5)]],
    [{ open: '6' }, [say.form.numberFault(say.form.open, 5)]],
    [{ perMonth: 0 }, [say.form.numberFault(say.form.month, 31)]],
    [{ draftDays: '11' }, [say.form.numberFault(texts('nb').review.settings.field, 10)]],
    [{ perMonth: '2.5' }, [say.form.numberFault(say.form.month, 31)]],
    [{ holidays: 'never' }, [say.form.holidaysFault]],
    [{ home: '19:other@thread.tacv2' }, [say.form.homeFault]],
    [{ home: '', open: 'x' }, [say.form.numberFault(say.form.open, 5), say.form.homeFault]],
  ]
  for (const [inputs, faults] of faulty) {
    it(`come back filled in with the faults named: ${JSON.stringify(inputs)}`, async () => {
      const { say: write, press, settings } = await ready()
      const before = await settings()
      const form = await press('leader', await write('leader', 'innstillinger'), say.change)
      const again = await press('leader', form, say.form.save, inputs)
      for (const fault of faults) assert.ok(linesOf(again).includes(`! ${fault}`), linesOf(again))
      assert.equal(cardInputs(again).length, 5)
      assert.deepEqual(await settings(), before)
    })
  }

  it('take a quiet period, once, and give it back', async () => {
    const world = await ready()
    const added = await addSummer(world)
    await addSummer(world)
    assert.match(linesOf(added), /Stille periode: 1\. juli 2026 til og med 15\. august 2026\nhvert år/)
    assert.deepEqual((await world.settings()).quiet, [summer])
    await world.press('leader', added, say.remove)
    assert.deepEqual((await world.settings()).quiet, [])
    await world.press('leader', added, say.remove)
  })

  const badPeriods: [Record<string, string>, string][] = [
    [{ from: '2026-02-31' }, say.quietForm.dateFault(say.quietForm.from)],
    [{ to: '' }, say.quietForm.dateFault(say.quietForm.to)],
    [{ from: '2026-09-01' }, say.quietForm.order],
    [{ repeats: 'daily' }, say.quietForm.repeatsFault],
    [{ repeats: 'monthly' }, say.quietForm.tooLong],
    [{ to: '2027-07-01' }, say.quietForm.tooLong],
  ]
  for (const [change, fault] of badPeriods) {
    it(`take no quiet period like ${JSON.stringify(change)}`, async () => {
      const { say: write, press, settings } = await ready()
      const form = await press('leader', await write('leader', 'innstillinger'), say.addQuiet)
      const again = await press('leader', form, say.quietForm.add, { ...summer, ...change })
      assert.ok(linesOf(again).includes(`! ${fault}`), linesOf(again))
      assert.deepEqual((await settings()).quiet, [])
    })
  }

  it('take no more quiet periods than there is room for', async () => {
    const { say: write, press, send, settings } = await ready()
    for (let day = 1; day <= 21; day++) {
      const date = `2026-05-${String(day).padStart(2, '0')}`
      await send('leader', 'addQuiet', { scope: 'team', teamId: place.teamId, from: date, to: date, repeats: 'never' })
    }
    assert.equal((await settings()).quiet.length, 20)
    const form = await press('leader', await write('leader', 'innstillinger'), say.addQuiet)
    const again = await press('leader', form, say.quietForm.add, summer)
    assert.ok(linesOf(again).includes(`! ${say.quietForm.full(20)}`))
  })

  it('are not changed by anybody else, from another team, or by what was made up', async () => {
    const { send, click, settings } = await ready()
    const before = await settings()
    const values = { holidays: 'skip', open: '5', perMonth: '31', home: 'general' }
    const team = { scope: 'team', teamId: place.teamId }
    for (const userId of ['kari', 'unionRep', 'safetyRep']) {
      for (const where of ['channel', 'personal'] as const) {
        await send(userId, 'saveSettings', { teamId: place.teamId, ...values }, where)
        await send(userId, 'addQuiet', { ...team, ...summer }, where)
      }
    }
    const expired = await expiredCard(click('leader', 'channel'))
    for (const [verb, data] of [
      ['saveSettings', { teamId: '19:other', ...values }],
      ['saveSettings', { teamId: place.teamId, ...values, open: 'x'.repeat(10_000) }],
      ['saveSettings', []],
      ['addQuiet', { scope: 'everybody', ...summer }],
      ['addQuiet', { scope: 'team', ...summer }],
      ['addQuiet', { ...team, from: ['x'] }],
      ['removeQuiet', { ...team, from: 'x', to: 'y', repeats: 'z' }],
      ['removeQuiet', { ...team, teamId: '\ud800', ...summer }],
      ['showQuietForm', { scope: 'team', teamId: 'x' }],
      ['showSettingsForm', {}],
    ] as const) {
      assert.deepEqual(await send('leader', verb, data), expired, `${verb} ${JSON.stringify(data).slice(0, 60)}`)
    }
    assert.deepEqual(await settings(), before)
  })
})

describe('The quiet periods of all teams', () => {
  it('are a coordinator\u2019s, in personal chat', async () => {
    const { say: write, press, quiet } = await ready()
    const own = await write('coordinator', 'innstillinger', 'personal')
    assert.match(linesOf(own), /# Alle team i Nav/)
    const form = await press('coordinator', own, say.addQuietForAll, {}, 'personal')
    const added = await press('coordinator', form, say.quietForm.add, summer, 'personal')
    assert.deepEqual(await quiet(), [summer])
    await press('coordinator', added, say.remove, {}, 'personal')
    assert.deepEqual(await quiet(), [])
  })

  it('stand beside the team\u2019s for a coordinator who leads one', async () => {
    const { services, say: write, join } = await ready()
    await join('coordinator')
    const team = (await readTeam(services, place.teamId))!
    const since = team.createdAt
    await services.store.put(documents.team, {
      ...team,
      officers: [{ userId: 'coordinator', office: 'leader', since }],
    })
    const card = await write('coordinator', 'innstillinger', 'personal')
    assert.match(linesOf(card), /# Innstillinger\nNav Eksempel[\s\S]*Alle team i Nav/)
    const buttons = [say.change, say.addQuiet, say.addQuietForAll]
    assert.deepEqual(
      cardButtons(card).map(({ title }) => title),
      buttons,
    )
  })

  it('are nobody else\u2019s, and not changed in a channel', async () => {
    const { say: write, send, quiet } = await ready()
    assert.doesNotMatch(linesOf(await write('coordinator', 'innstillinger')), /Alle team/)
    const data = { scope: 'organisation', ...summer }
    await send('leader', 'addQuiet', data, 'personal')
    await send('coordinator', 'addQuiet', data, 'channel')
    await send('leader', 'removeQuiet', data, 'channel')
    assert.deepEqual(await quiet(), [])
  })
})
