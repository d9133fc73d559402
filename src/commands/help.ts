import { may } from '../domain/team/access.ts'
import { readTeam, standing } from '../usecases/team/standing.ts'
import type { Command, Scene } from './line/command.ts'

/** The list is passed in, so that help is always rendered from the table that it stands in itself. */
export function help(all: () => readonly Command[]): Command {
  return {
    name: 'help',
    words: { nb: 'hjelp', nn: 'hjelp', en: 'help' },
    also: ['?', 'hei', 'hallo', 'hello', 'meny', 'menu'],
    usage: { nb: '', nn: '', en: '' },
    who: 'everyone',
    needs: 'nothing',
    async run(scene) {
      const { say, language } = scene
      const mine = []
      for (const command of all()) if (await isFor(scene, command)) mine.push(command)
      return {
        language,
        title: say.help.title,
        blocks: [
          { kind: 'text', text: say.help.intro(scene.mention.trim() || '@Tillitsbot') },
          ...mine.map((command) => ({
            kind: 'item' as const,
            title: [command.words[language], command.usage[language]].filter(Boolean).join(' '),
            text: say.help.about[command.name],
            buttons: [],
          })),
        ],
        buttons: [],
      }
    },
  }
}

/** In a channel only what the person may run there; in personal chat everything, since it depends on the team. */
async function isFor(scene: Scene, command: Command): Promise<boolean> {
  if (command.who === 'everyone' || scene.here === undefined) return true
  const team = await readTeam(scene.services, scene.here.teamId)
  return team !== undefined && may(await standing(scene.services, team, scene.asker.userId, 'channel'), command.who)
}
