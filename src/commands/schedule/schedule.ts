import { editDistance } from '../../domain/edit-distance.ts'
import type { ConversationPackage } from '../../domain/package/package.ts'
import { type ReadRhythm, readRhythm } from '../../domain/schedule/read-rhythm.ts'
import { mostTimes } from '../../domain/schedule/rhythm.ts'
import { textStart } from '../../domain/text-start.ts'
import { rhythmInWords } from '../../texts/rhythm.ts'
import type { ChannelScene, Command, Reply } from '../line/command.ts'
import { packageAtStart } from '../line/packages.ts'
import { fold } from '../line/recognise.ts'
import { notInThisChannel } from '../line/refusals.ts'
import { withdrawnReply } from '../release/withdrawn.ts'
import { namedWords } from '../round/start.ts'
import { emptyForm, formOf, isTooLate } from './form-values.ts'
import type { PlanPlace } from './form-view.ts'
import { showForm, showPlan, today } from './show-plan.ts'

/** Characters of what somebody wrote that are shown back to them. */
const longestQuote = 60

type Understood = Extract<ReadRhythm, { ok: true }>
type Misunderstood = Extract<ReadRhythm, { ok: false }>

export const schedule: Command = {
  name: 'schedule',
  words: { nb: 'planlegg', nn: 'planlegg', en: 'schedule' },
  also: ['planlegge', 'planleggje', 'serie', 'series'],
  usage: { nb: '‹pakke› ‹når› [åpen]', nn: '‹pakke› ‹når› [open]', en: '‹package› ‹when› [named]' },
  who: 'start',
  needs: 'channel',
  async run(scene, args) {
    const refused = notInThisChannel(scene)
    if (refused) return refused
    const named = args.some((arg) => namedWords.includes(fold(arg)))
    const anonymity: PlanPlace['anonymity'] = named ? 'named' : 'anonymous'
    const words = args.filter((arg) => !namedWords.includes(fold(arg)))
    if (words.length === 0) return showForm(scene, anonymity)

    const { pack, rest } = packageAtStart(scene, words)
    const read = readRhythm(rest.join(' '), today(scene))
    const { form } = scene.say.schedule
    if (read.ok && read.starts && isTooLate(read.starts, today(scene))) {
      const { values } = formOf(pack?.id ?? '', read.rhythm, read.starts)
      return showForm(scene, anonymity, values, { faults: ['startsTooLate'] })
    }
    if (pack && rest.length === 0) return showForm(scene, anonymity, { ...emptyForm, package: pack.id })
    if (pack && read.ok) return showPlan(scene, { packageId: pack.id, ...read, anonymity }, { assumed: read.assumed })
    if (pack && !read.ok) return notUnderstood(scene, anonymity, ...refusalWords(scene, read), pack)
    if (read.ok) return formWith(scene, anonymity, undefined, read, { title: form.title, words: [form.whichPackage] })
    return withdrawnReply(scene, words) ?? withoutPackage(scene, anonymity, words)
  },
}

/** The first word may be a package spelt wrong; then the rest may be a rhythm, and both are kept for the form. */
function withoutPackage(scene: ChannelScene, anonymity: PlanPlace['anonymity'], words: readonly string[]): Reply {
  const [name = '', ...rest] = words
  const { say, services, tenantId } = scene
  const read = readRhythm(rest.join(' '), today(scene))
  const { packages } = services.library.of(tenantId)
  const near = packages.find(({ id }) => editDistance(fold(name).slice(0, longestQuote), id) <= 2)
  const unknown = say.schedule.unknownPackage(textStart(name, longestQuote))
  const title = say.start.unknownPackageTitle
  if (read.ok) return formWith(scene, anonymity, near, read, { title, words: [unknown] })
  return notUnderstood(scene, anonymity, title, unknown, near)
}

/** The form with a rhythm that was understood. What the form can't show of it is told. */
function formWith(
  scene: ChannelScene,
  anonymity: PlanPlace['anonymity'],
  pack: ConversationPackage | undefined,
  read: Understood,
  reason: { readonly title: string; readonly words: readonly string[] },
): Reply {
  const { values, complete } = formOf(pack?.id ?? '', read.rhythm, read.starts)
  const { notInForm } = scene.say.schedule.form
  const words = complete ? reason.words : [...reason.words, notInForm(rhythmInWords(scene.language, read.rhythm))]
  return showForm(scene, anonymity, values, { ...reason, words })
}

/** What was not understood, three examples, and the form: never a guess. */
function notUnderstood(
  scene: ChannelScene,
  anonymity: PlanPlace['anonymity'],
  title: string,
  why: string,
  pack: ConversationPackage | undefined,
): Reply {
  const { schedule: say } = scene.say
  const words = [why, say.examples, ...say.exampleLines, say.orForm]
  return showForm(scene, anonymity, { ...emptyForm, package: pack?.id ?? '' }, { title, words })
}

/** Title and reason. What has no meaning is "not understood"; what has one that can't be is a plan that can't be made. */
function refusalWords(scene: ChannelScene, { reason, words }: Misunderstood): [title: string, why: string] {
  const { bot, schedule: say } = scene.say
  const quote = textStart(words.join(' '), longestQuote)
  switch (reason) {
    case 'notUnderstood':
    case 'ambiguous':
      return [bot.unknownTitle, say.refused[reason](quote)]
    case 'noRhythm':
    case 'noDay':
    case 'tooLong':
      return [bot.unknownTitle, say.refused[reason]]
    case 'impossibleDate':
    case 'impossibleTime':
      return [say.refusedTitle, say.refused[reason](quote)]
    case 'impossibleCount':
      return [say.refusedTitle, say.refused.impossibleCount(mostTimes)]
    default:
      return [say.refusedTitle, say.refused[reason]]
  }
}
