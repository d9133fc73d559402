import type { MeasureState } from '../../domain/measure/measure.ts'
import type { ParticipationBand } from '../../domain/report/report.ts'
import { countedNb as counted } from '../counted.ts'

/** The report of what the units have shared, on the card, on the page and in files, in bokmål: the source of the keys. */
export const nb = {
  report: {
    title: 'Det teamene har delt',
    lead: 'Rapporten er laget av oppsummeringer som leder og tillitsvalgt har signert. Enkeltsvar er ikke med.',
    made: (when: string) => `Laget ${when}.`,
    filter: {
      all: 'Alt som er delt, er med.',
      only: (parts: string) => `Bare ${parts}.`,
      unit: (name: string) => `enheten ${name} og alt under den`,
      package: (title: string) => `pakken «${title}»`,
      goal: (name: string) => `målet «${name}»`,
      from: (day: string) => `fra og med ${day}`,
      to: (day: string) => `til og med ${day}`,
      period: (from: string, to: string) => `tiden fra ${from} til og med ${to}`,
      gone: 'en enhet som ikke finnes lenger',
    },
    units: {
      title: 'Enheter',
      ofAll: (shared: string, all: string) => `${shared} av ${all} enheter har delt en oppsummering.`,
      outside: (teams: number) =>
        `${counted(teams, 'team', 'team')} til har delt noe, men står ikke i oversikten over enheter.`,
      summaries: (summaries: number, answers: string) =>
        `${counted(summaries, 'oppsummering', 'oppsummeringer')} og ${answers} svar er med.`,
      answers: (answers: string) => `${answers} svar er med.`,
      tooFew: 'Det er for få svar i utvalget. Derfor viser jeg ingen tall.',
      shared: 'Har delt',
      notYet: 'Har ikke delt ennå',
      count: (units: number) => counted(units, 'enhet', 'enheter'),
    },
    participation: {
      title: 'Deltakelse',
      about: 'Enhetene fordelt etter hvor mange av de inviterte som svarte.',
      bands: {
        under25: 'Under 25 prosent',
        from25: '25–49 prosent',
        from50: '50–74 prosent',
        from75: '75 prosent eller mer',
      } satisfies Record<ParticipationBand, string>,
    },
    goals: {
      title: 'Mål',
      covered: (covered: number, all: number) => `${covered} av ${all} mål har minst én oppsummering.`,
      none: 'ikke tatt opp ennå',
      row: (units: number, summaries: number, measures: number) =>
        [
          counted(units, 'enhet', 'enheter'),
          counted(summaries, 'oppsummering', 'oppsummeringer'),
          `${measures} tiltak`,
        ].join(', '),
    },
    measures: {
      title: 'Tiltak',
      none: 'Ingen tiltak er delt ennå.',
      total: (total: number) => `${total} tiltak er vedtatt og delt.`,
      overdue: (overdue: number) =>
        overdue === 1 ? 'Fristen er gått ut for 1 av dem.' : `Fristen er gått ut for ${overdue} av dem.`,
      status: {
        proposed: 'Foreslått',
        adopted: 'Vedtatt',
        underWay: 'I gang',
        done: 'Ferdig',
        stopped: 'Stoppet',
        declined: 'Avslått',
      } satisfies Record<MeasureState, string>,
    },
    escalations: {
      title: 'Saker som er løftet',
      none: 'Ingen saker er løftet videre ennå.',
      total: (total: number, waiting: number) =>
        `${counted(total, 'sak', 'saker')} er løftet. ${waiting === 0 ? 'Ingen' : waiting} venter på svar.`,
      late: (late: number) =>
        late === 1 ? '1 av dem har ventet lenger enn fristen.' : `${late} av dem har ventet lenger enn fristen.`,
      answers: (yes: number, no: number, passedOn: number) => `Svar: ${yes} ja, ${no} nei, ${passedOn} sendt videre.`,
      days: 'Dager fra en sak ble sendt til nivået svarte. Halvparten tok kortere tid, halvparten lengre.',
      level: (days: string, answered: number) => `${days} (${answered} svar)`,
      noLevel: 'Uten nivå',
    },
    hours: {
      title: 'Tid brukt',
      month: (hours: string, years: string) =>
        `Om lag ${hours} ${hours === '1' ? 'time' : 'timer'} denne måneden, ${years} årsverk.`,
      total: (hours: string, years: string) =>
        `Om lag ${hours} ${hours === '1' ? 'time' : 'timer'} i alt, ${years} årsverk.`,
      little: 'Under én time i alt.',
      lessThan: (years: string) => `mindre enn ${years}`,
      how: (hours: string) =>
        `Et anslag: antall svar ganger minuttene som står på kortet. Et årsverk er ${hours} timer.`,
      row: (hours: string) => `${hours} ${hours === '1' ? 'time' : 'timer'}`,
    },
    gaps: {
      title: 'Slik ser rollene det',
      none: 'Jeg kan ikke vise hvordan rollene ser det ennå.',
      role: 'Rolle',
      answers: 'Svar',
    },
    page: {
      skip: 'Gå rett til innholdet',
      contents: 'Innhold',
      languages: 'Språk',
      chart: (title: string) => `Diagram: ${title}`,
      what: 'Hva',
      howMany: 'Hvor mye',
      month: 'Måned',
      level: 'Nivå',
      goal: 'Mål',
      status: 'Status',
      until: (when: string) =>
        `Lenken er din og virker til ${when}, i den nettleseren som åpnet den først. For å vite det setter siden én informasjonskapsel. Skriv «oversikt» til meg for en ny lenke.`,
      privacy: 'Personvern',
      accessibility: 'Tilgjengelighet',
      goneTitle: 'Jeg finner ikke rapporten',
      gone: 'Lenken er for gammel, åpnet i en annen nettleser, eller ikke riktig. Skriv «oversikt» til Tillitsbot i Teams for å få en ny.',
    },
    card: {
      open: 'Åpne nettrapporten',
      openInTeams: 'Vis rapporten i Teams',
      choose: 'Velg utvalg',
      all: 'Vis alt',
      nothing: 'Det er ikke delt noe i dette utvalget.',
      more: (rest: number) => `${rest} til står i nettrapporten.`,
      formTitle: 'Hva skal oversikten vise?',
      formIntro: 'La et felt stå urørt hvis alt skal være med.',
      faultsTitle: 'Se over dette først',
      unit: 'Enhet',
      unitHint: 'Her står nivåene rundt den du ser på nå.',
      unitName: 'Eller skriv navnet på en enhet',
      package: 'Pakke',
      goal: 'Mål',
      from: 'Fra og med',
      to: 'Til og med',
      everything: 'Alle',
      show: 'Vis oversikten',
      fault: 'Velg noe fra listen.',
      dateFault: 'Velg en dag.',
      backwards: 'Den første dagen må komme før den siste.',
      noUnit: (name: string) => `Jeg finner ingen enhet som heter «${name}».`,
      manyUnits: (name: string, some: string) =>
        `Flere enheter passer med «${name}»: ${some}. Skriv mer av navnet, eller id-en.`,
      noPackageOrUnit: (name: string) =>
        `Jeg finner verken pakke eller enhet som heter «${name}». Skriv «pakker» for å se pakkene.`,
      inside: (name: string, parent: string) => `${name} (${parent})`,
    },
  },
}

export type ReportTexts = typeof nb
