import http from 'node:http'
import https from 'node:https'
import { TLSSocket } from 'node:tls'

export type AddressAnswer =
  | {
      readonly kind: 'answered'
      readonly status: number
      readonly text: string
      /** What time it is there. */
      readonly date: Temporal.Instant | undefined
      /** When its certificate ends; undefined without TLS. */
      readonly certificateEnds: Temporal.Instant | undefined
    }
  /** `code` as Node names it, such as `ENOTFOUND` or `CERT_HAS_EXPIRED`. */
  | { readonly kind: 'notReached'; readonly code: string }

/** One GET. Never rejects. */
export type AskAddress = (url: string, signal: AbortSignal) => Promise<AddressAnswer>

const mostRead = 100_000

/** With the proxy of the environment, if Node is told to use it. Follows no redirect. */
export const askAddress: AskAddress = (url, signal) =>
  new Promise((resolve) => {
    const notReached = (error: Error) => {
      resolve({ kind: 'notReached', code: 'code' in error ? String(error.code) : error.name })
    }
    const asked = (url.startsWith('https:') ? https : http).get(url, { signal }, (response) => {
      const { statusCode: status = 0, headers, socket } = response
      const certificateEnds = socket instanceof TLSSocket ? instant(socket.getPeerCertificate().valid_to) : undefined
      let text = ''
      response.setEncoding('utf8')
      response.on('data', (part: string) => {
        if (text.length < mostRead) text += part
      })
      response.once('error', notReached)
      response.once('end', () =>
        resolve({ kind: 'answered', status, text, date: instant(headers.date), certificateEnds }),
      )
    })
    asked.once('error', notReached)
  })

/** Of what TLS and HTTP write; undefined for anything else. */
function instant(written: string | undefined): Temporal.Instant | undefined {
  const milliseconds = Date.parse(written ?? '')
  return Number.isNaN(milliseconds) ? undefined : Temporal.Instant.fromEpochMilliseconds(milliseconds)
}

const reasons = new Map([
  ['ENOTFOUND', 'its name is not known. Check the address and the DNS.'],
  ['EAI_AGAIN', 'its name could not be looked up. Check the DNS.'],
  ['ECONNREFUSED', 'nothing listens there.'],
  ['CERT_HAS_EXPIRED', 'its certificate has run out. Renew it.'],
  ['ERR_TLS_CERT_ALTNAME_INVALID', 'its certificate is for another name.'],
  [
    'DEPTH_ZERO_SELF_SIGNED_CERT',
    'its certificate vouches for itself. Teams and browsers want one of a known authority.',
  ],
  [
    'SELF_SIGNED_CERT_IN_CHAIN',
    'its certificate is of an authority that this machine does not know (NODE_EXTRA_CA_CERTS).',
  ],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'its certificate comes without the ones between it and its authority.'],
])

export function notReachedWords(url: string, { code }: Extract<AddressAnswer, { kind: 'notReached' }>): string {
  const reason = reasons.get(code) ?? `no answer (${code}). Check network, firewall and proxy (docs/it.md).`
  return `${new URL(url).origin} was not reached: ${reason}`
}
