import { packageDoneView } from '../../src/cards/views/package-done-view.ts'
import type { ChannelScene } from '../../src/commands/line/command.ts'
import { fitForm, suggestionView } from '../../src/commands/packages/fit.ts'
import { libraryView } from '../../src/commands/packages/library-view.ts'
import { openedView } from '../../src/commands/packages/package-view.ts'
import { exampleForm } from '../../src/commands/round/example-form.ts'
import { allHad } from '../../src/commands/round/start-reply.ts'
import { nextPromptRow, swapView } from '../../src/commands/schedule/series-prompts.ts'
import type { ReplyView } from '../../src/domain/delivery/reply-view.ts'
import type { Language } from '../../src/domain/language.ts'
import type { ConversationPackage } from '../../src/domain/package/package.ts'
import type { PromptHistory } from '../../src/domain/round/next-prompt.ts'
import { Schedule } from '../../src/domain/schedule/schedule.ts'
import { TeamSettings } from '../../src/domain/team/settings.ts'
import type { Team } from '../../src/domain/team/team.ts'
import { texts } from '../../src/texts/index.ts'
import type { SeriesPrompts } from '../../src/usecases/schedule/next-prompts.ts'
import { originOf } from '../support/origins.ts'
import { place, testServices } from '../support/services.ts'

const services = testServices()
const hostile = '**Fet** [x](http://x) {{DATE(x)}}'

function packageOf(id: string): ConversationPackage {
  const pack = services.library.of('tenant').packages.find((one) => one.id === id)
  if (!pack) throw new Error(`No package ${id}`)
  return pack
}

/** Of a package, the first prompts asked from 23 January 2026 on, a week apart. */
function had(packageId: string, count: number): PromptHistory['rounds'] {
  const first = Temporal.PlainDate.from('2026-01-23')
  return packageOf(packageId)
    .prompts.slice(0, count)
    .map(({ id: promptId }, week) => ({
      ...{ channelId: place.channelId, state: 'closed' as const },
      openedAt: `${first.add({ weeks: week })}T08:00:00.000Z`,
      prompt: { packageId, promptId },
    }))
}

function historyOf(rounds: PromptHistory['rounds']): PromptHistory {
  return { rounds, channelId: place.channelId, now: services.clock.now(), timeZone: 'Europe/Oslo' }
}

/** Forty packages, as an organisation may have that writes its own. */
function large(scene: ChannelScene): ChannelScene {
  const { packages, ...library } = services.library.of('tenant')
  const many = Array.from({ length: 40 }, (_, i) => packages[i % packages.length]!).map((pack, i) => ({
    ...pack,
    id: `${pack.id}-${i}`,
  }))
  return {
    ...scene,
    services: { ...services, library: { ...services.library, of: () => ({ ...library, packages: many }) } },
  }
}

/** Every view in which a package or a prompt is chosen, for a leader in a channel. */
export function choosingViews(language: Language): Record<string, ReplyView> {
  const team: Team = {
    ...{ type: 'team', id: 'team', teamId: place.teamId, tenantId: 'tenant', name: 'Nav Eksempel', language },
    address: { serviceUrl: 'https://smba.trafficmanager.net/emea/', tenantId: 'tenant', botId: '28:bot' },
    ...{ state: 'active', channels: [{ id: place.channelId, name: 'Fagprat' }], officers: [] },
    settings: TeamSettings.parse({}),
    createdAt: '2026-03-02T08:00:00.000Z',
  }
  const standing = { member: true, offices: ['leader' as const], facilitator: false, coordinator: false }
  const scene: ChannelScene = {
    ...originOf('leader', 'channel'),
    ...{ services, language, say: texts(language), coordinator: false, mention: '@Tillitsbot ' },
    ...{ team, standing, channelId: place.channelId },
  }
  const pack = packageOf('kom-i-gang')
  const half = historyOf(had('kom-i-gang', 2))
  const all = historyOf(had('kom-i-gang', 4))
  const series: SeriesPrompts = {
    stored: { etag: '1', value: scheduleOf() },
    ...{ pack, history: half },
    prompts: [{ prompt: pack.prompts[2]!, example: hostile }],
  }
  const at = '2026-02-13T08:00:00.000Z'
  return {
    library: libraryView(scene, place),
    'library-large': libraryView(large(scene), place, { page: 2 }),
    'library-goal': libraryView(large(scene), place, { goal: services.library.profile.goals[3]!, unknown: hostile }),
    'package-half': openedView(scene, pack, place, { standing, history: half }),
    'package-unknown-reader': openedView(scene, packageOf('tidstyver'), {}, undefined),
    fit: fitForm(scene),
    'fit-large': fitForm(large(scene)),
    'fit-answered': suggestionView(
      scene,
      [
        {
          pack: packageOf('tidstyver'),
          reasons: [{ kind: 'recognised' }, { kind: 'ending', ending: 'above' }, { kind: 'size', size: 'standard' }],
        },
        { pack, reasons: [{ kind: 'finished', at }] },
      ],
      place,
    ),
    'start-all-had': allHad(scene, pack, all),
    example: exampleForm(scene, pack, 'keep', { days: 3, anonymity: 'named' }, { example: hostile, isTooLong: true }),
    'series-prompt': {
      ...{ language, title: texts(language).schedule.list.title, buttons: [] },
      blocks: [nextPromptRow(scene, series, true), nextPromptRow(scene, { ...series, prompts: [] }, true)],
    },
    'series-swap': swapView(scene, series),
    'package-done': packageDoneView({
      ...{ kind: 'packageDone', team, channelId: place.channelId, pack },
      next: [packageOf('tidstyver'), packageOf('pa-tvers')],
    }),
  }
}

function scheduleOf(): Schedule {
  return Schedule.parse({
    ...{ type: 'schedule', id: 'schedule|x|kom-i-gang', teamId: place.teamId, tenantId: 'tenant' },
    ...{ channelId: place.channelId, packageId: 'kom-i-gang', anonymity: 'anonymous', startsOn: '2026-03-02' },
    ...{ rule: 'FREQ=WEEKLY;INTERVAL=1;BYDAY=TU;BYHOUR=9;BYMINUTE=0;BYSECOND=0;COUNT=4', timeZone: 'Europe/Oslo' },
    ...{ posted: 2, state: 'active', followUps: [], plannedBy: 'leader', consulted: 'unionRep' },
    createdAt: '2026-03-02T08:00:00.000Z',
  })
}
