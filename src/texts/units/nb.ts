import { countedNb as counted } from '../counted.ts'

const units = (count: number) => counted(count, 'enhet', 'enheter')
const andMore = (names: string, more: number) => (more > 0 ? `${names} og ${more} til` : names)
const example = 'Første rad skal være: id;navn;overordnet;arbeidsgiver;linje;nivå;team;leder'

/** The units of the organisation: what coordinators see and import. */
export const nb = {
  units: {
    title: 'Enheter',
    personalOnly: 'Bare koordinatorer kan se enhetene, i privat chat med meg.',
    none: 'Ingen enheter er lest inn ennå.',
    how: 'Send meg en CSV-fil her i chatten, med kolonnene id, navn, overordnet, arbeidsgiver, linje, nivå, team og leder. Filen er hele virksomheten: Det som ikke står i den, blir fjernet. Jeg viser hva som blir endret, og spør før jeg gjør det.',
    total: (count: number, teams: number, apps: number) =>
      `${units(count)}. ${teams} har et team, og ${apps} bruker appen.`,
    imported: (date: string) => `Lest inn ${date}.`,
    level: (level: string) => level || 'Uten nivå',
    top: 'Øverst',
    below: (count: number) => (count === 0 ? 'ingen enheter under' : `${units(count)} under`),
    hasApp: 'bruker appen',
    noApp: 'har et team uten appen',
    noTeam: 'har ikke noe team',
    employers: { state: 'stat', municipality: 'kommune', other: 'annen arbeidsgiver' },
    open: 'Åpne',
    up: 'Ett nivå opp',
    whole: 'Hele virksomheten',
    page: (from: number, to: number, all: number) => `Viser ${from}–${to} av ${all}.`,
    more: 'Vis flere',
    unknownTitle: 'Jeg finner ikke enheten',
    unknown: 'Skriv «enheter» for å se alle.',
    draftTitle: 'Vil du lese inn dette?',
    import: 'Les inn',
    notYet: 'Ingenting er endret ennå. Knappen virker i et døgn.',
    goneTitle: 'Filen gjelder ikke lenger',
    gone: 'Noen har sendt en nyere fil, eller det er mer enn et døgn siden. Ingenting er endret. Send filen på nytt.',
    changedMeanwhile: 'Noen har endret enhetene siden du så på filen. Nå vil den gjøre dette:',
    doneTitle: 'Enhetene er lest inn',
    sameTitle: 'Ingenting er endret',
    same: 'Filen sier det samme som det jeg har fra før.',
    changes: (added: number, changed: number, removed: number, unchanged: number) =>
      `${added} nye, ${changed} endret, ${removed} fjernet, ${unchanged} som før.`,
    named: {
      added: (names: string, count: number) => `Nye: ${andMore(names, count)}.`,
      changed: (names: string, count: number) => `Endret: ${andMore(names, count)}.`,
      removed: (names: string, count: number) => `Fjernet: ${andMore(names, count)}.`,
    },
    faultsTitle: 'Filen kan ikke brukes ennå',
    faultsIntro: (count: number) =>
      `${counted(count, 'feil', 'feil')} må rettes. Ingenting er endret. Rett i filen, og send den på nytt.`,
    faultsMore: (count: number) => `… og ${count} til.`,
    losesMostTitle: 'Er dette hele virksomheten?',
    losesMost: (removed: number, kept: number) =>
      `Filen mangler ${units(removed)} som jeg har fra før, og bare ${kept} blir igjen. Les den bare inn hvis filen er hele virksomheten.`,
    tooManyWords: 'Filen har for mye tekst. Kort ned navnene, og send den på nytt. Ingenting er endret.',
    fileFailedTitle: 'Jeg fikk ikke hentet filen',
    fileFailed: 'Prøv å sende den på nytt. Ingenting er endret.',
    columns: {
      id: 'id',
      name: 'navn',
      parent: 'overordnet',
      employer: 'arbeidsgiver',
      line: 'linje',
      level: 'nivå',
      team: 'team',
      leader: 'leder',
    },
    atLine: (line: number, words: string) => `Linje ${line}: ${words}`,
    faults: {
      empty: `Filen er tom. ${example}`,
      tooLarge: 'Filen er større enn 2 MB. Ta bort det som ikke er enheter.',
      workbook: 'Dette er en Excel-arbeidsbok. Lagre den som CSV UTF-8 i Excel, og send den filen.',
      notText: 'Dette er ikke en tekstfil. Lagre den som CSV.',
      quotes: 'Et anførselstegn er ikke lukket, eller står feil. Fjern det, eller skriv det to ganger.',
      tooManyRows: (most: number) => `Filen har mer enn ${most} enheter.`,
      headingMissing: (column: string) => `Kolonnen «${column}» mangler. ${example}`,
      headingTwice: (column: string) => `Kolonnen «${column}» står to ganger.`,
      headingUnknown: (value: string) => `Jeg kjenner ikke kolonnen «${value}». Rett navnet, eller slett kolonnen.`,
      tooManyCells: 'Raden har flere felt enn det er kolonner.',
      missing: (column: string) => `Feltet «${column}» er tomt. Fyll det ut.`,
      tooLong: (column: string) => `Feltet «${column}» er for langt. Kort det ned.`,
      idTwice: (value: string) => `Id-en «${value}» er brukt før. Gi enheten en egen id.`,
      parentUnknown: (value: string) =>
        `Overordnet «${value}» står ikke i filen. Bruk id-en til en enhet, eller la feltet stå tomt.`,
      ownParent: (value: string) =>
        `«${value}» er overordnet seg selv. Bruk id-en til en annen enhet, eller la feltet stå tomt.`,
      cycle: (value: string) => `«${value}» står over seg selv, gjennom enhetene under. Rett feltet for overordnet.`,
      employerUnknown: (value: string) => `Arbeidsgiver «${value}» kjenner jeg ikke. Skriv stat, kommune eller annen.`,
      teamUnknown: (value: string) =>
        `Jeg er ikke med i noe team som heter «${value}». Legg appen til i teamet først, eller la feltet stå tomt.`,
      teamAmbiguous: (value: string) => `Flere team heter «${value}». Skriv id-en til teamet i stedet.`,
      teamTwice: (value: string) =>
        `Teamet «${value}» hører til en enhet lenger opp i filen. Et team kan bare høre til én enhet. Fjern det ett av stedene.`,
      notAnId: (value: string) =>
        `«${value}» er ikke en id. Skriv objekt-id-en til lederen i Entra, ikke navn eller e-postadresse.`,
    },
  },
}

export type UnitsTexts = typeof nb
