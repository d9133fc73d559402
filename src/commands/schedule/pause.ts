import type { Schedule } from '../../domain/schedule/schedule.ts'
import { dateInWords, moment } from '../../texts/format.ts'
import { longestPause, pauseSeries, resumeSeries } from '../../usecases/schedule/steer-series.ts'
import { commandButton } from '../line/buttons.ts'
import { type ChannelScene, type Command, notice } from '../line/command.ts'
import { packageTitle } from '../line/packages.ts'
import { fold } from '../line/recognise.ts'

const offered = [1, 2, 4, 8]
const weekWords = ['uke', 'uker', 'veke', 'veker', 'vekor', 'week', 'weeks', 'i', 'for', 'in']
const numbers: Readonly<Record<string, number>> = Object.fromEntries(
  [
    ['en', 'én', 'ei', 'éi', 'ein', 'éin', 'one', 'a'],
    ['to', 'two'],
    ['tre', 'three'],
    ['fire', 'four'],
    ['fem', 'five'],
    ['seks', 'six'],
  ].flatMap((words, i) => words.map((word) => [word, i + 1])),
)

export const pause: Command = {
  name: 'pause',
  words: { nb: 'pause', nn: 'pause', en: 'pause' },
  also: ['ta pause'],
  usage: { nb: '[uker]', nn: '[veker]', en: '[weeks]' },
  who: 'start',
  needs: 'channel',
  async run(scene, args) {
    const { services, team, channelId } = scene
    const say = scene.say.schedule.pause
    const weeks = readWeeks(args)
    if (weeks === undefined) {
      const place = { teamId: team.teamId, channelId }
      const buttons = offered.map((n) => commandButton(scene.say.schedule.list.pause(n), `pause ${n}`, place))
      return notice(scene, say.title, [say.choose(longestPause)], buttons)
    }
    const paused = await pauseSeries(services, team.teamId, channelId, weeks)
    if (paused.length === 0) return notice(scene, say.noneTitle, [say.none])
    return notice(scene, say.pausedTitle, [...paused.flatMap((schedule) => pausedWords(scene, schedule)), say.after])
  },
}

export const resume: Command = {
  name: 'resume',
  words: { nb: 'gjenoppta', nn: 'ta opp att', en: 'resume' },
  also: ['ta opp igjen', 'fortsett'],
  usage: { nb: '', nn: '', en: '' },
  who: 'start',
  needs: 'channel',
  async run(scene) {
    const { services, team, channelId } = scene
    const say = scene.say.schedule.pause
    const resumed = await resumeSeries(services, team.teamId, channelId)
    if (resumed.length === 0) return notice(scene, say.nothingPausedTitle, [say.nothingPaused])
    return notice(
      scene,
      say.resumedTitle,
      resumed.map((schedule) => resumedWords(scene, schedule)),
    )
  },
}

/** What a coordinator started has no pause: it was put off as far as it may be. */
function pausedWords(scene: ChannelScene, { packageId, pausedUntil, campaignId, wakeAt }: Schedule): string[] {
  const { language, services, say } = scene
  const { pause: words, list } = say.schedule
  const pack = packageTitle(scene, packageId)
  if (campaignId === undefined) {
    return pausedUntil === undefined ? [] : [words.paused(pack, dateInWords(language, pausedUntil))]
  }
  const at = wakeAt && moment(language, services.settings.timeZone, wakeAt)
  return at ? [`${list.campaign(pack)}. ${list.next(at)}`] : []
}

function resumedWords(scene: ChannelScene, { packageId, wakeAt }: Schedule): string {
  const say = scene.say.schedule.pause
  const pack = packageTitle(scene, packageId)
  if (wakeAt === undefined) return say.resumedOver(pack)
  return say.resumed(pack, moment(scene.language, scene.services.settings.timeZone, wakeAt))
}

/** "3", "3 uker", "i tre veker". Anything else is no number of weeks, and is asked for. */
function readWeeks(args: readonly string[]): number | undefined {
  const words = args.map(fold).filter((word) => !weekWords.includes(word))
  const [word, ...others] = words
  if (word === undefined || others.length > 0) return undefined
  const weeks = /^\d{1,3}$/.test(word) ? Number(word) : Object.hasOwn(numbers, word) ? numbers[word] : undefined
  return weeks !== undefined && weeks >= 1 && weeks <= longestPause ? weeks : undefined
}
