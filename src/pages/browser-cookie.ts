import { reportHours } from '../domain/report/report-link.ts'

/** Tells a browser from others, and nothing of who uses it. */
const name = 'tillitsbot-browser'
const lifetime = Temporal.Duration.from({ hours: reportHours }).total('seconds')

/** What the browser was called when it opened a report before. */
export function browserOf(cookies: string | undefined): string | undefined {
  const values = (cookies ?? '').split(';').map((one) => one.trim().split('='))
  return values.find(([key, value = '']) => key === name && /^[\w-]{24}$/.test(value))?.[1]
}

/**
 * The header `set-cookie`. It lives as long as a link and no script can read it. Inside Teams the page stands in a frame of
 * another site, where a cookie must say that it may be sent, and is kept apart from the browser's others (CHIPS).
 */
export function rememberBrowser(browser: string, publicUrl: string): string {
  const where = publicUrl.startsWith('https:') ? 'Secure; SameSite=None; Partitioned' : 'SameSite=Lax'
  return `${name}=${browser}; Max-Age=${lifetime}; HttpOnly; ${where}`
}
