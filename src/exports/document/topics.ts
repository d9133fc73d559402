import type { ExportedRound } from '../../domain/export/exported-round.ts'
import type { Language } from '../../domain/language.ts'
import type { ReviewedTheme } from '../../domain/summary/reviewed.ts'
import type { ExportSource } from '../export-source.ts'
import { type ShownTexts, shownTexts } from '../shown-texts.ts'

/** A theme that is shown, with the round that it comes from. */
export type Found = { readonly exported: ExportedRound; readonly theme: ReviewedTheme; readonly texts: ShownTexts }

/** What one team or many talk about. */
export type Topic = {
  readonly name: string
  /** Of the name. */
  readonly language: Language
  /** The themes, those that most people say first. */
  readonly found: readonly Found[]
  readonly teams: number
  /** Texts of all themes together, and those of them that see it differently. */
  readonly texts: number
  readonly against: number
}

/** All themes of the file that are not hidden, those that most people say first. */
export function foundThemes(rounds: readonly ExportedRound[]): Found[] {
  const found = rounds.flatMap((exported) => {
    const texts = shownTexts(exported.summary.value)
    const shown = exported.summary.value.themes.filter(({ hidden }) => !hidden)
    return shown.map((theme) => ({ exported, theme, texts }))
  })
  return found.toSorted((a, b) => b.theme.people - a.theme.people)
}

/**
 * Themes of many teams by what they are called, those that most teams have first. A name that a package gives to a theme is
 * known again in every language. In a team's own file each theme stands for itself. People are not added up: one may have
 * been in two rounds.
 */
export function topicsOf({ job, content }: Pick<ExportSource, 'job' | 'content'>, found: readonly Found[]): Topic[] {
  const names = new Map(
    content.themeNames.flatMap((name) => Object.values(name).map((word) => [word.toLowerCase(), name[job.language]])),
  )
  const nameOf = ({ theme }: Found) => names.get(theme.label.toLowerCase())
  const groups = Map.groupBy(found, (one) =>
    content.of === 'team' ? one : (nameOf(one) ?? one.theme.label).toLowerCase(),
  )
  const topics = [...groups.values()].flatMap((all): Topic[] => {
    const [first] = all
    if (!first) return []
    const name = nameOf(first)
    return [
      {
        name: name ?? first.theme.label,
        language: name === undefined ? first.exported.round.language : job.language,
        found: all,
        teams: new Set(all.map(({ exported }) => exported.round.teamId)).size,
        texts: sum(all, ({ theme }) => theme.sources.length),
        against: sum(all, ({ theme }) => theme.against.length),
      },
    ]
  })
  const largest = ({ found: [first] }: Topic) => first?.theme.people ?? 0
  return topics.toSorted((a, b) => b.teams - a.teams || largest(b) - largest(a))
}

function sum(found: readonly Found[], count: (one: Found) => number): number {
  return found.reduce((total, one) => total + count(one), 0)
}
