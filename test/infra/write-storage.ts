import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { storage } from './storage.ts'

/** `npm run infra-storage`: after a container, a queue or what is indexed has changed. */
await writeFile(join(import.meta.dirname, '../../infra/storage.json'), `${JSON.stringify(storage(), undefined, 2)}\n`)
