import { shardOf } from '../../domain/delivery/entry.ts'
import { nextNumber } from '../../domain/round/new-round.ts'
import { roundId } from '../../domain/round/round.ts'
import { decideSlot, type SlotDecision } from '../../domain/schedule/decide-slot.ts'
import { isShutOut, type PlannedSlot, planned, slotDue, slotKind, waitFrom } from '../../domain/schedule/plan.ts'
import { followUpPackage, type Schedule } from '../../domain/schedule/schedule.ts'
import { type Slot, type SlotSkip, slotId } from '../../domain/schedule/slot.ts'
import { type OrganisationSettings, TeamSettings } from '../../domain/team/settings.ts'
import { timestamp } from '../../domain/time.ts'
import { documents } from '../../ports/documents.ts'
import type { Services } from '../../ports/services.ts'
import type { Stored } from '../../ports/store.ts'
import { campaignGate } from '../campaign/campaign-gate.ts'
import { eachDue, type Rest } from '../each-due.ts'
import { inChannel, roundsOf } from '../package/prompt-history.ts'
import { readTeam } from '../team/standing.ts'
import { carryOut, packageOf, promptOf, resume, type Scene, type SlotScene } from './carry-out.ts'
import { readOrganisationSettings, rulesOf } from './rules.ts'

/**
 * The clock's part: decides every slot whose time has come and carries the decision out, also after a downtime. A team's
 * schedules are one process's, one after the other, so that they see each other's rounds: two channels are not asked the
 * same.
 */
export async function runDueSlots(services: Services): Promise<void> {
  const organisations = new Map<string, Promise<OrganisationSettings>>()
  const organisation = (tenantId: string) =>
    organisations.getOrInsertComputed(tenantId, () => readOrganisationSettings(services, tenantId))
  await eachDue(services, {
    kind: documents.schedule,
    // All that a big organisation has at nine on a Tuesday: first each is decided, then the rounds are opened.
    batch: 5000,
    lane: ({ teamId }) => teamId,
    work: async (stored) => {
      const { teamId, tenantId } = stored.value
      const team = await readTeam(services, teamId)
      const rules = rulesOf(services, team, await organisation(tenantId))
      return runSlot(services, stored, { team, rules })
    },
    failed: ({ teamId, id, nextSlot }, error) =>
      services.log.error('slot could not be decided', { teamId, scheduleId: id, slot: nextSlot }, error),
  })
}

async function runSlot(services: Services, stored: Stored<Schedule>, scene: Scene): Promise<Rest | undefined> {
  const schedule = stored.value
  const gate = await gateOf(services, schedule)
  if (typeof gate === 'object') return move(services, stored, { ...schedule, wakeAt: timestamp(gate.wait) })
  if (gate === 'stopped' || isShutOut(schedule, scene.rules)) {
    const reason = gate === 'stopped' ? 'campaignStopped' : 'quiet'
    return decide(services, stored, { ...scene, rounds: [] }, whole(schedule), skip(reason))
  }
  const due = slotDue(schedule, scene.rules)
  // Windows and holidays changed since it was planned. But what was decided before that is done.
  if (!due) {
    if (await resume(services, stored, scene)) return undefined
    return move(services, stored, planned(schedule, scene.rules, services.clock.now()))
  }
  const rounds = await roundsOf(services, schedule.teamId)
  const decision = await decisionOf(services, schedule, due, { ...scene, rounds })
  if (decision.do !== 'wait') return decide(services, stored, { ...scene, rounds }, due, decision)
  if (await resume(services, stored, scene)) return undefined
  const later = waitFrom(schedule, due.at, scene.rules)
  return later
    ? move(services, stored, { ...schedule, wakeAt: timestamp(later) })
    : decide(services, stored, { ...scene, rounds }, due, skip('oneOpen'))
}

async function gateOf(services: Services, { tenantId, campaignId, decidedTo }: Schedule) {
  return campaignId === undefined || decidedTo !== undefined ? 'go' : campaignGate(services, tenantId, campaignId)
}

async function decisionOf(
  services: Services,
  schedule: Schedule,
  due: PlannedSlot,
  scene: SlotScene,
): Promise<SlotDecision> {
  const content = await packageOf(services, schedule, due.kind)
  return decideSlot({
    kind: due.kind,
    dueAt: due.at,
    now: services.clock.now(),
    timeZone: schedule.timeZone,
    hasTeam: scene.team?.state === 'active',
    hasPackage: content !== undefined,
    hasPrompt: content !== undefined && promptOf(services, schedule, due.kind, content, scene.rounds) !== undefined,
    rounds: inChannel(scene.rounds, schedule.channelId),
    isSamePackage: ({ prompt }) => prompt.packageId === content?.pack.id,
    budget: (scene.team?.settings ?? TeamSettings.parse({})).budget,
  })
}

/** Writes the decision down, unless somebody else has. What is left is to do what is written. */
async function decide(
  services: Services,
  stored: Stored<Schedule>,
  scene: SlotScene,
  due: PlannedSlot,
  decision: Exclude<SlotDecision, { do: 'wait' }>,
): Promise<Rest> {
  const slot = slotOf(services, stored.value, scene, due, decision)
  const inserted = await services.store.insert(documents.slot, slot)
  return inserted === 'exists'
    ? async () => void (await resume(services, stored, scene, due.slot))
    : () => carryOut(services, stored, inserted, scene)
}

function slotOf(
  services: Services,
  schedule: Schedule,
  { rounds }: SlotScene,
  due: PlannedSlot,
  decision: Exclude<SlotDecision, { do: 'wait' }>,
): Slot {
  const { teamId, tenantId, channelId, campaignId, id: scheduleId } = schedule
  const id = slotId(teamId, scheduleId, due.slot)
  const packageId = due.kind === 'followUp' ? followUpPackage : schedule.packageId
  return {
    type: 'slot',
    id,
    shard: shardOf(id),
    tenantId,
    teamId,
    scheduleId,
    slot: due.slot,
    dueAt: timestamp(due.at),
    decidedAt: timestamp(services.clock.now()),
    ...(decision.do === 'post'
      ? { result: 'posted', roundId: roundId(channelId, packageId, nextNumber(rounds, channelId, packageId)) }
      : { result: 'skipped', reason: decision.reason }),
    ...(campaignId !== undefined && { campaignId }),
  }
}

/** The slot that a campaign's schedule stands for, wherever it was put. */
function whole(schedule: Schedule): PlannedSlot {
  const slot = schedule.nextSlot ?? schedule.startsOn
  return { slot, kind: slotKind(schedule, slot), at: Temporal.Instant.from(schedule.wakeAt ?? schedule.createdAt) }
}

async function move({ store }: Services, stored: Stored<Schedule>, next: Schedule): Promise<undefined> {
  await store.replace(documents.schedule, stored, next)
}

function skip(reason: SlotSkip): { readonly do: 'skip'; readonly reason: SlotSkip } {
  return { do: 'skip', reason }
}
