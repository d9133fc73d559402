import type { ReplyView } from '../../domain/delivery/reply-view.ts'
import { longestWhat, mostPerRound } from '../../domain/measure/measure.ts'
import { type MeasureFilter, measureFilters } from '../../domain/measure/select.ts'
import { splitDue } from '../../domain/measure/words/due-words.ts'
import { textStart } from '../../domain/text-start.ts'
import { isFull } from '../../usecases/measure/propose-measure.ts'
import { listMeasures } from '../../usecases/measure/read-measure.ts'
import { type Command, notice, type TeamScene } from '../line/command.ts'
import { fold } from '../line/recognise.ts'
import { notAllowed, notInThisChannel } from '../line/refusals.ts'
import { goalOf, newFormOf, roundOf } from './form-of.ts'
import { measuresView } from './list-measures.ts'
import { emptyMeasure, measureForm } from './measure-form.ts'
import { listButton, showMeasure, todayOf } from './show-measure.ts'

const newWords = ['nytt', 'ny', 'nye', 'lag', 'foreslå', 'føreslå', 'new', 'add', 'propose']

/** What people write for a filter, in the three languages. */
const filterWords: Readonly<Record<MeasureFilter, readonly string[]>> = {
  open: ['åpne', 'åpen', 'aktive', 'opne', 'open', 'active'],
  mine: ['mine', 'mitt', 'mi', 'meg', 'my', 'me'],
  created: ['opprettet av meg', 'oppretta av meg', 'laget av meg', 'laga av meg', 'created by me', 'made by me'],
  overdue: ['forfalte', 'forfalt', 'forfalne', 'forfalle', 'over fristen', 'for seint', 'for sent', 'overdue', 'late'],
  ended: ['ferdige', 'ferdig', 'avsluttede', 'avsluttet', 'avslutta', 'done', 'finished', 'ended', 'closed'],
  all: ['alle', 'alt', 'all', 'everything'],
}

/** What the team will do, is doing and has done. */
export const measures: Command = {
  name: 'measures',
  words: { nb: 'tiltak', nn: 'tiltak', en: 'measures' },
  also: ['tiltaka', 'tiltakene', 'measure'],
  usage: { nb: '[nytt | mine | nummer]', nn: '[nytt | mine | nummer]', en: '[new | mine | number]' },
  who: 'read',
  needs: 'team',
  async run(scene, args) {
    const { say, services, team } = scene
    const [first = '', ...rest] = args
    const word = fold(first)
    if (newWords.includes(word)) return newMeasureView(scene, rest)
    if (word === '') return measuresView(scene, 'open', 0)
    const number = /^#?(\d{1,6})$/.exec(word)?.[1]
    if (number !== undefined) {
      const found = (await listMeasures(services, team.teamId)).find((one) => one.number === Number(number))
      if (found) return showMeasure(scene, found)
      const { list } = say.measure
      return notice(scene, list.title, [list.noNumber(Number(number))], [listButton(scene, team.teamId)])
    }
    const words = args.map(fold).join(' ')
    const filter = measureFilters.find((one) => filterWords[one].includes(words))
    if (filter) return measuresView(scene, filter, 0)
    return measuresView(scene, 'open', 0, [say.measure.list.unknown(textStart(args.join(' '), 60))])
  },
}

/** "tiltak nytt Vi ringer brukeren først @Kari innen 1. mars": the form, with what was written in its place. */
async function newMeasureView(scene: TeamScene, words: readonly string[]): Promise<ReplyView> {
  const { services, team } = scene
  const refused = notAllowed(scene, 'proposeMeasure') ?? notInThisChannel(scene)
  if (refused) return refused
  const { rest, due } = splitDue(words, Temporal.PlainDate.from(todayOf(services)))
  const [mentioned] = scene.mentioned
  const member = mentioned && (await services.teams.member(team.address, team.teamId, mentioned.id))
  const values = {
    ...emptyMeasure,
    what: textStart(rest.join(' '), longestWhat),
    ...(member && { owner: member.userId }),
    due: due?.toString() ?? '',
  }
  return proposalForm(scene, undefined, undefined, values)
}

/** The form of a new proposal, or why there can't be one. `theme`: the one it comes from. */
export async function proposalForm(
  scene: TeamScene,
  roundId: string | undefined,
  theme: { readonly id: string; readonly label: string } | undefined,
  values = emptyMeasure,
): Promise<ReplyView> {
  const { say, services, team } = scene
  const round = await roundOf(scene, roundId)
  if (await isFull(services, team, round, undefined)) {
    const { tooManyTitle, tooMany } = say.measure.refused
    return notice(scene, tooManyTitle, [tooMany(mostPerRound)], [listButton(scene, team.teamId)])
  }
  const draft = Buffer.from(services.random.bytes(12)).toString('hex')
  const goal = goalOf(scene, round)
  const form = await newFormOf(scene, draft, round, theme)
  return measureForm(form, { ...values, ...(goal !== undefined && { goal }) })
}
