import { checkInsLeft, withCheckIn } from '../../domain/measure/check-in.ts'
import { type Measure, measureSecretId } from '../../domain/measure/measure.ts'
import { nextTally, withTally } from '../../domain/measure/tally.ts'
import { ifUndecided, nextIfUndecided } from '../../domain/measure/undecided.ts'
import { namesPeople, withoutPeople } from '../../domain/measure/without-person.ts'
import { goneAt } from '../../domain/privacy/retention.ts'
import { type Timestamp, timestamp } from '../../domain/time.ts'
import { documents } from '../../ports/documents.ts'
import type { Services } from '../../ports/services.ts'
import type { Stored } from '../../ports/store.ts'
import { eachDue } from '../each-due.ts'
import { keepRegister } from '../register/keep-register.ts'
import { postCheckIn, postNews } from './measure-posts.ts'

/** How long after a decision the clock looks once more for a voice that was given at that moment. */
const sweepAfter = Temporal.Duration.from({ hours: 1 })

/** The clock's part: every measure whose time has come. One that fails is reported, and tried again at the next tick. */
export async function settleMeasuresDue(services: Services): Promise<void> {
  await eachDue(services, {
    kind: documents.measure,
    batch: 500,
    lane: ({ teamId }) => teamId,
    work: async (stored) => void (await settleMeasure(services, stored)),
    failed: ({ id: measureId, state }, error) =>
      services.log.error('measure could not be settled', { measureId, state }, error),
  })
}

/**
 * Does what follows from the state of a measure: tells the thread, counts the voices once a day, and removes them when it is
 * decided, keeps the register, asks how it goes, reminds of what nobody decides on and lets it go at last, and forgets
 * people some time after the end. Every step is idempotent and the time to look again is written last, so whoever comes
 * next goes on where a crash left off. Called by whoever changed the measure and by the clock.
 */
export async function settleMeasure(services: Services, stored: Stored<Measure>): Promise<void> {
  const { store, clock } = services
  const now = timestamp(clock.now())
  const proposed = await proposalAt(services, stored.value, now)
  if (proposed) {
    const written = await store.replace(documents.measure, stored, { ...proposed, wakeAt: now })
    return written === 'changed' ? undefined : settleMeasure(services, written)
  }
  const counted = await closeVoices(services, stored)
  // Somebody changed it meanwhile, and settles it.
  if (counted === 'changed') return
  let measure = counted.value
  await postNews(services, measure)
  await keepRegister(services, counted)
  const due = timeLine(services, measure).findLast(({ at }) => at <= now)
  if (due) {
    await postCheckIn(services, measure, due.days)
    measure = withCheckIn(measure, due.days, now)
  }
  if (peopleGoneAt(services, measure, now)) {
    measure = withoutPeople(measure)
    // The card in the thread loses the name too; what else was to be told has been told above.
    await postNews(services, measure)
  }
  const { wakeAt: _, ...rest } = measure
  const next = nextLook(services, measure, now)
  const settled = { ...rest, told: measure.history.length, ...(next !== undefined && { wakeAt: next }) }
  if (counted.value.wakeAt === next && counted.value.told === settled.told && measure === counted.value) return
  await store.replace(documents.measure, counted, settled)
}

/** What the clock makes of a proposal whose time has come. Undefined: nothing, yet. */
async function proposalAt(services: Services, measure: Measure, now: Timestamp): Promise<Measure | undefined> {
  const undecided = undecidedOf(services, measure)
  if (undecided && undecided.at <= now) return ifUndecided(measure, undecided.kind, now)
  const tallyAt = nextTally(measure)
  if (tallyAt === undefined || tallyAt > now) return undefined
  const count = await services.store.count(documents.voice, voicesFor(measure))
  return withTally(measure, count, services.settings.threshold, now)
}

function voicesFor({ teamId, id: measureId }: Measure) {
  return { partition: teamId, equals: { measureId } }
}

function undecidedOf({ settings, isHoliday }: Services, measure: Measure) {
  return nextIfUndecided(measure, settings.timeZone, isHoliday)
}

function timeLine({ settings, isHoliday }: Services, measure: Measure) {
  return checkInsLeft(measure, settings.timeZone, isHoliday)
}

/** Whether an ended measure has named its people for long enough. */
function peopleGoneAt(services: Services, measure: Measure, now: Timestamp): boolean {
  const at = forgetAt(services, measure)
  return at !== undefined && at <= now
}

function forgetAt({ settings }: Services, measure: Measure): Timestamp | undefined {
  if (measure.endedAt === undefined || !namesPeople(measure)) return undefined
  return goneAt(measure.endedAt, settings.retentionDays)
}

/** When the clock must look next, if ever. */
function nextLook(services: Services, measure: Measure, now: Timestamp): Timestamp | undefined {
  const decidedAt = measure.adoptedAt ?? measure.endedAt
  const sweepAt = decidedAt && timestamp(Temporal.Instant.from(decidedAt).add(sweepAfter))
  const all = [
    undecidedOf(services, measure)?.at,
    nextTally(measure),
    sweepAt,
    timeLine(services, measure)[0]?.at,
    forgetAt(services, measure),
  ]
  return all.filter((at) => at !== undefined && at > now).toSorted()[0]
}

/**
 * The parties have decided: the voices are counted, then what could link them to people is deleted. As long as the secret
 * is there, all voices are, so that the number is right however often this begins anew; without it nothing is counted.
 */
async function closeVoices(services: Services, stored: Stored<Measure>): Promise<Stored<Measure> | 'changed'> {
  const { store } = services
  const { teamId, number, state } = stored.value
  if (state === 'proposed') return stored
  const secretId = measureSecretId(number)
  const where = voicesFor(stored.value)
  const secret = await store.read(documents.measureSecret, teamId, secretId)
  let counted = stored
  if (secret) {
    const voices = await store.count(documents.voice, where)
    if (voices !== stored.value.voices) {
      const written = await store.replace(documents.measure, stored, { ...stored.value, voices })
      if (written === 'changed') return written
      counted = written
    }
    await store.remove(documents.measureSecret, teamId, secretId)
  }
  const left = await store.list(documents.voice, where)
  for (const { value } of left) await store.remove(documents.voice, teamId, value.id)
  if (secret || left.length > 0) await store.scrub()
  return counted
}
