import { isKeyText } from '../../../domain/document-id.ts'
import type { EscalationStep } from '../../../domain/escalation/escalation.ts'
import { type Asked, unitsAbove } from '../../../domain/escalation/escalation-steps.ts'
import { closingTime } from '../../../domain/schedule/working-days.ts'
import type { Team } from '../../../domain/team/team.ts'
import { timestamp } from '../../../domain/time.ts'
import { type Unit, type UnitTree, unitOfTeam } from '../../../domain/unit/unit-tree.ts'
import { documents } from '../../../ports/documents.ts'
import type { Services } from '../../../ports/services.ts'
import { readPerson } from '../../team/person.ts'
import { isActive, readTeam, teamsOf } from '../../team/standing.ts'

/** Who is asked: a unit, and where it is reached. */
type Receiver = Pick<EscalationStep, 'unitId' | 'unitName' | 'level' | 'to'>

export type FoundReceiver =
  /** `from`: the unit that asks. `skipped`: nearer units that can't be reached. */
  | { readonly ok: true; readonly from: Unit; readonly receiver: Receiver; readonly skipped: readonly Unit[] }
  | NoReceiver

/** `noTree`: no units were imported. `nobodyAbove`: it stands at the top, or nobody above can be reached. */
export type NoReceiver = {
  readonly ok: false
  readonly reason: 'noTree' | 'notInTree' | 'nobodyAbove'
  readonly skipped: readonly Unit[]
}

/**
 * The nearest unit above a team, or above the last level that was asked, that can be reached: it has a team with the bot,
 * or a leader whom the bot may write to. The tree is taken as it is now.
 */
export async function findReceiver(
  services: Services,
  team: Team,
  steps: readonly EscalationStep[] = [],
): Promise<FoundReceiver> {
  const tree = (await services.store.read(documents.unitTree, team.tenantId, 'units'))?.value
  if (!tree) return { ok: false, reason: 'noTree', skipped: [] }
  const from = unitOfTeam(tree, team.teamId)
  if (!from) return { ok: false, reason: 'notInTree', skipped: [] }
  const skipped: Unit[] = []
  for (const unit of unitsAbove(tree, team.teamId, steps)) {
    const to = await reach(services, team, tree, unit)
    if (to) {
      const { id: unitId, name: unitName, level } = unit
      return { ok: true, from, receiver: { unitId, unitName, level, to }, skipped }
    }
    skipped.push(unit)
  }
  return { ok: false, reason: 'nobodyAbove', skipped }
}

/** A level that is asked now, and until when. */
export function asked({ clock, settings, isHoliday }: Services, receiver: Receiver, days: number): Asked {
  const now = clock.now()
  const dueAt = timestamp(closingTime(now, days, settings.timeZone, isHoliday))
  return { ...receiver, askedAt: timestamp(now), dueAt }
}

async function reach(
  services: Services,
  { tenantId, address }: Team,
  tree: UnitTree,
  { teamId, leaderId }: Unit,
): Promise<EscalationStep['to'] | undefined> {
  const team = teamId === undefined ? undefined : await readTeam(services, teamId)
  if (team && team.tenantId === tree.tenantId && isActive(team)) return { kind: 'team', teamId: team.teamId }
  if (leaderId === undefined || !isKeyText(leaderId)) return undefined
  // The bot can write to nobody whom it has not met.
  const known =
    (await teamsOf(services, tenantId, leaderId)).length > 0 || (await readPerson(services, tenantId, leaderId))
  return known ? { kind: 'person', userId: leaderId, address } : undefined
}
