import { commandButton } from '../commands/line/buttons.ts'
import type { Scene } from '../commands/line/command.ts'
import type { ReplyView } from '../domain/delivery/reply-view.ts'
import { hasOffice, type Team } from '../domain/team/team.ts'

/** The first words, to a team or (without one) to a person: what this is, who leads, and one thing to do. */
export function welcome({ say, language }: Scene, team: Team | undefined): ReplyView {
  const { bot } = say
  const leader = team && (hasOffice(team, 'leader') ? bot.welcomeLeader : bot.welcomeNoLeader)
  const paragraphs = team
    ? [bot.welcome, ...(leader ? [leader] : []), bot.firstStep('@Tillitsbot ')]
    : [bot.welcomePersonal, say.help.intro('@Tillitsbot')]
  return {
    language,
    title: bot.welcomeTitle,
    blocks: paragraphs.map((text) => ({ kind: 'text', text })),
    buttons: [
      commandButton(say.packages.title, 'packages', team ? { teamId: team.teamId } : {}),
      commandButton(say.help.title, 'help', team ? { teamId: team.teamId } : {}),
    ],
  }
}
