import { type Disclosed, discloseReport } from '../../domain/privacy/disclose.ts'
import { foldReport, type ReportMaterial } from '../../domain/report/fold-report.ts'
import type { Report, ReportFilter } from '../../domain/report/report.ts'
import { timestamp } from '../../domain/time.ts'
import type { UnitTree } from '../../domain/unit/unit-tree.ts'
import { documents } from '../../ports/documents.ts'
import type { Services } from '../../ports/services.ts'

/**
 * What coordinators of a tenant see in numbers, of all that is shared or of what the filter takes in. Card, web report and
 * every export show these numbers and no others.
 */
export async function buildReport(
  services: Services,
  tenantId: string,
  filter: ReportFilter,
): Promise<Disclosed<Report>> {
  return reportOf(services, await readMaterial(services, tenantId), filter)
}

/** The same of what was read already. */
export function reportOf(
  { settings }: Pick<Services, 'settings'>,
  material: ReportMaterial,
  filter: ReportFilter,
): Disclosed<Report> {
  return discloseReport(foldReport(material, filter), settings.threshold)
}

/** The units of a tenant; undefined: none were imported. */
export async function readTree({ store }: Services, tenantId: string): Promise<UnitTree | undefined> {
  return (await store.read(documents.unitTree, tenantId, 'units'))?.value
}

/** Reads what a tenant's reports are made of: the sheets with the facts, and the tree. Never an answer. */
export async function readMaterial(services: Services, tenantId: string): Promise<ReportMaterial> {
  const { store, library, clock, settings } = services
  const [sheets, tree] = await Promise.all([
    store.list(documents.factSheet, { partition: tenantId }),
    readTree(services, tenantId),
  ])
  return {
    facts: sheets.flatMap(({ value }) => value.rounds),
    entries: sheets.flatMap(({ value }) => value.measures),
    escalations: sheets.flatMap(({ value }) => value.matters),
    tree,
    goals: library.profile.goals.map(({ id }) => id),
    now: timestamp(clock.now()),
    timeZone: settings.timeZone,
  }
}
