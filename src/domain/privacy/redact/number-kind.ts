import { idnr } from '@navikt/fnrvalidator'

/**
 * What eleven digits are. Identity numbers are decided first, because every valid one also passes the account number's
 * check (PLATFORM, "Norwegian identity numbers"). `plausible`: a day and a month, but a wrong check digit; a typing error
 * is still a person.
 */
export type Eleven = 'valid' | 'plausible' | 'account' | 'nothing'

export function elevenDigits(digits: string): Eleven {
  const date = hasPlausibleDate(digits)
  // The check that both share is cheap, and eleven times fewer numbers reach the validator.
  const passes = isAccountNumber(digits)
  if (date && passes && (idnr(digits).status === 'valid' || isNavSynthetic(digits))) return 'valid'
  if (date) return 'plausible'
  return passes ? 'account' : 'nothing'
}

/** DDMMYYYY and five more: a birth date with the century, as people write it. */
export function hasFullBirthDate(digits: string): 'valid' | 'plausible' | 'nothing' {
  const year = value(digits, 4, 4)
  if (year < 1900 || year > 2040) return 'nothing'
  const kind = elevenDigits(digits.slice(0, 4) + digits.slice(6))
  return kind === 'account' ? 'nothing' : kind
}

/**
 * A DUF number of the immigration authorities: the year, six digits, and the remainder of a weighted sum by 11 in two.
 * `plausible`: the year is right.
 */
export function dufNumber(digits: string): 'valid' | 'plausible' | 'nothing' {
  const year = value(digits, 0, 4)
  if (year < 1980 || year > 2040) return 'nothing'
  const rest = weighted(digits, [4, 6, 3, 2, 4, 6, 3, 2, 7, 5]) % 11
  return rest === value(digits, 10, 2) ? 'valid' : 'plausible'
}

/** Eight digits that are a date of our time, not a telephone: 20261121 or 21112026. */
export function isDate(digits: string): boolean {
  return isYearFirst(digits) || (isDayMonth(digits, 0) && isRecent(digits, 4))
}

/** Twelve digits that are a date and a time, as in the name of a file: 202611211430. */
export function isTimestamp(digits: string): boolean {
  return isYearFirst(digits) && value(digits, 8, 2) < 24 && value(digits, 10, 2) < 60
}

export function isYear(digits: string): boolean {
  return digits.length === 4 && isRecent(digits, 0)
}

/** DDMM at an index, as on a calendar. */
export function isDayMonth(digits: string, index: number): boolean {
  const day = value(digits, index, 2)
  const month = value(digits, index + 2, 2)
  return day >= 1 && day <= 31 && month >= 1 && month <= 12
}

function isYearFirst(digits: string): boolean {
  const month = value(digits, 4, 2)
  const day = value(digits, 6, 2)
  return isRecent(digits, 0) && month >= 1 && month <= 12 && day >= 1 && day <= 31
}

/** DDMM of a national, D-, H- or synthetic number: day + 40, month + 40, + 65 or + 80. */
function hasPlausibleDate(digits: string): boolean {
  const day = value(digits, 0, 2) % 40
  const month = value(digits, 2, 2)
  const real = (value: number) => value >= 1 && value <= 12
  return (
    value(digits, 0, 2) < 72 &&
    day >= 1 &&
    day <= 31 &&
    (real(month) || real(month - 40) || real(month - 65) || real(month - 80))
  )
}

/** Nav's own synthetic numbers, month + 65, which the validator does not know. The first check as it is from 2032. */
function isNavSynthetic(digits: string): boolean {
  const month = value(digits, 2, 2) - 65
  const sum = weighted(digits, [3, 7, 6, 1, 8, 9, 4, 5, 2]) + value(digits, 9, 1)
  return month >= 1 && month <= 12 && sum % 11 <= 3
}

/** Modulus 11 with weights 5,4,3,2,7,6,5,4,3,2, the check of Norwegian bank accounts. */
function isAccountNumber(digits: string): boolean {
  return (11 - (weighted(digits, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11)) % 11 === value(digits, 10, 1)
}

function weighted(digits: string, weights: readonly number[]): number {
  let sum = 0
  for (let i = 0; i < weights.length; i++) sum += (weights[i] ?? 0) * (digits.charCodeAt(i) - 48)
  return sum
}

function isRecent(digits: string, index: number): boolean {
  const year = value(digits, index, 4)
  return year >= 1900 && year < 2060
}

/** Read digit by digit: a slice of its own for each look would cost more than the rest. */
function value(digits: string, index: number, length: number): number {
  let sum = 0
  for (let i = index; i < index + length; i++) sum = sum * 10 + digits.charCodeAt(i) - 48
  return sum
}
