import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { z } from 'zod'

/** What WCAG 2.1 A and AA ask for, and what axe thinks good beside it. */
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice']
const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const Found = z.array(z.object({ id: z.string(), nodes: z.array(z.object({ html: z.string() })) }))

/** What axe finds on the page as it is now, rule by rule with the elements. `only`: these rules and no others. */
export async function axeFaults(
  page: Page,
  only: readonly string[] = rules,
): Promise<[rule: string, html: string[]][]> {
  // Typed as text, so that the page's own types stay out of this program.
  if (!(await page.evaluate('"axe" in window'))) await page.evaluate(source)
  const found = await page.evaluate(
    `axe.run({ runOnly: ${JSON.stringify(only)} }).then(({ violations }) => violations)`,
  )
  return Found.parse(found).map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])
}
