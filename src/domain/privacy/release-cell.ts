import { z } from 'zod'
import { Role } from '../round/answer.ts'
import type { Round } from '../round/round.ts'
import { type Figure, isBlurred } from '../summary/result.ts'
import { RoleCounts, type RoleGroup } from '../summary/role-counts.ts'
import { Timestamp } from '../time.ts'
import { addUp, nearlyAll, total } from './blur.ts'
import { canBeSummed, type Part, wouldGiveAway } from './cell-safety.ts'
import { countsOf, type Grouping, groupRoles, roleSplit } from './role-split.ts'

const shared = {
  type: z.literal('releaseCell'),
  /** `cellId`: a question has many cells, one of which is open. */
  id: z.string(),
  tenantId: z.string(),
  /** `cellQuestion`: which question of which version of which package. */
  question: z.string(),
  number: z.int().min(1),
  kind: z.enum(['scale', 'choice']),
  /** Option ids, in the order of the card. */
  options: z.array(z.string()).min(1),
}

const Member = z.strictObject({
  teamId: z.string(),
  /** Of one round: asked for again after a crash, it is known here. */
  roundId: z.string(),
  /** The team shows only that nearly all said the same, and `rows` has all of them say it. */
  rounded: z.boolean(),
  /** Whether `rows` tells more than the team's own summary. */
  secret: z.boolean(),
  /** Counts by part, see `cellParts`. */
  rows: z.array(RoleCounts),
})

/**
 * Answers to one question from several teams: the smallest piece of which anything by role leaves a team.
 *
 * While it is open it keeps each team's counts by role, which tell as much as a ballot. When it closes only the sums
 * stay. Roll-ups add up closed cells, whole: two of them, over whatever units and at whatever time, differ by whole cells,
 * and no subtraction gets below one (docs/decisions/0011-disclosure.md).
 */
export const ReleaseCell = z.discriminatedUnion('state', [
  z.strictObject({
    ...shared,
    state: z.literal('open'),
    /** The largest k of its rounds. */
    threshold: z.int().min(3),
    members: z.array(Member),
    /** When it is closed at the latest: it is kept no longer than the first of its ballots. Absent: it is empty. */
    wakeAt: Timestamp.optional(),
  }),
  z.strictObject({
    ...shared,
    state: z.literal('closed'),
    teamIds: z.array(z.string()),
    /** In the order of `teamIds`. */
    roundIds: z.array(z.string()),
    /** By part. */
    counts: z.array(z.int().min(0)),
    /** Roles that are shown, by part. Whoever is in none of them is in `counts` only. */
    roles: z.array(z.strictObject({ role: Role, counts: z.array(z.int().min(0)) })),
    /** Teams of which "nearly all" is counted as "all". */
    rounded: z.int().min(0),
  }),
])
export type ReleaseCell = z.infer<typeof ReleaseCell>
export type OpenCell = Extract<ReleaseCell, { state: 'open' }>
export type ClosedCell = Extract<ReleaseCell, { state: 'closed' }>

/** Which cells a question's answers go into. A new version of a package asks a new question. */
export function cellQuestion(prompt: Round['prompt'], questionId: string): string {
  return [prompt.packageId, prompt.packageVersion, prompt.promptId, questionId].join('|')
}

/** The parts of a `cellQuestion`; undefined: it is none. */
export function readCellQuestion(
  question: string,
): (Pick<Round['prompt'], 'packageId' | 'packageVersion' | 'promptId'> & { readonly questionId: string }) | undefined {
  const [packageId, version, promptId, questionId, ...more] = question.split('|')
  if (!packageId || !version || !promptId || !questionId || more.length > 0) return undefined
  return { packageId, packageVersion: Number(version), promptId, questionId }
}

export function cellId(question: string, number: number): string {
  return `cell|${question}|${number}`
}

export function openCell({
  tenantId,
  question,
  number,
  kind,
  options,
}: Pick<OpenCell, 'tenantId' | 'question' | 'number' | 'kind' | 'options'>): OpenCell {
  const id = cellId(question, number)
  return {
    ...{ type: 'releaseCell', id, tenantId, question, number, kind, options },
    ...{ state: 'open', threshold: 3, members: [] },
  }
}

/** Whether a round's answers are in it already. */
export function holdsRound(cell: ReleaseCell, roundId: string): boolean {
  return cell.state === 'open'
    ? cell.members.some((member) => member.roundId === roundId)
    : cell.roundIds.includes(roundId)
}

/** The three parts of a scale, as a perception gap needs them. Finer counts by role would seldom be safe. */
export const scaleParts = ['disagree', 'between', 'agree'] as const

/** What a cell counts: the options of a choice, or steps 1–2, 3 and 4–5 of a scale. Each with its places on the card. */
export function cellParts({ kind, options }: Pick<OpenCell, 'kind' | 'options'>): { id: string; places: number[] }[] {
  if (kind === 'choice') return options.map((id, place) => ({ id, places: [place] }))
  const [disagree, between, agree] = scaleParts
  return [
    { id: disagree, places: [0, 1] },
    { id: between, places: [2] },
    { id: agree, places: [3, 4] },
  ]
}

export type Contribution = {
  readonly teamId: string
  readonly roundId: string
  /** When its ballots are deleted. */
  readonly until: Timestamp
  readonly anonymity: Round['anonymity']
  readonly threshold: number
  /** The question's figure in the team's summary. A question that is hidden there has none, and comes into no cell. */
  readonly figure: Figure
  /** By option. */
  readonly rows: readonly RoleCounts[]
}

export type AddRefusal =
  /** The team is in this cell already: five answers of one leader are not five leaders. */
  | 'alreadyIn'
  /** A named answer can be taken back, and a sum can't be changed. */
  | 'named'
  /** Other options, or counts that don't make up the figure. */
  | 'otherQuestion'

/**
 * Adds one team's answers. The cell gets no more by role than it needs:
 * - where the team shows only that nearly all said the same, all of them are counted so, which is wrong for one at most;
 * - where the team is large enough for a split of its own, that split, or where there is none, no roles.
 */
export function addToCell(
  cell: OpenCell,
  { teamId, roundId, until, anonymity, threshold, figure, rows }: Contribution,
): { ok: true; cell: OpenCell } | { ok: false; reason: AddRefusal } {
  if (anonymity === 'named') return { ok: false, reason: 'named' }
  if (cell.members.some((member) => member.teamId === teamId)) return { ok: false, reason: 'alreadyIn' }
  if (!belongs(cell, figure, rows)) return { ok: false, reason: 'otherQuestion' }
  const own = publicRows(figure, rows, threshold)
  const inParts = ({ role, counts }: RoleCounts): RoleCounts => ({
    role,
    counts: cellParts(cell).map(({ places }) => total(places.map((place) => counts[place] ?? 0))),
  })
  const shown = { rounded: isBlurred(figure), secret: own === undefined, rows: (own ?? rows).map(inParts) }
  return {
    ok: true,
    cell: {
      ...cell,
      threshold: Math.max(cell.threshold, threshold),
      members: [...cell.members, { teamId, roundId, ...shown }],
      wakeAt: cell.wakeAt !== undefined && cell.wakeAt < until ? cell.wakeAt : until,
    },
  }
}

function belongs(cell: OpenCell, figure: Figure, rows: readonly RoleCounts[]): boolean {
  const ids = figure.options.map(({ id }) => id)
  const given = addUp(rows.map(({ counts }) => counts))
  const same = isBlurred(figure)
    ? total(given) === figure.answered
    : figure.options.every(({ count }, place) => count === given[place])
  return same && figure.kind === cell.kind && ids.join() === cell.options.join()
}

/** What everybody may know of the team's answers by role anyway; undefined: nothing. */
function publicRows(figure: Figure, rows: readonly RoleCounts[], threshold: number): RoleCounts[] | undefined {
  if (isBlurred(figure)) {
    const all = (counts: readonly number[]) =>
      figure.options.map(({ id }) => (id === figure.nearlyAll ? total(counts) : 0))
    return rows.map(({ role, counts }) => ({ role, counts: all(counts) }))
  }
  const split = roleSplit(rows, threshold)
  if (split === 'small') return undefined
  const whole = addUp(rows.map(({ counts }) => counts))
  if (split === 'alike') return [{ role: 'none', counts: whole }]
  const rest = split.rest.length > 0 ? [{ role: 'none' as const, counts: [...split.rest] }] : []
  return [...split.roles.map(({ role, counts }) => ({ role, counts: [...counts] })), ...rest]
}

/**
 * The closed cell, or undefined while it must wait. Whether it waits follows from numbers of people alone, never from
 * what they answered: waiting would tell something about the answers.
 *
 * It closes when every role in it has 2k answers, from two teams or more, since of k only little can be shown safely.
 * After 4k teams, or when its time is over (`last`), it goes without the roles that are still too few. If the sums by
 * role would give somebody away, it closes without any. An open cell of one team is emptied when its time is over.
 */
export function closeCell(cell: OpenCell, { last = false }: { readonly last?: boolean } = {}): ClosedCell | undefined {
  const { state: _, threshold, members: given, wakeAt: __, ...base } = cell
  const members = given.toSorted((a, b) => (a.teamId < b.teamId ? -1 : 1))
  if (members.length < 2) return undefined
  // What the others hold is known to everybody, so nobody can hide among them.
  const secret = members.filter((member) => member.secret)
  const grouping = groupParts(secret, last ? threshold : 2 * threshold, threshold)
  const full = grouping?.rest.every((role) => role === 'none') ?? false
  if (!full && !last && members.length < 4 * threshold) return undefined
  const safe = grouping && !wouldGiveAway(secret, grouping, threshold) ? grouping.shown : []
  const sumOf = (rows: readonly RoleCounts[], wanted: (role: RoleGroup) => boolean) =>
    addUp([cellParts(cell).map(() => 0), ...rows.filter(({ role }) => wanted(role)).map(({ counts }) => counts)])
  const rowsOf = (which: typeof members) => which.flatMap(({ rows }) => rows)
  const known = rowsOf(members.filter((member) => !member.secret))
  const roles = Role.options.map((role) => ({
    role,
    counts: sumOf(safe.includes(role) ? rowsOf(members) : known, (other) => other === role),
  }))
  return {
    ...base,
    state: 'closed',
    teamIds: members.map(({ teamId }) => teamId),
    roundIds: members.map(({ roundId }) => roundId),
    counts: sumOf(rowsOf(members), () => true),
    roles: roles.filter(({ counts }) => total(counts) >= threshold),
    rounded: members.filter(({ rounded }) => rounded).length,
  }
}

/** `enough`: the people that each group must have. */
function groupParts(parts: readonly Part[], enough: number, threshold: number): Grouping | undefined {
  if (parts.length < 2) return undefined
  const rows = parts.flatMap((part) => part.rows)
  const sizes = [...new Set(rows.map(({ role }) => role))].map((role) => ({
    role,
    people: total(countsOf(rows, [role]).map(total)),
  }))
  const grouping = groupRoles(sizes, enough)
  return grouping && canBeSummed(parts, grouping, threshold) ? grouping : undefined
}

/** Counts as they may be read: where nearly all are in one part, that part alone. */
export type Distribution =
  | { readonly answers: number; readonly counts: readonly number[] }
  /** The part's place. */
  | { readonly answers: number; readonly nearlyAll: number }

export type RollUp = {
  readonly question: string
  readonly kind: 'scale' | 'choice'
  /** `cellParts`: what is counted. */
  readonly parts: readonly string[]
  readonly teams: number
  readonly all: Distribution
  readonly roles: readonly { readonly role: Role; readonly distribution: Distribution }[]
  /** Teams in which nearly all said the same: counted as all. */
  readonly rounded: number
}

/** Adds up the closed cells of one question whose teams all lie in the selection. Undefined: there is none yet. */
export function rollUp(cells: readonly ReleaseCell[], selection: ReadonlySet<string>): RollUp | undefined {
  const inside = cells
    .filter((cell) => cell.state === 'closed')
    .filter(({ teamIds }) => teamIds.every((teamId) => selection.has(teamId)))
  const [first] = inside
  if (!first) return undefined
  const { question, kind } = first
  if (inside.some((cell) => cell.question !== question)) throw new Error('Cells of several questions can not be added')
  const roles = Role.options.flatMap((role) => {
    const rows = inside.flatMap((cell) => cell.roles.filter((row) => row.role === role).map(({ counts }) => counts))
    return rows.length === 0 ? [] : [{ role, distribution: distribution(addUp(rows)) }]
  })
  return {
    ...{ question, kind, roles },
    parts: cellParts(first).map(({ id }) => id),
    teams: new Set(inside.flatMap(({ teamIds }) => teamIds)).size,
    all: distribution(addUp(inside.map(({ counts }) => counts))),
    rounded: total(inside.map(({ rounded }) => rounded)),
  }
}

function distribution(counts: readonly number[]): Distribution {
  const part = nearlyAll(counts)
  const answers = total(counts)
  return part === undefined ? { answers, counts } : { answers, nearlyAll: part }
}
