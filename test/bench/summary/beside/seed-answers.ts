import { randomBytes } from 'node:crypto'
import { scaleSteps } from '../../../../src/domain/package/package.ts'
import type { Answer } from '../../../../src/domain/round/answer.ts'
import { type Round, roundId, roundSecretId } from '../../../../src/domain/round/round.ts'
import { documents } from '../../../../src/ports/documents.ts'
import type { Store } from '../../../../src/ports/store.ts'
import { openSqliteStore } from '../../../../src/store/sqlite/open-sqlite-store.ts'
import { recordedLog } from '../../../support/recorded-log.ts'
import { seededRandom } from '../../../support/seeded-random.ts'
import { rounds, teamOf } from '../../seed-rounds.ts'
import { generateRound } from '../generated-round.ts'

/** The round that closes while others are answered. Its prompt has figures and an open question. */
export const largeRound = roundOf('large')
/** One that has closed before, so that a service that has just started has everything loaded. */
export const smallRound = roundOf('small')

function roundOf(name: string): Round {
  const withBoth = rounds.find(({ prompt: { questions } }) => questions.length > 1 && questions.some(isOpen))!
  const channelId = `19:the-${name}-one@thread.tacv2`
  return {
    ...withBoth,
    id: roundId(channelId, withBoth.prompt.packageId, 1),
    teamId: `19:the-${name}-team@thread.tacv2`,
    channelId,
    invited: 30_000,
    thread: { conversationId: `${channelId};messageid=1772438400000`, activityId: '1772438400000' },
  }
}

function isOpen({ kind }: { kind: string }): boolean {
  return kind === 'open'
}

export function openBenchStore(path: string): Store {
  return openSqliteStore({
    path,
    kinds: Object.values(documents),
    log: recordedLog(),
    random: { ...seededRandom(1), bytes: (length) => randomBytes(length) },
  })
}

/** The round as it is the moment before its end: `count` people have answered, 60 words each. */
export async function seedAnswers(store: Store, round: Round, count: number): Promise<void> {
  const { id: roundId, teamId, prompt } = round
  await store.put(documents.team, teamOf(round))
  await store.put(documents.round, round)
  const salt = randomBytes(32).toString('hex')
  await store.put(documents.roundSecret, { type: 'roundSecret', id: roundSecretId(roundId), teamId, salt })
  const open = prompt.questions.find(isOpen)?.id ?? ''
  const { integer } = seededRandom(1)
  const answers = generateRound(count, 60).contributions.map(({ text }): Answer => {
    const values: Answer['values'] = { [open]: text }
    for (const question of prompt.questions) {
      if (question.kind === 'scale') values[question.id] = scaleSteps[integer(scaleSteps.length)]!
      if (question.kind === 'choice') values[question.id] = question.options[integer(question.options.length)]!.id
    }
    return {
      type: 'answer',
      id: `answer|${randomBytes(32).toString('base64url')}`,
      ...{ teamId, roundId },
      values,
    }
  })
  await Promise.all(answers.map((answer) => store.put(documents.answer, answer)))
}
