import { type Finding, ok, wrong } from './check.ts'

/** The Node that the code is written for: `engines` in package.json. */
const nodeMajor = 26

/** What runs the service. */
export function machineFindings(nodeVersion: string, timeZone: string): Finding[] {
  const major = Number(/^v?(\d+)\./.exec(nodeVersion)?.[1])
  return [
    major >= nodeMajor
      ? ok(`Node ${nodeVersion}`)
      : wrong(`Node ${nodeVersion} is too old. Install ${nodeMajor} or later, or use the container image.`),
    timeZoneFinding(timeZone),
  ]
}

/** A Node that was built without time zones knows their names and none of their changes. */
function timeZoneFinding(timeZone: string): Finding {
  const offset = (month: number) =>
    Temporal.ZonedDateTime.from({ timeZone: 'Europe/Oslo', year: 2026, month, day: 1 }).offset
  return offset(1) === '+01:00' && offset(7) === '+02:00'
    ? ok(`time zones are known; closing times are in ${timeZone}`)
    : wrong('time zone data is missing or wrong, so posts would go out at wrong hours. Use a Node with full ICU.')
}
