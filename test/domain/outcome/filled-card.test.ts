import assert from 'node:assert/strict'
import { detailLine } from '../../../src/domain/outcome/detail.ts'
import { type OutputWords, readOutputCard } from '../../../src/domain/outcome/filled-card.ts'
import type { OutputCard } from '../../../src/domain/package/package.ts'

const card: OutputCard = {
  fields: [
    { id: 'matter', kind: 'line', optional: false },
    { id: 'days', kind: 'number', min: 1, max: 60 },
    { id: 'who', kind: 'choice', options: ['we', 'above', 'law', 'other'] },
    { id: 'why', kind: 'text', optional: true },
  ],
  becomes: { field: 'who', options: { we: 'measure', above: 'escalation', law: 'duty', other: 'note' } },
}
const words: OutputWords = {
  title: 'Avtale',
  intro: 'Fyll ut.',
  fields: {
    matter: { label: 'Hva gjelder det?' },
    days: { label: 'Dager' },
    who: {
      label: 'Hvem avgjør?',
      options: { we: 'Vi selv', above: 'Nivået over', law: 'Loven', other: 'Andre' },
    },
    why: { label: 'Hvorfor?' },
  },
}
const read = (...given: string[]) => readOutputCard(card, words, given)
const faulty = (...given: string[]) => {
  const result = read(...given)
  return result.ok ? [] : result.faults.map(({ id }) => id)
}

describe('An output card', () => {
  it('is read as people saw it: labels, and choices in words; what was left empty is not there', () => {
    assert.deepEqual(read(' Beskjeder ', '3', 'above', ''), {
      ok: true,
      card: {
        kind: 'escalation',
        about: { fieldId: 'matter', label: 'Hva gjelder det?', text: 'Beskjeder' },
        rest: [
          { fieldId: 'days', label: 'Dager', text: '3' },
          { fieldId: 'who', label: 'Hvem avgjør?', text: 'Nivået over' },
        ],
        next: undefined,
      },
    })
  })

  it('becomes what the choice says', () => {
    for (const [who, kind] of [
      ['we', 'measure'],
      ['above', 'escalation'],
      ['law', 'duty'],
      ['other', 'note'],
    ] as const) {
      const result = read('Noe', '3', who)
      assert.equal(result.ok && result.card.kind, kind)
    }
  })

  it('names every field that is empty, too long or holds what is not offered', () => {
    assert.deepEqual(faulty(), ['matter', 'days', 'who'])
    assert.deepEqual(faulty('x'.repeat(301), '0', 'toString', 'y'.repeat(1001)), ['matter', 'days', 'who', 'why'])
    assert.deepEqual(faulty('Noe', '61', 'we'), ['days'])
    assert.deepEqual(faulty('Noe', '3.5', 'we'), ['days'])
    assert.deepEqual(faulty('x'.repeat(300), '60', 'we', 'y'.repeat(1000)), [])
  })

  it('needs its first field, whatever the package says', () => {
    const optional: OutputCard = { fields: [{ id: 'matter', kind: 'line', optional: true }], becomes: 'note' }
    assert.equal(readOutputCard(optional, words, ['']).ok, false)
  })

  it('points to the package that was chosen', () => {
    const next: OutputCard = {
      fields: [
        { id: 'matter', kind: 'line', optional: false },
        { id: 'who', kind: 'choice', options: ['pa-tvers', 'status'] },
      ],
      becomes: 'package',
    }
    const result = readOutputCard(next, words, ['Innkjøp', 'pa-tvers'])
    assert.deepEqual(result.ok && [result.card.kind, result.card.next], ['package', 'pa-tvers'])
  })

  it('says a field as a line', () => {
    assert.equal(detailLine({ label: 'Hvorfor?', text: 'Fordi' }), 'Hvorfor? Fordi')
    assert.equal(detailLine({ label: 'Dager', text: '3' }), 'Dager: 3')
  })
})
