import type { Keeper } from '../usecases/retention/forget-sources.ts'
import { findOverdue, type Overdue } from '../usecases/retention/overdue.ts'
import type { AdminCommand } from './command.ts'
import { table } from './table.ts'

const names: Record<Overdue['kind'], string> = {
  sealed: 'documents of sealed answers',
  replies: 'posts collected from threads',
  summaries: 'summaries with texts that no theme quotes',
  orders: 'orders for exports',
  posts: 'ledger entries of posts to one person',
  drafts: 'packages never published, with who sent or read them',
  slots: 'decided slots of schedules',
}

export const retention: AdminCommand = {
  words: ['retention'],
  options: ['dry-run'],
  help: [
    ['', 'removes what is older than it may be (RETENTION_DAYS), and prints how much that was'],
    ['--dry-run', 'prints how much that would be, and removes nothing'],
  ],
  async run(desk, { dryRun }) {
    await runRetention(desk, dryRun, desk.print)
    return true
  },
}

/** Prints what is older than it may be, by kind, and removes it unless it is only asked. */
async function runRetention(keeper: Keeper, dryRun: boolean, print: (line: string) => void): Promise<void> {
  const { overdue, remove } = await findOverdue(keeper)
  const rows = overdue.map(({ kind, keptFor, count, oldest }) => [
    names[kind],
    keptFor.total('hours') <= 24 ? `${keptFor.total('hours')} hours` : inDays(keptFor),
    String(count),
    oldest === undefined ? '–' : inDays(oldest),
  ])
  print(
    `${dryRun ? 'Would be removed' : 'To be removed'} at ${keeper.clock.now().toString({ smallestUnit: 'second' })}:`,
  )
  print('')
  for (const line of table([['kind', 'kept for', 'number', 'oldest'], ...rows])) print(line)
  print('')
  if (overdue.every(({ count }) => count === 0)) return print('Nothing is older than it may be.')
  if (dryRun) return print('Nothing was removed (--dry-run).')
  await remove()
  print('Removed. Cards that show less now are updated by the service.')
}

function inDays(time: Temporal.Duration): string {
  return `${Math.floor(time.total('hours') / 24)} days`
}
