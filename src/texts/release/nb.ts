import type { PackageRelease, Side } from '../../domain/package/release.ts'
import { countedNb as counted } from '../counted.ts'
import { endOfSentence } from '../format.ts'

type State = PackageRelease['state']

/** A package on its way from a coordinator's file to the library. */
export const nb = {
  release: {
    listTitle: 'Pakker på vei',
    listIntro: 'En pakke blir tatt i bruk når både ledersiden og arbeidstakersiden har lest og godkjent den.',
    noneTitle: 'Ingen pakke å lese',
    none: 'Jeg finner ingen pakke som venter på deg. Ledere, tillitsvalgte og verneombud kan lese en pakke når en koordinator ber om det.',
    howToSend: 'Send en zip-fil med de fire filene i en pakke, så sjekker jeg den.',
    personalOnly: 'Pakker som ikke er publisert, viser jeg bare i privat chat. Skriv til meg der.',
    title: 'Pakke på vei',
    name: (title: string, version: number) => `${title}, versjon ${version}`,
    states: {
      draft: 'Utkast.',
      reviewed: 'Godkjent av begge sider. Den kan publiseres.',
      published: 'Publisert. Teamene kan bruke den.',
      withdrawn: 'Trukket tilbake. Ingen kan starte den.',
    } satisfies Record<State, string>,
    asked: 'Venter på gjennomlesing.',
    advice: (count: number) => `Språksjekken har ${counted(count, 'råd', 'råd')}.`,
    adviceTitle: 'Råd om språket',
    sides: { leaderSide: 'Ledersiden', unionSide: 'Arbeidstakersiden' } satisfies Record<Side, string>,
    unread: 'Har ikke svart ennå.',
    approved: (office: string, day: string) => `Godkjent ${day} av ${office}.`,
    sentBack: (office: string, day: string, reason: string) => `Sendt tilbake ${day} av ${office}: «${reason}»`,
    withdrawnBecause: (reason: string) => `Begrunnelse: «${reason}»`,
    approvalGone: 'En godkjenning er slettet sammen med opplysningen om hvem som ga den. Be om gjennomlesing på nytt.',
    about: 'Om pakken',
    aboutText: 'Hvorfor, forberedelse, kjøreregler og hva dere sitter igjen med.',
    questions: (count: number) => counted(count, 'spørsmål', 'spørsmål'),
    inForm: { nb: 'Bokmål', nn: 'Nynorsk', en: 'Engelsk' },
    why: 'Hvorfor',
    ends: 'Dere sitter igjen med',
    rules: 'Kjøreregler',
    guardrails: 'Rammer',
    lookOnly: 'Slik ser teamet kortet. Det du fyller ut her, blir ikke sendt.',
    endsIn: 'Kortet som teamet fyller ut til slutt.',
    buttons: {
      ask: 'Be om gjennomlesing',
      approve: 'Godkjenn',
      sendBack: 'Send tilbake',
      publish: 'Publiser',
      withdraw: 'Trekk tilbake',
      open: 'Åpne',
      all: 'Alle pakker på vei',
      back: 'Tilbake til pakken',
    },
    askedHow:
      'Alle ledere, tillitsvalgte og verneombud kan lese den. Be dem skrive «pakker gjennomgå» til meg i privat chat.',
    reason: {
      sendBackTitle: 'Hva må endres?',
      withdrawTitle: 'Hvorfor trekkes pakken tilbake?',
      sendBackIntro: 'Koordinatoren ser begrunnelsen, men ikke navnet ditt.',
      withdrawIntro: 'Den som prøver å starte pakken, ser begrunnelsen. Serier som er i gang, kan gå videre.',
      label: 'Begrunnelse',
      error: (most: number) => `Skriv en begrunnelse på høyst ${most} tegn.`,
      faultsTitle: 'Noe mangler',
    },
    changed: 'Pakken er endret siden du så på den. Her er den slik den er nå.',
    ownSide: 'Du har allerede svart for den andre siden. En annen må svare for denne.',
    notNow: 'Det går ikke nå. Her ser du hvor langt pakken er kommet.',
    gone: 'Jeg finner ikke denne pakken.',
    goneTitle: 'Pakken finnes ikke',
    withdrawnTitle: 'Pakken er trukket tilbake',
    withdrawnStart: (title: string, reason: string) => `«${title}» kan ikke startes lenger. Begrunnelse: «${reason}»`,
    withdrawnRuns: (reason: string) =>
      `Pakken er trukket tilbake. Begrunnelse: ${endOfSentence(`«${reason}»`)} Serien kan gå videre.`,
    told: {
      waitingTitle: 'Vil du lese en samtalepakke?',
      waiting: {
        leaderSide: (name: string) =>
          `En koordinator vil ta i bruk «${name}». Du er leder og kan svare for ledersiden. Åpne pakken og les kortene. Så kan du godkjenne den eller sende den tilbake.`,
        unionSide: (name: string) =>
          `En koordinator vil ta i bruk «${name}». Du kan svare for arbeidstakersiden. Åpne pakken og les kortene. Så kan du godkjenne den eller sende den tilbake.`,
      } satisfies Record<Side, (name: string) => string>,
      readers: (count: number) =>
        count === 0
          ? 'Jeg fant ingen i teamene dine som kan lese den. Spør noen selv.'
          : `Jeg har sagt fra i privat chat til ${counted(count, 'person', 'personer')} som kan lese den, i teamene du er med i.`,
      title: 'Nytt om pakken din',
      approved: (name: string) => `«${name}» er godkjent av begge sider og kan publiseres.`,
      sentBack: (name: string) => `«${name}» er sendt tilbake. Åpne den for å se begrunnelsen.`,
      published: (name: string) => `«${name}» er publisert. Teamene kan bruke den.`,
    },
    zipTitle: 'Jeg kan ikke bruke zip-filen',
    faultsTitle: 'Pakken kan ikke brukes ennå',
    faultsIntro: (count: number) =>
      `${counted(count, 'feil', 'feil')} må rettes. Ingenting er lagret. Rett i filene, og send zip-filen på nytt.`,
    more: (count: number) => `… og ${count} til.`,
    takenTitle: 'Versjonen finnes fra før',
    taken: (version: number) =>
      `En publisert versjon blir aldri endret. Hev versjonsnummeret i package.yaml til ${version}, og send zip-filen på nytt.`,
  },
}

export type ReleaseTexts = typeof nb
