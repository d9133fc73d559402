import type { TurnContext } from 'botbuilder-core'
import type { Click } from '../actions/action.ts'
import { actions, runAction } from '../actions/table.ts'
import type { Render } from '../cards/render.ts'
import { replyCard } from '../cards/reply-card.ts'
import { notice, type Origin, type Reply } from '../commands/line/command.ts'
import { recognise } from '../commands/line/recognise.ts'
import { runCommand } from '../commands/line/run-command.ts'
import { ownScene, sceneOf } from '../commands/line/scene.ts'
import { commands } from '../commands/table.ts'
import type { Services } from '../ports/services.ts'
import { texts } from '../texts/index.ts'
import { showCampaign } from '../usecases/campaign/steer-campaign.ts'
import { enqueue, entryId } from '../usecases/delivery/enqueue.ts'
import { collectReply, editReply, removeReply } from '../usecases/round/collect-reply.ts'
import { readTeam } from '../usecases/team/standing.ts'
import {
  addMembers,
  installTeam,
  nameChannel,
  removeChannel,
  removeMembers,
  removeTeam,
  renameTeam,
} from '../usecases/team/team-state.ts'
import { fileConsented } from './file-consent.ts'
import type { Download } from './files/download.ts'
import { fileReceived } from './files/received-file.ts'
import { type Event, type ReadActivity, readActivity, type TeamFacts } from './read-activity.ts'
import type { Upload } from './upload.ts'
import { welcome } from './welcome.ts'

/** How files get into a person's OneDrive, and out of it. */
export type Files = { readonly upload: Upload; readonly download: Download }

export type Bot = {
  readonly turn: (context: TurnContext) => Promise<void>
  readonly failed: (context: TurnContext, error: Error) => Promise<void>
}

/** Takes what comes from Teams apart and hands it to commands, actions and use cases. It decides nothing itself. */
export function createBot(services: Services, render: Render, { upload, download }: Files): Bot {
  return {
    async turn(context) {
      const read = readActivity(context.activity)
      if (!read) {
        services.log.warn('activity not understood', { type: context.activity.type.slice(0, 40) })
        return
      }
      services.metrics.count('activities', { kind: read.event.kind })
      if (read.event.kind === 'click') {
        await answerInvoke(context, await clicked(services, render, read.origin, read.event))
        return
      }
      if (read.event.kind === 'fileConsent') {
        const { origin, event } = read
        await say(services, origin, await fileConsented(services, upload, origin, event))
        await context.sendActivity({ type: 'invokeResponse', value: { status: 200 } })
        return
      }
      if (read.event.kind === 'file') {
        const { origin, event } = read
        await say(services, origin, await fileReceived(services, download, origin, event))
        return
      }
      await happened(services, read)
    },
    failed: (context, error) => failed(services, render, context, error),
  }
}

async function clicked(services: Services, render: Render, origin: Origin, event: Event & { kind: 'click' }) {
  const click: Click = { services, render, origin, cardId: event.cardId }
  // The client sends the verb; only our own may stand in the log.
  services.log.info('click', { verb: actions.find(({ verb }) => verb === event.verb)?.verb ?? 'unknown' })
  return runAction(click, event.verb, event.data)
}

/** The answer card takes the clicked card's place, for the person who clicked only (Teams, "universal actions"). */
async function answerInvoke(context: TurnContext, card: object): Promise<void> {
  const body = { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: card }
  await context.sendActivity({ type: 'invokeResponse', value: { status: 200, body } })
}

async function happened(services: Services, { origin, team, event }: ReadActivity): Promise<void> {
  switch (event.kind) {
    case 'message':
      if (origin.here) return heardInChannel(services, origin, team, event)
      return origin.personal ? runLine(services, origin, event.line) : heardInGroup(services, origin)
    case 'edited':
      return team && editReply(services, team.teamId, origin.requestId, event.text)
    case 'deleted':
      return team && removeReply(services, team.teamId, origin.requestId)
    case 'installed':
      return installed(services, origin, team, event.addedBy)
    case 'removed':
      return team && removeTeam(services, team.teamId)
    case 'membersAdded':
      return team && addMembers(services, team.teamId, event.userIds)
    case 'membersRemoved':
      return team && removeMembers(services, team.teamId, event.userIds)
    case 'channelNamed':
      return team && nameChannel(services, team.teamId, event.channel)
    case 'channelDeleted':
      return team && removeChannel(services, team.teamId, event.channelId)
    case 'teamRenamed':
      return team && renameTeam(services, team.teamId, event.name)
    case 'click':
    case 'file':
    case 'fileConsent':
    case 'ignored':
      return
  }
}

/**
 * A line to the bot is a command, or, in a prompt's thread, a contribution. What is not said to the bot and not in such
 * a thread is dropped here, before anything of it is stored or logged.
 */
async function heardInChannel(
  services: Services,
  origin: Origin,
  facts: TeamFacts | undefined,
  { line, text, toBot }: Event & { kind: 'message' },
): Promise<void> {
  const { here, asker, conversationId, requestId } = origin
  if (!here) return
  const place = { teamId: here.teamId, channelId: here.channelId, conversationId }
  const post = { ...place, messageId: requestId, userId: asker.userId, text }
  if (!toBot) {
    if (here.threadId !== undefined) await collectReply(services, post)
    return
  }
  await knowTeam(services, origin, facts)
  const found = recognise(commands, line)
  const meansCommand = found.ok || (line.split(/\s+/u).length <= 2 && found.nearest.length > 0)
  const masked = meansCommand || line === '' ? undefined : await collectReply(services, post)
  if (masked) {
    const scene = await sceneOf(services, origin)
    const { bot, receipt } = scene.say
    const words = [bot.replyTaken, ...(masked.length > 0 ? [receipt.masked(masked)] : [])]
    return say(services, origin, notice(scene, bot.replyTakenTitle, words))
  }
  return runLine(services, origin, line)
}

/** A group chat has no team to talk in, and what is personal must not be answered before others. */
async function heardInGroup(services: Services, origin: Origin): Promise<void> {
  const scene = await sceneOf(services, origin)
  await say(services, origin, notice(scene, scene.say.bot.groupTitle, [scene.say.bot.group]))
}

async function runLine(services: Services, origin: Origin, line: string): Promise<void> {
  const scene = await sceneOf(services, origin)
  await say(services, origin, await runCommand(scene, line))
}

/** The answer goes where the question was asked, through the ledger: asked once, answered once. */
async function say(services: Services, origin: Origin, reply: Reply): Promise<void> {
  const { tenantId, address, conversationId, here } = origin
  // Teams numbers every message. Should one come without, it must not share its answer with another.
  const requestId = origin.requestId || Buffer.from(services.random.bytes(12)).toString('hex')
  const id = entryId('reply', conversationId, requestId)
  const team = here ? { teamId: here.teamId } : {}
  if ('summaryOf' in reply) {
    const { teamId, id: roundId } = reply.summaryOf
    const copyTo = { address, conversationId }
    await enqueue(services, {
      id,
      tenantId,
      ...team,
      conversationId: copyTo.conversationId,
      message: { kind: 'summary', teamId, roundId, copyTo },
      urgent: true,
    })
    return
  }
  if ('progressOf' in reply) {
    const { language } = await sceneOf(services, origin)
    await showCampaign(services, tenantId, reply.progressOf.id, { requestId, address, conversationId, language })
    return
  }
  const to = { kind: 'conversation' as const, conversationId }
  const message = { kind: 'reply' as const, address, to, view: reply }
  await enqueue(services, { id, tenantId, ...team, conversationId, message, urgent: true })
}

/**
 * A team is known from its installation; where that event got lost, from the first thing that comes from it. It may be
 * reached elsewhere later, but whoever speaks there, a guest for one, doesn't move it to another tenant.
 */
async function knowTeam(services: Services, origin: Origin, facts: TeamFacts | undefined): Promise<void> {
  if (!facts || !origin.here) return
  const known = await readTeam(services, facts.teamId)
  const moved = known?.address.serviceUrl !== origin.address.serviceUrl
  if (known?.state !== 'active' || moved) {
    await installTeam(services, { ...facts, tenantId: origin.tenantId, address: origin.address }, undefined)
  }
}

async function installed(
  services: Services,
  origin: Origin,
  facts: TeamFacts | undefined,
  addedBy: string | undefined,
): Promise<void> {
  const { tenantId, address } = origin
  if (!facts && !origin.personal) return heardInGroup(services, origin)
  if (!facts)
    return say(services, { ...origin, requestId: 'welcome' }, welcome(await sceneOf(services, origin), undefined))
  const { team, isNew } = await installTeam(services, { ...facts, tenantId, address }, addedBy)
  if (isNew) await say(services, origin, welcome(await sceneOf(services, origin), team))
}

/** Tells the person that it failed, in their language, with a reference that stands in the log. */
async function failed(services: Services, render: Render, context: TurnContext, error: Error): Promise<void> {
  const { log, random, settings } = services
  const reference = Buffer.from(random.bytes(4)).toString('hex')
  const read = readActivity(context.activity)
  log.error('turn failed', { reference, kind: read?.event.kind }, error)
  if (!read || read.event.kind === 'ignored') return
  const language = await (read.event.kind === 'click' ? ownScene : sceneOf)(services, read.origin).then(
    (scene) => scene.language,
    () => settings.defaultLanguage,
  )
  const words = texts(language).bot
  const view = notice({ language }, words.failedTitle, [words.failed(reference)])
  if (read.event.kind === 'click') return answerInvoke(context, replyCard(render, view))
  const isAsked = read.event.kind === 'message' && (read.event.toBot || !read.origin.here)
  if (!isAsked && read.event.kind !== 'file') return
  try {
    await say(services, read.origin, view)
  } catch (cause) {
    // The ledger itself may be what failed. A person is waiting, so this one message goes out directly.
    log.error('failure could not be told through the ledger', { reference }, cause)
    await context.sendActivity(words.failed(reference))
  }
}
