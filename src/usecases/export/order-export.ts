import {
  type ExportFormat,
  type ExportJob,
  type ExportScope,
  linkMinutes,
  madeHours,
} from '../../domain/export/export-job.ts'
import type { Language } from '../../domain/language.ts'
import { timestamp } from '../../domain/time.ts'
import { documents } from '../../ports/documents.ts'
import type { Services } from '../../ports/services.ts'
import { readSignedToken, signedToken } from '../signed-token.ts'

export type Order = {
  readonly tenantId: string
  readonly userId: string
  readonly teamId: string | undefined
  readonly format: ExportFormat
  readonly scope: ExportScope
  readonly language: Language
  /** Absent: made when it is fetched. Else by the clock, and told there. */
  readonly making?: Omit<NonNullable<ExportJob['making']>, 'tries'>
}

/** Writes down that a person wants a file. It can be fetched once, by the link's or the consent card's id. */
export async function orderExport({ store, clock, random, wake }: Services, order: Order): Promise<ExportJob> {
  const now = clock.now()
  const { teamId, making, ...rest } = order
  const job: ExportJob = {
    type: 'export',
    id: Buffer.from(random.bytes(24)).toString('base64url'),
    ...rest,
    ...(teamId !== undefined && { teamId }),
    createdAt: timestamp(now),
    expiresAt: timestamp(now.add(making ? { hours: madeHours } : { minutes: linkMinutes })),
    ...(making && { making: { ...making, tries: 0 }, wakeAt: timestamp(now) }),
  }
  await store.insert(documents.exportJob, job)
  if (making) wake()
  return job
}

/** The part of a link after `/exports/`: tenant, order and signature. It can't be guessed or changed. */
export function exportToken(pepper: string, job: Pick<ExportJob, 'tenantId' | 'id'>): string {
  return signedToken(pepper, 'export links', job)
}

/** What a link's token stands for, or undefined when it was not made here. */
export function readExportToken(pepper: string, token: string): { tenantId: string; exportId: string } | undefined {
  const named = readSignedToken(pepper, 'export links', token)
  return named && { tenantId: named.tenantId, exportId: named.id }
}
