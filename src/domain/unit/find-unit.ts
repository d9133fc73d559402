import type { Unit, UnitTree } from './unit-tree.ts'

export type FoundUnit =
  | { readonly ok: true; readonly unit: Unit }
  /** None, or several that it could be. */
  | { readonly ok: false; readonly candidates: readonly Unit[] }

/** The unit that a person means: by its id, its whole name, how its name begins, or a part of it, in that order. */
export function findUnit({ units }: Pick<UnitTree, 'units'>, words: string): FoundUnit {
  const wanted = folded(words)
  if (wanted === '') return { ok: false, candidates: [] }
  const named = units.map((unit) => ({ unit, name: folded(unit.name) }))
  const steps = [
    () => named.filter(({ unit }) => folded(unit.id) === wanted),
    () => named.filter(({ name }) => name === wanted),
    () => named.filter(({ name }) => name.startsWith(wanted)),
    () => named.filter(({ name }) => name.includes(wanted)),
  ]
  for (const step of steps) {
    const found = step()
    if (found.length > 1) return { ok: false, candidates: found.map(({ unit }) => unit) }
    const [only] = found
    if (only) return { ok: true, unit: only.unit }
  }
  return { ok: false, candidates: [] }
}

function folded(text: string): string {
  return text.normalize('NFC').toLowerCase().replaceAll(/\s+/gu, ' ').trim()
}
