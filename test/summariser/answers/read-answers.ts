import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** One answer, marked by hand. `theme` absent: it belongs to none. `minority`: it sees its theme the other way round. */
export type MarkedAnswer = {
  readonly id: string
  readonly text: string
  readonly theme?: string
  readonly minority: boolean
}
export type MarkedPrompt = {
  readonly id: string
  readonly question: string
  readonly answers: readonly MarkedAnswer[]
  /** Not looked at while settings were chosen. */
  readonly heldBack: boolean
}

const tuned = ['own-judgement', 'reporting', 'users']
const heldBack = ['involvement', 'across', 'learning']

/** The six prompts with their answers (README.md beside this file). */
export function readMarkedPrompts(): MarkedPrompt[] {
  return [...tuned, ...heldBack].map((id) => {
    const [question = '', ...lines] = readFileSync(join(import.meta.dirname, `${id}.txt`), 'utf8')
      .trim()
      .split('\n')
    return { id, question, heldBack: heldBack.includes(id), answers: lines.map((line, i) => readLine(id, line, i)) }
  })
}

function readLine(prompt: string, line: string, index: number): MarkedAnswer {
  const [mark = '', text] = line.split('\t')
  if (text === undefined) throw new Error(`${prompt}.txt, answer ${index + 1}: no tab between theme and text`)
  const minority = mark.endsWith('!')
  const theme = minority ? mark.slice(0, -1) : mark
  return { id: `${prompt}-${index + 1}`, text, minority, ...(theme !== '-' && { theme }) }
}
