import { generateKeyPairSync, sign } from 'node:crypto'

export type Certificate = { readonly cert: string; readonly key: string }

/**
 * A certificate for these host names that vouches for itself: who is told to trust it, trusts a server that has it. Node
 * makes keys and not certificates, so its few fields are written out here (RFC 5280, in DER).
 */
export function createCertificate(hosts: readonly string[], until: Temporal.Instant): Certificate {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const name = sequence(set(sequence(commonName, der(0x0c, Buffer.from(hosts[0] ?? 'test')))))
  const signed = sequence(
    der(0xa0, integer(2)),
    integer(1),
    sequence(ecdsaWithSha256),
    name,
    sequence(time(until.subtract({ hours: 24 * 365 })), time(until)),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, sequence(sequence(alternativeNames, der(0x04, sequence(...hosts.map(hostName)))))),
  )
  const signature = sign('sha256', signed, privateKey)
  const certificate = sequence(signed, sequence(ecdsaWithSha256), der(0x03, Buffer.from([0]), signature))
  return {
    cert: `-----BEGIN CERTIFICATE-----\n${certificate.toString('base64')}\n-----END CERTIFICATE-----\n`,
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  }
}

const ecdsaWithSha256 = der(0x06, Buffer.from('2a8648ce3d040302', 'hex'))
const commonName = der(0x06, Buffer.from('550403', 'hex'))
const alternativeNames = der(0x06, Buffer.from('551d11', 'hex'))

function der(tag: number, ...parts: readonly Uint8Array[]): Buffer {
  const body = Buffer.concat(parts)
  const { length } = body
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 0xff]
  return Buffer.concat([Buffer.from([tag, ...size]), body])
}

function sequence(...parts: readonly Uint8Array[]): Buffer {
  return der(0x30, ...parts)
}

function set(part: Uint8Array): Buffer {
  return der(0x31, part)
}

function integer(small: number): Buffer {
  return der(0x02, Buffer.from([small]))
}

function time(instant: Temporal.Instant): Buffer {
  return der(0x17, Buffer.from(`${instant.toString({ smallestUnit: 'second' }).slice(2).replace(/\D/g, '')}Z`))
}

function hostName(host: string): Buffer {
  return der(0x82, Buffer.from(host))
}
