import type { ExportedRound } from '../../src/domain/export/exported-round.ts'
import type { Change, Objection, Review } from '../../src/domain/summary/review.ts'
import type { Theme } from '../../src/domain/summary/theme.ts'
import { type Sample, sampleRound } from './sample-rounds.ts'

/** Every text of themes and of the team's say that can come from outside. */
export type ThemeWording = {
  answer: string
  post: string
  label: string
  corrected: string
  why: string
  objection: string
  objector: string
  disagreement: string
  discuss: string
}

export const plainThemeWording: ThemeWording = {
  answer: 'Alt må godkjennes to ganger.',
  post: 'Enig, vi venter lenge.',
  label: 'Godkjenning',
  corrected: 'Godkjenning av små innkjøp',
  why: 'Det gjaldt bare innkjøp.',
  objection: 'Dette er ikke dekkende.',
  objector: 'Berit Eksempel',
  disagreement: 'Vi ser ulikt på fullmaktene.',
  discuss: 'bemanning',
}

/** What must be found in no file: words of what is hidden or reported, and ids of persons and posts. */
export const markers = {
  hiddenLabel: 'MERKE-SKJULT-NAVN',
  hiddenBefore: 'MERKE-SKJULT-FØR',
  hiddenText: 'MERKE-SKJULT-TEKST',
  hiddenPost: 'MERKE-SKJULT-INNLEGG',
  hiddenProposal: 'MERKE-SKJULT-FORSLAG',
  hiddenDiscuss: 'MERKE-SKJULT-DRØFTING',
  reported: 'MERKE-MELDT-SVAR',
  reportedPost: 'MERKE-MELDT-INNLEGG',
  objector: 'MERKE-BRUKER-1',
  signer: 'MERKE-BRUKER-2',
  post: 'MERKE-MELDING-1700000000002',
  objectionId: 'MERKE-INNVENDING-ID',
  theme: 'MERKE-TEMA-ID',
} as const

/**
 * A round with one theme that was corrected, one that was hidden and one that a text in the thread speaks for, a single
 * voice, objections with and without a name, and a reported answer and post.
 */
export function themedRound(given: Partial<ThemeWording> = {}, sample: Sample = {}): ExportedRound {
  const words = { ...plainThemeWording, ...given }
  return sampleRound({
    quotes: [
      words.answer,
      'Ikke hos oss.',
      'Kort vei til svar.',
      markers.hiddenText,
      markers.reported,
      'En enkeltstemme.',
    ],
    thread: [
      { id: markers.post, text: words.post },
      { id: `${markers.post}-hidden`, text: markers.hiddenPost },
      { id: `${markers.post}-reported`, text: markers.reportedPost },
    ],
    ...sample,
    findings: {
      themes: [
        theme({
          id: markers.theme,
          label: words.label,
          people: 4,
          sources: ['a1', 'a2', 'a3', 'a5', markers.post, `${markers.post}-reported`, 'a99'],
          for: ['a1', markers.post],
          against: ['a2'],
          quotes: [
            { source: 'a1', text: words.answer },
            { source: 'a2', text: 'Ikke hos oss' },
            { source: 'a5', text: markers.reported },
          ],
          proposals: [
            { source: markers.post, text: words.post },
            { source: `${markers.post}-reported`, text: markers.reportedPost },
          ],
          discuss: [words.discuss],
        }),
        theme({
          id: `${markers.theme}-hidden`,
          label: markers.hiddenLabel,
          sources: ['a3', 'a4', `${markers.post}-hidden`],
          for: ['a4'],
          quotes: [{ source: 'a4', text: markers.hiddenText }],
          proposals: [{ source: `${markers.post}-hidden`, text: markers.hiddenPost }],
          discuss: [markers.hiddenDiscuss],
        }),
      ],
      singles: ['a6'],
      flags: ['mostlySingleVoices'],
      ...sample.findings,
    },
    review: { ...reviewOf(words), ...sample.review },
  })
}

function theme(given: Partial<Theme>): Theme {
  return {
    ...{ id: 'theme', label: 'Et tema', people: 3, kind: 'observation' },
    ...{ sources: [], for: [], against: [], quotes: [], proposals: [], discuss: [] },
    ...given,
  }
}

function reviewOf(words: ThemeWording): Partial<Review> {
  const at = '2026-11-24T23:30:00.000Z'
  const hidden = `${markers.theme}-hidden`
  const kept: Objection = { id: `${markers.objectionId}-1`, line: markers.theme, reason: words.objection }
  const author = { userId: markers.objector, name: words.objector }
  const changes: Change[] = [
    {
      ...{ kind: 'corrected', id: 'c1', line: markers.theme, by: 'unionRep', at },
      ...{ before: words.label, after: words.corrected, reason: words.why },
    },
    { kind: 'kept', id: 'c2', line: markers.theme, by: 'safetyRep', at, objection: kept.id },
    {
      ...{ kind: 'corrected', id: 'c3', line: hidden, by: 'leader', at },
      ...{ before: markers.hiddenBefore, after: markers.hiddenLabel, reason: markers.hiddenBefore },
    },
    { kind: 'hidden', id: 'c4', line: hidden, by: 'leader', at, reason: words.why },
  ]
  return {
    state: 'shared',
    objections: [
      kept,
      { id: `${markers.objectionId}-2`, line: 'whole', reason: words.objection, author },
      { id: `${markers.objectionId}-3`, line: hidden, reason: words.objection },
    ],
    changes,
    reports: [
      { source: 'a5', verdicts: [] },
      { source: `${markers.post}-reported`, verdicts: [{ side: 'leader', show: true }] },
    ],
    disagreements: [{ by: 'leader', text: words.disagreement }],
    signatures: [
      { office: 'leader', userId: markers.signer, at },
      { office: 'unionRep', userId: markers.objector, at },
    ],
    sharedAt: at,
  }
}
