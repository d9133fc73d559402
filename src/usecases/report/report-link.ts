import type { Language } from '../../domain/language.ts'
import type { ReportFilter } from '../../domain/report/report.ts'
import { type ReportLink, reportHours } from '../../domain/report/report-link.ts'
import { timestamp } from '../../domain/time.ts'
import { documents } from '../../ports/documents.ts'
import type { Services } from '../../ports/services.ts'
import { derivedId, readSignedToken, signedToken } from '../signed-token.ts'

/**
 * The address of a person's report. Who is shown the same card again, as when a click is delivered twice, gets the same
 * link: its id comes from what asked for it, and can't be guessed without the pepper.
 */
export async function linkReport(
  { store, clock, settings }: Services,
  asked: {
    readonly tenantId: string
    readonly userId: string
    readonly requestId: string
    readonly filter: ReportFilter
    readonly language: Language
  },
): Promise<string> {
  const { requestId, ...about } = asked
  const now = clock.now()
  const link: ReportLink = {
    type: 'reportLink',
    id: derivedId(settings.pepper, 'report ids', requestId, about),
    ...about,
    createdAt: timestamp(now),
    expiresAt: timestamp(now.add({ hours: reportHours })),
  }
  await store.insert(documents.reportLink, link)
  return `${settings.publicUrl}/reports/${signedToken(settings.pepper, 'report links', link)}`
}

/**
 * The link that a token stands for. Undefined for one that was not made here, is too old, or is of somebody who is no
 * coordinator any more: whoever opens it learns nothing of which.
 */
export async function openReport(services: Services, token: string): Promise<ReportLink | undefined> {
  const { store, clock, settings, log } = services
  const named = readSignedToken(settings.pepper, 'report links', token)
  const link = named && (await store.read(documents.reportLink, named.tenantId, named.id))?.value
  if (!link || link.expiresAt <= timestamp(clock.now()) || !settings.coordinators.has(link.userId)) return undefined
  log.info('report opened', { reportId: link.id, tenantId: link.tenantId, userId: link.userId })
  return link
}
