import assert from 'node:assert/strict'
import fc from 'fast-check'
import { redact } from '../../../src/domain/privacy/redact.ts'
import { identityNumbers } from '../../support/identity-numbers.ts'

const mask = '▇▇▇'

/** How people and copied text write eleven digits. */
const disguises: Record<string, (digits: string) => string> = {
  plain: (n) => n,
  'date and number': (n) => `${n.slice(0, 6)} ${n.slice(6)}`,
  'no-break space': (n) => `${n.slice(0, 6)}\u00A0${n.slice(6)}`,
  'zero-width space': (n) => `${n.slice(0, 6)}\u200B${n.slice(6)}`,
  'soft hyphen': (n) => `${n.slice(0, 6)}\u00AD${n.slice(6)}`,
  hyphen: (n) => `${n.slice(0, 6)}-${n.slice(6)}`,
  'dotted date': (n) => `${n.slice(0, 2)}.${n.slice(2, 4)}.${n.slice(4, 6)} ${n.slice(6)}`,
  'spaced pairs': (n) => `${n.slice(0, 2)} ${n.slice(2, 4)} ${n.slice(4, 6)} ${n.slice(6)}`,
  'digit by digit': (n) => Array.from(n).join(' '),
  'line break': (n) => `${n.slice(0, 6)}\n${n.slice(6)}`,
  'Windows line break': (n) => `${n.slice(0, 6)}\r\n${n.slice(6)}`,
  'full-width': (n) => n.replace(/\d/g, (d) => String.fromCodePoint(0xff10 + Number(d))),
  arabic: (n) => n.replace(/\d/g, (d) => String.fromCodePoint(0x0660 + Number(d))),
  'mathematical bold': (n) => n.replace(/\d/g, (d) => String.fromCodePoint(0x1d7ce + Number(d))),
  'wrong last digit': (n) => n.slice(0, 10) + ((Number(n[10]) + 1) % 10),
}

describe('Redaction of identity numbers', () => {
  for (const [name, disguise] of Object.entries(disguises)) {
    it(`masks all kinds, written as ${name}`, () => {
      for (const { kind, number } of identityNumbers()) {
        const { text, found } = redact(`Jeg snakket med ${disguise(number)}, og det gikk bra.`)
        assert.equal(text, `Jeg snakket med ${mask}, og det gikk bra.`, `${kind} ${number}`)
        assert.deepEqual(found, ['identityNumber'])
      }
    })
  }
  it('masks one that stands alone, and two in one text', () => {
    const [one, other] = identityNumbers().map(({ number }) => number)
    assert.equal(redact(one!).text, mask)
    assert.equal(redact(`${one}, ${other}`).text, `${mask}, ${mask}`)
    assert.equal(redact(`fnr:${one};${other}`).text, `fnr:${mask};${mask}`)
  })
})

describe('Redaction of other identifiers', () => {
  const cases = [
    ['accountNumber', '8601 11 17947', 'Kontoen er 8601 11 17947.', 'Kontoen er ▇▇▇.'],
    ['accountNumber', '8601.11.17947', 'Betal til 8601.11.17947', 'Betal til ▇▇▇'],
    ['phoneNumber', 'eight digits', 'Ring 98765432 nå', 'Ring ▇▇▇ nå'],
    ['phoneNumber', 'pairs', 'Ring 22 33 44 55', 'Ring ▇▇▇'],
    ['phoneNumber', 'mobile', 'Ring 987 65 432', 'Ring ▇▇▇'],
    ['phoneNumber', 'country code', 'Ring +47 98765432', 'Ring +▇▇▇'],
    ['emailAddress', 'plain', 'Skriv til kari.nordmann@nav.no.', 'Skriv til ▇▇▇.'],
    ['emailAddress', 'Norwegian letters', 'åse@blåbær.no svarte', '▇▇▇ svarte'],
    ['emailAddress', 'tag', 'a+b@example.co.uk', '▇▇▇'],
    ['caseNumber', 'journal number', 'Se sak 2026/123456 igjen', 'Se sak ▇▇▇ igjen'],
    ['caseNumber', 'short', 'Se sak 2025/417.', 'Se sak ▇▇▇.'],
  ] as const
  for (const [kind, name, given, expected] of cases) {
    it(`masks ${kind}: ${name}`, () => assert.deepEqual(redact(given), { text: expected, found: [kind] }))
  }

  it('names what it found in one order, each once', () => {
    const { found } = redact('2026/123456, a@b.no, c@d.no, 98765432, 8601 11 17947')
    assert.deepEqual(found, ['accountNumber', 'phoneNumber', 'emailAddress', 'caseNumber'])
  })
})

describe('Redaction leaves alone', () => {
  const harmless = [
    'Vi prøver én ting om gangen.',
    'Vi møttes 21.11.2026 kl. 14.30, og igjen 2026-11-21.',
    'Året 2025/2026 var bedre enn 2024/2025.',
    'Budsjettet var 12 500 000 kroner, 3,5 prosent mer.',
    'Se lov 20. mai 2005 nr. 28 § 4-12 og rundskriv R34-00.',
    'Vi er 22 000 ansatte på 264 kontorer.',
    'Tlf. 116 117 og 815 er for alle.',
    'Dato 20261121 og 21112026.',
    '1) først 2) så 3) til slutt',
    'IP 10.0.0.1, versjon 4.23.3',
    'Hva @ du? Skriv @Tillitsbot hjelp',
    'a@b er ikke noen adresse',
    '',
    '🙂🙂🙂',
  ]
  for (const text of harmless) {
    it(`"${text}"`, () => assert.deepEqual(redact(text), { text, found: [] }))
  }

  it('text without digits and @, whatever it is', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }).filter((text) => !/[\p{Nd}@]/u.test(text)),
        (text) => {
          assert.deepEqual(redact(text), { text, found: [] })
        },
      ),
      { seed: 1 },
    )
  })
})

describe('Redaction of anything', () => {
  it('never throws, and what is around an identity number keeps its place', () => {
    const around = fc.string({ unit: 'binary' }).filter((text) => !/[\p{Nd}@]/u.test(text))
    fc.assert(
      fc.property(around, around, fc.constantFrom(...identityNumbers()), (before, after, { number }) => {
        assert.equal(redact(`${before}!${number}!${after}`).text, `${before}!${mask}!${after}`)
      }),
      { seed: 1 },
    )
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789 .-@/a') }), (text) => void redact(text)),
      { seed: 1, numRuns: 500 },
    )
  })

  it('finds nothing more in what it has made', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789 .-@/a') }), (text) => {
        const once = redact(text)
        assert.deepEqual(redact(once.text), { text: once.text, found: [] })
      }),
      { seed: 2, numRuns: 500 },
    )
  })
})
