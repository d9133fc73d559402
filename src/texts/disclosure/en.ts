import { countedEn as counted } from '../counted.ts'
import type { DisclosureTexts } from './nb.ts'

export const en: DisclosureTexts = {
  disclosure: {
    nearlyAll: (option: string) => `Nearly all or all chose “${option}”.`,
    nearlyAllWhy:
      'When nearly everybody gives the same answer, no numbers are shown. They would give away what each person said.',
  },
  gap: {
    heading: (question: string) => `How the roles see it: ${question}`,
    roles: {
      employee: 'Employees',
      leader: 'Leaders',
      unionRep: 'Union representatives',
      safetyRep: 'Safety representatives',
    },
    rolesInside: {
      employee: 'employees',
      leader: 'leaders',
      unionRep: 'union representatives',
      safetyRep: 'safety representatives',
    },
    differ: (one: string, other: string, points: string) =>
      `${one} and ${other} see this differently. The share who answered 4 or 5 differs by ${points} percentage points.`,
    alike: (points: string) =>
      `The roles see this much alike. The share who answered 4 or 5 differs by ${points} percentage points at most.`,
    nobodyIsRight: 'No role has the right answer. Talk about what each of you sees.',
    commonGround: (share: string) => `Common ground: ${share}. It is large when many in every role answered 4 or 5.`,
    role: (role: string, answers: number) => `${role}: ${counted(answers, 'answer', 'answers')}`,
    agree: '4 or 5',
    between: '3',
    disagree: '1 or 2',
    from: (teams: number) =>
      `Added up from ${counted(teams, 'team', 'teams')}. Roles with too few answers are not shown by themselves.`,
  },
}
