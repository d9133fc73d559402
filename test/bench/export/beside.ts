import type { ExportFormat, ExportJob } from '../../../src/domain/export/export-job.ts'
import { timestamp } from '../../../src/domain/time.ts'
import { documents } from '../../../src/ports/documents.ts'
import type { Store } from '../../../src/ports/store.ts'
import { teamsUrl } from '../../support/authority.ts'
import { percentile, type Told } from '../summary/beside/open-loop.ts'
import { withClicks } from '../summary/beside/with-clicks.ts'
import { seedShared } from './seed-shared.ts'

export type BesideScale = {
  /** In each of them the clicks of `idle`, then a file of each format. */
  readonly rounds: number
  /** Rows of CSV. */
  readonly rows: number
  /** Clicks a second. */
  readonly rate: number
  /** Clicks before anything is measured, so that the service is compiled. */
  readonly warmUp: number
  /** Clicks of a round while nothing else happens. */
  readonly idle: number
}

/** Of clicks that are answers: the milliseconds within which 99 of 100 were answered, and the slowest. */
export type Waits = { readonly p99: number; readonly slowest: number; readonly seconds: number }

/** A round: while nothing else happens, and from the order of a file until it waits for the person. */
export type BesideRun = { readonly idle: Waits; readonly csv: Waits; readonly xlsx: Waits }

const largeTenant = 'large'
/** Whose files were made before, so that a service that has just started has everything loaded. */
const smallTenant = 'small'

/**
 * How fast people are answered while the real service, on SQLite, makes a coordinator's file of `rows` rows beside, as
 * text and as a workbook. `execArgv`: options of Node, such as its profiler's.
 */
export function exportBesideAnswers(scale: BesideScale, execArgv: readonly string[] = []): Promise<BesideRun[]> {
  const seed = async (store: Store) => {
    await seedShared(store, smallTenant, 500)
    await seedShared(store, largeTenant, scale.rows)
  }
  return withClicks({ rate: scale.rate, seed, execArgv }, async ({ clicks, store }) => {
    let orders = 0
    /** Clicks until a file lies ready, from when it was ordered. */
    const besides = async (format: ExportFormat, tenantId: string, least = 0): Promise<Waits> => {
      const id = await order(store, format, tenantId, ++orders)
      return waitsOf(await clicks.run(async (sent) => sent >= least && (await isReady(store, tenantId, id))))
    }
    await besides('csv', smallTenant, scale.warmUp / 2)
    await besides('xlsx', smallTenant, scale.warmUp / 2)
    const runs: BesideRun[] = []
    for (let round = 0; round < scale.rounds; round++) {
      runs.push({
        idle: waitsOf(await clicks.run((sent) => sent >= scale.idle)),
        csv: await besides('csv', largeTenant),
        xlsx: await besides('xlsx', largeTenant),
      })
    }
    return runs
  })
}

function waitsOf({ clicks, seconds }: Told): Waits {
  const latencies = clicks.map(({ latency }) => latency)
  return { p99: percentile(latencies, 0.99), slowest: Math.max(...latencies), seconds }
}

/** As the command does, for a coordinator: everything that was shared. The service's clock looks every five seconds. */
async function order(store: Store, format: ExportFormat, tenantId: string, number: number): Promise<string> {
  const now = Temporal.Now.instant()
  const address = { serviceUrl: teamsUrl, tenantId, botId: '28:11111111-2222-3333-4444-555555555555' }
  const job: ExportJob = {
    ...{ type: 'export', id: `order-${number}`, tenantId, userId: 'coordinator', format, scope: { kind: 'all' } },
    ...{
      language: 'nb',
      createdAt: timestamp(now),
      expiresAt: timestamp(now.add({ hours: 24 })),
      wakeAt: timestamp(now),
    },
    making: { address, conversationId: 'a:personal', language: 'nb', asLink: true, tries: 0 },
  }
  await store.put(documents.exportJob, job)
  return job.id
}

/** @throws when it could not be made: then nothing was measured */
async function isReady(store: Store, tenantId: string, id: string): Promise<boolean> {
  const job = (await store.read(documents.exportJob, tenantId, id))?.value
  if (!job || job.wakeAt !== undefined) return false
  if (!job.file || job.file.size === 0) throw new Error(`No file was made for ${id}`)
  return true
}
