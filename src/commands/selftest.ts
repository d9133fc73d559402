import { hasOffice } from '../domain/team/team.ts'
import { TeamsUnavailable } from '../ports/teams.ts'
import { stuckPosts } from '../usecases/round/list-rounds.ts'
import { rowBlock, textBlock } from './line/blocks.ts'
import type { Command, TeamScene } from './line/command.ts'

type Check = {
  readonly name: string
  readonly works: boolean | undefined
  readonly missing?: boolean
  readonly words: string
}

/** Tells in words what works here and why something does not; the result is never told by colour alone. */
export const selftest: Command = {
  name: 'selftest',
  words: { nb: 'selvtest', nn: 'sjølvtest', en: 'selftest' },
  also: ['test', 'sjekk', 'self-test'],
  usage: { nb: '', nn: '', en: '' },
  who: 'everyone',
  needs: 'team',
  async run(scene) {
    const { say, language } = scene
    const checks = [await store(scene), await roster(scene), ...officesHeld(scene), channel(scene), await posts(scene)]
    const verdict = { true: say.selftest.works, false: say.selftest.fails, undefined: say.selftest.unsure }
    return {
      language,
      title: say.selftest.title,
      blocks: [
        ...checks.map(({ name, works, missing, words }) =>
          rowBlock(`${name}: ${missing ? say.selftest.missing : verdict[`${works}`]}`, words),
        ),
        textBlock(say.selftest.ownersNote),
        textBlock(say.selftest.threadNote),
      ],
      buttons: [],
    }
  },
}

async function store({ say, services }: TeamScene): Promise<Check> {
  const name = say.selftest.checks.store
  try {
    await services.store.ping()
    return { name, works: true, words: say.selftest.storeOk }
  } catch (error) {
    services.log.error('store does not answer', {}, error)
    return { name, works: false, words: say.selftest.storeBad }
  }
}

async function roster({ say, services, team }: TeamScene): Promise<Check> {
  const name = say.selftest.checks.roster
  try {
    const members = await services.teams.members(team.address, team.teamId)
    return { name, works: true, words: say.selftest.rosterOk(members.length) }
  } catch (error) {
    if (!(error instanceof TeamsUnavailable)) throw error
    return { name, works: false, words: say.selftest.rosterBad }
  }
}

function officesHeld({ say, team }: TeamScene): Check[] {
  const { checks, leaderOk, leaderBad, unionOk, unionBad } = say.selftest
  const leader = hasOffice(team, 'leader')
  const unionRep = hasOffice(team, 'unionRep')
  return [
    { name: checks.leader, works: leader, missing: !leader, words: leader ? leaderOk : leaderBad },
    { name: checks.unionRep, works: unionRep, missing: !unionRep, words: unionRep ? unionOk : unionBad },
  ]
}

function channel({ say, here }: TeamScene): Check {
  const { checks, channelOk, channelPrivate, channelShared, channelPersonal } = say.selftest
  if (!here) return { name: checks.channel, works: undefined, words: channelPersonal }
  const words = { standard: channelOk, private: channelPrivate, shared: channelShared }[here.channelKind]
  return { name: checks.channel, works: here.channelKind === 'standard', words }
}

async function posts({ say, services, team }: TeamScene): Promise<Check> {
  const stuck = await stuckPosts(services, team.teamId)
  const words = stuck.length === 0 ? say.selftest.postsOk : say.selftest.postsBad(stuck.length)
  return { name: say.selftest.checks.posts, works: stuck.length === 0, words }
}
