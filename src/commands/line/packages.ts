import { type Library, packageIn } from '../../domain/package/library.ts'
import type { ConversationPackage } from '../../domain/package/package.ts'
import type { Scene } from './command.ts'
import { fold } from './recognise.ts'

type WithLibrary = Pick<Scene, 'services' | 'tenantId'>
type Found = { readonly pack: ConversationPackage | undefined; readonly rest: readonly string[] }

/** The package that a line begins with, by its id or its title in any language, and the rest of the line. */
export function packageAtStart({ services, tenantId }: WithLibrary, words: readonly string[]): Found {
  return among(services.library.of(tenantId).packages, words)
}

function among(packages: readonly ConversationPackage[], words: readonly string[]): Found {
  const folded = words.map(fold)
  const calls = packages.flatMap((pack) =>
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

/** As `packageAtStart`, of what was withdrawn, with the reason. */
export function withdrawnAtStart(
  { services, tenantId }: WithLibrary,
  words: readonly string[],
): Library['withdrawn'][number] | undefined {
  const { withdrawn } = services.library.of(tenantId)
  const { pack } = among(
    withdrawn.map((one) => one.pack),
    words,
  )
  return withdrawn.find((one) => one.pack === pack)
}

/** As `packageAtStart`, wherever in the line it stands, and also of withdrawn ones: about rounds that were held. */
export function packageAmong({ services, tenantId }: WithLibrary, words: readonly string[]): Found {
  const { packages, withdrawn } = services.library.of(tenantId)
  const all = [...packages, ...withdrawn.map(({ pack }) => pack)]
  for (const place of words.keys()) {
    const { pack, rest } = among(all, words.slice(place))
    if (pack) return { pack, rest: [...words.slice(0, place), ...rest] }
  }
  return { pack: undefined, rest: words }
}

/** A package's title in the reader's language; its id where it is gone. */
export function packageTitle(
  { services, tenantId, language }: WithLibrary & Pick<Scene, 'language'>,
  id: string,
): string {
  return packageIn(services.library.of(tenantId), id)?.texts[language].title ?? id
}

/** A prompt's title in the reader's language; its id where it is gone. */
export function promptTitle({ language }: Pick<Scene, 'language'>, pack: ConversationPackage, id: string): string {
  return pack.texts[language].prompts[id]?.title ?? id
}
