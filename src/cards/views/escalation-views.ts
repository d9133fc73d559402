import type { Block, Button, ReplyView } from '../../domain/delivery/reply-view.ts'
import { type Escalation, isAsked } from '../../domain/escalation/escalation.ts'
import type { EscalationShown } from '../../domain/escalation/escalation-shown.ts'
import { answerWords, daysBetween, unitWords } from '../../texts/escalation-words.ts'
import { moment } from '../../texts/format.ts'
import { type Texts, texts } from '../../texts/index.ts'

/** Bytes of JSON for quotes: what is left of Teams' 28 KB beside the longest matter and answers. */
const mostQuoteBytes = 12_000

/** What a post about a matter says: to the level that is asked, or in the thread that it came from. */
export function escalationView(shown: EscalationShown, timeZone: string): ReplyView {
  switch (shown.post) {
    case 'asked':
    case 'reminder':
    case 'update':
      return receiverView(shown, timeZone)
    default:
      return newsView({ ...shown, post: shown.post }, timeZone)
  }
}

/** To a level: who asks for what until when, and how to answer; or what became of it. */
export function receiverView(
  { post, language, escalation: { value: escalation }, step: place, team }: EscalationShown,
  timeZone: string,
): ReplyView {
  const say = texts(language)
  const { asked } = say.escalation
  const step = escalation.steps[place]
  const isOpen = isAsked(escalation, place)
  const due = (at: string) => moment(language, timeZone, at)
  const reminds = post === 'reminder' || step?.remindedAt !== undefined
  const until = isOpen && step ? [due(step.dueAt)] : []
  return {
    language,
    title: isOpen ? (reminds ? asked.reminderTitle : asked.title) : endTitle(say, escalation, place),
    blocks: [
      matterBlock(escalation),
      item(asked.from, fromWords(say, escalation, team)),
      ...(escalation.people === undefined ? [] : [item(asked.people, asked.peopleWords(escalation.people))]),
      ...quoteBlocks(say, escalation),
      ...until.map((at) => (reminds ? item(asked.due, asked.wasDue(at)) : item(asked.due, at))),
      ...outcomes(say, timeZone, escalation, place, due),
      ...(isOpen ? [{ kind: 'text' as const, text: asked.how }] : []),
    ],
    buttons: isOpen ? answerButtons(asked, escalation, place) : [],
  }
}

function endTitle({ escalation: { asked, news } }: Texts, { state, steps }: Escalation, place: number): string {
  if (place < steps.length - 1) return asked.passedOnTitle
  if (state === 'unreached') return news.unreachedTitle
  return state === 'withdrawn' ? asked.withdrawnTitle : asked.answeredTitle
}

function fromWords(say: Texts, { unitName, by }: Escalation, team: string): string {
  const { asked } = say.escalation
  const office = say.offices[by]
  return team === '' || team === unitName ? asked.fromUnit(unitName, office) : asked.fromTeam(team, unitName, office)
}

/** What became of this level and those after it, and whether it was withdrawn. */
function outcomes(
  say: Texts,
  timeZone: string,
  { state, steps }: Escalation,
  from: number,
  due: (at: string) => string,
): Block[] {
  const answers = steps.flatMap(({ answer }, place) => {
    const words = place < from ? undefined : answerWords(say, timeZone, steps, place, due)
    return words === undefined ? [] : [item(words, answer?.text ? say.escalation.news.why(answer.text) : '')]
  })
  return [...answers, ...(state === 'withdrawn' ? [item(say.escalation.asked.withdrawn, '')] : [])]
}

/** As many quotes as there is room for: each word for word, or only counted. */
function quoteBlocks(say: Texts, { quotes, quotesGone = 0 }: Escalation): Block[] {
  const { asked, news } = say.escalation
  let room = mostQuoteBytes
  const shown = quotes.map(news.why).filter((quote) => {
    const cost = Buffer.byteLength(JSON.stringify(quote))
    if (cost > room) return false
    room -= cost
    return true
  })
  const left = quotes.length - shown.length
  const lines = [
    ...shown,
    ...(left > 0 ? [asked.quotesLeft(left)] : []),
    ...(quotesGone > 0 ? [asked.quotesGone(quotesGone)] : []),
  ]
  return lines.length > 0 ? [item(asked.quotes, lines.join('\n'))] : []
}

function answerButtons(asked: Texts['escalation']['asked'], { teamId, id }: Escalation, place: number): Button[] {
  const button = (title: string, what: string): Button => ({
    ...{ kind: 'do', title, verb: 'answerEscalation', style: 'default' },
    data: { teamId, escalation: id, step: String(place), what },
  })
  return [button(asked.yes, 'yes'), button(asked.no, 'no'), button(asked.passOn, 'passedOn')]
}

/** In the thread that the matter came from: what has happened to it. */
function newsView(
  {
    post,
    language,
    escalation: { value: escalation },
    step: place,
  }: EscalationShown & { readonly post: Exclude<EscalationShown['post'], 'asked' | 'reminder' | 'update'> },
  timeZone: string,
): ReplyView {
  const step = escalation.steps[place]
  const say = texts(language)
  const { news } = say.escalation
  const due = (at: string) => moment(language, timeZone, at)
  const unit = step ? unitWords(say, step) : ''
  const until = step ? due(step.dueAt) : ''
  const said = answerWords(say, timeZone, escalation.steps, place, due) ?? ''
  const view = (title: string, words: string, why = ''): ReplyView => ({
    language,
    title,
    blocks: [item(escalation.title, [words, ...(why === '' ? [] : [news.why(why)])].join('\n'))],
    buttons: [],
  })
  switch (post) {
    case 'sent':
      return view(news.sentTitle, news.sent(unit, say.offices[escalation.by], until), asksMore(escalation))
    case 'late':
      return view(news.lateTitle, news.late(unit, until))
    case 'withdrawn':
      return view(news.withdrawnTitle, news.withdrawn(unit))
    case 'lost':
      return view(news.passedOnTitle, said)
    case 'unreached':
      return view(news.unreachedTitle, [said, news.unreachedNext].join('\n'))
    case 'passedOn':
      return view(news.passedOnTitle, said, step?.answer?.text)
    case 'answered': {
      // It may be weeks since it was asked, and a yes alone tells nobody to what.
      const question = asksMore(escalation)
      const answer = [said, ...total(say, timeZone, escalation, place)].join(' ')
      const lines = [...(question === '' ? [] : [news.question(question)]), answer]
      return view(news.answeredTitle, lines.join('\n'), step?.answer?.text)
    }
  }
}

/** Since the team asked, where others were asked before the one who answered. */
function total(say: Texts, timeZone: string, { createdAt, steps }: Escalation, place: number): string[] {
  const at = steps[place]?.answer?.at
  const days = place > 0 && at !== undefined ? daysBetween(timeZone, createdAt, at) : 0
  return days > 0 ? [say.escalation.news.total(days)] : []
}

/** The title, and the words below it unless they are the same. */
function matterBlock(escalation: Escalation): Block {
  return item(escalation.title, asksMore(escalation))
}

function asksMore({ title, matter }: Pick<Escalation, 'title' | 'matter'>): string {
  return matter === title ? '' : matter
}

function item(title: string, text: string): Block {
  return { kind: 'item', title, text, buttons: [] }
}
