import { gzipSync } from 'node:zlib'
import type { ContentScope } from '../../domain/export/export-job.ts'
import type { MaterialPart, PackedFile } from '../../domain/export/export-material.ts'
import { serveThread } from '../../threads/serve-thread.ts'
import type { Work } from './run.ts'

/**
 * The thread of `run.ts`. It loads what it needs when it has stepped behind those who answer: that takes half a second of a
 * processor, which they would wait for.
 */
await serveThread(async (work: Work, parts: AsyncIterable<MaterialPart>) => {
  const { scope } = work.frame
  const bytes = scope.kind === 'register' ? await register(work, parts) : await conversations(work, scope, parts)
  if (!bytes) return { result: undefined }
  const packed = new Uint8Array(gzipSync(bytes))
  const result: PackedFile = { size: bytes.byteLength, packed }
  return { result, handOver: [packed.buffer] }
})

type Bytes = Uint8Array | undefined

/** The file of an order; undefined: it would be empty. */
async function conversations(
  { job, frame, settings }: Work,
  scope: ContentScope,
  parts: AsyncIterable<MaterialPart>,
): Promise<Bytes> {
  const { collectContent } = await import('../../domain/export/collect-content.ts')
  const { isEmpty } = await import('../../domain/export/export-content.ts')
  const { makeFile } = await import('./make-file.ts')
  const collector = collectContent(frame)
  for await (const part of parts) collector.add(part)
  const content = collector.content()
  return isEmpty(content) ? undefined : makeFile({ job: { ...job, scope }, content, settings })
}

async function register({ job }: Work, parts: AsyncIterable<MaterialPart>): Promise<Bytes> {
  const { discloseEntries } = await import('../../domain/privacy/disclose.ts')
  const { byUnit } = await import('../../domain/register/register-entry.ts')
  const { registerCsv } = await import('../register/register-csv.ts')
  const entries = (await Array.fromAsync(parts)).flatMap((part) => part.entries ?? [])
  return entries.length === 0 ? undefined : registerCsv(discloseEntries(entries.toSorted(byUnit)), job.language)
}
