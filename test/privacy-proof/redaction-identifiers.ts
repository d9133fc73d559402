import type { IdentifierKind } from '../../src/domain/privacy/redact.ts'
import type { Random } from '../../src/ports/random.ts'
import { identityNumber } from '../support/identity-numbers.ts'

/** Which table of disguises fits: a number, an e-mail address, or words with a number. */
export type Family = 'digits' | 'mail' | 'words'

/** A made-up identifier, in the groups in which people write it. */
export type Identifier = {
  readonly sort: string
  readonly kind: IdentifierKind
  readonly family: Family
  /** Digits: what stands before them ("+", "NO"). */
  readonly prefix: string
  readonly groups: readonly string[]
  /** The characters that may not be left: of a case number the digits, of a street also its name. */
  readonly secret: RegExp
}

export type Sort = { readonly sort: string; readonly make: (random: Random) => Identifier }

const digitOrLetter = /[\p{L}\p{Nd}]/u
const digit = /\p{Nd}/u

/** One maker for each sort; a run takes them in turn, so that each is equally many. */
export const sorts: readonly Sort[] = [
  number('fødselsnummer', 'identityNumber', (random) => eleven(person(random, 0, 0))),
  number('fødselsnummer, 2032 rule', 'identityNumber', (random) => eleven(person2032(random))),
  number('D-number', 'identityNumber', (random) => eleven(person(random, 40, 0))),
  number('H-number', 'identityNumber', (random) => eleven(person(random, 0, 40))),
  number('synthetic, Tenor', 'identityNumber', (random) => eleven(person(random, 0, 80))),
  number('synthetic, Nav', 'identityNumber', (random) => eleven(person(random, 0, 65))),
  number('synthetic D-number', 'identityNumber', (random) => eleven(person(random, 40, 80))),
  number('fødselsnummer, typing error', 'identityNumber', (random) => eleven(typingError(random))),
  number('DUF number', 'identityNumber', (random) => pick(random, [[12], [4, 6, 2]], duf(random))),
  number('account number', 'accountNumber', (random) => cut(account(random), [4, 2, 5])),
  number('IBAN', 'accountNumber', (random) => cut(iban(random), [2, 4, 4, 3]), 'NO'),
  number('telephone', 'phoneNumber', (random) => national(telephone(random))),
  number('telephone, +47', 'phoneNumber', (random) => ['47', ...national(telephone(random))], '+'),
  number('telephone, 0047', 'phoneNumber', (random) => ['0047', ...national(telephone(random))]),
  number('telephone, foreign', 'phoneNumber', foreign, '+'),
  { sort: 'e-mail address', make: mail },
  { sort: 'street address', make: street },
  { sort: 'case number', make: caseNumber },
  { sort: 'protected address', make: protectedAddress },
]

function number(sort: string, kind: IdentifierKind, groups: (random: Random) => readonly string[], prefix = ''): Sort {
  return { sort, make: (random) => ({ sort, kind, family: 'digits', prefix, groups: groups(random), secret: digit }) }
}

export function one<T>(random: Random, all: readonly T[]): T {
  return all[random.integer(all.length)]!
}

export function digits(random: Random, length: number): string {
  return Array.from({ length }, () => random.integer(10)).join('')
}

export function between(random: Random, least: number, most: number): number {
  return least + random.integer(most - least + 1)
}

export function two(value: number): string {
  return String(value).padStart(2, '0')
}

function cut(text: string, sizes: readonly number[]): string[] {
  let at = 0
  return sizes.map((size) => {
    at += size
    return text.slice(at - size, at)
  })
}

function pick(random: Random, groupings: readonly (readonly number[])[], text: string): string[] {
  return cut(text, one(random, groupings))
}

function eleven(text: string): string[] {
  return cut(text, [6, 5])
}

function national(text: string): string[] {
  return cut(text, text.startsWith('4') || text.startsWith('9') ? [3, 2, 3] : [2, 2, 2, 2])
}

function birthDate(random: Random, day: number, month: number): string {
  return `${two(between(random, 1, 28) + day)}${two(between(random, 1, 12) + month)}${digits(random, 2)}`
}

function person(random: Random, day: number, month: number): string {
  for (;;) {
    const found = identityNumber(birthDate(random, day, month) + digits(random, 3))
    if (found) return found
  }
}

/** Numbers issued from 2032: the first check leaves 1, 2 or 3 instead of 0. */
function person2032(random: Random): string {
  for (;;) {
    const nine = birthDate(random, 0, 0) + digits(random, 3)
    const sum = weigh(nine, [3, 7, 6, 1, 8, 9, 4, 5, 2])
    const first = (between(random, 1, 3) + 11 - (sum % 11)) % 11
    const second = (11 - (weigh(`${nine}${first}`, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11)) % 11
    if (first < 10 && second < 10) return `${nine}${first}${second}`
  }
}

function typingError(random: Random): string {
  const right = person(random, one(random, [0, 40]), 0)
  const at = between(random, 6, 10)
  return right.slice(0, at) + ((Number(right[at]) + between(random, 1, 9)) % 10) + right.slice(at + 1)
}

function duf(random: Random): string {
  const ten = `${between(random, 1995, 2026)}${digits(random, 6)}`
  return ten + two(weigh(ten, [4, 6, 3, 2, 4, 6, 3, 2, 7, 5]) % 11)
}

function account(random: Random): string {
  for (;;) {
    const ten = `${between(random, 1, 9)}${digits(random, 9)}`
    const check = (11 - (weigh(ten, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11)) % 11
    if (check < 10) return `${ten}${check}`
  }
}

function iban(random: Random): string {
  const bban = account(random)
  // ISO 13616: the country's letters as 23 and 24, check digits 00, remainder by 97.
  return `${two(98 - Number(BigInt(`${bban}232400`) % 97n))}${bban}`
}

function telephone(random: Random): string {
  for (;;) {
    const found = `${one(random, [2, 3, 4, 4, 4, 5, 6, 7, 9, 9, 9])}${digits(random, 7)}`
    // 20261121 is a date, and 45 000 000 is an amount: nobody could tell.
    if (!/^20[0-4]\d|000$|(?:19|20)\d\d$/.test(found)) return found
  }
}

function foreign(random: Random): string[] {
  const [country, ...sizes] = one(random, [
    ['46', 2, 3, 2, 2],
    ['45', 2, 2, 2, 2],
    ['44', 4, 6],
    ['49', 3, 4, 4],
    ['48', 3, 3, 3],
    ['370', 3, 5],
    ['1', 3, 3, 4],
    ['358', 2, 3, 4],
    ['92', 3, 7],
  ] as const)
  return [
    country,
    ...sizes.map((size) => `${between(random, 1, 9)}${digits(random, size - 2)}${between(random, 1, 9)}`),
  ]
}

function weigh(text: string, weights: readonly number[]): number {
  return weights.reduce((sum, weight, i) => sum + weight * Number(text[i]), 0)
}

const firstNames = 'kari ola åse nils fatima mohammed ingrid liv torbjørn svein máret anna'.split(' ')
const lastNames = 'nordmann hansen bjørnstad lie ahmed sæther vik eira haugen ødegård'.split(' ')
const domains =
  'nav.no gmail.com oslo.kommune.no hotmail.com online.no fylkesmannen-vest.no blåbær.no example.co.uk'.split(' ')

function mail(random: Random): Identifier {
  const [first, last] = [one(random, firstNames), one(random, lastNames)]
  const name = one(random, [
    `${first}.${last}`,
    `${first}.${last}`,
    `${first}_${last}`,
    first,
    `${first}${random.integer(100)}`,
    `${first}.${last}+nav`,
    `${first.charAt(0)}.${last}`,
  ])
  return {
    sort: 'e-mail address',
    kind: 'emailAddress',
    family: 'mail',
    prefix: '',
    groups: [name, one(random, domains)],
    secret: digitOrLetter,
  }
}

const stems = [
  'Stor',
  'Kirke',
  'Bjørke',
  'Jernbane',
  'Fjell',
  'Strand',
  'Elve',
  'Myr',
  'Sol',
  'Gran',
  'Nordlys',
  'Industri',
  'Rådhus',
  'Eike',
  'Kastanje',
  'Øvre Kråke',
  'Jåttå',
  'Sámi',
  'Havne',
  'Prestegårds',
]
const ends = ['gata', 'gaten', 'gate', 'veien', 'vegen', 'vei', 'veg', 'svingen', 'bakken', 'gt.']
const named = [
  'Karl Johans gate',
  'Kong Oscars gate',
  'Olav Tryggvasons gate',
  'Christian Michelsens gt.',
  'Kongens gate',
  'Bygdøy allé',
  'Thomas Heftyes gate',
  'Fridtjof Nansens veg',
]
const squares = ['Olaf Ryes plass', 'Schous plass', 'Nordre plass']
const places = ['Hamar', 'Oslo', 'Tromsø', 'Bodø', 'Førde', 'Mo i Rana', 'Kárášjohka', 'Ålesund', 'Stavanger']

function street(random: Random): Identifier {
  const square = random.integer(12) === 0
  const name = square
    ? one(random, squares)
    : random.integer(4) === 0
      ? one(random, named)
      : one(random, stems) + one(random, ends)
  const house = `${between(random, 1, random.integer(4) === 0 ? 299 : 60)}${one(random, ['', '', '', ' B', 'A', 'C', ' D'])}`
  const postal =
    square || random.integer(2) === 0 ? `, ${two(random.integer(100))}${digits(random, 2)} ${one(random, places)}` : ''
  return {
    sort: 'street address',
    kind: 'streetAddress',
    family: 'words',
    prefix: '',
    groups: [name, house + postal],
    secret: digit,
  }
}

function caseNumber(random: Random): Identifier {
  const year = between(random, 1998, 2027)
  const serial = `${between(random, 1, 9)}${digits(random, between(random, 3, 5))}`
  const words = [
    'sak',
    'saksnr.',
    'saksnummer',
    'Sak',
    'saknr.',
    'arkivsak',
    'uføresak',
    'saken',
    'journalpost',
    'sak nr.',
  ]
  const id = ['journalpost', 'saksnummer', 'journalpostid', 'saksnr', 'saknr.', 'Gosys-oppgave nr.', 'fagsak']
  const groups = one(random, [
    [one(random, words), `${year}/${serial}`],
    [one(random, words), `${year}/${serial}-${between(random, 1, 40)}`],
    [one(random, words), `${two(year % 100)}/${serial}`],
    [one(random, id), `4${digits(random, 8)}`],
  ])
  // A serial that is a year makes a span of years, which is left alone.
  if (/\/(?:19|20)\d\d$/.test(groups[1]!)) return caseNumber(random)
  return { sort: 'case number', kind: 'caseNumber', family: 'words', prefix: '', groups, secret: digit }
}

function protectedAddress(random: Random): Identifier {
  const groups = one(random, [
    ['kode', one(random, ['6', '7'])],
    ['Kode', one(random, ['6', '7'])],
    ['sperrekode', one(random, ['6', '7'])],
    ['kode', one(random, ['seks', 'sju', 'syv'])],
    ['fortrolig', 'adresse'],
    ['fortroleg', 'adresse'],
    ['strengt fortrolig', 'adresse'],
    ['strengt fortroleg', 'adresse'],
    ['hemmelig', 'adresse'],
    ['skjermet', 'adresse'],
  ])
  return {
    sort: 'protected address',
    kind: 'protectedAddress',
    family: 'words',
    prefix: '',
    groups,
    secret: digitOrLetter,
  }
}
