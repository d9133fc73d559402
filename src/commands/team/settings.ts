import type { Block, Button, ReplyView } from '../../domain/delivery/reply-view.ts'
import { may } from '../../domain/team/access.ts'
import type { QuietPeriod } from '../../domain/team/settings.ts'
import { dateInWords } from '../../texts/format.ts'
import { readOrganisationSettings } from '../../usecases/team/settings.ts'
import { rowBlock, textBlock } from '../line/blocks.ts'
import { actionButton } from '../line/buttons.ts'
import { chooseTeam } from '../line/choose-place.ts'
import type { Command, Scene, TeamScene } from '../line/command.ts'
import type { QuietScope } from './settings-forms.ts'

/** In a channel the team's; in personal chat a coordinator gets what holds for all teams beside it. */
export const settings: Command = {
  name: 'settings',
  words: { nb: 'innstillinger', nn: 'innstillingar', en: 'settings' },
  also: ['innstilling', 'oppsett', 'setting'],
  usage: { nb: '', nn: '', en: '' },
  who: 'read',
  needs: 'nothing',
  async run(scene, _args, named) {
    const chosen = await chooseTeam(scene, 'settings', named)
    const both = scene.coordinator && scene.personal
    if (chosen.ok) return showSettings(chosen.scene)
    if (!both || !('buttons' in chosen.reply)) return chosen.reply
    // A coordinator of several teams, or of none, must not be kept from what is theirs.
    const own = await organisationView(scene)
    const several = chosen.reply.buttons.length > 0
    return several ? joined(own, chosen.reply) : own
  },
}

/** What holds in a team, with buttons for its leader; the organisation's below, for a coordinator in personal chat. */
export async function showSettings(scene: TeamScene, first: readonly string[] = []): Promise<ReplyView> {
  const view = teamView(scene, first)
  return scene.coordinator && scene.personal ? joined(view, await organisationView(scene)) : view
}

/** What holds for all teams. */
export async function organisationView(scene: Scene, first: readonly string[] = []): Promise<ReplyView> {
  const { services, language, tenantId } = scene
  const say = scene.say.schedule.settings
  const { quiet } = await readOrganisationSettings(services, tenantId)
  return {
    language,
    title: say.organisation(services.settings.organisation),
    blocks: [
      ...[...first, say.organisationHint].map(textBlock),
      ...periods(scene, quiet, { scope: 'organisation' }, true),
    ],
    buttons: [quietButton(say.addQuietForAll, { scope: 'organisation' })],
  }
}

function teamView(scene: TeamScene, first: readonly string[]): ReplyView {
  const { team, language, standing } = scene
  const say = scene.say.schedule.settings
  const { holidays, quiet, budget, draftDays } = team.settings
  const draft = scene.say.review.settings
  const edits = may(standing, 'setTeamSettings')
  const rows = [
    rowBlock(say.holidays, say.holidayChoices[holidays]),
    rowBlock(say.budget, say.budgetWords(budget.open, budget.perMonth)),
    rowBlock(say.home, homeChannel(scene)),
    rowBlock(draft.days, draft.daysWords(draftDays)),
  ]
  const scope = { scope: 'team', teamId: team.teamId } as const
  const change = actionButton(say.change, 'showSettingsForm', { teamId: team.teamId })
  return {
    language,
    title: say.title,
    blocks: [
      // A title is read as markdown, and the team's name is somebody's own.
      ...(scene.here ? [] : [textBlock(team.name)]),
      ...first.map(textBlock),
      ...rows,
      ...periods(scene, quiet, scope, edits),
      ...(edits ? [] : [textBlock(say.onlyLeader)]),
    ],
    buttons: edits ? [change, quietButton(say.addQuiet, scope)] : [],
  }
}

/** A row for each window, with a button that removes exactly that one. */
function periods(scene: Scene, quiet: readonly QuietPeriod[], scope: QuietScope, edits: boolean): Block[] {
  const { language } = scene
  const say = scene.say.schedule.settings
  if (quiet.length === 0) return [rowBlock(say.quiet, say.quietNone)]
  return quiet.map(({ from, to, repeats }) =>
    rowBlock(
      `${say.quiet}: ${say.period(dateInWords(language, from), dateInWords(language, to))}`,
      say.repeats[repeats],
      edits ? [actionButton(say.remove, 'removeQuiet', { ...scope, from, to, repeats })] : [],
    ),
  )
}

function homeChannel({ team, say }: TeamScene): string {
  const { homeChannelId } = team.settings
  return team.channels.find(({ id }) => id === homeChannelId)?.name ?? say.bot.generalChannel
}

function quietButton(title: string, scope: QuietScope): Button {
  return actionButton(title, 'showQuietForm', scope)
}

/** Two views as one card: the second one's title becomes a row. */
function joined(one: ReplyView, other: ReplyView): ReplyView {
  const [first, ...rest] = other.blocks
  const lead = first?.kind === 'text' ? rowBlock(other.title, first.text) : rowBlock(other.title, '')
  const blocks = first?.kind === 'text' ? rest : other.blocks
  return { ...one, blocks: [...one.blocks, lead, ...blocks], buttons: [...one.buttons, ...other.buttons] }
}
