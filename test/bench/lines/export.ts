import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { z } from 'zod'
import { exportBesideAnswers } from '../export/beside.ts'
import { alternate, type Line, type Measurement, type Round } from '../measurement.ts'

const Side = z.object({ milliseconds: z.number(), megabytes: z.number() })
/** What a report of 500 units may take. */
const docxLimits = { seconds: 20, megabytes: 400 }

/** One side in a process of its own. */
async function side(name: string, count: number): Promise<z.infer<typeof Side>> {
  const path = join(import.meta.dirname, '../export/side.ts')
  const { stdout } = await promisify(execFile)(process.execPath, [path, name, String(count)])
  return Side.parse(JSON.parse(stdout))
}

/** Speed as rows a second, and peak memory, of one and the same runs. */
async function compared(rounds: number, format: 'csv' | 'xlsx', rows: number) {
  const peaks = { ours: [] as number[], reference: [] as number[] }
  const run = async (which: 'ours' | 'reference') => {
    const { milliseconds, megabytes } = await side(`${format}-${which}`, rows)
    peaks[which].push(megabytes)
    return rows / (milliseconds / 1000)
  }
  const speed = await alternate(
    rounds,
    async () => run('ours'),
    async () => run('reference'),
  )
  const memory: Round[] = peaks.ours.map((ours, i) => ({ ours, reference: peaks.reference[i] ?? Number.NaN }))
  return { speed, memory }
}

export const exports: Line = {
  name: 'export',
  what: 'files of 200,000 rows: CSV against a loop that only quotes, XLSX against exceljs by itself; a report of 500 units; answers while files of 200,000 rows are made',
  async measure({ exportRounds: rounds, exportRows, exportUnits, exportClicks: clicks }): Promise<Measurement[]> {
    const csv = await compared(rounds, 'csv', exportRows)
    const xlsx = await compared(rounds, 'xlsx', exportRows)
    const docx = await side('docx-ours', exportUnits)
    const beside = await exportBesideAnswers({ ...clicks, rounds, rows: exportRows })
    return [
      { name: 'export-csv', unit: 'per second', target: { atLeast: 0.5 }, rounds: csv.speed },
      { name: 'export-xlsx', unit: 'per second', target: { atLeast: 0.95 }, rounds: xlsx.speed },
      { name: 'export-xlsx memory', unit: 'MB', target: { atMost: 1.1 }, rounds: xlsx.memory },
      {
        ...{ name: 'export-docx', unit: 's', target: { atMost: 1 } },
        rounds: [{ ours: docx.milliseconds / 1000, reference: docxLimits.seconds }],
      },
      {
        ...{ name: 'export-docx memory', unit: 'MB', target: { atMost: 1 } },
        rounds: [{ ours: docx.megabytes, reference: docxLimits.megabytes }],
      },
      // The reference: while nothing else happens.
      ...(['csv', 'xlsx'] as const).map(
        (format): Measurement => ({
          ...{ name: `export-${format} beside answers, p99`, unit: 'ms', target: { atMost: 2 } },
          rounds: beside.map((run) => ({ ours: run[format].p99, reference: run.idle.p99 })),
        }),
      ),
    ]
  },
}
