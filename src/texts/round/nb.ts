import type { IdentifierKind } from '../../domain/privacy/redact.ts'
import { countedNb as counted } from '../counted.ts'
import { list } from '../format.ts'
import { identifiers } from '../privacy/nb.ts'

/** A round from its package to its end, in bokmål: the source of the keys. */
export const nb = {
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
    notFinishedTitle: 'Forrige runde er ikke ferdig',
    alreadyTooFew: (title: string, until: string) =>
      `Kanalen har én runde om gangen fra hver pakke. «${title}» er lukket med for få svar. Fristen for å forlenge den er ${until}. Skriv «forleng 2» eller «avbryt».`,
    badDaysTitle: 'Så mange dager går ikke',
    badDays: (most: number) =>
      `En runde kan være åpen i 1 til ${most} arbeidsdager. Skriv for eksempel «start kom-i-gang 5».`,
    strangeWord: (word: string) =>
      `Jeg forsto ikke «${word}». Etter pakken kan du skrive antall arbeidsdager og «åpen», for eksempel «start kom-i-gang 5 åpen».`,
  },
  prompt: {
    eyebrow: (pack: string, goal: string) => (pack === goal ? pack : `${pack} · ${goal}`),
    minutes: (minutes: number) => counted(minutes, 'minutt', 'minutter'),
    time: 'Tid',
    closes: 'Lukkes',
    kind: 'Type runde',
    startedBy: 'Startet av',
    coordinator: 'Koordinator',
    anonymous: 'Anonym',
    named: 'Med navn',
    anonymousPromise: (threshold: number) =>
      `Ingen i teamet får se hvem som har svart hva, heller ikke lederen. Til runden lukkes, vises bare antall svar. Svarene vises når minst ${threshold} har svart. Det er frivillig å svare, og du kan gjøre det i arbeidstiden.`,
    namedPromise:
      'Svarene vises med navn når runden lukkes. Det er frivillig å svare, og du kan gjøre det i arbeidstiden.',
    noUsers:
      'Skriv om arbeidet, ikke om brukere eller kolleger. Navn kan jeg ikke kjenne igjen. Dette er verken drøfting med de tillitsvalgte eller en varslingskanal. Vil du varsle, bruk varslingskanalen i virksomheten.',
    threadHint: 'Du kan også svare i tråden. Der er innlegg synlige med navn. Nevn meg med @, så blir innlegget med.',
    role: 'Rollen din (frivillig)',
    roleHint: 'Er du alene om rollen, kan den røpe hva du krysset av. Er du i tvil, la feltet stå tomt.',
    roleChoices: { employee: 'Medarbeider', leader: 'Leder', unionRep: 'Tillitsvalgt', safetyRep: 'Verneombud' },
    noRole: 'Vil ikke oppgi',
    send: 'Send svar',
    update: 'Lagre endringen',
    missing: 'Svar på dette før du sender.',
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
    closedForChange: 'Runden er lukket, så svaret kan ikke endres eller trekkes lenger.',
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
      `Lukket med ${answers} svar. Det trengs minst ${threshold}. Fristen for å forlenge runden er ${until}.`,
    closing: 'Lukkes nå. Oppsummeringen er på vei.',
    lastClosed: (title: string) => `Sist lukket: «${title}». Skriv «oppsummering» for å se den.`,
    inDoubtTitle: 'Kanskje ikke lagt ut',
    inDoubt: (what: string) =>
      `Jeg vet ikke om ${what} kom fram. Se i kanalen, og velg under. Jeg legger ikke ut noe på nytt uten at dere ber om det, så det ikke kommer to ganger.`,
    failedTitle: 'Ikke lagt ut',
    failed: (what: string, why: string) =>
      `${what} ble ikke lagt ut: ${why}. Skriv «selvtest» i kanalen for å finne ut mer.`,
    postAgain: 'Legg ut på nytt',
    itIsThere: 'Innlegget er der',
    resolvedTitle: 'Takk',
    resolvedAgain: 'Jeg legger ut innlegget på nytt nå.',
    resolvedThere: 'Da regner jeg innlegget som lagt ut.',
    posts: {
      prompt: 'samtalestarteren',
      promptUpdate: 'oppdateringen av kortet',
      tooFew: 'meldingen om få svar',
      summary: 'oppsummeringen',
      summaryUpdate: 'oppdateringen av oppsummeringen',
      reminder: 'påminnelsen',
      pointer: 'henvisningen til tråden',
      reviewOpen: 'meldingen om at utkastet er ferdig',
      packageDone: 'meldingen om at pakken er ferdig',
      measure: 'forslaget til tiltak',
      measureUpdate: 'oppdateringen av tiltaket',
      measureNews: 'nytt om tiltaket',
      measureCheckIn: 'spørsmålet om hvordan det går med tiltaket',
      shared: 'meldingen om at oppsummeringen er delt',
      escalation: 'saken som er løftet',
      escalationUpdate: 'oppdateringen av saken som er løftet',
    },
    reasons: {
      botRemoved: 'jeg er fjernet fra teamet',
      notFound: 'kanalen finnes ikke lenger',
      tooLarge: 'innlegget ble for stort',
      badAddress: 'adressen til Teams er ikke godkjent',
      rejected: 'Teams ville ikke ta imot innlegget',
      throttled: 'Teams hadde for mye å gjøre',
      gaveUp: 'jeg prøvde flere ganger, men fikk det ikke til',
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
    nobodyTitle: 'Ingen har svart',
    tooFewTitle: 'For få svar til å vise dem',
    tooFew: (title: string, answers: number, threshold: number) =>
      `«${title}» er lukket. ${answers === 0 ? 'Ingen' : counted(answers, 'person', 'personer')} har svart. Svar vises først når minst ${threshold} har svart, så ingen kan kjennes igjen.`,
    tooFewNamed: (title: string) => `«${title}» er lukket uten svar.`,
    tooFewNext: (until: string) =>
      `Leder, tillitsvalgt eller verneombud kan forlenge runden. Fristen for å gjøre det er ${until}.`,
    tooFewKept: 'Svarene som er gitt, blir med videre.',
  },
}

export type RoundTexts = typeof nb
