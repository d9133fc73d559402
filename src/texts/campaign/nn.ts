import { countedNn as counted } from '../counted.ts'
import { number } from '../format.ts'
import type { CampaignTexts } from './nb.ts'

const teams = (count: number) => `${number('nn', count)} team`

export const nn: CampaignTexts = {
  campaign: {
    personalOnly: 'Ein kampanje styrer du i privat chat med meg. Skriv «kampanje» der.',
    formTitle: 'Ny kampanje',
    intro: 'Ein kampanje legg ut neste samtalestartar frå ein pakke i mange team, jamt fordelt over den tida du vel.',
    nothingYet: 'Først viser eg kva det inneber. Ingenting blir lagt ut før du har sett det og starta.',
    laterDay:
      'Det er ikkje meir arbeidstid att i dag, så eg føreslår neste arbeidsdag. Vil du starte i dag likevel, vel dagens dato, eit anna klokkeslett og helg om det trengst.',
    form: {
      package: 'Samtalepakke',
      teams: 'Berre team med dette i namnet (valfritt)',
      teamsHint: 'Står feltet tomt, blir alle team med.',
      from: 'Første dag',
      to: 'Siste dag',
      dateFault: 'Vel ein dato.',
      opens: 'Tidlegast klokka',
      ends: 'Seinast klokka',
      timeFault: 'Skriv eit klokkeslett, til dømes 09:00.',
      days: 'Dagar',
      workingDays: 'Berre måndag til fredag',
      weekends: 'Laurdag og søndag òg',
      daysHint: 'På heilagdagar legg eg aldri ut noko.',
      show: 'Vis kva det inneber',
    },
    faultsTitle: 'Rett opp dette først',
    faults: {
      unknownPackage: 'Vel ein samtalepakke.',
      badName: (most: number) => `Skriv inntil ${most} teikn av namnet på teama, eller lat feltet stå tomt.`,
      badFrom: 'Første dag er ikkje ein dato som finst.',
      badTo: 'Siste dag er ikkje ein dato som finst.',
      badHours: 'Klokkesletta må sjå ut som 09:00.',
      past: 'Siste dag er passert.',
      endsBeforeStart: 'Siste dag kjem før første dag.',
      hoursEndBeforeStart: 'Det seinaste klokkeslettet må kome etter det tidlegaste.',
      tooLong: (days: number) => `Ein kampanje kan vare i høgst ${counted(days, 'dag', 'dagar')}.`,
      tooFarAhead: 'Første dag må vere i løpet av det neste året.',
      noTime:
        'Det er ikkje noko ledig tidspunkt her: berre helg, heilagdagar, stille periodar eller klokkeslett som har vore.',
      tooShort: (minutes: number) =>
        `Tida er for kort. Så mange team treng minst ${counted(minutes, 'minutt', 'minutt')}, elles blir det for mykje for Teams.`,
      nobody: 'Slik når kampanjen ikkje ut til nokon team.',
    },
    heading: (pack: string) => `Kampanje: ${pack}`,
    preview: {
      notStarted: 'Ingenting er starta enno. Dette vil skje:',
      reachLabel: 'Når ut til',
      reach: (count: number) => `${teams(count)}, i éin kanal per team`,
      workLabel: 'Arbeidstid i alt',
      work: (hours: string, members: number, minutes: number) =>
        `Inntil ${hours} timar: ${number('nn', members)} ${members === 1 ? 'person' : 'personar'}, inntil ${counted(minutes, 'minutt', 'minutt')} kvar`,
      workYears: (years: string) => `Det svarar til ${years} årsverk.`,
      firstLabel: 'Første innlegg',
      lastLabel: 'Siste innlegg',
      paceLabel: 'Fart',
      pace: (count: number) => `Inntil ${number('nn', count)} i minuttet`,
      sendingLabel: 'Utsending',
      sending: (minutes: number, most: number) =>
        `Minst ${counted(minutes, 'minutt', 'minutt')} i alt: Teams tek imot ${most} i sekundet`,
      sendingShort: (most: number) => `Under eitt minutt i alt: Teams tek imot ${most} i sekundet`,
      named: (name: string) => `Gjeld berre team som har dette i namnet: ${name}`,
      leftOut: (count: number) => `${teams(count)} blir ikkje med:`,
      rules:
        'Teama ser at det kjem frå ein koordinator. Dei beheld dei stille periodane sine, og dei kan utsetje i inntil 14 dagar.',
      start: 'Start kampanjen',
      change: 'Endre',
      cancel: 'Avbryt',
    },
    cancelledTitle: 'Ingenting er starta',
    cancelled: 'Skifter du meining, skriv «kampanje».',
    startedTitle: 'Kampanjen er i gang',
    started: 'Framdrifta kjem i eit eige kort under. Kortet held seg oppdatert av seg sjølv.',
    busyTitle: 'Ein kampanje er allereie i gang',
    busy: 'Det går éin kampanje om gongen, så den nye er ikkje starta. Vent til den andre er ferdig, eller stopp han.',
    goneTitle: 'Eg finn ikkje kampanjen',
    gone: 'Han finst ikkje, eller han høyrer til ein annan stad. Ingenting er endra. Skriv «kampanje» for å sjå kva som går.',
    leftOutRow: (count: number, why: string) => `${teams(count)}: ${why}`,
    leftOutReasons: {
      botRemoved: 'eg er fjerna frå teamet',
      quiet: 'stille periode heile tida',
      open: 'pakken er open der frå før',
      planned: 'pakken er planlagd der frå før',
      late: 'eg var ute av drift då det skulle skje',
      oneOpen: 'kanalen hadde heile tida ein annan samtalestartar open',
      monthFull: 'kanalen hadde fått det han skal ha den månaden',
      noTeam: 'eg er ikkje med i teamet lenger',
      noPackage: 'pakken finst ikkje lenger',
      noPrompt: 'teamet har hatt alle samtalestartarane i pakken',
      campaignStopped: 'kampanjen vart stoppa først',
    },
    failedReasons: { obsolete: 'runden var over før innlegget kom ut', gaveUp: 'eg gav opp etter fleire forsøk' },
    progress: {
      states: {
        planning: 'Planlegg. Kvart team får sitt tidspunkt.',
        running: 'Held på.',
        paused: 'Har pause. Det som allereie er på veg, kjem ut.',
        resuming: 'Tek opp att. Det som vart forseinka, blir fordelt på tida som er att.',
        stopped: 'Stoppa.',
        done: 'Ferdig.',
      },
      sent: (count: number, all: string, share: string) => `${number('nn', count)} av ${all} er lagde ut (${share})`,
      waiting: (count: number) => `${number('nn', count)} ventar`,
      ends: (at: string) => `Siste innlegg kjem om lag ${at}.`,
      noRoom:
        'Dei som ventar, har ein open samtalestartar eller ein stille periode. Dei får sin når det er ledig, seinast 14 dagar etter planen.',
      inDoubtTitle: (count: number) => (count === 1 ? `${count} er usikker` : `${number('nn', count)} er usikre`),
      inDoubt:
        'Eg veit ikkje om innlegget kom fram. Teamet skriv «status» i kanalen, ser etter, og vel om det er der eller skal leggjast ut på nytt.',
      failedTitle: (count: number) => `${number('nn', count)} kom ikkje ut`,
      leftOutTitle: (count: number) => `${number('nn', count)} er ikkje med`,
      pause: 'Ta pause',
      resume: 'Ta opp att',
      stop: 'Stopp',
      refresh: 'Oppdater',
      confirmStopTitle: 'Vil du stoppe kampanjen?',
      confirmStop: (count: number) =>
        `${teams(count)} ventar, og får ikkje samtalestartaren. Det som er lagt ut, blir ståande. Dette kan ikkje angrast.`,
      stopYes: 'Ja, stopp',
      stopNo: 'Nei, la han gå',
      earlierTitle: 'Tidlegare kampanjar',
      earlier: (day: string, pack: string, sent: string, rest: string) =>
        `${pack} (${day}): ${sent} lagde ut, ${rest} ikkje lagde ut`,
      earlierStopped: (day: string, pack: string, sent: string, rest: string) =>
        `${pack} (${day}, stoppa): ${sent} lagde ut, ${rest} ikkje lagde ut`,
    },
  },
}
