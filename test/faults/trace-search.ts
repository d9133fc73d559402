import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Everything in a folder, unused parts of files included: file name → bytes. */
export function readFolder(folder: string): Map<string, Buffer> {
  return new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name))]))
}

/**
 * How often `secret` stands in any of the byte strings: as UTF-8, as UTF-16, as hexadecimal digits, or as base64 at
 * any of its three alignments. Case matters.
 */
export function traces(bytes: Iterable<Buffer>, secret: string): number {
  const plain = Buffer.from(secret)
  const needles = [
    plain,
    Buffer.from(secret, 'utf16le'),
    Buffer.from(plain.toString('hex')),
    ...[0, 1, 2].map((shift) => Buffer.from(base64Core(plain, shift))),
  ]
  let found = 0
  for (const haystack of bytes) for (const needle of needles) found += occurrences(haystack, needle)
  return found
}

/** The base64 digits that depend on `plain` alone when `shift` other bytes stand before it. */
function base64Core(plain: Buffer, shift: number): string {
  const text = Buffer.concat([Buffer.alloc(shift), plain])
    .toString('base64')
    .replace(/=+$/, '')
  return text.slice(Math.ceil((shift * 8) / 6), Math.floor(((shift + plain.length) * 8) / 6))
}

function occurrences(haystack: Buffer, needle: Buffer): number {
  let count = 0
  for (let at = haystack.indexOf(needle); at !== -1; at = haystack.indexOf(needle, at + 1)) count++
  return count
}
