import type { Button, Field, ReplyView } from '../../domain/delivery/reply-view.ts'
import type { Language } from '../../domain/language.ts'
import { type Disclosed, discloseReviewed } from '../../domain/privacy/disclose.ts'
import type { Round } from '../../domain/round/round.ts'
import { longestLabel } from '../../domain/summary/review/change-line.ts'
import { sourceTexts } from '../../domain/summary/review/report-text.ts'
import { unanswered } from '../../domain/summary/review/review-lines.ts'
import { longestRemark, type Review, wholeSummary } from '../../domain/summary/review.ts'
import type { Reviewed } from '../../domain/summary/reviewed.ts'
import { moment, shortened } from '../../texts/format.ts'
import { type Texts, texts } from '../../texts/index.ts'
import { lineTitle, objectionNote } from '../../texts/review-words.ts'
import type { UnderReview } from '../../usecases/review/read-review.ts'
import { roundButton } from '../line/buttons.ts'
import type { TeamScene } from '../line/command.ts'

/** Texts that one form offers: more don't fit on a card. */
const mostTexts = 60
/** Characters of a text in a list. */
const excerpt = 80
/** Characters of a line in a list. */
const lineExcerpt = 120
/** Objections that the form of the parties repeats. All stand on the summary. */
const mostNotes = 15

/** What a form is about, in the reader's language. */
export type FormOf = {
  readonly language: Language
  readonly timeZone: string
  readonly round: Round
  readonly summary: Disclosed<Reviewed>
  readonly review: Review
}

/** A review as a form shows it. */
export function formOf({ language, services }: TeamScene, { round, summary, review }: UnderReview): FormOf {
  const { timeZone } = services.settings
  return { language, timeZone, round, review: review.value, summary: discloseReviewed(summary, review.value) }
}

export type ObjectionValues = { readonly line: string; readonly reason: string; readonly how: string }

/** The form of an objection, seen by one person only. */
export function objectionForm(of: FormOf, values: ObjectionValues, faults: readonly string[] = []): ReplyView {
  const say = texts(of.language)
  const { object, form } = say.review
  return formView(of, object.title, [object.intro], 'sendObjection', object.send, faults, {
    facts: [{ title: object.deadline, value: moment(of.language, of.timeZone, of.review.draftUntil) }],
    notes: [],
    fields: [
      lineField(say, lineChoices(say, of.summary), values.line),
      reasonField(form.reason, form.reasonFault(longestRemark), values.reason, true),
      {
        ...{ kind: 'choice', shape: 'one', id: 'how', label: object.how, error: object.howFault, required: true },
        ...{ value: values.how, hint: object.anonymousHint },
        choices: [
          { title: object.anonymous, value: 'anonymous' },
          { title: object.named, value: 'named' },
        ],
      },
    ],
  })
}

export type ChangeValues = {
  readonly line: string
  readonly what: string
  readonly words: string
  readonly reason: string
}

/** The form of the parties. Undefined: there is no line that anything can be done to. */
export function changeForm(of: FormOf, values: ChangeValues, faults: readonly string[] = []): ReplyView | undefined {
  const say = texts(of.language)
  const { change, form } = say.review
  const open = unanswered(of.review)
  const lines = lineChoices(say, of.summary).filter(({ value }) => {
    const theme = of.summary.value.themes.find(({ id }) => id === value)
    return (theme && !theme.hidden) || open.some(({ line }) => line === value)
  })
  if (lines.length === 0) return undefined
  const titles = new Map(lines.map(({ value, title }) => [value, title]))
  const notes = open
    .slice(0, mostNotes)
    .map((objection) => `${titles.get(objection.line) ?? ''}: ${objectionNote(say, objection, of.review.changes)}`)
  return formView(of, change.title, [change.intro], 'saveChange', change.save, faults, {
    facts: [],
    notes,
    fields: [
      lineField(say, lines, values.line),
      {
        ...{ kind: 'choice', shape: 'one', id: 'what', label: change.do, error: change.doFault, required: true },
        value: values.what,
        choices: (['correct', 'hide', 'keep'] as const).map((value) => ({ title: change.choices[value], value })),
      },
      {
        ...{ kind: 'text', id: 'words', label: change.words, error: form.tooLong(longestLabel), required: false },
        ...{ most: longestLabel, long: true, value: values.words },
      },
      reasonField(change.reason, form.tooLong(longestRemark), values.reason, false),
    ],
  })
}

/** What somebody is about to sign. `seen` goes with the signature, so that nobody signs what was changed meanwhile. */
export function signForm(
  of: FormOf,
  signing: { readonly office: 'leader' | 'unionRep'; readonly alone: boolean; readonly seen: string },
  disagreement: string,
  faults: readonly string[] = [],
): ReplyView {
  const say = texts(of.language)
  const { share, form } = say.review
  const open = unanswered(of.review).length
  // What was noted changed nothing.
  const changes = of.review.changes.filter(({ kind }) => kind !== 'kept').length
  const words = [
    share.as(say.offices[signing.office]),
    open > 0 ? share.noted(open) : share.noObjections,
    ...(changes > 0 ? [share.changes(changes)] : []),
    ...(signing.alone ? [share.alone] : []),
  ]
  const data = { seen: signing.seen }
  return formView(
    of,
    share.title(of.round.prompt.title),
    words,
    'signShare',
    share.sign,
    faults,
    {
      facts: [],
      notes: [],
      fields: [
        {
          ...{ kind: 'text', id: 'disagreement', label: share.disagreement, error: form.tooLong(longestRemark) },
          ...{ required: false, most: longestRemark, long: true, value: disagreement, hint: share.disagreementHint },
        },
      ],
    },
    data,
  )
}

/**
 * The form that hides a text. `line`: only those that a theme rests on. Undefined: there are none.
 */
export function reportForm(
  of: FormOf,
  line: string,
  value: string,
  faults: readonly string[] = [],
): ReplyView | undefined {
  const say = texts(of.language)
  const { report } = say.review
  const theme = of.summary.value.themes.find(({ id }) => id === line)
  const all = sourceTexts(of.summary.value).filter(({ id }) => !theme || theme.sources.includes(id))
  if (all.length === 0) return undefined
  const choices = all.slice(0, mostTexts).map(({ id, text }) => ({ title: shortened(text, excerpt), value: id }))
  const hint = all.length > mostTexts ? { hint: report.first(mostTexts) } : {}
  return formView(
    of,
    report.title,
    [report.intro],
    'sendReport',
    report.send,
    faults,
    {
      facts: [],
      notes: [],
      fields: [
        {
          ...{
            kind: 'choice',
            shape: 'folded',
            id: 'source',
            label: report.text,
            error: report.textFault,
            required: true,
          },
          ...{ value, choices, ...hint },
        },
      ],
    },
    theme ? { line } : {},
  )
}

/** The way back, on forms and receipts. */
export function backButton({ language, round }: Pick<FormOf, 'language' | 'round'>): Button {
  return roundButton(texts(language).review.buttons.back, 'showSummary', round)
}

function formView(
  of: FormOf,
  title: string,
  words: readonly string[],
  verb: string,
  send: string,
  faults: readonly string[],
  form: Omit<NonNullable<ReplyView['form']>, 'faults'>,
  data: Readonly<Record<string, string>> = {},
): ReplyView {
  const { faultsTitle } = texts(of.language).review.form
  return {
    language: of.language,
    title,
    blocks: words.map((text) => ({ kind: 'text', text })),
    form: { ...form, ...(faults.length > 0 && { faults: { title: faultsTitle, lines: [...faults] } }) },
    buttons: [roundButton(send, verb, of.round, data, 'positive'), backButton(of)],
  }
}

/** Every line, the whole first. */
function lineChoices(say: Texts, { value: summary }: Disclosed<Reviewed>): { title: string; value: string }[] {
  const whole = { id: wholeSummary, label: '', hidden: false }
  return [whole, ...summary.themes.map(({ id, label, hidden }) => ({ id, label, hidden: !!hidden }))].map(
    (line, place) => ({ title: shortened(lineTitle(say, line, place), lineExcerpt), value: line.id }),
  )
}

function lineField(say: Texts, choices: { title: string; value: string }[], value: string): Field {
  const { form } = say.review
  const known = choices.some((choice) => choice.value === value)
  return {
    ...{ kind: 'choice', shape: 'folded', id: 'line', label: form.line, error: form.lineFault, required: true },
    ...{ value: known ? value : '', choices },
  }
}

function reasonField(label: string, error: string, value: string, required: boolean): Field {
  return { kind: 'text', id: 'reason', label, error, required, most: longestRemark, long: true, value }
}
