import { join } from 'node:path'
import type { Click } from '../../src/actions/action.ts'
import { runAction } from '../../src/actions/table.ts'
import { loadTemplates } from '../../src/cards/render.ts'
import { replyCard } from '../../src/cards/reply-card.ts'
import type { Origin } from '../../src/commands/line/command.ts'
import { runCommand } from '../../src/commands/line/run-command.ts'
import { sceneOf } from '../../src/commands/line/scene.ts'
import type { Schedule } from '../../src/domain/schedule/schedule.ts'
import type { Team } from '../../src/domain/team/team.ts'
import { documents } from '../../src/ports/documents.ts'
import { cardButtons, cardInputs, cardLines } from './card-lines.ts'
import { originOf } from './origins.ts'
import { addTeam, folder, testServices } from './services.ts'

const { render } = loadTemplates(join(folder, 'cards'))

export type Where = 'channel' | 'personal'

/**
 * A team whose people write lines and press buttons: what they see comes back as lines, and what is stored can be looked
 * at. Three people of the roster hold the offices `leader`, `unionRep` and `safetyRep`; `kari` holds none.
 */
export async function planning(change: Partial<Team> = {}) {
  const services = testServices()
  services.teams.roster = ['leader', 'unionRep', 'safetyRep', 'kari'].map((userId) => ({
    userId,
    name: `Navn ${userId}`,
  }))
  const team = await addTeam(services, change)
  const click = (userId: string, where: Where, origin: Partial<Origin> = {}): Click => ({
    services,
    render,
    origin: originOf(userId, where, origin),
    cardId: undefined,
  })
  /** The card that answers a line. */
  const say = async (userId: string, line: string, where: Where = 'channel', origin: Partial<Origin> = {}) => {
    const reply = await runCommand(await sceneOf(services, originOf(userId, where, origin)), line)
    if (!('blocks' in reply)) throw new Error('no words')
    return replyCard(render, reply)
  }
  const send = async (userId: string, verb: string, data: unknown, where: Where = 'channel') =>
    runAction(click(userId, where), verb, data)
  /** Presses a button of a card, the `nth` of that title, with what its fields hold and `inputs` in place of it. */
  const press = async (
    userId: string,
    card: object,
    title: string,
    inputs: Readonly<Record<string, string | number>> = {},
    where: Where = 'channel',
    nth = 0,
  ) => {
    const button = cardButtons(card).filter((one) => one.title === title)[nth]
    if (!button) throw new Error(`No button "${title}" on ${cardLines(card).join(' / ')}`)
    const held = Object.fromEntries(cardInputs(card).map(({ id, value }) => [id, value]))
    return send(userId, button.verb, { ...button.data, ...held, ...inputs }, where)
  }
  const series = async (): Promise<Schedule[]> =>
    (await services.store.list(documents.schedule, {})).map(({ value }) => value)
  /** What was posted to the channel itself. */
  const notices = async () =>
    (await services.store.list(documents.entry, {})).flatMap(({ value: { message } }) =>
      message.kind === 'reply' && message.to.kind === 'channel' && message.view ? [message.view] : [],
    )
  return { services, team, click, say, send, press, series, notices }
}

export const linesOf = (card: object) => cardLines(card).join('\n')
