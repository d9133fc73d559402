import type { Button } from '../../domain/delivery/reply-view.ts'
import type { Round } from '../../domain/round/round.ts'
import { threadLink } from '../../domain/round/thread-link.ts'
import type { Scene } from './command.ts'

/** Choices that one card offers; a longer list is not read. */
export const mostChoices = 20

type Style = Extract<Button, { kind: 'do' }>['style']
type Data = Readonly<Record<string, string>>

/** A button that sends `verb` and its data to `actions/`. */
export function actionButton(title: string, verb: string, data: Data = {}, style: Style = 'default'): Button {
  return { kind: 'do', title, verb, data: { ...data }, style }
}

/** A button that runs a command as if the person had written it, in a given channel. */
export function commandButton(
  title: string,
  line: string,
  place: { readonly teamId?: string | undefined; readonly channelId?: string | undefined },
): Button {
  const { teamId, channelId } = place
  return actionButton(title, 'command', {
    line,
    ...(teamId !== undefined && { teamId }),
    ...(channelId !== undefined && { channelId }),
  })
}

/** A button that does something with one round. */
export function roundButton(
  title: string,
  verb: string,
  round: { readonly teamId: string; readonly id: string },
  data: Data = {},
  style: Style = 'default',
): Button {
  return actionButton(title, verb, { teamId: round.teamId, roundId: round.id, ...data }, style)
}

/** Back to a round's summary, whose place a form or a receipt took. */
export function summaryButton(
  { say }: Pick<Scene, 'say'>,
  round: { readonly teamId: string; readonly id: string },
): Button {
  return roundButton(say.review.buttons.back, 'showSummary', round)
}

/** The way to a round's thread; none while nobody knows where it is. */
export function threadButton({ say }: Pick<Scene, 'say'>, round: Round): Button[] {
  const url = threadLink(round)
  return url === undefined ? [] : [{ kind: 'open', title: say.start.seeThread, url }]
}
