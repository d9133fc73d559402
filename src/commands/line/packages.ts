import type { ConversationPackage } from '../../domain/package/package.ts'
import type { Scene } from './command.ts'
import { fold } from './recognise.ts'

type WithLibrary = Pick<Scene, 'services'>
type Found = { readonly pack: ConversationPackage | undefined; readonly rest: readonly string[] }

/** The package that a line begins with, by its id or its title in any language, and the rest of the line. */
export function packageAtStart({ services }: WithLibrary, words: readonly string[]): Found {
  const folded = words.map(fold)
  const calls = services.library.packages.flatMap((pack) =>
    [pack.id, ...Object.values(pack.texts).map(({ title }) => title)].map((name) => ({
      pack,
      name: name.split(/\s+/u).map(fold),
    })),
  )
  const found = calls
    .toSorted((a, b) => b.name.length - a.name.length)
    .find(({ name }) => name.every((word, i) => folded[i] === word))
  return { pack: found?.pack, rest: words.slice(found?.name.length ?? 0) }
}

/** As `packageAtStart`, wherever in the line it stands. */
export function packageAmong(scene: WithLibrary, words: readonly string[]): Found {
  for (const place of words.keys()) {
    const { pack, rest } = packageAtStart(scene, words.slice(place))
    if (pack) return { pack, rest: [...words.slice(0, place), ...rest] }
  }
  return { pack: undefined, rest: words }
}

/** A package's title in the reader's language; its id where it is gone. */
export function packageTitle({ services, language }: Pick<Scene, 'services' | 'language'>, id: string): string {
  return services.library.packages.find((pack) => pack.id === id)?.texts[language].title ?? id
}
