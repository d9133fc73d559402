import type { Account } from './connector.ts'

/** Everybody who appears in scenarios, by first name. Ids are readable, so that a golden file is. */
const names = {
  Ingrid: 'Ingrid Haugen',
  Amina: 'Amina Yusuf',
  Lars: 'Lars Erik Nilsen',
  Máret: 'Máret Iŋgá Hætta',
  Jørgen: 'Jørgen Bakke',
  Åse: 'Åse Kristiansen',
  Bjørn: 'Bjørn Vik',
  Kari: 'Kari Lund',
} as const
export type Name = keyof typeof names
export const everybody = Object.keys(names) as Name[]

export type CastMember = Required<Pick<Account, 'id' | 'name' | 'aadObjectId'>>

export function person(name: string): CastMember {
  const full = names[name as Name]
  if (!full) throw new Error(`Nobody is called ${name}`)
  const key = name
    .toLowerCase()
    .replaceAll('å', 'a')
    .replaceAll('ø', 'o')
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
  return { id: `29:${key}`, aadObjectId: `entra-${key}`, name: full }
}

export const tenantId = 'tenant-nav'
export const bot = { id: '28:tillitsbot', name: 'Tillitsbot' } as const

type CastTeam = {
  readonly id: string
  readonly members: readonly Name[]
  /** As Teams tells them: the general channel has the team's id and no name. */
  readonly channels: readonly { readonly id: string; readonly name?: string }[]
}

export const teams: Readonly<Record<string, CastTeam>> = {
  'Nav Eksempel': {
    id: '19:eksempel@thread.tacv2',
    members: ['Ingrid', 'Amina', 'Lars', 'Máret', 'Jørgen', 'Åse'],
    channels: [{ id: '19:eksempel@thread.tacv2' }, { id: '19:fagprat@thread.tacv2', name: 'Fagprat' }],
  },
  'Nav Nabo': {
    id: '19:nabo@thread.tacv2',
    members: ['Bjørn', 'Åse'],
    channels: [{ id: '19:nabo@thread.tacv2' }],
  },
}

/** The channels as people call them. */
export const channels: Readonly<Record<string, { readonly team: string; readonly id: string }>> = {
  General: { team: 'Nav Eksempel', id: '19:eksempel@thread.tacv2' },
  Fagprat: { team: 'Nav Eksempel', id: '19:fagprat@thread.tacv2' },
  Nabo: { team: 'Nav Nabo', id: '19:nabo@thread.tacv2' },
}

export function team(name: string): CastTeam {
  const found = teams[name]
  if (!found) throw new Error(`There is no team ${name}`)
  return found
}

export function channel(name: string): { readonly team: string; readonly id: string } {
  const found = channels[name]
  if (!found) throw new Error(`There is no channel ${name}`)
  return found
}
