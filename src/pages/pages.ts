import { materialFile } from '../exports/material-file.ts'
import type { Services } from '../ports/services.ts'
import type { Page, PageReply } from '../teams/door/server.ts'
import { texts } from '../texts/index.ts'
import { readExportToken } from '../usecases/export/order-export.ts'
import { redeemExport } from '../usecases/export/redeem-export.ts'
import { openReport } from '../usecases/report/report-link.ts'
import { noReportPage, reportPage } from './report-page.ts'
import { accessibilityPage, chooseLanguage, privacyPage } from './statements.ts'

/** Everything that is served beside `/api/messages`. */
export function pages(services: Services, signingKeysReady: () => boolean): Page[] {
  const { settings } = services
  const get = (path: string, respond: Page['respond']): Page => ({ method: 'GET', path, respond })
  return [
    get('/livez', async () => plain(200, 'ok')),
    get('/readyz', () => readiness(services, signingKeysReady())),
    get('/privacy', async (_params, { query, languages }) =>
      html(privacyPage(settings, query.get('lang') ?? languages)),
    ),
    get('/accessibility', async (_params, { query, languages }) =>
      html(accessibilityPage(settings, query.get('lang') ?? languages)),
    ),
    get('/reports/:token', ({ token = '' }, { query, languages }) =>
      report(services, token, query.get('lang') ?? undefined, languages),
    ),
    get('/exports/:token', ({ token = '' }) => download(services, token)),
  ]
}

/** Ready when store and queue answer, there is something to talk about, and tokens can be judged. */
async function readiness({ store, queue, library, log }: Services, signingKeys: boolean): Promise<PageReply> {
  const answers = async (part: { ping(): Promise<void> }, failure: string): Promise<boolean> => {
    try {
      await part.ping()
      return true
    } catch (error) {
      log.error(failure, {}, error)
      return false
    }
  }
  const content = library.packages.length > 0
  const [storeAnswers, queueAnswers] = await Promise.all([
    answers(store, 'not ready: the store does not answer'),
    answers(queue, 'not ready: the queue does not answer'),
  ])
  const ready = content && storeAnswers && queueAnswers && signingKeys
  const body = JSON.stringify({ ready, store: storeAnswers, queue: queueAnswers, content, signingKeys })
  return { status: ready ? 200 : 503, headers: { 'content-type': 'application/json' }, body: `${body}\n` }
}

/** A used, old, changed or made-up link gets the same answer. */
async function download(services: Services, token: string): Promise<PageReply> {
  const order = readExportToken(services.settings.pepper, token)
  const redeemed = order && (await redeemExport(services, order.tenantId, order.exportId, undefined))
  if (!redeemed) return plain(410, texts(services.settings.defaultLanguage).export.gone)
  const file = materialFile(redeemed.job, redeemed.material, services.settings)
  services.log.info('export downloaded', { format: redeemed.job.format, bytes: file.bytes.byteLength })
  return {
    status: 200,
    headers: { 'content-type': file.mediaType, 'content-disposition': `attachment; filename="${file.name}"` },
    body: file.bytes,
  }
}

/** A page that Teams may show as a tab. Whoever has no right to it learns nothing but that. */
async function report(
  services: Services,
  token: string,
  chosen: string | undefined,
  languages: string | undefined,
): Promise<PageReply> {
  const link = await openReport(services, token)
  if (link) return { ...html(await reportPage(services, link, chosen)), inTeams: true }
  const body = noReportPage(chooseLanguage(chosen ?? languages), services.settings.organisation)
  return { ...html(body), status: 404, inTeams: true }
}

function plain(status: number, body: string): PageReply {
  return { status, headers: { 'content-type': 'text/plain; charset=utf-8' }, body: `${body}\n` }
}

function html(body: string): PageReply {
  return { status: 200, headers: { 'content-type': 'text/html; charset=utf-8' }, body }
}
