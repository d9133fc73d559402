import { countedNn as counted } from '../counted.ts'
import type { UnitsTexts } from './nb.ts'

const units = (count: number) => counted(count, 'eining', 'einingar')
const andMore = (names: string, more: number) => (more > 0 ? `${names} og ${more} til` : names)
const example = 'Første rad skal vere: id;namn;overordna;arbeidsgivar;linje;nivå;team;leiar'

export const nn: UnitsTexts = {
  units: {
    title: 'Einingar',
    personalOnly: 'Berre koordinatorar kan sjå einingane, i privat chat med meg.',
    none: 'Ingen einingar er lesne inn enno.',
    how: 'Send meg ei CSV-fil her i chatten, med kolonnane id, namn, overordna, arbeidsgivar, linje, nivå, team og leiar. Fila er heile verksemda: Det som ikkje står i ho, blir fjerna. Eg viser kva som blir endra, og spør før eg gjer det.',
    total: (count, teams, apps) => `${units(count)}. ${teams} har eit team, og ${apps} bruker appen.`,
    imported: (date) => `Lesne inn ${date}.`,
    level: (level) => level || 'Utan nivå',
    top: 'Øvst',
    below: (count) => (count === 0 ? 'ingen einingar under' : `${units(count)} under`),
    hasApp: 'bruker appen',
    noApp: 'har eit team utan appen',
    noTeam: 'har ikkje noko team',
    employers: { state: 'stat', municipality: 'kommune', other: 'annan arbeidsgivar' },
    open: 'Opne',
    up: 'Eitt nivå opp',
    whole: 'Heile verksemda',
    page: (from, to, all) => `Viser ${from}–${to} av ${all}.`,
    more: 'Vis fleire',
    unknownTitle: 'Eg finn ikkje eininga',
    unknown: 'Skriv «einingar» for å sjå alle.',
    draftTitle: 'Vil du lese inn dette?',
    import: 'Les inn',
    notYet: 'Ingenting er endra enno. Knappen verkar i eit døgn.',
    goneTitle: 'Fila gjeld ikkje lenger',
    gone: 'Nokon har sendt ei nyare fil, eller det er meir enn eit døgn sidan. Ingenting er endra. Send fila på nytt.',
    changedMeanwhile: 'Nokon har endra einingane sidan du såg på fila. No vil ho gjere dette:',
    doneTitle: 'Einingane er lesne inn',
    sameTitle: 'Ingenting er endra',
    same: 'Fila seier det same som det eg har frå før.',
    changes: (added, changed, removed, unchanged) =>
      `${added} nye, ${changed} endra, ${removed} fjerna, ${unchanged} som før.`,
    named: {
      added: (names, count) => `Nye: ${andMore(names, count)}.`,
      changed: (names, count) => `Endra: ${andMore(names, count)}.`,
      removed: (names, count) => `Fjerna: ${andMore(names, count)}.`,
    },
    faultsTitle: 'Fila kan ikkje brukast enno',
    faultsIntro: (count) =>
      `${counted(count, 'feil', 'feil')} må rettast. Ingenting er endra. Rett i fila, og send ho på nytt.`,
    faultsMore: (count) => `… og ${count} til.`,
    losesMostTitle: 'Er dette heile verksemda?',
    losesMost: (removed, kept) =>
      `Fila manglar ${units(removed)} som eg har frå før, og berre ${kept} blir att. Les ho berre inn om fila er heile verksemda.`,
    tooManyWords: 'Fila har for mykje tekst. Kort ned namna, og send ho på nytt. Ingenting er endra.',
    fileFailedTitle: 'Eg fekk ikkje henta fila',
    fileFailed: 'Prøv å sende ho på nytt. Ingenting er endra.',
    columns: {
      id: 'id',
      name: 'namn',
      parent: 'overordna',
      employer: 'arbeidsgivar',
      line: 'linje',
      level: 'nivå',
      team: 'team',
      leader: 'leiar',
    },
    atLine: (line, words) => `Linje ${line}: ${words}`,
    faults: {
      empty: `Fila er tom. ${example}`,
      tooLarge: 'Fila er større enn 2 MB. Ta bort det som ikkje er einingar.',
      workbook: 'Dette er ei Excel-arbeidsbok. Lagre ho som CSV UTF-8 i Excel, og send den fila.',
      notText: 'Dette er ikkje ei tekstfil. Lagre ho som CSV.',
      quotes: 'Eit hermeteikn er ikkje lukka, eller står feil. Fjern det, eller skriv det to gonger.',
      tooManyRows: (most) => `Fila har meir enn ${most} einingar.`,
      headingMissing: (column) => `Kolonnen «${column}» manglar. ${example}`,
      headingTwice: (column) => `Kolonnen «${column}» står to gonger.`,
      headingUnknown: (value) => `Eg kjenner ikkje kolonnen «${value}». Rett namnet, eller slett kolonnen.`,
      tooManyCells: 'Rada har fleire felt enn det er kolonnar.',
      missing: (column) => `Feltet «${column}» er tomt. Fyll det ut.`,
      tooLong: (column) => `Feltet «${column}» er for langt. Kort det ned.`,
      idTwice: (value) => `Id-en «${value}» er brukt før. Gi eininga ein eigen id.`,
      parentUnknown: (value) =>
        `Overordna «${value}» står ikkje i fila. Bruk id-en til ei eining, eller lat feltet stå tomt.`,
      ownParent: (value) =>
        `«${value}» er overordna seg sjølv. Bruk id-en til ei anna eining, eller lat feltet stå tomt.`,
      cycle: (value) => `«${value}» står over seg sjølv, gjennom einingane under. Rett feltet for overordna.`,
      employerUnknown: (value) => `Arbeidsgivar «${value}» kjenner eg ikkje. Skriv stat, kommune eller annan.`,
      teamUnknown: (value) =>
        `Eg er ikkje med i noko team som heiter «${value}». Legg appen til i teamet først, eller lat feltet stå tomt.`,
      teamAmbiguous: (value) => `Fleire team heiter «${value}». Skriv id-en til teamet i staden.`,
      teamTwice: (value) =>
        `Teamet «${value}» høyrer til ei eining lenger opp i fila. Eit team kan berre høyre til éi eining. Fjern det éin av stadene.`,
      notAnId: (value) =>
        `«${value}» er ikkje ein id. Skriv objekt-id-en til leiaren i Entra, ikkje namn eller e-postadresse.`,
    },
  },
}
