import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'

/** What a link is for: each has a key of its own, so that a token of one is nothing in another. */
type Purpose = 'report links' | 'report ids' | 'export links' | 'log lines'

/** The part of a link that can't be guessed or changed: a tenant, a document, and the signature over them. */
export function signedToken(pepper: string, purpose: Purpose, named: { tenantId: string; id: string }): string {
  const body = Buffer.from(JSON.stringify([named.tenantId, named.id])).toString('base64url')
  return `${body}.${sign(pepper, purpose, body)}`
}

/** What a token stands for, or undefined when it was not made here, or for something else. */
export function readSignedToken(
  pepper: string,
  purpose: Purpose,
  token: string,
): { readonly tenantId: string; readonly id: string } | undefined {
  const [body, signature, ...rest] = token.slice(0, 1000).split('.')
  if (body === undefined || signature === undefined || rest.length > 0) return undefined
  const expected = Buffer.from(sign(pepper, purpose, body))
  const given = Buffer.from(signature)
  if (expected.length !== given.length || !timingSafeEqual(expected, given)) return undefined
  const [tenantId, id] = JSON.parse(Buffer.from(body, 'base64url').toString())
  return { tenantId: String(tenantId), id: String(id) }
}

/** An id that follows from what asked for the thing, and that nobody else can work out. 32 characters. */
export function derivedId(pepper: string, purpose: Purpose, ...from: readonly unknown[]): string {
  return sign(pepper, purpose, JSON.stringify(from)).slice(0, 32)
}

/**
 * What a log says of something whose id names a person, or may: the same each time, so that lines can be put together, and
 * nothing to whoever does not hold the pepper.
 */
export function loggedId(pepper: string, id: string): string {
  return derivedId(pepper, 'log lines', id).slice(0, 12)
}

/** With a key of its own, a signature says nothing about the tokens of answers. */
function sign(pepper: string, purpose: Purpose, body: string): string {
  return createHmac('sha256', keyOf(pepper, purpose)).update(body).digest('base64url')
}

function keyOf(pepper: string, purpose: Purpose): Buffer {
  return Buffer.from(hkdfSync('sha256', pepper, '', `tillitsbot ${purpose}`, 32))
}
