import type { Line } from '../measurement.ts'
import { answer } from './answer.ts'
import { deliver, deliverShared } from './deliver.ts'
import { exports } from './export.ts'
import { inbound } from './inbound.ts'
import { memory } from './memory.ts'
import { overview } from './overview.ts'
import { render } from './render.ts'
import { start } from './start.ts'
import { tick } from './tick.ts'

/** Every line of the benchmark, in the order of the table. */
export const lines: readonly Line[] = [inbound, answer, render, start, memory, tick, overview]

/** Lines that take minutes: because a limit of Teams does, or because there is much to write. They run when they are named. */
export const longLines: readonly Line[] = [deliver, deliverShared, exports]
