import { z } from 'zod'
import { scaleSteps } from '../package/package.ts'
import { Office } from '../team/team.ts'
import { Timestamp } from '../time.ts'
import type { PostedPrompt, PostedQuestion } from './posted-prompt.ts'

export const longestText = 2000

/** A role that a person may choose to give with the figures. Voluntary: a sole office-holder is recognisable by it. */
export const Role = z.enum(['employee', ...Office.options])
export type Role = z.infer<typeof Role>

/** Question id → scale step 1–5, option id, or what was written. Only questions that were answered. */
export const Values = z.record(z.string(), z.union([z.literal(scaleSteps), z.string().min(1).max(longestText)]))
export type Values = z.infer<typeof Values>

/** One person's answer while the round is open. At most one per person, by its id. */
export const Answer = z.strictObject({
  type: z.literal('answer'),
  /** Anonymous: `answer|<token>`, the token made by `usecases/privacy/token.ts`. Named: `answer|<user id>`. */
  id: z.string(),
  teamId: z.string(),
  roundId: z.string(),
  values: Values,
  role: Role.optional(),
  /** Named rounds only. */
  author: z.strictObject({ userId: z.string(), name: z.string() }).optional(),
  /** Made by the demo's simulated colleagues, and marked so wherever it shows. */
  simulated: z.literal(true).optional(),
})
export type Answer = z.infer<typeof Answer>

/** Stands for the users' committee where a person's id would stand: all that it says is one voice, and nobody's. */
export const usersCommittee = 'usersCommittee'

/** A post in the prompt's thread, or what the users' committee says. Never called anonymous. */
export const Reply = z.strictObject({
  type: z.literal('reply'),
  /** `reply|<id of the message>`, or of the form that it was entered with, so that an edit or a redelivery replaces it. */
  id: z.string(),
  teamId: z.string(),
  roundId: z.string(),
  userId: z.string(),
  text: z.string(),
  at: Timestamp,
  /** Entered by a facilitator, who is not kept. Then `userId` is `usersCommittee`. */
  from: z.literal(usersCommittee).optional(),
})
export type Reply = z.infer<typeof Reply>

export type AnswerFault =
  | { readonly reason: 'empty' }
  | { readonly reason: 'missing' | 'tooLong' | 'notAnOption'; readonly question: PostedQuestion }

/**
 * Checks what a person sent against the prompt that they were shown. `input` holds the card's inputs by question id
 * as text; empty ones count as not answered, and inputs that the prompt doesn't have are ignored.
 */
export function readAnswer(
  prompt: PostedPrompt,
  input: Readonly<Record<string, string>>,
): { ok: true; values: Values } | { ok: false; faults: AnswerFault[] } {
  const faults: AnswerFault[] = []
  const values: Values = {}
  for (const question of prompt.questions) {
    const given = (Object.hasOwn(input, question.id) ? (input[question.id] ?? '') : '').trim()
    if (given === '') {
      if (!question.optional) faults.push({ reason: 'missing', question })
    } else if (question.kind === 'scale') {
      const step = scaleSteps.find((candidate) => String(candidate) === given)
      if (step) values[question.id] = step
      else faults.push({ reason: 'notAnOption', question })
    } else if (question.kind === 'choice') {
      if (question.options.some((option) => option.id === given)) values[question.id] = given
      else faults.push({ reason: 'notAnOption', question })
    } else if (given.length > longestText) {
      faults.push({ reason: 'tooLong', question })
    } else {
      values[question.id] = given
    }
  }
  if (faults.length === 0 && Object.keys(values).length === 0) faults.push({ reason: 'empty' })
  return faults.length === 0 ? { ok: true, values } : { ok: false, faults }
}
