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
import { StoreUnavailable } from '../ports/store-unavailable.ts'
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
import { type Deadline, realDeadline } from './deadline.ts'
import { failureView } from './failure-view.ts'
import { fileConsented } from './file-consent.ts'
import type { Download } from './files/download.ts'
import { fileReceived } from './files/received-file.ts'
import { createAdmission, isAsked, type Limits } from './limits/admission.ts'
import { inTime } from './limits/in-time.ts'
import { NotNow } from './limits/not-now.ts'
import { createTurnAway, lateAnswer } from './limits/turn-away.ts'
import { type Event, loggedType, type ReadActivity, readActivity, type TeamFacts } from './read-activity.ts'
import type { InvokeAnswer, Turn, TurnContext } from './turn.ts'
import type { Upload } from './upload.ts'
import { welcome } from './welcome.ts'

/** Whoever clicks is answered within so long: later Teams brings the click again, and people press anew. */
const longestClick = Temporal.Duration.from({ milliseconds: 2500 })

/** How files get into a person's OneDrive, and out of it. */
export type Files = { readonly upload: Upload; readonly download: Download }

export type Bot = {
  readonly turn: Turn
  readonly failed: (context: TurnContext, error: Error) => Promise<void>
}

/** Takes what comes from Teams apart and hands it to commands, actions and use cases. It decides nothing itself. */
export function createBot(
  services: Services,
  render: Render,
  files: Files,
  { limits, deadline = realDeadline }: { readonly limits?: Limits; readonly deadline?: Deadline } = {},
): Bot {
  const { clock, metrics, trace, log } = services
  const admission = createAdmission(services, limits)
  const turnAway = createTurnAway(services)
  return {
    async turn(context) {
      const read = readActivity(context.activity)
      if (!read) {
        services.log.warn('activity not understood', { type: loggedType(context.activity.type) })
        return
      }
      const { kind } = read.event
      metrics.count('activities', { kind })
      const entered = admission.enter(read)
      if (!entered.ok) return answer(context, await turnAway(read, entered.reason))
      const began = clock.now()
      const handled = trace
        .begin(`activity ${kind}`, {}, () => handle(services, render, files, read))
        .finally(() => {
          entered.leave()
          metrics.took('turnSeconds', began.until(clock.now()), { kind })
        })
      if (kind !== 'click') return answer(context, await handled)
      const failed = (error: unknown) => log.error('a click failed after it was answered', {}, error)
      const result = await inTime(handled, { limit: longestClick, deadline, failed })
      if (!result.ok) log.warn('a click was not handled in time')
      await answer(context, result.ok ? result.value : lateAnswer(services, read))
    },
    failed: (context, error) => failed(services, render, context, error),
  }
}

/** Resolves with the answer to an invoke. */
async function handle(
  services: Services,
  render: Render,
  { upload, download }: Files,
  read: ReadActivity,
): Promise<InvokeAnswer | undefined> {
  const { origin, event } = read
  switch (event.kind) {
    case 'click':
      return cardAnswer(await clicked(services, render, origin, event))
    case 'fileConsent':
      await say(services, origin, await fileConsented(services, upload, origin, event))
      return { status: 200 }
    case 'file':
      await say(services, origin, await fileReceived(services, download, origin, event))
      return undefined
    default:
      await happened(services, read)
      return undefined
  }
}

async function answer(context: TurnContext, invoke: InvokeAnswer | undefined): Promise<void> {
  if (invoke) await context.answerInvoke(invoke)
}

async function clicked(services: Services, render: Render, origin: Origin, event: Event & { kind: 'click' }) {
  const click: Click = { services, render, origin, cardId: event.cardId }
  // The client sends the verb; only our own may stand in the log.
  services.log.info('click', { verb: actions.find(({ verb }) => verb === event.verb)?.verb ?? 'unknown' })
  return runAction(click, event.verb, event.data)
}

/** The answer card takes the clicked card's place, for the person who clicked only (Teams, "universal actions"). */
function cardAnswer(card: object): InvokeAnswer {
  return { status: 200, body: { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: card } }
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
  const { log, random, settings, teams } = services
  if (error instanceof NotNow) throw error
  const reference = Buffer.from(random.bytes(4)).toString('hex')
  const read = readActivity(context.activity)
  log.error('turn failed', { reference, kind: read?.event.kind }, error)
  if (!read || read.event.kind === 'ignored') return
  const language = await (read.event.kind === 'click' ? ownScene : sceneOf)(services, read.origin).then(
    (scene) => scene.language,
    () => settings.defaultLanguage,
  )
  const view = failureView(language, error, reference, read.event)
  if (read.event.kind === 'click') return answer(context, cardAnswer(replyCard(render, view)))
  if (!isAsked(read) || read.event.kind === 'fileConsent') {
    // Nobody waits who could try again, so Teams has to. What fails by itself would only fail once more.
    if (error instanceof StoreUnavailable) throw new NotNow(503, { cause: error })
    return
  }
  try {
    await say(services, read.origin, view)
  } catch (cause) {
    // The ledger itself may be what failed. A person is waiting, so this one message goes out directly.
    log.error('failure could not be told through the ledger', { reference }, cause)
    const { address, conversationId } = read.origin
    const to = { kind: 'conversation' as const, conversationId }
    const { state } = await teams.post(address, to, {
      kind: 'card',
      card: replyCard(render, view),
      summary: view.title,
    })
    if (state !== 'sent') throw new Error(`A failure could not be told: ${state}`, { cause: error })
  }
}
