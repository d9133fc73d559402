import { countedNn as counted } from '../counted.ts'
import type { ReportTexts } from './nb.ts'

/** The report of what the units have shared, in nynorsk. */
export const nn: ReportTexts = {
  report: {
    title: 'Det teama har delt',
    lead: 'Rapporten er laga av oppsummeringar som leiar og tillitsvald har signert. Enkeltsvar er ikkje med.',
    made: (when) => `Laga ${when}.`,
    filter: {
      all: 'Alt som er delt, er med.',
      only: (parts) => `Berre ${parts}.`,
      unit: (name) => `eininga ${name} og alt under ho`,
      package: (title) => `pakken «${title}»`,
      goal: (name) => `målet «${name}»`,
      from: (day) => `frå og med ${day}`,
      to: (day) => `til og med ${day}`,
      period: (from, to) => `tida frå ${from} til og med ${to}`,
      gone: 'ei eining som ikkje finst lenger',
    },
    units: {
      title: 'Einingar',
      ofAll: (shared, all) => `${shared} av ${all} einingar har delt ei oppsummering.`,
      outside: (teams) =>
        `${counted(teams, 'team', 'team')} til har delt noko, men står ikkje i oversikta over einingar.`,
      summaries: (summaries, answers) =>
        `${counted(summaries, 'oppsummering', 'oppsummeringar')} og ${answers} svar er med.`,
      answers: (answers) => `${answers} svar er med.`,
      tooFew: 'Det er for få svar i utvalet. Difor viser eg ingen tal.',
      shared: 'Har delt',
      notYet: 'Har ikkje delt enno',
      count: (units) => counted(units, 'eining', 'einingar'),
    },
    participation: {
      title: 'Deltaking',
      about: 'Einingane fordelte etter kor mange av dei inviterte som svarte.',
      bands: {
        under25: 'Under 25 prosent',
        from25: '25–49 prosent',
        from50: '50–74 prosent',
        from75: '75 prosent eller meir',
      },
    },
    goals: {
      title: 'Mål',
      covered: (covered, all) => `${covered} av ${all} mål har minst éi oppsummering.`,
      none: 'ikkje teke opp enno',
      row: (units, summaries, measures) =>
        [
          counted(units, 'eining', 'einingar'),
          counted(summaries, 'oppsummering', 'oppsummeringar'),
          `${measures} tiltak`,
        ].join(', '),
    },
    measures: {
      title: 'Tiltak',
      none: 'Ingen tiltak er delte enno.',
      total: (total) => (total === 1 ? '1 tiltak er vedteke og delt.' : `${total} tiltak er vedtekne og delte.`),
      overdue: (overdue) =>
        overdue === 1 ? 'Fristen har gått ut for 1 av dei.' : `Fristen har gått ut for ${overdue} av dei.`,
      status: {
        proposed: 'Føreslått',
        adopted: 'Vedteke',
        underWay: 'I gang',
        done: 'Ferdig',
        stopped: 'Stoppa',
        declined: 'Avslått',
      },
    },
    escalations: {
      title: 'Saker som er løfta',
      none: 'Ingen saker er løfta vidare enno.',
      total: (total, waiting) =>
        `${counted(total, 'sak', 'saker')} er løfta. ${waiting === 0 ? 'Ingen' : waiting} ventar på svar.`,
      late: (late) =>
        late === 1 ? '1 av dei har venta lenger enn fristen.' : `${late} av dei har venta lenger enn fristen.`,
      answers: (yes, no, passedOn) => `Svar: ${yes} ja, ${no} nei, ${passedOn} sende vidare.`,
      days: 'Dagar frå ei sak vart send til nivået svarte. Halvparten tok kortare tid, halvparten lengre.',
      level: (days, answered) => `${days} (${answered} svar)`,
      noLevel: 'Utan nivå',
    },
    hours: {
      title: 'Tid brukt',
      month: (hours, years) => `Om lag ${hours} ${hours === '1' ? 'time' : 'timar'} denne månaden, ${years} årsverk.`,
      total: (hours, years) => `Om lag ${hours} ${hours === '1' ? 'time' : 'timar'} i alt, ${years} årsverk.`,
      little: 'Under éin time i alt.',
      lessThan: (years) => `mindre enn ${years}`,
      how: (hours) => `Eit anslag: talet på svar gonger minutta som står på kortet. Eit årsverk er ${hours} timar.`,
      row: (hours) => `${hours} ${hours === '1' ? 'time' : 'timar'}`,
    },
    gaps: {
      title: 'Slik ser rollene det',
      none: 'Eg kan ikkje vise korleis rollene ser det enno.',
      role: 'Rolle',
      answers: 'Svar',
    },
    page: {
      skip: 'Gå rett til innhaldet',
      contents: 'Innhald',
      languages: 'Språk',
      chart: (title) => `Diagram: ${title}`,
      what: 'Kva',
      howMany: 'Kor mykje',
      month: 'Månad',
      level: 'Nivå',
      goal: 'Mål',
      status: 'Status',
      until: (when) =>
        `Lenkja er di og verkar til ${when}, i den nettlesaren som opna ho først. For å vite det set sida éin informasjonskapsel. Skriv «oversikt» til meg for ei ny lenkje.`,
      privacy: 'Personvern',
      accessibility: 'Tilgjenge',
      goneTitle: 'Eg finn ikkje rapporten',
      gone: 'Lenkja er for gammal, opna i ein annan nettlesar, eller ikkje rett. Skriv «oversikt» til Tillitsbot i Teams for å få ei ny.',
    },
    card: {
      open: 'Opne nettrapporten',
      openInTeams: 'Vis rapporten i Teams',
      choose: 'Vel utval',
      all: 'Vis alt',
      nothing: 'Det er ikkje delt noko i dette utvalet.',
      more: (rest) => `${rest} til står i nettrapporten.`,
      formTitle: 'Kva skal oversikta vise?',
      formIntro: 'Lat eit felt stå urørt dersom alt skal vere med.',
      faultsTitle: 'Sjå over dette først',
      unit: 'Eining',
      unitHint: 'Her står nivåa rundt den du ser på no.',
      unitName: 'Eller skriv namnet på ei eining',
      package: 'Pakke',
      goal: 'Mål',
      from: 'Frå og med',
      to: 'Til og med',
      everything: 'Alle',
      show: 'Vis oversikta',
      fault: 'Vel noko frå lista.',
      dateFault: 'Vel ein dag.',
      backwards: 'Den første dagen må kome før den siste.',
      noUnit: (name) => `Eg finn inga eining som heiter «${name}».`,
      manyUnits: (name, some) => `Fleire einingar passar med «${name}»: ${some}. Skriv meir av namnet, eller id-en.`,
      noPackageOrUnit: (name) =>
        `Eg finn verken pakke eller eining som heiter «${name}». Skriv «pakkar» for å sjå pakkane.`,
      inside: (name, parent) => `${name} (${parent})`,
    },
  },
}
