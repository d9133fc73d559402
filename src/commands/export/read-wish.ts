import { type ExportFormat, type ExportScope, exportFormats } from '../../domain/export/export-job.ts'
import type { Language } from '../../domain/language.ts'
import { textStart } from '../../domain/text-start.ts'
import { findUnit } from '../../domain/unit/find-unit.ts'
import type { Unit, UnitTree } from '../../domain/unit/unit-tree.ts'
import { fold } from '../line/recognise.ts'

const latestWords = ['siste', 'latest', 'last']
const allWords = ['alle', 'alt', 'all']
const linkWords = ['lenke', 'lenkje', 'link']
const sharedWords = ['delte', 'delt', 'shared']
const registerWords = ['tiltak', 'tiltaksoversikt', 'tiltaksoversyn', 'measures', 'register']
const unitWords = ['enhet', 'eining', 'unit']
const fileWords: Readonly<Record<string, ExportFormat>> = { word: 'docx', excel: 'xlsx', arkiv: 'zip', archive: 'zip' }
const languageWords: Readonly<Record<string, Language>> = {
  ...{ nb: 'nb', bokmål: 'nb', nn: 'nn', nynorsk: 'nn' },
  ...{ en: 'en', engelsk: 'en', english: 'en' },
}

/** What somebody wants as a file. */
export type ExportWish = {
  readonly format: ExportFormat
  readonly scope: ExportScope
  readonly asLink: boolean
  /** What was shared with coordinators, not a team's own. */
  readonly shared: boolean
  /** Absent: the one that they are answered in. */
  readonly language?: Language
}

type Strange = {
  readonly ok: false
  /** What was not understood. */
  readonly word: string
  /** It stands where a unit's name does, and could be each of these. */
  readonly units?: readonly Unit[]
}

/** Reads the words after the command, in any order; what follows "enhet" is the name of a unit, to the end of the line. */
export function readExportWish(
  args: readonly string[],
  packages: readonly string[],
  tree: Pick<UnitTree, 'units'> | undefined,
): ({ readonly ok: true } & ExportWish) | Strange {
  let wish: ExportWish = { format: 'md', scope: { kind: 'latest' }, asLink: false, shared: false }
  for (const [place, arg] of args.entries()) {
    const word = fold(arg)
    const format = exportFormats.find((candidate) => candidate === word) ?? fileWords[word]
    const language = languageWords[word]
    if (unitWords.includes(word)) {
      const name = args.slice(place + 1).join(' ')
      const found = findUnit({ units: tree?.units ?? [] }, name)
      if (!found.ok) return { ok: false, word: textStart(name || arg, 60), units: found.candidates }
      return { ok: true, ...wish, shared: true, scope: { kind: 'unit', unitId: found.unit.id } }
    }
    if (format) wish = { ...wish, format }
    else if (language) wish = { ...wish, language }
    else if (latestWords.includes(word)) wish = { ...wish, scope: { kind: 'latest' } }
    else if (allWords.includes(word)) wish = { ...wish, scope: { kind: 'all' } }
    else if (packages.includes(word)) wish = { ...wish, scope: { kind: 'package', packageId: word } }
    else if (registerWords.includes(word)) wish = { ...wish, shared: true, scope: { kind: 'register' } }
    else if (linkWords.includes(word)) wish = { ...wish, asLink: true }
    else if (sharedWords.includes(word)) wish = { ...wish, shared: true }
    else return { ok: false, word: textStart(arg, 60) }
  }
  return { ok: true, ...wish }
}
