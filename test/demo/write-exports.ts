import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type ExportFormat, type ExportScope, exportFormats } from '../../src/domain/export/export-job.ts'
import { type Language, languages } from '../../src/domain/language.ts'
import type { UnitTree } from '../../src/domain/unit/unit-tree.ts'
import { materialFile } from '../../src/exports/material-file.ts'
import { createMakeExports } from '../../src/jobs/exports/make-exports.ts'
import { reportPage } from '../../src/pages/report-page.ts'
import type { Services } from '../../src/ports/services.ts'
import { orderExport } from '../../src/usecases/export/order-export.ts'
import { redeemExport } from '../../src/usecases/export/redeem-export.ts'
import { readTree } from '../../src/usecases/report/build-report.ts'
import { linkReport, openReport } from '../../src/usecases/report/report-link.ts'
import type { OrganisationSize } from '../support/organisation/organisation-size.ts'
import { simulateOrganisation } from '../support/organisation/simulate-organisation.ts'
import { memoryStore } from '../support/services.ts'

const tenantId = 'tenant'

/** A file to be looked at: whose, and what it takes in. Absent team: what was shared with the coordinators. */
type Wish = {
  readonly name: string
  readonly format: ExportFormat
  readonly language: Language
  readonly scope: ExportScope
  readonly teamId?: string
}

/**
 * Writes what coordinators and one team of a simulated organisation get to see, to be looked at page by page: the web
 * report and the reports of all in three languages, every other format, the register, a region's and a team's own. Each
 * file goes the way of a real one, from the order over the clock's work to the download.
 */
export async function writeExports(folder: string, size: OrganisationSize): Promise<string[]> {
  const { services, units } = await simulateOrganisation(memoryStore(), { size })
  await mkdir(folder, { recursive: true })
  const names: string[] = []
  const write = async (name: string, content: string | Uint8Array) => {
    await writeFile(join(folder, name), content)
    names.push(name)
  }
  for (const language of languages) await write(`web-report-${language}.html`, await webReport(services, language))
  const makeOrdered = createMakeExports(services)
  for (const { name, ...wish } of wishes(await readTree(services, tenantId))) {
    await write(name, await madeFile(wish))
  }
  return names

  async function madeFile({ teamId, ...about }: Omit<Wish, 'name'>): Promise<Uint8Array> {
    // Of a team its leader asks, who is the first of its people.
    const leader = units.find(({ unit }) => unit.teamId === teamId)?.people[0]
    const userId = (teamId === undefined ? undefined : leader) ?? 'coordinator'
    const address = { serviceUrl: 'https://smba.trafficmanager.net/emea/', tenantId, botId: '28:bot' }
    const making = { address, conversationId: 'personal', language: about.language, asLink: true }
    const { id } = await orderExport(services, {
      ...{ ...about, tenantId, userId, teamId },
      ...(about.scope.kind !== 'register' && { making }),
    })
    services.clock.advance({ seconds: 10 })
    await makeOrdered()
    const taken = await redeemExport(services, tenantId, id, userId)
    if (!taken) throw new Error(`There is no ${about.format} of ${about.scope.kind} for ${userId}`)
    return materialFile(taken.job, taken.material, services.settings).bytes
  }
}

async function webReport(services: Services, language: Language): Promise<string> {
  const asked = { tenantId, userId: 'coordinator', requestId: language, filter: {}, language }
  const { web: url } = await linkReport(services, asked)
  const link = await openReport(services, url.split('/').at(-1) ?? '', undefined)
  if (!link) throw new Error('The link to the report does not work')
  return await reportPage(services, link, language)
}

function wishes(tree: UnitTree | undefined): Wish[] {
  const nb = 'nb' as const
  const all = { kind: 'all' } as const
  const region = tree?.units.find(({ level }) => level === 'region')
  const teamId = tree?.units.find((unit) => unit.level === 'kontor' && unit.teamId !== undefined)?.teamId
  return [
    ...exportFormats.map((format) => ({ name: `all-nb.${format}`, format, language: nb, scope: all })),
    ...(['nn', 'en'] as const).flatMap((language) =>
      (['docx', 'html'] as const).map((format) => ({
        name: `all-${language}.${format}`,
        format,
        language,
        scope: all,
      })),
    ),
    { name: 'register-nb.csv', format: 'csv', language: nb, scope: { kind: 'register' } },
    ...(region
      ? [{ name: 'region-nb.docx', format: 'docx', language: nb, scope: { kind: 'unit', unitId: region.id } } as const]
      : []),
    ...(teamId === undefined
      ? []
      : (['docx', 'html'] as const).map((format) => ({
          ...{ name: `team-nb.${format}`, format, language: nb, scope: all, teamId },
        }))),
  ]
}
