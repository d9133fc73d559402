import { type CampaignForm, firstForm } from '../../domain/campaign/wish.ts'
import { isWorkingDay } from '../../domain/schedule/working-days.ts'
import { textStart } from '../../domain/text-start.ts'
import { listCampaigns } from '../../usecases/campaign/list-campaigns.ts'
import type { Command, Scene } from '../line/command.ts'
import { packageAtStart } from '../line/packages.ts'
import { notForCoordinator } from '../line/refusals.ts'
import { formView } from './form-view.ts'

/** In personal chat only: a coordinator decides for many teams, not in one of them. */
export const campaign: Command = {
  name: 'campaign',
  words: { nb: 'kampanje', nn: 'kampanje', en: 'campaign' },
  also: ['kampanjar', 'kampanjer', 'campaigns'],
  usage: { nb: '[‹pakke›]', nn: '[‹pakke›]', en: '[‹package›]' },
  who: 'runCampaigns',
  needs: 'nothing',
  async run(scene, args) {
    const refused = notForCoordinator(scene, scene.say.campaign.personalOnly)
    if (refused) return refused
    const { services, say, tenantId } = scene
    const { underWay, earlier } = await listCampaigns(services, tenantId)
    const [running] = underWay
    if (running) return { progressOf: running }
    const [name] = args
    const { pack } = packageAtStart(scene, args)
    const { form, isToday } = emptyForm(scene, pack?.id ?? '')
    const unknown = name !== undefined && !pack
    return formView(scene, form, {
      earlier,
      words: isToday ? [] : [say.campaign.laterDay],
      faults: unknown ? [{ kind: 'words', words: say.start.unknownPackage(textStart(name, 60)) }] : [],
    })
  },
}

function emptyForm({ services }: Scene, packageId: string): { form: CampaignForm; isToday: boolean } {
  const now = services.clock.now().toZonedDateTimeISO(services.settings.timeZone).toPlainDateTime()
  const form = firstForm(packageId, now, (day) => isWorkingDay(day, services.isHoliday))
  return { form, isToday: form.from === now.toPlainDate().toString() }
}
