import type { z } from 'zod'
import type { Render } from '../cards/render.ts'
import type { Origin } from '../commands/line/command.ts'
import type { Services } from '../ports/services.ts'
import { expiredCard } from './refusals.ts'

/** A click on a card's button. */
export type Click = {
  readonly services: Services
  readonly render: Render
  readonly origin: Origin
  /** The id of the message that the card stands in, where the client tells it. */
  readonly cardId: string | undefined
}

/**
 * One verb of the cards. `raw` is what the click carries, unchecked; what comes out is the card that the person who
 * clicked sees in place of the one they clicked on.
 */
export type Action = {
  readonly verb: string
  run(click: Click, raw: unknown): Promise<object>
}

/** An action whose data is checked first; an edited click gets the refusal for what does not exist. */
export function action<T>(verb: string, schema: z.ZodType<T>, run: (click: Click, data: T) => Promise<object>): Action {
  return {
    verb,
    async run(click, raw) {
      const checked = schema.safeParse(raw)
      return checked.success ? run(click, checked.data) : expiredCard(click)
    },
  }
}
