import type { Block, Button } from '../domain/delivery/reply-view.ts'
import type { Language } from '../domain/language.ts'
import { isOpen, isOverdue, type Measure } from '../domain/measure/measure.ts'
import { detailLine } from '../domain/outcome/detail.ts'
import type { Library } from '../domain/package/library.ts'
import type { Disclosed, Voices } from '../domain/privacy/disclose.ts'
import { dateInWords } from './format.ts'
import type { Texts } from './index.ts'

/** What a measure is shown with, in a reader's language. */
export type MeasureWords = {
  readonly say: Texts
  readonly language: Language
  readonly library: Pick<Library, 'profile'>
  /** 'YYYY-MM-DD', local. */
  readonly today: string
}

/** Everything about a measure, in the words of whoever wrote it: to be shown as plain text, never as markdown. */
export function measureBlock(
  words: MeasureWords,
  measure: Measure,
  { theme, voices }: { readonly theme?: string | undefined; readonly voices?: Disclosed<Voices> | undefined },
): Block {
  const { say, language, library } = words
  const { facts, levels } = say.measure
  const { purpose, level, goalId, start, details, result, learning, state, shared, noUnionRep } = measure
  const goal = library.profile.goals.find(({ id }) => id === goalId)?.name[language]
  const declined = measure.history.findLast(({ kind }) => kind === 'declined' || kind === 'stopped')
  const adopted = state !== 'proposed' && state !== 'declined'
  const lines = [
    // The title says of a proposal that it is one.
    ...(state === 'proposed' ? [] : [facts.state(say.measure.states[state])]),
    ...(declined ? [facts.reason(declined.text)] : []),
    ...(measure.history.some(({ kind }) => kind === 'lapsed') ? [facts.lapsed] : []),
    ...(result === '' ? [] : [facts.result(result)]),
    ...(learning === '' ? [] : [facts.learning(learning)]),
    ...(purpose === '' ? [] : [facts.purpose(purpose)]),
    ...ownerLine(words, measure),
    ...dueLine(words, measure),
    ...(start === undefined ? [] : [facts.start(dateInWords(language, start))]),
    facts.level(levels[level]),
    ...(goal === undefined ? [] : [facts.goal(goal)]),
    ...details.map(detailLine),
    ...(theme === undefined ? [] : [facts.theme(theme)]),
    ...(voices ? voicesWords(say, voices, state) : []),
    ...(adopted ? [shared ? facts.shared : facts.notShared] : []),
    ...(noUnionRep ? [facts.noUnionRep] : []),
  ]
  return { kind: 'item', title: measure.what, text: lines.join('\n'), buttons: [] }
}

/** Who sees to it. Of what has ended and names nobody any more: nothing. */
export function ownerLine(
  { say }: Pick<MeasureWords, 'say'>,
  { owner, state }: Pick<Measure, 'owner' | 'state'>,
): string[] {
  const { facts } = say.measure
  if (owner) return [facts.owner(owner.name)]
  return isOpen({ state }) ? [facts.noOwner] : []
}

/** Until when. */
export function dueLine({ say, language, today }: MeasureWords, measure: Measure): string[] {
  const { facts } = say.measure
  if (measure.due === undefined) return isOpen(measure) ? [facts.noDue] : []
  const date = dateInWords(language, measure.due)
  return [isOverdue(measure, today) ? facts.overdue(date) : facts.due(date)]
}

/** How many backed it, as far as it may be told; nothing as long as more may come and too few have been counted. */
export function voicesWords(say: Texts, { value }: Disclosed<Voices>, state: Measure['state']): string[] {
  const { atLeast, exact, fewer } = say.measure.voices
  if (value.kind === 'fewer') return state === 'proposed' ? [] : [fewer(value.than)]
  return [(value.kind === 'atLeast' ? atLeast : exact)(value.count)]
}

/**
 * What can be done with a measure now. In the thread everybody sees the same card, so everybody sees all of them; who may
 * not is told whose task it is.
 */
export function measureButtons(say: Texts, measure: Measure, daysAsked?: number): Button[] {
  const { buttons } = say.measure
  const of = (title: string, verb: string, data: Readonly<Record<string, string>> = {}) =>
    measureButton(title, verb, measure, data)
  const follow = (title: string, step: string) => of(title, 'followMeasure', { step })
  switch (measure.state) {
    case 'proposed':
      return [
        of(buttons.back, 'backMeasure', { wish: 'back' }),
        ...decisionButtons(say, measure),
        of(buttons.edit, 'editMeasure'),
      ]
    case 'adopted':
    case 'underWay': {
      const begin = measure.state === 'adopted' ? [follow(buttons.start, 'start')] : []
      const keep = of(buttons.keep, 'keepMeasure', { days: String(daysAsked) })
      const first = daysAsked === undefined ? begin : [keep]
      return [...first, follow(buttons.done, 'done'), follow(buttons.change, 'change'), follow(buttons.stop, 'stop')]
    }
    case 'done':
    case 'stopped':
    case 'declined':
      return []
  }
}

/** What the parties can say to a proposal. */
export function decisionButtons({ measure: { buttons } }: Texts, measure: Measure): Button[] {
  return [
    measureButton(buttons.adopt, 'decideMeasure', measure, { answer: 'yes' }),
    measureButton(buttons.decline, 'decideMeasure', measure, { answer: 'no' }),
  ]
}

/** A button that does something with one measure. */
export function measureButton(
  title: string,
  verb: string,
  { teamId, id: measureId }: Pick<Measure, 'teamId' | 'id'>,
  data: Readonly<Record<string, string>> = {},
  style: 'default' | 'positive' = 'default',
): Button {
  return { kind: 'do', title, verb, data: { teamId, measureId, ...data }, style }
}
