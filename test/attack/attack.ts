/** What came of one part. No faults: it held. */
export type Findings = {
  /** How many attempts there were. */
  readonly tried: number
  /** What came of them, in a few words. */
  readonly came: string
  readonly faults: readonly string[]
}
export type Options = { readonly short: boolean; readonly seed: number }
export type Part = {
  readonly name: string
  /** What is tried. */
  readonly tries: string
  readonly run: (options: Options) => Promise<Findings>
}

/** Some of many, spread over the whole list and always the same. */
export function some<T>(list: readonly T[], count: number): readonly T[] {
  const step = Math.max(1, list.length / count)
  return Array.from({ length: Math.min(count, list.length) }, (_, i) => list[Math.floor(i * step)]!)
}
