import { type CommandName, commandNames } from '../commands/line/command.ts'
import { commands } from '../commands/table.ts'
import type { Language } from '../domain/language.ts'
import { texts } from '../texts/index.ts'

/** Where Teams shows a list of commands when somebody begins to write. */
const scopes = ['team', 'personal'] as const
type ListScope = (typeof scopes)[number]

/** Ten each are safe in every Teams client (PLATFORM, "Commands in the manifest"). What is missing is in the help. */
const shown: Readonly<Record<ListScope, readonly CommandName[]>> = {
  team: ['help', 'packages', 'start', 'status', 'summary', 'measures', 'share', 'schedule', 'settings', 'selftest'],
  personal: [
    'help',
    'packages',
    'status',
    'measures',
    'escalate',
    'export',
    'overview',
    'language',
    'roles',
    'forgetMe',
  ],
}

type CommandList = {
  readonly scopes: readonly ListScope[]
  readonly commands: readonly { readonly title: string; readonly description: string }[]
}

/** The lists of the manifest, with the words of one language. */
export function commandLists(language: Language): CommandList[] {
  return scopes.map((scope) => ({
    scopes: [scope],
    commands: commands
      .filter(({ name }) => shown[scope].includes(name))
      .map(({ name, words }) => ({ title: words[language], description: texts(language).help.about[name] })),
  }))
}

/** The same words as entries of a localisation file: path in the manifest → text. */
export function localisedCommands(language: Language): Record<string, string> {
  return Object.fromEntries(
    commandLists(language).flatMap((list, i) =>
      list.commands.flatMap(({ title, description }, j) => {
        const at = `bots[0].commandLists[${i}].commands[${j}]`
        return [
          [`${at}.title`, title],
          [`${at}.description`, description],
        ]
      }),
    ),
  )
}

/** Commands that no list shows. */
export function unlisted(): CommandName[] {
  return commandNames.filter((name) => !scopes.some((scope) => shown[scope].includes(name)))
}
