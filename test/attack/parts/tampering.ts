import { texts } from '../../../src/texts/index.ts'
import { ids, type RoleName, roles } from '../../access/access-world.ts'
import { actionCases } from '../../access/action-table.ts'
import type { ActionCase } from '../../access/actions/action-case.ts'
import { type Part, some } from '../attack.ts'
import { belongings, changed, enrolInsiders, insiders, personOf, spotOf } from '../insiders.ts'
import { click, each } from '../people.ts'
import { type Target, withTarget } from '../target.ts'

/** What a field of a card can be made to hold by somebody who writes the click by hand. */
const values: readonly unknown[] = [
  ...[null, true, -1, 1e300, '', ' ', [], {}, [['x']], { toString: 'x' }, { $ne: '' }, '__proto__', 'constructor'],
  ...['../../1', 'a/b?#\\', '\u0000', '\uD83D', 'x'.repeat(30_000), '9'.repeat(400), '-1', '0x10', '1e9', 'NaN'],
  ...["' OR 1=1 --", '$', '{1+1}', `$${'{1+1}'}`, '<at>alle</at>', '|', `round|x|${'|'.repeat(50)}`],
]

const people: readonly RoleName[] = ['leader', 'member', 'coordinator']

export const tampering: Part = {
  name: 'tampering',
  tries: 'clicks whose data were written by hand, by people of the team',
  async run({ short }) {
    let tried = 0
    const faults = await withTarget(insiders, async (target) => {
      enrolInsiders(target)
      const before = { other: belongings(target, 'other'), foreign: belongings(target, 'foreign') }
      const found: string[] = []
      const tryAll = async (cases: readonly ActionCase[], most: number) => {
        const all = cases.flatMap(tamperedData)
        const attempts = short ? some(all, most) : all
        await each(attempts, async ({ one, data, about }) => {
          for (const name of people) found.push(...(await tryIt(target, name, one, data, about)))
        })
        tried += attempts.length * people.length
      }
      await tryAll(
        actionCases.filter((one) => !isOfCoordinator(one)),
        500,
      )
      found.push(...changed(before.other, belongings(target, 'other')))
      // What a coordinator decides holds for every team of the tenant, and for no other tenant's.
      await tryAll(actionCases.filter(isOfCoordinator), 100)
      found.push(...changed(before.foreign, belongings(target, 'foreign')))
      return found.slice(0, 20)
    })
    return { tried, came: 'each answered with a card, nothing failed, no other team was touched', faults }
  },
}

const isOfCoordinator = ({ by }: ActionCase) => by === 'coordinator' || by === 'alone'

type Tampered = { readonly one: ActionCase; readonly data: unknown; readonly about: string }

/** One field after the other, each way; then the whole, and somebody else's id in it. */
function tamperedData(one: ActionCase): Tampered[] {
  const data = one.data(ids.own, 'own')
  const wholes = [null, [], 'x', 7, { ...data, extra: 'x'.repeat(1000) }, {}]
  const others = [ids.other, ids.foreign].map((of) => {
    const theirs = one.data(of, 'own')
    return Object.fromEntries(
      Object.entries(data).map(([key, value]) => [key, one.names?.includes(key) ? theirs[key] : value]),
    )
  })
  return [
    ...Object.keys(data).flatMap((key) =>
      values.map((value) => ({ one, data: { ...data, [key]: value }, about: `${key} ${JSON.stringify(value)}` })),
    ),
    ...wholes.map((whole) => ({ one, data: whole, about: `all of it ${JSON.stringify(whole)}` })),
    ...others.map((whole) => ({ one, data: whole, about: 'ids of another team' })),
  ]
}

async function tryIt(target: Target, name: RoleName, one: ActionCase, data: unknown, what: string): Promise<string[]> {
  const where = isOfCoordinator(one) ? 'personal' : 'channel'
  const { status, text } = await target.post(click(personOf(name), spotOf(name, where), one.verb, data))
  const about = `${one.verb} by ${name}, ${what.slice(0, 60)}`
  if (status !== 200) return [`${about}: ${status}`]
  if (text.includes(texts('nb').bot.failedTitle)) return [`${about}: it failed`]
  // The coordinator sees what teams have shared; from a card of a team nobody sees another.
  const others = roles[name].team === 'own' && /Team (other|foreign)|Under (other|foreign)/.test(text)
  return others ? [`${about}: shows another team`] : []
}
