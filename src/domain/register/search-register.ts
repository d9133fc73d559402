import type { RegisterEntry } from './register-entry.ts'

/** What is looked for in the register. Absent: everything. */
export type RegisterSearch = {
  readonly words: string
  readonly status?: RegisterEntry['status']
  readonly goalId?: string
  readonly level?: RegisterEntry['level']
}

/** Lines that hold every word, each anywhere in what people wrote or in the unit's name, and what else is asked for. */
export function searchRegister(entries: readonly RegisterEntry[], search: RegisterSearch): RegisterEntry[] {
  const wanted = folded(search.words).split(/\s+/u).filter(Boolean)
  return entries.filter((entry) => {
    const { status, goalId, level, unit, title, purpose, result, learning } = entry
    if (search.status !== undefined && status !== search.status) return false
    if (search.goalId !== undefined && goalId !== search.goalId) return false
    if (search.level !== undefined && level !== search.level) return false
    const text = folded([unit, title, purpose, result, learning].join('\n'))
    return wanted.every((word) => text.includes(word))
  })
}

function folded(text: string): string {
  return text.normalize('NFC').toLowerCase()
}
