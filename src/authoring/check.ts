import { table } from '../admin/table.ts'
import { checkFiles, type PlacedFinding } from '../content/check-files.ts'
import { type Language, languages } from '../domain/language.ts'
import { isFault } from '../domain/package/finding.ts'
import { promptLix, readable } from '../domain/package/language-advice.ts'
import type { PackageFiles, Profile } from '../domain/package/package.ts'
import { findingLine } from '../texts/authoring/finding-line.ts'
import { texts } from '../texts/index.ts'
import type { FoundPackage } from './find-packages.ts'

export type Checked = { readonly lines: readonly string[]; readonly faults: number; readonly advice: number }

/**
 * Each finding on a line, then how hard the prompts of each package are to read. A package may point to the others that
 * are checked and to `known`.
 */
export function checkPackages(
  packages: readonly FoundPackage[],
  { profiles, known }: { readonly profiles: readonly Profile[]; readonly known: readonly string[] },
  language: Language,
): Checked {
  const ids = [...known, ...packages.flatMap(({ folder }) => folder ?? [])]
  const checked = packages.map(({ place, files, folder }) => ({ place, ...checkFiles(files, profiles, folder, ids) }))
  const findings = checked.flatMap(({ place, findings }) =>
    findings.map((finding): PlacedFinding => ({ ...finding, file: `${place}/${finding.file}` })),
  )
  const faults = findings.filter(isFault).length
  const say = texts(language)
  const lines = findings.map((finding) => `${isFault(finding) ? 'fault ' : 'advice'}  ${findingLine(say, finding)}`)
  const whole = checked.flatMap((one) => (one.package ? [one.package] : []))
  return {
    lines: [...lines, ...(lines.length > 0 ? [''] : []), ...lixTable(whole)],
    faults,
    advice: findings.length - faults,
  }
}

/** Of the prompts in each language, the easiest and the hardest. */
function lixTable(packages: readonly PackageFiles[]): string[] {
  if (packages.length === 0) return []
  const rows = packages.map((pack) => [
    pack.id,
    String(pack.prompts.length),
    ...languages.map((language) => {
      const values = promptLix(pack, language).map(({ value }) => value)
      return `${Math.min(...values)}–${Math.max(...values)}`
    }),
  ])
  return [`LIX of the prompts (${readable.lix} at most):`, ...table([['package', 'prompts', ...languages], ...rows])]
}
