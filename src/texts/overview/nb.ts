import { countedNb as counted } from '../counted.ts'

/** What has come to the coordinators, in bokmål: the source of the keys. */
export const nb = {
  overview: {
    title: 'Det teamene har delt',
    only: (title: string) => `Bare pakken «${title}».`,
    shared: (teams: number, summaries: number) =>
      `${counted(teams, 'team har', 'team har')} delt ${counted(summaries, 'oppsummering', 'oppsummeringer')}.`,
    nothing: 'Ingen team har delt noe ennå.',
    howShared:
      'En oppsummering kommer hit når leder og tillitsvalgt i teamet har signert den med «del». De enkelte svarene blir i teamet.',
    see: 'Se rollene',
    noRoles: 'Jeg kan ikke vise hvordan rollene ser det ennå.',
    howRoles:
      'Roller vises for et spørsmål når flere team har delt svar på det, og minst to roller har så mange svar at ingen kan kjennes igjen.',
    more: 'Det er flere spørsmål. Åpne ett og bla videre derfra.',
    export: 'Eksporter det som er delt',
    position: (title: string, number: number, of: number) => `${title} · spørsmål ${number} av ${of}`,
    previous: 'Forrige spørsmål',
    next: 'Neste spørsmål',
    back: 'Til oversikten',
    unknownPackage: (name: string) => `Jeg finner ingen pakke som heter «${name}». Skriv «pakker» for å se dem.`,
    objection: 'Det er en innvending. Ordene blir i teamet.',
    corrected: (who: string) => `Rettet av ${who}.`,
    personalOnly: 'Oversikten viser jeg bare til deg. Åpne en privat chat med meg, og skriv «oversikt» der.',
  },
}

export type OverviewTexts = typeof nb
