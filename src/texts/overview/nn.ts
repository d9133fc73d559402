import { countedNn as counted } from '../counted.ts'
import type { OverviewTexts } from './nb.ts'

/** What has come to the coordinators, in nynorsk. */
export const nn: OverviewTexts = {
  overview: {
    title: 'Det teama har delt',
    only: (title) => `Berre pakken «${title}».`,
    shared: (teams, summaries) =>
      `${counted(teams, 'team har', 'team har')} delt ${counted(summaries, 'oppsummering', 'oppsummeringar')}.`,
    nothing: 'Ingen team har delt noko enno.',
    howShared:
      'Ei oppsummering kjem hit når leiar og tillitsvald i teamet har signert ho med «del». Dei enkelte svara blir verande i teamet.',
    see: 'Sjå rollene',
    noRoles: 'Eg kan ikkje vise korleis rollene ser det enno.',
    howRoles:
      'Roller blir viste for eit spørsmål når fleire team har delt svar på det, og minst to roller har så mange svar at ingen kan kjennast att.',
    more: 'Det er fleire spørsmål. Opne eitt og bla vidare derifrå.',
    export: 'Eksporter det som er delt',
    position: (title, number, of) => `${title} · spørsmål ${number} av ${of}`,
    previous: 'Førre spørsmål',
    next: 'Neste spørsmål',
    back: 'Til oversikta',
    unknownPackage: (name) => `Eg finn ingen pakke som heiter «${name}». Skriv «pakkar» for å sjå dei.`,
    objection: 'Det er ei innvending. Orda blir verande i teamet.',
    corrected: (who) => `Retta av ${who}.`,
    personalOnly: 'Oversikta viser eg berre til deg. Opne ein privat chat med meg, og skriv «oversikt» der.',
  },
}
