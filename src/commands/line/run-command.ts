import { textStart } from '../../domain/text-start.ts'
import { TeamsUnavailable } from '../../ports/teams.ts'
import { commands } from '../table.ts'
import { commandButton } from './buttons.ts'
import { chooseChannel, chooseTeam } from './choose-place.ts'
import { type Command, type NamedPlace, notice, type Reply, type Scene, type TeamScene } from './command.ts'
import { recognise } from './recognise.ts'
import { notAllowed } from './refusals.ts'

/** Characters that a button's line may have. */
export const longestLine = 500

/**
 * Runs what a person wrote, or what a button says in their place (`named` is the button's place). An unknown line gets
 * the nearest commands, not silence.
 */
export async function runCommand(scene: Scene, line: string, named?: NamedPlace): Promise<Reply> {
  const found = recognise(commands, line)
  const name = found.ok ? found.command.name : 'unknown'
  scene.services.log.info('command', { name, personal: scene.personal })
  if (found.ok) return run(scene, found.command, found.args, named)
  const { say, language } = scene
  if (found.word === '') return run(scene, recogniseHelp(), [], named)
  const buttons = found.nearest.map((command) => {
    const call = command.words[language]
    // What was written after a misspelt word is kept; after one of several words it may be a part of the name.
    const words = call.includes(' ') ? call : textStart([call, ...found.rest].join(' '), 60)
    return commandButton(words, words, scene.here ?? named ?? {})
  })
  const hint = buttons.length > 0 ? [say.bot.didYouMean] : []
  return notice(
    scene,
    say.bot.unknownTitle,
    [say.bot.unknown(textStart(found.word, 60)), ...hint, say.bot.seeHelp],
    buttons,
  )
}

async function run(scene: Scene, command: Command, args: readonly string[], named?: NamedPlace): Promise<Reply> {
  try {
    return await find(scene, command, args, named)
  } catch (error) {
    if (!(error instanceof TeamsUnavailable)) throw error
    scene.services.log.warn('Teams did not answer a command', { name: command.name }, error)
    return notice(scene, scene.say.bot.tooSlowTitle, [scene.say.bot.tooSlow])
  }
}

/** Finds the place that the command needs, and whether the person may run it there. */
async function find(scene: Scene, command: Command, args: readonly string[], named?: NamedPlace): Promise<Reply> {
  const written = [command.words.en, ...args].join(' ')
  // A button can't carry a letter: whoever wrote one is asked for it again where they chose to be.
  const line = written.length <= longestLine ? written : command.words.en
  if (command.needs === 'nothing') return command.run(scene, args, named)
  if (command.needs === 'team') {
    const chosen = await chooseTeam(scene, line, named)
    if (!chosen.ok) return chosen.reply
    return refusal(chosen.scene, command) ?? command.run(chosen.scene, args)
  }
  const chosen = await chooseChannel(scene, line, named)
  if (!chosen.ok) return chosen.reply
  return refusal(chosen.scene, command) ?? command.run(chosen.scene, args)
}

function refusal(scene: TeamScene, { who }: Command): Reply | undefined {
  return who === 'everyone' ? undefined : notAllowed(scene, who)
}

function recogniseHelp(): Command {
  const found = commands.find(({ name }) => name === 'help')
  if (!found) throw new Error('The table of commands has no help')
  return found
}
