import assert from 'node:assert/strict'
import { expiredCard } from '../../src/actions/refusals.ts'
import { actions, runAction } from '../../src/actions/table.ts'
import { replyCard } from '../../src/cards/reply-card.ts'
import { notice } from '../../src/commands/line/command.ts'
import { whoseTask } from '../../src/commands/line/refusals.ts'
import { sceneOf } from '../../src/commands/line/scene.ts'
import { may, permissions } from '../../src/domain/team/access.ts'
import { cardLines } from '../support/card-lines.ts'
import {
  type AccessWorld,
  accessWorld,
  type Ids,
  ids,
  type RoleName,
  roleNames,
  roles,
  type Side,
  sides,
  standingIn,
  unusedWorlds,
  type Where,
} from './access-world.ts'
import { actionCases } from './action-table.ts'
import type { ActionCase } from './actions/action-case.ts'

/** Ids that every store takes, and that none does. */
const madeUp = ['nobody|made|this', 'a/b?#\\', 'x'.repeat(5000), '', ' ', '\u0000', '\uD83D', '__proto__', '../../1']

describe('The table of who may click what', () => {
  it('has every verb that there is, and no other', () => {
    assert.deepEqual(
      [...new Set(actionCases.map(({ verb }) => verb))].toSorted(),
      actions.map(({ verb }) => verb).toSorted(),
    )
  })
})

for (const [number, one] of actionCases.entries()) {
  const { verb, by } = one
  describe(`The click "${verb}" (${number + 1}), which is for ${by}`, function () {
    this.timeout(60_000)
    let shared: AccessWorld
    before(async () => {
      shared = await accessWorld()
    })
    const unused = unusedWorlds()
    const send = (world: AccessWorld, name: RoleName, where: Where, data: unknown) =>
      runAction(world.click(name, where), verb, data)

    for (const where of ['channel', 'personal', 'group'] as const) {
      it(`works for exactly those, in their own team, from ${where}`, async () => {
        for (const name of roleNames) {
          const own = roles[name].team === 'own'
          const side: Side = isOfTenant(one) ? sideOfTenant(name) : 'own'
          if (where === 'channel' && !(isOfTenant(one) ? roles[name].team : own)) continue
          const world = mayDo(one, name, where) ? await unused() : shared
          const before = world.writes().length
          const card = await send(world, name, where, one.data(ids[side], side))
          const about = `${name} in ${where}`
          if (mayDo(one, name, where)) {
            assert.ok(titleOf(card).startsWith(one.shows), `${about}: ${titleOf(card)}`)
            continue
          }
          assert.deepEqual(card, await refusalFor(world, one, name, where), about)
          assert.deepEqual(world.writes().slice(before), [], about)
          assert.deepEqual(world.services.teams.sent, [], about)
        }
      })
    }

    if (usesTeam(one)) {
      it('is for nobody of another team or tenant, who sees what they would see of a team that does not exist', async () => {
        for (const side of sides) {
          for (const name of roleNames.filter((who) => roles[who].team !== side)) {
            for (const where of ['channel', 'personal', 'group'] as const) {
              const world = shared
              const before = world.writes().length
              const nowhere = await send(world, name, where, one.data(ids.nowhere, 'own'))
              assert.deepEqual(
                await send(world, name, where, one.data(ids[side], side)),
                nowhere,
                `${name} of ${side} in ${where}`,
              )
              assert.deepEqual(world.writes().slice(before), [], `${name} of ${side} in ${where}`)
            }
          }
        }
      })
    }

    if (one.names) {
      it('reaches nothing of another team by an id in a click of the own, and a made-up id is no fault', async () => {
        const named = (of: Ids) =>
          Object.fromEntries(Object.entries(one.data(of, 'own')).filter(([key]) => one.names?.includes(key)))
        for (const name of roleNames.filter((who) => roles[who].team === 'own' || isOfTenant(one))) {
          const home = sideOfTenant(name)
          const strangers = sides.filter((side) =>
            isOfTenant(one) ? ids[side].tenantId !== ids[home].tenantId : side !== home,
          )
          for (const where of ['channel', 'personal'] as const) {
            const before = shared.writes().length
            const sendWith = (change: object) => send(shared, name, where, { ...one.data(ids[home], home), ...change })
            const nowhere = await sendWith(named(ids.nowhere))
            for (const side of strangers) {
              assert.deepEqual(await sendWith(named(ids[side])), nowhere, `${name} in ${where}, of ${side}`)
            }
            // What no button ever carried is refused before it is asked who may.
            const refusals = [titleOf(nowhere), titleOf(await expiredCard(shared.click(name, where)))]
            for (const id of madeUp) {
              const card = await sendWith(Object.fromEntries((one.names ?? []).map((key) => [key, id])))
              assert.ok(
                refusals.includes(titleOf(card)),
                `${name} in ${where}, ${JSON.stringify(id.slice(0, 20))}: ${titleOf(card)}`,
              )
            }
            assert.deepEqual(shared.writes().slice(before), [], `${name} in ${where}`)
          }
        }
      })
    }
  })
}

describe('A matter that a person is asked about in personal chat', () => {
  const clicks = [
    ['showEscalation', {}],
    ['answerEscalation', { what: 'yes' }],
    ['sendEscalationAnswer', { what: 'yes', reason: 'Ja' }],
  ] as const
  for (const [verb, more] of clicks) {
    it(`is that person's alone, and to all others it does not exist: ${verb}`, async () => {
      const world = await accessWorld()
      const data = (of: Ids) => ({ teamId: of.teamId, escalation: of.sent, step: '0', ...more })
      for (const name of roleNames) {
        for (const where of ['channel', 'personal', 'group'] as const) {
          const click = world.click(name, where)
          const card = await runAction(click, verb, data(ids.own))
          assert.deepEqual(card, await runAction(click, verb, data(ids.nowhere)), `${name} in ${where}`)
          assert.deepEqual(card, await expiredCard(click), `${name} in ${where}`)
        }
      }
      assert.deepEqual(world.writes(), [])
      const asked = world.click('nobody', 'personal')
      const asker = { userId: 'director', name: 'Navn director' }
      const inGroup = { ...asked, origin: { ...asked.origin, asker, personal: false } }
      assert.deepEqual(await runAction(inGroup, verb, data(ids.own)), await expiredCard(inGroup))
      const alone = { ...asked, origin: { ...asked.origin, asker } }
      const elsewhere = { ...asked, origin: { ...alone.origin, tenantId: 'elsewhere' } }
      assert.deepEqual(await runAction(elsewhere, verb, data(ids.own)), await expiredCard(elsewhere))
      assert.deepEqual(world.writes(), [])
      assert.notDeepEqual(await runAction(alone, verb, data(ids.own)), await expiredCard(alone))
    })
  }
})

function titleOf(card: object): string {
  const lines = cardLines(card)
  return (lines.find((line) => line.startsWith('# ')) ?? lines[0] ?? '').replace(/^# /, '')
}

function usesTeam(one: ActionCase): boolean {
  return !isOfTenant(one)
}

/** What belongs to a tenant and to none of its teams. */
function isOfTenant({ by }: ActionCase): boolean {
  return by === 'coordinator' || by === 'anybody' || by === 'alone'
}

function sideOfTenant(name: RoleName): Side {
  return roles[name].tenantId === 'tenant' ? 'own' : 'foreign'
}

function mayDo({ by, also = [], not = [], only }: ActionCase, name: RoleName, where: Where): boolean {
  if (by === 'anybody') return true
  if (by === 'alone') return where === 'personal' && (only?.includes(name) ?? true)
  const standing = standingIn('own', name)
  if (by === 'coordinator') return standing.coordinator && where === 'personal'
  if (by === 'inChannel') return standing.member && where === 'channel'
  return !not.includes(name) && (may(standing, by) || also.includes(name))
}

/** What somebody sees who may not. Who is not in the team sees the same as of a team that does not exist. */
async function refusalFor(world: AccessWorld, one: ActionCase, name: RoleName, where: Where): Promise<object> {
  const click = world.click(name, where)
  const scene = await sceneOf(click.services, click.origin)
  const { say } = scene
  if (one.by === 'coordinator') {
    const isCoordinator = standingIn('own', name).coordinator
    assert.ok(!isCoordinator || where !== 'personal')
  }
  if (one.by === 'alone') return expiredCard(click)
  const standing = standingIn('own', name)
  if (usesTeam(one) && (!standing.member || one.by === 'inChannel')) {
    if (one.verb === 'command') return replyCard(click.render, notice(scene, say.bot.noTeamTitle, [say.bot.noTeam]))
    return expiredCard(click)
  }
  const card = await runAction(click, one.verb, one.data(ids.own, 'own'))
  if (one.by === 'coordinator') {
    const expected = standing.coordinator
      ? [say.bot.personalOnlyTitle, say.bot.notAllowedTitle]
      : [say.bot.notAllowedTitle]
    assert.ok(expected.includes(titleOf(card)), `${name}: ${titleOf(card)}`)
    return card
  }
  if (one.refuses !== undefined) {
    assert.equal(titleOf(card), one.refuses, name)
    return card
  }
  const permission = one.by
  assert.ok(permission in permissions)
  return replyCard(click.render, whoseTask(scene, permission as keyof typeof permissions))
}
