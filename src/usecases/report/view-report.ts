import type { Language } from '../../domain/language.ts'
import { type Library, packageIn } from '../../domain/package/library.ts'
import { type Disclosed, discloseGap, discloseRollUp } from '../../domain/privacy/disclose.ts'
import { type ClosedCell, type ReleaseCell, readCellQuestion } from '../../domain/privacy/release-cell.ts'
import type { ReportMaterial } from '../../domain/report/fold-report.ts'
import { period } from '../../domain/report/period.ts'
import type { Report, ReportFilter } from '../../domain/report/report.ts'
import { selectUnits } from '../../domain/report/select-units.ts'
import type { PerceptionGap } from '../../domain/summary/perception-gap.ts'
import type { UnitTree } from '../../domain/unit/unit-tree.ts'
import { documents } from '../../ports/documents.ts'
import type { Services } from '../../ports/services.ts'
import { readMaterial, reportOf } from './build-report.ts'

/** One question that roles answered differently, or alike. */
export type GapView = {
  /** `cellQuestion`. */
  readonly key: string
  readonly text: string
  readonly packageTitle: string
  readonly gap: Disclosed<PerceptionGap>
}

export type ReportView = {
  readonly report: Disclosed<Report>
  /** In the order of the library; questions of earlier versions last. */
  readonly gaps: readonly GapView[]
  /** The units of the tenant, to choose among; undefined: none were imported. */
  readonly tree: UnitTree | undefined
}

/** What a coordinator sees: the numbers, and where the roles see a thing differently. Words are in `language`. */
export async function viewReport(
  services: Services,
  tenantId: string,
  { language, filter }: { readonly language: Language; readonly filter: ReportFilter },
): Promise<ReportView> {
  const [material, cells] = await Promise.all([readMaterial(services, tenantId), closedCells(services, tenantId)])
  const library = services.library.of(tenantId)
  const gaps = await gapsOf(services, language, selectCells(library, material, cells, filter), material, {
    filter,
    library,
  })
  return { report: reportOf(services, material, filter), gaps, tree: material.tree }
}

async function closedCells({ store }: Services, tenantId: string): Promise<ClosedCell[]> {
  const found = await store.list(documents.releaseCell, { partition: tenantId, equals: { state: 'closed' } })
  return found.flatMap(({ value }) => closed(value))
}

function closed(cell: ReleaseCell): ClosedCell[] {
  return cell.state === 'closed' ? [cell] : []
}

/** Cells of the filter's questions. Of a period, those whose rounds are all known to lie in it: a cell goes whole or not at all. */
function selectCells(
  library: Library,
  { facts, timeZone }: ReportMaterial,
  cells: readonly ClosedCell[],
  { packageId, goalId, from, to }: ReportFilter,
): ClosedCell[] {
  const about = cells.filter(({ question }) => {
    const asked = readCellQuestion(question)
    if (packageId !== undefined && asked?.packageId !== packageId) return false
    const pack = asked && packageIn(library, asked.packageId, asked.packageVersion)
    return goalId === undefined || pack?.prompts.find(({ id }) => id === asked?.promptId)?.goal === goalId
  })
  if (about.length === 0 || (from === undefined && to === undefined)) return about
  const { hasTime } = period({ from, to }, timeZone)
  const inPeriod = new Set(facts.flatMap(({ roundId, closedAt }) => (hasTime(closedAt) ? [roundId] : [])))
  return about.filter(({ roundIds }) => roundIds.every((roundId) => inPeriod.has(roundId)))
}

async function gapsOf(
  services: Services,
  language: Language,
  cells: readonly ClosedCell[],
  { tree }: ReportMaterial,
  { filter: { unitId }, library }: { readonly filter: ReportFilter; readonly library: Library },
): Promise<GapView[]> {
  if (cells.length === 0) return []
  const { hasTeam } = selectUnits(tree, unitId)
  const byQuestion = Map.groupBy(cells, ({ question }) => question)
  const ordered = inOrder(library, [...byQuestion.keys()])
  const gaps = await Promise.all(
    ordered.map(async (key): Promise<GapView[]> => {
      const ofQuestion = byQuestion.get(key) ?? []
      const sum = discloseRollUp(ofQuestion, new Set(ofQuestion.flatMap(({ teamIds }) => teamIds).filter(hasTeam)))
      const gap = sum && discloseGap(sum)
      const words = gap && (await wordsOf(services, library.versions, { language, key, cells: ofQuestion }))
      return words ? [{ key, ...words, gap }] : []
    }),
  )
  return gaps.flat()
}

/** As people meet them: by package, prompt and question. */
function inOrder({ packages }: Library, questions: readonly string[]): string[] {
  const known = packages.flatMap(({ id, version, prompts }) =>
    prompts.flatMap((prompt) => prompt.questions.map((question) => [id, version, prompt.id, question.id].join('|'))),
  )
  const place = (question: string) => (known.includes(question) ? known.indexOf(question) : known.length)
  return questions.toSorted((a, b) => place(a) - place(b) || (a < b ? -1 : 1))
}

/** The words of a question: the library's, or of an earlier version those that one of its teams was asked with. */
async function wordsOf(
  { store }: Services,
  versions: Library['versions'],
  {
    language,
    key,
    cells,
  }: { readonly language: Language; readonly key: string; readonly cells: readonly ClosedCell[] },
): Promise<Pick<GapView, 'text' | 'packageTitle'> | undefined> {
  const asked = readCellQuestion(key)
  if (!asked) return undefined
  const { packageId, packageVersion, promptId, questionId } = asked
  const pack = versions.find(({ id, version }) => id === packageId && version === packageVersion)
  const words = pack?.texts[language]
  const text = words?.prompts[promptId]?.questions[questionId]?.text
  if (words && text !== undefined) return { text, packageTitle: words.title }
  const [teamId, roundId] = [cells[0]?.teamIds[0], cells[0]?.roundIds[0]]
  const round = teamId && roundId ? await store.read(documents.round, teamId, roundId) : undefined
  const prompt = round?.value.prompt
  const question = prompt?.questions.find(({ id }) => id === questionId)
  return prompt && question && { text: question.text, packageTitle: prompt.packageTitle }
}
