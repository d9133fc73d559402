import assert from 'node:assert/strict'
import { join } from 'node:path'
import { loadContent } from '../../src/content/load-packages.ts'
import { languages } from '../../src/domain/language.ts'
import { analyse } from '../../src/summariser/local/analyse.ts'
import { stem } from '../../src/summariser/local/words/stem.ts'
import { tokens } from '../../src/summariser/local/words/tokens.ts'

const { packages } = loadContent(join(import.meta.dirname, '../../cards'), 'nav')

describe('the themes that packages expect', () => {
  for (const { id, themes } of packages) {
    it(`are six to ten in ${id}, each with 8 to 25 cues a form`, () => {
      assert.ok(themes.length >= 6 && themes.length <= 10, String(themes.length))
      for (const theme of themes)
        for (const language of languages) {
          const { length } = theme.cues[language]
          assert.ok(length >= 8 && length <= 25, `${theme.id} has ${length} cues in ${language}`)
        }
    })

    it(`have cues in ${id} that the summariser hears, each in one theme only`, () => {
      const faults = (['no', 'en'] as const).flatMap((tongue) => {
        const themeOf = new Map<string, string>()
        return themes.flatMap((theme) => {
          const cues = tongue === 'en' ? theme.cues.en : [...theme.cues.nb, ...theme.cues.nn]
          return cues.flatMap((cue) => {
            const stems = tokens(cue).flatMap((word) => stem(word, tongue) ?? [])
            const elsewhere = stems.filter((root) => themeOf.getOrInsert(root, theme.id) !== theme.id)
            if (stems.length === 0) return [`${theme.id}: "${cue}" tells nothing`]
            return elsewhere.map((root) => `"${cue}" of ${theme.id} tells ${themeOf.get(root)} too`)
          })
        })
      })
      assert.deepEqual(faults, [])
    })
  }

  for (const [id, { question, answers, wanted }] of Object.entries(said())) {
    it(`name what people write about ${id}, in the language of the team`, () => {
      const { themes: seeds } = packages.find((pack) => pack.id === id)!
      for (const language of languages) {
        const { themes } = analyse({
          language,
          questions: [{ id: 'asked', text: question }],
          seeds: [...seeds],
          contributions: answers.map((text, i) => ({ id: `a${i + 1}`, questionId: 'asked', text })),
        })
        const labels = wanted.map((seed) => seeds.find((theme) => theme.id === seed)!.label[language])
        assert.deepEqual(themes.map(({ label }) => label).toSorted(), labels.toSorted(), language)
      }
    })
  }
})

type Said = { readonly question: string; readonly answers: readonly string[]; readonly wanted: readonly string[] }

/** Answers as people may write them, made up for this test; each theme in bokmål and nynorsk mixed. */
function said(): Readonly<Record<string, Said>> {
  return {
    'kom-i-gang': {
      question: 'Fortell om én gang da du ikke kunne avgjøre noe selv.',
      answers: [
        'Måtte ha godkjenning fra leder for et innkjøp til 300 kroner.',
        'Eg har ikkje fullmakt til noko, alt skal attesterast av sjefen først.',
        'Ventet på signatur fra leder i fire dager på en helt kurant sak',
        'Leiaren måtte godkjenne, sjølv om eg visste svaret.',
        'Fagsystemet lar meg ikke gå videre uten å fylle ut felt som ikke gjelder saken.',
        'Eg manglar tilgang til systemet, så nokon andre må slå opp for meg.',
        'malen i systemet er låst, og verktøyet henger hele tiden',
        'Tre innloggingar i tre system for å finne éi opplysning.',
        'Rundskrivet er så detaljert at det ikke er rom for vurdering.',
        'Rutinane våre er strengare enn lova krev.',
        'Regelverket sier nøyaktig hvor mange dager, samme hvor dumt det blir.',
        'Det er retningslinjer for alt, og ein rutine oppå kvar retningslinje.',
        'Vi trenger lik praksis. Likebehandling er viktigere enn at jeg får bestemme.',
        'Rettstryggleiken krev at folk får same svar, det skal ikkje vere tilfeldig.',
        'Kvaliteten blir dårligere hvis alle gjør det på sin måte, det må være likt og rettferdig.',
      ],
      wanted: ['fullmakt', 'systemer', 'regler', 'likebehandling'],
    },
    'faglig-skjonn': {
      question: 'Tenk på én gang de siste to ukene da du spurte noen først. Hva trengte du å vite?',
      answers: [
        'Var usikker på regelverket, om det fantes et unntak for studenter.',
        'Kva rundskrivet seier om utanlandsopphald. Eg kan lova for dårleg.',
        'Paragrafen om vilkår, måtte spørre juristen.',
        'Om jeg hadde fullmakt til å gi ny frist på egen hånd.',
        'Eg visste ikkje om leiaren måtte godkjenne det fyrst.',
        'Hvor beløpsgrensen går, og hvem som har myndighet til å godkjenne.',
        'Spurte en kollega på tvers av pulten, sparring er det som hjelper mest.',
        'Eg lærer mest av kollegaene mine, eg berre spør sidemannen.',
        'Kollegaveiledning. Vi har makkerpar, og det virker.',
        'Fagtimen på onsdag blir alltid avlyst, så jeg får ikke spurt der.',
        'Vi treng ein fast fagdag som ikkje blir avlyst.',
        'Faste fagmøter hver fredag morgen hadde gjort at jeg slapp å spørre.',
      ],
      wanted: ['regelverk', 'fullmakt', 'kollegaer', 'fast-tid'],
    },
    'prov-selv': {
      question: 'Tenk på de siste to ukene. Hva kunne vi ha gjort annerledes uten å bryte en regel?',
      answers: [
        'Skrevet om brevmalen vår, standardteksten er tung å forstå.',
        'Vedtaksbreva er skrivne i eit språk som ingen forstår. Vi kan endre malen.',
        'Klarspråk i brevene, slik at folk slipper å lure på hva avslaget betyr.',
        'Slutte å be om kopier og vedlegg vi har fra før.',
        'Same dokumentasjonen blir registrert to gonger. Éin gong held.',
        'Droppet skjemaet i mottaket, ingen leser det.',
        'Ringe folk før de får innkalling, så blir samtalen bedre.',
        'Vi kunne ha ringt folk i staden for å vente på at dei tek kontakt på telefon.',
        'Korte samtaler på chat i stedet for timeavtale om tre uker.',
        'Kortere morgenmøte, og fordele oppgavene på tavla i stedet.',
        'Teammøtet kunne ha vore annakvar veke. Vaktlista kan vi fordele sjølve.',
        'Jobbe to og to som makkere i teamet, kolleger lærer av hverandre.',
        'Rettssikkerheten må ligge fast. Praksisen må være lik for alle.',
        'Likebehandling er viktigare enn at vi får prøve noko nytt.',
        'Forsøket må være forsvarlig og rettferdig, ellers faller kvaliteten.',
      ],
      wanted: ['brev', 'skjema', 'kontakt', 'moter', 'likebehandling'],
    },
    'pa-tvers': {
      question: 'Fortell om én gang da arbeidet ditt måtte vente på andre.',
      answers: [
        'Ventet fire dager på svar, og måtte purre to ganger.',
        'Eg venta på ei avklaring frå naboeininga. Ingen svarar på e-post der.',
        'Svartiden er lang, og vi får ingen tilbakemelding underveis.',
        'Overføringen manglet notat, så jeg måtte finne historikken selv.',
        'Ei overlevering utan sjekkliste. Eg måtte spørje om alt på nytt.',
        'Oppgaven ble videresendt tre ganger før noen overtok den.',
        'Ingen visste hvem som hadde ansvaret, det ble en kasteball.',
        'Ansvarsdelinga mellom einingane er ei gråsone.',
        'Rollene er uklare, og ingen tar eierskap.',
        'Leder måtte godkjenne, og hun var på reise.',
        'Avgjerda blei teken to nivå opp, sjølv om vi har fullmakt på papiret.',
        'Måtte ha signatur for et innkjøp under beløpsgrensen.',
        'Fikk ikke tilgang til fagsystemet, bestillingen lå i kø hos IKT.',
        'Systema snakkar ikkje saman, så eg måtte be om tilgang på nytt.',
        'Tilgangen i systemet ble borte etter en teknisk oppdatering.',
      ],
      wanted: ['svar', 'overlevering', 'ansvar', 'fullmakt', 'systemer'],
    },
    partssamarbeid: {
      question: 'Nevn én sak som kom for sent til oss.',
      answers: [
        'Omorganiseringen i høst. Stillingene var alt lyst ut.',
        'Ny turnus frå januar, og bemanninga på kveldsvaktene.',
        'Budsjettet og de to stillingene vi ikke fikk erstattet.',
        'Fagsystemet som kom i mai. Ingen av oss hadde sett det.',
        'Flyttinga til nye lokale og kontorplassane i landskap.',
        'Nytt verktøy på telefonen, teknisk sett ferdig da vi hørte om det.',
        'Verneombudet ble ikke spurt, og det var ingen drøfting.',
        'Tillitsvalde fekk protokollen etter at han var underskriven.',
        'Hovedverneombudet leste om det i avisa, ikke i AMU eller drøftingsmøte.',
        'Referatet kom tre uker etterpå, uten sakspapirer.',
        'Vi fekk informasjon på e-post same dag.',
        'Lite informasjon, bare en beskjed på intranettet.',
      ],
      wanted: ['organisering', 'systemer-og-lokaler', 'parter', 'informasjon'],
    },
    'mal-og-maling': {
      question: 'Nevn ett mål som leder deg bort fra godt arbeid.',
      answers: [
        'Antall samtaler i uka. Vi teller, men tallet sier ikke noe om hva som kom ut av dem.',
        'Måltala på tavla. Dei tel berre det som er lett å telje.',
        'Målekortet med prosenter, tallene blir viktigere enn folk.',
        'Svartiden på telefon. Køen er det eneste vi ser på.',
        'Saksbehandlingstida. Restansane skal ned, same kva.',
        'Fristen på tre dager, ventetid er ikke alt.',
        'Skjemaet som skal fylles ut etter hvert møte, rapporteringen tar en time.',
        'Vi registrerer det same to gonger for at rapporten skal bli grøn.',
        'Dokumentasjonen og avkryssingen i fagsystemet, mye registrering.',
        'Kvaliteten faller når resultatene bare måles i volum, det blir slurv.',
        'Vi blir mindre grundige, og kvalitetssikringa blir kutta.',
        'Innholdet i vedtaket betyr mindre enn kvantum, så kvaliteten blir ujevn.',
      ],
      wanted: ['telling', 'ventetid', 'rapportering', 'kvalitet'],
    },
    tidstyver: {
      question: 'Nevn én ting du skrev inn mer enn én gang.',
      answers: [
        'Samtalenotatet. Jeg journalfører det og skriver et referat i tillegg.',
        'Grunngivinga i vedtaket, som står i notatet frå før.',
        'Notater fra møtet, en gang i journalen og en gang i loggen.',
        'Samme dato i to fagsystemer, det er ingen integrasjon mellom dem.',
        'Adressa i tre system, felt for felt, med kvar si innlogging.',
        'Feltene i fagsystemet må fylles ut på nytt, systemet henter ingenting.',
        'Ukelista på tavla og regnearket med de samme tallene.',
        'Tala for månaden, fyrst i reknearket og så i statistikken.',
        'Antall henvendelser i excel og på lista ved skranken.',
        'Månedsrapporten og årsrapporten, begge med samme skjema.',
        'Avviksmeldinga i to skjema, og så ein rapport på toppen.',
        'Sjekklista og skjemaet for kartlegging. Rapporten bygger på begge.',
      ],
      wanted: ['dokumentasjon', 'systemer', 'tall', 'rapporter'],
    },
    'moter-med-brukere': {
      question: 'Nevn noe vi forklarer dårlig.',
      answers: [
        'Vedtaksbrevene er fulle av fagord, språket er tungt.',
        'Breva våre. Setningane er lange og teksten er vanskeleg.',
        'Standardbrevet om avtale, malen er gammel og formuleringene rare.',
        'Hvor lang ventetiden er, og når de får svar.',
        'Kvifor det er kø, og at svaret kan ta tid. Folk ventar i uvisse.',
        'Framdriften. De purrer fordi de ikke vet når svaret kommer.',
        'Begrunnelsen for et avslag, og hvordan man klager.',
        'Reglane for klage. Vilkåra står i lova, men ingen skjønar dei.',
        'Rettigheter og plikter, og hvilke vilkår som gjelder for vedtaket.',
        'Hvilke vedlegg vi trenger, folk sender kopi av alt.',
        'Dokumentasjonen. Kvifor vi treng kontoutskrift og legeerklæring.',
        'Papirene vi ber om, for eksempel attester og kvitteringer.',
      ],
      wanted: ['brev', 'ventetid', 'vedtak', 'dokumentasjon'],
    },
    status: {
      question: 'Nevn én ting du har merket.',
      answers: [
        'Vi får svar samme dag nå, beslutningene kommer raskere.',
        'Ventar framleis på svar frå nivået over. Vi purrar og purrar.',
        'Ingen tilbakemelding på det vi spurte om, ingen avklaring ennå',
        'Fagtimen er flyttet og blir sjelden avlyst. Jeg lærer mye der.',
        'Kvarteret onsdag morgon er bra, vi lærer av kvarandre.',
        'Kollegaveiledningen og kvarteret har gitt mer læring enn kurs.',
        'Det nye skjemaet kom på toppen, vi rapporterer det samme to ganger.',
        'Framleis dobbeltregistrering. Skjemaet blir ikkje brukt til noko.',
        'Rapporteringen er ikke blitt mindre, bare flere tall i regnearket.',
        'Vi er færre etter at to stillinger står vakante, det merkes på køen.',
        'Bemanninga er for låg, og vi får ikkje vikar ved sjukefråvær.',
        'Tidspress og sykefravær, ingen vikarer',
      ],
      wanted: ['svar', 'fagtid', 'rapportering', 'bemanning'],
    },
  }
}
