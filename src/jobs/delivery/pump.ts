import type { Render } from '../../cards/render.ts'
import { nextStep } from '../../domain/delivery/entry.ts'
import type { Services } from '../../ports/services.ts'
import { doubt, postpone, readEntry } from '../../usecases/delivery/claim.ts'
import { createLanes, type Job, type Lane, type Post } from './lanes.ts'
import { putAside, putAway, putBack } from './put-away.ts'
import { sendEntry } from './send-entry.ts'
import { createThreadPauses } from './thread-pauses.ts'

/** Sends on their way at once. At Teams' usual tenth of a second a post, many more than the limits allow. */
const mostInFlight = 60
/** So many seconds of sending are taken out of the queue; the rest is left to the other processes. */
const secondsInHand = 5
/** What the queue gives at once. */
const mostReceived = 32
/** Of one lane when the hands are full, lest a busy channel keeps the others out. */
const mostOfLane = 8
/** A lane that must wait longer is given back to the queue. */
const longestWait = Temporal.Duration.from({ seconds: 2 })
/** Milliseconds. What is in hand longer is given back, well before the queue hands it to somebody else. */
const longestInHand = 10_000
/** A process that is asked to stop is killed soon after. */
const stopLimit = Temporal.Duration.from({ seconds: 20 })

export type Pump = {
  /** There may be something to send: looks at the queue. `entryId`: somebody waits for this one. */
  wake(entryId?: string): void
  /** Sends until nothing is left that may leave now. Resolves then. */
  run(): Promise<void>
  /** Entries that came further since the start. */
  handled(): number
  /** When the queue was last seen to be empty. */
  emptyAt(): Temporal.Instant | undefined
  /**
   * Starts nothing new, gives back what has not begun, and resolves when what is on its way has ended: 20 seconds at
   * most, while a send takes 10.
   */
  stop(): Promise<void>
}

/**
 * Takes ids out of the queue and sends what they stand for, as fast as the pace allows. Posts of one lane go one after
 * the other; lanes don't wait for each other; what somebody waits for goes before everything. Holds nothing that can't
 * be lost: a process that dies leaves all it had to the queue and the sweep.
 */
export function createPump(services: Services, render: Render): Pump {
  const { clock, queue, pace, log } = services
  const jobs = new Map<string, Job>()
  const lanes = createLanes()
  const onTheWay = new Set<Promise<void>>()
  const threads = createThreadPauses()
  let sending = 0
  let handled = 0
  let stopped = false
  let hungry = false
  let receiving = false
  let emptyAt: Temporal.Instant | undefined
  let running: Promise<void> | undefined
  let news = Promise.withResolvers<void>()
  let timer: { readonly ends: Temporal.Instant; readonly rings: Promise<void> } | undefined

  const changed = () => {
    news.resolve()
    news = Promise.withResolvers()
  }

  /** Work beside the loop: nothing waits for it but `stop`. */
  function beside(work: Promise<void>): void {
    const tracked = work.finally(() => {
      onTheWay.delete(tracked)
      changed()
    })
    onTheWay.add(tracked)
  }

  function take(id: string, urgent: boolean): Job {
    const job: Job = { id, since: clock.now(), urgent, deliveries: [], recheck: false }
    jobs.set(id, job)
    return job
  }

  /** Looks at the entry, as it is now, and finds out what to do with it. */
  async function look(job: Job): Promise<void> {
    await guarded(job, async () => {
      const stored = await readEntry(services, job.id)
      const step = stored && nextStep(stored.value, clock.now())
      if (!step || step.do === 'nothing') return drop(job, () => putAway(services, job))
      if (step.do === 'wait') return drop(job, () => putBack(services, job, step.until))
      if (step.do === 'doubt') {
        await doubt(services, stored)
        handled++
        return drop(job, () => putAway(services, job))
      }
      if (stopped) return drop(job, () => putBack(services, job, clock.now()))
      lanes.add({ job, stored })
    })
  }

  async function send(lane: Lane, { job, stored }: Post): Promise<void> {
    await guarded(job, async () => {
      const door = { render, threads, closed: () => stopped, passed: changed }
      const { kind } = stored.value.message
      const sending = () => sendEntry(services, stored, door)
      const again = await services.trace.begin('post', { kind }, sending).finally(() => ended(lane))
      if (again === undefined || Temporal.Instant.compare(again, clock.now()) > 0) handled++
      if (again === undefined) return drop(job, () => putAway(services, job))
      if (stopped || Temporal.Instant.compare(again, clock.now()) > 0) {
        return drop(job, () => putBack(services, job, again))
      }
      await look(job)
    })
  }

  function ended(lane: Lane): void {
    sending--
    lanes.end(lane.name)
    changed()
  }

  async function guarded(job: Job, work: () => Promise<void>): Promise<void> {
    try {
      await work()
    } catch (error) {
      await drop(job, () => putAside(services, job, error))
    }
  }

  /** The job is no longer in hand, unless somebody asked for it meanwhile. */
  async function drop(job: Job, away: () => Promise<void>): Promise<void> {
    jobs.delete(job.id)
    await away()
    if (job.recheck) wake(job.id)
  }

  /** Fetches more from the queue, beside the sending. Not one by one: each look costs about the same. */
  function fill(): void {
    const room = Math.min(mostReceived, roomInHand())
    if (!hungry || receiving || room < Math.min(mostReceived, Math.ceil(inHand() / 4))) return
    receiving = true
    hungry = false
    beside(receive(room).finally(() => (receiving = false)))
  }

  /** Ids that this process may have in hand. */
  function inHand(): number {
    return Math.max(1, Math.floor(pace.rate() * secondsInHand))
  }

  function roomInHand(): number {
    return inHand() - jobs.values().reduce((sum, { deliveries }) => sum + Math.min(1, deliveries.length), 0)
  }

  async function receive(room: number): Promise<void> {
    const asked = clock.now()
    try {
      const found = await queue.receive(room)
      if (found.length === 0) emptyAt = asked
      else hungry = true
      for (const delivery of found) {
        const known = jobs.get(delivery.entryId)
        const job = known ?? take(delivery.entryId, false)
        job.deliveries.push(delivery)
        if (!known) beside(look(job))
      }
    } catch (error) {
      log.error('queue could not be read', {}, error)
    }
  }

  /** Sends what may leave now. Resolves with how long until something else may. */
  function start(): Temporal.Duration | undefined {
    giveBackOld()
    let soonest: Temporal.Duration | undefined
    for (const lane of lanes.ready()) {
      if (sending >= mostInFlight) return undefined
      const hold = pace.take(lane.name, clock.now())
      if (hold === undefined) {
        sending++
        beside(send(lane, lanes.begin(lane)))
        continue
      }
      if (hold.because === 'all') return sooner(soonest, hold.wait)
      if (hold.wait && Temporal.Duration.compare(hold.wait, longestWait) > 0) giveBackLane(lane, hold.wait)
      else soonest = sooner(soonest, hold.wait)
    }
    return soonest
  }

  function giveBackLane(lane: Lane, wait: Temporal.Duration): void {
    const until = clock.now().add(wait)
    for (const { job, stored } of lanes.remove((_, { name }) => name === lane.name)) {
      const postponed = async () => {
        // A claim that has run out can only be made anew.
        if (stored.value.state === 'due') await postpone(services, stored, until)
        await drop(job, () => putBack(services, job, until))
      }
      beside(guarded(job, postponed))
    }
  }

  /** Others may have time for what this process has not begun in time, and for channels that fill its hands. */
  function giveBackOld(): void {
    const now = clock.now()
    const full = roomInHand() <= 0
    const old = lanes.remove(({ job }, _, place) => {
      const tooLong = Math.abs(now.epochMilliseconds - job.since.epochMilliseconds) > longestInHand
      return job.deliveries.length > 0 && (tooLong || (full && place >= mostOfLane))
    })
    for (const { job } of old) beside(drop(job, () => putBack(services, job, now.add(longestWait))))
  }

  async function loop(): Promise<void> {
    // It is noted as running before it can end.
    await Promise.resolve()
    try {
      while (!stopped) {
        const { promise: next } = news
        fill()
        const wait = start()
        if (jobs.size === 0 && onTheWay.size === 0 && !hungry) return
        await Promise.race([next, ...(wait ? [ring(wait)] : [])])
      }
    } catch (error) {
      // Broken code ends the loop and not the process; the next tick begins anew.
      log.error('sending was broken off', {}, error)
    } finally {
      // Before anybody hears of it: whoever wakes the pump from now on needs a new loop.
      running = undefined
    }
  }

  /** One timer at a time: one that rings too early does no harm. */
  function ring(wait: Temporal.Duration): Promise<void> {
    const ends = clock.now().add(wait)
    if (timer && Temporal.Instant.compare(timer.ends, ends) <= 0) return timer.rings
    const rings = clock.sleep(wait).finally(() => {
      if (timer?.rings === rings) timer = undefined
    })
    timer = { ends, rings }
    return rings
  }

  function run(): Promise<void> {
    if (stopped) return Promise.resolve()
    hungry = true
    changed()
    running ??= loop()
    return running
  }

  function wake(entryId?: string): void {
    if (stopped) return
    const job = entryId === undefined ? undefined : jobs.get(entryId)
    if (job) {
      // It may have been looked at before whatever happened now.
      job.recheck = true
      lanes.hurry(job)
    } else if (entryId !== undefined) beside(look(take(entryId, true)))
    void run()
  }

  return {
    wake,
    run,
    handled: () => handled,
    emptyAt: () => emptyAt,
    async stop() {
      stopped = true
      changed()
      const now = clock.now()
      for (const { job } of lanes.remove(() => true)) beside(drop(job, () => putBack(services, job, now)))
      await running
      let over = onTheWay.size === 0
      const limit = over ? undefined : clock.sleep(stopLimit).then(() => (over = true))
      while (onTheWay.size > 0 && !over) await Promise.race([Promise.all(onTheWay), limit])
      if (onTheWay.size > 0) log.warn('stopped before all was done', { left: onTheWay.size })
    },
  }
}

function sooner(
  one: Temporal.Duration | undefined,
  other: Temporal.Duration | undefined,
): Temporal.Duration | undefined {
  if (!one || !other) return one ?? other
  return Temporal.Duration.compare(one, other) <= 0 ? one : other
}
