import type { Shipped } from './check-lock.ts'
import { allowedLicences, licencesByHand } from './licences.ts'

/** `docs/licences.md`: by licence, the names of what production installs. Versions stand in the lock file and the SBOM. */
export function licencePage(shipped: readonly Shipped[]): string {
  const groups = Map.groupBy(shipped, ({ licence }) => licence)
  const rows = [...groups].toSorted(([a, one], [b, other]) => other.length - one.length || (a < b ? -1 : 1))
  const names = new Set(shipped.map(({ name }) => name))
  return `# Licences

Made by \`npm run dependencies -- --write\` from package-lock.json: the ${names.size} packages that the service needs in production.
Each keeps its own licence text in the container image. Tillitsbot itself is under the [MIT licence](../LICENSE).

| licence | asks | packages |
|---|---|---|
${rows.map(([licence, packages]) => `| ${licence} | ${asks(licence)} | ${listed(packages)} |`).join('\n')}

${Object.entries(licencesByHand)
  .map(
    ([name, { licence, where }]) => `\`${name}\` names no licence in its package.json; its ${where} says ${licence}.`,
  )
  .join('\n')}
`
}

function asks(licence: string): string {
  const parts = licence.replace(/[()]/g, '').split(/ (?:AND|OR) /)
  return [...new Set(parts.flatMap((part) => allowedLicences[part] ?? []))].join('; ')
}

function listed(packages: readonly Shipped[]): string {
  return [...new Set(packages.map(({ name }) => name))].join(', ')
}
