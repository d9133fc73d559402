import { type Entry, isUpdate } from '../../src/domain/delivery/entry.ts'
import { documents } from '../../src/ports/documents.ts'
import { openSqliteStore } from '../../src/store/sqlite/open-sqlite-store.ts'
import { texts } from '../../src/texts/index.ts'
import { recordedLog } from '../support/recorded-log.ts'
import { seededRandom } from '../support/seeded-random.ts'
import { type KillRun, markerPattern, moments } from './kill-run.ts'
import { postedPrompts } from './simulated-team.ts'

export type KillFigures = {
  /** The answers that are kept: in sealed documents, and most of them in summaries too. */
  readonly kept: ReadonlySet<string>
  /** What may be printed, in order. */
  readonly rows: readonly (readonly [string, number])[]
  /** What breaks a promise, in words. Must be empty. */
  readonly faults: readonly string[]
}

/** Holds what is stored and what stands in Teams against what everybody was told. */
export async function figuresOf(run: KillRun): Promise<KillFigures> {
  const store = openSqliteStore({
    path: run.path,
    kinds: Object.values(documents),
    log: recordedLog(),
    random: seededRandom(1),
  })
  const all = async <T>(list: Promise<{ value: T }[]>) => (await list).map(({ value }) => value)
  const rounds = await all(store.list(documents.round, {}))
  const summaries = await all(store.list(documents.summary, {}))
  const sealed = await all(store.list(documents.sealed, {}))
  const entries = await all(store.list(documents.entry, {}))
  const [answers, secrets] = [await store.count(documents.answer, {}), await store.count(documents.roundSecret, {})]
  await store.close()

  const faults = [...ledgerFaults(run, entries)]
  const fault = (wrong: boolean, words: string) => void (wrong && faults.push(words))
  let summarised = 0
  for (const round of rounds) {
    const key = `${round.teamId} ${round.id}`
    const own = <T extends { teamId: string; roundId: string }>({ teamId, roundId }: T) =>
      teamId === round.teamId && roundId === round.id
    const found = markersIn(sealed.filter((one) => own(one) && one.set === round.sealedSet))
    const summary = summaries.filter(own)
    const answers = summary[0]?.answers ?? 0
    if (summary[0]?.shown === false) {
      // Too few to show: the number is kept, and what people answered is not.
      fault(found.length > 0, `${key} keeps ${found.length} answers that may never be shown`)
      fault(answers < run.expectation.certain(key), `${key} counts ${answers}, and more are certain`)
    } else {
      faults.push(...run.expectation.faults(key, found))
      fault(answers !== found.length, `${key} counts ${answers} of ${found.length}`)
    }
    summarised += answers
    fault(round.state !== 'closed', `${key} is ${round.state}`)
    fault(summary.length !== 1, `${key} has ${summary.length} summaries`)
    fault(
      sealed.some((one) => own(one) && one.set !== round.sealedSet),
      `${key} keeps a set that lost`,
    )
    const quoted = markersIn(summary).toSorted()
    const shown = summary[0]?.shown ? found.toSorted() : []
    fault(quoted.join() !== shown.join(), `${key} shows ${quoted.length} of ${shown.length} answers`)
  }
  const known = new Set(rounds.map(({ teamId, id }) => `${teamId} ${id}`))
  for (const round of run.expectation.rounds()) fault(!known.has(round), `${round} is gone`)
  fault(answers + secrets > 0, `${answers} answers and ${secrets} secrets are left`)
  fault(run.ended !== 0, `the last process ended with ${run.ended}`)
  fault(run.expectation.acknowledged === 0, 'nobody was told that an answer is kept')

  const state = (name: Entry['state']) => entries.filter((entry) => entry.state === name).length
  const sure = run.expectation.rounds().reduce((sum, round) => sum + run.expectation.certain(round), 0)
  return {
    kept: new Set(markersIn(sealed)),
    faults,
    rows: [
      ...moments.map((moment) => [`killed ${moment}`, run.kills[moment]] as const),
      ['rounds closed', rounds.filter((round) => round.state === 'closed').length],
      ['of them with too few answers to show', summaries.filter(({ shown }) => !shown).length],
      ['answers acknowledged, edits included', run.expectation.acknowledged],
      ['answers that must be in a summary', sure],
      ['answers in the summaries', summarised],
      ['posts due', entries.length],
      ...(['sent', 'inDoubt', 'failed', 'cancelled'] as const).map((name) => [`posts ${name}`, state(name)] as const),
      ['posts that stand in Teams and have no place', withoutPlace(run.connector, entries).length],
    ],
  }
}

/** Nothing is left over, nothing stands there twice, and nothing stands there that the ledger doesn't know. */
function ledgerFaults({ connector, teams, kills }: KillRun, entries: readonly Entry[]): string[] {
  const faults: string[] = []
  const open = entries.filter(({ state }) => state === 'due' || state === 'claimed')
  if (open.length > 0) faults.push(`${open.length} posts are neither sent nor given up`)
  const failed = entries.filter(({ state }) => state === 'failed')
  for (const { id, reason } of failed) faults.push(`${id} failed: ${reason}`)
  for (const { id, state, message } of entries) {
    if (message.kind === 'reply' && message.view) faults.push(`${id} is ${state} and keeps its words`)
  }
  // Of one that was in doubt until somebody answered it, its round knows where it is.
  const sent = posted(entries).filter((entry) => entry.posted)
  const healed = posted(entries).length - sent.length
  const places = Map.groupBy(sent, ({ posted }) => `${posted?.conversationId} ${posted?.activityId}`)
  for (const [place, same] of places) {
    if (same.length > 1) faults.push(`${place} is that of ${same.map(({ id }) => id).join(' and ')}`)
  }
  const extra = withoutPlace(connector, entries)
  const doubts = entries.filter(({ state }) => state === 'inDoubt')
  if (extra.length > doubts.length + healed) {
    faults.push(`${extra.length} messages without a place, but ${doubts.length} in doubt and ${healed} found again`)
    for (const [kind, same] of Map.groupBy(extra, ({ activity }) => firstWords(activity))) {
      faults.push(`  ${same.length} of them begin with: ${kind}`)
    }
  }
  // Each team is a lane of its own, so a killed process may have one post of each under way.
  const deaths = Object.values(kills).reduce((sum, count) => sum + count, 0)
  if (doubts.length > deaths * teams.length) faults.push(`${doubts.length} posts in doubt after ${deaths} deaths`)
  for (const team of teams) {
    const prompts = postedPrompts(connector.messages, team.channelId).map(({ roundId }) => roundId)
    if (new Set(prompts).size !== prompts.length) faults.push(`${team.teamId} has a prompt twice`)
  }
  for (const [round, count] of summaryPosts(connector.messages)) {
    if (count > 1) faults.push(`the summary of ${round} was posted ${count} times`)
  }
  return faults
}

/** What a message says first, so that a reader knows which kind it is. */
function firstWords(activity: unknown): string {
  const texts = JSON.stringify(activity).match(/"(?:text|title|summary)":"[^"]+"/g) ?? []
  return texts.slice(0, 2).join(' ').slice(0, 160)
}

/** Messages of the ledger of which no entry says that it is there: those in doubt, and those found again since. */
function withoutPlace({ messages }: KillRun['connector'], entries: readonly Entry[]): KillRun['connector']['messages'] {
  const places = new Set(posted(entries).map(({ posted }) => `${posted?.conversationId} ${posted?.activityId}`))
  return messages.filter(
    ({ conversationId, activityId, activity }) =>
      !places.has(`${conversationId} ${activityId}`) && !isOutsideLedger(activity),
  )
}

/** What a person is told who could not be told through the ledger: that nothing is saved, or to come again. */
function isOutsideLedger(activity: unknown): boolean {
  const { bot, later } = texts('nb')
  const text = JSON.stringify(activity)
  return [bot.notSavedTitle, later.person, later.team, later.busy].some((words) => text.includes(words))
}

/** Entries that made a message, or should have; an update changes one that is there. */
function posted(entries: readonly Entry[]): Entry[] {
  return entries.filter((entry) => entry.state === 'sent' && !isUpdate(entry))
}

/** How often the first answer of each summary that shows any was posted. */
function summaryPosts(messages: KillRun['connector']['messages']): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { activity } of messages) {
    const [first] = markersIn(activity)
    if (first !== undefined) counts.set(first, (counts.get(first) ?? 0) + 1)
  }
  return counts
}

function markersIn(value: unknown): string[] {
  return JSON.stringify(value).match(markerPattern) ?? []
}
