import { may } from '../../domain/team/access.ts'
import { hasOffice, type Office, offices } from '../../domain/team/team.ts'
import { capital, list } from '../../texts/format.ts'
import { nameOfficer } from '../../usecases/team/team-state.ts'
import { rowBlock, textBlock } from '../line/blocks.ts'
import { type Command, notice, type Reply, type TeamScene } from '../line/command.ts'
import { fold } from '../line/recognise.ts'
import { memberNames } from './member-names.ts'

/** What people call an office, in the three languages. */
const officeWords: Record<Office, readonly string[]> = {
  leader: ['leder', 'leiar', 'leader', 'sjef', 'manager'],
  unionRep: ['tillitsvalgt', 'tillitsvald', 'union-rep', 'unionrep', 'union', 'rep', 'tv'],
  safetyRep: ['verneombud', 'verneombod', 'safety-rep', 'safetyrep', 'safety', 'vo'],
}
const removeWords = ['fjern', 'slett', 'ta', 'remove', 'avslutt']

export const roles: Command = {
  name: 'roles',
  words: { nb: 'roller', nn: 'roller', en: 'roles' },
  also: ['rolle', 'role'],
  usage: { nb: '[rolle @navn]', nn: '[rolle @namn]', en: '[role @name]' },
  who: 'read',
  needs: 'team',
  async run(scene, args) {
    if (args.length === 0) return showRoles(scene)
    return changeRoles(scene, args)
  },
}

async function showRoles(scene: TeamScene): Promise<Reply> {
  const { say, services, language, team } = scene
  const names = await memberNames(services, team)
  const rows = offices.map((office) => {
    const held = team.officers.filter((officer) => officer.office === office)
    const people = held.map(({ userId }) => names.get(userId) ?? say.roles.unknownName)
    return rowBlock(capital(say.offices[office]), people.length > 0 ? list(language, people) : say.roles.none)
  })
  const how = hasOffice(team, 'leader') ? say.roles.how : say.bot.welcomeNoLeader
  return {
    language,
    title: say.roles.title,
    blocks: [textBlock(team.name), ...rows, textBlock(how)],
    buttons: [],
  }
}

/** Changed in a channel only, so that everybody in the team can see it. */
async function changeRoles(scene: TeamScene, args: readonly string[]): Promise<Reply> {
  const { say, services, team, here } = scene
  if (!here) return notice(scene, say.roles.onlyInChannelTitle, [say.roles.onlyInChannel, say.roles.how])
  // The first leader of a team without one is whoever the team sees taking it.
  if (hasOffice(team, 'leader') && !may(scene.standing, 'nameOfficers')) {
    return notice(scene, say.bot.notAllowedTitle, [say.bot.notAllowed(say.offices.leader)])
  }
  const words = args.map(fold)
  const given = !words.some((word) => removeWords.includes(word))
  const office = offices.find((candidate) => words.some((word) => officeWords[candidate].includes(word)))
  const [mentioned] = scene.mentioned
  if (!office || !mentioned) return notice(scene, say.roles.whoTitle, [say.roles.who])
  if (!hasOffice(team, 'leader') && office !== 'leader') {
    return notice(scene, say.bot.notAllowedTitle, [say.bot.welcomeNoLeader])
  }
  const member = await services.teams.member(team.address, team.teamId, mentioned.id)
  if (!member) return notice(scene, say.roles.whoTitle, [say.roles.notMember])
  if (!given && office === 'leader') return notice(scene, say.roles.whoTitle, [say.roles.lastLeader])
  await nameOfficer(services, team.teamId, member.userId, office, given)
  const change = given ? say.roles.given : say.roles.taken
  return notice(scene, say.roles.changedTitle, [change(member.name, say.offices[office])])
}
