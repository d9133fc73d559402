import { parseArgs } from 'node:util'
import { lines, longLines } from './lines/table.ts'
import { fullScale, quickScale } from './measurement.ts'
import { describeMachine, limits, type Row, row, table } from './report.ts'
import { runShort } from './short-run.ts'

/**
 * `npm run bench`: all lines but those that take minutes, as a table. `-- <line> …` runs those that are named, `--json` prints JSON, `--quick` is for a look
 * while developing, `--short` runs every line with too little to measure anything. `-- summary --eval <folder>` measures the summariser instead. Ends with 1 when a target is missed.
 */
if (process.argv[2] === 'summary') {
  await import('./summary/main.ts')
  process.exit()
}
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean', default: false },
    quick: { type: 'boolean', default: false },
    short: { type: 'boolean', default: false },
  },
})
if (values.short) {
  const faults = await runShort((name) => void process.stdout.write(`${name}\n`))
  process.stdout.write(faults.length === 0 ? '\nEvery line runs and gives its figures.\n' : `\n${faults.join('\n')}\n`)
  process.exit(faults.length === 0 ? 0 : 1)
}
const all = [...lines, ...longLines]
const unknown = positionals.find((name) => !all.some((line) => line.name === name))
if (unknown !== undefined) {
  process.stderr.write(`There is no line "${unknown}". Lines: ${all.map(({ name }) => name).join(', ')}\n`)
  process.exit(2)
}
const chosen = positionals.length === 0 ? lines : all.filter(({ name }) => positionals.includes(name))
const machine = describeMachine()
const rows: Row[] = []
for (const line of chosen) {
  process.stderr.write(`${line.name}: ${line.what}\n`)
  rows.push(...(await line.measure(values.quick ? quickScale : fullScale)).map(row))
}
if (values.json) {
  process.stdout.write(`${JSON.stringify({ machine, quick: values.quick, rows, limits }, undefined, 2)}\n`)
} else {
  const { date, node, cores, processor, memory, load } = machine
  process.stdout.write(`
${table(rows)}

${date} · Node ${node} · ${cores} cores, ${processor}, ${memory} · load before ${load}${values.quick ? ' · quick: not for the README' : ''}
${limits.map((limit) => `- ${limit}`).join('\n')}
`)
}
process.exitCode = rows.every(({ holds }) => holds) ? 0 : 1
