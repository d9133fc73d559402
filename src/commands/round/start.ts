import type { ConversationPackage } from '../../domain/package/package.ts'
import { textStart } from '../../domain/text-start.ts'
import type { StartRequest } from '../../usecases/round/start.ts'
import { mostDays } from '../../usecases/round/steer.ts'
import { type Command, notice } from '../line/command.ts'
import { packageAtStart } from '../line/packages.ts'
import { fold } from '../line/recognise.ts'
import { notInThisChannel } from '../line/refusals.ts'
import { withdrawnReply } from '../release/withdrawn.ts'
import { exampleForm } from './example-form.ts'
import { choosePackage, startReply } from './start-reply.ts'

/** "[åpen]": with names. */
export const namedWords = ['åpen', 'åpent', 'open', 'ope', 'named', 'navn', 'namn']
const dayWords = ['dag', 'dager', 'dagar', 'day', 'days', 'arbeidsdager', 'arbeidsdagar']
/** Also what the team has had lately. */
const againWords = ['likevel', 'again', 'anyway']
const exampleWords = ['eksempel', 'døme', 'example']

export const start: Command = {
  name: 'start',
  words: { nb: 'start', nn: 'start', en: 'start' },
  usage: { nb: '‹pakke› [dager] [åpen]', nn: '‹pakke› [dagar] [open]', en: '‹package› [days] [named]' },
  who: 'start',
  needs: 'channel',
  async run(scene, args) {
    const { say } = scene
    const refused = notInThisChannel(scene)
    if (refused) return refused
    const [name] = args
    if (name === undefined) return choosePackage(scene, say.start.whichPackageTitle)
    const { pack, rest } = packageAtStart(scene, args)
    if (!pack) return withdrawnReply(scene, args) ?? choosePackage(scene, say.start.unknownPackageTitle, name)

    const options = readOptions(pack, rest)
    if (!options.ok && options.reason === 'badDays') {
      return notice(scene, say.start.badDaysTitle, [say.start.badDays(mostDays)])
    }
    if (!options.ok) return notice(scene, say.bot.unknownTitle, [say.start.strangeWord(options.word)])
    const { promptId } = options
    if (options.withExample && promptId !== undefined) {
      return exampleForm(scene, pack, promptId, { days: options.days, anonymity: options.anonymity })
    }
    const prompt: StartRequest['prompt'] = promptId === undefined ? undefined : { id: promptId }
    const asked = prompt ?? (options.again ? ('any' as const) : undefined)
    return startReply(scene, {
      ...{ pack, days: options.days, anonymity: options.anonymity },
      ...(asked !== undefined && { prompt: asked }),
    })
  },
}

type Options =
  | {
      readonly ok: true
      readonly days: number | undefined
      readonly anonymity: StartRequest['anonymity']
      readonly promptId: string | undefined
      readonly again: boolean
      readonly withExample: boolean
    }
  | { readonly ok: false; readonly reason: 'badDays' }
  | { readonly ok: false; readonly reason: 'strangeWord'; readonly word: string }

/**
 * "[dager] [åpen]" in any order and language, and what buttons say: one of the package's prompts by its id, `again`,
 * `example`. Never guesses: a word it doesn't know is told.
 */
function readOptions({ prompts }: ConversationPackage, words: readonly string[]): Options {
  let days: number | undefined
  let promptId: string | undefined
  let [named, again, withExample] = [false, false, false]
  for (const word of words) {
    const known = fold(word)
    if (/^\d+$/.test(known)) {
      days = Number(known)
      if (days < 1 || days > mostDays) return { ok: false, reason: 'badDays' }
    } else if (prompts.some(({ id }) => id === known)) {
      promptId = known
    } else if (namedWords.includes(known)) {
      named = true
    } else if (againWords.includes(known)) {
      again = true
    } else if (exampleWords.includes(known)) {
      withExample = true
    } else if (!dayWords.includes(known)) {
      return { ok: false, reason: 'strangeWord', word: textStart(word, 60) }
    }
  }
  return { ok: true, days, anonymity: named ? 'named' : 'anonymous', promptId, again, withExample }
}
