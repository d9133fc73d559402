import type { MeasureWish } from '../../domain/measure/proposal.ts'
import { type IdentifierKind, redact } from '../../domain/privacy/redact.ts'

/** Masks what points at people, before anything is stored. `found` grows by what was masked. */
export function cleaner(): { readonly clean: (text: string) => string; readonly masked: () => IdentifierKind[] } {
  const masked = new Set<IdentifierKind>()
  return {
    clean(text) {
      const { text: safe, found } = redact(text)
      for (const kind of found) masked.add(kind)
      return safe
    },
    masked: () => [...masked],
  }
}

/** What somebody filled in, masked, and which kinds were. */
export function cleanWish(wish: MeasureWish): {
  readonly wish: MeasureWish
  readonly masked: readonly IdentifierKind[]
} {
  const { clean, masked } = cleaner()
  const safe = {
    ...wish,
    what: clean(wish.what),
    purpose: clean(wish.purpose),
    details: wish.details.map((detail) => ({ ...detail, text: clean(detail.text) })),
  }
  return { wish: safe, masked: masked() }
}
