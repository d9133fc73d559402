import { countedNn as counted } from '../counted.ts'
import type { SummaryTexts } from './nb.ts'

/** The summary, its themes and their sources, in nynorsk. */
export const nn: SummaryTexts = {
  summary: {
    heading: (title: string) => `Oppsummering: ${title}`,
    line: (title: string) => `Oppsummering av «${title}»`,
    answers: (answers: number, invited: number) => `${answers} av ${invited} har svart.`,
    fewAnswers: 'Få svar: les dette som enkeltstemmer, ikkje som heile teamet.',
    simulated: (simulated: number) =>
      `${simulated} av svara er ${simulated === 1 ? 'simulert' : 'simulerte'} av demoen.`,
    tooFew: (threshold: number) =>
      `Eg viser ikkje svara, fordi under ${threshold} personar svarte. Slik kan ingen kjennast att.`,
    nobody: 'Ingen svarte i denne runden.',
    agreed: (end: string) => `Dei fleste heller mot «${end}».`,
    divided: 'Meiningane er delte.',
    answered: (answered: number) => `${counted(answered, 'person', 'personar')} svarte:`,
    row: (option: string, count: number, share: string) => `${option}: ${count} (${share})`,
    quotes: 'Svara, ord for ord, i alfabetisk rekkjefølgje:',
    quotesNamed: 'Det de skreiv:',
    more: (count: number) => `${counted(count, 'tekst', 'tekstar')} til får ikkje plass her. Alt er med i eksporten.`,
    leftOutTitle: 'Ikkje med her, og kvifor',
    fewAnswered: (question: string) => `«${question}»: for få svarte på dette til at eg kan vise tala.`,
    noWords: (count: number) => `${counted(count, 'tekst', 'tekstar')} utan ord.`,
    tooShort: (count: number) =>
      `${counted(count, 'tekst for kort til å seie kva han handlar om', 'tekstar for korte til å seie kva dei handlar om')}.`,
    offTopic: (count: number) =>
      `${counted(count, 'tekst', 'tekstar')} utan eit ord sams med spørsmåla eller dei andre tekstane.`,
    onlyMasked: (count: number) => `${counted(count, 'tekst', 'tekstar')} med lite anna enn skjulte opplysningar.`,
    repeated: (count: number) => `${counted(count, 'tekst', 'tekstar')} der same person seier det same om att.`,
    noRoom: (count: number) =>
      `${counted(count, 'tekst', 'tekstar')} er talt med, men får ikkje plass i oppsummeringa.`,
    machine: 'Laga automatisk av Tillitsbot, utan språkmodell.',
    machineModel: (name: string) =>
      `Temaa er laga automatisk med språkmodellen ${name}. Sitata er kontrollerte: dei står ord for ord i det folk skreiv.`,
    machineDropped: (count: number) =>
      `${counted(count, 'linje frå språkmodellen er teken bort', 'linjer frå språkmodellen er tekne bort')}, fordi ingen hadde skrive det som stod der.`,
    machineInstead: {
      timeout: 'Språkmodellen brukte for lang tid, så denne er laga utan.',
      unavailable: 'Språkmodellen var ikkje tilgjengeleg, så denne er laga utan.',
      refused: 'Språkmodellen ville ikkje svare, så denne er laga utan.',
      nonsense: 'Svaret frå språkmodellen kunne ikkje brukast, så denne er laga utan.',
    },
    noThemes: 'Eg fann ingen tema i tekstane denne gongen, fordi noko gjekk gale. Difor står dei her som dei er.',
    next: 'Snakk om det i neste møte: Kva kjenner de dykk att i? Kva er det første de vil prøve? Kva skal ikkje endrast?',
    notYetTitle: 'Inga oppsummering enno',
    notYet: (answers: number, closes: string) =>
      `${answers === 0 ? 'Ingen' : counted(answers, 'person', 'personar')} har svart så langt. Oppsummeringa kjem når runden blir lukka ${closes}.`,
    never: 'Kanalen har ingen ferdige rundar. Skriv «start kom-i-gang» for å kome i gang.',
  },
  themes: {
    title: 'Dette seier fleire',
    people: (count: number) => `Minst ${counted(count, 'person', 'personar')}`,
    kinds: {
      observation: 'Erfaring',
      proposal: 'Forslag',
      question: 'Spørsmål til leiinga',
      outside: 'Blir avgjort av andre, til dømes direktorat, departement eller lov',
    },
    against: (count: number, total: number) => `${count} av ${total} tekstar ser det annleis.`,
    inThread: 'i tråden',
    otherView: 'ser det annleis',
    proposal: 'forslag',
    proposals: 'Forslag frå dykk, ord for ord',
    discuss: (words: string) => `Krev drøfting: ${words}`,
    discussWhy:
      'Tekstane nemner organisering, bemanning, arbeidstid, budsjett, kontroll eller nye system. Tiltak om dette skal drøftast med dei tillitsvalde før dei blir bestemte.',
    hiddenTitle: 'Eit tema er skjult',
    open: 'Vis kjeldene',
    moreQuotes: 'Det er ikkje plass til alle sitata og forslaga her. Opne kjeldene for å lese alt.',
    moreNotes: (count: number) =>
      `${counted(count, 'merknad', 'merknader')} til får ikkje plass her. Alt er med i eksporten.`,
    rest: (count: number) => `… og ${counted(count, 'tema', 'tema')} til. Alle er med i eksporten.`,
    next: 'Vis dei neste temaa',
    first: 'Vis dei første temaa',
    singlesTitle: 'Enkeltstemmer',
    singles: (people: number) =>
      `Under ${people} personar seier noko som liknar. Dette blir berre vist i teamet, ord for ord.`,
    flags: {
      fewAnswers: 'Få har skrive noko, så les temaa som ein start på samtalen.',
      oneRoleDominates: 'Dei fleste som oppgav rolle, har same rolle. Spør kva dei andre ser.',
      oneLongAnswerDominates: 'Éin lang tekst utgjer ein stor del av det som er skrive.',
      onePersonDominates: 'Éin person har skrive meir enn halvparten av tekstane.',
      mostlySingleVoices: 'Dei fleste tekstane er enkeltstemmer, og temaa dekkjer berre ein mindre del.',
    },
  },
  sources: {
    title: 'Kjeldene til eit tema',
    intro: 'Alt temaet byggjer på, ord for ord. Berre du ser denne visinga.',
    for: 'Dreg i same retning',
    against: 'Ser det annleis',
    rest: 'Utan tydeleg side',
    all: 'Tekstane',
    answer: (question: string) => `Svar på «${question}»`,
    thread: 'Innlegg i tråden',
    page: (from: string, to: string, of: string) => `Tekst ${from} til ${to} av ${of}`,
    next: 'Neste',
    back: 'Tilbake til oppsummeringa',
    gone: (count: number) =>
      `${counted(count, 'tekst', 'tekstar')} finst ikkje lenger. Svara blir sletta når lagringstida er ute, og i tråden kan den som skreiv, slette sjølv.`,
    reported: (count: number) =>
      `${counted(count, 'tekst er skjult', 'tekstar er skjulte')}, fordi nokon har meldt frå.`,
    cut: '(Forkorta her. Heile innlegget står i tråden.)',
    hiddenTitle: 'Temaet er skjult',
    hidden: 'Kjeldene blir ikkje viste når temaet er skjult.',
  },
}
