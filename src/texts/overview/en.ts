import { countedEn as counted } from '../counted.ts'
import type { OverviewTexts } from './nb.ts'

/** What has come to the coordinators, in English. */
export const en: OverviewTexts = {
  overview: {
    title: 'What the teams have shared',
    only: (title) => `Only the package “${title}”.`,
    shared: (teams, summaries) =>
      `${counted(teams, 'team has', 'teams have')} shared ${counted(summaries, 'summary', 'summaries')}.`,
    nothing: 'No team has shared anything yet.',
    howShared:
      'A summary comes here when the team’s leader and union representative have signed it with “share”. Single answers stay in the team.',
    see: 'See the roles',
    noRoles: 'I cannot show how the roles see it yet.',
    howRoles:
      'Roles are shown for a question when several teams have shared answers to it, and at least two roles have so many answers that nobody can be recognised.',
    more: 'There are more questions. Open one and go on from there.',
    export: 'Export what is shared',
    position: (title, number, of) => `${title} · question ${number} of ${of}`,
    previous: 'Previous question',
    next: 'Next question',
    back: 'Back to the overview',
    unknownPackage: (name) => `I cannot find a package called “${name}”. Type “packages” to see them.`,
    objection: 'There is an objection. Its words stay in the team.',
    corrected: (who) => `Corrected by the ${who}.`,
    personalOnly: 'The overview is for your eyes only. Open a private chat with me and type “overview” there.',
  },
}
