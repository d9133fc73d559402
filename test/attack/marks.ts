import { randomInt } from 'node:crypto'
import { ids } from '../access/access-world.ts'
import type { Person } from './people.ts'

const own = ids.own

/** Letters only, so that no rule of redaction takes it for a number. */
export function markOf(number: number): string {
  const letters = Array.from({ length: 4 }, (_, place) => 'abcdefghij'[Math.floor(number / 10 ** (3 - place)) % 10])
  return `merke${letters.join('')}x`
}

export function personCalled(mark: string): Person {
  return { userId: `person-${mark}`, name: `Navn ${mark}` }
}

export function answerTo(mark: string): Record<string, string> {
  return { roundId: own.openRound, 'q-sure': String(1 + randomInt(5)), 'q-where': 'here', 'q-example': mark }
}

/** Without an owner: who may be one is asked of Teams, which answers that only so often. */
export function proposal(mark: string): Record<string, string> {
  return {
    ...{
      teamId: own.teamId,
      draft: Buffer.from(mark.slice(0, 12).padEnd(12)).toString('hex'),
      what: mark,
      purpose: '',
    },
    ...{ owner: '', due: '2026-05-01', level: 'group', goal: '', sure: 'yes' },
  }
}
