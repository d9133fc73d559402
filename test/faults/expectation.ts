/** What may stand in a round's summary from one person: an answer's marker, or nothing (`undefined`). */
type Possible = ReadonlySet<string | undefined>

export type Expectation = {
  readonly acknowledged: number
  stored(round: string, person: string, marker: string): void
  withdrawn(round: string, person: string): void
  /** Refused, or no answer came: it may have happened or not. `marker` undefined: a withdrawal. */
  unsure(round: string, person: string, marker: string | undefined): void
  /** What is wrong with the markers that were found in this round, in words. Nothing: they are as promised. */
  faults(round: string, found: readonly string[]): string[]
  rounds(): string[]
  /** People of whom exactly one answer must be there. */
  certain(round: string): number
  /** Every marker that was ever sent. */
  markers(): string[]
}

/**
 * Keeps what each person was told, and says what the summary may hold. One who was told "stored" must be there once
 * with that answer, or with a later one of which nobody knows whether it got through.
 */
export function createExpectation(): Expectation {
  const rounds = new Map<string, Map<string, Possible>>()
  const markers: string[] = []
  let acknowledged = 0
  const people = (round: string) => {
    const known = rounds.get(round) ?? new Map<string, Possible>()
    rounds.set(round, known)
    return known
  }
  return {
    get acknowledged() {
      return acknowledged
    },
    stored(round, person, marker) {
      acknowledged++
      markers.push(marker)
      people(round).set(person, new Set([marker]))
    },
    withdrawn: (round, person) => void people(round).set(person, new Set([undefined])),
    unsure(round, person, marker) {
      if (marker !== undefined) markers.push(marker)
      const before: Possible = people(round).get(person) ?? new Set([undefined])
      people(round).set(person, new Set([...before, marker]))
    },
    faults(round, found) {
      const left = new Set(found)
      const faults = found.length === left.size ? [] : [`${round}: an answer is there twice`]
      for (const [person, possible] of people(round)) {
        const here = [...possible].filter((marker) => marker !== undefined && left.has(marker))
        for (const marker of here) left.delete(marker ?? '')
        if (here.length > 1) faults.push(`${round}: ${person} is there ${here.length} times`)
        if (here.length === 0 && !possible.has(undefined)) faults.push(`${round}: the answer of ${person} is lost`)
      }
      for (const marker of left) faults.push(`${round}: ${marker} should not be there`)
      return faults
    },
    rounds: () => [...rounds.keys()],
    certain: (round) => [...people(round).values()].filter((possible) => !possible.has(undefined)).length,
    markers: () => markers,
  }
}
