import { z } from 'zod'
import { themeKinds } from '../../domain/summary/theme.ts'

const Ids = z.array(z.string())
const Quoted = z.strictObject({ source: z.string(), text: z.string() })

/**
 * What the model must answer with. No numbers: who says something is counted here, from the ids. Structured outputs know
 * neither lengths nor patterns, nor keys that may be missing, so this schema has none and `check-answer.ts` has the rest.
 */
export const ModelAnswer = z.strictObject({
  themes: z.array(
    z.strictObject({
      label: z.string(),
      kind: z.enum(themeKinds),
      sources: Ids,
      for: Ids,
      against: Ids,
      quotes: z.array(Quoted),
      proposals: z.array(Quoted),
    }),
  ),
})
export type ModelAnswer = z.infer<typeof ModelAnswer>

const { $schema: _, ...schema } = z.toJSONSchema(ModelAnswer)

/** `response_format` of a request. */
export const responseFormat = {
  type: 'json_schema',
  json_schema: { name: 'themes', strict: true, schema },
} as const
