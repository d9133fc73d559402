import { crc32, deflateRawSync } from 'node:zlib'

/** An entry, with what it tells differently from what it is. `local` is told by the header before the bytes only. */
export type ZipEntry = {
  readonly name: string | Uint8Array
  readonly content?: string | Uint8Array
  readonly method?: number
  readonly flags?: number
  readonly size?: number
  readonly packed?: number
  readonly crc?: number
  /** Mode of Unix, as in `0o120777` for a symbolic link. */
  readonly mode?: number
  /** Where the bytes are said to begin. */
  readonly at?: number
  readonly local?: { readonly name?: string; readonly method?: number; readonly flags?: number; readonly size?: number }
}

/** What the record at the end tells differently. */
type End = {
  readonly count?: number
  readonly from?: number
  readonly size?: number
  readonly disk?: number
  readonly comment?: Uint8Array
  readonly commentLength?: number
}

/** A zip, byte by byte, so that each part can lie. */
export function makeZip(entries: readonly ZipEntry[], end: End = {}): Uint8Array {
  const parts: Uint8Array[] = []
  const directory: Uint8Array[] = []
  let length = 0
  for (const entry of entries) {
    const name = bytesOf(entry.name)
    const content = bytesOf(entry.content ?? '')
    const method = entry.method ?? 8
    const data = method === 8 ? deflateRawSync(content) : content
    const told = {
      flags: entry.flags ?? 0,
      crc: entry.crc ?? crc32(content),
      packed: entry.packed ?? data.byteLength,
      size: entry.size ?? content.byteLength,
    }
    const localName = bytesOf(entry.local?.name ?? entry.name)
    const local = header(30, localName)
    local.view.setUint32(0, 0x04034b50, true)
    common(local.view, 6, { ...told, method, ...entry.local }, localName)
    const central = header(46, name)
    central.view.setUint32(0, 0x02014b50, true)
    central.view.setUint16(4, 0x0314, true)
    common(central.view, 8, { ...told, method }, name)
    central.view.setUint32(38, ((entry.mode ?? 0) << 16) >>> 0, true)
    central.view.setUint32(42, entry.at ?? length, true)
    parts.push(local.bytes, data)
    directory.push(central.bytes)
    length += local.bytes.byteLength + data.byteLength
  }
  const size = directory.reduce((sum, { byteLength }) => sum + byteLength, 0)
  const comment = end.comment ?? new Uint8Array()
  const last = header(22, comment)
  last.view.setUint32(0, 0x06054b50, true)
  last.view.setUint16(4, end.disk ?? 0, true)
  last.view.setUint16(8, end.count ?? entries.length, true)
  last.view.setUint16(10, end.count ?? entries.length, true)
  last.view.setUint32(12, end.size ?? size, true)
  last.view.setUint32(16, end.from ?? length, true)
  last.view.setUint16(20, end.commentLength ?? comment.byteLength, true)
  return Buffer.concat([...parts, ...directory, last.bytes])
}

type Told = {
  readonly flags: number
  readonly method: number
  readonly crc: number
  readonly packed: number
  readonly size: number
}

/** The fields that both headers of an entry have, from its flags on. */
function common(view: DataView, at: number, { flags, method, crc, packed, size }: Told, name: Uint8Array): void {
  view.setUint16(at, flags, true)
  view.setUint16(at + 2, method, true)
  view.setUint32(at + 8, crc, true)
  view.setUint32(at + 12, packed, true)
  view.setUint32(at + 16, size, true)
  view.setUint16(at + 20, name.byteLength, true)
}

function header(length: number, behind: Uint8Array) {
  const bytes = new Uint8Array(length + behind.byteLength)
  bytes.set(behind, length)
  return { bytes, view: new DataView(bytes.buffer) }
}

function bytesOf(text: string | Uint8Array): Uint8Array {
  return typeof text === 'string' ? new TextEncoder().encode(text) : text
}
