import { ids, type RoleName } from '../access/access-world.ts'
import { cardButtons } from '../support/card-lines.ts'
import { personOf } from './insiders.ts'
import { chatOf, click, clicked, posted } from './people.ts'
import type { Target } from './target.ts'

/** Of a button that was posted to this person, or that is on the card that came back. */
export async function fileLink(target: Target, name: RoleName, line: string): Promise<string | undefined> {
  const seen = target.connector.messages.length
  const data = { teamId: ids.own.teamId, channelId: ids.own.channelId, line }
  const card = await clicked(target, click(personOf(name), 'personal', 'command', data))
  const here = card && linkOn(card)
  if (here) return here
  const wanted = await posted(
    target,
    (message) =>
      target.connector.messages.indexOf(message) >= seen &&
      message.conversationId === chatOf(name) &&
      linkOn(message.activity) !== undefined,
    30,
  )
  return wanted && linkOn(wanted.activity)
}

export async function reportLink(target: Target, name: RoleName): Promise<string | undefined> {
  const card = await clicked(target, click(personOf(name), 'personal', 'command', { line: 'oversikt' }))
  return card && linkOn(card)
}

function linkOn(card: object): string | undefined {
  const urls = cardButtons(card).map(({ url }) => url)
  const found = urls.find((url) => /^https:\/\/tillitsbot\.example\/(?:exports|reports)\//.test(url))
  return found && new URL(found).pathname
}
