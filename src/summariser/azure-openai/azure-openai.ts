import { fewestPeople } from '../../domain/summary/theme.ts'
import type { Clock } from '../../ports/clock.ts'
import type { Log } from '../../ports/log.ts'
import type { Finder } from '../finder.ts'
import { countPeople } from '../local/sift.ts'
import { readVoices } from '../local/voices.ts'
import { inputOf } from '../local.ts'
import { type Asked, askModel, type Model, parsed } from './ask-model.ts'
import { checkAnswer } from './check-answer.ts'
import { ModelAnswer } from './model-answer.ts'
import { promptFor } from './prompt.ts'

export type AzureOpenAiOptions = Model & {
  /** Answers when the model does not, or not well. */
  readonly local: Finder
  readonly clock: Clock
  readonly log: Log
}

/** What a model sorts and quotes in 30 s. A larger round goes to the local finder, as one call sees all or nothing. */
export const mostTexts = 200
const mostCharacters = 60_000

/**
 * Asks a language model in Azure OpenAI which texts belong together, and checks every line of the answer (0012). Where
 * it does not answer, refuses or makes things up, the local finder does its work and the findings say so. Rounds
 * that are too large, or in which no three people could share a theme, never leave the service.
 */
export function azureOpenAiFinder({ local, clock, log, ...model }: AzureOpenAiOptions): Finder {
  return {
    async find(texts) {
      const voices = readVoices(inputOf(texts))
      const own = voices.voices.map(({ contribution }) => contribution)
      const characters = own.reduce((sum, { text }) => sum + text.length, 0)
      if (countPeople(own) < fewestPeople || own.length > mostTexts || characters > mostCharacters)
        return local.find(texts)

      const start = clock.now()
      const { messages, aliases } = promptFor(texts, voices.voices)
      const asked = await askModel(model, messages)
      const read = asked.ok ? ModelAnswer.safeParse(parsed(asked.content)).data : undefined
      const checked = read && checkAnswer(read, aliases, voices, texts)
      const facts = {
        texts: own.length,
        dropped: checked?.dropped,
        milliseconds: Math.round(start.until(clock.now()).total('milliseconds')),
      }
      if (checked?.ok) {
        log.info('a language model made a summary', facts)
        const maker = { kind: 'model' as const, name: model.deployment, dropped: checked.dropped }
        return { ...checked.findings, maker }
      }
      const instead = asked.ok ? 'nonsense' : asked.reason
      log.warn('the local summariser stepped in for the language model', { ...facts, ...statusOf(asked), instead })
      return { ...(await local.find(texts)), maker: { kind: 'local', instead } }
    },
  }
}

function statusOf(asked: Asked) {
  return asked.ok || asked.status === undefined ? {} : { status: asked.status }
}
