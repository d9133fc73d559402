import { shardOf } from '../../domain/delivery/entry.ts'
import type { ConversationPackage, Profile } from '../../domain/package/package.ts'
import { newRound } from '../../domain/round/new-round.ts'
import { promptsLeft } from '../../domain/round/next-prompt.ts'
import type { Round } from '../../domain/round/round.ts'
import { afterSlot, type Rules, type SlotKind, slotKind } from '../../domain/schedule/plan.ts'
import { followUpPackage, type Schedule } from '../../domain/schedule/schedule.ts'
import { type SeriesPrompt, seriesPrompts } from '../../domain/schedule/series-prompt.ts'
import { type Slot, type SlotSkip, slotId } from '../../domain/schedule/slot.ts'
import { closingTime, daysThatFit } from '../../domain/schedule/working-days.ts'
import type { Team } from '../../domain/team/team.ts'
import { documents } from '../../ports/documents.ts'
import type { Services } from '../../ports/services.ts'
import type { Stored } from '../../ports/store.ts'
import { packageAt } from '../package/libraries.ts'
import { historyOf, inChannel, roundsOf } from '../package/prompt-history.ts'
import { endGrace, settle } from '../round/settle.ts'
import { postPackageDone } from './package-done.ts'

/** What is known around a schedule. */
export type Scene = { readonly team: Team | undefined; readonly rules: Rules }

/** What is known around a slot that is decided. */
export type SlotScene = Scene & {
  /** Every round of the team. Of a slot that is left out none is needed. */
  readonly rounds: readonly Round[]
}

type Content = { readonly pack: ConversationPackage; readonly profile: Profile }

type Opening = Content & SeriesPrompt & { readonly team: Team }

/** What a slot of the schedule would post: the version that it began with, also after it was withdrawn. */
export async function packageOf(services: Services, schedule: Schedule, kind: SlotKind): Promise<Content | undefined> {
  const of = kind === 'followUp' ? { packageId: followUpPackage } : schedule
  const pack = await packageAt(services, schedule.tenantId, of)
  return pack && { pack, profile: services.library.profile }
}

/** The prompt that a slot would post, as things are now; undefined when the team has had them all. */
export function promptOf(
  services: Services,
  schedule: Schedule,
  kind: SlotKind,
  { pack }: Content,
  rounds: readonly Round[],
): SeriesPrompt | undefined {
  const history = historyOf(services, rounds, schedule.channelId)
  if (kind === 'prompt') return seriesPrompts(schedule, pack, history)[0]
  const [prompt] = promptsLeft(pack, history)
  return prompt && { prompt, example: undefined }
}

/**
 * Does what was decided for a slot and moves its schedule past it. Safe to repeat and to do in two processes at once:
 * the round has one id, and the schedule counts a slot only while it has not moved past it.
 */
export async function carryOut(
  services: Services,
  schedule: Stored<Schedule>,
  slot: Stored<Slot>,
  scene: SlotScene,
): Promise<void> {
  const next = past(schedule.value, slot.value, scene.rules)
  const done =
    slot.value.result === 'posted' ? await post(services, schedule.value, slot, scene, next?.wakeAt) : slot.value
  if (endsRule(schedule.value, done)) await postPackageDone(services, schedule.value, done)
  await moveOn(services, schedule, done, scene.rules, done === slot.value ? next : undefined)
}

/** Goes on with a slot that is decided already: by another process, or by one that died. False: it is not. */
export async function resume(
  services: Services,
  stored: Stored<Schedule>,
  scene: Scene,
  slot = stored.value.nextSlot,
): Promise<boolean> {
  const { teamId, id } = stored.value
  if (slot === undefined) return false
  const of = slotId(teamId, id, slot)
  const decided = await services.store.read(documents.slot, shardOf(of), of)
  if (!decided) return false
  await carryOut(services, stored, decided, { ...scene, rounds: await roundsOf(services, teamId) })
  return true
}

/** Opens the slot's round. Comes back with the slot as it is now: left out where somebody was faster in the channel. */
async function post(
  services: Services,
  schedule: Schedule,
  slot: Stored<Slot>,
  scene: SlotScene,
  until: string | undefined,
): Promise<Slot> {
  const { store } = services
  const { id, roundId } = slot.value
  const known = scene.rounds.find((round) => round.id === roundId)
  if (known) return known.slotId === id ? slot.value : leaveOut(services, slot, 'oneOpen')
  const kind = slotKind(schedule, slot.value.slot)
  const content = await packageOf(services, schedule, kind)
  if (!scene.team) return leaveOut(services, slot, 'noTeam')
  if (!content) return leaveOut(services, slot, 'noPackage')
  const next = promptOf(services, schedule, kind, content, scene.rounds)
  if (!next) return leaveOut(services, slot, 'noPrompt')
  // What waits to be extended has waited long enough: its place is taken.
  for (const { prompt, state, id: before } of inChannel(scene.rounds, schedule.channelId)) {
    const over = state === 'tooFew' || state === 'open'
    if (over && prompt.packageId === content.pack.id) await endGrace(services, schedule.teamId, before)
  }
  const opening = { ...scene, ...content, ...next, team: scene.team }
  const round = await openedBy(services, schedule, slot.value, opening, until)
  if (round.id !== roundId) return leaveOut(services, slot, 'oneOpen')
  const stored = await store.insert(documents.round, round)
  if (stored === 'exists') {
    const winner = await store.read(documents.round, round.teamId, round.id)
    return winner?.value.slotId === id ? slot.value : leaveOut(services, slot, 'oneOpen')
  }
  await settle(services, stored)
  return slot.value
}

/** The slot's round, open no longer than until the next slot. */
async function openedBy(
  services: Services,
  schedule: Schedule,
  slot: Slot,
  { team, rounds, pack, profile, prompt, example }: Omit<SlotScene, 'team'> & Opening,
  until: string | undefined,
): Promise<Round> {
  const { store, clock, settings, isHoliday } = services
  const { timeZone, threshold } = settings
  const opensAt = clock.now()
  const before = until === undefined ? undefined : Temporal.Instant.from(until)
  const days = daysThatFit(opensAt, pack.openDays, before, timeZone, isHoliday)
  return newRound({
    pack,
    profile,
    prompt,
    example,
    team,
    channelId: schedule.channelId,
    rounds,
    anonymity: schedule.anonymity,
    threshold,
    startedBy: schedule.plannedBy,
    opensAt,
    closesAt: closingTime(opensAt, days, timeZone, isHoliday),
    // Not asked of Teams: a request for every post would halve how many get out in a minute.
    invited: await store.count(documents.membership, { partition: team.teamId }),
    timeZone,
    isHoliday,
    slotId: slot.id,
    ...(schedule.campaignId !== undefined && { campaignId: schedule.campaignId }),
  })
}

/** The round that was decided on can't be opened, and nobody has: the decision is corrected, so that it stays true. */
async function leaveOut({ store }: Services, slot: Stored<Slot>, reason: SlotSkip): Promise<Slot> {
  const { roundId: _, ...rest } = slot.value
  const skipped: Slot = { ...rest, result: 'skipped', reason }
  const written = await store.replace(documents.slot, slot, skipped)
  if (written !== 'changed') return skipped
  return (await store.read(documents.slot, slot.value.shard, slot.value.id))?.value ?? skipped
}

/**
 * Moves the schedule past a slot, once: whoever else did so has counted it. `next` is what it becomes if it is as it was.
 */
async function moveOn(
  services: Services,
  schedule: Stored<Schedule>,
  slot: Slot,
  rules: Rules,
  next: Schedule | undefined,
): Promise<void> {
  const { store } = services
  const { teamId, id, createdAt } = schedule.value
  let [current, moved]: [Stored<Schedule> | undefined, Schedule | undefined] = [schedule, next]
  while (current?.value.createdAt === createdAt) {
    moved ??= past(current.value, slot, rules)
    if (!moved || (await store.replace(documents.schedule, current, moved)) !== 'changed') return
    current = await store.read(documents.schedule, teamId, id)
    moved = undefined
  }
}

/** Whether the series found no prompt for a slot of its rule, and posts no more of it. */
function endsRule(schedule: Schedule, { slot, reason }: Slot): boolean {
  return reason === 'noPrompt' && slotKind(schedule, slot) === 'prompt'
}

/** The schedule after a slot; undefined when it is past it already. */
function past(before: Schedule, slot: Slot, rules: Rules): Schedule | undefined {
  const schedule: Schedule = endsRule(before, slot) ? { ...before, usedUp: true } : before
  const { decidedTo, nextSlot, wakeAt } = schedule
  const decided = { slot: slot.slot, kind: slotKind(schedule, slot.slot) }
  if (decidedTo === undefined || decidedTo < slot.dueAt) {
    const at = Temporal.Instant.from(slot.dueAt)
    return afterSlot(schedule, { ...decided, at }, slot.result === 'posted', rules)
  }
  if (nextSlot !== slot.slot || wakeAt === undefined) return undefined
  // Counted before and planned once more, because a calendar was corrected afterwards: its name tells.
  return afterSlot(schedule, { ...decided, at: Temporal.Instant.from(wakeAt) }, false, rules)
}
