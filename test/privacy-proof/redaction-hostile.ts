import type { Random } from '../../src/ports/random.ts'
import { fill, templates } from './redaction-harmless.ts'
import { one } from './redaction-identifiers.ts'
import { sentences } from './redaction-sentences.ts'

/** Texts made to cost as much as they can, each of the length asked for. */
export const hostileShapes: Readonly<Record<string, (length: number) => string>> = {
  'digits without end': repeated('1234567890'),
  'digit by digit': repeated('1 '),
  'pairs that are nearly telephones': repeated('22 33 44 5 '),
  'telephones, all found': repeated('98765432 x '),
  'eleven digits, all found': repeated('010203 12345, '),
  'eleven digits, nearly dates': repeated('39133912345 '),
  'groups that change': repeated('12 345 6-7890/12,3.4 '),
  'zeros, as if for another country': repeated('00 46 '),
  'plus signs': repeated('+4+46 1'),
  'at signs': repeated('a@'),
  'nearly addresses': repeated('a.b@c.'),
  'spelled at signs': repeated('a (at) '),
  'dots and names': repeated('a . a dot '),
  'one long name before an @': (length) => `${'a.'.repeat(length / 2)}@`,
  'streets, nearly': repeated('Gata 1 '),
  'streets, all found': repeated('Storgata 1 '),
  'names before a street': repeated('Kong Karl Johans gate 1 '),
  'codes, nearly': repeated('kode 8 '),
  'the word for address': repeated('adresse'),
  'case words': repeated('saksnr. nr '),
  'case numbers, all found': repeated('sak 2024/12345 '),
  'letters that read as digits': repeated('OlIO1'),
  'letters and digits in turn': repeated('O 1 l '),
  'nothing but spaces': repeated(' '),
  'line breaks and digits': repeated('1\n'),
  'invisible marks': repeated('1\u200b\u00ad'),
  'emoji and other planes': repeated('🙂𝟏'),
  'lone surrogates': repeated('\ud835'),
  'digits of other scripts': repeated('٠١٢ '),
  'capitals of other scripts': repeated('ĐŊŦ '),
}

function repeated(part: string): (length: number) => string {
  return (length) => part.repeat(Math.ceil(length / part.length)).slice(0, length)
}

/** What people write: mostly words, some figures. */
export function ordinaryText(length: number, random: Random): string {
  let out = ''
  while (out.length < length) {
    out += `${one(random, sentences).replace('{x}', one(random, ['rutinen', 'vedtaket', 'brukaren', 'the routine']))} `
    if (random.integer(6) === 0) out += `${fill(one(random, templates), random)} `
  }
  return out.slice(0, length)
}
