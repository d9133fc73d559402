import { type ExportFormat, type ExportScope, exportFormats, linkMinutes } from '../../domain/export/export-job.ts'
import { may } from '../../domain/team/access.ts'
import { enqueue, entryId } from '../../usecases/delivery/enqueue.ts'
import { exportedRounds, exportToken, orderExport } from '../../usecases/export/order-export.ts'
import { teamsOf } from '../../usecases/team/standing.ts'
import { chooseTeam } from '../line/choose-place.ts'
import { type Command, notice, type Reply, type Scene, type TeamScene } from '../line/command.ts'
import { fold } from '../line/recognise.ts'

const latestWords = ['siste', 'latest', 'last']
const allWords = ['alle', 'alt', 'all']
const linkWords = ['lenke', 'lenkje', 'link']
const sharedWords = ['delte', 'delt', 'shared']

/** In personal chat only: what a member takes out of the house is between them and the bot. */
export const exportCommand: Command = {
  name: 'export',
  words: { nb: 'eksporter', nn: 'eksporter', en: 'export' },
  also: ['eksport', 'last ned', 'download'],
  usage: {
    nb: '[md | csv | json] [siste | alle | ‹pakke›]',
    nn: '[md | csv | json] [siste | alle | ‹pakke›]',
    en: '[md | csv | json] [latest | all | ‹package›]',
  },
  who: 'everyone',
  needs: 'nothing',
  async run(scene, args, named) {
    const { say, services } = scene
    if (scene.here) return notice(scene, say.bot.personalOnlyTitle, [say.bot.personalOnly])
    const order = readOrder(
      args,
      services.library.packages.map(({ id }) => id),
    )
    if (!order.ok) return notice(scene, say.export.strangeTitle, [say.export.strange(order.word)])
    const teams = await teamsOf(services, scene.tenantId, scene.asker.userId)
    // A coordinator who is in no team, or asks for it, gets what was shared; everybody else their own team's.
    if (scene.coordinator && (order.shared || teams.length === 0)) return deliver(scene, undefined, order)
    if (order.shared) return notice(scene, say.bot.notAllowedTitle, [say.bot.onlyCoordinators])
    const chosen = await chooseTeam(scene, ['export', ...args].join(' '), named)
    if (!chosen.ok) return chosen.reply
    if (!may(chosen.scene.standing, 'exportTeam')) return notice(scene, say.bot.noTeamTitle, [say.bot.noTeam])
    return deliver(chosen.scene, chosen.scene.team.teamId, order)
  },
}

type Order = { format: ExportFormat; scope: ExportScope; asLink: boolean; shared: boolean }

function readOrder(
  args: readonly string[],
  packages: readonly string[],
): ({ ok: true } & Order) | { ok: false; word: string } {
  const order: Order = { format: 'md', scope: { kind: 'latest' }, asLink: false, shared: false }
  for (const arg of args) {
    const word = fold(arg)
    const format = exportFormats.find((candidate) => candidate === word)
    if (format) order.format = format
    else if (latestWords.includes(word)) order.scope = { kind: 'latest' }
    else if (allWords.includes(word)) order.scope = { kind: 'all' }
    else if (packages.includes(word)) order.scope = { kind: 'package', packageId: word }
    else if (linkWords.includes(word)) order.asLink = true
    else if (sharedWords.includes(word)) order.shared = true
    else return { ok: false, word: arg.slice(0, 60) }
  }
  return { ok: true, ...order }
}

async function deliver(scene: Scene | TeamScene, teamId: string | undefined, order: Order): Promise<Reply> {
  const { say, services, tenantId, asker, language, address, conversationId } = scene
  const { format, scope } = order
  const rounds = await exportedRounds(services, { tenantId, ...(teamId !== undefined && { teamId }), scope })
  if (rounds.length === 0) {
    return notice(scene, say.export.emptyTitle, [teamId === undefined ? say.export.emptyShared : say.export.empty])
  }
  const job = await orderExport(services, { tenantId, userId: asker.userId, teamId, format, scope, language })
  if (services.settings.fileConsent && !order.asLink) {
    await enqueue(services, {
      conversationId,
      urgent: true,
      id: entryId('fileConsent', job.id),
      tenantId,
      message: { kind: 'fileConsent', address, conversationId, exportId: job.id },
    })
    return notice(scene, say.export.readyTitle, [say.export.consentHint])
  }
  const url = `${services.settings.publicUrl}/exports/${exportToken(services.settings.pepper, job)}`
  const download = { kind: 'open' as const, title: say.export.download, url }
  return notice(scene, say.export.readyTitle, [say.export.ready(linkMinutes)], [download])
}
