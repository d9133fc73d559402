import type { Block, ReplyView } from '../../domain/delivery/reply-view.ts'
import type { Decider } from '../../domain/measure/decide.ts'
import type { Measure, MeasureEvent } from '../../domain/measure/measure.ts'
import type { Disclosed, Voices } from '../../domain/privacy/disclose.ts'
import {
  decisionButtons,
  dueLine,
  type MeasureWords,
  measureBlock,
  measureButton,
  measureButtons,
  voicesWords,
} from '../../texts/measure-view.ts'

/** The card of a measure in its thread: a proposal with what can be said to it, later what became of it. */
export function measureView(
  words: MeasureWords,
  measure: Measure,
  theme: string | undefined,
  voices: Disclosed<Voices>,
): ReplyView {
  const { say, language } = words
  const { card } = say.measure
  const proposed = measure.state === 'proposed'
  return {
    language,
    title: (proposed ? card.proposed : card.title)(measure.number),
    blocks: [measureBlock(words, measure, { theme, voices }), ...(proposed ? [text(card.how)] : [])],
    buttons: measureButtons(say, measure),
  }
}

/** In the thread: what has happened, by whom in which capacity, and the reason. It names nobody. */
export function newsView(
  words: MeasureWords,
  measure: Measure,
  event: MeasureEvent,
  missing: Decider | undefined,
  voices: Disclosed<Voices> | undefined,
): ReplyView {
  const { say, language } = words
  const { news, facts, buttons } = say.measure
  const who = say.measure.by[event.by]
  const { number, learning } = measure
  const reason = event.text === '' ? [] : [facts.reason(event.text)]
  const learned = learning === '' ? [] : [facts.learning(learning)]
  const counted = voices ? voicesWords(say, voices, measure.state) : []
  const open = measureButton(buttons.open, 'openMeasure', measure)
  const view = (title: string, lines: readonly string[]): ReplyView => ({
    language,
    title,
    blocks: [{ kind: 'item', title: measure.what, text: lines.join('\n'), buttons: [] }],
    buttons: [open],
  })
  switch (event.kind) {
    case 'edited':
      return view(news.edited(number), [news.editedBy(who)])
    case 'saidYes': {
      const next = missing ? [news.missing(say.offices[missing])] : []
      return view(news.saidYes(number), [news.saidYesBy(who), ...reason, ...next])
    }
    case 'adopted':
      return view(news.adopted(number), [...reason, ...dueLine(words, measure), ...counted, news.adoptedNext])
    case 'declined':
      return view(news.declined(number), [news.declinedBy(who), ...reason, ...counted])
    case 'underWay':
      return view(news.underWay(number), [])
    case 'done':
      return view(news.done(number), [facts.result(event.text), ...learned])
    case 'stopped':
      return view(news.stopped(number), [...reason, ...learned])
    case 'keptOn':
      return view(news.keptOn(number), [news.keptOnBy(who)])
    case 'changed':
      return view(news.changed(number), [news.changedBy(who)])
    case 'reminded':
      return {
        ...view(news.reminded(number), [news.remindedNext]),
        buttons: [...decisionButtons(say, measure), open],
      }
    case 'lapsed':
      return view(news.lapsed(number), [facts.lapsed, ...counted, news.lapsedNext])
    case 'proposed':
    case 'checkedIn':
      return view(say.measure.card.title(number), [])
  }
}

/** In the thread, some days after adoption: how does it go, and what can be answered. */
export function checkInView(words: MeasureWords, measure: Measure, days: number): ReplyView {
  const { say, language } = words
  const { checkIn, facts, states } = say.measure
  const lines = [facts.state(states[measure.state]), ...dueLine(words, measure)]
  return {
    language,
    title: checkIn.title(measure.number, days),
    blocks: [{ kind: 'item', title: measure.what, text: lines.join('\n'), buttons: [] }, text(checkIn.ask)],
    buttons: measureButtons(say, measure, days),
  }
}

function text(words: string): Block {
  return { kind: 'text', text: words }
}
