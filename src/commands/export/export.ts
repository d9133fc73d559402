import { isEmpty } from '../../domain/export/export-content.ts'
import { type ExportFormat, type ExportJob, linkMinutes } from '../../domain/export/export-job.ts'
import { may } from '../../domain/team/access.ts'
import type { Services } from '../../ports/services.ts'
import { enqueue, entryId } from '../../usecases/delivery/enqueue.ts'
import { exportContent, exportedRounds } from '../../usecases/export/export-content.ts'
import { countShared } from '../../usecases/export/export-material.ts'
import { exportToken, type Order, orderExport } from '../../usecases/export/order-export.ts'
import { countRegister } from '../../usecases/register/list-register.ts'
import { readTree } from '../../usecases/report/build-report.ts'
import { teamsOf } from '../../usecases/team/standing.ts'
import { chooseTeam } from '../line/choose-place.ts'
import { type Command, notice, type Reply, type Scene, type TeamScene } from '../line/command.ts'
import { unknownUnit } from '../organisation/report-filter.ts'
import { type ExportWish, readExportWish } from './read-wish.ts'

/** From which on even a text takes so long that others would notice. */
const long = { rounds: 20, registerLines: 500 } as const
/** Cheap enough to be made when they are fetched. */
const exportsAtOnce: readonly ExportFormat[] = ['md', 'csv', 'json']

/** In personal chat only: what a member takes out of the house is between them and the bot. */
export const exportCommand: Command = {
  name: 'export',
  words: { nb: 'eksporter', nn: 'eksporter', en: 'export' },
  also: ['eksport', 'last ned', 'download'],
  usage: {
    nb: '[docx | xlsx | html | md | csv | json | zip] [siste | alle | ‹pakke›]',
    nn: '[docx | xlsx | html | md | csv | json | zip] [siste | alle | ‹pakke›]',
    en: '[docx | xlsx | html | md | csv | json | zip] [latest | all | ‹package›]',
  },
  who: 'everyone',
  needs: 'nothing',
  async run(scene, args, named) {
    const { say, services } = scene
    if (!scene.personal) return notice(scene, say.bot.personalOnlyTitle, [say.bot.personalOnly])
    const order = readExportWish(
      args,
      services.library.of(scene.tenantId).packages.map(({ id }) => id),
      scene.coordinator ? await readTree(services, scene.tenantId) : undefined,
    )
    if (!order.ok) {
      const { word, units = [] } = order
      const words = units.length > 0 ? unknownUnit(say, word, units) : say.export.strange(word)
      return notice(scene, say.export.strangeTitle, [words])
    }
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

async function deliver(scene: Scene | TeamScene, teamId: string | undefined, order: ExportWish): Promise<Reply> {
  const { say, services, tenantId, asker } = scene
  const { format, scope, asLink, language = scene.language } = order
  if (scope.kind === 'register') return deliverRegister(scene, order)
  const asked = { tenantId, ...(teamId !== undefined && { teamId }), scope }
  const isLong = teamId === undefined && (await isLongShared(services, tenantId))
  // Of very many, what they come to is known when they are read; that is the clock's work then.
  const rounds = isLong ? undefined : (await exportedRounds(services, asked)).length
  if (rounds === 0 && isEmpty(await exportContent(services, asked))) {
    return notice(scene, say.export.emptyTitle, [teamId === undefined ? say.export.emptyShared : say.export.empty])
  }
  const wish = { tenantId, userId: asker.userId, teamId, format, scope, language }
  const takesTime = isLong || (rounds ?? 0) > long.rounds || !exportsAtOnce.includes(format)
  return placeOrder(scene, wish, { asLink, takesTime })
}

/** Whether what was shared with coordinators is too much to be read while somebody waits. */
async function isLongShared(services: Services, tenantId: string): Promise<boolean> {
  return (
    (await countShared(services, tenantId, long.rounds + 1)) > long.rounds ||
    (await countRegister(services, tenantId, long.registerLines + 1)) > long.registerLines
  )
}

async function deliverRegister(scene: Scene, { asLink, language = scene.language }: ExportWish): Promise<Reply> {
  const { say, services, tenantId, asker } = scene
  const lines = await countRegister(services, tenantId, long.registerLines + 1)
  if (lines === 0) return notice(scene, say.file.register.title, [say.file.register.none])
  const base = { tenantId, userId: asker.userId, teamId: undefined, format: 'csv' as const, language }
  return placeOrder(scene, { ...base, scope: { kind: 'register' } }, { asLink, takesTime: lines > long.registerLines })
}

/** A file that takes time is made by the clock, which tells when it is ready; any other is handed over now. */
async function placeOrder(
  scene: Scene,
  wish: Order,
  { asLink, takesTime }: { readonly asLink: boolean; readonly takesTime: boolean },
): Promise<Reply> {
  const { say, services, address, conversationId, language } = scene
  if (!takesTime) return handOver(scene, await orderExport(services, wish), asLink)
  await orderExport(services, { ...wish, making: { address, conversationId, asLink, language } })
  return notice(scene, say.file.making.title, [say.file.making.wait])
}

async function handOver(scene: Scene, job: ExportJob, asLink: boolean): Promise<Reply> {
  const { say, services, tenantId, address, conversationId } = scene
  if (services.settings.fileConsent && !asLink) {
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
