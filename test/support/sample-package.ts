import assert from 'node:assert/strict'
import { checkFiles, type FileBytes } from '../../src/content/check-files.ts'
import type { PackageFiles } from '../../src/domain/package/package.ts'
import { makeZip } from './make-zip.ts'

/** The files of a small package that nothing is wrong with, as text. Its only profile is `small` with the goal `goal-1`. */
export const sampleFiles = {
  'package.yaml': `id: sample
version: 1
goals: { small: [goal-1] }
size: mini
groupSize: { min: 5, max: 20 }
openDays: 5
output: { measures: 1, levels: [group] }
sources:
  - { id: source, title: A title, publisher: A publisher, year: 2023 }
themes:
  - { id: time, label: { nb: Tid, nn: Tid, en: Time }, cues: { nb: [frist], nn: [frist], en: [] } }
prompts:
  - id: first
    phase: individual
    minutes: 3
    questions:
      - { id: how, kind: scale, optional: true }
      - { id: works, kind: choice, options: [yes, not-relevant] }
      - { id: example, kind: open }
`,
  'nb.yaml': words('Det er viktig (Kilden, 2023). Vi vil vite mer.', 'Ikke aktuelt'),
  'nn.yaml': words('Det er viktig (Kjelda, 2023). Vi vil vite meir.', 'Ikkje aktuelt'),
  'en.yaml': words('It matters (Source, 2023). We want to know more.', 'Not relevant'),
}

export const sampleProfile = {
  id: 'small',
  goals: [{ id: 'goal-1', name: { nb: 'Ett', nn: 'Eitt', en: 'One' } }],
}

/** Bytes of the files, some of them changed; undefined takes one away. */
export function sampleBytes(changes: Readonly<Record<string, string | Uint8Array | undefined>> = {}): FileBytes {
  const encoder = new TextEncoder()
  const files = Object.entries({ ...sampleFiles, ...changes })
  return new Map(
    files.flatMap(([name, file]): [string, Uint8Array][] =>
      file === undefined ? [] : [[name, typeof file === 'string' ? encoder.encode(file) : file]],
    ),
  )
}

/** The package for the profile `nav` as a zip, with words of its files replaced. */
export function packageZip(changes: Readonly<Record<string, readonly (readonly [string, string])[]>> = {}): Uint8Array {
  const files = {
    ...sampleFiles,
    'package.yaml': sampleFiles['package.yaml'].replace('small: [goal-1]', 'nav: [mal1]'),
  }
  return makeZip(
    Object.entries(files).map(([name, text]) => ({
      name,
      content: (changes[name] ?? []).reduce((changed, [from, to]) => changed.replaceAll(from, to), text),
    })),
  )
}

/** The same package, read. It may be changed. */
export function samplePackage(): PackageFiles {
  const read = checkFiles(sampleBytes(), [sampleProfile])
  assert.deepEqual(read.findings, [])
  return read.package!
}

function words(why: string, none: string): string {
  return `title: Test
summary: Kort.
why: Test.
output: Test.
preparation: { leader: Les., employee: Les., unionRep: Les., safetyRep: Les. }
groundRules: [Test., Test., Test.]
guardrails: [Test.]
prompts:
  first:
    title: Test
    why: ${why}
    questions:
      how: { text: "Test?", low: Lite, high: Stort }
      works: { text: "Test?", options: { yes: Ja, not-relevant: ${none} } }
      example: { text: Test. }
`
}
