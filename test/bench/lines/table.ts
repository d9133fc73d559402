import type { Line } from '../measurement.ts'
import { answer } from './answer.ts'
import { inbound } from './inbound.ts'
import { memory } from './memory.ts'
import { render } from './render.ts'
import { start } from './start.ts'

/** Every line of the benchmark, in the order of the table. */
export const lines: readonly Line[] = [inbound, answer, render, start, memory]
