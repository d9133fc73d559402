import { type Chain, digitsOf, joints, sizeOf } from './chains.ts'
import { isDate, isDayMonth, isYear } from './number-kind.ts'

/** Whether these groups read as amounts, dates, times, decimals or a row of counts. */
export function isOrdinary(chain: Chain, first: number, last: number): boolean {
  if (hasThousands(chain, first, last) || isAmounts(chain, first, last) || isDecimals(chain, first, last)) return true
  if (isRow(chain, first, last)) return true
  let years = 0
  for (let i = first; i < last; i++) {
    const digits = digitsOf(chain, i, i + 1)
    if (digits.length === 8 && isDate(digits)) return true
    // 47–49/2026
    const slash = chain.joints[i] === 47 || chain.joints[i] === 45
    const after = i + 1 < last ? (chain.joints[i + 1] ?? 0) : joints.none
    if (isYear(digits) && i > first && slash && after <= joints.weak && sizeOf(chain, i - 1) <= 2) return true
    if (isYear(digits) && (isDateEnd(chain, first, i) || isDateStart(chain, i, last) || ++years === 2)) return true
    // 21.11; and 14.30 or 08.15 beside another time.
    if (i + 1 < last && digits.length === 2 && sizeOf(chain, i + 1) === 2 && chain.joints[i + 1] === 46) {
      const next = i + 2 < last ? (chain.joints[i + 2] ?? 0) : joints.none
      if (next > joints.weak && next !== 45 && next !== 46) continue
      const both = digitsOf(chain, i, i + 2)
      if (isDayMonth(both, 0) || (Number(digits) < 24 && Number(both.slice(2)) < 60)) return true
    }
  }
  return false
}

/** 21.11.2026, with this year at the end. */
function isDateEnd(chain: Chain, first: number, year: number): boolean {
  const joint = chain.joints[year] ?? 0
  if (year - 2 < first || joint <= joints.weak || chain.joints[year - 1] !== joint) return false
  return isDayOrMonth(digitsOf(chain, year - 2, year - 1)) && isDayOrMonth(digitsOf(chain, year - 1, year))
}

/** 2026-11-21, with this year at the beginning. */
export function isDateStart(chain: Chain, year: number, last: number): boolean {
  const joint = chain.joints[year + 1] ?? 0
  if (year + 2 >= last || joint <= joints.weak || chain.joints[year + 2] !== joint) return false
  return isDayOrMonth(digitsOf(chain, year + 1, year + 2)) && isDayOrMonth(digitsOf(chain, year + 2, year + 3))
}

function isDayOrMonth(digits: string): boolean {
  return digits.length <= 2 && Number(digits) >= 1 && Number(digits) <= 31
}

/** At least three short numbers with spaces between, or line breaks. */
export function isRow(chain: Chain, first: number, last: number): boolean {
  if (last - first < 3) return false
  const joint = chain.joints[first + 1] ?? 0
  if (joint > joints.weak) return false
  for (let i = first; i < last; i++) {
    if (sizeOf(chain, i) > 4 || (i > first && chain.joints[i] !== joint)) return false
  }
  return true
}

/** 12 100 and below it 125 350: amounts in lines. */
export function isAmounts(chain: Chain, first: number, last: number): boolean {
  if (last - first < 2) return false
  for (let i = first; i < last; i++) {
    const joint = i === first ? joints.lineBreak : (chain.joints[i] ?? 0)
    const size = sizeOf(chain, i)
    if (joint === joints.lineBreak || joint === joints.weak ? size > 3 : joint !== joints.space || size !== 3)
      return false
  }
  return true
}

/** 4,2 3,9 4,5: a comma or a point after every other group, and little behind it. */
function isDecimals(chain: Chain, first: number, last: number): boolean {
  if (last - first < 4) return false
  const mark = chain.joints[first + 1] ?? 0
  if (mark !== 44 && mark !== 46) return false
  for (let i = first + 1; i < last; i++) {
    const joint = chain.joints[i] ?? 0
    const inside = (i - first) % 2 === 1
    if (inside ? joint !== mark || sizeOf(chain, i) > 2 : joint > joints.weak) return false
  }
  return true
}

/** 12 500 000 000: one to three digits, then threes, all joined alike. */
function hasThousands(chain: Chain, first: number, last: number): boolean {
  if (last - first < 2 || sizeOf(chain, first) > 3) return false
  for (let i = first + 1; i < last; i++) {
    if (sizeOf(chain, i) !== 3 || chain.joints[i] !== chain.joints[first + 1]) return false
  }
  return true
}

/** The same with a round end or a unit behind it, so that it is an amount whatever its check digits are. */
export function isAmount(text: string, chain: Chain, first: number, last: number): boolean {
  if (!hasThousands(chain, first, last)) return false
  const end = chain.ends[last - 1] ?? 0
  const unit = /^ ?(?:kr|nok|mill|prosent|%|pers|bruk|innb|,\d)/
  return digitsOf(chain, last - 1, last).endsWith('00') || unit.test(text.slice(end, end + 8))
}
