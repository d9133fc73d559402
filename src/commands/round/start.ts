import { editDistance } from '../../domain/edit-distance.ts'
import type { Round } from '../../domain/round/round.ts'
import { offices } from '../../domain/team/team.ts'
import { dateInWords, moment } from '../../texts/format.ts'
import { graceEnd } from '../../usecases/round/settle.ts'
import { startRound } from '../../usecases/round/start.ts'
import { mostDays } from '../../usecases/round/steer.ts'
import type { Room } from '../../usecases/schedule/room.ts'
import { textBlock } from '../line/blocks.ts'
import { threadButton } from '../line/buttons.ts'
import { type ChannelScene, type Command, notice, type Reply } from '../line/command.ts'
import { packageAtStart } from '../line/packages.ts'
import { fold } from '../line/recognise.ts'
import { notInThisChannel } from '../line/refusals.ts'
import { packageItems } from '../packages.ts'

/** "[åpen]": with names. */
export const namedWords = ['åpen', 'åpent', 'open', 'ope', 'named', 'navn', 'namn']
const dayWords = ['dag', 'dager', 'dagar', 'day', 'days', 'arbeidsdager', 'arbeidsdagar']

export const start: Command = {
  name: 'start',
  words: { nb: 'start', nn: 'start', en: 'start' },
  usage: { nb: '‹pakke› [dager] [åpen]', nn: '‹pakke› [dagar] [open]', en: '‹package› [days] [named]' },
  who: 'start',
  needs: 'channel',
  async run(scene, args) {
    const { say, services, team } = scene
    const refused = notInThisChannel(scene)
    if (refused) return refused
    const [name] = args
    if (name === undefined) return choosePackage(scene, say.start.whichPackageTitle)
    const { pack, rest } = packageAtStart(scene, args)
    if (!pack) return choosePackage(scene, say.start.unknownPackageTitle, name)

    const options = readOptions(rest)
    if (!options.ok && options.reason === 'badDays') {
      return notice(scene, say.start.badDaysTitle, [say.start.badDays(mostDays)])
    }
    if (!options.ok) return notice(scene, say.bot.unknownTitle, [say.start.strangeWord(options.word)])

    const startedBy = offices.find((office) => scene.standing.offices.includes(office)) ?? 'leader'
    const { days, named } = options
    const anonymity = named ? 'named' : 'anonymous'
    const result = await startRound(services, {
      team,
      channelId: scene.channelId,
      packageId: pack.id,
      days,
      anonymity,
      startedBy,
    })
    if (!result.ok && result.reason === 'unknownPackage')
      return choosePackage(scene, say.start.unknownPackageTitle, name)
    if (!result.ok && (result.reason === 'oneOpen' || result.reason === 'monthFull')) return noRoom(scene, result)
    const closes = result.round ? moment(scene.language, services.settings.timeZone, result.round.closesAt) : ''
    const title = result.round?.prompt.title ?? pack.texts[scene.language].title
    const buttons = result.round ? threadButton(scene, result.round) : []
    return result.ok
      ? notice(scene, say.start.startedTitle, [say.start.started(title, closes)], buttons)
      : notice(scene, ...unfinished(scene, result.round, title, closes), buttons)
  },
}

/** The channel has been asked as much as the team allows: when there is room again, and who may change that. */
function noRoom(scene: ChannelScene, room: Exclude<Room, { ok: true }>): Reply {
  const { services, language, team } = scene
  const say = scene.say.schedule.room
  const { budget } = team.settings
  if (room.reason === 'monthFull') {
    const words = say.monthFull(budget.perMonth, dateInWords(language, room.freeAt.toString()))
    return notice(scene, say.monthFullTitle, [words, say.raise])
  }
  const { title } = room.round.prompt
  const closes = moment(language, services.settings.timeZone, room.freeAt.toString())
  const words = budget.open === 1 ? say.oneOpen(title, closes) : say.severalOpen(budget.open, title, closes)
  return notice(scene, say.oneOpenTitle, [words, say.raise], threadButton(scene, room.round))
}

/** Why there is no new round: title and words. */
function unfinished(scene: ChannelScene, round: Round | undefined, title: string, closes: string): [string, string[]] {
  const { say, services, language } = scene
  if (round?.state === 'closing') return [say.start.notFinishedTitle, [say.status.closing]]
  if (round?.state !== 'tooFew') return [say.start.alreadyOpenTitle, [say.start.alreadyOpen(title, closes)]]
  const until = moment(language, services.settings.timeZone, graceEnd(services, round))
  return [say.start.notFinishedTitle, [say.start.alreadyTooFew(title, until)]]
}

function choosePackage(scene: ChannelScene, title: string, unknown?: string): Reply {
  const { say, services, language } = scene
  const all = services.library.packages
  const near = unknown === undefined ? all : all.filter(({ id }) => editDistance(fold(unknown), id) <= 4)
  return {
    language,
    title,
    blocks: [
      ...(unknown === undefined ? [] : [textBlock(say.start.unknownPackage(unknown.slice(0, 60)))]),
      ...packageItems(scene, near.length > 0 ? near : all, { teamId: scene.team.teamId, channelId: scene.channelId }),
    ],
    buttons: [],
  }
}

type Options =
  | { ok: true; days: number | undefined; named: boolean }
  | { ok: false; reason: 'badDays' }
  | { ok: false; reason: 'strangeWord'; word: string }

/** "[dager] [åpen]" in any order and language. Never guesses: a word it doesn't know is told. */
function readOptions(words: readonly string[]): Options {
  let days: number | undefined
  let named = false
  for (const word of words) {
    const known = fold(word)
    if (/^\d+$/.test(known)) {
      days = Number(known)
      if (days < 1 || days > mostDays) return { ok: false, reason: 'badDays' }
    } else if (namedWords.includes(known)) {
      named = true
    } else if (!dayWords.includes(known)) {
      return { ok: false, reason: 'strangeWord', word: word.slice(0, 60) }
    }
  }
  return { ok: true, days, named }
}
