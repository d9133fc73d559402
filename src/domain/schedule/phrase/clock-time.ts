import { type Found, firstOf, type Reader } from './part.ts'
import { cardinal, isSign, means, skip, type Tokens, valueAs } from './tokens.ts'

/** "kl 9", "13.30", "kvart over åtte", "half past eight", "9 pm", "0900". */
export const readClockTime: Reader = (tokens, at) => {
  const start = means(tokens[at], 'clock') ? at + 1 : isSign(tokens[at], '@') ? at + 1 : at
  const named = start > at
  const begin = named && isSign(tokens[start], '.', ':') ? start + 1 : start
  return firstOf(readRelative, readHalf, readDigits, named ? readNamedHour : readMarkedHour, readNoon)(tokens, begin)
}

/** "om morgenen", "in the afternoon", "kveld": after a time it tells the half of the day. */
export const readPartOfDay: Reader = (tokens, at) => {
  const next = skip(tokens, skip(tokens, at, 'in'), 'the')
  const hours = valueAs('partOfDay', tokens[next])
  // "i morgen" is tomorrow.
  if (hours === undefined || (next > at && /^i$/i.test(tokens[next - 1]?.text ?? ''))) return undefined
  if (next === at && /^i$/i.test(tokens[at - 1]?.text ?? '')) return undefined
  return { part: { kind: 'partOfDay', hours }, next: next + 1 }
}

/** "8:30", "8.30", "13h30" with two digits for the minutes. A second dot makes it a date. */
const readDigits: Reader = (tokens, at) => {
  const [hours, sign, minutes, behind] = [tokens[at], tokens[at + 1], tokens[at + 2], tokens[at + 3]]
  if (hours?.digits === undefined || hours.digits.length > 2 || minutes?.digits?.length !== 2) return undefined
  if (!isSign(sign, '.', ':', ',', 'h') || !sign?.glued || !minutes.glued) return undefined
  if (behind?.glued && tokens[at + 4]?.glued && tokens[at + 4]?.digits !== undefined) return undefined
  return timeOf(tokens, at + 3, Number(hours.digits), Number(minutes.digits), true)
}

/** An hour behind "kl" or "at": "kl 9", "kl ni", "kl 0900". */
const readNamedHour: Reader = (tokens, at) => {
  const digits = tokens[at]?.digits
  if (digits?.length === 4) return timeOf(tokens, at + 1, Number(digits.slice(0, 2)), Number(digits.slice(2)), true)
  const hour = cardinal(tokens, at)
  return hour && timeOf(tokens, hour.next, hour.value, 0, digits?.length === 2 && digits.startsWith('0'))
}

/** An hour without "kl" in front must show in another way that it is one: "9 am", "9 o'clock", "9 om kvelden", "0900". */
const readMarkedHour: Reader = (tokens, at) => {
  const digits = tokens[at]?.digits
  const behind = tokens[at + 1]
  if (means(behind, 'meridiem', 'oclock') || readPartOfDay(tokens, at + 1)) return readNamedHour(tokens, at)
  return digits?.length === 4 && digits.startsWith('0') ? readNamedHour(tokens, at) : undefined
}

/** "halv ni" is 08:30, "half nine" is 09:30, "half past nine" is 09:30. */
const readHalf: Reader = (tokens, at) => {
  const half = valueAs('half', tokens[at])
  if (half === undefined) return undefined
  const past = means(tokens[at + 1], 'past')
  const hour = cardinal(tokens, past ? at + 2 : at + 1)
  if (!hour || hour.value > 24) return undefined
  // A number with its own minutes or a unit behind it is not the hour of "half".
  if (means(tokens[hour.next], 'hours', 'week', 'monthUnit', 'day', 'times')) return undefined
  return timeOf(tokens, hour.next, past || half === 31 ? hour.value : before(hour.value), 30, false)
}

/** "kvart over åtte", "ti på ni", "fem på halv ni", "quarter to nine", "20 minutter over 8". */
const readRelative: Reader = (tokens, at) => {
  const article = valueAs('number', tokens[at]) === 1 && means(tokens[at + 1], 'quarter') ? at + 1 : at
  const amount = means(tokens[article], 'quarter') ? { value: 15, next: article + 1 } : cardinal(tokens, article)
  if (!amount || amount.value < 1 || amount.value > 29) return undefined
  const link = skip(tokens, amount.next, 'minutes')
  const plain = link === amount.next
  const sign = direction(tokens, link, plain && tokens[article]?.digits !== undefined)
  // "nine to five" is a span of time; nobody says "nine to five" for 04:51.
  if (sign === 0 || (sign === -1 && plain && amount.value % 5 !== 0)) return undefined
  const half = valueAs('half', tokens[link + 1]) === 30
  const hour = cardinal(tokens, half ? link + 2 : link + 1)
  if (!hour || hour.value > 23 || isSign(tokens[hour.next], ':', '.')) return undefined
  if (means(tokens[hour.next], 'times', 'day', 'week', 'monthUnit', 'year', 'hours', 'month')) return undefined
  const minutes = hour.value * 60 - (half ? 30 : 0) + sign * amount.value
  const inDay = (minutes + 24 * 60) % (24 * 60)
  return timeOf(tokens, hour.next, Math.floor(inDay / 60), inDay % 60, false)
}

/** 1 for "over", -1 for "på" and "to". "10 to 11" in digits is a span of time, so it needs the word "minutes". */
function direction(tokens: Tokens, at: number, digits: boolean): -1 | 0 | 1 {
  if (means(tokens[at], 'past')) return 1
  if (means(tokens[at], 'to')) return digits ? 0 : -1
  return means(tokens[at], 'before') ? -1 : 0
}

const readNoon: Reader = (tokens, at) => {
  const hour = valueAs('noon', tokens[at])
  return hour === undefined ? undefined : timeOf(tokens, at + 1, hour, 0, true)
}

/** Takes "am", "pm" and "o'clock" along. `exact`: nobody can mean twelve hours later. */
function timeOf(tokens: Tokens, at: number, hour: number, minute: number, exact: boolean): Found {
  const oclock = skip(tokens, at, 'oclock')
  const half = valueAs('meridiem', tokens[oclock])
  const next = half === undefined ? oclock : oclock + 1
  if (hour > 23 || minute > 59 || (half !== undefined && (hour < 1 || hour > 12))) {
    return { part: { kind: 'refused', reason: 'impossibleTime' }, next }
  }
  if (half === undefined) return { part: { kind: 'time', hour, minute, exact }, next }
  return { part: { kind: 'time', hour: (hour % 12) + half, minute, exact: true }, next }
}

function before(hour: number): number {
  return hour === 0 ? 23 : hour - 1
}
