import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'

// Whatever is imported at the top of a thread's module is loaded before the thread has stepped behind those who answer.
for (const thread of ['exports/made', 'summariser/large']) {
  it(`The thread of ${thread} loads next to nothing before it has the lowest priority`, () => {
    const source = readFileSync(new URL(`../../../src/${thread}/worker.ts`, import.meta.url), 'utf8')
    const loaded = [...source.matchAll(/^import (?!type )[^'\n]*'([^']+)'/gm)].map(([, from]) => from)
    assert.ok(loaded.includes('../../threads/serve-thread.ts'))
    assert.deepEqual(
      loaded.filter((from) => from !== '../../threads/serve-thread.ts' && !from?.startsWith('node:')),
      [],
    )
  })
}
