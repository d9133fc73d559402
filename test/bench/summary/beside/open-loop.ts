import http from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'

/** A click that was answered: when it was due, in ms of `performance.now()`, and how many ms later it was answered. */
export type Click = { readonly due: number; readonly latency: number }

export type Told = { readonly clicks: readonly Click[]; readonly seconds: number }

export type OpenLoop = {
  /**
   * Sends clicks until `enough`, which is asked now and then, and resolves when all are answered: for each the
   * milliseconds from when it was due, so that one that had to wait for others counts as late as a person finds it.
   * @throws when an answer is not status 200, or does not hold `expected`
   */
  run(enough: (sent: number) => boolean | Promise<boolean>): Promise<Told>
  close(): void
}

type Options = {
  readonly port: number
  readonly token: string
  readonly click: (number: number) => object
  readonly expected: string
  /** Clicks a second, whether or not earlier ones are answered. */
  readonly rate: number
}

/** A load that does not slow down when the service does: people don't know of each other. */
export function openLoop({ port, token, click, expected, rate }: Options): OpenLoop {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 256 })
  const send = (body: string) =>
    new Promise<void>((resolve, reject) => {
      const headers = {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json; charset=utf-8',
        'user-agent': 'Microsoft-SkypeBotApi (Microsoft-BotFramework/3.0)',
        'content-length': Buffer.byteLength(body),
      }
      const request = http.request({ agent, port, host: '127.0.0.1', path: '/api/messages', method: 'POST', headers })
      request.on('error', reject)
      request.on('response', (response) => {
        let text = ''
        response.setEncoding('utf8')
        response.on('data', (part: string) => {
          text += part
        })
        response.on('error', reject)
        response.on('end', () => {
          if (response.statusCode === 200 && text.includes(expected)) resolve()
          else reject(new Error(`Answered ${response.statusCode}: ${text.slice(0, 300)}`))
        })
      })
      request.end(body)
    })

  let number = 0
  return {
    async run(enough) {
      const start = performance.now()
      const clicks: Click[] = []
      const pending: Promise<void>[] = []
      let done = false
      const asked = (async () => {
        while (!(await enough(pending.length))) await sleep(100)
      })().finally(() => {
        done = true
      })
      for (let due = start; !done; due += 1000 / rate) {
        const wait = due - performance.now()
        if (wait > 0) await sleep(wait)
        const body = JSON.stringify(click(number++))
        pending.push(send(body).then(() => void clicks.push({ due, latency: performance.now() - due })))
      }
      await asked
      const seconds = (performance.now() - start) / 1000
      await Promise.all(pending)
      return { clicks, seconds }
    },
    close: () => agent.destroy(),
  }
}

/** The smallest value that at least `share` of all do not exceed. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN
}
