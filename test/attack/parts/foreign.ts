import { isDeepStrictEqual } from 'node:util'
import { ids, type RoleName, roleNames, roles, type Side, sides, type Where } from '../../access/access-world.ts'
import { actionCases } from '../../access/action-table.ts'
import type { ActionCase } from '../../access/actions/action-case.ts'
import { commandCases } from '../../access/command-table.ts'
import { tenantId } from '../../support/authority.ts'
import { type Part, some } from '../attack.ts'
import { belongings, changed, enrolInsiders, insiders, personOf, spotOf } from '../insiders.ts'
import { click, clicked, each, from, line, titleOf } from '../people.ts'
import { type Target, withTarget } from '../target.ts'

type Attempt = { readonly name: RoleName; readonly where: Where; readonly side: Side; readonly one: ActionCase }

/** What belongs to a tenant and to none of its teams has no other team. */
const ofTeams = actionCases.filter(({ by }) => by !== 'coordinator' && by !== 'anybody' && by !== 'alone')

export const foreign: Part = {
  name: 'foreign',
  tries: 'every click and command of people of another team, unit or tenant',
  async run({ short }) {
    let tried = 0
    const faults = await withTarget(insiders, async (target) => {
      enrolInsiders(target)
      const before = sides.map((side) => belongings(target, side))
      const found: string[] = []
      const all = [...clicks(), ...lines()]
      const attempts = short ? some(all, 600) : all
      await each(attempts, async (attempt) => void found.push(...(await tryIt(target, attempt))))
      tried = attempts.length
      const strangers = ofForeignTenant(short)
      await each(strangers, async (activity) => {
        const { status } = await target.post(activity)
        if (status !== 403) found.push(`of another tenant: ${status}`)
      })
      tried += strangers.length
      const touched = sides.flatMap((side, at) => changed(before[at] ?? [], belongings(target, side)))
      return [...found.slice(0, 10), ...touched.slice(0, 10)]
    })
    return { tried, came: 'the same answer as of a team that does not exist, and nothing changed there', faults }
  },
}

/** Everybody who is not in the team, from everywhere. */
function attemptsOn(one: ActionCase): Attempt[] {
  return sides.flatMap((side) =>
    roleNames
      .filter((name) => roles[name].team !== side)
      .flatMap((name) => (['channel', 'personal', 'group'] as const).map((where) => ({ name, where, side, one }))),
  )
}

function clicks(): Attempt[] {
  return ofTeams.flatMap(attemptsOn)
}

/** A command can name another team only through the button of a card in a chat: in a channel it is about that one. */
function lines(): Attempt[] {
  const asked = commandCases.filter(({ by }) => by !== 'anybody' && by !== 'coordinator' && by !== 'inTeam')
  return asked
    .filter(({ alsoCoordinator, coordinatorInNoTeam }) => !alsoCoordinator && !coordinatorInNoTeam)
    .flatMap((command) =>
      attemptsOn({
        ...{ verb: 'command', by: 'read', shows: '' },
        data: ({ teamId, channelId }) => ({ teamId, channelId, line: command.line }),
      }),
    )
    .filter(({ where }) => where !== 'channel')
}

async function tryIt(target: Target, { name, where, side, one }: Attempt): Promise<string[]> {
  const send = (data: unknown) => clicked(target, click(personOf(name), spotOf(name, where), one.verb, data))
  const theirs = await send(one.data(ids[side], side))
  const nowhere = await send(one.data(ids.nowhere, 'own'))
  const about = `${one.verb} by ${name} in ${where} on ${side}`
  if (theirs === undefined || nowhere === undefined) return [`${about}: no card`]
  return isDeepStrictEqual(theirs, nowhere) ? [] : [`${about}: ${titleOf(theirs)} / ${titleOf(nowhere)}`]
}

/** Signed for our bot, but from a tenant that it does not serve: the door does not let it in. */
function ofForeignTenant(short: boolean): Record<string, unknown>[] {
  const cases = short ? some(actionCases, 10) : actionCases
  const tenants = ['elsewhere', 'bbbbbbbb-cccc-dddd-eeee-ffffffffffff', '', ` ${tenantId}`, `${tenantId}\n`]
  return tenants.flatMap((tenant) =>
    (['leaderOfForeign', 'coordinatorOfForeign', 'leader'] as const).flatMap((name) => {
      const where = from(personOf(name), spotOf(name, 'channel'), tenant)
      return [
        { ...line(personOf(name), 'personal', 'hjelp'), ...where },
        ...cases.map((one) => ({ ...click(personOf(name), 'personal', one.verb, one.data(ids.own, 'own')), ...where })),
      ]
    }),
  )
}
