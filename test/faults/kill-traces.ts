import { dirname } from 'node:path'
import type { KillFigures } from './kill-figures.ts'
import type { KillRun } from './kill-run.ts'
import { readFolder, traces } from './trace-search.ts'

/**
 * What the service's files and log still tell after such a run, in words. Must be empty: nothing of answers that were changed
 * or withdrawn, nothing that tells members of a team apart, no name in a file, and no person and no answer in the log.
 */
export function traceFaults(run: KillRun, { kept }: Pick<KillFigures, 'kept'>): string[] {
  const files = [...readFolder(dirname(run.path)).values()]
  const log = [Buffer.from(run.log)]
  const lost = run.expectation.markers().filter((marker) => !kept.has(marker))
  const people = run.teams.flatMap((team) => team.people)
  const uneven = run.teams.filter(({ people: [, ...members] }) => {
    return new Set(members.map(({ userId }) => traces(files, userId))).size > 1
  })
  return [
    ...(lost.length === 0 ? ['nobody changed or withdrew an answer, so nothing was looked for'] : []),
    ...lost.filter((marker) => traces(files, marker) > 0).map((marker) => `${marker} is gone, and stands in a file`),
    ...uneven.map(({ teamId }) => `${teamId}: files name some of its members more often than others`),
    ...(people.some(({ name }) => traces(files, name) > 0) ? ['somebody’s name stands in a file'] : []),
    ...(traces(log, 'merke') > 0 ? ['an answer stands in the log'] : []),
    ...(people.some(({ userId, name }) => traces(log, userId) + traces(log, name) > 0) ? ['the log names people'] : []),
  ]
}
