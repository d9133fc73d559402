import { type Findings, fewestPeople, type Quote, type Theme } from '../../domain/summary/theme.ts'
import type { Texts } from '../finder.ts'
import type { Theme as LocalTheme } from '../local/analysis.ts'
import { countPeople, flagsOf } from '../local/sift.ts'
import { nameThemes } from '../local/themes/name-themes.ts'
import { withSteering } from '../local/themes/steering.ts'
import { type Draft, distinct, idsOf, type Voice } from '../local/themes/theme.ts'
import type { Voices } from '../local/voices.ts'
import { sentences } from '../local/words/tokens.ts'
import { isFairLabel } from './fair-label.ts'
import type { ModelAnswer } from './model-answer.ts'

const mostQuotes = 3
const enoughQuotes = 2
const mostProposals = 5
/** Characters. A longer one is no quote. */
const longestQuote = 480
/** Of an answer's lines. A model that makes up more than this has not done the task. */
const mostDropped = 0.5

/** `dropped`: labels, quotes and proposals that were not what they should be, and names that name no text. */
export type Checked =
  | { readonly ok: true; readonly findings: Omit<Findings, 'maker'>; readonly dropped: number }
  | { readonly ok: false; readonly dropped: number }

/**
 * Believes of a model's answer what can be checked. It may say which texts belong together, which take a side, what they
 * are about in two to eight words, and which sentences of theirs to show. Everything else comes from the texts: how many
 * people, every quote, every id. What the model does not give or is not believed is filled in by the local finder,
 * and so is the side of goal 4 that asks for steering.
 *
 * Refused as a whole: an answer with no theme of three people left, or with more than half of its lines dropped.
 */
export function checkAnswer(
  answer: ModelAnswer,
  aliases: ReadonlyMap<string, Voice>,
  { voices, features, leftOut }: Voices,
  { language, seeds }: Pick<Texts, 'language' | 'seeds'>,
): Checked {
  const expected = new Set(seeds.map(({ label }) => label[language]))
  let lines = 0
  let dropped = 0
  /** Counts a line, and drops it where it is not believed. */
  const believe = (believed: boolean) => {
    lines++
    if (!believed) dropped++
    return believed
  }
  const known = (ids: readonly string[]) =>
    new Set(
      ids.flatMap((id) => {
        const voice = aliases.get(id)
        if (!voice) believe(false)
        return voice ?? []
      }),
    )

  const read = answer.themes.flatMap((theme): Read[] => {
    const members = known(theme.sources)
    const within = (ids: readonly string[]) => new Set([...known(ids)].filter((voice) => members.has(voice)))
    const quoted = (quotes: readonly Quote[]) =>
      quotes.flatMap(({ source, text }) => {
        const voice = aliases.get(source)
        const found = voice && members.has(voice) ? wholeSentences(voice.contribution.text, text) : undefined
        return believe(found !== undefined) && voice && found ? [{ source: voice.contribution.id, text: found }] : []
      })
    const fair = believe(expected.has(theme.label) || isFairLabel(theme.label, [...members], features, language))
    const [pro, contra] = [within(theme.for), within(theme.against)]
    const own: Read = {
      // In the order of all voices, so that the order in which the model names them says nothing.
      draft: { voices: voices.filter((voice) => members.has(voice)) },
      label: fair ? theme.label : undefined,
      kind: theme.kind,
      for: idsOf(pro.difference(contra)),
      against: idsOf(contra.difference(pro)),
      quotes: distinct(quoted(theme.quotes)),
      proposals: distinct(quoted(theme.proposals)).slice(0, mostProposals),
    }
    // Fewer are single voices, whatever the model calls them.
    return countPeople(own.draft.voices.map(({ contribution }) => contribution)) >= fewestPeople ? [own] : []
  })
  if (read.length === 0 || dropped > lines * mostDropped) return { ok: false, dropped }

  const drafts = withSteering(
    read.map(({ draft }) => draft),
    voices,
  )
  const named = nameThemes(drafts, voices, features, seeds, language)
  const byMembers = new Map(read.map((theme) => [idsOf(theme.draft.voices).join('\n'), theme]))
  const taken = new Set<string>()
  const themes = new Map<string, Theme>()
  for (const local of named) {
    // The same texts twice are one theme.
    if (themes.has(local.id)) continue
    const theme = themeOf(local, byMembers.get(local.members.join('\n')), taken)
    taken.add(theme.label)
    themes.set(theme.id, theme)
  }
  const inThemes = new Set([...themes.values()].flatMap(({ sources }) => sources))
  const singles = idsOf(voices).filter((id) => !inThemes.has(id))
  const byReason = Map.groupBy(leftOut, ({ why }) => why)
  return {
    ok: true,
    dropped,
    findings: {
      themes: [...themes.values()],
      singles,
      leftOut: [...byReason].map(([reason, items]) => ({ reason, sources: items.map(({ id }) => id) })),
      flags: flagsOf(voices, singles.length),
    },
  }
}

/** What was believed of one theme of the model. */
type Read = Pick<Theme, 'kind' | 'for' | 'against' | 'quotes' | 'proposals'> & {
  readonly draft: Draft
  readonly label: string | undefined
}

/** A theme as the local summariser describes these texts, with what the model says of them laid over it. */
function themeOf(
  { id, label, people, kind, members, agreement, quotes, proposals }: LocalTheme,
  read: Read | undefined,
  taken: ReadonlySet<string>,
): Theme {
  const own = { id, people, sources: members, discuss: [] }
  const ofLocal = quotes.map(({ id: source, text }) => ({ source, text }))
  if (!read)
    return {
      ...{ ...own, label, kind, for: agreement.for, against: agreement.against, quotes: ofLocal },
      proposals: proposals.map(({ id: source, text }) => ({ source, text })),
    }
  const fit = read.label !== undefined && !taken.has(read.label)
  return {
    ...{ ...own, label: fit && read.label !== undefined ? read.label : label, kind: read.kind },
    ...{ for: read.for, against: read.against, proposals: read.proposals },
    quotes: chooseQuotes(read.quotes, ofLocal, new Set(read.against)),
  }
}

/** The model's quotes first; one of the minority's, where there is one, takes the last place. */
function chooseQuotes(ofModel: readonly Quote[], ofLocal: readonly Quote[], against: ReadonlySet<string>): Quote[] {
  const all = distinct([...ofModel, ...ofLocal])
  const isMinority = ({ source }: Quote) => against.has(source)
  const wanted = Math.min(mostQuotes, Math.max(enoughQuotes, ofModel.length))
  const chosen = all.slice(0, wanted)
  const minority = all.find(isMinority)
  if (!minority || chosen.some(isMinority)) return chosen
  return [...chosen.slice(0, mostQuotes - 1), minority]
}

/**
 * The sentences of a text that a quote touches, word for word: whoever quotes the end of "I am not content" says the
 * opposite. Undefined where the text does not hold the quote sign by sign, or where that is more than a quote.
 */
function wholeSentences(text: string, quote: string): string | undefined {
  const wanted = quote.trim()
  const at = wanted === '' ? -1 : text.indexOf(wanted)
  if (at < 0) return undefined
  let [start, end] = [at, at + wanted.length]
  let from = 0
  for (const sentence of sentences(text)) {
    const begins = text.indexOf(sentence, from)
    const ends = begins + sentence.length
    from = ends
    if (ends <= at || begins >= at + wanted.length) continue
    start = Math.min(start, begins)
    end = Math.max(end, ends)
  }
  return end - start <= longestQuote ? text.slice(start, end) : undefined
}
