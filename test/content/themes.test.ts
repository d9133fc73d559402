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
