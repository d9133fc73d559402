import { ids } from '../../access/access-world.ts'
import type { Part } from '../attack.ts'
import { enrolInsiders, insiders, personOf, spotOf } from '../insiders.ts'
import { answerTo, markOf, personCalled, proposal } from '../marks.ts'
import { chatOf, click, each, from, line, nextId, posted, until } from '../people.ts'
import { type Target, withTarget } from '../target.ts'

const own = ids.own
const spot = spotOf('leader', 'channel')

/** Something that may happen once, and how to see in the database or in Teams how often it did. */
type Deed = {
  readonly name: string
  readonly activity: (mark: string) => Record<string, unknown>
  /** How often it happened, by its mark. */
  readonly count: (target: Target, mark: string) => number
  /** Another message is another question; of clicks it is the same one. */
  readonly sameIdOnly?: true
}

const holding = (type: string) => (target: Target, mark: string) =>
  target.stored({ type }).filter((body) => body.includes(mark)).length

const deeds: readonly Deed[] = [
  {
    name: 'an answer',
    activity: (mark) => click(personCalled(mark), spot, 'answer', answerTo(mark)),
    count: holding('answer'),
  },
  {
    name: 'a proposal for a measure',
    activity: (mark) => click(personOf('member'), spot, 'sendMeasure', proposal(mark)),
    count: holding('measure'),
  },
  {
    name: 'a matter for the level above',
    activity: (mark) =>
      click(personOf('leader'), spot, 'sendEscalation', {
        teamId: own.teamId,
        request: mark,
        matter: mark,
        days: '10',
      }),
    count: holding('escalation'),
  },
  {
    name: 'an objection',
    activity: (mark) =>
      click(personCalled(mark), spot, 'sendObjection', {
        ...{ teamId: own.teamId, roundId: own.draftRound, line: 't1', reason: mark, how: 'anonymous' },
      }),
    count: holding('objection'),
  },
  {
    name: 'a command in personal chat',
    activity: (mark) => line(personCalled(mark), 'personal', 'hjelp'),
    count: ({ connector }, mark) =>
      connector.messages.filter(({ conversationId }) => conversationId === chatOf(personCalled(mark).userId)).length,
    sameIdOnly: true,
  },
  {
    name: 'a line that nobody knows',
    activity: (mark) => line(personCalled(mark), 'personal', mark),
    count: ({ connector }, mark) =>
      connector.messages.filter(({ conversationId }) => conversationId === chatOf(personCalled(mark).userId)).length,
    sameIdOnly: true,
  },
]

export const redelivery: Part = {
  name: 'redelivery',
  tries: 'the same thing delivered one to four times, under old and new ids, and across a restart',
  async run() {
    let tried = 0
    const faults = await withTarget(insiders, async (target) => {
      const cases = deeds.flatMap((deed) =>
        [1, 2, 3, 4].flatMap((times) =>
          (deed.sameIdOnly ? [false] : [false, true]).flatMap((newIds) =>
            [false, true].map((restart) => {
              const mark = markOf(tried++)
              return { deed, times, newIds, restart, mark, activity: deed.activity(mark) }
            }),
          ),
        ),
      )
      enrolInsiders(
        target,
        cases.map(({ mark }) => personCalled(mark)),
      )
      const before = target.stored({ type: 'team' }).length
      const starts = [line(personOf('leader'), spot, 'start kom-i-gang'), installation()]
      await each(starts, async (activity) => void (await target.post(activity)))
      const deliver = async ({ activity, newIds }: (typeof cases)[number], times: number) => {
        for (let i = 0; i < times; i++) await target.post(newIds && i > 0 ? { ...activity, id: nextId() } : activity)
      }
      // The last delivery of those that see a restart comes after it, under the first id.
      await each(cases, (one) => deliver(one, one.restart ? one.times - 1 : one.times))
      await target.killAndRestart()
      await each(
        cases.filter(({ restart }) => restart),
        (one) => deliver(one, 1),
      )
      await each(starts, async (activity) => void (await target.post(activity)))
      await each(starts, async (activity) => void (await target.post({ ...activity, id: nextId() })))
      // What is posted in answer comes by itself, a moment later; then once more nothing may come.
      const chats = cases.filter(({ deed }) => deed.sameIdOnly)
      await until(() => chats.every(({ deed, mark }) => deed.count(target, mark) > 0), 30)
      const flag = personCalled('the last one')
      await target.post(line(flag, 'personal', 'hjelp'))
      await posted(target, ({ conversationId }) => conversationId === chatOf(flag.userId))
      const wrong = cases.flatMap(({ deed, times, newIds, restart, mark }) => {
        const count = deed.count(target, mark)
        const how = `${times} times${newIds ? ', new ids' : ''}${restart ? ', a restart before the last' : ''}`
        return count === 1 ? [] : [`${deed.name} (${how}) is there ${count} times`]
      })
      const rounds = target.stored({ type: 'round' }).filter((body) => body.includes('|kom-i-gang|')).length
      const teams = target.stored({ type: 'team' }).length - before
      return [
        ...wrong,
        ...(rounds === 1 ? [] : [`one command started ${rounds} rounds`]),
        ...(teams === 0 ? [] : [`${teams} more teams are known`]),
      ]
    })
    return { tried, came: 'each happened once', faults }
  },
}

function installation(): Record<string, unknown> {
  return { ...from(personOf('leader'), spot), type: 'installationUpdate', action: 'add' }
}
