import { checkInView, measureView, newsView } from '../../src/cards/views/measure-views.ts'
import { decideForm } from '../../src/commands/measure/decide-form.ts'
import { followForm, followValues } from '../../src/commands/measure/follow-forms.ts'
import {
  emptyMeasure,
  type MeasureFormOf,
  measureForm,
  unclearWords,
  valuesOf,
} from '../../src/commands/measure/measure-form.ts'
import type { ReplyView } from '../../src/domain/delivery/reply-view.ts'
import type { Language } from '../../src/domain/language.ts'
import type { Measure, MeasureEvent } from '../../src/domain/measure/measure.ts'
import { unclearParts } from '../../src/domain/measure/words/clarity.ts'
import type { Library } from '../../src/domain/package/library.ts'
import { discloseVoices } from '../../src/domain/privacy/disclose.ts'
import { texts } from '../../src/texts/index.ts'
import { measureButton } from '../../src/texts/measure-view.ts'
import { sampleMeasure } from '../support/measuring.ts'

const at = '2026-11-27T14:00:00.000Z'
const hostile = '**Fet** [x](http://x) {{DATE(x)}} $when'
const long = 'Æøå og mange ord om det samme som før. '.repeat(60)
const details = [
  { fieldId: 'hypothesis', label: 'Hva tror vi skjer?', text: hostile },
  { fieldId: 'weeks', label: 'Hvor mange uker varer forsøket?', text: '4' },
  { fieldId: 'stop-rule', label: 'Når stopper vi før tiden?', text: long.slice(0, 1000) },
]

/** What people see of measures, as short and as long as it can get. */
export function measureViews(language: Language, library: Library): Record<string, ReplyView> {
  const say = texts(language)
  const { form } = say.measure
  const words = { say, language, library, today: '2026-11-27' }
  const proposed = sampleMeasure({ number: 3, due: '2026-12-18' })
  const full = sampleMeasure({
    ...{
      number: 12,
      what: long.slice(0, 300),
      purpose: long.slice(0, 1000),
      details,
      owner: { userId: 'x', name: hostile },
    },
    ...{ state: 'underWay', start: '2026-10-01', due: '2026-11-01', shared: true, noUnionRep: true, voices: 7 },
  })
  const ended = sampleMeasure({ state: 'stopped', endedAt: at, learning: hostile, history: [stopped] })
  const of: MeasureFormOf = {
    ...{ language, theme: undefined, editing: undefined, data: { teamId: 'team', draft: 'draft' } },
    members: new Map([
      ['kari', 'Kari Lund'],
      ['x', hostile],
    ]),
    goals: library.profile.goals,
    back: measureButton(form.cancel, 'openMeasure', proposed),
  }
  const vague = { ...emptyMeasure, what: 'Alle skal bli bedre snart' }
  const news = (kind: MeasureEvent['kind'], text: string, measure: Measure = proposed) =>
    newsView(words, measure, { at, by: 'leader', kind, text }, 'unionRep', discloseVoices(6, 5, true))
  return {
    'measure-new': measureForm(of, emptyMeasure),
    'measure-theme': measureForm({ ...of, theme: hostile }, vague, { advice: unclearParts({ what: vague.what }) }),
    'measure-details': measureForm({ ...of, editing: full, members: new Map() }, valuesOf(full), {
      faults: [form.ownerFault, form.dueInPast],
    }),
    'measure-adopt': decideForm(language, proposed, { office: 'leader', alone: true, yes: true }),
    'measure-decline': decideForm(
      language,
      full,
      { office: 'unionRep', alone: false, yes: false },
      { reason: hostile, shared: 'yes' },
      [unclearWords(say, { part: 'what', kind: 'short' })],
    ),
    'measure-done': followForm(of, full, 'done', followValues(full)),
    'measure-stop': followForm(of, proposed, 'stop', followValues(proposed), [say.measure.follow.reasonFault(1000)]),
    'measure-change': followForm(of, full, 'change', followValues(full)),
    'measure-proposed': measureView(words, proposed, hostile, discloseVoices(5, 5, false)),
    'measure-full': measureView(words, full, long.slice(0, 300), discloseVoices(4, 5, true)),
    'measure-ended': measureView(words, ended, undefined, discloseVoices(7, 5, true)),
    'measure-check-in': checkInView(words, full, 30),
    'measure-adopted': news('adopted', hostile),
    'measure-declined': news('declined', long.slice(0, 1000), full),
    'measure-said-yes': news('saidYes', ''),
    'measure-edited': news('edited', ''),
    'measure-reminded': news('reminded', ''),
    'measure-lapsed': news('lapsed', ''),
    'measure-done-news': news('done', hostile, { ...full, state: 'done', learning: hostile }),
  }
}

const stopped: MeasureEvent = { at, by: 'owner', kind: 'stopped', text: hostile }
