import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Template } from 'adaptivecards-templating'

/** Functions of the expression language that cost seconds or hundreds of megabytes (PLATFORM, "templating"). */
const refusedFunctions = /\b(isMatch|range)\s*\(/

/** Puts data into a template. Data is never read as a template: what came out must not be expanded again. */
export type Render = (template: string, data: object) => object

export type Templates = {
  readonly render: Render
  /** Compiles what has not been used yet, so that nobody waits for it; `pause` lets others work in between. */
  readonly warm: (pause: () => Promise<void>) => Promise<void>
}

/**
 * Reads every `cards/*.card.json`. Each is compiled once, when it is first needed: the language of the templates takes
 * a third of a second of a cold start to load, and a compiled template is far faster than a new one per card.
 * @throws when a template uses a refused function.
 */
export function loadTemplates(folder: string): Templates {
  const sources = new Map<string, string>()
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.card.json'))) {
    const source = readFileSync(join(folder, file), 'utf8')
    if (refusedFunctions.test(source)) throw new Error(`${file} uses a function that templates may not use`)
    sources.set(file.replace('.card.json', ''), source)
  }
  const compiled = new Map<string, Template>()
  const compile = (name: string): Template => {
    const known = compiled.get(name)
    if (known) return known
    const source = sources.get(name)
    if (source === undefined) throw new Error(`There is no card template "${name}"`)
    const template = new (templating().Template)(JSON.parse(source))
    compiled.set(name, template)
    return template
  }
  return {
    render: (name, data) => compile(name).expand({ $root: data }),
    warm: async (pause) => {
      await import('adaptivecards-templating')
      for (const name of sources.keys()) {
        await pause()
        compile(name)
      }
    },
  }
}

function templating(): typeof import('adaptivecards-templating') {
  return createRequire(import.meta.url)('adaptivecards-templating')
}
