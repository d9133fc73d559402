import type { Block, Button, ReplyView } from '../../domain/delivery/reply-view.ts'
import type { ConversationPackage, Profile } from '../../domain/package/package.ts'
import { textStart } from '../../domain/text-start.ts'
import {
  lineButton,
  type PackagePlace,
  packageFacts,
  packageOutput,
  packageRow,
} from '../../texts/choosing/package-words.ts'
import { textBlock } from '../line/blocks.ts'
import type { Scene } from '../line/command.ts'

/** More rows are not read on a phone, and would not fit in a card. */
const mostRows = 10

type Goal = Profile['goals'][number]
type Shown = {
  /** Only what serves this goal. */
  readonly goal?: Goal | undefined
  /** From 1. */
  readonly page?: number | undefined
  /** What somebody wrote that is no package. */
  readonly unknown?: string | undefined
}

/**
 * The library, page by page: under each goal the packages that have it first, before them those that serve all goals; or
 * those of one goal.
 */
export function libraryView(scene: Scene, place: PackagePlace, { goal, page = 1, unknown }: Shown = {}): ReplyView {
  const { say, services, language, tenantId } = scene
  const { packages: all, profile } = services.library.of(tenantId)
  const packs = byGoal(goal ? all.filter(({ goals }) => goals.includes(goal.id)) : all, profile)
  const from = Math.min(page - 1, Math.floor(Math.max(0, packs.length - 1) / mostRows)) * mostRows
  const shown = packs.slice(from, from + mostRows)
  const more = packs.length - from - shown.length
  return {
    language,
    title: goal?.name[language] ?? say.packages.title,
    blocks: [
      ...(unknown === undefined ? [] : [textBlock(say.packages.unknown(textStart(unknown, 60)))]),
      ...(packs.length > 0 ? libraryBlocks(scene, shown, place, !goal) : [textBlock(say.packages.empty)]),
    ],
    buttons: [
      lineButton(say.packages.fit.button, 'packages fit', place),
      ...(more > 0 ? [lineButton(say.packages.more(more), line(goal, from / mostRows + 2), place)] : []),
      ...(goal ? [lineButton(say.packages.all, 'packages', place)] : []),
      ...(all.length > mostRows && !goal ? goalButtons(scene, place) : []),
    ],
  }
}

/** Packages in the order of the library, a heading above the first of each goal where one is wanted. */
export function libraryBlocks(
  scene: Scene,
  packs: readonly ConversationPackage[],
  place: PackagePlace,
  hasHeadings = true,
): Block[] {
  const { language, services, tenantId } = scene
  const { profile } = services.library.of(tenantId)
  const ordered = byGoal(packs, profile).slice(0, mostRows)
  return ordered.flatMap((pack, i): Block[] => {
    const heading = headingOf(scene, pack)
    const before = ordered[i - 1]
    const isFirst = !before || headingOf(scene, before) !== heading
    const { summary } = pack.texts[language]
    const text = [summary, packageFacts(language, pack), packageOutput(language, pack)].join('\n\n')
    const row = packageRow(language, pack, text, place, ['open', 'start'])
    return isFirst && hasHeadings ? [{ kind: 'heading', text: heading }, row] : [row]
  })
}

function goalButtons({ services, language, tenantId }: Scene, place: PackagePlace): Button[] {
  return services.library
    .of(tenantId)
    .profile.goals.map((goal) => lineButton(goal.name[language], line(goal, 1), place))
}

function line(goal: Goal | undefined, page: number): string {
  return ['packages', ...(goal ? [goal.id] : []), ...(page > 1 ? [page] : [])].join(' ')
}

function byGoal(packs: readonly ConversationPackage[], profile: Profile): ConversationPackage[] {
  const place = (pack: ConversationPackage) =>
    servesAll(pack, profile) ? -1 : profile.goals.findIndex(({ id }) => id === pack.goals[0])
  return packs.toSorted((a, b) => place(a) - place(b))
}

function servesAll({ goals }: ConversationPackage, profile: Profile): boolean {
  return profile.goals.every(({ id }) => goals.includes(id))
}

function headingOf({ say, services, language, tenantId }: Scene, pack: ConversationPackage): string {
  const { profile } = services.library.of(tenantId)
  if (servesAll(pack, profile)) return say.packages.allGoals
  return profile.goals.find(({ id }) => id === pack.goals[0])?.name[language] ?? ''
}
