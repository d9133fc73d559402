import type { IdentifierKind } from '../domain/privacy/redact.ts'
import { counted } from './counted.ts'
import { list } from './format.ts'
import type { Texts } from './nb.ts'

/** Everything the bot says, in nynorsk: written as nynorsk, with -e infinitives, and not translated word for word. */
export const nn: Texts = {
  bot: {
    welcomeTitle: 'Hei, eg er Tillitsbot',
    welcome:
      'Eg hjelper dykk å snakke om tillit og handlingsrom i arbeidskvardagen, litt om gongen. Eg legg ut ein samtalestartar her i kanalen, samlar svara og lagar ei oppsummering de kan byggje vidare på.',
    welcomeLeader: 'Den som la meg til, er registrert som leiar for teamet. Skriv «roller» for å sjå eller endre det.',
    welcomeNoLeader:
      'Ingen er registrert som leiar enno. Er du leiaren, skriv «roller leiar @namn» i kanalen, med ditt eige namn.',
    welcomePersonal: 'Her kan du be om eksport, sjå status for teama dine og styre dine eigne innstillingar.',
    firstStep: (mention: string) =>
      `Kom i gang: skriv «${mention}start kom-i-gang». Vil du sjå alt eg kan, skriv «${mention}hjelp».`,
    failedTitle: 'Noko gjekk gale',
    failed: (reference: string) =>
      `Feilen er hos meg, ikkje hos deg. Prøv på nytt om litt. Hender det fleire gonger, gi referansen ${reference} til dei som driftar Tillitsbot.`,
    unknownTitle: 'Det skjøna eg ikkje',
    unknown: (word: string) => `Eg kjenner ikkje kommandoen «${word}».`,
    didYouMean: 'Meinte du ein av desse?',
    seeHelp: 'Skriv «hjelp» for å sjå alt eg skjønar.',
    notAllowedTitle: 'Det kan du ikkje gjere her',
    notAllowed: (who: string) =>
      `Dette er ei oppgåve for ${who} i teamet. Skriv «roller» for å sjå kven du kan spørje.`,
    onlyCoordinators:
      'Dette kan berre koordinatorar gjere. Skal du vere koordinator, sei frå til dei som driftar Tillitsbot hos dykk.',
    noTeamTitle: 'Eg finn ikkje noko team',
    noTeam: 'Eg er ikkje lagd til i noko team du er med i. Legg meg til i eit team først, og prøv på nytt.',
    whichTitle: 'Kva kanal gjeld det?',
    whichTeamTitle: 'Kva team gjeld det?',
    whichRoundTitle: 'Kva runde gjeld det?',
    which: 'Vel éin, så gjer eg resten.',
    personalOnlyTitle: 'Det tek vi på tomannshand',
    personalOnly: 'Ein eksport er berre for deg. Opne ein privat chat med meg, og skriv «eksporter» der.',
    expiredTitle: 'Eg finn ikkje runden',
    expired:
      'Runden finst ikkje lenger, eller han høyrer til ein annan stad. Ingenting er lagra. Skriv «status» for å sjå kva som er ope.',
    tooSlowTitle: 'Teams svarar ikkje no',
    tooSlow: 'Eg fekk ikkje svar frå Teams. Ingenting er endra. Prøv på nytt om litt.',
    replyTaken:
      'Takk, innlegget ditt er teke med. Alle her kan sjå innlegg i tråden. Du kan òg svare i kortet. Der står det om runden er anonym.',
    replyTakenTitle: 'Teke med',
  },
  offices: { leader: 'leiar', unionRep: 'tillitsvald', safetyRep: 'verneombod' },
  help: {
    title: 'Dette kan eg hjelpe med',
    intro: (mention: string) =>
      `I ein kanal skriv du ${mention} framfor kommandoen. I privat chat skriv du berre kommandoen.`,
    about: {
      help: 'viser det du kan gjere her',
      packages: 'biblioteket av samtalepakkar, med mål og minutt',
      start:
        'legg ut neste samtalestartar frå pakken no. Legg til kor mange arbeidsdagar om du vil, og «open» for ein runde med namn',
      status: 'opne rundar, kor mange som har svart, og om noko har stoppa',
      extend: 'gir ein runde fleire arbeidsdagar',
      close: 'avsluttar runden no og lagar oppsummeringa',
      cancel: 'avbryt runden og slettar svara',
      summary: 'viser den siste oppsummeringa',
      export: 'lagar ei fil til deg av oppsummeringane (md, csv eller json)',
      roles: 'viser eller endrar kven som er leiar, tillitsvald og verneombod',
      language: 'vel bokmål, nynorsk eller engelsk',
      selftest: 'sjekkar kva som verkar her, og kvifor noko ikkje gjer det',
      forgetMe: 'slettar det som framleis kan koplast til deg',
    },
  },
  packages: {
    title: 'Samtalepakkar',
    empty: 'Her er ingen pakkar enno.',
    facts: (prompts: number, minutes: number) =>
      `${counted(prompts, 'samtalestartar', 'samtalestartarar')}, inntil ${counted(minutes, 'minutt', 'minutt')} per person kvar gong`,
    start: 'Start i kanalen',
  },
  start: {
    startedTitle: 'Runden er i gang',
    started: (title: string, closes: string) =>
      `«${title}» ligg i ein eigen tråd i kanalen. Runden blir lukka ${closes}.`,
    seeThread: 'Gå til tråden',
    unknownPackageTitle: 'Den pakken har eg ikkje',
    unknownPackage: (name: string) => `Eg finn ingen pakke som heiter «${name}». Vel ein av desse:`,
    whichPackageTitle: 'Kva pakke vil de starte?',
    alreadyOpenTitle: 'Runden er alt open',
    alreadyOpen: (title: string, closes: string) =>
      `Kanalen har éin runde om gongen frå kvar pakke. «${title}» er open til ${closes}. Vent til han blir lukka, eller skriv «avslutt».`,
    badDaysTitle: 'Så mange dagar går ikkje',
    badDays: (most: number) =>
      `Ein runde kan vere open i 1 til ${most} arbeidsdagar. Skriv til dømes «start kom-i-gang 5».`,
    strangeWord: (word: string) =>
      `Eg skjøna ikkje «${word}». Etter pakken kan du skrive kor mange arbeidsdagar, og «open», til dømes «start kom-i-gang 5 open».`,
  },
  prompt: {
    eyebrow: (pack: string, goal: string) => `${pack} · ${goal}`,
    minutes: (minutes: number) => counted(minutes, 'minutt', 'minutt'),
    time: 'Tid',
    closes: 'Blir lukka',
    kind: 'Type runde',
    startedBy: 'Starta av',
    anonymous: 'Anonym',
    named: 'Open, med namn',
    anonymousPromise: (threshold: number) =>
      `Ingen i teamet får sjå kven som har svart kva, heller ikkje leiaren. Til runden blir lukka, viser eg berre kor mange som har svart. Svara kjem fram når minst ${threshold} har svart. Det er frivillig å svare, og du kan gjere det i arbeidstida.`,
    namedPromise:
      'Svara kjem fram med namn når runden blir lukka. Det er frivillig å svare, og du kan gjere det i arbeidstida.',
    noUsers:
      'Skriv om arbeidet, ikkje om brukarar eller kollegaer. Dette er ikkje ein varslingskanal. Vil du varsle, bruk varslingskanalen i verksemda.',
    threadHint: 'Du kan òg svare i tråden. Der står innlegga med namn. Nemn meg med @, så blir innlegget med.',
    role: 'Rolla di (frivillig)',
    roleHint: 'Er du åleine om rolla, kan ho røpe kva du kryssa av. Er du i tvil, lat feltet stå tomt.',
    roleChoices: { employee: 'Medarbeidar', leader: 'Leiar', unionRep: 'Tillitsvald', safetyRep: 'Verneombod' },
    noRole: 'Vil ikkje oppgi',
    send: 'Send svar',
    update: 'Lagre endringa',
    missing: 'Svar på dette før du sender.',
    tooLong: 'Teksten er for lang. Skriv inntil 2000 teikn.',
    faultsTitle: 'Svaret er ikkje sendt enno',
    faults: {
      empty: 'Du har ikkje svart på noko. Svar på minst eitt spørsmål.',
      missing: (question: string) => `«${question}» manglar svar.`,
      tooLong: (question: string) => `Svaret på «${question}» er for langt. Skriv inntil 2000 teikn.`,
      notAnOption: (question: string) => `Vel eitt av alternativa på «${question}».`,
    },
    endedClosed: 'Runden er lukka. Oppsummeringa ligg i tråden.',
    endedTooFew: 'Runden er lukka med for få svar. Han kan forlengjast, sjå i tråden.',
    endedCancelled: 'Runden er avbroten. Svara er sletta.',
    summaryLine: (title: string) => `Ny samtalestartar: ${title}`,
    updatedLine: (title: string) => `Oppdatert: ${title}`,
  },
  receipt: {
    title: 'Takk for svaret',
    count: (answers: number) => `${counted(answers, 'person', 'personar')} har svart så langt.`,
    closes: (closes: string) =>
      `Du kan endre eller trekkje svaret til runden blir lukka ${closes}. Då kjem oppsummeringa i tråden.`,
    onlyYou: 'Denne kvitteringa er berre for deg.',
    masked: (kinds: readonly IdentifierKind[]) =>
      `Eg fjerna det som såg ut som ${list(
        'nn',
        kinds.map((kind) => identifiers[kind]),
      )}, før teksten vart lagra. Slikt kan peike ut enkeltpersonar og skal ikkje inn her.`,
    change: 'Endre svaret',
    withdraw: 'Trekk svaret',
    withdrawnTitle: 'Svaret er trekt',
    withdrawn: 'Det du svarte, er sletta. Skifter du meining, kan du svare på nytt til runden blir lukka.',
    answerAgain: 'Svar på nytt',
    closedTitle: 'Runden er lukka',
    closed: 'Svaret er ikkje lagra, fordi runden ikkje tek imot fleire svar.',
    closedSeeSummary: 'Her er oppsummeringa:',
    closedTooFew: 'Han vart lukka med for få svar. Be leiar, tillitsvald eller verneombod om å forlengje han.',
    closedMeanwhile:
      'Oppsummeringa er på veg. Kom svaret ditt akkurat då runden vart lukka, kan det likevel vere med. Du kan òg svare i tråden.',
    cancelled: 'Runden er avbroten, og svara er sletta.',
    simulated: (simulated: number) => `${simulated} av svara kjem frå simulerte kollegaer.`,
  },
  status: {
    title: 'Status',
    empty: 'Ingen rundar er opne. Skriv «start kom-i-gang» for å kome i gang.',
    open: (answers: number, invited: number, closes: string) =>
      `${answers} av ${invited} har svart så langt. Blir lukka ${closes}.`,
    tooFew: (answers: number, threshold: number, until: string) =>
      `Lukka med ${answers} svar. Det trengst minst ${threshold}. Runden kan forlengjast, seinast ${until}.`,
    closing: 'Blir lukka no. Oppsummeringa er på veg.',
    lastClosed: (title: string) => `Sist lukka: «${title}». Skriv «oppsummering» for å sjå oppsummeringa.`,
    inDoubtTitle: 'Kanskje ikkje lagd ut',
    inDoubt: (what: string) =>
      `Eg veit ikkje om ${what} kom fram. Sjå i kanalen, og vel under. Eg legg ikkje ut noko på nytt utan at de ber om det, så det ikkje kjem to gonger.`,
    failedTitle: 'Ikkje lagd ut',
    failed: (what: string, why: string) =>
      `${what} vart ikkje lagd ut: ${why}. Skriv «sjølvtest» i kanalen for å finne ut meir.`,
    waiting: (what: string) => `Ventar på å bli lagd ut: ${what}.`,
    postAgain: 'Legg ut på nytt',
    itIsThere: 'Innlegget er der',
    resolvedTitle: 'Takk',
    resolvedAgain: 'Eg legg ut innlegget på nytt no.',
    resolvedThere: 'Då reknar eg innlegget som lagt ut.',
    posts: {
      prompt: 'samtalestartaren',
      promptUpdate: 'oppdateringa av kortet',
      tooFew: 'meldinga om få svar',
      summary: 'oppsummeringa',
    },
    reasons: {
      botRemoved: 'eg er fjerna frå teamet',
      notFound: 'kanalen finst ikkje lenger',
      tooLarge: 'innlegget vart for stort',
      badAddress: 'adressa til Teams er ikkje godkjend',
      rejected: 'Teams ville ikkje ta imot innlegget',
      throttled: 'Teams hadde for mykje å gjere',
      unknown: 'noko uventa hende',
    },
  },
  steer: {
    extendedTitle: 'Runden er forlengd',
    extended: (title: string, closes: string) => `«${title}» er no open til ${closes}.`,
    extend: (days: number) => `Forleng med ${counted(days, 'arbeidsdag', 'arbeidsdagar')}`,
    badDays: (most: number) => `Skriv kor mange arbeidsdagar, frå 1 til ${most}. Til dømes «forleng 3».`,
    badDaysTitle: 'Kor mange dagar?',
    closedTitle: 'Runden er avslutta',
    closed: (title: string) => `«${title}» tek ikkje imot fleire svar. Oppsummeringa kjem i tråden.`,
    closedTooFew: (title: string) =>
      `«${title}» tek ikkje imot fleire svar, men det er for få svar til å vise dei. Du kan forlengje runden.`,
    confirmCancelTitle: 'Vil du avbryte runden?',
    confirmCancel: (title: string) =>
      `Alle svar på «${title}» blir sletta, og det kjem inga oppsummering. Dette kan ikkje angrast.`,
    cancelYes: 'Ja, avbryt og slett',
    cancelledTitle: 'Runden er avbroten',
    cancelled: (title: string) => `Svara på «${title}» er sletta. Kortet i tråden seier at runden er avbroten.`,
    endedTitle: 'Runden er alt ferdig',
    ended: 'Han kan ikkje endrast no. Skriv «status» for å sjå kva som er ope.',
    noneTitle: 'Ingen open runde her',
    none: 'Kanalen har ingen open runde. Skriv «start kom-i-gang» for å kome i gang.',
    tooFewTitle: 'For få svar til å vise dei',
    tooFew: (title: string, answers: number, threshold: number) =>
      `«${title}» er lukka. ${answers === 0 ? 'Ingen' : counted(answers, 'person', 'personar')} har svart. Eg viser svara først når minst ${threshold} har svart, så ingen kan kjennast att.`,
    tooFewNamed: (title: string) => `«${title}» er lukka utan svar.`,
    tooFewNext: (until: string) =>
      `Leiar, tillitsvald eller verneombod kan forlengje runden, seinast ${until}. Svara som er gitt, blir med vidare.`,
  },
  summary: {
    heading: (title: string) => `Oppsummering: ${title}`,
    line: (title: string) => `Oppsummering av «${title}»`,
    answers: (answers: number, invited: number) => `${answers} av ${invited} har svart.`,
    fewAnswers: 'Få svar: les dette som enkeltrøyster, ikkje som heile teamet.',
    simulated: (simulated: number) => `${simulated} av svara kjem frå simulerte kollegaer i demoen.`,
    tooFew: (threshold: number) =>
      `Eg viser ikkje svara, fordi under ${threshold} personar svarte. Slik kan ingen kjennast att.`,
    nobody: 'Ingen svarte i denne runden.',
    answered: (answered: number) => `${counted(answered, 'person', 'personar')} svarte:`,
    row: (option: string, count: number, share: string) => `${option}: ${count} (${share})`,
    quotes: 'Det de skreiv, ord for ord i tilfeldig rekkjefølgje:',
    quotesNamed: 'Det de skreiv:',
    more: (count: number) => `${counted(count, 'tekst', 'tekstar')} til får ikkje plass her. Alt er med i eksporten.`,
    leftOutTitle: 'Ikkje med her, og kvifor',
    fewAnswered: (question: string) => `«${question}»: for få svarte på dette til at eg kan vise tala.`,
    noWords: (count: number) => `${counted(count, 'tekst', 'tekstar')} utan ord er ikkje med.`,
    thread: (count: number) =>
      `${counted(count, 'innlegg', 'innlegg')} i tråden: talt, men ikkje attgitt her. Les vidare i tråden.`,
    machine: 'Laga automatisk av Tillitsbot, utan språkmodell. Sitata er attgitt ord for ord.',
    next: 'Snakk om det i neste møte: Kva kjenner de dykk att i? Kva er det første de vil prøve? Kva skal ikkje endrast?',
    notYetTitle: 'Inga oppsummering enno',
    notYet: (answers: number, closes: string) =>
      `${answers === 0 ? 'Ingen' : counted(answers, 'person', 'personar')} har svart så langt. Oppsummeringa kjem når runden blir lukka ${closes}.`,
    never: 'Kanalen har ingen ferdige rundar. Skriv «start kom-i-gang» for å kome i gang.',
  },
  roles: {
    title: (team: string) => `Roller i ${team}`,
    none: 'ikkje registrert',
    unknownName: 'ukjent namn',
    how: 'Leiaren endrar i kanalen: «roller tillitsvald @namn» eller «roller fjern verneombod @namn».',
    howTitle: 'Slik endrar du',
    onlyInChannelTitle: 'Gjer det i kanalen',
    onlyInChannel: 'Roller blir endra i ein kanal, så alle i teamet kan sjå det.',
    changedTitle: 'Rollene er endra',
    given: (name: string, office: string) => `${name} er no registrert som ${office}.`,
    taken: (name: string, office: string) => `${name} er ikkje lenger registrert som ${office}.`,
    whoTitle: 'Kven gjeld det?',
    who: 'Skriv rolla og nemn personen med @, til dømes «roller tillitsvald @namn».',
    notMember: 'Personen er ikkje med i dette teamet. Legg personen til i teamet, og prøv på nytt.',
    lastLeader: 'Teamet må ha ein leiar. Gi rolla til ein annan først: «roller leiar @namn».',
  },
  language: {
    title: 'Språk',
    choose: 'Vel språk:',
    names: { nb: 'Bokmål', nn: 'Nynorsk', en: 'English' },
    teamSet: 'Eg skriv nynorsk i dette teamet frå no av. Opne rundar held på språket dei starta med.',
    ownSet: 'Eg skriv nynorsk til deg frå no av.',
    teamOnly: 'Leiaren vel språket i kanalen. Ditt eige språk vel du i privat chat med meg.',
  },
  export: {
    readyTitle: 'Eksporten er klar',
    ready: (minutes: number) =>
      `Lenkja verkar i ${counted(minutes, 'minutt', 'minutt')}, éin gong, og er berre for deg.`,
    download: 'Last ned',
    consent: (name: string) => `Får eg lagre fila ${name} i OneDrive hos deg?`,
    consentHint: 'Seier du nei, blir ingenting lagra. Får du ikkje lagra, skriv «eksporter lenkje».',
    savedTitle: 'Fila er lagra',
    saved: (name: string) => `${name} ligg i OneDrive hos deg.`,
    declinedTitle: 'Ingenting er lagra',
    declined: 'Du sa nei, så fila er ikkje lagra. Skifter du meining, skriv «eksporter» på nytt.',
    failedTitle: 'Fila vart ikkje lagra',
    failed: 'OneDrive tok ikkje imot fila. Skriv «eksporter lenkje», så får du ei lenkje i staden.',
    emptyTitle: 'Ingenting å eksportere enno',
    empty: 'Her er ingen ferdige oppsummeringar. Dei kjem når ein runde blir lukka.',
    emptyShared: 'Ingen team har delt oppsummeringar med koordinatorane enno.',
    strangeTitle: 'Det kan eg ikkje eksportere',
    strange: (word: string) =>
      `Eg skjøna ikkje «${word}». Skriv til dømes «eksporter csv alle» eller «eksporter md kom-i-gang».`,
    gone: 'Lenkja er brukt eller for gammal. Be om ei ny med «eksporter».',
    fileName: 'oppsummeringar',
    documentTitle: (organisation: string) => `Oppsummeringar frå samtalerundar i ${organisation}`,
    made: (day: string) => `Laga ${day} av Tillitsbot.`,
    columns: {
      round: 'Runde',
      team: 'Team',
      closed: 'Lukka',
      package: 'Pakke',
      goal: 'Mål',
      prompt: 'Samtalestartar',
      language: 'Språk',
      threshold: 'Anonymitetsgrense',
      invited: 'Inviterte',
      answers: 'Svar',
      simulated: 'Simulerte svar',
      question: 'Spørsmål',
      kind: 'Type',
      option: 'Alternativ',
      count: 'Tal',
      share: 'Del',
      author: 'Namn',
      text: 'Tekst',
    },
    cut: (length: number) =>
      `[Kutta her: teksten har ${length} teikn, og ei celle har ikkje plass til alle. Heile teksten er i json-eksporten.]`,
    kinds: { scale: 'skala', choice: 'val', quote: 'sitat', leftOut: 'ikkje med', round: 'runde' },
  },
  selftest: {
    title: 'Sjølvtest',
    works: 'Verkar',
    fails: 'Verkar ikkje',
    unsure: 'Ikkje sjekka',
    checks: {
      store: 'Lagring',
      roster: 'Medlemsliste',
      leader: 'Leiar',
      unionRep: 'Tillitsvald',
      channel: 'Kanaltype',
      posts: 'Innlegg',
      thread: 'Svar i tråden',
    },
    storeOk: 'Svara blir trygt lagra.',
    storeBad: 'Eg får ikkje lagra. Sei frå til dei som driftar Tillitsbot.',
    rosterOk: (members: number) => `Eg ser ${counted(members, 'medlem', 'medlemer')}.`,
    rosterBad:
      'Teams gir meg ikkje medlemslista, så eg kan ikkje seie kor mange som er inviterte. Prøv på nytt om litt.',
    leaderOk: 'Teamet har ein leiar.',
    leaderBad: 'Ingen er leiar. Skriv «roller leiar @namn» i kanalen.',
    unionOk: 'Teamet har ein tillitsvald.',
    unionBad: 'Ingen tillitsvald er registrert. Leiaren skriv «roller tillitsvald @namn».',
    channelOk: 'Dette er ein vanleg kanal.',
    channelPrivate:
      'Dette er ein privat kanal. Teams lèt meg ikkje alltid leggje ut innlegg her. Bruk ein vanleg kanal.',
    channelShared: 'Dette er ein delt kanal. Her får eg ikkje med meg svar. Bruk ein vanleg kanal.',
    channelPersonal: 'Vi snakkar i privat chat. Skriv «sjølvtest» i ein kanal for å sjekke kanalen.',
    postsOk: 'Alt eg skulle leggje ut, er lagt ut.',
    postsBad: (count: number) =>
      `${counted(count, 'innlegg', 'innlegg')} kom kanskje ikkje fram. Skriv «status» for å sjå meir.`,
    threadNote: 'Eg får med meg svar i tråden når de nemner meg.',
  },
  forget: {
    confirmTitle: 'Vil du slette det som er ditt?',
    confirm:
      'Eg slettar svara dine i rundar som går no, svar du har gitt med namn, innlegg eg har teke vare på frå trådar, og innstillingane dine. Anonyme svar i lukka rundar kan ingen finne att, heller ikkje eg.',
    yes: 'Ja, slett',
    doneTitle: 'Sletta',
    done: (answers: number, replies: number) =>
      `${counted(answers, 'svar', 'svar')}, ${counted(replies, 'innlegg', 'innlegg')} og innstillingane dine er sletta.`,
    offices: (teams: string) =>
      `Du har framleis ei rolle i ${teams}. Ho blir borte når leiaren gir rolla vidare eller tek ho bort med «roller».`,
  },
}

const identifiers: Record<IdentifierKind, string> = {
  identityNumber: 'fødsels- eller D-nummer',
  accountNumber: 'kontonummer',
  phoneNumber: 'telefonnummer',
  emailAddress: 'e-postadresse',
  caseNumber: 'saksnummer',
}
