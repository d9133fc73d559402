import assert from 'node:assert/strict'
import { membership } from '../../../src/domain/team/team.ts'
import { documents } from '../../../src/ports/documents.ts'
import { escalate } from '../../../src/usecases/escalation/escalate.ts'
import { listEscalations } from '../../../src/usecases/escalation/list-escalations.ts'
import { findReceiver } from '../../../src/usecases/escalation/receiver/find-receiver.ts'
import { settleEscalationsDue } from '../../../src/usecases/escalation/settle-escalation.ts'
import { reportText } from '../../../src/usecases/review/report-text.ts'
import { escalating, escalationsOf, importUnits, postsOf, regionTeam, units, wish } from '../../support/escalating.ts'
import { mortal } from '../../support/mortal-store.ts'
import { drafted, target } from '../../support/reviewing.ts'
import { type sampleSummary, sampleTheme } from '../../support/sample-review.ts'
import { addTeam, place, type TestServices, testServices } from '../../support/services.ts'

describe('sending a matter up', () => {
  it('reaches the nearest unit that can be reached, and tells the thread', async () => {
    const { services, send } = await escalating()
    const sent = await send()
    assert.ok(sent.ok)
    const { state, number, receiver, title, matter, by, steps, thread, unitName } = sent.escalation
    assert.deepEqual(
      [state, number, receiver, by, unitName],
      ['waiting', 1, regionTeam.teamId, 'leader', 'Nav Eksempel'],
    )
    assert.deepEqual([title, matter], ['Kan vi få bestille tolk selv?', 'Kan vi få bestille tolk selv?'])
    assert.equal(thread?.conversationId, `${place.channelId};messageid=1`)
    assert.deepEqual(
      steps.map(({ unitName, level, to }) => [unitName, level, to.kind]),
      [['Nav Øst', 'region', 'team']],
    )
    assert.deepEqual(await postsOf(services), [`0 asked → ${regionTeam.teamId}`, `0 sent → ${place.channelId}`])
  })

  it('gives as many working days as were asked for', async () => {
    // From Monday 2 March at nine: the Monday two weeks later, at three.
    const { send } = await escalating()
    const sent = await send()
    assert.equal(sent.ok && sent.escalation.steps[0]?.dueAt, '2026-03-16T14:00:00.000Z')
  })

  it('carries the office and nobody’s name', async () => {
    const { services, send } = await escalating()
    await send({ office: 'unionRep' })
    const stored = JSON.stringify(await escalationsOf(services))
    assert.ok(stored.includes('"by":"unionRep"'))
    for (const person of ['leader"', '"unionRep"', '"safetyRep"']) {
      assert.ok(!stored.replace('"by":"unionRep"', '').includes(person), person)
    }
  })

  it('masks what must not enter, and says so', async () => {
    const { services, send } = await escalating()
    const sent = await send({ matter: 'Ring Kari på 900 12 345 om tolk' })
    assert.deepEqual(sent.ok && sent.masked, ['phoneNumber'])
    assert.ok(!JSON.stringify(await escalationsOf(services)).includes('900 12 345'))
  })

  it('takes the beginning of a long matter as its title, cut between words', async () => {
    const { send } = await escalating()
    const sent = await send({ matter: `${'Ordene er mange. '.repeat(20)}\nOg mer.` })
    assert.match(sent.ok ? sent.escalation.title : '', /^Ordene er mange\..{30,65} …$/)
  })

  const faults: [name: string, change: Parameters<typeof wish>[1], reason: string][] = [
    ['no words', { matter: ' \n ' }, 'noMatter'],
    ['too many words', { matter: 'x'.repeat(1001) }, 'tooLong'],
    ['no days', { days: 0 }, 'badDays'],
    ['more days than eight weeks', { days: 41 }, 'badDays'],
    ['half a day', { days: 1.5 }, 'badDays'],
    ['a theme that does not exist', { theme: { roundId: 'round|x', themeId: 't1' } }, 'noSuchTheme'],
    ['a theme with an impossible id', { theme: { roundId: 'a/b', themeId: 't1' } }, 'noSuchTheme'],
  ]
  for (const [name, change, reason] of faults) {
    it(`refuses ${name}, and stores nothing`, async () => {
      const { services, send } = await escalating()
      const sent = await send(change)
      assert.equal(sent.ok || sent.reason, reason)
      assert.deepEqual([await escalationsOf(services), await postsOf(services)], [[], []])
    })
  }

  it('is one matter when the same form is sent twice at once', async () => {
    const { services, send } = await escalating()
    const [one, other] = await Promise.all([send(), send({ matter: 'Noe annet, skrevet etterpå' })])
    assert.ok(one.ok && other.ok)
    assert.deepEqual(one.escalation.id, other.escalation.id)
    assert.equal((await escalationsOf(services)).length, 1)
    assert.equal((await postsOf(services)).length, 2)
  })

  it('gives two matters of the same moment two numbers', async () => {
    const { services, send } = await escalating()
    await Promise.all([send({ request: 'a' }), send({ request: 'b' }), send({ request: 'c' })])
    const numbers = (await escalationsOf(services)).map(({ number }) => number)
    assert.deepEqual(numbers.toSorted(), [1, 2, 3])
    assert.equal((await listEscalations(services, 'tenant')).length, 3)
    assert.deepEqual(await listEscalations(services, 'another'), [])
  })

  for (const when of ['before', 'after'] as const) {
    it(`is finished by the clock when the process dies ${when} any write`, async () => {
      const { services: whole, send } = await escalating()
      await send()
      const expected = { escalations: await escalationsOf(whole), posts: await postsOf(whole) }
      for (let at = 0; at < 4; at++) {
        const { services, team } = await escalating()
        const dying: TestServices = { ...services, store: mortal(services.store, at, when) }
        await escalate(dying, wish(team)).catch(() => undefined)
        await settleEscalationsDue(services)
        await escalate(services, wish(team))
        await settleEscalationsDue(services)
        const found = { escalations: await escalationsOf(services), posts: await postsOf(services) }
        assert.deepEqual(found, expected, `write ${at}`)
      }
    })
  }
})

describe('a theme that is sent up', () => {
  async function withTheme(change: Parameters<typeof sampleSummary>[0] = {}) {
    const { services, team, send } = await escalating()
    const review = await drafted(services)
    const { store } = services
    const stored = await store.read(documents.summary, place.teamId, `summary|${target.roundId}`)
    await store.put(documents.summary, { ...stored!.value, ...change })
    const share = async () => {
      await review.endDraft()
      await review.signAs('leader')
      await review.signAs('unionRep')
    }
    const theme = { roundId: target.roundId, themeId: 't1' }
    return { services, team, review, share, sendTheme: (more = {}) => send({ theme, ...more }) }
  }

  it('must stand in a summary that the parties have signed', async () => {
    const { services, review, sendTheme } = await withTheme()
    const draft = await sendTheme()
    await review.endDraft()
    await review.signAs('leader')
    const halfSigned = await sendTheme()
    for (const sent of [draft, halfSigned]) assert.deepEqual(sent, { ok: false, reason: 'notShared' })
    assert.deepEqual(await escalationsOf(services), [])
  })

  it('goes with its label and how many said it, into the thread of its round', async () => {
    const { share, sendTheme } = await withTheme()
    await share()
    const sent = await sendTheme()
    assert.ok(sent.ok)
    const { title, people, quotes, roundId, themeId, packageId, channelId } = sent.escalation
    // Six answers: too few for anybody's words to leave the team.
    assert.deepEqual({ title, people, quotes }, { title: 'Tema t1', people: 3, quotes: [] })
    assert.deepEqual([roundId, themeId, packageId, channelId], [target.roundId, 't1', 'sample', place.channelId])
  })

  it('takes with it the quotes that leave the team, and no others', async () => {
    const quotes = [
      { source: 'a1', text: 'Tekst 1' },
      { source: 'r1', text: 'Skrevet i tråden' },
    ]
    const { share, sendTheme } = await withTheme({
      answers: 12,
      thread: [{ id: 'r1', text: 'Skrevet i tråden' }],
      themes: [sampleTheme('t1', { sources: ['a1', 'a2', 'r1'], quotes }), sampleTheme('t2')],
    })
    await share()
    const sent = await sendTheme()
    assert.deepEqual(sent.ok && sent.escalation.quotes, ['Tekst 1'])
  })

  it('loses a quote whose text somebody hides afterwards, and the card with it', async () => {
    const { services, share, sendTheme } = await withTheme({ answers: 12 })
    await share()
    await sendTheme()
    await reportText(services, target, 'a1')
    const [escalation] = await escalationsOf(services)
    assert.deepEqual([escalation?.quotes, escalation?.quotesGone], [[], 1])
    assert.ok((await postsOf(services)).includes(`0 asked update → ${regionTeam.teamId}`))
    assert.ok(!JSON.stringify(escalation).includes('Tekst 1'))
  })

  it('loses every quote when the summary that it was signed in is made again without it', async () => {
    const { services, share, sendTheme } = await withTheme({ answers: 12 })
    await share()
    const sent = await sendTheme()
    assert.deepEqual(sent.ok && sent.escalation.quotes, ['Tekst 1'])
    const summary = await services.store.read(documents.summary, place.teamId, `summary|${target.roundId}`)
    await services.store.put(documents.summary, { ...summary!.value, themes: [sampleTheme('t2')] })
    await reportText(services, target, 'a1')
    assert.deepEqual((await escalationsOf(services))[0]?.quotes, [])
  })

  it('waits once: two who send it at once send one', async () => {
    const { services, share, sendTheme } = await withTheme()
    await share()
    const results = await Promise.all([sendTheme({ request: 'a' }), sendTheme({ request: 'b' })])
    assert.deepEqual(results.map((sent) => sent.ok || sent.reason).toSorted(), ['alreadySent', true])
    assert.equal((await escalationsOf(services)).length, 1)
  })
})

describe('who is above a team', () => {
  it('is not known before units are imported, nor of a team that is not among them', async () => {
    const services = testServices()
    const team = await addTeam(services)
    assert.deepEqual(await findReceiver(services, team), { ok: false, reason: 'noTree', skipped: [] })
    await importUnits(services, units.slice(0, 1))
    assert.deepEqual(await findReceiver(services, team), { ok: false, reason: 'notInTree', skipped: [] })
  })

  it('tells which nearer units were passed over', async () => {
    const { services, team } = await escalating()
    const found = await findReceiver(services, team)
    assert.deepEqual(found.ok && found.receiver.unitName, 'Nav Øst')
    assert.deepEqual(
      found.skipped.map(({ name }) => name),
      ['Nav Viken'],
    )
  })

  it('is the leader in personal chat where there is no team, if the bot has met them', async () => {
    const { services, team } = await escalating()
    await services.store.put(documents.team, { ...(await addTeam(services, regionTeam)), state: 'removed' })
    const gone = await findReceiver(services, team)
    // Their only team is gone, and nothing else is known of them.
    assert.deepEqual(gone.ok || [gone.reason, gone.skipped.length], ['nobodyAbove', 3])
    await services.store.put(documents.membership, membership(place.teamId, 'director'))
    const found = await findReceiver(services, team)
    assert.deepEqual(found.ok && found.receiver.to, { kind: 'person', userId: 'director', address: team.address })
  })

  it('is never a team of another tenant', async () => {
    const { services, team } = await escalating()
    await addTeam(services, { ...regionTeam, tenantId: 'another' })
    const found = await findReceiver(services, team)
    assert.ok(!found.ok || found.receiver.to.kind === 'person')
  })
})
