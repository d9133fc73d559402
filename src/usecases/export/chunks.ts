import { chunkId, chunkSize, type ExportJob } from '../../domain/export/export-job.ts'
import type { PackedFile } from '../../domain/export/export-material.ts'
import { documents } from '../../ports/documents.ts'
import type { Services } from '../../ports/services.ts'

type Store = Pick<Services, 'store'>
type Lying = NonNullable<ExportJob['file']>

/** Puts a file beside its order. The order must say so afterwards, or `removeChunks` take it away. */
export async function keepChunks({ store }: Store, job: ExportJob, { size, packed }: PackedFile): Promise<Lying> {
  const { id, tenantId, createdAt, making } = job
  const file: Lying = { size, chunks: Math.ceil(packed.byteLength / chunkSize), attempt: making?.tries ?? 0 }
  for (const [number, chunk] of idsOf(id, file).entries()) {
    const piece = packed.subarray(number * chunkSize, (number + 1) * chunkSize)
    await store.put(documents.exportChunk, {
      ...{ type: 'exportChunk', id: chunk, tenantId, createdAt },
      bytes: Buffer.from(piece).toString('base64'),
    })
  }
  return file
}

/** The file as it was made. Undefined: a part of it is gone. */
export async function readChunks(
  { store }: Store,
  { id, tenantId }: ExportJob,
  file: Lying,
): Promise<Uint8Array | undefined> {
  const pieces: Uint8Array<ArrayBuffer>[] = []
  for (const chunk of idsOf(id, file)) {
    const stored = await store.read(documents.exportChunk, tenantId, chunk)
    if (!stored) return undefined
    pieces.push(Buffer.from(stored.value.bytes, 'base64'))
  }
  return unpacked(pieces, file.size)
}

/** A little at a time, so that others are answered while a long file is unpacked. */
async function unpacked(pieces: readonly Uint8Array<ArrayBuffer>[], size: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(size)
  let at = 0
  for await (const piece of new Blob([...pieces]).stream().pipeThrough(new DecompressionStream('gzip'))) {
    bytes.set(piece, at)
    at += piece.byteLength
  }
  return bytes
}

/** Safe to repeat. */
export async function removeChunks(
  { store }: Store,
  { id, tenantId }: Pick<ExportJob, 'id' | 'tenantId'>,
  file: Lying | undefined,
): Promise<void> {
  if (!file) return
  for (const chunk of idsOf(id, file)) await store.remove(documents.exportChunk, tenantId, chunk)
}

function idsOf(exportId: string, { attempt, chunks }: Lying): string[] {
  return Array.from({ length: chunks }, (_, number) => chunkId(exportId, attempt, number))
}
