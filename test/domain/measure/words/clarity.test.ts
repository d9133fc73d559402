import assert from 'node:assert/strict'
import { type Unclear, unclearParts } from '../../../../src/domain/measure/words/clarity.ts'

const told = { owner: { userId: 'kari' }, due: '2026-05-01' }

/** What is found, as `part kind words`. */
function found(of: Parameters<typeof unclearParts>[0]): string[] {
  return unclearParts(of).map((one: Unclear) =>
    'words' in one ? `${one.part} ${one.words}` : `${one.part} ${one.kind}`,
  )
}

const vague: readonly [string, string][] = [
  ['Vi skal bli bedre på å lytte', 'bli bedre'],
  ['Mer fokus på brukerne i møtene', 'Mer fokus'],
  ['Øke bevisstheten om tillit i teamet', 'Øke'],
  ['Jobbe med kulturen på kontoret', 'Jobbe med'],
  ['Vurdere om vi kan ha færre møter', 'Vurdere'],
  ['Bli betre på å dele erfaringar', 'Bli betre'],
  ['Ha meir fokus på læring', 'meir fokus'],
  ['Leggje til rette for fagprat', 'Leggje til rette for'],
  ['Get better at listening to users', 'Get better'],
  ['More FOCUS ON users in meetings', 'More FOCUS'],
  ['Raise awareness of trust at work', 'Raise awareness'],
  ['Look into fewer reports', 'Look into'],
]
const clear = [
  'Vi ringer brukeren før vi sender avslag',
  'Fast fagprat tirsdager kl. 9 i åtte uker',
  'Slå sammen de to rapportene til én',
  'Vi ringjer brukaren før vi sender avslag',
  'Call the user before a refusal is sent',
  'Sette opp et felles skjema for vedtak',
  // Words that only contain a vague one.
  'Prøveordning med ringetid fra mandag',
  'Beskjed om fravær går i kanalen',
]

describe('What is unclear about a measure', () => {
  for (const [what, words] of vague) {
    it(`finds "${words}" in "${what}"`, () => assert.deepEqual(found({ what, ...told }), [`what ${words}`]))
  }
  for (const what of clear) {
    it(`finds nothing in "${what}"`, () => assert.deepEqual(found({ what, ...told }), []))
  }

  it('finds that a word or two is short', () => {
    assert.deepEqual(found({ what: 'Færre møter', ...told }), ['what short'])
  })

  it('misses a person and a day, and tells the words that stand in their place', () => {
    assert.deepEqual(found({ what: 'Kaffe serveres på møterommet' }), ['who missing', 'when missing'])
    assert.deepEqual(found({ what: 'Alle hilser på hverandre snart' }), ['who Alle', 'when snart'])
    assert.deepEqual(found({ what: 'Nokon ringjer brukaren etter kvart' }), ['who Nokon', 'when etter kvart'])
    assert.deepEqual(found({ what: 'Ein bør ringje brukaren' }), ['who Ein', 'when missing'])
    assert.deepEqual(found({ what: 'Kari skriv ein rapport om timen' }), ['who missing', 'when missing'])
    assert.deepEqual(found({ what: 'Everyone calls the user as soon as possible' }), [
      'who Everyone',
      'when as soon as possible',
    ])
  })

  it('leaves such words alone where a person and a day are chosen', () => {
    assert.deepEqual(found({ what: 'Alle får en halv dag til fag snart', ...told }), [])
  })

  it('takes a long text in its stride', () => {
    assert.equal(found({ what: 'så så snart '.repeat(20_000), ...told }).length, 0)
  })
})
