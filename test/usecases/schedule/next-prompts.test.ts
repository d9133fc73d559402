import assert from 'node:assert/strict'
import type { Schedule } from '../../../src/domain/schedule/schedule.ts'
import { documents } from '../../../src/ports/documents.ts'
import { changeNextPrompt, type PromptChange, readNextPrompts } from '../../../src/usecases/schedule/next-prompts.ts'
import { endSeries, pauseSeries } from '../../../src/usecases/schedule/steer-series.ts'
import { addSeries, runUntil, schedulesOf, tuesdays } from '../../support/clockwork.ts'
import {
  addTeam,
  generous,
  openRound,
  place,
  roundsOf,
  type TestServices,
  testServices,
} from '../../support/services.ts'

async function begin(change: Parameters<typeof addSeries>[2] = {}) {
  const services = testServices()
  const team = await addTeam(services, { settings: generous })
  const schedule = await addSeries(services, team, { followUp: false, ...change })
  return { services, team, schedule }
}

const next = async (services: TestServices, { teamId, id }: Schedule) =>
  (await readNextPrompts(services, teamId, id))?.prompts.map(({ prompt, example }) =>
    example === undefined ? prompt.id : `${prompt.id}: ${example}`,
  )

async function change(services: TestServices, { teamId, id }: Schedule, what: PromptChange): Promise<boolean> {
  const series = await readNextPrompts(services, teamId, id)
  assert.ok(series)
  return (await changeNextPrompt(services, series, what)) !== undefined
}

const posted = async (services: TestServices) =>
  (await roundsOf(services))
    .toSorted((a, b) => a.number - b.number)
    .map(({ prompt: { promptId, example } }) => (example === undefined ? promptId : `${promptId}: ${example}`))

describe('What a series posts next', () => {
  it('is swapped: the chosen prompt comes, then the others in order', async () => {
    const { services, schedule } = await begin()
    assert.equal(await change(services, schedule, { do: 'choose', promptId: 'keep' }), true)
    assert.deepEqual(await next(services, schedule), ['keep', 'own-judgement', 'limits', 'one-thing'])
    assert.equal(await change(services, schedule, { do: 'choose', promptId: 'nothing' }), false)
    await runUntil(services, '2026-03-25T00:00:00Z')
    assert.deepEqual(await posted(services), ['keep', 'own-judgement', 'limits', 'one-thing'])
    assert.equal((await schedulesOf(services))[0]?.chosen, undefined)
  })

  it('is passed over, once however often it is asked for, until the series is through', async () => {
    const { services, schedule } = await begin({ rule: tuesdays.replace('COUNT=6', 'COUNT=4') })
    for (const _ of [1, 2]) {
      assert.equal(await change(services, schedule, { do: 'passOver', promptId: 'own-judgement' }), true)
      assert.deepEqual(await next(services, schedule), ['limits', 'keep', 'one-thing'])
    }
    assert.equal(await change(services, schedule, { do: 'passOver', promptId: 'keep' }), false)
    await runUntil(services, '2026-03-25T00:00:00Z')
    assert.deepEqual(await posted(services), ['limits', 'keep', 'one-thing'])
    const [ended] = await schedulesOf(services)
    assert.deepEqual([ended?.usedUp, ended?.state, ended?.posted], [true, 'ended', 3])
  })

  it('takes what was passed over, or had lately, when it is chosen after all', async () => {
    const { services, team, schedule } = await begin()
    await openRound(services, { team, channelId: '19:other@thread.tacv2' })
    services.clock.advance({ minutes: 1 })
    await change(services, schedule, { do: 'passOver', promptId: 'limits' })
    await change(services, schedule, { do: 'choose', promptId: 'limits' })
    assert.deepEqual(await next(services, schedule), ['limits', 'keep', 'one-thing'])
    await change(services, schedule, { do: 'choose', promptId: 'own-judgement' })
    assert.deepEqual(await next(services, schedule), ['own-judgement', 'limits', 'keep', 'one-thing'])
    await runUntil(services, '2026-03-18T00:00:00Z')
    const here = (await roundsOf(services)).filter(({ channelId }) => channelId === place.channelId)
    const prompts = here.toSorted((a, b) => a.number - b.number).map(({ prompt }) => prompt.promptId)
    assert.deepEqual(prompts, ['own-judgement', 'limits', 'keep'])
  })

  it('carries an example, for that prompt only; an empty one takes it away', async () => {
    const { services, schedule } = await begin()
    const give = (example: string, promptId = 'own-judgement') =>
      change(services, schedule, { do: 'giveExample', promptId, example })
    assert.equal(await give('Vi ringer først.'), true)
    assert.deepEqual((await next(services, schedule))?.slice(0, 2), ['own-judgement: Vi ringer først.', 'limits'])
    assert.equal(await give(''), true)
    assert.equal((await next(services, schedule))?.[0], 'own-judgement')
    assert.equal(await give('Noe annet', 'limits'), false)
    await give('Vi ringer først.')
    await runUntil(services, '2026-03-11T00:00:00Z')
    assert.deepEqual(await posted(services), ['own-judgement: Vi ringer først.', 'limits'])
  })

  it('forgets a choice when somebody starts the prompt by hand before', async () => {
    const { services, team, schedule } = await begin()
    await change(services, schedule, { do: 'choose', promptId: 'keep' })
    services.clock.advance({ minutes: 1 })
    await openRound(services, { team, prompt: { id: 'keep' }, channelId: '19:other@thread.tacv2' })
    assert.deepEqual(await next(services, schedule), ['own-judgement', 'limits', 'one-thing'])
  })

  it('stays as it was chosen when the series is planned anew, paused, or changed by two at once', async () => {
    const { services, team, schedule } = await begin()
    await change(services, schedule, { do: 'passOver', promptId: 'own-judgement' })
    await change(services, schedule, { do: 'choose', promptId: 'keep' })
    await addSeries(services, team, { followUp: false, rule: tuesdays.replace('TU', 'TH') })
    assert.deepEqual(await next(services, schedule), ['keep', 'limits', 'one-thing'])
    await pauseSeries(services, place.teamId, undefined, 2)
    assert.deepEqual(await next(services, schedule), ['keep', 'limits', 'one-thing'])
    const series = await readNextPrompts(services, place.teamId, schedule.id)
    const two = await Promise.all([
      changeNextPrompt(services, series!, { do: 'choose', promptId: 'limits' }),
      changeNextPrompt(services, series!, { do: 'choose', promptId: 'one-thing' }),
    ])
    assert.ok(two.every(Boolean))
    const [stored] = await schedulesOf(services)
    assert.ok(['limits', 'one-thing'].includes(stored?.chosen?.promptId ?? ''))
    assert.deepEqual(stored?.passedOver, ['own-judgement'])
  })

  it('is nobody’s to choose in a campaign, in a series that is over, or in another team', async () => {
    const { services, schedule } = await begin()
    assert.equal(await readNextPrompts(services, '19:stranger@thread.tacv2', schedule.id), undefined)
    assert.equal(await readNextPrompts(services, place.teamId, '__proto__'), undefined)
    const [stored] = await services.store.list(documents.schedule, {})
    await services.store.replace(documents.schedule, stored!, { ...stored!.value, campaignId: 'campaign' })
    assert.equal(await readNextPrompts(services, place.teamId, schedule.id), undefined)
    const [changed] = await services.store.list(documents.schedule, {})
    await services.store.replace(documents.schedule, changed!, stored!.value)
    await endSeries(services, place.teamId, schedule.id)
    assert.equal(await readNextPrompts(services, place.teamId, schedule.id), undefined)
  })
})
