import assert from 'node:assert/strict'
import type { Round } from '../../../src/domain/round/round.ts'
import { personId } from '../../../src/domain/team/team.ts'
import { documents } from '../../../src/ports/documents.ts'
import { cardButtons, cardInputs } from '../../support/card-lines.ts'
import { escalationsOf, importUnits, units } from '../../support/escalating.ts'
import { linesOf, planning } from '../../support/planning.ts'
import { samplePrompt } from '../../support/sample-prompt.ts'
import { sampleRound } from '../../support/sample-round.ts'
import { entriesOf, place } from '../../support/services.ts'

/** A closed round of a package, and the card that the package ends in. */
async function ended(packageId: string, change: Partial<Round> = {}) {
  const world = await planning()
  const { services, send, press } = world
  const round = sampleRound({
    ...{ id: `round|c|${packageId}|1`, state: 'closed', prompt: { ...samplePrompt, packageId, packageVersion: 1 } },
    ...change,
  })
  await services.store.put(documents.round, round)
  const open = (who = 'kari') => send(who, 'fillOutputCard', { teamId: place.teamId, roundId: round.id })
  const all = async () => ({
    measures: (await services.store.list(documents.measure, {})).map(({ value }) => value),
    outcomes: (await services.store.list(documents.outcome, {})).map(({ value }) => value),
    escalations: await escalationsOf(services),
  })
  const told = async () =>
    (await entriesOf(services)).filter(({ message }) => message.kind === 'outcome').map(({ lane }) => lane)
  return { ...world, round, open, all, told, press }
}

const trial = {
  ...{ field0: 'Vi ringer før vi sender brevet', field1: 'Færre spør', field2: '4', field3: 'Vi teller' },
  ...{ field4: 'Køen vokser', field5: 'no', owner: 'kari', due: '2026-05-01' },
}
const requirement = (owner: string) => ({
  ...{ field0: 'Ukeliste over samtaler', field1: owner, field2: 'Vet ikke', field3: 'Ingenting' },
  field4: 'La lista være i en måned',
})

describe('The card that a package ends in', () => {
  it('becomes a measure with what was filled in, who and when', async () => {
    const { open, press, all, round } = await ended('prov-selv')
    const form = await open()
    assert.match(linesOf(form), /# Forsøkskort/)
    const ids = cardInputs(form).map(({ id }) => id)
    assert.deepEqual(ids.slice(0, 8), ['field0', 'field1', 'field2', 'field3', 'field4', 'field5', 'owner', 'due'])
    const receipt = await press('kari', form, 'Legg fram forslaget', trial)
    const [measure] = (await all()).measures
    assert.deepEqual(
      [measure?.what, measure?.roundId, measure?.owner?.userId, measure?.packageId],
      [trial.field0, round.id, 'kari', 'prov-selv'],
    )
    assert.deepEqual(measure?.details[4], {
      ...{ fieldId: 'discussed', label: 'Har vi snakket med den tillitsvalgte om forsøket?', text: 'Nei, ikke ennå' },
    })
    const shown = await press('kari', receipt, 'Åpne tiltaket')
    assert.match(linesOf(shown), /Hva tror vi skjer\? Færre spør\nHvor mange uker varer forsøket\? 4/)
  })

  it('is edited with the measure it became, field by field', async () => {
    const { open, press, all } = await ended('prov-selv')
    const receipt = await press('kari', await open(), 'Legg fram forslaget', trial)
    const edit = await press('kari', await press('kari', receipt, 'Åpne tiltaket'), 'Endre forslaget')
    assert.match(linesOf(edit), /Hva tror vi skjer\?/)
    await press('kari', edit, 'Lagre endringen', { field0: 'Ingen spør', field3: '' })
    const [measure] = (await all()).measures
    assert.deepEqual(
      measure?.details.map(({ text }) => text),
      ['Ingen spør', '4', 'Vi teller', 'Nei, ikke ennå'],
    )
  })

  it('says all that is wrong at once, and keeps what was written', async () => {
    const { open, press, all } = await ended('prov-selv')
    const wrong = { ...trial, field0: ' ', field2: '60', field5: 'maybe' }
    const again = await press('kari', await open(), 'Legg fram forslaget', wrong)
    assert.match(linesOf(again), /Hva prøver vi\?.*Skriv noe.*helt tall fra 1 til 26.*Velg ett av svarene/s)
    assert.match(linesOf(again), /\[Færre spør\]/)
    assert.deepEqual((await all()).measures, [])
  })

  it('asks who and when only where the answers make it a measure', async () => {
    const { open, press, all } = await ended('tidstyver')
    const form = await open()
    assert.ok(!cardInputs(form).some(({ id }) => id === 'due'))
    const next = await press('kari', form, 'Send inn', requirement('our-unit'))
    assert.match(linesOf(next), /Dette blir et forslag til tiltak/)
    assert.match(linesOf(next), /\[Ukeliste over samtaler\]/)
    await press('kari', next, 'Legg fram forslaget', { owner: 'kari', due: '2026-05-01' })
    const { measures, outcomes } = await all()
    assert.deepEqual([measures.map(({ what }) => what), outcomes], [['Ukeliste over samtaler'], []])
  })

  it('is written down once, however often it is sent, and told in the thread; by a member, by nobody', async () => {
    const { open, press, all, told } = await ended('tidstyver', {
      thread: { conversationId: 'thread', activityId: '1' },
    })
    const form = await open()
    const filled = { ...requirement('law'), field3: 'Ring 98765432 for mer' }
    const receipt = await press('kari', form, 'Send inn', filled)
    assert.match(linesOf(receipt), /# Det er skrevet ned.*telefon/s)
    await Promise.all([press('kari', form, 'Send inn', filled), press('kari', form, 'Send inn', filled)])
    const { outcomes } = await all()
    assert.equal(outcomes.length, 1)
    assert.deepEqual(
      [outcomes[0]?.kind, outcomes[0]?.by, outcomes[0]?.title],
      ['duty', 'member', 'Ett krav: eier og forslag'],
    )
    assert.ok(!JSON.stringify(outcomes).includes('kari'))
    assert.ok(!JSON.stringify(outcomes).includes('98765432'))
    assert.equal((await told()).length, 1)
  })

  it('points to the next package', async () => {
    const { open, press, all } = await ended('kom-i-gang')
    await press('leader', await open('leader'), 'Send inn', { field0: 'Små innkjøp', field1: 'pa-tvers' })
    const [outcome] = (await all()).outcomes
    assert.deepEqual([outcome?.kind, outcome?.next, outcome?.by], ['package', 'pa-tvers', 'leader'])
    assert.equal(outcome?.details[1]?.text, 'Samarbeid på tvers')
  })

  it('goes up with what was filled in, and is told in the round’s thread; who may not send it keeps the words', async () => {
    const { open, press, all, services, round } = await ended('tidstyver', {
      thread: { conversationId: 'thread', activityId: '1' },
    })
    const refused = await press('kari', await open(), 'Send inn', requirement('ministry'))
    assert.match(linesOf(refused), /går til nivået over, og det er leder, tillitsvalgt og verneombud.*\[Ukeliste/s)
    const alone = await press('leader', await open('leader'), 'Send inn', requirement('ministry'))
    assert.match(linesOf(alone), /Ingen har lagt inn enhetene ennå.*\[Ukeliste/s)
    await importUnits(
      services,
      units.map((unit) => (unit.id === 'top' ? { ...unit, teamId: '19:top@thread.tacv2' } : unit)),
    )
    await services.store.put(documents.team, {
      ...(await services.store.read(documents.team, place.teamId, 'team'))!.value,
      ...{ teamId: '19:top@thread.tacv2', name: 'Toppen', officers: [] },
    })
    const up = await press('leader', await open('leader'), 'Send inn', requirement('ministry'))
    assert.match(linesOf(up), /\[Ukeliste over samtaler\nHvem har bestemt det\? Et departement\n/)
    const tooLong = { ...requirement('ministry'), field3: 'Alt '.repeat(150), field4: `${'Mye '.repeat(150)}til slutt` }
    const kept = await press('leader', await open('leader'), 'Send inn', tooLong)
    assert.match(linesOf(kept), /høyst 1000 tegn/)
    assert.ok(linesOf(kept).includes('Mye til slutt]'), 'nothing of what was written is cut off')
    const button = cardButtons(up)[0]!
    await press('leader', up, button.title)
    await press('leader', up, button.title)
    const { escalations } = await all()
    assert.equal(escalations.length, 1)
    assert.deepEqual(
      [escalations[0]?.roundId, escalations[0]?.themeId, escalations[0]?.thread, escalations[0]?.packageId],
      [round.id, undefined, round.thread, 'tidstyver'],
    )
  })

  it('leads to three measures at most, and keeps the words of the fourth', async () => {
    const { open, press, all } = await ended('prov-selv')
    for (let i = 0; i < 4; i++) {
      const card = await press('kari', await open(), 'Legg fram forslaget', { ...trial, field0: `Forsøk nummer ${i}` })
      if (i === 3) assert.match(linesOf(card), /høyst 3 tiltak.*\[Forsøk nummer 3\]/s)
    }
    assert.equal((await all()).measures.length, 3)
  })

  it('takes twenty notes of one round, and says so', async () => {
    const { open, press, all } = await ended('tidstyver')
    for (let i = 0; i < 20; i++) await press('kari', await open(), 'Send inn', requirement('law'))
    assert.match(linesOf(await press('kari', await open(), 'Send inn', requirement('law'))), /skrevet ned 20 ting/)
    assert.equal((await all()).outcomes.length, 20)
  })

  it('is not there for an open round, a package without one, and another team’s round', async () => {
    for (const change of [{ state: 'open' as const }, { prompt: samplePrompt }, { teamId: '19:other@thread.tacv2' }]) {
      const { open, all } = await ended('tidstyver', change)
      assert.match(linesOf(await open()), /gjelder ikke lenger|finner ikke|utløpt|virker ikke/i)
      assert.deepEqual((await all()).outcomes, [])
    }
  })

  it('speaks each person’s language, and writes in the round’s', async () => {
    const { open, press, all, services } = await ended('tidstyver', { language: 'nn' })
    await services.store.put(documents.person, {
      ...{ type: 'person', id: personId('kari'), tenantId: 'tenant', userId: 'kari', language: 'en' },
    })
    const form = await open()
    assert.match(linesOf(form), /What do we have to record or report/)
    await press('kari', form, cardButtons(form)[0]!.title, requirement('law'))
    const [outcome] = (await all()).outcomes
    assert.deepEqual([outcome?.language, outcome?.details[1]?.text], ['nn', 'Lov eller forskrift'])
  })
})
