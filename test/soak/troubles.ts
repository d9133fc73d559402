import { spawnSync } from 'node:child_process'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as sleep } from 'node:timers/promises'

type Place = { readonly path: string; readonly pid: number }

/** What goes wrong for a while with the database of a running service. Each resolves when it is over. */
export const troubles: readonly (readonly [name: string, begin: (place: Place) => Promise<void>])[] = [
  ['database locked', lock],
  ['disk full', fill],
]

const milliseconds = 4000

/** A copy or a backup holds it. */
async function lock({ path }: Place): Promise<void> {
  const other = new DatabaseSync(path, { timeout: 5000 })
  other.exec('BEGIN EXCLUSIVE')
  await sleep(milliseconds)
  other.close()
}

/** Nothing can be written any more: a quota, a limit on the size of files. Where there is no `prlimit`, nothing happens. */
async function fill({ pid }: Place): Promise<void> {
  const limit = (bytes: string) => spawnSync('prlimit', ['--pid', String(pid), `--fsize=${bytes}:`])
  limit('1')
  await sleep(milliseconds)
  limit('unlimited')
}
