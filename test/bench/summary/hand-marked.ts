import { analyse } from '../../../src/summariser/local/analyse.ts'
import { type MarkedPrompt, readMarkedPrompts } from '../../summariser/answers/read-answers.ts'
import { seeds } from '../../summariser/answers/seeds.ts'
import type { Figure } from './figure.ts'
import { groupsOf } from './groups-of.ts'
import { kMeans } from './k-means.ts'
import { mean, pairF1 } from './scores.ts'

const wanted = 0.6

/** The answers that were written and marked for this project (test/summariser/answers/README.md). */
export function measureHandMarked(): Figure[] {
  const prompts = readMarkedPrompts()
  const against = { 'k-means': mean(prompts.map(baseline)), 'all in one': mean(prompts.map(allInOne)) }
  const ours = mean(prompts.map((prompt) => score(prompt, true)))
  const figure = (name: string, chosen: readonly MarkedPrompt[], withSeeds: boolean): Figure => ({
    name: `hand-marked, pair F1, ${name}`,
    ours: mean(chosen.map((prompt) => score(prompt, withSeeds))),
    against: { 'k-means': mean(chosen.map(baseline)), 'all in one': mean(chosen.map(allInOne)) },
  })
  return [
    { name: 'hand-marked, pair F1', ours, against, target: { text: `≥ ${wanted}`, holds: ours >= wanted } },
    figure(
      'the prompts that settings were chosen on',
      prompts.filter(({ heldBack }) => !heldBack),
      true,
    ),
    figure(
      'the prompts held back',
      prompts.filter(({ heldBack }) => heldBack),
      true,
    ),
    figure('without the package’s cue words', prompts, false),
    ...minorities(prompts),
  ]
}

function score(prompt: MarkedPrompt, withSeeds: boolean): number {
  const own = withSeeds ? (seeds[prompt.id] ?? []) : []
  return over(prompt, groupsOf({ language: 'nb', question: prompt.question, seeds: own, answers: prompt.answers }))
}

function baseline(prompt: MarkedPrompt): number {
  const themes = new Set(prompt.answers.flatMap(({ theme }) => theme ?? []))
  return over(
    prompt,
    kMeans(
      prompt.answers.map(({ text }) => text),
      themes.size,
    ),
  )
}

function allInOne(prompt: MarkedPrompt): number {
  return over(
    prompt,
    prompt.answers.map(() => 'all'),
  )
}

/** Over the answers that belong to a theme. */
function over({ answers }: MarkedPrompt, groups: readonly string[]): number {
  const marked = answers.flatMap(({ theme }, i) => (theme === undefined ? [] : [{ theme, group: groups[i]! }]))
  return pairF1(
    marked.map(({ theme }) => theme),
    marked.map(({ group }) => group),
  )
}

/** Of the answers that see their theme the other way round: how many are shown as `against`, and how many others are. */
function minorities(prompts: readonly MarkedPrompt[]): Figure[] {
  let [right, shown, marked, all] = [0, 0, 0, 0]
  for (const { id, question, answers } of prompts) {
    const { themes } = analyse({
      language: 'nb',
      questions: [{ id: 'asked', text: question }],
      seeds: [...(seeds[id] ?? [])],
      contributions: answers.map((answer) => ({ id: answer.id, questionId: 'asked', text: answer.text })),
    })
    const against = new Set(themes.flatMap(({ agreement }) => agreement.against))
    const minority = answers.filter((answer) => answer.minority)
    right += minority.filter((answer) => against.has(answer.id)).length
    shown += against.size
    marked += minority.length
    all += answers.length
  }
  return [
    {
      name: 'hand-marked, minority views, precision',
      ours: right / shown,
      against: { 'everybody flagged': marked / all },
    },
    { name: 'hand-marked, minority views, recall', ours: right / marked, against: {} },
  ]
}
