import { collectContent } from '../../domain/export/collect-content.ts'
import type { ExportContent } from '../../domain/export/export-content.ts'
import type { ContentScope } from '../../domain/export/export-job.ts'
import type { MaterialPart } from '../../domain/export/export-material.ts'
import type { ExportedRound } from '../../domain/export/exported-round.ts'
import type { Services } from '../../ports/services.ts'
import { type Asked, exportFrame, exportMaterial, roundMaterial } from './export-material.ts'

/** Everything that an order takes in, with the report that adds it up. Of very much a thread makes it (`made/worker.ts`). */
export function exportContent(services: Services, asked: Asked<ContentScope>): Promise<ExportContent> {
  return collect(services, asked, exportMaterial(services, asked))
}

/** The closed rounds that an order takes in, by when they ended, oldest first. */
export async function exportedRounds(
  services: Services,
  asked: Asked<ContentScope>,
): Promise<readonly ExportedRound[]> {
  return (await collect(services, asked, roundMaterial(services, asked))).rounds
}

async function collect(
  services: Services,
  asked: Asked<ContentScope>,
  parts: AsyncIterable<MaterialPart>,
): Promise<ExportContent> {
  const collector = collectContent(await exportFrame(services, asked))
  for await (const part of parts) collector.add(part)
  return collector.content()
}
