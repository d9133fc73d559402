import { createHmac } from 'node:crypto'

/**
 * What stands for a person in one place, such as a round or a measure: HMAC-SHA256(pepper + salt, user id), base64url
 * (DESIGN §5). The same person always gets the same token there, and nobody without both pepper and salt can make it again.
 */
export function token(pepper: string, salt: string, userId: string): string {
  return createHmac('sha256', `${pepper}\n${salt}`).update(userId).digest('base64url')
}
