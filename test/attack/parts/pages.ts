import type { Answer } from '../../support/http.ts'
import type { Part } from '../attack.ts'
import { withTarget } from '../target.ts'

const hostile = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "'; DROP TABLE teamData; --",
  '{{x}}',
  '%00',
]

const paths = ['/livez', '/readyz', '/privacy', '/accessibility', '/reports', '/reports/made-up', '/exports/made.up']
const nowhere = ['/', '/metrics', '/.env', '/package.json', '/data/tillitsbot.sqlite', '/..%2f..%2fetc/passwd', '/api']
/** What Teams may show in a frame of its own. All the rest nobody may. */
const inTeams = new Set(['/privacy', '/reports', '/reports/made-up'])

export const pages: Part = {
  name: 'pages',
  tries: 'pages with markup in every part of the request, and places where nothing is',
  async run() {
    let tried = 0
    const faults = await withTarget({}, async (target) => {
      const found: string[] = []
      const get = async (path: string, headers: Record<string, string> = {}, method = 'GET') => {
        tried += 1
        return target.ask(`${target.url()}${path}`, { headers, method })
      }
      for (const path of [...paths, ...nowhere]) {
        const answer = await get(path)
        found.push(...badHeaders(answer, inTeams.has(path)).map((what) => `${path}: ${what}`))
        if (nowhere.includes(path) && answer.status !== 404) found.push(`${path}: ${answer.status}`)
        for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'HEAD']) {
          const other = await get(path, {}, method)
          if (other.status < 400) found.push(`${method} ${path}: ${other.status}`)
          found.push(...badHeaders(other, false).map((what) => `${method} ${path}: ${what}`))
        }
        for (const markup of hostile) {
          const escaped = encodeURIComponent(markup)
          const answers = [
            await get(`${path}?lang=${escaped}&token=${escaped}&x=${escaped}`),
            await get(`${path}/${escaped}`),
            await get(path, {
              'accept-language': markup,
              cookie: `tillitsbot-browser=${markup}`,
              'x-forwarded-host': markup,
            }),
          ]
          for (const { text, headers } of answers) {
            if (text.includes(markup)) found.push(`${path} repeats ${markup}`)
            if (/<script|\son\w+=|javascript:/i.test(text)) found.push(`${path} has a script`)
            if (Object.values(headers).join('\n').includes(markup)) found.push(`${path} repeats ${markup} in a header`)
          }
        }
      }
      return found
    })
    return { tried, came: 'nothing repeated, no script, every header in its place', faults }
  },
}

/** What every answer says, whatever it is. */
function badHeaders({ headers, text }: Answer, framed: boolean): string[] {
  const policy = String(headers['content-security-policy'])
  const ancestors = /frame-ancestors ([^;]*)/.exec(policy)?.[1] ?? ''
  const rules: Record<string, boolean> = {
    'default-src is not none': policy.startsWith("default-src 'none';"),
    'a script may run': !/script-src|unsafe-eval/.test(policy),
    'a form or a base may lead away': policy.includes("base-uri 'none'") && policy.includes("form-action 'none'"),
    'the wrong ones may frame it': framed
      ? /^https:\/\/teams\.microsoft\.com( https:\/\/[*.\w]+\.(microsoft\.com|cloud\.microsoft|microsoft))+$/.test(
          ancestors,
        )
      : ancestors === "'none'" && headers['x-frame-options'] === 'DENY',
    'no HSTS': /max-age=\d{8}/.test(String(headers['strict-transport-security'])),
    'no nosniff': headers['x-content-type-options'] === 'nosniff',
    'the referrer is told': headers['referrer-policy'] === 'no-referrer',
    'it may be kept': headers['cache-control'] === 'no-store',
    'it says what runs here': headers.server === undefined && headers['x-powered-by'] === undefined,
    'it has no type': text === '' || headers['content-type'] !== undefined,
    'others may read it across origins': headers['access-control-allow-origin'] === undefined,
  }
  return Object.keys(rules).filter((rule) => !rules[rule])
}
