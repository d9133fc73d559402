import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'

const Profile = z.object({
  nodes: z.array(
    z.object({
      id: z.int(),
      callFrame: z.object({ functionName: z.string(), url: z.string() }),
      children: z.array(z.int()).optional(),
    }),
  ),
  /** In microseconds of the same clock as the spans. */
  startTime: z.number(),
  samples: z.array(z.int()),
  timeDeltas: z.array(z.number()),
})
type Profile = z.infer<typeof Profile>

const Span = z.object({ from: z.number(), to: z.number() })
type Span = z.infer<typeof Span>

/** A turn of the event loop, and where in `src` most of it was. */
export type Stall = { readonly milliseconds: number; readonly step: string }

/** The longest in the last seconds of a process, from what `--cpu-prof` and `note-stalls.ts` left in `folder`. */
export async function longestStalls(folder: string, count: number, seconds: number): Promise<Stall[]> {
  // The main thread's has the number 0.
  const file = (await readdir(folder)).find((name) => /\.0\.\d+\.cpuprofile$/.test(name))
  if (file === undefined) throw new Error(`No profile of the main thread in ${folder}`)
  const read = async (name: string): Promise<unknown> => JSON.parse(await readFile(join(folder, name), 'utf8'))
  const spans = Span.array().parse(await read('stalls.json'))
  const profile = Profile.parse(await read(file))
  const end = profile.timeDeltas.reduce((sum, delta) => sum + delta, profile.startTime)
  const late = spans.filter(({ from }) => end - from <= seconds * 1e6)
  return nameStalls(profile, late.toSorted((a, b) => b.to - b.from - (a.to - a.from)).slice(0, count))
}

export function nameStalls({ nodes, startTime, samples, timeDeltas }: Profile, spans: readonly Span[]): Stall[] {
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const parents = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id] as const)))
  const own = (id: number): string | undefined => {
    const { functionName, url } = byId.get(id)?.callFrame ?? { functionName: '', url: '' }
    const file = /\/src\/(.+)$/.exec(url)?.[1]
    return file && `${file} ${functionName || 'anonymous'}`
  }
  /** From the outermost in. */
  const pathOf = (id: number): string[] => {
    const path: string[] = []
    for (let at: number | undefined = id; at !== undefined; at = parents.get(at)) {
      const name = own(at)
      if (name !== undefined && path[0] !== name) path.unshift(name)
    }
    return path
  }
  let at = startTime
  const times = timeDeltas.map((delta) => (at += delta))
  return spans.map(({ from, to }) => {
    const inside = samples.filter((_, i) => from <= times[i]! && times[i]! <= to)
    return { milliseconds: (to - from) / 1000, step: heaviest(inside.map(pathOf)) }
  })
}

/** Down the calls as long as one of them has a third of the samples. */
function heaviest(paths: readonly string[][]): string {
  const found: string[] = []
  for (let depth = 0, inside = paths; ; depth++) {
    const [name, next] = [...Map.groupBy(inside, (path) => path[depth])]
      .filter(([name]) => name !== undefined)
      .toSorted(([, a], [, b]) => b.length - a.length)[0] ?? [undefined, []]
    if (name === undefined || next.length * 3 < paths.length) return found.slice(-2).join(' > ') || 'outside src'
    found.push(name)
    inside = next
  }
}
