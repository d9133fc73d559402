import { z } from 'zod'
import type { Entry } from '../../../src/domain/delivery/entry.ts'
import type { PostRun } from './post-run.ts'

/** Longest pause after a kill, restart included (PLATFORM, "recovery after a crash"). */
const longestPause = 15_000

export type PostFigures = {
  /** What may be printed, in order. */
  readonly rows: readonly (readonly [string, number])[]
  /** What breaks a promise, in words. Must be empty. */
  readonly faults: readonly string[]
}

/** Holds what stands in Teams against what was due. */
export function postFiguresOf(run: PostRun, { posts, kills }: { posts: number; kills: number }): PostFigures {
  const { slots, entries, connector, pauses, underway } = run
  const prompts = entries.filter(({ message }) => message.kind === 'prompt')
  const of = (state: Entry['state']) => prompts.filter((entry) => entry.state === state)
  const ended = (['sent', 'inDoubt', 'failed', 'cancelled'] as const).map((state) => [state, of(state).length] as const)
  const due = slots.filter(({ result }) => result === 'posted').length
  const skipped = slots.filter(({ result }) => result === 'skipped')
  const posted = connector.messages.flatMap(({ activity: { roundId } }) =>
    roundId === undefined ? [] : String(roundId),
  )
  const standing = new Set(posted)
  const doubts = of('inDoubt')
  const sorted = pauses.toSorted((a, b) => a - b)
  const longest = sorted.at(-1) ?? 0

  const faults: string[] = []
  const fault = (wrong: boolean, words: string) => void (wrong && faults.push(words))
  fault(run.kills < kills, `${run.kills} of ${kills} kills, then nothing was left to post`)
  fault(slots.length !== posts, `${slots.length} of ${posts} slots were decided`)
  for (const { scheduleId, reason } of skipped) faults.push(`${scheduleId} was skipped: ${reason}`)
  fault(prompts.length !== due, `${due} slots are to be posted, the ledger has ${prompts.length}`)
  const sum = ended.reduce((total, [, count]) => total + count, 0)
  fault(sum !== due, `${due} due, but ${sum} sent, in doubt, failed and cancelled together`)
  fault(posted.length !== standing.size, `${posted.length - standing.size} prompts stand there twice`)
  for (const { id, message } of of('sent')) {
    fault('roundId' in message && !standing.has(message.roundId), `${id} is sent, and does not stand there`)
  }
  for (const { id } of doubts) fault(!underway.has(id), `${id} is in doubt, and was not under way at a kill`)
  fault(longest > longestPause, `nothing was posted for ${longest} ms after a kill`)
  for (const code of run.ended) fault(code !== 0, `a process ended with ${code}`)
  for (const [message, lines] of Map.groupBy(run.errors, messageOf)) faults.push(`${lines.length} times "${message}"`)

  const there = doubts.filter(({ message }) => 'roundId' in message && standing.has(message.roundId)).length
  return {
    faults,
    rows: [
      ['kills', run.kills],
      ['posts due', due],
      ...ended.map(([state, count]) => [`posts ${state}`, count] as const),
      ['prompts twice in Teams', posted.length - standing.size],
      ['in flight at the kills', underway.size],
      ['of them received by Teams already', run.received],
      ['in doubt and there', there],
      ['in doubt and not there', doubts.length - there],
      ['requests over a limit', Object.values(connector.breaches).reduce((total, count) => total + count, 0)],
      ['pause after a kill, median ms', sorted[Math.floor(sorted.length / 2)] ?? 0],
      ['pause after a kill, longest ms', longest],
      ['seconds in all', Math.round(run.seconds)],
    ],
  }
}

const Line = z.object({ msg: z.string(), error: z.string().optional(), code: z.string().optional() })

function messageOf(line: string): string {
  const { msg, error = '', code = '' } = Line.parse(JSON.parse(line))
  return `${msg} ${error} ${code}`.trim()
}
