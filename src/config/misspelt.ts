import { editDistance } from '../domain/edit-distance.ts'
import type { Variable } from './environment.ts'

/** In a shorter name two slips would make another word of it: `HOME` is not meant to be `HOST`. */
const longName = 8

/**
 * Variables that are none of ours and look like one of ours that is not set, each as `variable: what was meant`. A
 * slip of the finger would otherwise be a default without a word: another anonymity threshold, a database elsewhere.
 */
export function misspelt(names: readonly string[], ours: readonly Variable[]): string[] {
  const missing = ours.filter((name) => !names.includes(name))
  return names.flatMap((name) => {
    const meant = ours.some((one) => one === name) ? undefined : missing.find((one) => looksLike(name, one))
    return meant === undefined ? [] : [`${name}: is not a setting; ${meant} is`]
  })
}

function looksLike(name: string, ours: Variable): boolean {
  const [a, b] = [bare(name), bare(ours)]
  return a === b || (ours.length >= longName && editDistance(a, b) <= 2)
}

/** As it sounds: without case, underscores and hyphens. */
function bare(name: string): string {
  return name.toLowerCase().replace(/[_-]/g, '')
}
