import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'
import { type ExportFormat, type ExportJob, type ExportScope, linkMinutes } from '../../domain/export/export-job.ts'
import type { ExportedRound } from '../../domain/export/exported-round.ts'
import type { Language } from '../../domain/language.ts'
import { discloseReviewed } from '../../domain/privacy/disclose.ts'
import { timestamp } from '../../domain/time.ts'
import { documents } from '../../ports/documents.ts'
import type { Services } from '../../ports/services.ts'
import { readTeam } from '../team/standing.ts'
import { sharedRounds } from './shared-rounds.ts'

/** Writes down that a person wants a file. It can be fetched once, by the link's or the consent card's id. */
export async function orderExport(
  { store, clock, random }: Services,
  order: {
    readonly tenantId: string
    readonly userId: string
    readonly teamId: string | undefined
    readonly format: ExportFormat
    readonly scope: ExportScope
    readonly language: Language
  },
): Promise<ExportJob> {
  const now = clock.now()
  const { teamId, ...rest } = order
  const job: ExportJob = {
    type: 'export',
    id: Buffer.from(random.bytes(24)).toString('base64url'),
    ...rest,
    ...(teamId !== undefined && { teamId }),
    createdAt: timestamp(now),
    expiresAt: timestamp(now.add({ minutes: linkMinutes })),
  }
  await store.insert(documents.exportJob, job)
  return job
}

/**
 * Takes an order: its content, once. Undefined when there is no such order, it is too old, it was fetched before, or
 * it is somebody else's (`userId` is known when it is fetched from inside Teams).
 */
export async function redeemExport(
  services: Services,
  tenantId: string,
  exportId: string,
  userId: string | undefined,
): Promise<{ job: ExportJob; rounds: ExportedRound[] } | undefined> {
  const { store, clock } = services
  if (!/^[\w-]{1,64}$/.test(exportId)) return undefined
  const stored = await store.read(documents.exportJob, tenantId, exportId)
  const now = timestamp(clock.now())
  if (!stored || stored.value.fetchedAt || stored.value.expiresAt <= now) return undefined
  if (userId !== undefined && userId !== stored.value.userId) return undefined
  // Marked before anything is read: of two who fetch at once, one gets it.
  const fetched = await store.replace(documents.exportJob, stored, { ...stored.value, fetchedAt: now })
  if (fetched === 'changed') return undefined
  return { job: fetched.value, rounds: await exportedRounds(services, fetched.value) }
}

/** The closed rounds that an order takes in, oldest first; for coordinators, what was shared with them. */
export async function exportedRounds(
  services: Services,
  order: Pick<ExportJob, 'tenantId' | 'teamId' | 'scope'> & Partial<Pick<ExportJob, 'createdAt'>>,
): Promise<ExportedRound[]> {
  const { teamId, scope } = order
  if (teamId === undefined) return sharedRounds(services, order)
  const team = await readTeam(services, teamId)
  if (!team) return []
  const [rounds, summaries, reviews] = await Promise.all([
    services.store.list(documents.round, { partition: teamId }),
    services.store.list(documents.summary, { partition: teamId }),
    services.store.list(documents.review, { partition: teamId }),
  ])
  const byRound = new Map(summaries.map(({ value }) => [value.roundId, value]))
  const reviewOf = new Map(reviews.map(({ value }) => [value.roundId, value]))
  const closed = rounds
    .flatMap(({ value: round }) => {
      const summary = byRound.get(round.id)
      return summary && round.state === 'closed'
        ? [{ teamName: team.name, round, summary: discloseReviewed(summary, reviewOf.get(round.id)) }]
        : []
    })
    .filter(({ round }) => scope.kind !== 'package' || round.prompt.packageId === scope.packageId)
    .toSorted((a, b) => a.summary.value.createdAt.localeCompare(b.summary.value.createdAt))
  return scope.kind === 'latest' ? closed.slice(-1) : closed
}

/** The part of a link after `/exports/`: tenant, order and signature. It can't be guessed or changed. */
export function exportToken(pepper: string, job: Pick<ExportJob, 'tenantId' | 'id'>): string {
  const body = Buffer.from(JSON.stringify([job.tenantId, job.id])).toString('base64url')
  return `${body}.${sign(pepper, body)}`
}

/** What a link's token stands for, or undefined when it was not made here. */
export function readExportToken(pepper: string, token: string): { tenantId: string; exportId: string } | undefined {
  const [body, signature, ...rest] = token.slice(0, 1000).split('.')
  if (body === undefined || signature === undefined || rest.length > 0) return undefined
  const expected = Buffer.from(sign(pepper, body))
  const given = Buffer.from(signature)
  if (expected.length !== given.length || !timingSafeEqual(expected, given)) return undefined
  const [tenantId, exportId] = JSON.parse(Buffer.from(body, 'base64url').toString())
  return { tenantId: String(tenantId), exportId: String(exportId) }
}

/** A key of its own, so that a signature here says nothing about the tokens of answers. */
function sign(pepper: string, body: string): string {
  const key = Buffer.from(hkdfSync('sha256', pepper, '', 'tillitsbot export links', 32))
  return createHmac('sha256', key).update(body).digest('base64url')
}
