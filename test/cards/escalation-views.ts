import { escalationView } from '../../src/cards/views/escalation-views.ts'
import { answerForm } from '../../src/commands/escalation/answer-form.ts'
import { escalationFormView } from '../../src/commands/escalation/escalation-form.ts'
import type { ReplyView } from '../../src/domain/delivery/reply-view.ts'
import type { Escalation } from '../../src/domain/escalation/escalation.ts'
import type { EscalationShown } from '../../src/domain/escalation/escalation-shown.ts'
import type { Language } from '../../src/domain/language.ts'
import { discloseEscalation } from '../../src/domain/privacy/disclose.ts'
import { texts } from '../../src/texts/index.ts'
import { askedStep, sampleEscalation } from '../support/sample-escalation.ts'

const hostile = '**Fet** [x](http://x) {{DATE(x)}} $when'
const long = 'Æøå og mange ord om det samme som før. '.repeat(60)
const at = '2026-03-05T10:00:00.000Z'
const top = askedStep({ unitId: 'top', unitName: 'Direktoratet', level: '', askedAt: at })
const passed = { kind: 'passedOn', text: 'Det avgjøres sentralt.', at } as const
const no = { kind: 'no', text: 'Avtalen gjelder ut året.', at: '2026-03-09T10:00:00.000Z' } as const

/** What is said of a matter that was sent up, as short and as long as it can get. */
export function escalationViews(language: Language): Record<string, ReplyView> {
  const say = texts(language)
  const view = (post: EscalationShown['post'], escalation: Escalation, step = 0, team = 'Team Tolk') =>
    escalationView(
      { kind: 'escalation', post, language, escalation: discloseEscalation(escalation), step, team },
      'Europe/Oslo',
    )
  const longest = sampleEscalation({
    ...{ title: long.slice(0, 300), matter: `${hostile}\n${long}`.slice(0, 1000), quotesGone: 1 },
    quotes: [hostile, ...Array.from({ length: 20 }, () => long.slice(0, 2000))],
    steps: [askedStep({ unitName: hostile, level: hostile, answer: { ...no, text: long.slice(0, 1000) } })],
    ...{ state: 'answered', endedAt: at },
  })
  const { people: _, ...matter } = sampleEscalation({ quotes: [], title: 'Tolk', matter: 'Tolk' })
  const onward = sampleEscalation({ steps: [askedStep({ answer: passed }), { ...top, answer: no }], state: 'answered' })
  const target = { teamId: matter.teamId, id: matter.id, step: 0 }
  const unit = { id: 'u', name: hostile, employer: 'state', line: '', level: 'kontor' } as const
  const found = { ok: true, from: unit, receiver: top, skipped: [unit, { ...unit, name: 'Nav Viken' }] } as const
  const of = { team: { teamId: matter.teamId, name: hostile }, office: 'unionRep', found, theme: undefined } as const
  const values = { request: 'r', channelId: undefined, theme: undefined, matter: '', days: '10' }
  return {
    'escalation-asked': view('asked', sampleEscalation()),
    'escalation-asked-matter': view('asked', matter, 0, ''),
    'escalation-reminder': view('reminder', sampleEscalation()),
    'escalation-longest': view('update', longest, 0, hostile),
    'escalation-passed-on': view('update', onward),
    'escalation-withdrawn': view('update', sampleEscalation({ state: 'withdrawn' })),
    'escalation-news-sent': view('sent', sampleEscalation()),
    'escalation-news-passed-on': view('passedOn', onward),
    'escalation-news-lost': view('lost', sampleEscalation({ steps: [askedStep({ lostAt: at }), top] })),
    'escalation-news-unreached': view(
      'unreached',
      sampleEscalation({ state: 'unreached', steps: [askedStep({ lostAt: at })] }),
    ),
    'escalation-lost': view('update', sampleEscalation({ steps: [askedStep({ lostAt: at }), top] })),
    'escalation-news-late': view('late', sampleEscalation()),
    'escalation-news-answered': view('answered', onward, 1),
    'escalation-news-withdrawn': view('withdrawn', sampleEscalation({ state: 'withdrawn' })),
    'escalation-form': escalationFormView({ say, language }, of, values),
    'escalation-form-faulty': escalationFormView(
      { say, language },
      of,
      { ...values, matter: long.slice(0, 1000), days: '400' },
      [say.escalation.form.daysFault(40)],
    ),
    'escalation-answer-no': answerForm(
      { say, language },
      target,
      { kind: 'no', text: '', title: hostile, matter: hostile },
      [say.escalation.answer.noFault(1000)],
    ),
    'escalation-answer-passed-on': answerForm({ say, language }, target, {
      ...{
        kind: 'passedOn',
        text: long.slice(0, 1000),
        title: long.slice(0, 300),
        matter: long.slice(0, 1000),
        next: top,
        skipped: [hostile],
      },
    }),
  }
}
