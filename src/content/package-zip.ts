import { crc32, inflateRawSync } from 'node:zlib'
import type { ZipReason } from '../domain/package/zip-reason.ts'
import { type FileBytes, packageFileNames } from './check-files.ts'
import { largestFile } from './read-yaml.ts'

export type PackageZip =
  | { readonly ok: true; readonly files: FileBytes; readonly folder: string | undefined }
  /** `value` is the name of the entry. */
  | { readonly ok: false; readonly reason: ZipReason; readonly value?: string }

export const largestZip = 1024 * 1024
/** Four files, their folder, and what macOS and Windows add by themselves. */
const mostEntries = 24
const longestName = 120

type Entry = {
  readonly name: string
  readonly rawName: Uint8Array
  readonly method: number
  readonly crc: number
  readonly packed: number
  readonly size: number
  readonly at: number
}
type Refusal = Extract<PackageZip, { ok: false }>

/**
 * The files of one package from a zip that a stranger may have made: four at most, in no folder or in one. Nothing is
 * written to disk, nothing but these four is unpacked, and no more of each than it says. A zip in which the directory and
 * the files tell different stories is refused, so that no other program reads another package out of it.
 */
export function readPackageZip(bytes: Uint8Array): PackageZip {
  if (bytes.byteLength > largestZip) return refused('tooLarge')
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const directory = readDirectory(bytes, view)
  if (!Array.isArray(directory)) return directory
  const wanted = chooseFiles(directory)
  if ('ok' in wanted) return wanted
  const files = new Map<string, Uint8Array>()
  let end = 0
  for (const [name, entry] of wanted.files.toSorted(([, a], [, b]) => a.at - b.at)) {
    const start = dataStart(bytes, view, entry)
    if (start === undefined || entry.at < end || start + entry.packed > bytes.byteLength) {
      return refused('damaged', entry.name)
    }
    end = start + entry.packed
    const content = unpacked(bytes.subarray(start, end), entry)
    if (!content) return refused('damaged', entry.name)
    files.set(name, content)
  }
  return files.size === 0 ? refused('noFiles') : { ok: true, files, folder: wanted.folder }
}

/** All entries, or why not one of them is looked at. */
function readDirectory(bytes: Uint8Array, view: DataView): Entry[] | Refusal {
  const end = endRecord(view)
  if (end === undefined) return refused('notZip')
  const count = view.getUint16(end + 10, true)
  const size = view.getUint32(end + 12, true)
  const from = view.getUint32(end + 16, true)
  if (count === 0xffff || size === 0xffffffff || from === 0xffffffff) return refused('zip64')
  const disks = view.getUint16(end + 4, true) | view.getUint16(end + 6, true)
  if (disks !== 0 || view.getUint16(end + 8, true) !== count || from + size > end) return refused('notZip')
  if (count > mostEntries) return refused('tooManyEntries')
  const entries: Entry[] = []
  let at = from
  for (let i = 0; i < count; i++) {
    if (at + 46 > from + size || view.getUint32(at, true) !== 0x02014b50) return refused('notZip')
    const nameLength = view.getUint16(at + 28, true)
    const rawName = bytes.subarray(at + 46, at + 46 + nameLength)
    const next = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
    if (next > from + size) return refused('notZip')
    const name = plainName(rawName)
    if (name === undefined) return refused('badName', shown(rawName))
    const entry = {
      ...{ name, rawName, method: view.getUint16(at + 10, true), crc: view.getUint32(at + 16, true) },
      ...{
        packed: view.getUint32(at + 20, true),
        size: view.getUint32(at + 24, true),
        at: view.getUint32(at + 42, true),
      },
    }
    // Bit 0: encrypted, 6: strongly, 13: the directory is.
    if ((view.getUint16(at + 8, true) & 0x2041) !== 0) return refused('encrypted', name)
    if ([entry.packed, entry.size, entry.at].includes(0xffffffff)) return refused('zip64')
    // The upper half of the attributes is the mode of Unix: nothing, a file, or a folder.
    const kind = view.getUint32(at + 38, true) >>> 28
    if (kind !== 0 && kind !== 8 && !(kind === 4 && name.endsWith('/'))) return refused('notAFile', name)
    entries.push(entry)
    at = next
  }
  return at === from + size ? entries : refused('notZip')
}

/** The record that ends a zip; a comment of any length may follow it. Undefined: there is none, or more than one. */
function endRecord(view: DataView): number | undefined {
  const first = Math.max(0, view.byteLength - 22 - 0xffff)
  const found: number[] = []
  for (let at = view.byteLength - 22; at >= first; at--) {
    if (view.getUint32(at, true) === 0x06054b50) found.push(at)
  }
  const [only, ...others] = found
  return only !== undefined && others.length === 0 && only + 22 + view.getUint16(only + 20, true) === view.byteLength
    ? only
    : undefined
}

/** Undefined: not a plain relative path of letters that every system writes alike. */
function plainName(raw: Uint8Array): string | undefined {
  if (raw.length === 0 || raw.length > longestName || raw.some((byte) => byte < 0x20 || byte > 0x7e)) {
    // Only what is passed over may have letters of its own.
    return passedOver(shown(raw)) ? shown(raw) : undefined
  }
  const name = shown(raw)
  const steps = name.replace(/\/$/, '').split('/')
  const isPlain = !/[\\:*?"<>|]/.test(name) && steps.every((step) => step !== '' && step !== '.' && step !== '..')
  return isPlain ? name : undefined
}

function shown(raw: Uint8Array): string {
  return new TextDecoder().decode(raw.subarray(0, longestName)).replaceAll(/[\p{Cc}\p{Cf}]/gu, '?')
}

/** What macOS and Windows put beside people's files. */
function passedOver(name: string): boolean {
  return /^__MACOSX\//.test(name) || /(?:^|\/)(?:\.DS_Store|Thumbs\.db|desktop\.ini)$/.test(name)
}

type Chosen = { readonly folder: string | undefined; readonly files: [name: string, entry: Entry][] }

function chooseFiles(entries: readonly Entry[]): Chosen | Refusal {
  const files: [string, Entry][] = []
  const folders = new Set<string>()
  for (const entry of entries) {
    if (passedOver(entry.name)) continue
    const isFolder = entry.name.endsWith('/')
    const steps = entry.name.replace(/\/$/, '').split('/')
    const base = isFolder ? '' : (steps.pop() ?? '')
    if (steps.length > 1) return refused('twoFolders')
    folders.add(steps[0] ?? '')
    if (isFolder) {
      if (entry.size !== 0 || entry.packed !== 0) return refused('damaged', entry.name)
      continue
    }
    if (!packageFileNames.includes(base)) return refused('fileUnknown', entry.name)
    if (files.some(([name]) => name === base)) return refused('nameTwice', entry.name)
    if (entry.method !== 0 && entry.method !== 8) return refused('method', entry.name)
    if (entry.size > largestFile) return refused('fileTooLarge', entry.name)
    files.push([base, entry])
  }
  if (folders.size > 1) return refused('twoFolders')
  const [folder = ''] = folders
  return { folder: folder === '' ? undefined : folder, files }
}

/** Where the bytes of an entry begin. Undefined: what stands before them is not what the directory says. */
function dataStart(
  bytes: Uint8Array,
  view: DataView,
  { at, rawName, method, size, packed, crc }: Entry,
): number | undefined {
  if (at + 30 > bytes.byteLength || view.getUint32(at, true) !== 0x04034b50) return undefined
  const nameLength = view.getUint16(at + 26, true)
  const start = at + 30 + nameLength + view.getUint16(at + 28, true)
  const name = bytes.subarray(at + 30, at + 30 + nameLength)
  const isSame = nameLength === rawName.length && name.every((byte, i) => byte === rawName[i])
  const flags = view.getUint16(at + 6, true)
  if (!isSame || view.getUint16(at + 8, true) !== method || (flags & 0x2041) !== 0) return undefined
  // Bit 3: sizes and checksum stand behind the bytes, and nothing need stand here.
  const told = [crc, packed, size].every((wanted, i) => view.getUint32(at + 14 + 4 * i, true) === wanted)
  return told || (flags & 8) !== 0 ? start : undefined
}

/** Undefined: damaged, or larger or smaller than it says. Stops at the size that it says. */
function unpacked(packed: Uint8Array, { method, size, crc }: Entry): Uint8Array | undefined {
  try {
    const content = method === 0 ? packed : inflateRawSync(packed, { maxOutputLength: Math.max(1, size) })
    return content.byteLength === size && crc32(content) === crc ? content : undefined
  } catch {
    return undefined
  }
}

function refused(reason: ZipReason, value?: string): Refusal {
  return { ok: false, reason, ...(value !== undefined && { value }) }
}
