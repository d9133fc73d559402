import type { Config } from '../config.ts'
import { type Finding, ok, warning, wrong } from './check.ts'

/** Settings that are allowed, and yet not what somebody who runs this for others wants. */
export function settingFindings(config: Config): Finding[] {
  const { production, development, store, queue, settings, telemetry } = config
  const strangers = [...settings.coordinators].filter((id) => !isObjectId(id)).length
  const remarks: readonly (readonly [boolean, string])[] = [
    [
      development,
      'without MicrosoftAppId everybody on this machine may speak as anybody. Only for trying; set it for Teams.',
    ],
    [
      !production && !development,
      'NODE_ENV is not production. Set it, so that what must not be forgotten is asked for.',
    ],
    [settings.coordinators.size === 0, 'COORDINATORS is empty: nobody can start campaigns or see what teams share.'],
    [
      strangers > 0 && !development,
      `COORDINATORS has ${strangers} that are no Entra object ids (as 8f14e45f-…), so nobody is meant by them.`,
    ],
    [
      new Set(settings.pepper).size < 10 && !development,
      'PEPPER has few different characters. Let a machine draw it: openssl rand -base64 48. (Infra: "Rotate the pepper".)',
    ],
    [
      store.store === 'sqlite' && queue.queue === 'azure',
      'STORE is sqlite and QUEUE is azure: one file serves processes of one machine only. For several machines set STORE=cosmos.',
    ],
    [
      store.store === 'sqlite' && store.path.startsWith(':memory:'),
      'SQLITE_PATH is :memory:, so everything is gone when the service ends.',
    ],
    [
      Object.keys(telemetry).length === 0,
      'no METRICS_PORT and no Azure Monitor: nobody sees posts in doubt, lateness and refusals (docs/operations.md).',
    ],
  ]
  return [
    ok('complete, and none contradicts another'),
    ...remarks.flatMap(([is, words]) => (is ? [warning(words)] : [])),
  ]
}

/** What kept `readConfig` from reading them, one finding for each problem. */
export function problemFindings(problems: readonly string[]): Finding[] {
  return problems.map((problem) => wrong(`${problem}.`))
}

function isObjectId(id: string): boolean {
  return /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i.test(id)
}
