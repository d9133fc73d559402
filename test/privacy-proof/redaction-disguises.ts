import type { Random } from '../../src/ports/random.ts'
import { between, type Family, type Identifier, one } from './redaction-identifiers.ts'

type Disguise = (groups: readonly string[], random: Random) => string
type Table = Readonly<Record<string, Disguise>>

const joined =
  (...joints: readonly string[]): Disguise =>
  (groups, random) =>
    groups.join(one(random, joints))

/** Puts a mark between some of the characters. */
const sprinkled =
  (...marks: readonly string[]): Disguise =>
  (groups, random) =>
    Array.from(
      groups.join(' ').replaceAll(' ', groups.length > 1 && random.integer(2) === 0 ? ' ' : one(random, marks)),
    )
      .map((char) => (random.integer(4) === 0 ? char + one(random, marks) : char))
      .join('')

const inDigits = (text: string, zeros: readonly number[], random: Random) => {
  const zero = one(random, zeros)
  return text.replace(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit)))
}
const fullWidth = (text: string) =>
  text.replace(/[!-~]/g, (char) => String.fromCodePoint(0xff01 + char.charCodeAt(0) - 0x21))
const bold = (text: string) =>
  text
    .replace(/\d/g, (digit) => String.fromCodePoint(0x1d7ce + Number(digit)))
    .replace(/[a-z]/g, (char) => String.fromCodePoint(0x1d41a + char.charCodeAt(0) - 97))
    .replace(/[A-Z]/g, (char) => String.fromCodePoint(0x1d400 + char.charCodeAt(0) - 65))

const invisible = ['\u200b', '\u200c', '\u200d', '\u2060', '\ufeff', '\u202c']
const dashes = ['\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2212', '\ufe63']
const tight = ['.', '-', '/', ',', '_']
const visible = [' ', '\n', '\u00a0', ...tight]

/** Digits cut at two to four places, whatever the usual groups are, and joined by marks of different kinds. */
const mixed: Disguise = (groups, random) => {
  const all = Array.from(groups.join(''))
  const cuts = new Set<number>()
  const wanted = between(random, 2, 4)
  while (cuts.size < wanted) cuts.add(between(random, 1, all.length - 1))
  const first = one(random, tight)
  // Two kinds at least, or it would not be mixed.
  const marks = [
    first,
    one(
      random,
      visible.filter((mark) => mark !== first),
    ),
  ]
  return all
    .map((char, i) => (cuts.has(i) ? (marks.pop() ?? one(random, [...visible, ...invisible])) + char : char))
    .join('')
}

const digitTable: Table = {
  'in usual groups': joined(' '),
  'all together': joined(''),
  'no-break spaces': joined('\u00a0'),
  'thin spaces': joined('\u2009', '\u202f', '\u2007', '\u3000'),
  'zero-width spaces': (groups, random) => sprinkled(...invisible)([groups.join('')], random),
  'soft hyphens': (groups, random) => sprinkled('\u00ad')([groups.join('')], random),
  dots: joined('.', '\u00b7'),
  hyphens: joined('-'),
  'other dashes': (groups, random) => joined(one(random, dashes))(groups, random),
  'a line break': (groups, random) => {
    const at = between(random, 1, Math.max(1, groups.length - 1))
    return [groups.slice(0, at).join(' '), groups.slice(at).join(' ')].filter(Boolean).join('\n')
  },
  'a Windows line break': (groups) => [groups.slice(0, -1).join(' '), groups.at(-1)].filter(Boolean).join('\r\n'),
  slashes: joined('/', '\\', '\u2044'),
  commas: joined(',', '\u060c'),
  'full-width digits': (groups, random) => fullWidth(groups.join(one(random, ['', ' ']))),
  'Arabic-Indic digits': (groups, random) => inDigits(groups.join(one(random, ['', ' '])), [0x660, 0x6f0], random),
  'digits of other scripts': (groups, random) =>
    inDigits(groups.join(one(random, ['', ' '])), [0x966, 0x9e6, 0xe50, 0x1d7ce, 0x1d7d8, 0x1d7f6], random),
  'letters O, l and I': (groups, random) =>
    groups
      .join(one(random, ['', '']))
      .replaceAll('0', one(random, ['O', 'o', 'О']))
      .replaceAll('1', one(random, ['l', 'I'])),
  'digit by digit': (groups) => Array.from(groups.join('')).join(' '),
  keycaps: (groups) => groups.join('').replace(/\d/g, '$&\ufe0f\u20e3'),
  mixed,
}

const dotted = (text: string, dot: string) => text.replaceAll('.', dot)

const mailTable: Table = {
  'as it is': joined('@'),
  capitals: (groups) => groups.join('@').toUpperCase(),
  '(a)': joined('(a)', ' (a) '),
  '[at]': joined('[at]', ' [at] '),
  '(at)': joined('(at)', ' (at) ', '<at>', '{at}'),
  'the words at and dot': ([name = '', domain = '']) => `${name} at ${dotted(domain, ' dot ')}`,
  'alfakrøll and punktum': ([name = '', domain = ''], random) =>
    `${name} ${one(random, ['alfakrøll', 'krøllalfa'])} ${dotted(domain, ' punktum ')}`,
  '(krøllalfa)': joined('(krøllalfa)', ' (alfakrøll) '),
  'spaces around @': joined(' @ '),
  'no-break spaces around @': joined('\u00a0@\u00a0'),
  'full-width @': joined('\uff20', '\ufe6b'),
  'all full-width': (groups) => fullWidth(groups.join('@')),
  'zero-width spaces': (groups, random) => sprinkled(...invisible)([groups.join('@')], random),
  'soft hyphens': (groups, random) => sprinkled('\u00ad')([groups.join('@')], random),
  '[dot]': ([name = '', domain = ''], random) =>
    `${name}@${dotted(domain, one(random, ['[dot]', ' (dot) ', '(punktum)']))}`,
  'spaces around all': ([name = '', domain = '']) => `${dotted(name, ' . ')} @ ${dotted(domain, ' . ')}`,
  'a line break after @': ([name = '', domain = '']) => `${name}@\n${domain}`,
  'mathematical bold': (groups) => bold(groups.join('@')),
  'HTML entity': joined('&#64;', '&#x40;'),
  mixed: ([name = '', domain = ''], random) =>
    sprinkled(...invisible)([`${name} [at] ${dotted(domain, ' [dot] ')}`], random),
}

const wordTable: Table = {
  'as it is': joined(' '),
  capitals: (groups) => groups.join(' ').toUpperCase(),
  'lower case': (groups) => groups.join(' ').toLowerCase(),
  'no-break spaces': (groups) => groups.join(' ').replaceAll(' ', '\u00a0'),
  'thin spaces': (groups, random) => groups.join(' ').replaceAll(' ', one(random, ['\u2009', '\u202f', '\u2007'])),
  'zero-width spaces': (groups, random) => sprinkled(...invisible)(groups, random).replace(/^(\P{L}*)/u, '$1'),
  'soft hyphens': (groups, random) =>
    Array.from(groups.join(' '))
      .map((char) => (random.integer(3) === 0 ? `${char}\u00ad` : char))
      .join(''),
  'two spaces': joined('  '),
  'a line break': joined('\n'),
  'a Windows line break': joined('\r\n'),
  'nothing between': (groups) => (/\d/.test(groups[1] ?? '') ? groups.join('') : groups.join(' ')),
  'a hyphen': joined('-', '\u2011'),
  'a comma': joined(', '),
  'with nr.': (groups) =>
    /^\d/.test(groups[1] ?? '') && !/nr/.test(groups[0] ?? '') ? groups.join(' nr. ') : groups.join(' '),
  'full-width': (groups) => fullWidth(groups.join(' ')),
  'Arabic-Indic digits': (groups, random) => inDigits(groups.join(' '), [0x660, 0x6f0], random),
  'digits of other scripts': (groups, random) => inDigits(groups.join(' '), [0x966, 0xe50, 0x1d7f6], random),
  'mathematical bold': (groups) => bold(groups.join(' ')),
  'a tab': joined('\t'),
  mixed: (groups, random) =>
    inDigits(
      sprinkled('\u00ad', '\u200b')([groups.join(one(random, ['\u00a0', '\n', ' ']))], random),
      [0x660, 0xff10, 0x30],
      random,
    ),
}

export const disguises: Readonly<Record<Family, Table>> = { digits: digitTable, mail: mailTable, words: wordTable }

export function disguised({ family, prefix, groups }: Identifier, name: string, random: Random): string {
  const text = disguises[family][name]!(groups, random)
  return name === 'full-width digits' ? fullWidth(prefix) + text : prefix + text
}
