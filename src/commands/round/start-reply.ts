import type { ReplyView } from '../../domain/delivery/reply-view.ts'
import { editDistance } from '../../domain/edit-distance.ts'
import type { ConversationPackage } from '../../domain/package/package.ts'
import { packagesAfter } from '../../domain/package/suggest-packages.ts'
import type { IdentifierKind } from '../../domain/privacy/redact.ts'
import { hadPrompts, type PromptHistory } from '../../domain/round/next-prompt.ts'
import type { Round } from '../../domain/round/round.ts'
import { offices } from '../../domain/team/team.ts'
import { textStart } from '../../domain/text-start.ts'
import { lineButton, packageOutput, packageRow } from '../../texts/choosing/package-words.ts'
import { dateInWords, moment, recentDay } from '../../texts/format.ts'
import { graceEnd } from '../../usecases/round/settle.ts'
import { type StartRequest, startRound } from '../../usecases/round/start.ts'
import type { Room } from '../../usecases/schedule/room.ts'
import { textBlock } from '../line/blocks.ts'
import { threadButton } from '../line/buttons.ts'
import { type ChannelScene, notice } from '../line/command.ts'
import { fold } from '../line/recognise.ts'
import { libraryBlocks } from '../packages/library-view.ts'

/** What a line or a form asks for, beside the place. */
export type StartWish = Pick<StartRequest, 'days' | 'anonymity' | 'prompt' | 'example'> & {
  readonly pack: ConversationPackage
  /** What was taken out of the example before it was stored. */
  readonly masked?: readonly IdentifierKind[]
}

/** Starts a round for whoever asks, and says what came of it. */
export async function startReply(scene: ChannelScene, { pack, masked = [], ...wish }: StartWish): Promise<ReplyView> {
  const { say, services, team, channelId, standing } = scene
  const startedBy = offices.find((office) => standing.offices.includes(office)) ?? 'leader'
  const result = await startRound(services, { ...wish, team, channelId, packageId: pack.id, startedBy })
  if (!result.ok && result.reason === 'unknownPackage')
    return choosePackage(scene, say.start.unknownPackageTitle, pack.id)
  if (!result.ok && result.reason === 'allHad') return allHad(scene, pack, result.history)
  if (!result.ok && (result.reason === 'oneOpen' || result.reason === 'monthFull')) return noRoom(scene, result)
  const closes = result.round ? moment(scene.language, services.settings.timeZone, result.round.closesAt) : ''
  const title = result.round?.prompt.title ?? pack.texts[scene.language].title
  const buttons = result.round ? threadButton(scene, result.round) : []
  if (!result.ok) return notice(scene, ...unfinished(scene, result.round, title, closes), buttons)
  const taken = masked.length > 0 ? [say.receipt.masked(masked)] : []
  return notice(scene, say.start.startedTitle, [say.start.started(title, closes), ...taken], buttons)
}

/** The packages to choose from; where somebody wrote a name, those that look like it. */
export function choosePackage(scene: ChannelScene, title: string, unknown?: string): ReplyView {
  const { say, services, language, tenantId, team, channelId } = scene
  const all = services.library.of(tenantId).packages
  const near = unknown === undefined ? all : all.filter(({ id }) => editDistance(fold(unknown), id) <= 4)
  const place = { teamId: team.teamId, channelId }
  return {
    language,
    title,
    blocks: [
      ...(unknown === undefined ? [] : [textBlock(say.start.unknownPackage(textStart(unknown, 60)))]),
      ...libraryBlocks(scene, near.length > 0 ? near : all, place),
    ],
    buttons: [lineButton(say.packages.fit.button, 'packages fit', place)],
  }
}

/** The team had every prompt lately: when, the way to have one again, and what may come instead. */
export function allHad(scene: ChannelScene, pack: ConversationPackage, history: PromptHistory): ReplyView {
  const { say, services, language, tenantId, team, channelId } = scene
  const words = pack.texts[language]
  const now = services.clock.now().toString()
  const rows = hadPrompts(pack, history.rounds).map(({ promptId, at }) =>
    say.packages.allHad.row(
      words.prompts[promptId]?.title ?? promptId,
      recentDay(language, services.settings.timeZone, at, now),
    ),
  )
  const place = { teamId: team.teamId, channelId }
  const others = packagesAfter(services.library.of(tenantId).packages, pack, history)
  return {
    language,
    title: say.packages.allHad.title,
    blocks: [
      textBlock(say.packages.allHad.words(words.title)),
      textBlock(rows.join('\n\n')),
      ...(others.length > 0 ? [textBlock(say.packages.allHad.others)] : []),
      ...others.map((one) => packageRow(language, one, packageOutput(language, one), place)),
    ],
    buttons: [lineButton(say.packages.allHad.anyway, `start ${pack.id} again`, place)],
  }
}

/** The channel has been asked as much as the team allows: when there is room again, and who may change that. */
function noRoom(scene: ChannelScene, room: Exclude<Room, { ok: true }>): ReplyView {
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
