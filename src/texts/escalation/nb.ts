import { countedNb as counted } from '../counted.ts'

/** Matters that go one level up, and their answers, in bokmål: the source of the keys. */
export const nb = {
  escalation: {
    button: 'Løft videre',
    unit: (name: string, level: string) => `${name} (${level})`,
    took: (days: number) => (days === 0 ? 'samme dag' : `etter ${counted(days, 'dag', 'dager')}`),
    answers: { yes: 'ja', no: 'nei' },
    form: {
      title: 'Løft saken ett nivå opp',
      to: (unit: string) => `Saken går til ${unit}.`,
      skipped: (units: string) =>
        `Jeg hopper over ${units}. Der finner jeg verken et team med Tillitsbot eller en leder jeg kan skrive til.`,
      by: (team: string, office: string) => `De ser at ${team} spør, ved ${office}. Navnet ditt følger ikke med.`,
      theme: (label: string, people: number) =>
        `Tema: «${label}». Minst ${counted(people, 'person', 'personer')} har sagt det.`,
      quotes: 'Dette blir sitert:',
      noQuotes:
        'Ingenting blir sitert. Ordene til folk blir i teamet når runden hadde navn eller færre enn ti svar, eller når de sto i tråden.',
      matter: 'Hva ber dere om?',
      matterHint: 'Spør slik at ja eller nei er et svar. Ingen navn, og ingenting om brukere.',
      matterFault: (most: number) => `Skriv hva dere ber om, inntil ${most} tegn.`,
      days: 'Arbeidsdager til å svare',
      daysFault: (most: number) => `Skriv et helt tall fra 1 til ${most}.`,
      send: 'Send',
      faultsTitle: 'Ikke sendt ennå',
    },
    sentTitle: 'Sendt',
    sent: (unit: string, due: string) =>
      `${unit} har fått saken og frist til ${due}. Svaret kommer i tråden der saken startet.`,
    alreadyTitle: 'Temaet er løftet allerede',
    already: (unit: string, due: string) =>
      `${unit} har frist til ${due}. Når svaret kommer, kan dere løfte det igjen.`,
    notSharedTitle: 'Signer først',
    notShared:
      'Et tema kan løftes når oppsummeringen er delt. Partene bestemmer sammen hva som går ut av teamet. Leder og tillitsvalgt signerer med «del».',
    none: {
      title: 'Jeg vet ikke hvem jeg skal spørre',
      noTree:
        'Ingen har lagt inn enhetene ennå, så jeg vet ikke hvem som er over dere. Be en koordinator legge dem inn, og prøv igjen.',
      notInTree: 'Teamet er ikke knyttet til noen enhet. Be en koordinator legge det inn, og prøv igjen.',
      nobodyAbove:
        'Over dere er det ingen jeg kan nå. Be en koordinator se på enhetene: Den over må ha et team med Tillitsbot, eller en leder som har snakket med meg.',
      nobodyLeft:
        'Det er ingen over dere som jeg kan nå, så saken kan ikke sendes videre herfra. Svar ja eller nei. Et nei med en god begrunnelse er også et svar.',
    },
    /** To the level that is asked. */
    asked: {
      title: 'Et team ber om svar',
      reminderTitle: 'Et team venter fortsatt på svar',
      answeredTitle: 'Saken er besvart',
      passedOnTitle: 'Saken er sendt videre',
      withdrawnTitle: 'Saken er trukket',
      from: 'Hvem spør',
      fromTeam: (team: string, unit: string, office: string) => `${team} i ${unit}, ved ${office}`,
      fromUnit: (unit: string, office: string) => `${unit}, ved ${office}`,
      people: 'Hvor mange',
      peopleWords: (people: number) => `Minst ${counted(people, 'person', 'personer')} i teamet har sagt det.`,
      quotes: 'Med egne ord',
      quotesGone: (count: number) =>
        `${counted(count, 'sitat', 'sitater')} er tatt bort, fordi teksten ikke vises lenger.`,
      quotesLeft: (count: number) =>
        `${counted(count, 'sitat til er for langt', 'sitater til er for lange')} for kortet.`,
      due: 'Svar innen',
      wasDue: (due: string) => `Fristen var ${due}.`,
      how: 'Svaret går rett tilbake til tråden der saken startet. Et nei trenger en begrunnelse. Er det ikke deres bord, send saken videre opp.',
      yes: 'Ja',
      no: 'Nei',
      passOn: 'Send videre opp',
      answer: 'Svar',
      withdrawn: 'Teamet ber ikke lenger om svar.',
    },
    /** The form of an answer. */
    answer: {
      titles: { yes: 'Svar ja', no: 'Svar nei', passedOn: 'Send saken videre opp' },
      to: (unit: string) => `Saken går til ${unit}. Fristen begynner på nytt, og teamet som spør, får vite det.`,
      why: { yes: 'Hva skjer nå? (frivillig)', no: 'Begrunnelse', passedOn: 'Hvorfor? (frivillig)' },
      hint: 'Teksten legges ut i tråden der saken startet, sammen med navnet på enheten. Ditt eget navn står ikke der.',
      noFault: (most: number) =>
        `Skriv en begrunnelse, inntil ${most} tegn. Et nei uten begrunnelse gir ingen noe å bygge på.`,
      longFault: (most: number) => `Teksten er for lang. Skriv inntil ${most} tegn.`,
      send: 'Send svaret',
      passOn: 'Send videre',
      back: 'Tilbake',
      sentTitle: 'Takk for svaret',
      sent: 'Teamet som spurte, får det nå i tråden der saken startet.',
      passedOnTitle: 'Sendt videre',
      passedOn: (unit: string, due: string) =>
        `${unit} har fått saken og frist til ${due}. Teamet som spør, får vite det.`,
      firstWins: 'Noen har svart allerede. Det første svaret gjelder:',
    },
    /** In the thread that it came from. */
    news: {
      sentTitle: 'Løftet ett nivå opp',
      sent: (unit: string, office: string, due: string) =>
        `Sendt til ${unit} av ${office}. Frist for svar: ${due}. Svaret kommer her i tråden.`,
      passedOnTitle: 'Sendt videre opp',
      passedOn: (unit: string, next: string, due: string) =>
        `${unit} har sendt saken videre til ${next}. Ny frist: ${due}.`,
      answeredTitle: 'Svaret har kommet',
      answered: (unit: string, answer: string, took: string) => `${unit} svarer ${answer}, ${took}.`,
      question: (words: string) => `Spørsmålet var: «${words}»`,
      why: (words: string) => `«${words}»`,
      total: (days: number) => `Det har gått ${counted(days, 'dag', 'dager')} siden saken ble løftet.`,
      lateTitle: 'Fristen for svar er ute',
      late: (unit: string, due: string) =>
        `${unit} skulle ha svart innen ${due}. Jeg har minnet dem på det. Skriv «løft» for å se hvordan det går.`,
      lost: (unit: string, next: string, due: string) =>
        `${unit} har ikke Tillitsbot lenger, så saken er sendt videre til ${next}. Ny frist: ${due}.`,
      unreachedTitle: 'Saken kom tilbake uten svar',
      unreached: (unit: string) => `${unit} har ikke Tillitsbot lenger, og over dem er det ingen jeg kan nå.`,
      unreachedNext: 'Ta saken opp med dem direkte, eller løft den på nytt når noen over dere har fått Tillitsbot.',
      withdrawnTitle: 'Saken er trukket',
      withdrawn: (unit: string) => `Vi venter ikke lenger på svar fra ${unit}.`,
    },
    list: {
      title: 'Saker som er løftet',
      empty:
        'Ingen saker er løftet ennå. Skriv «løft» og noen ord om saken, eller åpne kildene til et tema i en delt oppsummering.',
      emptyPersonal: 'Ingen saker venter på svar fra deg.',
      forYou: (team: string, due: string) => `${team} venter på svar herfra innen ${due}.`,
      forYouLate: (team: string, due: string) => `Over fristen: ${team} skulle hatt svar herfra innen ${due}.`,
      waiting: (unit: string, due: string) => `Venter på svar fra ${unit} innen ${due}.`,
      late: (unit: string, due: string) => `Over fristen: ${unit} skulle ha svart innen ${due}.`,
      withdrawn: 'Trukket.',
      median: (levels: string) => `Så lang tid tar et svar (median): ${levels}.`,
      level: (level: string, days: string, answered: number) => `${level} ${days} (${answered} svar)`,
      sameDay: 'samme dag',
      days: (days: string) => `${days} ${days === '1' ? 'dag' : 'dager'}`,
      noLevel: 'uten nivå',
      withdraw: 'Trekk saken',
      withdrawSure: (title: string) =>
        `Vil du trekke «${title}»? De som er spurt, får vite at dere ikke lenger venter på svar.`,
      withdrawYes: 'Ja, trekk saken',
      withdrawnTitle: 'Saken er trukket',
      withdrawnWords: 'Det står nå i tråden og på kortet til dem som var spurt.',
      endedTitle: 'Saken er avsluttet',
      ended: 'Saken er besvart eller trukket allerede. Skriv «løft» for å se hva som skjedde.',
      next: 'Vis flere',
      first: 'Vis fra starten',
      back: 'Tilbake til listen',
    },
  },
}

export type EscalationTexts = typeof nb
