import { fnv1a } from '../../../src/domain/fnv1a.ts'
import type { PostedPrompt, PostedQuestion } from '../../../src/domain/round/posted-prompt.ts'
import type { Office } from '../../../src/domain/team/team.ts'
import type { Random } from '../../../src/ports/random.ts'
import { percent, pick, sample } from './chance.ts'
import { fillSlots, inLanguage, type Written } from './words/slots.ts'
import { type Stance, type Statement, statements, tails } from './words/statements.ts'

/** Open questions of the library, and what they ask for. One that is not listed is told from its id (`stanceOf`). */
const askedFor: Readonly<Record<string, Stance>> = {
  'own-judgement/example': 'could',
  'limits/example': 'limit',
  'limits/shared-rules': 'common',
  'keep/keep': 'keep',
  'one-thing/try': 'try',
  'sure-enough/task': 'could',
  'need-to-know/example': 'know',
  'learn-together/example': 'learned',
  'learn-together/keep': 'keep',
  'fixed-time/when': 'when',
  'fixed-time/make-room': 'less',
  'noticed/example': 'noticed',
  'measures/go-on': 'keep',
  'measures/change': 'try',
  'measures/stop': 'less',
  'waiting/what': 'waiting',
  'waiting/meanwhile': 'try',
}

export function stanceOf(promptId: string, questionId: string): Stance {
  const known = askedFor[`${promptId}/${questionId}`]
  if (known) return known
  if (/keep|go-on|works|works-well/.test(questionId)) return 'keep'
  if (/try|change|could|next|move|proposal/.test(questionId)) return 'try'
  if (/stop|less|twice|need-not/.test(questionId)) return 'less'
  if (/wait|late/.test(questionId)) return 'waiting'
  return 'limit'
}

/** What a unit is like in one round: what it talks about most, and how its figures lean. */
export type RoundMood = {
  readonly prompt: PostedPrompt
  readonly language: Written
  /** Question id → topics that most of the answers are about. */
  readonly topics: ReadonlyMap<string, ReadonlySet<string>>
  /** Question id → step or place of an option that most choose. */
  readonly favourite: ReadonlyMap<string, number>
}

export function moodOf(random: Random, prompt: PostedPrompt, language: Written): RoundMood {
  const topics = new Map<string, ReadonlySet<string>>()
  const favourite = new Map<string, number>()
  for (const question of prompt.questions) {
    if (question.kind === 'open') {
      const all = [...new Set(statements[stanceOf(prompt.promptId, question.id)].map(([topic]) => topic))]
      topics.set(question.id, new Set(sample(random, all, 2)))
    } else {
      favourite.set(question.id, random.integer(question.kind === 'scale' ? 5 : question.options.length))
    }
  }
  return { prompt, language, topics, favourite }
}

/**
 * What one person fills in: question id → what the input holds. Those who hold an office see some things differently, and
 * which way round is another with each question.
 */
export function fillIn(random: Random, mood: RoundMood, office: Office | undefined): Record<string, string> {
  const { prompt } = mood
  const input: Record<string, string> = {}
  for (const question of prompt.questions) {
    if (question.optional && !percent(random, question.kind === 'open' ? 82 : 92)) continue
    input[question.id] =
      question.kind === 'open' ? write(random, mood, question.id) : choose(random, mood, question, office)
  }
  // At least one answer makes an answer.
  const [first] = prompt.questions
  if (Object.keys(input).length === 0 && first) {
    input[first.id] = first.kind === 'open' ? write(random, mood, first.id) : choose(random, mood, first, office)
  }
  return input
}

function choose(
  random: Random,
  { favourite }: RoundMood,
  question: Exclude<PostedQuestion, { kind: 'open' }>,
  office: Office | undefined,
): string {
  const liked = favourite.get(question.id) ?? 0
  if (question.kind === 'choice') {
    const place = percent(random, office ? 30 : 55) ? liked : random.integer(question.options.length)
    return question.options[place]?.id ?? ''
  }
  const step = 1 + (percent(random, 55) ? liked : random.integer(5)) + leaning(question.id, office)
  return String(Math.min(5, Math.max(1, step)))
}

/** Steps up or down a scale. */
function leaning(questionId: string, office: Office | undefined): number {
  if (!office) return 0
  const leaderSays = fnv1a(questionId) % 2 === 0 ? 1 : -1
  return office === 'leader' ? leaderSays : -leaderSays
}

/** Mostly in the team's own language, mostly about what the others talk about, with a capital and a full stop. */
function write(random: Random, { prompt, language, topics }: RoundMood, questionId: string): string {
  const bank: readonly Statement[] = statements[stanceOf(prompt.promptId, questionId)]
  const liked = topics.get(questionId)
  const own = percent(random, 75) ? bank.filter(([topic]) => liked?.has(topic)) : bank
  const [, nb, nn] = pick(random, own.length > 0 ? own : bank)
  const other: Written = language === 'nb' ? 'nn' : 'nb'
  const tongue = percent(random, 88) ? language : other
  const text = fillSlots(random, inLanguage([nb, nn], tongue), tongue)
  const more = percent(random, 30) ? `${text} ${inLanguage(pick(random, tails), tongue)}` : text
  return percent(random, 8) ? more.toLowerCase().replace(/\.$/, '') : more
}
