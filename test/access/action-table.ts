import type { ActionCase } from './actions/action-case.ts'
import { escalationCases } from './actions/escalation.ts'
import { measureCases } from './actions/measure.ts'
import { organisationCases } from './actions/organisation.ts'
import { packageCases } from './actions/package.ts'
import { reviewCases } from './actions/review.ts'
import { roundCases } from './actions/round.ts'
import { scheduleCases } from './actions/schedule.ts'
import { teamCases } from './actions/team.ts'

/** Every verb of every card, with everything that it can be sent for. */
export const actionCases: readonly ActionCase[] = [
  ...roundCases,
  ...scheduleCases,
  ...teamCases,
  ...reviewCases,
  ...measureCases,
  ...escalationCases,
  ...organisationCases,
  ...packageCases,
]
