import { resolveDate } from './choose-end.ts'
import { readUntil } from './dates.ts'
import { tokenise } from './tokens.ts'

/** A text that is a date and nothing else: "1. mars", "15 April 2027", "1.3.", "2027-03-01". The next such date. */
export function readDue(text: string, today: Temporal.PlainDate): Temporal.PlainDate | undefined {
  // A date alone has no place of its own in a rhythm; after "til" it has.
  const tokens = tokenise(`til ${text}`)
  const found = readUntil(tokens, 0)
  if (found?.part.kind !== 'until' || found.next !== tokens.length) return undefined
  const date = resolveDate(found.part.date, today)
  return date === 'impossible' ? undefined : date
}
