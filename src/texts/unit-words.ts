import type { UnitFault } from '../domain/unit/read-units.ts'
import { shortened } from './format.ts'
import type { Texts } from './index.ts'

/** More than these nobody mends in one go. */
const mostFaults = 50
/** Characters of what stands in the file. */
const mostValue = 80

/** What is wrong with a file of units, a line for each, and how many there was no room for. */
export function unitFaultLines(say: Texts, faults: readonly UnitFault[]): string[] {
  const lines = faults.slice(0, mostFaults).map((fault) => {
    const words = faultWords(say, fault)
    return 'line' in fault ? say.units.atLine(fault.line, words) : words
  })
  return faults.length > mostFaults ? [...lines, say.units.faultsMore(faults.length - mostFaults)] : lines
}

function faultWords({ units: { faults, columns } }: Texts, fault: UnitFault): string {
  if ('column' in fault) return faults[fault.reason](columns[fault.column])
  if ('value' in fault) return faults[fault.reason](shortened(fault.value, mostValue))
  return fault.reason === 'tooManyRows' ? faults.tooManyRows(fault.most) : faults[fault.reason]
}
