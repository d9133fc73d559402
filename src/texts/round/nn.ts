import type { IdentifierKind } from '../../domain/privacy/redact.ts'
import { countedNn as counted } from '../counted.ts'
import { list } from '../format.ts'
import { identifiers } from '../privacy/nn.ts'
import type { RoundTexts } from './nb.ts'

/** A round from its package to its end, in nynorsk. */
export const nn: RoundTexts = {
  start: {
    startedTitle: 'Runden er i gang',
    started: (title: string, closes: string) =>
      `«${title}» ligg i ein eigen tråd i kanalen. Runden blir lukka ${closes}.`,
    seeThread: 'Gå til tråden',
    unknownPackageTitle: 'Den pakken har eg ikkje',
    unknownPackage: (name: string) => `Eg finn ingen pakke som heiter «${name}». Vel ein av desse:`,
    whichPackageTitle: 'Kva pakke vil de starte?',
    alreadyOpenTitle: 'Runden er allereie open',
    alreadyOpen: (title: string, closes: string) =>
      `Kanalen har éin runde om gongen frå kvar pakke. «${title}» er open til ${closes}. Vent til han blir lukka, eller skriv «avslutt».`,
    notFinishedTitle: 'Den førre runden er ikkje ferdig',
    alreadyTooFew: (title: string, until: string) =>
      `Kanalen har éin runde om gongen frå kvar pakke. «${title}» er lukka med for få svar. Fristen for å forlengje han er ${until}. Skriv «forleng 2» eller «avbryt».`,
    badDaysTitle: 'Så mange dagar går ikkje',
    badDays: (most: number) =>
      `Ein runde kan vere open i 1 til ${most} arbeidsdagar. Skriv til dømes «start kom-i-gang 5».`,
    strangeWord: (word: string) =>
      `Eg skjøna ikkje «${word}». Etter pakken kan du skrive talet på arbeidsdagar og «open», til dømes «start kom-i-gang 5 open».`,
  },
  prompt: {
    eyebrow: (pack: string, goal: string) => (pack === goal ? pack : `${pack} · ${goal}`),
    minutes: (minutes: number) => counted(minutes, 'minutt', 'minutt'),
    time: 'Tid',
    closes: 'Blir lukka',
    kind: 'Type runde',
    startedBy: 'Starta av',
    coordinator: 'Koordinator',
    anonymous: 'Anonym',
    named: 'Med namn',
    anonymousPromise: (threshold: number) =>
      `Ingen i teamet får sjå kven som har svart kva, heller ikkje leiaren. Til runden blir lukka, viser eg berre kor mange som har svart. Svara blir viste når minst ${threshold} har svart. Det er frivillig å svare, og du kan gjere det i arbeidstida.`,
    namedPromise:
      'Svara blir viste med namn når runden blir lukka. Det er frivillig å svare, og du kan gjere det i arbeidstida.',
    noUsers:
      'Skriv om arbeidet, ikkje om brukarar eller kollegaer. Namn kan eg ikkje kjenne att. Dette er verken drøfting med dei tillitsvalde eller ein varslingskanal. Vil du varsle, bruk varslingskanalen i verksemda.',
    threadHint: 'Du kan òg svare i tråden. Der står innlegga med namn. Nemn meg med @, så blir innlegget med.',
    role: 'Rolla di (frivillig)',
    roleHint: 'Er du åleine om rolla, kan ho røpe kva du kryssa av. Er du i tvil, lat feltet stå tomt.',
    roleChoices: { employee: 'Medarbeidar', leader: 'Leiar', unionRep: 'Tillitsvald', safetyRep: 'Verneombod' },
    noRole: 'Vil ikkje oppgi',
    send: 'Send svar',
    update: 'Lagre endringa',
    missing: 'Svar på dette før du sender.',
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
    closedForChange: 'Runden er lukka, så svaret kan ikkje endrast eller trekkjast lenger.',
    closedSeeSummary: 'Her er oppsummeringa:',
    closedTooFew: 'Han vart lukka med for få svar. Be leiar, tillitsvald eller verneombod om å forlengje han.',
    closedMeanwhile:
      'Oppsummeringa er på veg. Kom svaret ditt akkurat då runden vart lukka, kan det likevel vere med. Du kan òg svare i tråden.',
    cancelled: 'Runden er avbroten, og svara er sletta.',
    simulated: (simulated: number) => `${simulated} av svara er ${simulated === 1 ? 'simulert' : 'simulerte'}.`,
  },
  status: {
    title: 'Status',
    empty: 'Ingen rundar er opne. Skriv «start kom-i-gang» for å kome i gang.',
    open: (answers: number, invited: number, closes: string) =>
      `${answers} av ${invited} har svart så langt. Blir lukka ${closes}.`,
    tooFew: (answers: number, threshold: number, until: string) =>
      `Lukka med ${answers} svar. Det trengst minst ${threshold}. Fristen for å forlengje runden er ${until}.`,
    closing: 'Blir lukka no. Oppsummeringa er på veg.',
    lastClosed: (title: string) => `Sist lukka: «${title}». Skriv «oppsummering» for å sjå oppsummeringa.`,
    inDoubtTitle: 'Kanskje ikkje lagt ut',
    inDoubt: (what: string) =>
      `Eg veit ikkje om ${what} kom fram. Sjå i kanalen, og vel under. Eg legg ikkje ut noko på nytt utan at de ber om det, så det ikkje kjem to gonger.`,
    failedTitle: 'Ikkje lagt ut',
    failed: (what: string, why: string) =>
      `${what} vart ikkje lagt ut: ${why}. Skriv «sjølvtest» i kanalen for å finne ut meir.`,
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
      summaryUpdate: 'oppdateringa av oppsummeringa',
      reminder: 'påminninga',
      pointer: 'tilvisinga til tråden',
      reviewOpen: 'meldinga om at utkastet er ferdig',
      packageDone: 'meldinga om at pakken er ferdig',
      measure: 'forslaget til tiltak',
      measureUpdate: 'oppdateringa av tiltaket',
      measureNews: 'nytt om tiltaket',
      measureCheckIn: 'spørsmålet om korleis det går med tiltaket',
      shared: 'meldinga om at oppsummeringa er delt',
      escalation: 'saka som er løfta',
      escalationUpdate: 'oppdateringa av saka som er løfta',
    },
    reasons: {
      botRemoved: 'eg er fjerna frå teamet',
      notFound: 'kanalen finst ikkje lenger',
      tooLarge: 'innlegget vart for stort',
      badAddress: 'adressa til Teams er ikkje godkjend',
      rejected: 'Teams ville ikkje ta imot innlegget',
      throttled: 'Teams hadde for mykje å gjere',
      gaveUp: 'eg prøvde fleire gonger, men fekk det ikkje til',
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
    endedTitle: 'Runden er allereie ferdig',
    ended: 'Han kan ikkje endrast no. Skriv «status» for å sjå kva som er ope.',
    noneTitle: 'Ingen open runde her',
    none: 'Kanalen har ingen open runde. Skriv «start kom-i-gang» for å kome i gang.',
    nobodyTitle: 'Ingen har svart',
    tooFewTitle: 'For få svar til å vise dei',
    tooFew: (title: string, answers: number, threshold: number) =>
      `«${title}» er lukka. ${answers === 0 ? 'Ingen' : counted(answers, 'person', 'personar')} har svart. Eg viser svara først når minst ${threshold} har svart, så ingen kan kjennast att.`,
    tooFewNamed: (title: string) => `«${title}» er lukka utan svar.`,
    tooFewNext: (until: string) =>
      `Leiar, tillitsvald eller verneombod kan forlengje runden. Fristen for å gjere det er ${until}.`,
    tooFewKept: 'Svara som er gitt, blir med vidare.',
  },
}
