import { createHmac } from 'node:crypto'

/**
 * The id of a person's answer in one round: HMAC-SHA256(pepper + salt, user id), base64url (DESIGN §5). The same
 * person always gets the same token in the same round, and nobody without both pepper and salt can make it again.
 */
export function token(pepper: string, salt: string, userId: string): string {
  return createHmac('sha256', `${pepper}\n${salt}`).update(userId).digest('base64url')
}
