import type { Config } from '../config.ts'
import { isWithin } from '../domain/time.ts'
import { type AzureQueueState, examineAzureQueue } from '../queue/azure.ts'
import { startFailure } from '../start-failure.ts'
import { type Finding, ok, warning, wrong } from './check.ts'

/** A campaign over all teams of a large organisation has gone out after some minutes. */
const longestWait = Temporal.Duration.from({ hours: 1 })

/** Whether ids of posts may be put into the queue and taken out, and whether somebody takes them. */
export async function queueFindings(config: Config, now: Temporal.Instant): Promise<Finding[]> {
  if (config.queue.queue === 'embedded') return [ok('the ledger in the store is the queue, for one process')]
  try {
    return stateFindings(await examineAzureQueue(config.queue.connect), now)
  } catch (error) {
    const words = startFailure(error, config)
    if (words === undefined) throw error
    return [wrong(words)]
  }
}

function stateFindings(state: AzureQueueState, now: Temporal.Instant): Finding[] {
  if (!state.there) {
    return [warning('the queues are not there yet. The first start makes them if it may; else infra/ does.')]
  }
  const { waiting, aside, oldest } = state
  const late = oldest !== undefined && !isWithin(longestWait, oldest, now)
  return [
    ok('messages may be put in and taken out'),
    late
      ? warning(`about ${waiting} wait, the first for over an hour. Does the service run? Look at TEAMS_RPS.`)
      : ok(`about ${waiting} wait`),
    ...(aside > 0 ? [warning(`about ${aside} were put aside; they are not tried again (docs/operations.md).`)] : []),
  ]
}
