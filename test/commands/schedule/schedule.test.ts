import assert from 'node:assert/strict'
import { languages } from '../../../src/domain/language.ts'
import { readRhythm } from '../../../src/domain/schedule/read-rhythm.ts'
import { texts } from '../../../src/texts/index.ts'
import { cardButtons, cardInputs } from '../../support/card-lines.ts'
import { linesOf, planning } from '../../support/planning.ts'
import { place } from '../../support/services.ts'

const say = texts('nb').schedule
const held = (card: object) => Object.fromEntries(cardInputs(card).map(({ id, value }) => [id, value]))
const rule = (card: object) => cardButtons(card).find(({ verb }) => verb === 'confirmPlan')?.data.rule

describe('Planning a series with a phrase', () => {
  const understood: [string, string][] = [
    [
      'planlegg kom-i-gang hver tirsdag kl 09',
      'FREQ=WEEKLY;INTERVAL=1;BYDAY=TU;BYHOUR=9;BYMINUTE=0;BYSECOND=0;COUNT=4',
    ],
    [
      'planlegg Kom-i-gang annenhver torsdag 13.30',
      'FREQ=WEEKLY;INTERVAL=2;BYDAY=TH;BYHOUR=13;BYMINUTE=30;BYSECOND=0;COUNT=4',
    ],
    [
      'planlegg status kvar fredag kl. 8 i 6 veker',
      'FREQ=WEEKLY;INTERVAL=1;BYDAY=FR;BYHOUR=8;BYMINUTE=0;BYSECOND=0;COUNT=6',
    ],
    [
      'schedule status every other Wednesday at 9:15 until 1 May',
      'FREQ=WEEKLY;INTERVAL=2;BYDAY=WE;BYHOUR=9;BYMINUTE=15;BYSECOND=0;UNTIL=20260501T235959',
    ],
    [
      'planlegg Hva betyr tillit hos oss? første mandag i måneden',
      'FREQ=MONTHLY;INTERVAL=1;BYDAY=1MO;BYHOUR=9;BYMINUTE=0;BYSECOND=0;COUNT=4',
    ],
  ]
  for (const [line, expected] of understood) {
    it(`shows what "${line}" means, and stores nothing yet`, async () => {
      const { say: write, series } = await planning()
      const card = await write('leader', line)
      assert.equal(rule(card), expected)
      assert.match(linesOf(card), new RegExp(say.nothingYet))
      assert.deepEqual(await series(), [])
    })
  }

  it('tells the next dates, the minutes, and what it took for granted', async () => {
    const { say: write } = await planning()
    const lines = linesOf(await write('leader', 'planlegg kom-i-gang annenhver tirsdag'))
    assert.match(lines, /1\. gang: tirsdag 3\. mars kl\. 09:00/)
    assert.match(lines, /2\. gang: tirsdag 17\. mars kl\. 09:00/)
    assert.match(lines, /Du skrev ikke noe klokkeslett, så jeg har valgt kl\. 09:00\./)
    assert.match(lines, /Inntil \d minutter per person hver gang/)
  })

  it('plans a round with names when it says so', async () => {
    const { say: write } = await planning()
    const card = await write('leader', 'planlegg kom-i-gang hver tirsdag åpen')
    assert.equal(cardButtons(card).find(({ verb }) => verb === 'confirmPlan')?.data.anonymity, 'named')
    assert.match(linesOf(card), /Med navn/)
  })

  const refused: [string, string][] = [
    ['planlegg kom-i-gang hver blåmåne', say.refused.notUnderstood('blåmåne')],
    ['planlegg kom-i-gang 31. februar', say.refused.impossibleDate('31. februar')],
    ['planlegg kom-i-gang hver tirsdag kl 25', say.refused.impossibleTime('kl 25')],
    ['planlegg kom-i-gang hver 30. minutt', say.refused.tooOften],
    ['planlegg kom-i-gang hver time', say.refused.tooOften],
    ['planlegg kom-i-gang hver tirsdag fra 1. mai til 1. april 2026', say.refused.endsBeforeStart],
    ['planlegg kom-i-gang hver tirsdag fra 1. januar 2020', say.refused.startsInPast],
    ['planlegg kom-i-gang hver tirsdag 900 ganger', say.refused.impossibleCount(200)],
    ['planlegg kom-i-gang hver uke', say.refused.noDay],
    [`planlegg kom-i-gang ${'x'.repeat(10_000)}`, say.refused.tooLong],
    [`planlegg kom-i-gang ${'😀'.repeat(5_000)}`, say.refused.tooLong],
    ['planlegg kake hver tirsdag', say.unknownPackage('kake')],
    [`planlegg ${'x'.repeat(10_000)}`, say.unknownPackage('x'.repeat(60))],
  ]
  for (const [line, why] of refused) {
    it(`answers "${line.slice(0, 60)}" with a reason and the form, never with a guess`, async () => {
      const { say: write, series } = await planning()
      const card = await write('leader', line)
      assert.ok(linesOf(card).includes(why), linesOf(card))
      assert.equal(rule(card), undefined)
      assert.deepEqual(Object.keys(held(card)), ['package', 'rhythm', 'weekdays', 'time', 'times', 'starts'])
      assert.deepEqual(await series(), [])
    })
  }

  it('keeps what was understood: the package of a strange rhythm, the rhythm of a strange package', async () => {
    const { say: write } = await planning()
    assert.equal(held(await write('leader', 'planlegg status hver blåmåne')).package, 'status')
    const other = held(await write('leader', 'planlegg komigang annenhver torsdag 13.30'))
    assert.partialDeepStrictEqual(other, { package: 'kom-i-gang', rhythm: 'otherWeek', weekdays: '4', time: '13:30' })
    const none = held(await write('leader', 'planlegg siste fredag i måneden'))
    assert.partialDeepStrictEqual(none, { package: '', rhythm: 'last', weekdays: '5' })
  })

  it('does not plan for a time that nobody can mean', async () => {
    const { say: write } = await planning()
    const card = await write('leader', 'planlegg status hver tirsdag fra 1. mars 2030')
    assert.ok(linesOf(card).includes(say.form.startsTooLate), linesOf(card))
  })

  it('gives the form to who says nothing more', async () => {
    const { say: write } = await planning()
    assert.match(linesOf(await write('leader', 'planlegg')), new RegExp(`# ${say.form.title}`))
    assert.equal(held(await write('leader', 'planlegg status')).package, 'status')
  })

  it('is for those who may start rounds', async () => {
    const { say: write } = await planning()
    assert.doesNotMatch(linesOf(await write('kari', 'planlegg kom-i-gang hver tirsdag')), /Bekreft/)
    for (const userId of ['unionRep', 'safetyRep']) {
      assert.match(linesOf(await write(userId, 'planlegg kom-i-gang hver tirsdag')), /Bekreft/)
    }
  })

  it('is refused where only some of the team can see it', async () => {
    const { say: write } = await planning()
    for (const channelKind of ['private', 'shared'] as const) {
      const here = { ...place, channelKind, threadId: undefined }
      const card = await write('leader', 'planlegg kom-i-gang hver tirsdag', 'channel', { here })
      assert.doesNotMatch(linesOf(card), /Bekreft/)
    }
  })

  it('never offers a button with a line that no click may carry', async () => {
    const { services, say: write } = await planning()
    services.teams.channels = async () => [
      { id: place.channelId, name: 'Fagprat' },
      { id: '19:other@thread.tacv2', name: 'Annet' },
    ]
    await services.store.put((await import('../../../src/ports/documents.ts')).documents.membership, {
      ...{ type: 'membership', id: 'membership|leader', teamId: place.teamId, userId: 'leader' },
    })
    const card = await write('leader', `planlegg kom-i-gang ${'x'.repeat(10_000)}`, 'personal')
    const lines = cardButtons(card).map(({ data }) => String(data.line))
    assert.deepEqual(lines, ['schedule', 'schedule'])
  })
})

describe('The examples', () => {
  for (const language of languages) {
    it(`are understood as they stand (${language})`, () => {
      const { exampleLines } = texts(language).schedule
      for (const line of exampleLines) {
        const [, , , phrase = ''] = /^[«“](\S+) (\S+) (.*)[»”]$/.exec(line) ?? []
        const read = readRhythm(phrase, Temporal.PlainDate.from('2026-03-02'))
        assert.ok(read.ok, line)
      }
    })
  }
})
