import type { Button } from '../../domain/delivery/reply-view.ts'

/** Choices that one card offers; a longer list is not read. */
export const mostChoices = 20

/** A button that runs a command as if the person had written it, in a given channel. */
export function commandButton(
  title: string,
  line: string,
  place: { readonly teamId?: string | undefined; readonly channelId?: string | undefined },
): Button {
  const { teamId, channelId } = place
  return {
    kind: 'do',
    title,
    verb: 'command',
    data: { line, ...(teamId !== undefined && { teamId }), ...(channelId !== undefined && { channelId }) },
    style: 'default',
  }
}

/** A button that does something with one round. */
export function roundButton(
  title: string,
  verb: string,
  round: { readonly teamId: string; readonly id: string },
  data: Readonly<Record<string, string>> = {},
  style: 'default' | 'positive' | 'destructive' = 'default',
): Button {
  return { kind: 'do', title, verb, data: { teamId: round.teamId, roundId: round.id, ...data }, style }
}
