import { join } from 'node:path'
import { type Judgement, judgeVotes, type Votes } from '../../../src/domain/summary/judge-votes.ts'
import { seededRandom } from '../../support/seeded-random.ts'
import type { Figure } from './figure.ts'
import { readRows } from './read-rows.ts'

const conversations = ['15-per-hour-seattle', 'brexit-consensus'] as const
/** A team of twelve votes; the truth is what everybody voted. */
const team = 12
const draws = 50
/** A comment that fewer took a side on has no share to speak of. */
const fewestVotes = 30

/**
 * Polis: comments with votes. No text says how others will vote, so what is measured here is the flag that ballots get:
 * twelve voters are drawn (50 times for each comment, seeded), `judgeVotes` flags what they say, and the truth is the
 * share of all votes in `comments.csv`: agreement from 70 % one way, disagreement below 60 %. The baseline takes the
 * twelve's share at its word. The flags that are made from texts (`agreement` of a theme) are measured on the
 * hand-marked answers alone.
 */
export function measureVotes(folder: string): Figure[] {
  const judged = conversations.flatMap((name, i) => judgeAll(join(folder, 'polis', name), i + 1))
  return (['agreement', 'disagreement'] as const).flatMap((flag) => {
    const of = (pick: (found: Judged) => Judgement) => {
      const flagged = judged.filter((found) => pick(found) === flag)
      const right = flagged.filter(({ truth }) => truth === flag).length
      return { precision: right / flagged.length, recall: right / judged.filter(({ truth }) => truth === flag).length }
    }
    const [ours, plain] = [of(({ own }) => own), of(({ share }) => share)]
    const always = judged.filter(({ truth }) => truth === flag).length / judged.length
    return [
      {
        name: `Polis, ${flag}, precision`,
        ours: ours.precision,
        against: { 'plain share': plain.precision, 'always flagged': always },
      },
      { name: `Polis, ${flag}, recall`, ours: ours.recall, against: { 'plain share': plain.recall } },
    ]
  })
}

type Judged = { readonly truth: Judgement; readonly own: Judgement; readonly share: Judgement }

function judgeAll(folder: string, seed: number): Judged[] {
  const [header = [], ...voters] = readRows(join(folder, 'participants-votes.csv'))
  const [names = [], ...comments] = readRows(join(folder, 'comments.csv'))
  const column = (name: string) => names.indexOf(name)
  const random = seededRandom(seed)
  return comments.flatMap((comment) => {
    const [agrees, disagrees] = [Number(comment[column('agrees')]), Number(comment[column('disagrees')])]
    const at = header.indexOf(comment[column('comment-id')]!)
    const votes =
      at < 0 ? [] : voters.flatMap((voter) => (voter[at] === '' || voter[at] === undefined ? [] : [Number(voter[at])]))
    if (agrees + disagrees < fewestVotes || votes.length < 2 * team) return []
    const truth = byShare(Math.max(agrees, disagrees) / (agrees + disagrees))
    return Array.from({ length: draws }, (): Judged => {
      const drawn = count(draw(votes, random.integer))
      const sided = drawn.for + drawn.against
      return {
        truth,
        own: judgeVotes(drawn),
        share: byShare(sided === 0 ? 0.65 : Math.max(drawn.for, drawn.against) / sided),
      }
    })
  })
}

function byShare(share: number): Judgement {
  return share >= 0.7 ? 'agreement' : share < 0.6 ? 'disagreement' : 'open'
}

function draw(votes: readonly number[], integer: (below: number) => number): number[] {
  const left = [...votes]
  return Array.from({ length: team }, () => left.splice(integer(left.length), 1)[0]!)
}

function count(votes: readonly number[]): Votes {
  const of = (value: number) => votes.filter((vote) => vote === value).length
  return { for: of(1), against: of(-1), neither: of(0) }
}
