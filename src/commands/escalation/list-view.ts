import type { Block, Button, ReplyView } from '../../domain/delivery/reply-view.ts'
import { type Escalation, isLate } from '../../domain/escalation/escalation.ts'
import { personKey } from '../../domain/escalation/escalation-steps.ts'
import { medianDays } from '../../domain/escalation/median-days.ts'
import { discloseEscalation } from '../../domain/privacy/disclose.ts'
import { may } from '../../domain/team/access.ts'
import { timestamp } from '../../domain/time.ts'
import { answerWords, medianWords, unitWords } from '../../texts/escalation-words.ts'
import { moment } from '../../texts/format.ts'
import { listTeamEscalations, listWaitingFor } from '../../usecases/escalation/list-escalations.ts'
import { readTeam } from '../../usecases/team/standing.ts'
import { rowBlock, textBlock } from '../line/blocks.ts'
import { actionButton } from '../line/buttons.ts'
import type { Scene, TeamScene } from '../line/command.ts'

/** Rows on one card. */
const pageSize = 8

type Row = { readonly isLate: boolean; readonly isWaiting: boolean; readonly at: string; readonly block: Block }

/**
 * What a team has sent up and what waits for its answer: first what is late, then what is waited for, then what has ended,
 * the newest first. `from`: the row that the card begins with.
 */
export async function escalationsView(scene: TeamScene, from = 0): Promise<ReplyView> {
  const { services, team, say, language, personal, asker } = scene
  const { list } = say.escalation
  const [own, forTeam, forPerson] = await Promise.all([
    listTeamEscalations(services, team.teamId),
    listWaitingFor(services, team.tenantId, team.teamId),
    // In a channel others read along.
    personal ? listWaitingFor(services, team.tenantId, personKey(asker.userId)) : [],
  ])
  const answers = may(scene.standing, 'answerEscalation')
  const rows = sorted([
    ...(await Promise.all(forPerson.map((one) => receivedRow(scene, one, true)))),
    ...(await Promise.all(forTeam.map((one) => receivedRow(scene, one, answers)))),
    ...own.map((one) => ownRow(scene, one)),
  ])
  const median = medianWords(say, language, medianDays(own.flatMap(({ steps }) => steps)))
  return page(scene, rows, from, { teamId: team.teamId }, [
    ...(personal ? [team.name] : []),
    ...(rows.length === 0 ? [list.empty] : []),
    ...(median === undefined ? [] : [median]),
  ])
}

/** What waits for the answer of a person who is in none of the teams that the bot knows, or in several. */
export async function personalView(scene: Scene, from = 0): Promise<ReplyView> {
  const { services, tenantId, asker, say } = scene
  const waiting = await listWaitingFor(services, tenantId, personKey(asker.userId))
  const rows = sorted(await Promise.all(waiting.map((one) => receivedRow(scene, one, true))))
  return page(scene, rows, from, {}, rows.length === 0 ? [say.escalation.list.emptyPersonal] : [])
}

function page(
  { language, say }: Scene,
  rows: readonly Row[],
  wanted: number,
  place: { readonly teamId?: string },
  words: readonly string[],
): ReplyView {
  const { list } = say.escalation
  const from = wanted < rows.length ? wanted : 0
  const next = from + pageSize
  const button = (title: string, at: number) => actionButton(title, 'showEscalations', { ...place, from: String(at) })
  return {
    language,
    title: list.title,
    blocks: [...words.map(textBlock), ...rows.slice(from, next).map(({ block }) => block)],
    buttons: [...(from > 0 ? [button(list.first, 0)] : []), ...(next < rows.length ? [button(list.next, next)] : [])],
  }
}

function sorted(rows: readonly Row[]): Row[] {
  const rank = (row: Row) => (row.isLate ? 0 : row.isWaiting ? 1 : 2)
  // What is waited for by its date, the nearest first; what has ended by when, the last first.
  const byTime = (a: Row, b: Row) => (a.isWaiting ? a.at.localeCompare(b.at) : b.at.localeCompare(a.at))
  return rows.toSorted((a, b) => rank(a) - rank(b) || byTime(a, b))
}

async function receivedRow(scene: Scene, escalation: Escalation, answers: boolean): Promise<Row> {
  const { say, services } = scene
  const { teamId, id, steps, unitName } = escalation
  const { list, asked } = say.escalation
  const last = steps.length - 1
  const dueAt = steps[last]?.dueAt ?? escalation.createdAt
  const late = isLateNow(scene, escalation)
  const name = (await readTeam(services, teamId))?.name || unitName
  const words = (late ? list.forYouLate : list.forYou)(name, due(scene, dueAt))
  const button = actionButton(asked.answer, 'showEscalation', { teamId, escalation: id, step: String(last) })
  return { isLate: late, isWaiting: true, at: dueAt, block: block(escalation, words, answers ? [button] : []) }
}

function ownRow(scene: TeamScene, escalation: Escalation): Row {
  const { say, standing, services } = scene
  const { teamId, id, steps, state, endedAt } = escalation
  const { list, news } = say.escalation
  const last = steps.at(-1)
  if (state === 'waiting') {
    const dueAt = last?.dueAt ?? escalation.createdAt
    const late = isLateNow(scene, escalation)
    const words = (late ? list.late : list.waiting)(last ? unitWords(say, last) : '', due(scene, dueAt))
    const withdraw = actionButton(list.withdraw, 'withdrawEscalation', { teamId, escalation: id })
    const buttons = may(standing, 'escalate') ? [withdraw] : []
    return { isLate: late, isWaiting: true, at: dueAt, block: block(escalation, words, buttons) }
  }
  const { timeZone } = services.settings
  const said = answerWords(say, timeZone, steps, steps.length - 1, (at) => due(scene, at)) ?? list.withdrawn
  const why = last?.answer?.text ? [news.why(last.answer.text)] : []
  const words = [said, ...why].join('\n')
  return { isLate: false, isWaiting: false, at: endedAt ?? escalation.createdAt, block: block(escalation, words, []) }
}

function block(escalation: Escalation, words: string, buttons: Button[]): Block {
  return rowBlock(discloseEscalation(escalation).value.title, words, buttons)
}

function isLateNow({ services }: Scene, escalation: Escalation): boolean {
  return isLate(escalation, timestamp(services.clock.now()))
}

function due({ language, services }: Scene, at: string): string {
  return moment(language, services.settings.timeZone, at)
}
