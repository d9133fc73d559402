/** Licences that a package in production may have, as SPDX names them, with what they ask of those who pass it on. */
export const allowedLicences: Readonly<Record<string, string>> = {
  MIT: 'the notice stays with it',
  'Apache-2.0': 'the notice stays with it; patents are granted',
  ISC: 'the notice stays with it',
  'BSD-2-Clause': 'the notice stays with it',
  'BSD-3-Clause': 'the notice stays with it; no advertising with the names of its authors',
  '0BSD': 'nothing',
  Unlicense: 'nothing',
  'BlueOak-1.0.0': 'the notice stays with it',
  'PSF-2.0': 'the notice stays with it',
  'CC-BY-3.0': 'of data and pictures: who made them is named, which its package.json does',
}

/** Packages whose package.json names no licence, with the one that stands in their own text. */
export const licencesByHand: Readonly<Record<string, { readonly licence: string; readonly where: string }>> = {
  'escape-regexp-component': { licence: 'MIT', where: 'Readme.md' },
  jspath: { licence: 'MIT', where: 'LICENSE' },
  semaphore: { licence: 'MIT', where: 'README.md' },
}

/** Of an SPDX expression: one side of `OR` is enough, `AND` wants both. */
export function isAllowed(expression: string): boolean {
  const bare = expression.replace(/[()]/g, '')
  return bare.split(' OR ').some((choice) => choice.split(' AND ').every((one) => Object.hasOwn(allowedLicences, one)))
}
