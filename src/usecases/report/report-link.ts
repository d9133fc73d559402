import type { Language } from '../../domain/language.ts'
import type { ReportFilter } from '../../domain/report/report.ts'
import { type ReportLink, reportHours } from '../../domain/report/report-link.ts'
import { timestamp } from '../../domain/time.ts'
import { documents } from '../../ports/documents.ts'
import type { Services } from '../../ports/services.ts'
import { derivedId, loggedId, readSignedToken, signedToken } from '../signed-token.ts'

/** `tab` is an address within Teams; absent where the service has no app id, as in development. */
export type ReportAddresses = { readonly web: string; readonly tab?: string }

type Asked = {
  readonly tenantId: string
  readonly userId: string
  readonly requestId: string
  readonly filter: ReportFilter
  readonly language: Language
}

/**
 * The addresses of a person's report: in a browser, and as the app's own tab in Teams. Each is a link of its own, since a link
 * works in one place only. Who is shown the same card again, as when a click is delivered twice, gets the same links: their
 * ids come from what asked for them, and can't be guessed without the pepper.
 */
export async function linkReport(services: Services, asked: Asked): Promise<ReportAddresses> {
  const { publicUrl, appId } = services.settings
  const web = `${publicUrl}/reports/${await newLink(services, asked)}`
  if (appId === undefined) return { web }
  const context = JSON.stringify({
    subEntityId: await newLink(services, { ...asked, requestId: `${asked.requestId}|tab` }),
  })
  return { web, tab: `https://teams.microsoft.com/l/entity/${appId}/report?context=${encodeURIComponent(context)}` }
}

/** Its token. */
async function newLink({ store, clock, settings }: Services, { requestId, ...about }: Asked): Promise<string> {
  const now = clock.now()
  const link: ReportLink = {
    type: 'reportLink',
    id: derivedId(settings.pepper, 'report ids', requestId, about),
    ...about,
    createdAt: timestamp(now),
    expiresAt: timestamp(now.add({ hours: reportHours })),
  }
  await store.insert(documents.reportLink, link)
  return signedToken(settings.pepper, 'report links', link)
}

/**
 * The link that a token stands for, opened in a browser: `browser` is what it showed of itself, and what it must show the
 * next time stands in the link. Whoever opens it first is the only one who can: a link that is passed on is worth nothing.
 *
 * Undefined for one that was not made here, is too old, was opened in another browser, or is of somebody who is no
 * coordinator any more: whoever opens it learns nothing of which.
 */
export async function openReport(
  services: Services,
  token: string,
  browser: string | undefined,
): Promise<(ReportLink & { readonly browser: string }) | undefined> {
  const { store, clock, settings, random, log } = services
  const named = readSignedToken(settings.pepper, 'report links', token)
  if (!named) return undefined
  const known = browser ?? Buffer.from(random.bytes(18)).toString('base64url')
  for (;;) {
    const stored = await store.read(documents.reportLink, named.tenantId, named.id)
    if (!stored || stored.value.expiresAt <= timestamp(clock.now())) return undefined
    const link = { ...stored.value, browser: stored.value.browser ?? known }
    if (link.browser !== known || !settings.coordinators.has(link.userId)) return undefined
    const isFirst = stored.value.browser === undefined
    // Of two who open it at once, one is the first.
    if (isFirst && (await store.replace(documents.reportLink, stored, link)) === 'changed') continue
    log.info('report opened', {
      reportId: link.id,
      tenantId: link.tenantId,
      by: loggedId(settings.pepper, link.userId),
    })
    return link
  }
}
