import { may, type Permission, permissions, type Standing } from '../domain/team/access.ts'
import { readTeam, standing } from '../usecases/team/standing.ts'
import { rowBlock, textBlock } from './line/blocks.ts'
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
      const here = await standingHere(scene)
      const mine = all().filter(({ who }) => who === 'everyone' || maySee(scene, here, who))
      return {
        language,
        title: say.help.title,
        blocks: [
          textBlock(say.help.intro(scene.mention.trim() || '@Tillitsbot')),
          ...mine.map(({ name, words, usage }) =>
            rowBlock([words[language], usage[language]].filter(Boolean).join(' '), say.help.about[name]),
          ),
        ],
        buttons: [],
      }
    },
  }
}

/**
 * In personal chat everything of the teams is listed, since there it depends on the team. What coordinators do is done
 * there, and shown to nobody else.
 */
function maySee({ here, personal, coordinator }: Scene, standing: Standing | undefined, who: Permission): boolean {
  if (permissions[who] === 'coordinators') return personal && coordinator
  return !here || (standing !== undefined && may(standing, who))
}

/** What the person is in the channel's team; undefined in personal chat, and in a team that is not known. */
async function standingHere({ services, here, asker }: Scene): Promise<Standing | undefined> {
  const team = here && (await readTeam(services, here.teamId))
  return team && standing(services, team, asker.userId, 'channel')
}
