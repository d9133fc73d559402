import { addUp } from '../../../src/domain/privacy/blur.ts'
import { discloseProgress } from '../../../src/domain/privacy/disclose.ts'
import type { ClosedCell, OpenCell, RollUp } from '../../../src/domain/privacy/release-cell.ts'
import type { RoleSplit } from '../../../src/domain/privacy/role-split.ts'
import type { Summary } from '../../../src/domain/summary/summary.ts'
import { emptyCell, figureOf, type Rules } from './rules.ts'
import { atomsOf, type Setting, type World } from './setting.ts'

/** Everything that anybody may see while some teams answer, close and share one question, in the order of time. */
export type Seen = {
  readonly progress: readonly (readonly number[])[]
  /** What every card and export of the round is made from, now and later. */
  readonly summaries: readonly Summary[]
  readonly splits: readonly (RoleSplit | undefined)[]
  readonly rollUps: readonly SeenRollUp[]
}

export type SeenRollUp = {
  /** The team that had just shared. */
  readonly after: number
  /** The teams that were asked for. */
  readonly selection: readonly number[]
  /** The teams that are in it, by closed cell. Nobody says so, but whoever knows the rules can work it out. */
  readonly cells: readonly (readonly number[])[]
  readonly sum: RollUp
}

/** Plays one round of each team, one after the other. After each, everybody looks at everything there is. */
export function play(rules: Rules, setting: Setting, world: World): Seen {
  const { threshold, teams } = setting
  const atoms = atomsOf(setting)
  const progress: number[][] = []
  const summaries: Summary[] = []
  const splits: (RoleSplit | undefined)[] = []
  const rollUps: SeenRollUp[] = []
  let cells: (OpenCell | ClosedCell)[] = [emptyCell(setting, 1)]
  for (const team of teams.keys()) {
    const rows = atoms.flatMap((atom, i) => (atom.team === team ? [{ role: atom.role, counts: world[i]! }] : []))
    const figure = figureOf(setting, addUp(rows.map((row) => row.counts)))
    progress.push(openRound(figure.answered))
    const summary = rules.round(figure, threshold).value
    summaries.push(summary)
    splits.push(summary.shown ? rules.split(rows, threshold) : undefined)
    const [shown] = summary.figures
    const open = cells.at(-1)!
    if (teams.length === 1 || !shown || open.state !== 'open') continue
    const added = rules.add(open, {
      ...{ teamId: String(team), roundId: String(team), until: '2026-06-07T14:00:00.000Z' },
      ...{ anonymity: 'anonymous', threshold, figure: shown, rows },
    })
    if (!added) throw new Error('A cell took no answers')
    const closed = rules.close(added, team === teams.length - 1)
    cells = [...cells.slice(0, -1), ...(closed ? [closed, emptyCell(setting, cells.length + 1)] : [added])]
    // Until a cell closes, roll-ups say what they said before.
    if (closed) rollUps.push(...lookAtRollUps(rules, setting, cells, team))
  }
  return { progress, summaries, splits, rollUps }
}

function lookAtRollUps(
  rules: Rules,
  { teams }: Setting,
  cells: readonly (OpenCell | ClosedCell)[],
  after: number,
): SeenRollUp[] {
  const every = teams.length <= 4 ? 2 ** teams.length - 1 : 0
  const all = [...teams.keys()]
  const ofCells = cells.flatMap((cell) => (cell.state === 'closed' ? [cell.teamIds.map(Number)] : []))
  const selections = [
    ...Array.from({ length: every }, (_, i) => all.filter((team) => ((i + 1) >> team) & 1)),
    // Of many teams not every set: those of each cell, growing from the front, and shrinking to the back.
    ...(every ? [] : [...ofCells, ...all.flatMap((team) => [all.slice(0, team + 1), all.slice(team)])]),
  ]
  return selections.flatMap((selection) => {
    const asked = new Set(selection.map(String))
    const sum = rules.rollUp(cells, asked)
    if (!sum) return []
    const inside = cells.flatMap((cell) => (cell.state === 'closed' ? [cell.teamIds] : []))
    const within = inside.filter((ids) => ids.every((id) => asked.has(id)))
    return [{ after, selection, cells: within.map((ids) => ids.map(Number)), sum }]
  })
}

/** Everybody answers, one changes the answer, one withdraws it and answers again: what the counter says meanwhile. */
function openRound(people: number): number[] {
  const seen: number[] = []
  const look = (answers: number) => {
    seen.push(...Object.values(discloseProgress({ answers, invited: people, simulated: 0 }).value))
  }
  for (let answers = 1; answers <= people; answers++) look(answers)
  for (const answers of [people, people - 1, people]) look(answers)
  return seen
}
