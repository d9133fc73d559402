import { z } from 'zod'
import { replyCard } from '../../cards/reply-card.ts'
import { notice, type Scene, type TeamScene } from '../../commands/line/command.ts'
import { ownScene } from '../../commands/line/scene.ts'
import { organisationView, showSettings } from '../../commands/team/settings.ts'
import {
  emptyQuiet,
  type QuietScope,
  quietForm,
  readQuiet,
  readSettings,
  settingsForm,
  settingsValues,
} from '../../commands/team/settings-forms.ts'
import type { ReplyView } from '../../domain/delivery/reply-view.ts'
import { mostQuietPeriods, QuietPeriod } from '../../domain/team/settings.ts'
import { changeOrganisationSettings, changeSettings, readOrganisationSettings } from '../../usecases/team/settings.ts'
import { action, type Click } from '../action.ts'
import { inTeam } from '../in-team.ts'
import { InputText } from '../input.ts'
import { expiredCard } from '../refusals.ts'

const OfTeam = z.object({ teamId: z.string() })
const Filled = OfTeam.extend({
  holidays: InputText,
  open: InputText,
  perMonth: InputText,
  draftDays: InputText,
  home: InputText,
})
const Scope = z.discriminatedUnion('scope', [
  z.object({ scope: z.literal('team'), teamId: z.string() }),
  z.object({ scope: z.literal('organisation') }),
])
const Period = z.object({ from: InputText, to: InputText, repeats: InputText })

export const showSettingsForm = action('showSettingsForm', OfTeam, (click, { teamId }) =>
  asLeader(click, teamId, async ({ language, team }) => settingsForm(language, team, settingsValues(team))),
)

export const saveSettings = action('saveSettings', Filled, (click, { teamId, ...values }) =>
  asLeader(click, teamId, async (scene) => {
    const { language, team, services, say } = scene
    const read = readSettings(language, team, values)
    if (!read.ok) return settingsForm(language, team, values, read.faults)
    const changed = await changeSettings(services, teamId, read.change)
    return changed && showSettings({ ...scene, team: changed }, [say.schedule.settings.saved])
  }),
)

export const showQuietForm = action('showQuietForm', Scope, (click, scope) =>
  withScope(click, scope, async ({ language }) => quietForm(language, scope, emptyQuiet)),
)

export const addQuiet = action('addQuiet', z.intersection(Scope, Period), (click, { from, to, repeats, ...scope }) =>
  withScope(click, scope, async (scene) => {
    const { language } = scene
    const values = { from, to, repeats }
    const read = readQuiet(language, await quietOf(scene), values)
    if (!read.ok) return quietForm(language, scope, values, read.faults)
    const { period } = read
    // Two may add at once; what comes too much then is left out.
    return changeQuiet(scene, (now) =>
      [...now.filter((one) => !isSame(one, period)), period].slice(0, mostQuietPeriods),
    )
  }),
)

/** The period itself says which one it is, so that a list that changed meanwhile loses no other. */
export const removeQuiet = action(
  'removeQuiet',
  z.intersection(Scope, Period),
  (click, { from, to, repeats, ...scope }) =>
    withScope(click, scope, async (scene) => {
      const period = QuietPeriod.safeParse({ from, to, repeats }).data
      return period && changeQuiet(scene, (now) => now.filter((one) => !isSame(one, period)))
    }),
)

export const cancelSettings = action('cancelSettings', z.object({}), async (click) => {
  const scene = await ownScene(click.services, click.origin)
  const { cancelledTitle, cancelled } = scene.say.schedule.settings
  return replyCard(click.render, notice(scene, cancelledTitle, [cancelled]))
})

function isSame(a: QuietPeriod, b: QuietPeriod): boolean {
  return a.from === b.from && a.to === b.to && a.repeats === b.repeats
}

/** Somebody who may change the quiet periods of a team, or of all. */
type Keeper = TeamScene | (Scene & { readonly team?: undefined })

async function quietOf({ services, team, tenantId }: Keeper): Promise<readonly QuietPeriod[]> {
  return team ? team.settings.quiet : (await readOrganisationSettings(services, tenantId)).quiet
}

/** Undefined: there is no such team any more. */
async function changeQuiet(
  scene: Keeper,
  change: (now: readonly QuietPeriod[]) => QuietPeriod[],
): Promise<ReplyView | undefined> {
  const { services, tenantId, say } = scene
  const { saved } = say.schedule.settings
  if (!scene.team) {
    await changeOrganisationSettings(services, tenantId, (now) => ({ ...now, quiet: change(now.quiet) }))
    return organisationView(scene, [saved])
  }
  const { team } = scene
  const changed = await changeSettings(services, team.teamId, (now) => ({ ...now, quiet: change(now.quiet) }))
  return changed && showSettings({ ...scene, team: changed }, [saved])
}

/** A team's periods are its leader's; those of all teams are the coordinators', in personal chat only. */
async function withScope(
  click: Click,
  scope: QuietScope,
  step: (scene: Keeper) => Promise<ReplyView | undefined>,
): Promise<object> {
  if (scope.scope === 'team') return asLeader(click, scope.teamId, step)
  const scene = await ownScene(click.services, click.origin)
  const { say } = scene
  if (!scene.coordinator || !scene.personal) {
    return replyCard(click.render, notice(scene, say.bot.notAllowedTitle, [say.bot.onlyCoordinators]))
  }
  const view = await step(scene)
  return view ? replyCard(click.render, view) : expiredCard(click)
}

function asLeader(
  click: Click,
  teamId: string,
  step: (scene: TeamScene) => Promise<ReplyView | undefined>,
): Promise<object> {
  return inTeam(click, teamId, 'setTeamSettings', step)
}
