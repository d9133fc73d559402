import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore } from '../../src/store/open-store.ts'
import { storeContract } from '../contract/store-contract.ts'
import { seededRandom } from '../support/seeded-random.ts'

storeContract('sqlite', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'store-'))
  let opened = 0
  return {
    open: (kinds, log) =>
      openStore(
        { store: 'sqlite', path: join(folder, 'deep/er/store.db') },
        { kinds, log, random: seededRandom(++opened) },
      ),
    remove: () => rm(folder, { recursive: true }),
  }
})
