import { countedNn as counted } from '../counted.ts'
import type { CoreTexts } from './nb.ts'

/** Who the bot is and what it can do, in nynorsk: written as nynorsk, with -e infinitives, and not translated word for word. */
export const nn: CoreTexts = {
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
    generalChannel: 'Generelt',
    whichTeamTitle: 'Kva team gjeld det?',
    whichRoundTitle: 'Kva runde gjeld det?',
    which: 'Vel under, så gjer eg resten.',
    personalOnlyTitle: 'Det tek vi på tomannshand',
    personalOnly: 'Ein eksport er berre for deg. Opne ein privat chat med meg, og skriv «eksporter» der.',
    expiredTitle: 'Eg finn ikkje runden',
    expired:
      'Runden finst ikkje lenger, eller han høyrer til ein annan stad. Ingenting er lagra. Skriv «status» for å sjå kva som er ope.',
    groupTitle: 'Eg høyrer heime i eit team',
    group: 'I ein gruppechat kan eg ikkje gjere noko. Legg meg til i eit team, eller skriv til meg i privat chat.',
    notSavedTitle: 'Eg får ikkje lagra noko akkurat no',
    notSaved:
      'Rekn med at det du nettopp gjorde, ikkje er lagra. Prøv på nytt om nokre minutt. Hjelper ikkje det, sei frå til dei som driftar Tillitsbot.',
    notSavedKept: 'Du treng ikkje skrive noko på nytt: Knappen sender det same ein gong til.',
    notSavedAgain: 'Prøv på nytt',
    tooSlowTitle: 'Teams svarar ikkje no',
    tooSlow: 'Eg fekk ikkje svar frå Teams. Ingenting er endra. Prøv på nytt om litt.',
    replyTaken:
      'Takk, innlegget ditt er teke med. Alle her kan sjå innlegg i tråden. Du kan òg svare i kortet. Der står det om runden er anonym.',
    replyTakenTitle: 'Teke med',
  },
  later: {
    person:
      'Det kom svært mykje frå deg på kort tid, så dette er ikkje teke med. Ingenting er lagra. Vent eit minutt, og prøv på nytt.',
    team: 'Det skjer svært mykje i teamet akkurat no, så dette er ikkje teke med. Ingenting er lagra. Prøv på nytt om litt.',
    busy: 'Det er travelt her akkurat no, så dette er ikkje teke med. Ingenting er lagra. Prøv på nytt om litt.',
    late: 'Dette tok for lang tid, så eg veit ikkje om det vart lagra. Prøv på nytt om litt. Det blir berre talt éin gong.',
    lookAtCard: 'Sjå etter at det du fylte ut, framleis står i kortet.',
  },
  offices: { leader: 'leiar', unionRep: 'tillitsvald', safetyRep: 'verneombod', facilitator: 'fasilitator' },
  help: {
    title: 'Dette kan eg hjelpe med',
    intro: (mention: string) =>
      `I ein kanal skriv du ${mention} framfor kommandoen. I privat chat skriv du berre kommandoen.`,
    about: {
      help: 'viser det du kan gjere her',
      packages: 'viser samtalepakkane etter mål, kva de har hatt, og kva som passar for dykk',
      start:
        'legg ut neste samtalestartar frå pakken no. Legg til kor mange arbeidsdagar om du vil, og «open» for ein runde med namn',
      status: 'viser opne rundar, kor mange som har svart, og om noko har stoppa',
      extend: 'gir ein runde fleire arbeidsdagar',
      close: 'avsluttar runden no og lagar oppsummeringa',
      cancel: 'avbryt runden og slettar svara',
      summary: 'viser den siste oppsummeringa',
      usersCommittee: 'tek med det brukarutvalet seier, i ein runde som er i gang',
      units: 'viser einingane og kven som har appen, og tek imot ei CSV-fil med einingar',
      share: 'signerer oppsummeringa. Når leiar og tillitsvald har signert, får koordinatorane ho',
      escalate:
        'sender ei sak eitt nivå opp, med frist for svar. Svaret kjem tilbake i tråden. Utan ord: viser det som er løfta',
      measures: 'viser tiltaka i teamet: føreslå eit nytt, eller sjå dine eigne, dei opne eller eitt med nummer',
      schedule: 'planlegg ein serie: éin samtalestartar om gongen, til dømes annankvar tysdag',
      plan: 'viser det som er planlagt her, og lèt dykk endre det',
      pause: 'tek pause i det som er planlagt, så mange veker de vil',
      resume: 'tek opp att det som har pause',
      settings: 'vel kva som skjer på heilagdagar, når de vil ha fred, og kor ofte eg får spørje',
      campaign: 'legg ut ein pakke i mange team, spreidd over dagar, med framdrift undervegs',
      overview: 'viser kva einingane har delt: deltaking, mål, tiltak, tid, og korleis rollene ser det',
      register: 'søkjer i tiltaka som er delte, frå alle einingar, og gir deg dei som CSV',
      export:
        'lagar ei fil til deg av oppsummeringar, tiltak og saker som er løfta: rapport (docx, html), tabellar (xlsx, csv), tekst (md), data (json) eller arkivpakke (zip)',
      roles: 'viser kven som er leiar, tillitsvald, verneombod og fasilitator. Leiaren spør kven som vil ta ei rolle',
      language: 'vel bokmål, nynorsk eller engelsk',
      selftest: 'sjekkar kva som verkar her, og kvifor noko ikkje gjer det',
      forgetMe: 'slettar det som framleis kan koplast til deg',
    },
  },
  roles: {
    title: 'Roller',
    none: 'ikkje registrert',
    unknownName: 'ukjent namn',
    how: 'Leiaren spør i kanalen: «roller tillitsvald @namn». Skal rolla ta slutt, skriv datoen bakarst: til 31.12.2027. Med «roller fjern verneombod @namn» blir ei rolle teken bort.',
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
    unknown: (word: string) => `Eg kan ikkje «${word}». Eg kan desse:`,
    names: { nb: 'Bokmål', nn: 'Nynorsk', en: 'English' },
    teamSet: 'Eg skriv nynorsk i dette teamet frå no av. Opne rundar held på språket dei starta med.',
    ownSet: 'Eg skriv nynorsk til deg frå no av.',
    teamOnly: 'Leiaren vel språket i kanalen. Ditt eige språk vel du i privat chat med meg.',
  },
  selftest: {
    title: 'Sjølvtest',
    works: 'Verkar',
    fails: 'Verkar ikkje',
    unsure: 'Ikkje sjekka',
    missing: 'Manglar',
    checks: {
      store: 'Lagring',
      roster: 'Medlemsliste',
      leader: 'Leiar',
      unionRep: 'Tillitsvald',
      channel: 'Kanaltype',
      posts: 'Innlegg',
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
    ownersNote:
      'Appen har ikkje tilgang til å lese kven som eig teamet i Teams. Teamet registrerer rollene sjølv, med «roller».',
    threadNote: 'Eg får med meg svar i tråden når de nemner meg.',
  },
  forget: {
    confirmTitle: 'Vil du slette det som er ditt?',
    confirm:
      'Eg slettar svara dine i rundar som går no, svar og innvendingar du har gitt med namn, innvendingar utan namn til utkast som går no, innlegg eg har teke vare på frå trådar, filer du har bestilt, og innstillingane dine. Eg tek namnet ditt ut av tiltak og slettar støtta di til forslag som ikkje er avgjorde. Tiltaka blir ståande. Anonyme svar i lukka rundar kan ingen finne att, heller ikkje eg.',
    yes: 'Ja, slett',
    doneTitle: 'Sletta',
    done: (answers: number, replies: number) =>
      `${counted(answers, 'svar', 'svar')}, ${counted(replies, 'innlegg', 'innlegg')} og innstillingane dine er sletta.`,
    offices: (teams: string) =>
      `Du har framleis ei rolle i ${teams}. Du har ho til leiaren gir ho vidare eller tek ho bort med «roller».`,
  },
}
