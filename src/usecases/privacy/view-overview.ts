import type { Language } from '../../domain/language.ts'
import type { Library } from '../../domain/package/package.ts'
import { type Disclosed, discloseGap, discloseRollUp } from '../../domain/privacy/disclose.ts'
import { type ClosedCell, type ReleaseCell, readCellQuestion } from '../../domain/privacy/release-cell.ts'
import { packageOfRound } from '../../domain/round/round.ts'
import type { PerceptionGap } from '../../domain/summary/perception-gap.ts'
import { documents } from '../../ports/documents.ts'
import type { Services } from '../../ports/services.ts'
import { sharedReviews } from '../export/shared-rounds.ts'

/** One question that roles answered differently, or alike. */
export type GapView = {
  /** `cellQuestion`. */
  readonly key: string
  readonly text: string
  readonly packageTitle: string
  readonly gap: Disclosed<PerceptionGap>
}

export type Overview = {
  /** Teams that have shared something. */
  readonly teams: number
  readonly summaries: number
  /** In the order of the library; questions of earlier versions last. */
  readonly gaps: readonly GapView[]
}

/** What has come to the coordinators of a tenant, of all packages or of one. Words are in `language` where there are any. */
export async function viewOverview(
  services: Services,
  tenantId: string,
  { language, packageId }: { readonly language: Language; readonly packageId: string | undefined },
): Promise<Overview> {
  const [reviews, cells] = await Promise.all([sharedReviews(services, tenantId), closedCells(services, tenantId)])
  const mine = reviews.filter(({ roundId }) => packageId === undefined || packageOfRound(roundId) === packageId)
  const byQuestion = Map.groupBy(cells, ({ question }) => question)
  const asked = [...byQuestion.keys()].filter(
    (question) => packageId === undefined || readCellQuestion(question)?.packageId === packageId,
  )
  const ordered = inOrder(services.library, asked)
  const gaps = await Promise.all(
    ordered.map(async (key): Promise<GapView[]> => {
      const ofQuestion = byQuestion.get(key) ?? []
      // All units, until coordinators can choose among them.
      const sum = discloseRollUp(ofQuestion, new Set(ofQuestion.flatMap(({ teamIds }) => teamIds)))
      const gap = sum && discloseGap(sum)
      const words = gap && (await wordsOf(services, language, key, ofQuestion))
      return words ? [{ key, ...words, gap }] : []
    }),
  )
  return { teams: new Set(mine.map(({ teamId }) => teamId)).size, summaries: mine.length, gaps: gaps.flat() }
}

async function closedCells({ store }: Services, tenantId: string): Promise<ClosedCell[]> {
  const found = await store.list(documents.releaseCell, { partition: tenantId, equals: { state: 'closed' } })
  return found.flatMap(({ value }) => closed(value))
}

function closed(cell: ReleaseCell): ClosedCell[] {
  return cell.state === 'closed' ? [cell] : []
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
  { store, library }: Services,
  language: Language,
  key: string,
  cells: readonly ClosedCell[],
): Promise<Pick<GapView, 'text' | 'packageTitle'> | undefined> {
  const asked = readCellQuestion(key)
  if (!asked) return undefined
  const { packageId, packageVersion, promptId, questionId } = asked
  const pack = library.packages.find(({ id, version }) => id === packageId && version === packageVersion)
  const words = pack?.texts[language]
  const text = words?.prompts[promptId]?.questions[questionId]?.text
  if (words && text !== undefined) return { text, packageTitle: words.title }
  const [teamId, roundId] = [cells[0]?.teamIds[0], cells[0]?.roundIds[0]]
  const round = teamId && roundId ? await store.read(documents.round, teamId, roundId) : undefined
  const prompt = round?.value.prompt
  const question = prompt?.questions.find(({ id }) => id === questionId)
  return prompt && question && { text: question.text, packageTitle: prompt.packageTitle }
}
