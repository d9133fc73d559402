import { languages } from '../../domain/language.ts'
import { measureLevels, measureStates } from '../../domain/measure/measure.ts'
import { texts } from '../../texts/index.ts'
import type { Command, Scene } from '../line/command.ts'
import { notForCoordinator } from '../line/refusals.ts'
import { readSearch, registerView, type SearchValues } from './register-view.ts'

/** In personal chat only, where coordinators do what is theirs. */
export const register: Command = {
  name: 'register',
  words: { nb: 'tiltaksoversikt', nn: 'tiltaksoversikt', en: 'register' },
  also: ['tiltaksregister', 'tiltaksoversyn', 'register of measures'],
  usage: { nb: '[søkeord]', nn: '[søkjeord]', en: '[words]' },
  who: 'keepRegister',
  needs: 'nothing',
  async run(scene, args) {
    const refused = notForCoordinator(scene, scene.say.file.register.only)
    if (refused) return refused
    const { search, page } = readSearch(scene, valuesOf(scene, args))
    return registerView(scene, search, page)
  },
}

/** Words to look for; a status, a level or a goal's id among them is a filter. Two words such as "i gang" are one status. */
function valuesOf({ services }: Scene, args: readonly string[]): SearchValues {
  let words = ` ${args.join(' ')} `
  const values = { status: '', goal: '', level: '' }
  const take = (key: keyof typeof values, value: string, names: readonly string[]) => {
    for (const name of names) {
      const at = values[key] === '' ? words.toLowerCase().indexOf(` ${name.toLowerCase()} `) : -1
      if (at < 0) continue
      values[key] = value
      words = `${words.slice(0, at)} ${words.slice(at + name.length + 1)}`
    }
  }
  for (const state of measureStates)
    take(
      'status',
      state,
      languages.map((one) => texts(one).file.measure.status[state]),
    )
  for (const level of measureLevels)
    take(
      'level',
      level,
      languages.map((one) => texts(one).file.measure.level[level]),
    )
  for (const { id } of services.library.profile.goals) take('goal', id, [id])
  return { ...values, words: words.trim(), page: '' }
}
