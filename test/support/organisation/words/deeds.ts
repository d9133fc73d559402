type Pair = readonly [nb: string, nn: string]

/** Something that a team does about what it talked about. */
export type MeasureWords = {
  readonly what: Pair
  readonly purpose: Pair
  readonly result: Pair
  readonly learning: Pair
  readonly level: 'individual' | 'group' | 'leadership' | 'organisation'
}

export const measureWords: readonly MeasureWords[] = [
  {
    what: ['Avgjøre enkle saker uten kontroll i fire uker', 'Avgjere enkle saker utan kontroll i fire veker'],
    purpose: ['Raskere svar, og mer rom for skjønn', 'Raskare svar, og meir rom for skjønn'],
    result: [
      'Svarene går ut samme dag. Ingen flere klager enn før.',
      'Svara går ut same dagen. Ikkje fleire klager enn før.',
    ],
    learning: ['Det holdt å være enige om hva en enkel sak er.', 'Det heldt å vere einige om kva ei enkel sak er.'],
    level: 'group',
  },
  {
    what: ['Fagkvarter på {mote} hver {dag}', 'Fagkvarter på {mote} kvar {dag}'],
    purpose: ['Lære av hverandre i arbeidstiden', 'Lære av kvarandre i arbeidstida'],
    result: ['Holdt tre av fire ganger. Alle vil fortsette.', 'Halde tre av fire gonger. Alle vil halde fram.'],
    learning: ['Det må stå i kalenderen, ellers forsvinner det.', 'Det må stå i kalenderen, elles forsvinn det.'],
    level: 'group',
  },
  {
    what: ['Stille tid uten telefon {dag} formiddag', 'Stille tid utan telefon {dag} formiddag'],
    purpose: ['Tid til de tunge sakene', 'Tid til dei tunge sakene'],
    result: ['De eldste sakene er halvert.', 'Dei eldste sakene er halverte.'],
    learning: [
      'Rundgang er rettferdig. Én må alltid ta telefonen.',
      'Rundgang er rettferdig. Éin må alltid ta telefonen.',
    ],
    level: 'group',
  },
  {
    what: ['Slutte med regnearket ved siden av {system}', 'Slutte med reknearket ved sida av {system}'],
    purpose: ['Registrere én gang', 'Registrere éin gong'],
    result: ['Regnearket er borte. Ingen har savnet det.', 'Reknearket er borte. Ingen har sakna det.'],
    learning: ['Spør hvem som bruker tallene før dere lager dem.', 'Spør kven som brukar tala før de lagar dei.'],
    level: 'leadership',
  },
  {
    what: ['Skrive ned fullmakten til {sak}', 'Skrive ned fullmakta til {sak}'],
    purpose: ['Alle vet hva de kan avgjøre selv', 'Alle veit kva dei kan avgjere sjølve'],
    result: ['Én side som henger på veggen og ligger i kanalen.', 'Éi side som heng på veggen og ligg i kanalen.'],
    learning: [
      'De fleste hadde fullmakten fra før, uten å vite det.',
      'Dei fleste hadde fullmakta frå før, utan å vite det.',
    ],
    level: 'leadership',
  },
  {
    what: ['Fast kontaktpunkt hos {hvem}', 'Fast kontaktpunkt hos {hvem}'],
    purpose: ['Saker venter ikke på tvers', 'Saker ventar ikkje på tvers'],
    result: ['Vi får svar innen dagen er omme.', 'Vi får svar før dagen er omme.'],
    learning: ['En person er bedre enn en felles postkasse.', 'Ein person er betre enn ei felles postkasse.'],
    level: 'organisation',
  },
  {
    what: ['Ta opp saker med tillitsvalgte før de er bestemt', 'Ta opp saker med tillitsvalde før dei er avgjorde'],
    purpose: ['Medbestemmelse i tide', 'Medråderett i tide'],
    result: ['Fast liste over saker på vei, fulgt hele høsten.', 'Fast liste over saker på veg, følgd heile hausten.'],
    learning: ['Lista må være kort for å bli lest.', 'Lista må vere kort for å bli lesen.'],
    level: 'leadership',
  },
  {
    what: ['Ny og kortere mal for det vanligste brevet', 'Ny og kortare mal for det vanlegaste brevet'],
    purpose: ['Brev som blir forstått første gang', 'Brev som blir forstått første gongen'],
    result: ['Færre ringer for å spørre hva brevet betyr.', 'Færre ringjer for å spørje kva brevet tyder.'],
    learning: ['Brukerutvalget fant det vi ikke så.', 'Brukarutvalet fann det vi ikkje såg.'],
    level: 'group',
  },
  {
    what: ['Fadder for alle nyansatte de første ukene', 'Fadder for alle nytilsette dei første vekene'],
    purpose: ['Tryggere nyansatte', 'Tryggare nytilsette'],
    result: ['To nye har hatt fadder og anbefaler det.', 'To nye har hatt fadder og tilrår det.'],
    learning: ['Fadderen må få satt av tid.', 'Fadderen må få sett av tid.'],
    level: 'individual',
  },
  {
    what: [
      'Kutte statusmøtet {dag} og skrive en melding i stedet',
      'Kutte statusmøtet {dag} og skrive ei melding i staden',
    ],
    purpose: ['Mer tid til arbeidet', 'Meir tid til arbeidet'],
    result: ['En time spart i uka for hver av oss.', 'Ein time spart i veka for kvar av oss.'],
    learning: ['Meldingen må komme til fast tid.', 'Meldinga må kome til fast tid.'],
    level: 'group',
  },
]

export const declineReasons: readonly Pair[] = [
  [
    'Dette må drøftes først. Vi tar det opp i neste møte mellom partene.',
    'Dette må drøftast først. Vi tek det opp i neste møte mellom partane.',
  ],
  ['Vi prøvde det samme i fjor, og det ga mer arbeid.', 'Vi prøvde det same i fjor, og det gav meir arbeid.'],
  ['Bemanningen holder ikke til dette nå.', 'Bemanninga held ikkje til dette no.'],
  ['Loven krever kontrollen, så den kan vi ikke ta bort.', 'Lova krev kontrollen, så han kan vi ikkje ta bort.'],
]

export const stopReasons: readonly Pair[] = [
  ['Det ga mer arbeid enn det sparte.', 'Det gav meir arbeid enn det sparte.'],
  ['Omorganiseringen gjorde det uaktuelt.', 'Omorganiseringa gjorde det uaktuelt.'],
  ['Ingen brukte det etter den første måneden.', 'Ingen brukte det etter den første månaden.'],
]

export const matters: readonly { readonly title: Pair; readonly matter: Pair }[] = [
  {
    title: ['Fullmakt til {sak}', 'Fullmakt til {sak}'],
    matter: [
      'Vi ber om at fullmakten til {sak} blir lagt til enheten. Nå venter vi {tid} på et ja.',
      'Vi ber om at fullmakta til {sak} blir lagd til eininga. No ventar vi {tid} på eit ja.',
    ],
  },
  {
    title: ['Dobbel registrering', 'Dobbel registrering'],
    matter: [
      'Kan rapporten til dere hentes fra {system}, så vi slipper å skrive den en gang til?',
      'Kan rapporten til dykk hentast frå {system}, så vi slepp å skrive han ein gong til?',
    ],
  },
  {
    title: ['Tilgang til {system}', 'Tilgang til {system}'],
    matter: [
      'Nye kolleger venter {tid} på tilgang. Kan bestillingen gå rett fra enheten?',
      'Nye kollegaer ventar {tid} på tilgang. Kan tinginga gå rett frå eininga?',
    ],
  },
  {
    title: ['Måltallet for uka', 'Måltalet for veka'],
    matter: [
      'Måltallet gjør at vi utsetter det vanskelige. Kan vi prøve et kvartal uten?',
      'Måltalet gjer at vi utset det vanskelege. Kan vi prøve eit kvartal utan?',
    ],
  },
  {
    title: ['Felles svarfrist på tvers', 'Felles svarfrist på tvers'],
    matter: [
      'Kan det bli en felles frist for å svare mellom enhetene?',
      'Kan det bli ein felles frist for å svare mellom einingane?',
    ],
  },
]

export const yesAnswers: readonly Pair[] = [
  [
    'Ja. Det gjelder fra første i neste måned, og vi skriver det inn i fullmaktene.',
    'Ja. Det gjeld frå første i neste månad, og vi skriv det inn i fullmaktene.',
  ],
  [
    'Ja, prøv det i tre måneder. Vi vil gjerne høre hvordan det går.',
    'Ja, prøv det i tre månader. Vi vil gjerne høyre korleis det går.',
  ],
  ['Ja. Takk for at dere tok det opp.', 'Ja. Takk for at de tok det opp.'],
]
export const noAnswers: readonly Pair[] = [
  [
    'Nei. Kravet står i økonomireglementet, så det kan vi ikke fravike.',
    'Nei. Kravet står i økonomireglementet, så det kan vi ikkje fråvike.',
  ],
  [
    'Nei, ikke i år. Budsjettet er lagt. Vi tar det med i neste runde.',
    'Nei, ikkje i år. Budsjettet er lagt. Vi tek det med i neste runde.',
  ],
]
export const passedOn: readonly Pair[] = [
  ['Dette kan vi ikke avgjøre her. Vi støtter forslaget.', 'Dette kan vi ikkje avgjere her. Vi støttar forslaget.'],
  ['Det ligger over vår fullmakt.', 'Det ligg over vår fullmakt.'],
]

export const objections: readonly Pair[] = [
  ['Det var flere enn dette som mente det motsatte.', 'Det var fleire enn dette som meinte det motsette.'],
  ['Overskriften sier noe annet enn det vi skrev.', 'Overskrifta seier noko anna enn det vi skreiv.'],
  ['Her mangler det som gjelder oss i skranken.', 'Her manglar det som gjeld oss i skranken.'],
]
export const correctedWords: readonly Pair[] = [
  ['Uklart hvem som avgjør hva', 'Uklart kven som avgjer kva'],
  ['Tid til å gjøre arbeidet godt', 'Tid til å gjere arbeidet godt'],
  ['Svar som lar vente på seg', 'Svar som lèt vente på seg'],
]
export const changeReasons: readonly Pair[] = [
  ['Dekker bedre det som ble sagt.', 'Dekkjer betre det som vart sagt.'],
  ['Etter en innsigelse.', 'Etter ei innvending.'],
]
export const hideReasons: readonly Pair[] = [
  ['Kan knyttes til en bestemt sak.', 'Kan knytast til ei bestemt sak.'],
  ['Handler ikke om arbeidet vårt.', 'Handlar ikkje om arbeidet vårt.'],
]
export const disagreements: readonly Pair[] = [
  [
    'Vi mener bemanningen er viktigere enn det som står her.',
    'Vi meiner bemanninga er viktigare enn det som står her.',
  ],
  [
    'Vi ser ikke tidsbruken slik. Det meste av rapporteringen er lovpålagt.',
    'Vi ser ikkje tidsbruken slik. Det meste av rapporteringa er lovpålagd.',
  ],
  ['Involveringen kom for sent til å kalles medbestemmelse.', 'Involveringa kom for seint til å kallast medråderett.'],
]
