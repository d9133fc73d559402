import type { Thread } from '../../src/domain/round/round.ts'
import { openQuestions } from '../../src/domain/team/hand-over.ts'
import { documents } from '../../src/ports/documents.ts'
import type { Services } from '../../src/ports/services.ts'

/** What somebody is asked, and where its buttons stand. */
export type OpenOffice = {
  readonly userId: string
  readonly thread: Thread
  readonly click: { readonly teamId: string; readonly question: string; readonly office: string }
}

/** Every question whether somebody takes on an office that was posted and not answered yet. */
export async function openOffices({ store }: Services): Promise<OpenOffice[]> {
  const teams = await store.list(documents.team, {})
  const entries = await store.list(documents.entry, { equals: { state: 'sent' } })
  return teams.flatMap(({ value: team }) =>
    openQuestions(team).flatMap(({ id, userId, office, conversationId }) => {
      const answers = entries.filter(
        ({ value: { message, posted } }) => message.kind === 'reply' && posted?.conversationId === conversationId,
      )
      const thread = answers.at(-1)?.value.posted
      return thread ? [{ userId, thread, click: { teamId: team.teamId, question: id, office } }] : []
    }),
  )
}
