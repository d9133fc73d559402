import { countedNb as counted } from '../counted.ts'

/** The summary, its themes and their sources, in bokmål: the source of the keys. */
export const nb = {
  summary: {
    heading: (title: string) => `Oppsummering: ${title}`,
    line: (title: string) => `Oppsummering av «${title}»`,
    answers: (answers: number, invited: number) => `${answers} av ${invited} har svart.`,
    fewAnswers: 'Få svar: les dette som enkeltstemmer, ikke som hele teamet.',
    simulated: (simulated: number) => `${simulated} av svarene er simulert av demoen.`,
    tooFew: (threshold: number) =>
      `Svarene vises ikke, fordi færre enn ${threshold} svarte. Slik kan ingen kjennes igjen.`,
    nobody: 'Ingen svarte i denne runden.',
    agreed: (end: string) => `De fleste heller mot «${end}».`,
    divided: 'Meningene er delte.',
    answered: (answered: number) => `${counted(answered, 'person', 'personer')} svarte:`,
    row: (option: string, count: number, share: string) => `${option}: ${count} (${share})`,
    quotes: 'Svarene, ord for ord, i alfabetisk rekkefølge:',
    quotesNamed: 'Det dere skrev:',
    more: (count: number) => `${counted(count, 'tekst', 'tekster')} til får ikke plass her. Alt er med i eksporten.`,
    leftOutTitle: 'Ikke med her, og hvorfor',
    fewAnswered: (question: string) => `«${question}»: for få svarte på dette til at tallene kan vises.`,
    noWords: (count: number) => `${counted(count, 'tekst', 'tekster')} uten ord.`,
    tooShort: (count: number) =>
      `${counted(count, 'tekst for kort til å si hva den handler om', 'tekster for korte til å si hva de handler om')}.`,
    offTopic: (count: number) =>
      `${counted(count, 'tekst', 'tekster')} uten et ord til felles med spørsmålene eller de andre tekstene.`,
    onlyMasked: (count: number) => `${counted(count, 'tekst', 'tekster')} med lite annet enn skjulte opplysninger.`,
    repeated: (count: number) => `${counted(count, 'tekst', 'tekster')} der samme person sier det samme om igjen.`,
    noRoom: (count: number) =>
      `${counted(count, 'tekst', 'tekster')} er talt med, men får ikke plass i oppsummeringen.`,
    machine: 'Laget automatisk av Tillitsbot, uten språkmodell.',
    machineModel: (name: string) =>
      `Temaene er laget automatisk med språkmodellen ${name}. Sitatene er kontrollert: de står ord for ord i det folk skrev.`,
    machineDropped: (count: number) =>
      `${counted(count, 'linje', 'linjer')} fra språkmodellen er fjernet, fordi ingen hadde skrevet det som sto der.`,
    machineInstead: {
      timeout: 'Språkmodellen brukte for lang tid, så denne er laget uten.',
      unavailable: 'Språkmodellen var ikke tilgjengelig, så denne er laget uten.',
      refused: 'Språkmodellen ville ikke svare, så denne er laget uten.',
      nonsense: 'Svaret fra språkmodellen kunne ikke brukes, så denne er laget uten.',
    },
    noThemes: 'Jeg fant ingen temaer i tekstene denne gangen, fordi noe gikk galt. Derfor står de her som de er.',
    next: 'Snakk om det i neste møte: Hva kjenner dere igjen? Hva er det første dere vil prøve? Hva skal ikke endres?',
    notYetTitle: 'Ingen oppsummering ennå',
    notYet: (answers: number, closes: string) =>
      `${answers === 0 ? 'Ingen' : counted(answers, 'person', 'personer')} har svart så langt. Oppsummeringen kommer når runden lukkes ${closes}.`,
    never: 'Kanalen har ingen ferdige runder. Skriv «start kom-i-gang» for å begynne.',
  },
  themes: {
    title: 'Dette sier flere',
    people: (count: number) => `Minst ${counted(count, 'person', 'personer')}`,
    kinds: {
      observation: 'Erfaring',
      proposal: 'Forslag',
      question: 'Spørsmål til ledelsen',
      outside: 'Bestemmes av andre, for eksempel direktorat, departement eller lov',
    },
    against: (count: number, total: number) => `${count} av ${total} tekster ser det annerledes.`,
    inThread: 'i tråden',
    otherView: 'ser det annerledes',
    proposal: 'forslag',
    proposals: 'Forslag fra dere, ord for ord',
    discuss: (words: string) => `Krever drøfting: ${words}`,
    discussWhy:
      'Tekstene nevner organisering, bemanning, arbeidstid, budsjett, kontroll eller nye systemer. Tiltak om dette skal drøftes med de tillitsvalgte før de blir bestemt.',
    hiddenTitle: 'Et tema er skjult',
    open: 'Vis kildene',
    moreQuotes: 'Det er ikke plass til alle sitatene og forslagene her. Åpne kildene for å lese alt.',
    moreNotes: (count: number) =>
      `${counted(count, 'merknad', 'merknader')} til får ikke plass her. Alt er med i eksporten.`,
    rest: (count: number) => `… og ${counted(count, 'tema', 'temaer')} til. Alle er med i eksporten.`,
    next: 'Vis de neste temaene',
    first: 'Vis de første temaene',
    singlesTitle: 'Enkeltstemmer',
    singles: (people: number) =>
      `Færre enn ${people} personer sier noe som ligner. Dette vises bare i teamet, ord for ord.`,
    flags: {
      fewAnswers: 'Få har skrevet noe, så les temaene som en start på samtalen.',
      oneRoleDominates: 'De fleste som oppga rolle, har samme rolle. Spør hva de andre ser.',
      oneLongAnswerDominates: 'Én lang tekst utgjør en stor del av det som er skrevet.',
      onePersonDominates: 'Én person har skrevet mer enn halvparten av tekstene.',
      mostlySingleVoices: 'De fleste tekstene er enkeltstemmer, og temaene dekker bare en mindre del.',
    },
  },
  sources: {
    title: 'Kildene til et tema',
    intro: 'Alt temaet bygger på, ord for ord. Bare du ser denne visningen.',
    for: 'Trekker i samme retning',
    against: 'Ser det annerledes',
    rest: 'Uten tydelig side',
    all: 'Tekstene',
    answer: (question: string) => `Svar på «${question}»`,
    thread: 'Innlegg i tråden',
    page: (from: string, to: string, of: string) => `Tekst ${from} til ${to} av ${of}`,
    next: 'Neste',
    back: 'Tilbake til oppsummeringen',
    gone: (count: number) =>
      `${counted(count, 'tekst', 'tekster')} finnes ikke lenger. Svarene blir slettet når lagringstiden er ute, og i tråden kan den som skrev, slette selv.`,
    reported: (count: number) => `${counted(count, 'tekst', 'tekster')} er skjult, fordi noen har meldt fra.`,
    cut: '(Forkortet her. Hele innlegget står i tråden.)',
    hiddenTitle: 'Temaet er skjult',
    hidden: 'Kildene vises ikke når temaet er skjult.',
  },
}

export type SummaryTexts = typeof nb
