import { type Language, languages } from '../domain/language.ts'
import { may } from '../domain/team/access.ts'
import { textStart } from '../domain/text-start.ts'
import { texts } from '../texts/index.ts'
import { changePerson } from '../usecases/team/person.ts'
import { readTeam, standing } from '../usecases/team/standing.ts'
import { setTeamLanguage } from '../usecases/team/team-state.ts'
import { commandButton } from './line/buttons.ts'
import { type Command, notice, type Scene } from './line/command.ts'
import { fold } from './line/recognise.ts'

const names: Record<Language, readonly string[]> = {
  nb: ['nb', 'bokmål', 'bokmal', 'norsk', 'norwegian'],
  nn: ['nn', 'nynorsk', 'ny-norsk'],
  en: ['en', 'engelsk', 'english'],
}

/** In a channel the leader chooses for the team; in personal chat everyone chooses for themselves. */
export const language: Command = {
  name: 'language',
  words: { nb: 'språk', nn: 'språk', en: 'language' },
  also: ['sprak', 'mål', 'målform', 'lang'],
  usage: { nb: '[bokmål | nynorsk | engelsk]', nn: '[bokmål | nynorsk | engelsk]', en: '[bokmål | nynorsk | english]' },
  who: 'everyone',
  needs: 'nothing',
  async run(scene, args) {
    const { say } = scene
    const wanted = languages.find((candidate) => names[candidate].includes(fold(args[0] ?? '')))
    if (!wanted) {
      const buttons = languages.map((one) =>
        commandButton(say.language.names[one], `language ${one}`, scene.here ?? {}),
      )
      return notice(
        scene,
        say.language.title,
        [args[0] === undefined ? say.language.choose : say.language.unknown(textStart(args[0], 60))],
        buttons,
      )
    }
    return scene.here ? setForTeam(scene, scene.here.teamId, wanted) : setForPerson(scene, wanted)
  },
}

async function setForTeam(scene: Scene, teamId: string, wanted: Language) {
  const { say, services, asker } = scene
  const team = await readTeam(services, teamId)
  if (!team || !may(await standing(services, team, asker.userId, 'channel'), 'setTeamLanguage')) {
    return notice(scene, say.bot.notAllowedTitle, [say.language.teamOnly])
  }
  await setTeamLanguage(services, teamId, wanted)
  return notice({ language: wanted }, texts(wanted).language.title, [texts(wanted).language.teamSet])
}

async function setForPerson(scene: Scene, wanted: Language) {
  const { services, tenantId, asker } = scene
  await changePerson(services, tenantId, asker.userId, { language: wanted })
  return notice({ language: wanted }, texts(wanted).language.title, [texts(wanted).language.ownSet])
}
