import assert from 'node:assert/strict'
import { hostileTexts } from '../exports/hostile-texts.ts'
import { CampaignSample, campaignSampleCard } from './campaign-samples.ts'
import { elementsOf, markdownOf, plainOf } from './elements.ts'
import { library, render } from './samples.ts'

const card = (change: object) =>
  campaignSampleCard(
    render,
    library,
    'nb',
    CampaignSample.parse({ state: 'running', planned: 200, tally: {}, ...change }),
  )

const buttons = (of: object) =>
  elementsOf(of).flatMap(({ type, data }) => (type === 'Action.Execute' ? [(data as { wish: string }).wish] : []))

const widths = (of: object) => elementsOf(of).flatMap(({ type, width }) => (type === 'Column' ? [width] : []))

describe('the progress card of a campaign', () => {
  it('has a bar as long as what was sent, from nothing to all', () => {
    assert.deepEqual(widths(card({ tally: { waiting: 200 } })), [0.01, 100])
    assert.deepEqual(widths(card({ tally: { sent: 50, waiting: 150 } })), [25, 75])
    assert.deepEqual(widths(card({ tally: { sent: 200 } })), [100, 0.01])
    assert.deepEqual(widths(card({ planned: 0 })), [0.01, 100])
  })

  it('offers what can be done in each state', () => {
    assert.deepEqual(buttons(card({ state: 'planning' })), ['pause', 'show', 'askStop'])
    assert.deepEqual(buttons(card({ state: 'running' })), ['pause', 'show', 'askStop'])
    assert.deepEqual(buttons(card({ state: 'paused' })), ['resume', 'show', 'askStop'])
    assert.deepEqual(buttons(card({ state: 'resuming' })), ['show', 'askStop'])
    assert.deepEqual(buttons(card({ state: 'stopped' })), ['show'])
    assert.deepEqual(buttons(card({ state: 'done' })), ['show'])
  })

  for (const text of Object.values(hostileTexts).filter((one) => one.length <= 100 && !one.includes('\n'))) {
    it(`shows ${JSON.stringify(text.slice(0, 40))} of a team's name as it was written`, () => {
      const shown = card({ teamsNamed: text })
      assert.ok(plainOf(shown).some((run) => run.replaceAll('\u2060', '').includes(text)) || text.trim() === '')
      assert.ok(!markdownOf(shown).some((words) => words.includes(text)))
      for (const run of plainOf(shown)) assert.doesNotMatch(run, /\{\{(DATE|TIME)\(/)
    })
  }
})
