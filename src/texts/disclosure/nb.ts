import { countedNb as counted } from '../counted.ts'

/** What is shown without numbers, and how roles see a question, in bokmål: the source of the keys. */
export const nb = {
  disclosure: {
    nearlyAll: (option: string) => `Nesten alle eller alle valgte «${option}».`,
    nearlyAllWhy: 'Når nesten alle svarer det samme, vises ingen tall. De ville ha røpet hva hver enkelt svarte.',
  },
  gap: {
    heading: (question: string) => `Slik ser rollene det: ${question}`,
    roles: { employee: 'Medarbeidere', leader: 'Ledere', unionRep: 'Tillitsvalgte', safetyRep: 'Verneombud' },
    rolesInside: { employee: 'medarbeidere', leader: 'ledere', unionRep: 'tillitsvalgte', safetyRep: 'verneombud' },
    differ: (one: string, other: string, points: string) =>
      `${one} og ${other} ser ulikt på dette. Det skiller ${points} prosentpoeng mellom andelene som svarte 4 eller 5.`,
    alike: (points: string) =>
      `Rollene ser nokså likt på dette. Det skiller høyst ${points} prosentpoeng mellom andelene som svarte 4 eller 5.`,
    nobodyIsRight: 'Ingen av rollene har fasiten. Snakk om hva hver av dere ser.',
    commonGround: (share: string) => `Felles syn: ${share}. Tallet er høyt når mange i hver rolle svarte 4 eller 5.`,
    role: (role: string, answers: number) => `${role}: ${answers} svar`,
    agree: '4 eller 5',
    between: '3',
    disagree: '1 eller 2',
    from: (teams: number) =>
      `Lagt sammen fra ${counted(teams, 'team', 'team')}. Roller med for få svar er ikke vist for seg.`,
  },
}

export type DisclosureTexts = typeof nb
