import { countedNn as counted } from '../counted.ts'
import { endOfSentence } from '../format.ts'
import type { ReleaseTexts } from './nb.ts'

export const nn: ReleaseTexts = {
  release: {
    listTitle: 'Pakkar på veg',
    listIntro: 'Ein pakke blir teken i bruk når både leiarsida og arbeidstakarsida har lese og godkjent han.',
    noneTitle: 'Ingen pakke å lese',
    none: 'Eg finn ingen pakke som ventar på deg. Leiarar, tillitsvalde og verneombod kan lese ein pakke når ein koordinator ber om det.',
    howToSend: 'Send ei zip-fil med dei fire filene i ein pakke, så sjekkar eg han.',
    personalOnly: 'Pakkar som ikkje er publiserte, viser eg berre i privat chat. Skriv til meg der.',
    title: 'Pakke på veg',
    name: (title, version) => `${title}, versjon ${version}`,
    states: {
      draft: 'Utkast.',
      reviewed: 'Godkjend av begge sider. Pakken kan publiserast.',
      published: 'Publisert. Teama kan bruke pakken.',
      withdrawn: 'Trekt tilbake. Ingen kan starte pakken.',
    },
    asked: 'Ventar på gjennomlesing.',
    advice: (count) => `Språksjekken har ${counted(count, 'råd', 'råd')}.`,
    adviceTitle: 'Råd om språket',
    sides: { leaderSide: 'Leiarsida', unionSide: 'Arbeidstakarsida' },
    unread: 'Har ikkje svart enno.',
    approved: (office, day) => `Godkjend ${day} av ${office}.`,
    sentBack: (office, day, reason) => `Send tilbake ${day} av ${office}: «${reason}»`,
    withdrawnBecause: (reason) => `Grunngiving: «${reason}»`,
    approvalGone: 'Ei godkjenning er sletta saman med opplysninga om kven som gav ho. Be om gjennomlesing på nytt.',
    about: 'Om pakken',
    aboutText: 'Kvifor, førebuing, køyrereglar og kva de sit att med.',
    questions: (count) => counted(count, 'spørsmål', 'spørsmål'),
    inForm: { nb: 'Bokmål', nn: 'Nynorsk', en: 'Engelsk' },
    why: 'Kvifor',
    ends: 'De sit att med',
    rules: 'Køyrereglar',
    guardrails: 'Rammer',
    lookOnly: 'Slik ser teamet kortet. Det du fyller ut her, blir ikkje sendt.',
    endsIn: 'Kortet som teamet fyller ut til slutt.',
    buttons: {
      ask: 'Be om gjennomlesing',
      approve: 'Godkjenn',
      sendBack: 'Send tilbake',
      publish: 'Publiser',
      withdraw: 'Trekk tilbake',
      open: 'Opne',
      all: 'Alle pakkar på veg',
      back: 'Tilbake til pakken',
    },
    askedHow:
      'Alle leiarar, tillitsvalde og verneombod kan lese han. Be dei skrive «pakkar gjennomgå» til meg i privat chat.',
    reason: {
      sendBackTitle: 'Kva må endrast?',
      withdrawTitle: 'Kvifor blir pakken trekt tilbake?',
      sendBackIntro: 'Koordinatoren ser grunngivinga, men ikkje namnet ditt.',
      withdrawIntro: 'Den som prøver å starte pakken, ser grunngivinga. Seriar som er i gang, kan gå vidare.',
      label: 'Grunngiving',
      error: (most) => `Skriv ei grunngiving på høgst ${most} teikn.`,
      faultsTitle: 'Noko manglar',
    },
    changed: 'Pakken er endra sidan du såg på han. Her er han slik han er no.',
    ownSide: 'Du har allereie svart for den andre sida. Nokon annan må svare for denne.',
    notNow: 'Det går ikkje no. Her ser du kor langt pakken er komen.',
    gone: 'Eg finn ikkje denne pakken.',
    goneTitle: 'Pakken finst ikkje',
    withdrawnTitle: 'Pakken er trekt tilbake',
    withdrawnStart: (title, reason) => `«${title}» kan ikkje startast lenger. Grunngiving: «${reason}»`,
    withdrawnRuns: (reason) =>
      `Pakken er trekt tilbake. Grunngiving: ${endOfSentence(`«${reason}»`)} Serien kan gå vidare.`,
    told: {
      waitingTitle: 'Vil du lese ein samtalepakke?',
      waiting: {
        leaderSide: (name) =>
          `Ein koordinator vil ta i bruk «${name}». Du er leiar og kan svare for leiarsida. Opne pakken og les korta. Så kan du godkjenne han eller sende han tilbake.`,
        unionSide: (name) =>
          `Ein koordinator vil ta i bruk «${name}». Du kan svare for arbeidstakarsida. Opne pakken og les korta. Så kan du godkjenne han eller sende han tilbake.`,
      },
      readers: (count) =>
        count === 0
          ? 'Eg fann ingen i teama dine som kan lese han. Spør nokon sjølv.'
          : `Eg har sagt frå i privat chat til ${counted(count, 'person', 'personar')} som kan lese han, i teama du er med i.`,
      title: 'Nytt om pakken din',
      approved: (name) => `«${name}» er godkjend av begge sider og kan publiserast.`,
      sentBack: (name) => `«${name}» er send tilbake. Opne han for å sjå grunngivinga.`,
      published: (name) => `«${name}» er publisert. Teama kan bruke han.`,
    },
    zipTitle: 'Eg kan ikkje bruke zip-fila',
    faultsTitle: 'Pakken kan ikkje brukast enno',
    faultsIntro: (count) =>
      `${counted(count, 'feil', 'feil')} må rettast. Ingenting er lagra. Rett i filene, og send zip-fila på nytt.`,
    more: (count) => `… og ${count} til.`,
    takenTitle: 'Versjonen finst frå før',
    taken: (version) =>
      `Ein publisert versjon blir aldri endra. Hev versjonsnummeret i package.yaml til ${version}, og send zip-fila på nytt.`,
  },
}
