import type { IdentifierKind } from '../domain/privacy/redact.ts'
import type { Office } from '../domain/team/team.ts'
import { counted } from './counted.ts'
import { list } from './format.ts'

/**
 * Everything the bot says, in bokmål. This file is the source of the keys: the other languages have the same ones, or
 * they don't compile. Every refusal says what happened, why, and what to do.
 */
export const nb = {
  bot: {
    welcomeTitle: 'Hei, jeg er Tillitsbot',
    welcome:
      'Jeg hjelper dere å snakke om tillit og handlingsrom i arbeidshverdagen, litt om gangen. Jeg legger ut en samtalestarter her i kanalen, samler svarene og lager en oppsummering dere kan bygge videre på.',
    welcomeLeader: 'Den som la meg til, er registrert som leder for teamet. Skriv «roller» for å se eller endre det.',
    welcomeNoLeader:
      'Ingen er registrert som leder ennå. Er du lederen, skriv «roller leder @navn» i kanalen, med ditt eget navn.',
    welcomePersonal: 'Her kan du be om eksport, se status for teamene dine og styre dine egne innstillinger.',
    firstStep: (mention: string) =>
      `Kom i gang: skriv «${mention}start kom-i-gang». Vil du se alt jeg kan, skriv «${mention}hjelp».`,
    failedTitle: 'Noe gikk galt',
    failed: (reference: string) =>
      `Feilen er hos meg, ikke hos deg. Prøv igjen om litt. Skjer det flere ganger, gi referansen ${reference} til dem som drifter Tillitsbot.`,
    unknownTitle: 'Det forsto jeg ikke',
    unknown: (word: string) => `Jeg kjenner ikke kommandoen «${word}».`,
    didYouMean: 'Mente du en av disse?',
    seeHelp: 'Skriv «hjelp» for å se alt jeg forstår.',
    notAllowedTitle: 'Det kan du ikke gjøre her',
    notAllowed: (who: string) => `Dette er en oppgave for ${who} i teamet. Skriv «roller» for å se hvem du kan spørre.`,
    onlyCoordinators:
      'Dette kan bare koordinatorer gjøre. Skal du være koordinator, si fra til dem som drifter Tillitsbot hos dere.',
    noTeamTitle: 'Jeg finner ikke noe team',
    noTeam: 'Jeg er ikke lagt til i noe team du er med i. Legg meg til i et team først, og prøv igjen.',
    whichTitle: 'Hvilken kanal gjelder det?',
    generalChannel: 'Generelt',
    whichTeamTitle: 'Hvilket team gjelder det?',
    whichRoundTitle: 'Hvilken runde gjelder det?',
    which: 'Velg én, så gjør jeg resten.',
    personalOnlyTitle: 'Det tar vi på tomannshånd',
    personalOnly: 'En eksport er bare for deg. Åpne en privat chat med meg, og skriv «eksporter» der.',
    expiredTitle: 'Jeg finner ikke runden',
    expired:
      'Runden finnes ikke lenger, eller den hører til et annet sted. Ingenting er lagret. Skriv «status» for å se hva som er åpent.',
    groupTitle: 'Jeg hører hjemme i et team',
    group: 'I en gruppechat kan jeg ikke gjøre noe. Legg meg til i et team, eller skriv til meg i privat chat.',
    tooSlowTitle: 'Teams svarer ikke nå',
    tooSlow: 'Jeg fikk ikke svar fra Teams. Ingenting er endret. Prøv igjen om litt.',
    replyTaken:
      'Takk, innlegget ditt er tatt med. Innlegg i tråden er synlige for alle her. Du kan også svare i kortet. Der står det om runden er anonym.',
    replyTakenTitle: 'Tatt med',
  },
  offices: { leader: 'leder', unionRep: 'tillitsvalgt', safetyRep: 'verneombud' } satisfies Record<Office, string>,
  help: {
    title: 'Dette kan jeg hjelpe med',
    intro: (mention: string) =>
      `I en kanal skriver du ${mention} foran kommandoen. I privat chat skriver du bare kommandoen.`,
    about: {
      help: 'viser det du kan gjøre her',
      packages: 'biblioteket av samtalepakker, med mål og minutter',
      start:
        'legger ut neste samtalestarter fra pakken nå. Legg til antall arbeidsdager om du vil, og «åpen» for en runde med navn',
      status: 'åpne runder, hvor mange som har svart, og om noe har stoppet',
      extend: 'gir en runde flere arbeidsdager',
      close: 'avslutter runden nå og lager oppsummeringen',
      cancel: 'avbryter runden og sletter svarene',
      summary: 'viser siste oppsummering',
      export: 'lager en fil til deg av oppsummeringene (md, csv eller json)',
      roles: 'viser eller endrer hvem som er leder, tillitsvalgt og verneombud',
      language: 'velger bokmål, nynorsk eller engelsk',
      selftest: 'sjekker hva som virker her, og hvorfor noe ikke gjør det',
      forgetMe: 'sletter det som fortsatt kan kobles til deg',
    },
  },
  packages: {
    title: 'Samtalepakker',
    empty: 'Det er ingen pakker her ennå.',
    facts: (prompts: number, minutes: number) =>
      `${counted(prompts, 'samtalestarter', 'samtalestartere')}, inntil ${counted(minutes, 'minutt', 'minutter')} per person hver gang`,
    start: 'Start i kanalen',
  },
  start: {
    startedTitle: 'Runden er i gang',
    started: (title: string, closes: string) => `«${title}» ligger i en egen tråd i kanalen. Runden lukkes ${closes}.`,
    seeThread: 'Gå til tråden',
    unknownPackageTitle: 'Den pakken har jeg ikke',
    unknownPackage: (name: string) => `Jeg finner ingen pakke som heter «${name}». Velg en av disse:`,
    whichPackageTitle: 'Hvilken pakke vil dere starte?',
    alreadyOpenTitle: 'Runden er allerede åpen',
    alreadyOpen: (title: string, closes: string) =>
      `Kanalen har én runde om gangen fra hver pakke. «${title}» er åpen til ${closes}. Vent til den lukkes, eller skriv «avslutt».`,
    badDaysTitle: 'Så mange dager går ikke',
    badDays: (most: number) =>
      `En runde kan være åpen i 1 til ${most} arbeidsdager. Skriv for eksempel «start kom-i-gang 5».`,
    strangeWord: (word: string) =>
      `Jeg forsto ikke «${word}». Etter pakken kan du skrive antall arbeidsdager og «åpen», for eksempel «start kom-i-gang 5 åpen».`,
  },
  prompt: {
    eyebrow: (pack: string, goal: string) => `${pack} · ${goal}`,
    minutes: (minutes: number) => counted(minutes, 'minutt', 'minutter'),
    time: 'Tid',
    closes: 'Lukkes',
    kind: 'Type runde',
    startedBy: 'Startet av',
    anonymous: 'Anonym',
    named: 'Åpen, med navn',
    anonymousPromise: (threshold: number) =>
      `Ingen i teamet får se hvem som har svart hva, heller ikke lederen. Til runden lukkes, vises bare antall svar. Svarene vises når minst ${threshold} har svart. Det er frivillig å svare, og du kan gjøre det i arbeidstiden.`,
    namedPromise:
      'Svarene vises med navn når runden lukkes. Det er frivillig å svare, og du kan gjøre det i arbeidstiden.',
    noUsers:
      'Skriv om arbeidet, ikke om brukere eller kolleger. Dette er ikke en varslingskanal. Vil du varsle, bruk varslingskanalen i virksomheten.',
    threadHint: 'Du kan også svare i tråden. Der er innlegg synlige med navn. Nevn meg med @, så blir innlegget med.',
    role: 'Rollen din (frivillig)',
    roleHint: 'Er du alene om rollen, kan den røpe hva du krysset av. Er du i tvil, la feltet stå tomt.',
    roleChoices: { employee: 'Medarbeider', leader: 'Leder', unionRep: 'Tillitsvalgt', safetyRep: 'Verneombud' },
    noRole: 'Vil ikke oppgi',
    send: 'Send svar',
    update: 'Lagre endringen',
    missing: 'Svar på dette før du sender.',
    tooLong: 'Teksten er for lang. Skriv inntil 2000 tegn.',
    faultsTitle: 'Svaret er ikke sendt ennå',
    faults: {
      empty: 'Du har ikke svart på noe. Svar på minst ett spørsmål.',
      missing: (question: string) => `«${question}» mangler svar.`,
      tooLong: (question: string) => `Svaret på «${question}» er for langt. Skriv inntil 2000 tegn.`,
      notAnOption: (question: string) => `Velg et av alternativene på «${question}».`,
    },
    endedClosed: 'Runden er lukket. Oppsummeringen ligger i tråden.',
    endedTooFew: 'Runden er lukket med for få svar. Den kan forlenges, se i tråden.',
    endedCancelled: 'Runden er avbrutt. Svarene er slettet.',
    summaryLine: (title: string) => `Ny samtalestarter: ${title}`,
    updatedLine: (title: string) => `Oppdatert: ${title}`,
  },
  receipt: {
    title: 'Takk for svaret',
    count: (answers: number) => `${counted(answers, 'person', 'personer')} har svart så langt.`,
    closes: (closes: string) =>
      `Du kan endre eller trekke svaret til runden lukkes ${closes}. Da kommer oppsummeringen i tråden.`,
    onlyYou: 'Denne kvitteringen er bare for deg.',
    masked: (kinds: readonly IdentifierKind[]) =>
      `Jeg fjernet det som så ut som ${list(
        'nb',
        kinds.map((kind) => identifiers[kind]),
      )}, før teksten ble lagret. Slikt kan peke ut enkeltpersoner og skal ikke inn her.`,
    change: 'Endre svaret',
    withdraw: 'Trekk svaret',
    withdrawnTitle: 'Svaret er trukket',
    withdrawn: 'Det du svarte, er slettet. Ombestemmer du deg, kan du svare igjen til runden lukkes.',
    answerAgain: 'Svar igjen',
    closedTitle: 'Runden er lukket',
    closed: 'Svaret er ikke lagret, fordi runden ikke tar imot flere svar.',
    closedSeeSummary: 'Her er oppsummeringen:',
    closedTooFew: 'Den ble lukket med for få svar. Be leder, tillitsvalgt eller verneombud om å forlenge den.',
    closedMeanwhile:
      'Oppsummeringen lages nå. Kom svaret ditt akkurat idet runden ble lukket, kan det likevel være med. Du kan også svare i tråden.',
    cancelled: 'Runden er avbrutt, og svarene er slettet.',
    simulated: (simulated: number) => `${simulated} av svarene er simulert.`,
  },
  status: {
    title: 'Status',
    empty: 'Ingen runder er åpne. Skriv «start kom-i-gang» for å begynne.',
    open: (answers: number, invited: number, closes: string) =>
      `${answers} av ${invited} har svart så langt. Lukkes ${closes}.`,
    tooFew: (answers: number, threshold: number, until: string) =>
      `Lukket med ${answers} svar. Det trengs minst ${threshold}. Runden kan forlenges, senest ${until}.`,
    closing: 'Lukkes nå. Oppsummeringen er på vei.',
    lastClosed: (title: string) => `Sist lukket: «${title}». Skriv «oppsummering» for å se den.`,
    inDoubtTitle: 'Kanskje ikke lagt ut',
    inDoubt: (what: string) =>
      `Jeg vet ikke om ${what} kom fram. Se i kanalen, og velg under. Jeg legger ikke ut noe på nytt uten at dere ber om det, så det ikke kommer to ganger.`,
    failedTitle: 'Ikke lagt ut',
    failed: (what: string, why: string) =>
      `${what} ble ikke lagt ut: ${why}. Skriv «selvtest» i kanalen for å finne ut mer.`,
    waiting: (what: string) => `Venter på å bli lagt ut: ${what}.`,
    postAgain: 'Legg ut på nytt',
    itIsThere: 'Den er der',
    resolvedTitle: 'Takk',
    resolvedAgain: 'Jeg legger ut innlegget på nytt nå.',
    resolvedThere: 'Da regner jeg innlegget som lagt ut.',
    posts: {
      prompt: 'samtalestarteren',
      promptUpdate: 'oppdateringen av kortet',
      tooFew: 'meldingen om få svar',
      summary: 'oppsummeringen',
    },
    reasons: {
      botRemoved: 'jeg er fjernet fra teamet',
      notFound: 'kanalen finnes ikke lenger',
      tooLarge: 'den ble for stor',
      badAddress: 'adressen til Teams er ikke godkjent',
      rejected: 'Teams ville ikke ta den imot',
      throttled: 'Teams hadde for mye å gjøre',
      unknown: 'noe uventet skjedde',
    },
  },
  steer: {
    extendedTitle: 'Runden er forlenget',
    extended: (title: string, closes: string) => `«${title}» er nå åpen til ${closes}.`,
    extend: (days: number) => `Forleng med ${counted(days, 'arbeidsdag', 'arbeidsdager')}`,
    badDays: (most: number) => `Skriv hvor mange arbeidsdager, fra 1 til ${most}. For eksempel «forleng 3».`,
    badDaysTitle: 'Hvor mange dager?',
    closedTitle: 'Runden er avsluttet',
    closed: (title: string) => `«${title}» tar ikke imot flere svar. Oppsummeringen kommer i tråden.`,
    closedTooFew: (title: string) =>
      `«${title}» tar ikke imot flere svar, men det er for få svar til å vise dem. Du kan forlenge runden.`,
    confirmCancelTitle: 'Vil du avbryte runden?',
    confirmCancel: (title: string) =>
      `Alle svar på «${title}» blir slettet, og det kommer ingen oppsummering. Dette kan ikke angres.`,
    cancelYes: 'Ja, avbryt og slett',
    cancelledTitle: 'Runden er avbrutt',
    cancelled: (title: string) => `Svarene på «${title}» er slettet. Kortet i tråden sier at runden er avbrutt.`,
    endedTitle: 'Runden er allerede ferdig',
    ended: 'Den kan ikke endres nå. Skriv «status» for å se hva som er åpent.',
    noneTitle: 'Ingen åpen runde her',
    none: 'Kanalen har ingen åpen runde. Skriv «start kom-i-gang» for å begynne.',
    tooFewTitle: 'For få svar til å vise dem',
    tooFew: (title: string, answers: number, threshold: number) =>
      `«${title}» er lukket. ${answers === 0 ? 'Ingen' : counted(answers, 'person', 'personer')} har svart. Svar vises først når minst ${threshold} har svart, så ingen kan kjennes igjen.`,
    tooFewNamed: (title: string) => `«${title}» er lukket uten svar.`,
    tooFewNext: (until: string) =>
      `Leder, tillitsvalgt eller verneombud kan forlenge runden, senest ${until}. Svarene som er gitt, blir med videre.`,
  },
  summary: {
    heading: (title: string) => `Oppsummering: ${title}`,
    line: (title: string) => `Oppsummering av «${title}»`,
    answers: (answers: number, invited: number) => `${answers} av ${invited} har svart.`,
    fewAnswers: 'Få svar: les dette som enkeltstemmer, ikke som hele teamet.',
    simulated: (simulated: number) => `${simulated} av svarene er simulert av demoen.`,
    tooFew: (threshold: number) =>
      `Svarene vises ikke, fordi færre enn ${threshold} svarte. Slik kan ingen kjennes igjen.`,
    nobody: 'Ingen svarte i denne runden.',
    answered: (answered: number) => `${counted(answered, 'person', 'personer')} svarte:`,
    row: (option: string, count: number, share: string) => `${option}: ${count} (${share})`,
    quotes: 'Det dere skrev, ord for ord, i alfabetisk rekkefølge:',
    quotesNamed: 'Det dere skrev:',
    more: (count: number) => `${counted(count, 'tekst', 'tekster')} til får ikke plass her. Alt er med i eksporten.`,
    leftOutTitle: 'Ikke med her, og hvorfor',
    fewAnswered: (question: string) => `«${question}»: for få svarte på dette til at tallene kan vises.`,
    noWords: (count: number) => `${counted(count, 'tekst', 'tekster')} uten ord er utelatt.`,
    thread: (count: number) =>
      `${counted(count, 'innlegg', 'innlegg')} i tråden er telt, men ikke gjengitt her. Les videre i tråden.`,
    machine: 'Laget automatisk av Tillitsbot, uten språkmodell. Sitatene er gjengitt ord for ord.',
    next: 'Snakk om det i neste møte: Hva kjenner dere igjen? Hva er det første dere vil prøve? Hva skal ikke endres?',
    notYetTitle: 'Ingen oppsummering ennå',
    notYet: (answers: number, closes: string) =>
      `${answers === 0 ? 'Ingen' : counted(answers, 'person', 'personer')} har svart så langt. Oppsummeringen kommer når runden lukkes ${closes}.`,
    never: 'Kanalen har ingen ferdige runder. Skriv «start kom-i-gang» for å begynne.',
  },
  roles: {
    title: 'Roller',
    none: 'ikke registrert',
    unknownName: 'ukjent navn',
    how: 'Lederen endrer i kanalen: «roller tillitsvalgt @navn» eller «roller fjern verneombud @navn».',
    howTitle: 'Slik endrer du',
    onlyInChannelTitle: 'Gjør det i kanalen',
    onlyInChannel: 'Roller endres i en kanal, så alle i teamet kan se det.',
    changedTitle: 'Roller er endret',
    given: (name: string, office: string) => `${name} er nå registrert som ${office}.`,
    taken: (name: string, office: string) => `${name} er ikke lenger registrert som ${office}.`,
    whoTitle: 'Hvem gjelder det?',
    who: 'Skriv rollen og nevn personen med @, for eksempel «roller tillitsvalgt @navn».',
    notMember: 'Personen er ikke med i dette teamet. Legg personen til i teamet, og prøv igjen.',
    lastLeader: 'Teamet må ha en leder. Gi rollen til en annen først: «roller leder @navn».',
  },
  language: {
    title: 'Språk',
    choose: 'Velg språk:',
    names: { nb: 'Bokmål', nn: 'Nynorsk', en: 'English' },
    teamSet: 'Jeg skriver bokmål i dette teamet fra nå av. Åpne runder beholder språket de startet med.',
    ownSet: 'Jeg skriver bokmål til deg fra nå av.',
    teamOnly: 'Lederen velger språket i kanalen. Ditt eget språk velger du i privat chat med meg.',
  },
  export: {
    readyTitle: 'Eksporten er klar',
    ready: (minutes: number) =>
      `Lenken virker i ${minutes} minutter, én gang. Ikke send den videre: Den som har lenken, kan laste ned filen.`,
    download: 'Last ned',
    consent: (name: string) => `Får jeg lagre filen ${name} i OneDrive hos deg?`,
    consentHint: 'Sier du nei, lagres ingenting. Får du ikke lagret, skriv «eksporter lenke».',
    savedTitle: 'Filen er lagret',
    saved: (name: string) => `${name} ligger i OneDrive hos deg.`,
    declinedTitle: 'Ingenting er lagret',
    declined: 'Du sa nei, så filen er ikke lagret. Ombestemmer du deg, skriv «eksporter» på nytt.',
    failedTitle: 'Filen ble ikke lagret',
    failed: 'OneDrive tok ikke imot filen. Skriv «eksporter lenke», så får du en lenke i stedet.',
    emptyTitle: 'Ingenting å eksportere ennå',
    empty: 'Her er ingen ferdige oppsummeringer. De kommer når en runde lukkes.',
    emptyShared: 'Ingen team har delt oppsummeringer med koordinatorene ennå.',
    strangeTitle: 'Det kan jeg ikke eksportere',
    strange: (word: string) =>
      `Jeg forsto ikke «${word}». Skriv for eksempel «eksporter csv alle» eller «eksporter md kom-i-gang».`,
    gone: 'Lenken er brukt eller for gammel. Be om en ny med «eksporter».',
    fileName: 'oppsummeringer',
    documentTitle: (organisation: string) => `Oppsummeringer fra samtalerunder i ${organisation}`,
    made: (day: string) => `Laget ${day} av Tillitsbot.`,
    columns: {
      round: 'Runde',
      team: 'Team',
      closed: 'Lukket',
      package: 'Pakke',
      goal: 'Mål',
      prompt: 'Samtalestarter',
      language: 'Språk',
      threshold: 'Anonymitetsgrense',
      invited: 'Inviterte',
      answers: 'Svar',
      simulated: 'Simulerte svar',
      question: 'Spørsmål',
      kind: 'Type',
      option: 'Alternativ',
      count: 'Antall',
      share: 'Andel',
      author: 'Navn',
      text: 'Tekst',
    },
    cut: (length: number) =>
      `[Kuttet her: teksten har ${length} tegn, og en celle har ikke plass til alle. Hele teksten er i json-eksporten.]`,
    kinds: { scale: 'skala', choice: 'valg', quote: 'sitat', leftOut: 'utelatt', round: 'runde' },
  },
  selftest: {
    title: 'Selvtest',
    works: 'Virker',
    fails: 'Virker ikke',
    unsure: 'Ikke sjekket',
    checks: {
      store: 'Lagring',
      roster: 'Medlemsliste',
      leader: 'Leder',
      unionRep: 'Tillitsvalgt',
      channel: 'Kanaltype',
      posts: 'Innlegg',
      thread: 'Svar i tråden',
    },
    storeOk: 'Svar lagres trygt.',
    storeBad: 'Jeg får ikke lagret. Gi beskjed til dem som drifter Tillitsbot.',
    rosterOk: (members: number) => `Jeg ser ${counted(members, 'medlem', 'medlemmer')}.`,
    rosterBad: 'Teams gir meg ikke medlemslisten, så jeg kan ikke si hvor mange som er invitert. Prøv igjen om litt.',
    leaderOk: 'Teamet har en leder.',
    leaderBad: 'Ingen er leder. Skriv «roller leder @navn» i kanalen.',
    unionOk: 'Teamet har en tillitsvalgt.',
    unionBad: 'Ingen tillitsvalgt er registrert. Lederen skriver «roller tillitsvalgt @navn».',
    channelOk: 'Dette er en vanlig kanal.',
    channelPrivate: 'Dette er en privat kanal. Teams lar meg ikke alltid legge ut innlegg her. Bruk en vanlig kanal.',
    channelShared: 'Dette er en delt kanal. Her får jeg ikke med meg svar. Bruk en vanlig kanal.',
    channelPersonal: 'Vi snakker i privat chat. Skriv «selvtest» i en kanal for å sjekke den.',
    postsOk: 'Alt jeg skulle legge ut, er lagt ut.',
    postsBad: (count: number) =>
      `${counted(count, 'innlegg', 'innlegg')} kom kanskje ikke fram. Skriv «status» for å se mer.`,
    threadNote: 'Jeg får med meg svar i tråden når dere nevner meg.',
  },
  forget: {
    confirmTitle: 'Vil du slette det som er ditt?',
    confirm:
      'Jeg sletter svarene dine i runder som pågår, svar du har gitt med navn, innlegg jeg har tatt vare på fra tråder, og innstillingene dine. Anonyme svar i lukkede runder kan ingen finne igjen, heller ikke jeg.',
    yes: 'Ja, slett',
    doneTitle: 'Slettet',
    done: (answers: number, replies: number) =>
      `${counted(answers, 'svar', 'svar')}, ${counted(replies, 'innlegg', 'innlegg')} og innstillingene dine er slettet.`,
    offices: (teams: string) =>
      `Du har fortsatt en rolle i ${teams}. Den fjernes når lederen gir rollen videre eller fjerner den med «roller».`,
  },
}

const identifiers: Record<IdentifierKind, string> = {
  identityNumber: 'fødsels- eller D-nummer',
  accountNumber: 'kontonummer',
  phoneNumber: 'telefonnummer',
  emailAddress: 'e-postadresse',
  caseNumber: 'saksnummer',
}

export type Texts = typeof nb
