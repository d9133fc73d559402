import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { compareGoldenPart } from '../support/golden.ts'
import { simulateYear } from './simulate-year.ts'

/**
 * `npm run simulate`: a year of 1,000 teams. Prints what was posted and what was left out, and why; exit code 1 when it
 * differs from the golden file or breaks a rule. `-- --teams 25`: the short form, which is a test too.
 */
const { values } = parseArgs({ options: { teams: { type: 'string', default: '1000' } } })
const began = performance.now()
const { year, breaches } = await simulateYear(Number(values.teams))
console.log(JSON.stringify(year, undefined, 2))
console.log(`${((performance.now() - began) / 1000).toFixed(1)} s`)
for (const breach of breaches.slice(0, 20)) console.error(breach)
try {
  compareGoldenPart(join(import.meta.dirname, 'year.golden.json'), values.teams, year)
  console.log('as in the golden file')
} catch (error) {
  console.error(error)
  process.exitCode = 1
}
if (breaches.length > 0) process.exitCode = 1
