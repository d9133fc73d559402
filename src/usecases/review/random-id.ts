import type { Services } from '../../ports/services.ts'

/** An id that says nothing: of an objection or a change. */
export function randomId({ random }: Pick<Services, 'random'>): string {
  return Buffer.from(random.bytes(9)).toString('base64url')
}
