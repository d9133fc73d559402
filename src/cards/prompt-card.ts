import type { IdentifierKind } from '../domain/privacy/redact.ts'
import type { AnswerFault, Role, Values } from '../domain/round/answer.ts'
import type { PostedQuestion } from '../domain/round/posted-prompt.ts'
import type { Round } from '../domain/round/round.ts'
import { moment, shortened } from '../texts/format.ts'
import { type Texts, texts } from '../texts/index.ts'
import { paragraphs, type TextRun, textRun } from './plain-text.ts'
import type { Render } from './render.ts'

/** What one person has written so far: shown to that person only, in the answer to their own click. */
export type Own = {
  readonly values: Values | Readonly<Record<string, string>>
  readonly role: Role | undefined
  readonly faults: readonly AnswerFault[]
  /** What must not be stored, as this person wrote it. Then nothing was, and they decide what becomes of it. */
  readonly found?: readonly Found[]
  /** The person has an answer already, so the button saves a change. */
  readonly answered: boolean
}

type Found = { readonly question: PostedQuestion; readonly kind: IdentifierKind; readonly stretch: string }

const mostFound = 6
const longestStretch = 60
const longestQuestion = 90

const roles: readonly Role[] = ['employee', 'leader', 'unionRep', 'safetyRep']
const untouched: Own = { values: {}, role: undefined, faults: [], answered: false }

/** The card that asks: why, how long, until when, what is promised, the questions, and one button. */
export function promptCard(render: Render, round: Round, timeZone: string, own: Own = untouched): object {
  const say = texts(round.language)
  const { prompt } = round
  const anonymous = round.anonymity === 'anonymous'
  return render('prompt', {
    ...heading(say, round),
    why: prompt.why,
    examples: examples(say, round),
    facts: [
      { title: say.prompt.time, value: say.prompt.minutes(prompt.minutes) },
      { title: say.prompt.closes, value: moment(round.language, timeZone, round.closesAt) },
      { title: say.prompt.kind, value: anonymous ? say.prompt.anonymous : say.prompt.named },
      { title: say.prompt.startedBy, value: starter(say, round) },
    ],
    promise: anonymous ? say.prompt.anonymousPromise(round.threshold) : say.prompt.namedPromise,
    care: say.prompt.noUsers,
    faults: own.faults.length > 0 ? [faultBox(say, own.faults)] : [],
    found: own.found?.length ? [foundBox(say, own.found)] : [],
    questions: prompt.questions.map((question) => field(say, question, String(own.values[question.id] ?? ''))),
    role: anonymous ? [roleField(say, own.role)] : [],
    threadHint: say.prompt.threadHint,
    hide: own.found?.length ? [{ title: say.privacy.found.hide, roundId: round.id }] : [],
    send: own.answered ? say.prompt.update : say.prompt.send,
    remind: say.schedule.remind.button,
    roundId: round.id,
  })
}

/** What stands in the thread when nobody can answer any more: the same words, no inputs. */
export function endedCard(render: Render, round: Round): object {
  const say = texts(round.language)
  const ended =
    round.state === 'cancelled'
      ? say.prompt.endedCancelled
      : round.state === 'tooFew'
        ? say.prompt.endedTooFew
        : say.prompt.endedClosed
  const questions = round.prompt.questions.map(({ text }) => ({ text }))
  return render('ended', {
    ...heading(say, round),
    why: round.prompt.why,
    examples: examples(say, round),
    questions,
    ended,
  })
}

function starter(say: Texts, { startedBy }: Round): string {
  return startedBy === 'coordinator' ? say.prompt.coordinator : say.offices[startedBy]
}

/** Of the team's own making, so never read as markdown. */
function examples(say: Texts, { prompt }: Round): { runs: TextRun[] }[] {
  return prompt.example === undefined ? [] : paragraphs(say.packages.example.onCard(prompt.example))
}

function heading(say: Texts, { prompt }: Round): { eyebrow: string; title: string } {
  return { eyebrow: say.prompt.eyebrow(prompt.packageTitle, prompt.goal), title: prompt.title }
}

/** The input of a question. Prefixed, so that no question can pass for another part of what a click sends. */
export function inputId(questionId: string): string {
  return `q-${questionId}`
}

/** A field of one of two kinds, the other one empty. A choice and a scale are the same to the card: options with words. */
function field(say: Texts, question: PostedQuestion, value: string): { choice: object[]; open: object[] } {
  const { text } = question
  const base = { id: inputId(question.id), text, required: !question.optional, error: say.prompt.missing, value }
  if (question.kind === 'open') return { choice: [], open: [{ ...base, hint: question.hint }] }
  const options = question.kind === 'scale' ? steps(question.low, question.high) : question.options
  return { choice: [{ ...base, choices: options.map(({ id, text }) => ({ title: text, value: id })) }], open: [] }
}

function steps(low: string, high: string): { id: string; text: string }[] {
  const names: Record<string, string> = { 1: `1 – ${low}`, 5: `5 – ${high}` }
  return ['1', '2', '3', '4', '5'].map((id) => ({ id, text: names[id] ?? id }))
}

function roleField(say: Texts, role: Role | undefined): object {
  const { role: label, roleHint: hint, noRole: none, roleChoices } = say.prompt
  const choices = [{ title: none, value: 'none' }, ...roles.map((one) => ({ title: roleChoices[one], value: one }))]
  return { label, hint, none, value: role ?? '', choices }
}

function faultBox(say: Texts, faults: readonly AnswerFault[]): object {
  const words = (fault: AnswerFault) =>
    fault.reason === 'empty' ? say.prompt.faults.empty : say.prompt.faults[fault.reason](fault.question.text)
  return { title: say.prompt.faultsTitle, lines: faults.map((fault) => ({ text: words(fault) })) }
}

/** Says what was found and where, each once; a person's own words only as plain text. */
function foundBox(say: Texts, found: readonly Found[]): object {
  const { title, line, more, why, kinds } = say.privacy.found
  const each = found.map(({ question, kind, stretch }) =>
    line(kinds[kind], shortened(question.text, longestQuestion), shortened(stretch, longestStretch)),
  )
  const lines = [...new Set(each)]
  const rest = lines.length - mostFound
  const shown = [...lines.slice(0, mostFound), ...(rest > 0 ? [more(rest)] : []), why]
  return { title, lines: shown.map((text): { runs: TextRun[] } => ({ runs: [textRun(text)] })) }
}
