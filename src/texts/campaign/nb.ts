import { countedNb as counted } from '../counted.ts'
import { number } from '../format.ts'

/** "1 team", "22 000 team". */
const teams = (count: number) => `${number('nb', count)} team`

/** What the bot says about campaigns, in bokmål: the source of the keys. */
export const nb = {
  campaign: {
    personalOnly: 'En kampanje styrer du i privat chat med meg. Skriv «kampanje» der.',
    formTitle: 'Ny kampanje',
    intro:
      'En kampanje legger ut neste samtalestarter fra en pakke i mange team, jevnt fordelt over den tiden du velger.',
    nothingYet: 'Først viser jeg hva det betyr. Ingenting blir lagt ut før du har sett det og startet.',
    laterDay:
      'Det er ikke mer arbeidstid igjen i dag, så jeg foreslår neste arbeidsdag. Vil du begynne i dag likevel, velg dagens dato, et annet klokkeslett og om nødvendig helg.',
    form: {
      package: 'Samtalepakke',
      teams: 'Bare team med dette i navnet (valgfritt)',
      teamsHint: 'Står feltet tomt, blir alle team med.',
      from: 'Første dag',
      to: 'Siste dag',
      dateFault: 'Velg en dato.',
      opens: 'Tidligst klokken',
      ends: 'Senest klokken',
      timeFault: 'Skriv et klokkeslett, for eksempel 09:00.',
      days: 'Dager',
      workingDays: 'Bare mandag til fredag',
      weekends: 'Lørdag og søndag også',
      daysHint: 'På helligdager legger jeg aldri ut noe.',
      show: 'Vis hva det betyr',
    },
    faultsTitle: 'Rett opp dette først',
    faults: {
      unknownPackage: 'Velg en samtalepakke.',
      badName: (most: number) => `Skriv inntil ${most} tegn av navnet på teamene, eller la feltet stå tomt.`,
      badFrom: 'Første dag er ikke en dato som finnes.',
      badTo: 'Siste dag er ikke en dato som finnes.',
      badHours: 'Klokkeslettene må se ut som 09:00.',
      past: 'Siste dag er passert.',
      endsBeforeStart: 'Siste dag kommer før første dag.',
      hoursEndBeforeStart: 'Det seneste klokkeslettet må komme etter det tidligste.',
      tooLong: (days: number) => `En kampanje kan vare i høyst ${counted(days, 'dag', 'dager')}.`,
      tooFarAhead: 'Første dag må være i løpet av det neste året.',
      noTime:
        'Det er ikke noe ledig tidspunkt her: bare helg, helligdager, stille perioder eller klokkeslett som har vært.',
      tooShort: (minutes: number) =>
        `Tiden er for kort. Så mange team trenger minst ${counted(minutes, 'minutt', 'minutter')}, ellers blir det for mye for Teams.`,
      nobody: 'Slik når kampanjen ikke ut til noen team.',
    },
    heading: (pack: string) => `Kampanje: ${pack}`,
    preview: {
      notStarted: 'Ingenting er startet ennå. Dette vil skje:',
      reachLabel: 'Når ut til',
      reach: (count: number) => `${teams(count)}, i én kanal per team`,
      workLabel: 'Arbeidstid i alt',
      work: (hours: string, members: number, minutes: number) =>
        `Inntil ${hours} timer: ${number('nb', members)} ${members === 1 ? 'person' : 'personer'}, inntil ${counted(minutes, 'minutt', 'minutter')} hver`,
      workYears: (years: string) => `Det tilsvarer ${years} årsverk.`,
      firstLabel: 'Første innlegg',
      lastLabel: 'Siste innlegg',
      paceLabel: 'Fart',
      pace: (count: number) => `Inntil ${number('nb', count)} i minuttet`,
      sendingLabel: 'Utsending',
      sending: (minutes: number, most: number) =>
        `Minst ${counted(minutes, 'minutt', 'minutter')} i alt: Teams tar imot ${most} i sekundet`,
      sendingShort: (most: number) => `Under ett minutt i alt: Teams tar imot ${most} i sekundet`,
      named: (name: string) => `Gjelder bare team som har dette i navnet: ${name}`,
      leftOut: (count: number) => `${teams(count)} blir ikke med:`,
      rules:
        'Teamene ser at det kommer fra en koordinator. De beholder de stille periodene sine, og de kan utsette i inntil 14 dager.',
      start: 'Start kampanjen',
      change: 'Endre',
      cancel: 'Avbryt',
    },
    cancelledTitle: 'Ingenting er startet',
    cancelled: 'Ombestemmer du deg, skriv «kampanje».',
    startedTitle: 'Kampanjen er i gang',
    started: 'Framdriften kommer i et eget kort under. Kortet holder seg oppdatert av seg selv.',
    busyTitle: 'En kampanje er allerede i gang',
    busy: 'Det går én kampanje om gangen, så den nye er ikke startet. Vent til den andre er ferdig, eller stopp den.',
    goneTitle: 'Jeg finner ikke kampanjen',
    gone: 'Den finnes ikke, eller den hører til et annet sted. Ingenting er endret. Skriv «kampanje» for å se hva som går.',
    leftOutRow: (count: number, why: string) => `${teams(count)}: ${why}`,
    leftOutReasons: {
      botRemoved: 'jeg er fjernet fra teamet',
      quiet: 'stille periode hele tiden',
      open: 'pakken er åpen der fra før',
      planned: 'pakken er planlagt der fra før',
      late: 'jeg var ute av drift da det skulle skje',
      oneOpen: 'kanalen hadde hele tiden en annen samtalestarter åpen',
      monthFull: 'kanalen hadde fått det den skal ha den måneden',
      noTeam: 'jeg er ikke med i teamet lenger',
      noPackage: 'pakken finnes ikke lenger',
      noPrompt: 'teamet har hatt alle samtalestarterne i pakken',
      campaignStopped: 'kampanjen ble stoppet først',
    },
    failedReasons: { obsolete: 'runden var over før innlegget kom ut', gaveUp: 'jeg ga opp etter flere forsøk' },
    progress: {
      states: {
        planning: 'Planlegger. Hvert team får sitt tidspunkt.',
        running: 'Pågår.',
        paused: 'Har pause. Det som allerede er på vei, kommer ut.',
        resuming: 'Tar opp igjen. Det som ble forsinket, fordeles på tiden som er igjen.',
        stopped: 'Stoppet.',
        done: 'Ferdig.',
      },
      sent: (count: number, all: string, share: string) => `${number('nb', count)} av ${all} er lagt ut (${share})`,
      waiting: (count: number) => `${number('nb', count)} venter`,
      ends: (at: string) => `Siste innlegg kommer omtrent ${at}.`,
      noRoom:
        'De som venter, har en åpen samtalestarter eller en stille periode. De får sin når det er ledig, senest 14 dager etter planen.',
      inDoubtTitle: (count: number) => (count === 1 ? `${count} er usikker` : `${number('nb', count)} er usikre`),
      inDoubt:
        'Jeg vet ikke om innlegget kom fram. Teamet skriver «status» i kanalen, ser etter, og velger om det er der eller skal legges ut på nytt.',
      failedTitle: (count: number) => `${number('nb', count)} kom ikke ut`,
      leftOutTitle: (count: number) => `${number('nb', count)} er ikke med`,
      pause: 'Ta pause',
      resume: 'Ta opp igjen',
      stop: 'Stopp',
      refresh: 'Oppdater',
      confirmStopTitle: 'Vil du stoppe kampanjen?',
      confirmStop: (count: number) =>
        `${teams(count)} venter, og får ikke samtalestarteren. Det som er lagt ut, blir stående. Dette kan ikke angres.`,
      stopYes: 'Ja, stopp',
      stopNo: 'Nei, la den gå',
      earlierTitle: 'Tidligere kampanjer',
      earlier: (day: string, pack: string, sent: string, rest: string) =>
        `${pack} (${day}): ${sent} lagt ut, ${rest} ikke lagt ut`,
      earlierStopped: (day: string, pack: string, sent: string, rest: string) =>
        `${pack} (${day}, stoppet): ${sent} lagt ut, ${rest} ikke lagt ut`,
    },
  },
}

export type CampaignTexts = typeof nb
