import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Template } from 'adaptivecards-templating'

/** Functions of the expression language that cost seconds or hundreds of megabytes (PLATFORM, "templating"). */
const refusedFunctions = /\b(isMatch|range)\s*\(/

/** Puts data into a template. Data is never read as a template: what came out must not be expanded again. */
export type Render = (template: string, data: object) => object

/**
 * Compiles every `cards/*.card.json` once; a compiled template is reused, which is far faster than a new one per card.
 * @throws when a template uses a refused function.
 */
export function loadTemplates(folder: string): Render {
  const templates = new Map<string, Template>()
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.card.json'))) {
    const source = readFileSync(join(folder, file), 'utf8')
    if (refusedFunctions.test(source)) throw new Error(`${file} uses a function that templates may not use`)
    templates.set(file.replace('.card.json', ''), new Template(JSON.parse(source)))
  }
  return (name, data) => {
    const template = templates.get(name)
    if (!template) throw new Error(`There is no card template "${name}"`)
    return template.expand({ $root: data })
  }
}
