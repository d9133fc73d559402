import { materialFile } from '../exports/material-file.ts'
import type { Services } from '../ports/services.ts'
import type { Page, PageFacts, PageReply } from '../teams/door/server.ts'
import { readExportToken } from '../usecases/export/order-export.ts'
import { redeemExport } from '../usecases/export/redeem-export.ts'
import { openReport } from '../usecases/report/report-link.ts'
import { browserOf, rememberBrowser } from './browser-cookie.ts'
import { gonePage } from './gone-page.ts'
import { reportPage } from './report-page.ts'
import { accessibilityPage, chooseLanguage, privacyPage } from './statements.ts'

/** Everything that is served beside `/api/messages`. */
export function pages(services: Services, signingKeysReady: () => boolean): Page[] {
  const { settings } = services
  const get = (path: string, respond: Page['respond']): Page => ({ method: 'GET', path, respond })
  return [
    get('/livez', async () => plain(200, 'ok')),
    get('/readyz', () => readiness(services, signingKeysReady())),
    get('/privacy', async (_params, facts) => ({
      ...html(privacyPage(settings, wishedLanguages(services, facts))),
      inTeams: true,
    })),
    get('/accessibility', async (_params, facts) =>
      html(accessibilityPage(settings, wishedLanguages(services, facts))),
    ),
    get('/reports', async (_params, facts) => tab(services, facts)),
    get('/reports/:token', ({ token = '' }, facts) => report(services, token, facts)),
    get('/exports/:token', ({ token = '' }, facts) => download(services, token, facts)),
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
  const content = library.builtIn.length > 0
  const [storeAnswers, queueAnswers] = await Promise.all([
    answers(store, 'not ready: the store does not answer'),
    answers(queue, 'not ready: the queue does not answer'),
  ])
  const ready = content && storeAnswers && queueAnswers && signingKeys
  const body = JSON.stringify({ ready, store: storeAnswers, queue: queueAnswers, content, signingKeys })
  return { status: ready ? 200 : 503, headers: { 'content-type': 'application/json' }, body: `${body}\n` }
}

/** A used, old, changed or made-up link gets the same answer. */
async function download(services: Services, token: string, facts: PageFacts): Promise<PageReply> {
  const order = readExportToken(services.settings.pepper, token)
  const redeemed = order && (await redeemExport(services, order.tenantId, order.exportId, undefined))
  if (!redeemed) {
    const language = chooseLanguage(wishedLanguages(services, facts))
    return { ...html(gonePage('export', language, services.settings.organisation)), status: 410 }
  }
  const file = materialFile(redeemed.job, redeemed.material, services.settings)
  const { id: exportId, tenantId, format } = redeemed.job
  services.log.info('export downloaded', { exportId, tenantId, format, bytes: file.bytes.byteLength })
  return {
    status: 200,
    headers: { 'content-type': file.mediaType, 'content-disposition': `attachment; filename="${file.name}"` },
    body: file.bytes,
  }
}

/** A page that Teams may show as a tab. Whoever has no right to it learns nothing but that. */
async function report(services: Services, token: string, facts: PageFacts): Promise<PageReply> {
  const link = await openReport(services, token, browserOf(facts.cookies))
  if (!link) {
    const language = chooseLanguage(wishedLanguages(services, facts))
    return { ...html(gonePage('report', language, services.settings.organisation)), status: 404, inTeams: true }
  }
  const { headers, ...page } = html(await reportPage(services, link, facts.query.get('lang') ?? undefined))
  const cookie = rememberBrowser(link.browser, services.settings.publicUrl)
  return { ...page, headers: { ...headers, 'set-cookie': cookie }, inTeams: true }
}

/** The tab of the Teams app (`appPackage/manifest.json`): Teams puts in the token of a link, or nothing. */
function tab(services: Services, facts: PageFacts): Promise<PageReply> | PageReply {
  const token = facts.query.get('token') ?? ''
  if (token === '') return report(services, token, facts)
  // Relative, because the service may be reached under a path of its own.
  return { status: 303, headers: { location: `reports/${encodeURIComponent(token)}` }, body: '', inTeams: true }
}

/** What somebody chose on the page, what their browser asks for, or what the organisation writes. */
function wishedLanguages({ settings }: Services, { query, languages }: PageFacts): string {
  return query.get('lang') ?? languages ?? settings.defaultLanguage
}

function plain(status: number, body: string): PageReply {
  return { status, headers: { 'content-type': 'text/plain; charset=utf-8' }, body: `${body}\n` }
}

function html(body: string): PageReply {
  return { status: 200, headers: { 'content-type': 'text/html; charset=utf-8' }, body }
}
