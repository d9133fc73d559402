import { countedNn as counted } from '../counted.ts'
import type { DisclosureTexts } from './nb.ts'

export const nn: DisclosureTexts = {
  disclosure: {
    nearlyAll: (option: string) => `Nesten alle eller alle valde «${option}».`,
    nearlyAllWhy: 'Når nesten alle svarar det same, blir ingen tal viste. Dei ville ha røpt kva den enkelte svarte.',
  },
  gap: {
    heading: (question: string) => `Slik ser rollene det: ${question}`,
    roles: { employee: 'Medarbeidarar', leader: 'Leiarar', unionRep: 'Tillitsvalde', safetyRep: 'Verneombod' },
    rolesInside: { employee: 'medarbeidarar', leader: 'leiarar', unionRep: 'tillitsvalde', safetyRep: 'verneombod' },
    differ: (one: string, other: string, points: string) =>
      `${one} og ${other} ser ulikt på dette. Det skil ${points} prosentpoeng på kor mange som svarte 4 eller 5.`,
    alike: (points: string) =>
      `Rollene ser nokså likt på dette. Det skil høgst ${points} prosentpoeng på kor mange som svarte 4 eller 5.`,
    nobodyIsRight: 'Ingen av rollene har fasiten. Snakk om kva kvar av dykk ser.',
    commonGround: (share: string) => `Felles syn: ${share}. Talet er høgt når mange i kvar rolle svarte 4 eller 5.`,
    role: (role: string, answers: number) => `${role}: ${answers} svar`,
    agree: '4 eller 5',
    between: '3',
    disagree: '1 eller 2',
    from: (teams: number) =>
      `Lagt saman frå ${counted(teams, 'team', 'team')}. Roller med for få svar er ikkje viste for seg.`,
  },
}
