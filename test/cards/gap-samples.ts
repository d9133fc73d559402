import { z } from 'zod'
import { gapCard } from '../../src/cards/gap-card.ts'
import type { Render } from '../../src/cards/render.ts'
import type { Language } from '../../src/domain/language.ts'
import { discloseGap, discloseRollUp } from '../../src/domain/privacy/disclose.ts'
import type { ClosedCell } from '../../src/domain/privacy/release-cell.ts'
import { Role } from '../../src/domain/round/answer.ts'

export const GapSample = z.strictObject({
  /** A prompt of `kom-i-gang` that begins with a scale. */
  question: z.string(),
  teams: z.int(),
  /** 1–2, 3, 4–5. */
  roles: z.array(z.strictObject({ role: Role, counts: z.array(z.int()) })),
})

/** A closed cell as the service would have stored it. */
export function closedCell({ teams, roles }: Pick<z.output<typeof GapSample>, 'teams' | 'roles'>): ClosedCell {
  return {
    type: 'releaseCell',
    id: 'cell|kom-i-gang|1|own-judgement|how-often|1',
    tenantId: 'tenant',
    question: 'kom-i-gang|1|own-judgement|how-often',
    number: 1,
    kind: 'scale',
    options: ['1', '2', '3', '4', '5'],
    state: 'closed',
    teamIds: Array.from({ length: teams }, (_, i) => `team-${i}`),
    roundIds: Array.from({ length: teams }, (_, i) => `round-${i}`),
    counts: [0, 1, 2].map((part) => roles.reduce((sum, { counts }) => sum + (counts[part] ?? 0), 0)),
    roles,
    rounded: 0,
  }
}

export function gapSampleCard(
  render: Render,
  language: Language,
  question: { readonly text: string; readonly eyebrow: string },
  sample: z.output<typeof GapSample>,
): object {
  const cell = closedCell(sample)
  const sum = discloseRollUp([cell], new Set(cell.teamIds))
  const gap = sum && discloseGap(sum)
  if (!gap) throw new Error('The sample shows no gap')
  return gapCard(render, language, question, gap, [])
}
