/** One line of the table: our figure beside what it is measured against, of the same run. */
export type Figure = {
  readonly name: string
  readonly ours: number
  readonly against: Readonly<Record<string, number>>
  /** What is promised. Absent: the figure stands there to be read with the others. */
  readonly target?: { readonly text: string; readonly holds: boolean }
}

/** Our figure and a promise relative to one of the others. */
export function atLeastTimes(
  name: string,
  ours: number,
  against: Readonly<Record<string, number>>,
  times: number,
  of: string,
): Figure {
  const other = against[of] ?? Number.NaN
  const sign = times === 1 ? '>' : `≥ ${times} ×`
  return {
    name,
    ours,
    against,
    target: { text: `${sign} ${of}`, holds: times === 1 ? ours > other : ours >= times * other },
  }
}

/** A table in Markdown; the ratio is ours over the other figure. */
export function tableOf(figures: readonly Figure[]): string {
  const rows = figures.map(({ name, ours, against, target }) => [
    name,
    round(ours),
    Object.entries(against)
      .map(([other, value]) => `${other} ${round(value)} (${(ours / value).toFixed(2)}×)`)
      .join(', '),
    target?.text ?? '',
    target ? (target.holds ? 'holds' : 'FAILS') : '',
  ])
  return [['figure', 'ours', 'against, same run', 'promised', ''], ['---', '---', '---', '---', '---'], ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n')
}

function round(value: number): string {
  return Math.abs(value) < 10 ? value.toFixed(3) : value.toFixed(1)
}
