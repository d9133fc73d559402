import type { CommandName } from '../../src/commands/line/command.ts'
import type { Permission } from '../../src/domain/team/access.ts'

/** Whom a line is for, beside what `access.ts` says of a permission. */
type Rule =
  | Permission
  /** A coordinator in personal chat. */
  | 'coordinator'
  /** Whoever is in the team. */
  | 'inTeam'
  /** Anybody: what it shows or does is the person's own, or the same for all. */
  | 'anybody'

export type CommandCase = {
  readonly name: CommandName
  readonly line: string
  readonly by: Rule
  /** Where another rule holds. */
  readonly byInChannel?: Rule
  /** Only in a chat with one person. */
  readonly alone?: true
  /** Title of what a coordinator who is not in the team sees instead, in personal chat: what is theirs. */
  readonly alsoCoordinator?: string
  /** As `alsoCoordinator`, for one who is in no team at all. */
  readonly coordinatorInNoTeam?: string
  /** Title of what is shown to who may. */
  readonly shows: string
  /** Title of what is shown to a member who may not, where it is not whose task it is. */
  readonly refuses?: string
}

/** Every command, with every line of it that is for others than its name alone. */
export const commandCases: readonly CommandCase[] = [
  { name: 'help', line: 'hjelp', by: 'anybody', shows: 'Dette kan jeg hjelpe med' },
  { name: 'packages', line: 'pakker', by: 'anybody', shows: 'Samtalepakker' },
  { name: 'packages', line: 'pakker kom-i-gang', by: 'anybody', shows: 'Hva betyr tillit hos oss?' },
  { name: 'packages', line: 'pakker passer', by: 'anybody', shows: 'Hva passer for oss?' },
  { name: 'start', line: 'start kom-i-gang limits eksempel', by: 'start', shows: 'Legg til et eksempel' },
  { name: 'start', line: 'start kom-i-gang', by: 'start', shows: 'Runden er i gang' },
  { name: 'status', line: 'status', by: 'read', shows: 'Status' },
  { name: 'extend', line: 'forleng 2', by: 'start', shows: 'Runden er forlenget' },
  { name: 'close', line: 'avslutt', by: 'start', shows: 'Runden er avsluttet' },
  { name: 'cancel', line: 'avbryt', by: 'start', shows: 'Vil du avbryte runden?' },
  { name: 'summary', line: 'oppsummering', by: 'read', shows: 'summaryOf' },
  { name: 'usersCommittee', line: 'brukerutvalg', by: 'enterCommittee', shows: 'Hva sier brukerutvalget?' },
  { name: 'share', line: 'del', by: 'shareSummary', shows: 'Signer oppsummeringen: Når avgjorde du selv?' },
  { name: 'measures', line: 'tiltak', by: 'read', shows: 'Tiltak' },
  { name: 'measures', line: 'tiltak 1', by: 'read', shows: 'Forslag til tiltak nr. 1' },
  { name: 'measures', line: 'tiltak nytt Vi ringer først', by: 'proposeMeasure', shows: 'Foreslå et tiltak' },
  { name: 'escalate', line: 'løft', by: 'read', shows: 'Saker som er løftet' },
  { name: 'escalate', line: 'løft Kan vi få tolk?', by: 'escalate', shows: 'Løft saken ett nivå opp' },
  { name: 'schedule', line: 'planlegg', by: 'start', shows: 'Planlegg en serie' },
  { name: 'plan', line: 'plan', by: 'read', shows: 'Plan' },
  { name: 'pause', line: 'pause 2', by: 'start', shows: 'Pause' },
  { name: 'resume', line: 'gjenoppta', by: 'start', shows: 'Ingenting har pause' },
  { name: 'settings', line: 'innstillinger', by: 'inTeam', alsoCoordinator: 'Alle team i Nav', shows: 'Innstillinger' },
  { name: 'campaign', line: 'kampanje', by: 'coordinator', shows: 'progressOf' },
  { name: 'overview', line: 'oversikt', by: 'coordinator', shows: 'Det teamene har delt' },
  { name: 'overview', line: 'oversikt Enhet own', by: 'coordinator', shows: 'Det teamene har delt' },
  { name: 'register', line: 'tiltaksoversikt', by: 'coordinator', shows: 'Tiltaksoversikten' },
  { name: 'units', line: 'enheter', by: 'coordinator', shows: 'Enheter' },
  {
    name: 'export',
    line: 'eksporter lenke alle',
    by: 'exportTeam',
    alone: true,
    coordinatorInNoTeam: 'Eksporten er klar',
    shows: 'Eksporten er klar',
  },
  {
    name: 'export',
    line: 'eksporter',
    by: 'exportTeam',
    alone: true,
    coordinatorInNoTeam: 'Eksporten er klar',
    shows: 'Eksporten er klar',
  },
  { name: 'export', line: 'eksporter delte alle', by: 'coordinator', shows: 'Eksporten er klar' },
  { name: 'export', line: 'eksporter tiltak', by: 'coordinator', shows: 'Tiltaksoversikten' },
  { name: 'roles', line: 'roller', by: 'read', shows: 'Roller' },
  { name: 'language', line: 'språk', by: 'anybody', shows: 'Språk' },
  {
    name: 'language',
    line: 'språk nynorsk',
    by: 'anybody',
    byInChannel: 'setTeamLanguage',
    shows: 'Språk',
    refuses: 'Det kan du ikke gjøre her',
  },
  { name: 'selftest', line: 'selvtest', by: 'inTeam', shows: 'Selvtest' },
  { name: 'forgetMe', line: 'slett meg', by: 'anybody', shows: 'Vil du slette det som er ditt?' },
]
