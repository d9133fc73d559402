import assert from 'node:assert/strict'
import { join } from 'node:path'
import { loadContent } from '../../../src/content/load-packages.ts'
import type { ConversationPackage } from '../../../src/domain/package/package.ts'
import { type Fit, packagesAfter, suggestPackages } from '../../../src/domain/package/suggest-packages.ts'
import type { PromptHistory } from '../../../src/domain/round/next-prompt.ts'

const nav = loadContent(join(import.meta.dirname, '../../../cards'), 'nav').packages.find(
  ({ id }) => id === 'prov-selv',
)!

/** A package that serves `goals` and ends as `becomes` says. */
function pack(
  id: string,
  becomes: 'measure' | 'escalation' | 'note' | 'package',
  change: Partial<ConversationPackage> = {},
): ConversationPackage {
  const fields = nav.output.card!.fields
  return { ...nav, id, goals: ['g1'], output: { ...nav.output, card: { fields, becomes } }, ...change }
}

const begin = pack('begin', 'package', { goals: ['g1', 'g2'] })
const mini = pack('mini', 'measure', { size: 'mini' })
const own = pack('own', 'measure', { goals: ['g2'] })
const mixed = pack('mixed', 'note', {
  output: { ...nav.output, card: { fields: [], becomes: { field: 'x', options: { a: 'escalation', b: 'measure' } } } },
})
const plain = pack('plain', 'note', { output: { measures: 1, levels: ['group'] } })
const silent = pack('silent', 'note')
const status = pack('status', 'measure', { recurring: true })
const library = [begin, mini, own, mixed, plain, silent, status]

/** A team that has had every prompt of these packages, on 3 March. */
function finished(...ids: string[]): PromptHistory {
  const rounds = ids.flatMap((packageId) =>
    nav.prompts.map(({ id: promptId }) => ({
      ...{ channelId: 'here', state: 'closed' as const, openedAt: '2026-03-03T08:00:00.000Z' },
      prompt: { packageId, promptId },
    })),
  )
  return { rounds, channelId: 'here', now: Temporal.Instant.from('2026-06-01T08:00:00Z'), timeZone: 'Europe/Oslo' }
}

describe('What fits a team', () => {
  const nothing: Fit = { recognised: [], size: undefined, ending: undefined }
  const cases: [string, Partial<Fit>, string[], string[]][] = [
    ['is the first of the library when it said nothing', {}, [], ['begin: new', 'mini: new']],
    ['is what it recognises itself in', { recognised: ['plain', 'own'] }, [], ['own: recognised', 'plain: recognised']],
    [
      'is what it recognises before how it ends',
      { recognised: ['silent'], ending: 'above' },
      [],
      ['silent: recognised', 'mixed: ending'],
    ],
    [
      'is what ends so, of a choice in a card and of measures without one',
      { ending: 'ourselves' },
      [],
      ['mini: ending', 'own: ending'],
    ],
    [
      'is what ends so and is short enough',
      { ending: 'ourselves', size: 'mini' },
      [],
      ['mini: ending size', 'own: ending'],
    ],
    [
      'is what takes the time that it has, among what fits',
      { ending: 'ourselves', size: 'standard' },
      [],
      ['own: ending size', 'mixed: ending size'],
    ],
    ['is nothing because of its length alone', { size: 'mini' }, [], ['mini: new', 'begin: new']],
    ['is a place to begin', { ending: 'begin' }, [], ['begin: ending', 'mini: new']],
    [
      'is not what the team finished lately',
      { recognised: ['own', 'plain'] },
      ['own'],
      ['plain: recognised', 'begin: new'],
    ],
    [
      'is what it finished lately when nothing else fits, and says so',
      { recognised: ['own'] },
      ['own'],
      // The team is shown two wherever there are two.
      ['own: finished recognised', 'begin: new'],
    ],
    ['is not what it finished when it said nothing', {}, ['begin', 'mini'], ['own: new', 'mixed: new']],
    ['never runs out of what recurs', { recognised: ['status'] }, ['status'], ['status: recognised', 'begin: new']],
    ['does not know what is no package', { recognised: ['nothing', '__proto__'] }, [], ['begin: new', 'mini: new']],
  ]
  for (const [name, fit, had, expected] of cases) {
    it(name, () => {
      const suggested = suggestPackages(library, { ...nothing, ...fit }, had.length > 0 ? finished(...had) : undefined)
      assert.deepEqual(
        suggested.map(({ pack: { id }, reasons }) => `${id}: ${reasons.map(({ kind }) => kind).join(' ')}`),
        expected,
      )
    })
  }

  it('is nothing in an empty library, and one where there is one', () => {
    assert.deepEqual(suggestPackages([], nothing, undefined), [])
    assert.equal(suggestPackages([own], nothing, undefined).length, 1)
  })
})

describe('What comes after a package', () => {
  const following = (done: ConversationPackage, ...had: string[]) =>
    packagesAfter(library, done, finished(...had)).map(({ id }) => id)

  it('serves the same goals, is something else, and is not what recurs', () => {
    assert.deepEqual(following(own, 'own'), ['begin', 'mini'])
    assert.deepEqual(following(begin, 'begin'), ['mini', 'own'])
  })

  it('is nothing that the team finished lately', () => {
    assert.deepEqual(following(own, 'own', 'begin'), ['mini', 'mixed'])
    assert.deepEqual(following(own, ...library.map(({ id }) => id)), [])
  })
})
