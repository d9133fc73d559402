import type { Block, Button } from '../../domain/delivery/reply-view.ts'
import { readLastDay } from '../../domain/schedule/phrase/read-last-day.ts'
import { may } from '../../domain/team/access.ts'
import { lastDayOf, openQuestions, termEnd } from '../../domain/team/hand-over.ts'
import { type AskedOffice, hasOffice, type Officer, type TeamRole, teamRoles } from '../../domain/team/team.ts'
import type { Timestamp } from '../../domain/time.ts'
import type { Member } from '../../ports/teams.ts'
import { capital, dateInWords, day } from '../../texts/format.ts'
import { askOfficer } from '../../usecases/team/hand-over.ts'
import { nameOfficer } from '../../usecases/team/team-state.ts'
import { rowBlock, textBlock } from '../line/blocks.ts'
import { actionButton } from '../line/buttons.ts'
import { type Command, notice, type Reply, type TeamScene } from '../line/command.ts'
import { fold } from '../line/recognise.ts'
import { memberNames } from './member-names.ts'

/** What people call an office, in the three languages. */
const officeWords: Record<TeamRole, readonly string[]> = {
  leader: ['leder', 'leiar', 'leader', 'sjef', 'manager'],
  unionRep: ['tillitsvalgt', 'tillitsvald', 'union-rep', 'unionrep', 'union', 'rep', 'tv'],
  safetyRep: ['verneombud', 'verneombod', 'safety-rep', 'safetyrep', 'safety', 'vo'],
  facilitator: ['fasilitator', 'facilitator'],
}
const removeWords = ['fjern', 'slett', 'ta', 'remove', 'avslutt']

/** How far ahead the end of a term may be, in years: later is a slip of the finger. */
const longestTerm = 10

export const roles: Command = {
  name: 'roles',
  words: { nb: 'roller', nn: 'roller', en: 'roles' },
  also: ['rolle', 'role'],
  usage: { nb: '[rolle @navn] [til dato]', nn: '[rolle @namn] [til dato]', en: '[role @name] [until date]' },
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
  const nameOf = (userId: string) => names.get(userId) ?? say.roles.unknownName
  const rows = teamRoles.map((office): Block => {
    const held = team.officers.filter((officer) => officer.office === office)
    const asked = openQuestions(team).filter((question) => question.office === office)
    const people = [
      ...held.map((officer) => termWords(scene, officer, nameOf(officer.userId))),
      ...asked.map(({ userId }) => say.handOver.waiting(nameOf(userId))),
    ]
    return rowBlock(capital(say.offices[office]), people.length > 0 ? people.join('; ') : say.roles.none)
  })
  const how = hasOffice(team, 'leader') ? say.roles.how : say.bot.welcomeNoLeader
  return {
    language,
    title: say.roles.title,
    blocks: [textBlock(team.name), ...rows, textBlock(how)],
    buttons: [],
  }
}

function termWords({ say, language, services }: TeamScene, { since, until }: Officer, name: string): string {
  const { timeZone } = services.settings
  const from = day(language, timeZone, since)
  if (until === undefined) return say.handOver.since(name, from)
  return say.handOver.sinceUntil(name, from, dateInWords(language, lastDayOf(until, timeZone).toString()))
}

/** Changed in a channel only, so that everybody in the team can see it. */
async function changeRoles(scene: TeamScene, args: readonly string[]): Promise<Reply> {
  const { say, services, team, here, asker } = scene
  if (!here) return notice(scene, say.roles.onlyInChannelTitle, [say.roles.onlyInChannel, say.roles.how])
  const words = args.map(fold)
  const isGiven = !words.some((word) => removeWords.includes(word))
  const office = teamRoles.find((candidate) => words.some((word) => officeWords[candidate].includes(word)))
  const [mentioned] = scene.mentioned
  // Who stops needs nobody's leave.
  const laysDown = !isGiven && office !== 'leader' && mentioned?.id === asker.userId
  // The first leader of a team without one is whoever the team sees taking it.
  if (hasOffice(team, 'leader') && !may(scene.standing, 'nameOfficers') && !laysDown) {
    return notice(scene, say.bot.notAllowedTitle, [say.bot.notAllowed(say.offices.leader)])
  }
  if (!office || !mentioned) return notice(scene, say.roles.whoTitle, [say.roles.who])
  if (!hasOffice(team, 'leader') && office !== 'leader' && !laysDown) {
    return notice(scene, say.bot.notAllowedTitle, [say.bot.welcomeNoLeader])
  }
  const member = await services.teams.member(team.address, team.teamId, mentioned.id)
  if (!member) return notice(scene, say.roles.whoTitle, [say.roles.notMember])
  if (isGiven) return ask(scene, member, office, args)
  if (office === 'leader') return notice(scene, say.roles.whoTitle, [say.roles.lastLeader])
  await nameOfficer(services, team.teamId, member.userId, office, false)
  return notice(scene, say.roles.changedTitle, [say.roles.taken(member.name, say.offices[office])])
}

async function ask(scene: TeamScene, member: Member, office: TeamRole, args: readonly string[]): Promise<Reply> {
  const { say, services, team, asker, conversationId, language } = scene
  const { timeZone } = services.settings
  const term = readTerm(scene, args)
  if (!term.ok) return notice(scene, say.handOver.badDateTitle, [say.handOver.badDate])
  const { userId, name } = member
  const { until } = term
  const result = await askOfficer(services, team.teamId, {
    ...{ userId, office, until, conversationId },
    byUserId: asker.userId,
  })
  const called = say.offices[office]
  const untilWords = term.last === undefined ? [] : [say.handOver.until(dateInWords(language, term.last.toString()))]
  switch (result?.done) {
    case undefined:
      return notice(scene, say.bot.noTeamTitle, [say.bot.noTeam])
    case 'given':
      return notice(scene, say.roles.changedTitle, [say.roles.given(name, called), ...untilWords])
    case 'holds':
      return notice(scene, say.roles.title, [say.handOver.holds(name, called)])
    case 'asked': {
      const { question } = result
      const sentTo = say.handOver.sentTo(day(language, timeZone, question.answerBy))
      const buttons = answerButtons(scene, question)
      return notice(scene, say.handOver.sentTitle, [say.handOver.sent(name, called), ...untilWords, sentTo], buttons)
    }
  }
}

function answerButtons({ say, team }: TeamScene, { id, office }: AskedOffice): Button[] {
  const data = { teamId: team.teamId, question: id, office }
  return [
    actionButton(say.handOver.yes, 'answerOffice', { ...data, answer: 'yes' }),
    actionButton(say.handOver.no, 'answerOffice', { ...data, answer: 'no' }),
  ]
}

type Term =
  | { readonly ok: true; readonly last: Temporal.PlainDate | undefined; readonly until: Timestamp | undefined }
  | { readonly ok: false }

/** The last day of the term, where the words beside the role name one. Figures that are no date are not passed over. */
function readTerm({ services }: TeamScene, args: readonly string[]): Term {
  const { timeZone } = services.settings
  const today = services.clock.now().toZonedDateTimeISO(timeZone).toPlainDate()
  const known = new Set([...Object.values(officeWords).flat(), ...removeWords])
  const words = args.filter((word) => !known.has(fold(word))).join(' ')
  const last = readLastDay(words, today)
  if (!last) return /\d/.test(words) ? { ok: false } : { ok: true, last: undefined, until: undefined }
  if (Temporal.PlainDate.compare(last, today.add({ years: longestTerm })) > 0) return { ok: false }
  return { ok: true, last, until: termEnd(last, timeZone) }
}
