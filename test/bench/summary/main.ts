import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { describeMachine } from '../report.ts'
import { tableOf } from './figure.ts'
import { limits, measureSummary, missingFrom } from './measure-summary.ts'

/**
 * `npm run bench -- summary --eval <folder>`: how well and how fast the local summariser does, as a table. Ends
 * with 1 when the material is missing or a promise is not kept.
 */
const { values } = parseArgs({
  allowPositionals: true,
  options: { eval: { type: 'string', default: '../shared/eval' }, rounds: { type: 'string', default: '3' } },
})
const folder = resolve(values.eval)
const missing = missingFrom(folder)
if (missing.length > 0) {
  process.stderr.write(
    `The material to measure with is not there. Missing in ${folder}:\n${missing.map((file) => `- ${file}`).join('\n')}\nGive its folder with --eval <folder>.\n`,
  )
  process.exit(1)
}
const machine = describeMachine()
const figures = await measureSummary(folder, Number(values.rounds))
process.stdout.write(`
${tableOf(figures)}

${machine.date} · Node ${machine.node} · ${machine.cores} cores, ${machine.processor}, ${machine.memory} · load before ${machine.load}
${limits.map((limit) => `- ${limit}`).join('\n')}
`)
process.exitCode = figures.every(({ target }) => target?.holds ?? true) ? 0 : 1
