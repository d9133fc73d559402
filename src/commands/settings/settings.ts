import type { Block, Button, ReplyView } from '../../domain/delivery/reply-view.ts'
import { may } from '../../domain/team/access.ts'
import type { QuietPeriod } from '../../domain/team/settings.ts'
import { readOrganisationSettings } from '../../usecases/team/settings.ts'
import { chooseTeam } from '../line/choose-place.ts'
import type { Command, Scene, TeamScene } from '../line/command.ts'
import { dateInWords } from '../schedule/plan-view.ts'
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
    blocks: [...first, say.organisationHint].map(text).concat(periods(scene, quiet, { scope: 'organisation' }, true)),
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
    row(say.holidays, say.holidayChoices[holidays]),
    row(say.budget, say.budgetWords(budget.open, budget.perMonth)),
    row(say.home, homeChannel(scene)),
    row(draft.days, draft.daysWords(draftDays)),
  ]
  const scope = { scope: 'team', teamId: team.teamId } as const
  const change: Button = {
    ...{ kind: 'do', title: say.change, verb: 'showSettingsForm', style: 'default' },
    data: { teamId: team.teamId },
  }
  return {
    language,
    title: scene.here ? say.title : say.team(team.name),
    blocks: [
      ...first.map(text),
      ...rows,
      ...periods(scene, quiet, scope, edits),
      ...(edits ? [] : [text(say.onlyLeader)]),
    ],
    buttons: edits ? [change, quietButton(say.addQuiet, scope)] : [],
  }
}

/** A row for each window, with a button that removes exactly that one. */
function periods(scene: Scene, quiet: readonly QuietPeriod[], scope: QuietScope, edits: boolean): Block[] {
  const { language } = scene
  const say = scene.say.schedule.settings
  if (quiet.length === 0) return [row(say.quiet, say.quietNone)]
  return quiet.map(({ from, to, repeats }) => ({
    kind: 'item',
    title: `${say.quiet}: ${say.period(dateInWords(language, from), dateInWords(language, to))}`,
    text: say.repeats[repeats],
    buttons: edits
      ? [
          {
            ...{ kind: 'do', title: say.remove, verb: 'removeQuiet', style: 'default' },
            data: { ...scope, from, to, repeats },
          },
        ]
      : [],
  }))
}

function homeChannel({ team, say }: TeamScene): string {
  const { homeChannelId } = team.settings
  return team.channels.find(({ id }) => id === homeChannelId)?.name ?? say.bot.generalChannel
}

function quietButton(title: string, scope: QuietScope): Button {
  return { kind: 'do', title, verb: 'showQuietForm', data: { ...scope }, style: 'default' }
}

/** Two views as one card: the second one's title becomes a row. */
function joined(one: ReplyView, other: ReplyView): ReplyView {
  const [first, ...rest] = other.blocks
  const lead = first?.kind === 'text' ? row(other.title, first.text) : row(other.title, '')
  const blocks = first?.kind === 'text' ? rest : other.blocks
  return { ...one, blocks: [...one.blocks, lead, ...blocks], buttons: [...one.buttons, ...other.buttons] }
}

function row(title: string, words: string): Block {
  return { kind: 'item', title, text: words, buttons: [] }
}

function text(words: string): Block {
  return { kind: 'text', text: words }
}
