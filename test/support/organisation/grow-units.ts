import type { Unit } from '../../../src/domain/unit/unit-tree.ts'
import { seededRandom } from '../seeded-random.ts'
import { between, percent, pick, weighted } from './chance.ts'
import type { OrganisationSize } from './organisation-size.ts'
import { departments, placeNames, regionName, specialUnits } from './unit-names.ts'
import type { Written } from './words/slots.ts'

/** A unit with the people who work there. */
export type PeopledUnit = {
  readonly unit: Unit
  readonly language: Written
  /** User ids; the first is the leader's. */
  readonly people: readonly string[]
}

type Kind = 'directorate' | 'region' | 'special' | 'office' | 'department'

/** As organisations name them. */
const levels: Readonly<Record<Kind, string>> = {
  directorate: 'direktorat',
  region: 'region',
  special: 'spesialenhet',
  office: 'kontor',
  department: 'avdeling',
}
const lines = ['tjenester', 'ytelser', 'oppfølging', 'hjelpemidler'] as const

/** People of a unit for a hundred that all have together, before they are shared out. */
const weights: Readonly<Record<Kind, readonly [least: number, most: number]>> = {
  directorate: [60, 90],
  region: [15, 35],
  special: [40, 130],
  office: [10, 75],
  department: [6, 30],
}

/** Nobody's unit is smaller. */
const fewest = 3
/** Of a hundred units below the regions, those that have a team in Teams. */
const withTeam = 92
const inNynorsk = 22

/**
 * A directorate, regions below it, offices and special units below these, departments in some offices; with so many units
 * and people in all, exactly. Parents come before their children.
 */
export function growUnits({ units, people, seed }: OrganisationSize): PeopledUnit[] {
  const random = seededRandom(seed)
  const drafts = draftUnits(random, units)
  const names = placeNames(random, drafts.length)
  const sizes = shareOut(
    drafts.map(({ kind }) => between(random, ...weights[kind])),
    people,
  )
  const named = new Map<string, string>()
  return drafts.map(({ kind, id, parentId, index }, i): PeopledUnit => {
    const place = names[i] ?? id
    const above = named.get(parentId ?? '') ?? ''
    const name = nameOf(kind, place, above, index)
    named.set(id, name)
    const hasTeam = percent(random, kind === 'directorate' ? 100 : withTeam)
    const members = Array.from({ length: sizes[i] ?? fewest }, (_, n) => `simulert-${id}-${n + 1}`)
    const unit: Unit = {
      id,
      name,
      ...(parentId !== undefined && { parentId }),
      employer: employerOf(kind, percent(random, 45)),
      line: kind === 'directorate' || kind === 'region' ? 'styring' : pick(random, lines),
      level: levels[kind],
      ...(hasTeam && { teamId: `19:simulert-${id.toLowerCase()}@thread.tacv2` }),
      ...(members[0] !== undefined && { leaderId: members[0] }),
    }
    return { unit, language: percent(random, inNynorsk) ? 'nn' : 'nb', people: members }
  })
}

/** `index`: among its kind, and of departments among those of their office. */
type Draft = { readonly kind: Kind; readonly id: string; readonly parentId?: string; readonly index: number }

function draftUnits(random: ReturnType<typeof seededRandom>, count: number): Draft[] {
  const drafts: Draft[] = []
  const add = (kind: Kind, parentId?: string) => {
    const id = `E${String(drafts.length + 1).padStart(4, '0')}`
    const alike = drafts.filter(
      (draft) => draft.kind === kind && (kind !== 'department' || draft.parentId === parentId),
    )
    drafts.push({ kind, id, index: alike.length, ...(parentId !== undefined && { parentId }) })
    return id
  }
  const top = add('directorate')
  const regions = Array.from({ length: Math.max(2, Math.round(count / 42)) }, () => add('region', top))
  const offices: string[] = []
  while (drafts.length < count) {
    const kind = weighted(random, [
      ['office', 68],
      ['department', offices.length > 0 ? 22 : 0],
      ['special', 10],
    ])
    if (kind === 'department') add(kind, pick(random, offices))
    // Some special units serve everybody and stand right below the top.
    else if (kind === 'special') add(kind, percent(random, 40) ? top : pick(random, regions))
    else offices.push(add(kind, pick(random, regions)))
  }
  return drafts
}

function nameOf(kind: Kind, place: string, above: string, index: number): string {
  switch (kind) {
    case 'directorate':
      return 'Eksempeldirektoratet'
    case 'region':
      return regionName(index)
    case 'special':
      return `${specialUnits[index % specialUnits.length]} ${place}`
    case 'office':
      return `Kontor ${place}`
    case 'department':
      return `${above}, ${departments[index] ?? `avdeling ${index + 1}`}`
  }
}

function employerOf(kind: Kind, municipal: boolean): Unit['employer'] {
  return municipal && (kind === 'office' || kind === 'department') ? 'municipality' : 'state'
}

/** Whole numbers in about these proportions, none below `fewest`, that are `total` together. */
function shareOut(parts: readonly number[], total: number): number[] {
  const room = total - fewest * parts.length
  if (room < 0) throw new Error(`${parts.length} units need ${fewest * parts.length} people or more`)
  const sum = parts.reduce((all, part) => all + part, 0)
  const sizes = parts.map((part) => fewest + Math.floor((part * room) / sum))
  const left = total - sizes.reduce((all, size) => all + size, 0)
  return sizes.map((size, i) => size + (i < left ? 1 : 0))
}
