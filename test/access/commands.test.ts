import assert from 'node:assert/strict'
import { replyCard } from '../../src/cards/reply-card.ts'
import { commandNames, type NamedPlace, notice, type Reply } from '../../src/commands/line/command.ts'
import { whoseTask } from '../../src/commands/line/refusals.ts'
import { runCommand } from '../../src/commands/line/run-command.ts'
import { sceneOf } from '../../src/commands/line/scene.ts'
import { commands } from '../../src/commands/table.ts'
import { may } from '../../src/domain/team/access.ts'
import { cardLines } from '../support/card-lines.ts'
import {
  type AccessWorld,
  ids,
  type RoleName,
  render,
  roleNames,
  roles,
  sides,
  standingIn,
  unusedWorlds,
  type Where,
} from './access-world.ts'
import { type CommandCase, commandCases } from './command-table.ts'

describe('The table of who may say what', () => {
  it('has every command that there is, and no other', () => {
    assert.deepEqual([...new Set(commandCases.map(({ name }) => name))].toSorted(), [...commandNames].toSorted())
    assert.deepEqual(commands.map(({ name }) => name).toSorted(), [...commandNames].toSorted())
  })
})

for (const one of commandCases) {
  describe(`The line "${one.line}", which is for ${one.by}`, function () {
    this.timeout(60_000)
    const shared = unusedWorlds()
    const mineOnly = unusedWorlds()

    for (const where of ['channel', 'personal', 'group'] as const) {
      it(`does it for exactly those, for the own team, in ${where}`, async () => {
        for (const name of roleNames) {
          if (where === 'channel' && roles[name].team !== 'own') continue
          const about = `${name} in ${where}`
          const shows = shownTo(one, name, where)
          const world = await shared()
          const before = world.writes().length
          const reply = await say(world, name, where, one.line, ids.own)
          if (shows !== undefined) {
            assert.ok(titleOf(reply).startsWith(shows), `${about}: ${titleOf(reply)}`)
            continue
          }
          await assertRefused(world, one, name, where, reply)
          assert.deepEqual(world.writes().slice(before), [], about)
          assert.deepEqual(world.services.teams.sent, [], about)
        }
      })
    }

    it('says of another team or tenant what it says of a team that does not exist, and does nothing there', async () => {
      for (const side of sides) {
        for (const name of roleNames.filter((who) => roles[who].team !== side)) {
          for (const where of ['personal', 'group'] as const) {
            const theirs = await shared()
            const mine = await mineOnly()
            const reply = await say(theirs, name, where, one.line, ids[side])
            const nowhere = await say(mine, name, where, one.line, ids.nowhere)
            assert.deepEqual(plain(reply), plain(nowhere), `${name} of ${side} in ${where}`)
            // What is a person's own, or a coordinator's, happens wherever they ask.
            assert.deepEqual(theirs.writes(), mine.writes(), `${name} of ${side} in ${where}`)
          }
        }
      }
    })
  })
}

async function say(world: AccessWorld, name: RoleName, where: Where, line: string, at: NamedPlace): Promise<Reply> {
  const { origin, services } = world.click(name, where)
  const place = { teamId: at.teamId, channelId: at.channelId }
  return runCommand(await sceneOf(services, origin), line, where === 'channel' ? undefined : place)
}

function titleOf(reply: Reply): string {
  return 'title' in reply ? reply.title : (Object.keys(reply)[0] ?? '')
}

/** A link has the order's id in it, which is another each time. */
function plain(reply: Reply): unknown {
  return 'blocks' in reply ? cardLines(replyCard(render, reply)) : reply
}

/** The title of what somebody gets who may; undefined for who may not. */
function shownTo(one: CommandCase, name: RoleName, where: Where): string | undefined {
  const rule = where === 'channel' ? (one.byInChannel ?? one.by) : one.by
  const standing = standingIn('own', name)
  const isMine = standing.coordinator && where === 'personal'
  if (rule === 'anybody') return one.shows
  if (rule === 'coordinator') return isMine ? one.shows : undefined
  const allowed = standing.member && (rule === 'inTeam' || may(standing, rule)) && (!one.alone || where === 'personal')
  if (allowed) return one.shows
  const inNoTeam = roles[name].team === undefined ? one.coordinatorInNoTeam : undefined
  return isMine ? (one.alsoCoordinator ?? inNoTeam) : undefined
}

async function assertRefused(world: AccessWorld, one: CommandCase, name: RoleName, where: Where, reply: Reply) {
  const { origin, services } = world.click(name, where)
  const scene = await sceneOf(services, origin)
  const { bot } = scene.say
  const standing = standingIn('own', name)
  const about = `${name} in ${where}`
  if (one.by === 'coordinator' || one.alone) {
    const titles = [bot.notAllowedTitle, bot.personalOnlyTitle, bot.noTeamTitle]
    assert.ok(titles.includes(titleOf(reply)), `${about}: ${titleOf(reply)}`)
    return
  }
  if (!standing.member) {
    assert.deepEqual(reply, notice(scene, bot.noTeamTitle, [bot.noTeam]), about)
    return
  }
  if (one.refuses !== undefined) {
    assert.equal(titleOf(reply), one.refuses, about)
    return
  }
  assert.ok(one.by !== 'anybody' && one.by !== 'inTeam')
  assert.deepEqual(reply, whoseTask(scene, one.by), about)
}
