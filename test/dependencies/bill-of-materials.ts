import type { Lock } from './check-lock.ts'
import { shippedPackages } from './check-lock.ts'

/**
 * What production installs as CycloneDX 1.6 (https://cyclonedx.org/docs/1.6/json/), the same for the same lock file: no
 * time stamp and no serial number. Not `npm sbom --omit dev`: it leaves out a third of them, those that a development
 * dependency needs too (npm 11.19).
 */
export function billOfMaterials(lock: Lock, service: { readonly name: string; readonly version: string }): object {
  const seen = new Set<string>()
  const components = shippedPackages(lock).flatMap(({ name, version, licence, integrity }) => {
    const purl = `pkg:npm/${name.replace('@', '%40')}@${version}`
    // The same version may be installed in two places.
    if (seen.has(purl)) return []
    seen.add(purl)
    return [
      {
        type: 'library',
        'bom-ref': purl,
        ...nameParts(name),
        version,
        purl,
        hashes: [{ alg: 'SHA-512', content: Buffer.from(integrity.replace('sha512-', ''), 'base64').toString('hex') }],
        licenses: / (?:AND|OR) /.test(licence) ? [{ expression: licence }] : [{ license: { id: licence } }],
      },
    ]
  })
  const purl = `pkg:npm/${service.name}@${service.version}`
  const component = { type: 'application', 'bom-ref': purl, ...service, purl, licenses: [{ license: { id: 'MIT' } }] }
  return { bomFormat: 'CycloneDX', specVersion: '1.6', version: 1, metadata: { component }, components }
}

function nameParts(full: string): { readonly group?: string; readonly name: string } {
  const [group = '', name] = full.split('/')
  return name === undefined ? { name: group } : { group, name }
}
