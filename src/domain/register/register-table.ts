import { type Language, languages } from '../language.ts'
import { type MeasureState, measureLevels, measureStates } from '../measure/measure.ts'
import type { Office } from '../team/team.ts'
import type { RegisterEntry } from './register-entry.ts'

/** The register as a table: a row for each measure. The first columns are for people, the last for the way back. */
export const registerColumns = [
  'unit',
  'title',
  'purpose',
  'goal',
  'level',
  'parties',
  'status',
  'start',
  'due',
  'result',
  'learning',
  'national',
  'package',
  'id',
  'unitId',
  'team',
  'round',
  'updated',
] as const
export type RegisterColumn = (typeof registerColumns)[number]

type Words = Readonly<Record<Language, string>>

/** What the columns are called. All are understood, whatever language a file is in. */
export const registerHeadings: Readonly<Record<RegisterColumn, Words>> = {
  unit: { nb: 'enhet', nn: 'eining', en: 'unit' },
  title: { nb: 'tiltak', nn: 'tiltak', en: 'measure' },
  purpose: { nb: 'formål', nn: 'føremål', en: 'purpose' },
  goal: { nb: 'mål', nn: 'mål', en: 'goal' },
  level: { nb: 'nivå', nn: 'nivå', en: 'level' },
  parties: { nb: 'parter', nn: 'partar', en: 'parties' },
  status: { nb: 'status', nn: 'status', en: 'status' },
  start: { nb: 'start', nn: 'start', en: 'start' },
  due: { nb: 'frist', nn: 'frist', en: 'due' },
  result: { nb: 'resultat', nn: 'resultat', en: 'result' },
  learning: { nb: 'læring', nn: 'læring', en: 'learning' },
  national: { nb: 'nasjonalt tiltak', nn: 'nasjonalt tiltak', en: 'national measure' },
  package: { nb: 'pakke', nn: 'pakke', en: 'package' },
  id: { nb: 'id', nn: 'id', en: 'id' },
  unitId: { nb: 'enhets-id', nn: 'einings-id', en: 'unit id' },
  team: { nb: 'team-id', nn: 'team-id', en: 'team id' },
  round: { nb: 'runde-id', nn: 'runde-id', en: 'round id' },
  updated: { nb: 'endret', nn: 'endra', en: 'updated' },
}

export const statusWords: Readonly<Record<MeasureState, Words>> = {
  proposed: { nb: 'foreslått', nn: 'føreslått', en: 'proposed' },
  adopted: { nb: 'vedtatt', nn: 'vedteke', en: 'adopted' },
  underWay: { nb: 'i gang', nn: 'i gang', en: 'under way' },
  done: { nb: 'ferdig', nn: 'ferdig', en: 'done' },
  stopped: { nb: 'stoppet', nn: 'stoppa', en: 'stopped' },
  declined: { nb: 'avslått', nn: 'avslått', en: 'declined' },
}

export const levelWords: Readonly<Record<(typeof measureLevels)[number], Words>> = {
  individual: { nb: 'den enkelte', nn: 'den enkelte', en: 'individual' },
  group: { nb: 'gruppen', nn: 'gruppa', en: 'group' },
  leadership: { nb: 'ledelsen', nn: 'leiinga', en: 'leadership' },
  organisation: { nb: 'virksomheten', nn: 'verksemda', en: 'organisation' },
}

export const partyWords: Readonly<Record<Office, Words>> = {
  leader: { nb: 'leder', nn: 'leiar', en: 'leader' },
  unionRep: { nb: 'tillitsvalgt', nn: 'tillitsvald', en: 'union representative' },
  safetyRep: { nb: 'verneombud', nn: 'verneombod', en: 'safety representative' },
}

/** A line of the register, column by column. Nothing of it is left out. */
export function registerRow(entry: RegisterEntry, language: Language): Record<RegisterColumn, string> {
  const { level, parties, status } = entry
  return {
    unit: entry.unit,
    title: entry.title,
    purpose: entry.purpose,
    goal: entry.goalId ?? '',
    level: levelWords[level][language],
    parties: parties.map((office) => partyWords[office][language]).join(', '),
    status: statusWords[status][language],
    start: entry.start ?? '',
    due: entry.due ?? '',
    result: entry.result,
    learning: entry.learning,
    national: entry.nationalId ?? '',
    package: entry.packageId ?? '',
    id: entry.id,
    unitId: entry.unitId ?? '',
    team: entry.teamId ?? '',
    round: entry.roundId ?? '',
    updated: entry.updatedAt,
  }
}

/** What a word stands for: its own name, or what it is called in any language. */
export function meantBy<T extends string>(words: Readonly<Record<T, Words>>, all: readonly T[], text: string) {
  const wanted = text.toLowerCase()
  return all.find(
    (one) => one.toLowerCase() === wanted || languages.some((language) => words[one][language] === wanted),
  )
}

export const allStatuses = measureStates
export const allLevels = measureLevels
