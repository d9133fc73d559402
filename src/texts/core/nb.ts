import type { TeamRole } from '../../domain/team/team.ts'
import { countedNb as counted } from '../counted.ts'

/**
 * Who the bot is, what it can do, and what it says wherever it is asked, in bokmål. In every area this file is the source
 * of the keys: the other languages have the same ones, or they don't compile. Every refusal says what happened, why, and
 * what to do.
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
    which: 'Velg under, så gjør jeg resten.',
    personalOnlyTitle: 'Det tar vi på tomannshånd',
    personalOnly: 'En eksport er bare for deg. Åpne en privat chat med meg, og skriv «eksporter» der.',
    expiredTitle: 'Jeg finner ikke runden',
    expired:
      'Runden finnes ikke lenger, eller den hører til et annet sted. Ingenting er lagret. Skriv «status» for å se hva som er åpent.',
    groupTitle: 'Jeg hører hjemme i et team',
    group: 'I en gruppechat kan jeg ikke gjøre noe. Legg meg til i et team, eller skriv til meg i privat chat.',
    notSavedTitle: 'Jeg får ikke lagret noe akkurat nå',
    notSaved:
      'Regn med at det du nettopp gjorde, ikke er lagret. Prøv igjen om noen minutter. Hjelper ikke det, si fra til dem som drifter Tillitsbot.',
    notSavedKept: 'Du trenger ikke skrive noe på nytt: Knappen sender det samme én gang til.',
    notSavedAgain: 'Prøv igjen',
    tooSlowTitle: 'Teams svarer ikke nå',
    tooSlow: 'Jeg fikk ikke svar fra Teams. Ingenting er endret. Prøv igjen om litt.',
    replyTaken:
      'Takk, innlegget ditt er tatt med. Innlegg i tråden er synlige for alle her. Du kan også svare i kortet. Der står det om runden er anonym.',
    replyTakenTitle: 'Tatt med',
  },
  later: {
    person:
      'Det kom veldig mye fra deg på kort tid, så dette er ikke tatt med. Ingenting er lagret. Vent et minutt, og prøv igjen.',
    team: 'Det skjer veldig mye i teamet akkurat nå, så dette er ikke tatt med. Ingenting er lagret. Prøv igjen om litt.',
    busy: 'Det er travelt her akkurat nå, så dette er ikke tatt med. Ingenting er lagret. Prøv igjen om litt.',
    late: 'Dette tok for lang tid, så jeg vet ikke om det ble lagret. Prøv igjen om litt. Det telles bare én gang.',
    lookAtCard: 'Se etter at det du fylte ut, fortsatt står i kortet.',
  },
  offices: {
    leader: 'leder',
    unionRep: 'tillitsvalgt',
    safetyRep: 'verneombud',
    facilitator: 'fasilitator',
  } satisfies Record<TeamRole, string>,
  help: {
    title: 'Dette kan jeg hjelpe med',
    intro: (mention: string) =>
      `I en kanal skriver du ${mention} foran kommandoen. I privat chat skriver du bare kommandoen.`,
    about: {
      help: 'viser det du kan gjøre her',
      packages: 'viser samtalepakkene etter mål, hva dere har hatt, og hva som passer for dere',
      start:
        'legger ut neste samtalestarter fra pakken nå. Legg til antall arbeidsdager om du vil, og «åpen» for en runde med navn',
      status: 'viser åpne runder, hvor mange som har svart, og om noe har stoppet',
      extend: 'gir en runde flere arbeidsdager',
      close: 'avslutter runden nå og lager oppsummeringen',
      cancel: 'avbryter runden og sletter svarene',
      summary: 'viser siste oppsummering',
      usersCommittee: 'tar med det brukerutvalget sier, i en runde som er i gang',
      units: 'viser enhetene og hvem som har appen, og tar imot en CSV-fil med enheter',
      share: 'signerer oppsummeringen. Når leder og tillitsvalgt har signert, får koordinatorene den',
      escalate:
        'sender en sak ett nivå opp, med frist for svar. Svaret kommer tilbake i tråden. Uten ord: viser det som er løftet',
      measures: 'viser tiltakene i teamet: foreslå et nytt, eller se dine egne, de åpne eller ett med nummer',
      schedule: 'planlegger en serie: én samtalestarter om gangen, for eksempel hver annen tirsdag',
      plan: 'viser det som er planlagt her, og lar dere endre det',
      pause: 'tar pause i det som er planlagt, så mange uker dere vil',
      resume: 'tar opp igjen det som har pause',
      settings: 'velger hva som skjer på helligdager, når dere vil ha fred, og hvor ofte jeg får spørre',
      campaign: 'legger ut en pakke i mange team, spredt over dager, med framdrift underveis',
      overview: 'viser hva enhetene har delt: deltakelse, mål, tiltak, tid, og hvordan rollene ser det',
      register: 'søker i tiltakene som er delt, fra alle enheter, og gir deg dem som CSV',
      export:
        'lager en fil til deg av oppsummeringer, tiltak og saker som er løftet: rapport (docx, html), tabeller (xlsx, csv), tekst (md), data (json) eller arkivpakke (zip)',
      roles: 'viser hvem som er leder, tillitsvalgt, verneombud og fasilitator. Lederen spør hvem som vil ta en rolle',
      language: 'velger bokmål, nynorsk eller engelsk',
      selftest: 'sjekker hva som virker her, og hvorfor noe ikke gjør det',
      forgetMe: 'sletter det som fortsatt kan kobles til deg',
    },
  },
  roles: {
    title: 'Roller',
    none: 'ikke registrert',
    unknownName: 'ukjent navn',
    how: 'Lederen spør i kanalen: «roller tillitsvalgt @navn». Skal rollen ta slutt, skriv datoen bakerst: til 31.12.2027. Med «roller fjern verneombud @navn» tas en rolle bort.',
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
    unknown: (word: string) => `Jeg kan ikke «${word}». Jeg kan disse:`,
    names: { nb: 'Bokmål', nn: 'Nynorsk', en: 'English' },
    teamSet: 'Jeg skriver bokmål i dette teamet fra nå av. Åpne runder beholder språket de startet med.',
    ownSet: 'Jeg skriver bokmål til deg fra nå av.',
    teamOnly: 'Lederen velger språket i kanalen. Ditt eget språk velger du i privat chat med meg.',
  },
  selftest: {
    title: 'Selvtest',
    works: 'Virker',
    fails: 'Virker ikke',
    unsure: 'Ikke sjekket',
    missing: 'Mangler',
    checks: {
      store: 'Lagring',
      roster: 'Medlemsliste',
      leader: 'Leder',
      unionRep: 'Tillitsvalgt',
      channel: 'Kanaltype',
      posts: 'Innlegg',
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
    ownersNote:
      'Appen har ikke tilgang til å lese hvem som eier teamet i Teams. Teamet registrerer rollene selv, med «roller».',
    threadNote: 'Jeg får med meg svar i tråden når dere nevner meg.',
  },
  forget: {
    confirmTitle: 'Vil du slette det som er ditt?',
    confirm:
      'Jeg sletter svarene dine i runder som pågår, svar og innvendinger du har gitt med navn, innvendinger uten navn til utkast som pågår, innlegg jeg har tatt vare på fra tråder, filer du har bestilt, og innstillingene dine. Jeg tar navnet ditt ut av tiltak og sletter støtten din til forslag som ikke er avgjort. Tiltakene blir stående. Anonyme svar i lukkede runder kan ingen finne igjen, heller ikke jeg.',
    yes: 'Ja, slett',
    doneTitle: 'Slettet',
    done: (answers: number, replies: number) =>
      `${counted(answers, 'svar', 'svar')}, ${counted(replies, 'innlegg', 'innlegg')} og innstillingene dine er slettet.`,
    offices: (teams: string) =>
      `Du har fortsatt en rolle i ${teams}. Du har den til lederen gir den videre eller fjerner den med «roller».`,
  },
}

export type CoreTexts = typeof nb
