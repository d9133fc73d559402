import type { PostedPrompt } from '../../src/domain/round/posted-prompt.ts'

/** One question of each kind. The open one is optional, and so is the second scale. */
export const samplePrompt: PostedPrompt = {
  packageId: 'sample',
  packageVersion: 1,
  promptId: 'first',
  packageTitle: 'Prøve',
  title: 'Når avgjorde du selv?',
  why: 'Fordi det betyr noe.',
  goal: 'Tillit',
  minutes: 3,
  questions: [
    { kind: 'scale', id: 'sure', text: 'Hvor trygg?', optional: false, low: 'lite', high: 'mye' },
    {
      kind: 'choice',
      id: 'where',
      text: 'Hvor?',
      optional: false,
      options: [
        { id: 'here', text: 'Her' },
        { id: 'there', text: 'Der' },
      ],
    },
    { kind: 'open', id: 'example', text: 'Et eksempel?', optional: true, hint: '' },
    { kind: 'scale', id: 'often', text: 'Hvor ofte?', optional: true, low: 'sjelden', high: 'ofte' },
  ],
}
