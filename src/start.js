import { readdirSync, readFileSync } from 'node:fs'
import module from 'node:module'
import { setPriority } from 'node:os'
import { setFlagsFromString } from 'node:v8'

// An older Node can't read TypeScript, and would complain of a file extension. (It has no named export for the cache, either.)
if (Number.parseInt(process.versions.node, 10) < 26) {
  process.stderr.write(
    `Node ${process.versions.node} is too old: Tillitsbot needs 26 or later. The container image has it.\n`,
  )
  process.exit(78)
}
// What `npm start` runs. The cache must be on before the first TypeScript file is read: then nothing has to be stripped
// or compiled again at the next start, and the service is ready in half the time. Plain JavaScript for that reason.
module.enableCompileCache()
// V8 learns from what lived long which objects will, and keeps the next of their kind apart from those that die young. Who
// reads a long list teaches it so of all documents, and then each clearing up takes 14 ms, not 0.3 (docs/decisions/0019).
setFlagsFromString('--no-allocation-site-pretenuring')
behindWhoAnswers()
await import('./main.ts')

/**
 * V8 clears up and compiles for all threads of the process in a few of its own. What a summary or a file makes them do must not
 * take the processor from who answers people, any more than that work itself may (docs/decisions/0019). Only Linux has
 * priorities of single threads.
 */
function behindWhoAnswers() {
  if (process.platform !== 'linux') return
  const tasks = '/proc/self/task'
  for (const thread of readdirSync(tasks)) {
    if (readFileSync(`${tasks}/${thread}/comm`, 'utf8').includes('V8Worker')) setPriority(Number(thread), 19)
  }
}
