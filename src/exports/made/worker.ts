import { once } from 'node:events'
import { setPriority } from 'node:os'
import { parentPort, workerData } from 'node:worker_threads'
import { gzipSync } from 'node:zlib'
import { collectContent } from '../../domain/export/collect-content.ts'
import { isEmpty } from '../../domain/export/export-content.ts'
import { makeFile } from './make-file.ts'
import { type Made, more, type Work } from './work.ts'

/** The thread of `run.ts`: one file, and it ends. */
// Where cores are few, people who answer go first. Elsewhere than on Linux this would slow the whole process down.
if (process.platform === 'linux') setPriority(10)

const port = parentPort
if (port) {
  const { job, frame, settings }: Work = workerData
  const collector = collectContent(frame)
  while (true) {
    port.postMessage(more)
    const [part] = await once(port, 'message')
    if (part === undefined) break
    collector.add(part)
  }
  const content = collector.content()
  if (isEmpty(content)) {
    port.postMessage({})
  } else {
    const bytes = await makeFile({ job: { ...job, scope: frame.scope }, content, settings })
    const packed = new Uint8Array(gzipSync(bytes))
    const made: Made = { file: { size: bytes.byteLength, packed } }
    // Handed over and not copied, which would hold up the other thread.
    port.postMessage(made, [packed.buffer])
  }
}
