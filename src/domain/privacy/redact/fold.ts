/**
 * A text as a reader sees it: lower case, every kind of digit as 0–9, every kind of space, hyphen, dot, comma and slash
 * as the plain one, full-width and mathematical letters as plain ones, and nothing that is invisible. Disguises end
 * here, so that no rule behind it has to know them.
 */
export type Folded = {
  readonly source: string
  readonly text: string
  /** Where each character of `text` begins in the source. */
  readonly at: Int32Array
}

type Tables = { readonly fold: Uint16Array; readonly letters: Uint8Array; readonly astral: ReadonlyMap<number, number> }

const other = 0xfffd
const decoder = new TextDecoder('utf-16le', { ignoreBOM: true })
let tables: Tables | undefined

/** One table look-up for each character, whatever it is: hostile text costs no more than harmless text. */
export function fold(source: string): Folded {
  tables ??= makeTables()
  const { fold, astral } = tables
  const codes = new Uint16Array(source.length)
  const at = new Int32Array(source.length)
  let length = 0
  for (let i = 0; i < source.length; i++) {
    const code = source.charCodeAt(i)
    let folded = fold[code] ?? 0
    let width = 1
    if (code >= 0xd800 && code < 0xdc00) {
      const point = source.codePointAt(i) ?? 0
      width = point > 0xffff ? 2 : 1
      folded = point >= 0xe0000 ? 0 : (astral.get(point) ?? other)
    }
    if (folded !== 0) {
      codes[length] = folded
      at[length++] = i
    }
    i += width - 1
  }
  return { source, text: decoder.decode(codes.subarray(0, length)), at }
}

/** Where a stretch of the folded text begins in the source. */
export function startInSource({ at }: Folded, start: number): number {
  return at[start] ?? 0
}

/** Where it ends there. Marks that nobody sees and that follow it belong to it. */
export function endInSource({ source, text, at }: Folded, end: number): number {
  return end < text.length ? (at[end] ?? 0) : source.length
}

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

/** Of a character of a folded text. */
export function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code > 127 && tables?.letters[code] === 1)
}

/** Whether the source had a capital here. */
export function isCapital({ source, at }: Folded, index: number): boolean {
  const code = source.charCodeAt(at[index] ?? 0)
  if (code < 128) return code >= 65 && code <= 90
  const char = String.fromCodePoint(source.codePointAt(at[index] ?? 0) ?? 0).normalize('NFKC')
  return char !== char.toLowerCase()
}

/** Whether this character reads as a digit inside a number: the letter O as 0, small L and capital I as 1. */
export function isLookalike({ source, text, at }: Folded, index: number): boolean {
  const code = text.charCodeAt(index)
  if (code === 111) return true
  if (code !== 108 && code !== 105) return false
  const written = source.charCodeAt(at[index] ?? 0)
  // L is no 1, and i is a word.
  return code === 108 ? written !== 76 : written !== 105
}

/** Made at the first text, not at start: 65,536 entries take a few milliseconds. */
function makeTables(): Tables {
  const folds = new Uint16Array(0x10000)
  const letters = new Uint8Array(0x10000)
  for (let code = 1; code < 0x10000; code++) folds[code] = code
  folds.fill(other, 0xd800, 0xe000)
  folds[0] = other
  const plane = stretch(0, 0xd7ff) + stretch(0xe000, 0xffff)
  each(plane, /[\p{Lu}\p{Lt}]+/gu, (code, char) => {
    const small = char.toLowerCase()
    if (small.length === 1) folds[code] = small.charCodeAt(0)
  })
  each(plane, /[\p{L}]+/gu, (code) => {
    letters[code] = 1
  })
  each(plane, /\p{Nd}+/gu, (code) => {
    folds[code] = plainDigit(code)
  })
  each(plane, /[\p{Zs}\u2800\u3164]+/gu, (code) => {
    folds[code] = 32
  })
  each(plane, /[\p{Zl}\p{Zp}\r\v\f\u0085]+/gu, (code) => {
    folds[code] = 10
  })
  each(plane, /[\p{Pd}\u2212\u2043\u02d7]+/gu, (code) => {
    folds[code] = 45
  })
  // Full-width forms, after the dashes and spaces of theirs.
  each(stretch(0xff01, 0xff5e), /[^\p{Nd}\p{Pd}]+/gu, (code, char) => {
    folds[code] = char.normalize('NFKC').toLowerCase().charCodeAt(0)
  })
  const plain: [string, string][] = [
    ['.', '·․∙。｡'],
    [',', '‚،、､٫٬'],
    ['/', '⁄∕\\'],
    ['@', '﹫'],
    ['o', 'ОоΟοՕօ'],
    ['i', 'Іі'],
  ]
  for (const [to, all] of plain) for (const char of all) folds[char.charCodeAt(0)] = to.charCodeAt(0)
  // Format characters, marks that combine and variation selectors; a keycap is a digit with two of these.
  each(plane, /[\p{Cf}\p{Mn}\p{Me}\u115f\u1160]+/gu, (code) => {
    folds[code] = 0
  })
  const astral = new Map<number, number>()
  each(stretch(0x10000, 0x1ffff), /\p{Nd}+/gu, (code) => {
    astral.set(code, plainDigit(code))
  })
  each(stretch(0x1d400, 0x1d7cb), /\p{L}+/gu, (code, char) => {
    const letter = char.normalize('NFKC').toLowerCase()
    if (letter.length === 1) astral.set(code, letter.charCodeAt(0))
  })
  return { fold: folds, letters, astral }
}

function stretch(first: number, last: number): string {
  let out = ''
  for (let code = first; code <= last; code++) out += String.fromCodePoint(code)
  return out
}

function each(text: string, pattern: RegExp, use: (code: number, char: string) => void): void {
  for (const [run] of text.matchAll(pattern)) for (const char of run) use(char.codePointAt(0) ?? 0, char)
}

/** Decimal digits stand in blocks of ten in Unicode, zero first. Blocks may touch (mathematical digits). */
function plainDigit(code: number): number {
  if (code >= 0x1d7ce && code <= 0x1d7ff) return 48 + ((code - 0x1d7ce) % 10)
  let zero = code
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--
  return 48 + code - zero
}
