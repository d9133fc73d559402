import { countedNb as counted } from '../counted.ts'
import { endOfSentence } from '../format.ts'

/** The team's say on a summary, in bokmål: the source of the keys. */
export const nb = {
  review: {
    buttons: {
      object: 'Innvending',
      change: 'Rett eller skjul',
      share: 'Signer og del',
      report: 'Skjul en tekst',
      look: 'Se på skjulte tekster',
      back: 'Vis oppsummeringen',
    },
    /** The offices where a sentence begins with one. */
    parties: { leader: 'Leder', unionRep: 'Tillitsvalgt', safetyRep: 'Verneombud' },
    facts: {
      draft: (until: string) => `Dette er et utkast fram til ${until}. Si fra før det hvis noe er feil eller mangler.`,
      review:
        'Utkastet er ferdig. Koordinatorene ser ingenting før leder og tillitsvalgt har signert. Har teamet ingen tillitsvalgt, signerer leder alene.',
      signed: (who: string) => `Signert av ${who}.`,
      shared: (at: string) => `Delt med koordinatorene ${at}.`,
      noUnionRep: 'Teamet hadde ingen tillitsvalgt da oppsummeringen ble delt.',
      disagreement: (party: string, words: string) => `Partene ser ulikt på det. ${party}: «${words}»`,
      reported: (count: number) =>
        `${counted(count, 'tekst', 'tekster')} er skjult. Leder og tillitsvalgt eller verneombud må se på ${count === 1 ? 'den' : 'dem'}.`,
      keptHidden: (count: number) =>
        `${counted(count, 'tekst', 'tekster')} er skjult etter at partene har sett på ${count === 1 ? 'den' : 'dem'}.`,
    },
    notes: {
      objection: (words: string) => `Innvending uten navn: «${words}»`,
      objectionBy: (name: string, words: string) => `Innvending fra ${name}: «${words}»`,
      ofWhole: (note: string) => `Gjelder hele oppsummeringen. ${note}`,
      kept: (note: string, who: string) => `${endOfSentence(note)} Notert av ${who}.`,
      corrected: (who: string, before: string, after: string, reason: string) =>
        `Rettet av ${who}. Før: «${before}». Nå: «${after}». Begrunnelse: ${reason}`,
      hidden: (who: string, reason: string) => `Skjult av ${who}. Begrunnelse: ${reason}`,
    },
    lines: { whole: 'Hele oppsummeringen', hidden: (number: number) => `Tema ${number} (skjult)` },
    form: {
      line: 'Hva gjelder det?',
      lineFault: 'Velg hva det gjelder.',
      reason: 'Begrunnelse',
      reasonFault: (most: number) => `Skriv en begrunnelse, inntil ${most} tegn.`,
      tooLong: (most: number) => `Teksten er for lang. Skriv inntil ${most} tegn.`,
      faultsTitle: 'Ikke sendt ennå',
    },
    object: {
      title: 'Har du en innvending?',
      intro:
        'Er noe feil, mangler noe, eller kan noen kjennes igjen? Skriv hva, og hvorfor. Innvendingen din blir stående på kortet. Når oppsummeringen er delt, ser koordinatorene at det er en innvending, men ikke ordene.',
      deadline: 'Frist',
      how: 'Hvordan skal den vises?',
      howFault: 'Velg med eller uten navn.',
      anonymous: 'Uten navn, når utkastet er ferdig',
      named: 'Med navnet mitt, med en gang',
      anonymousHint:
        'Uten navn blir den vist sammen med de andre når fristen er ute, i tilfeldig rekkefølge. Da finnes det ikke lenger noe som kobler den til deg. Skriv slik at ordene ikke røper deg.',
      send: 'Send innvendingen',
      sentTitle: 'Takk for innvendingen',
      sentNamed: 'Den står på kortet nå, med navnet ditt.',
      sentAnonymous: (until: string) =>
        `Den er lagret, og bare du vet om den. Den blir vist uten navn ${until}, sammen med de andre og i tilfeldig rekkefølge.`,
      change: (until: string) => `Fram til ${until} kan du sende en ny til samme linje. Da erstatter den denne.`,
      endedTitle: 'Fristen er ute',
      ended: (until: string) =>
        `Innvendinger kunne sendes fram til ${until}. Innvendingen din er ikke lagret. Snakk med leder, tillitsvalgt eller verneombud. De kan fortsatt rette det, til oppsummeringen er delt.`,
      perhaps:
        'Fristen gikk ut akkurat idet du sendte. Se på kortet om innvendingen din er med. Er den ikke det, snakk med leder, tillitsvalgt eller verneombud.',
      alreadyNamedTitle: 'Du har allerede sagt det med navn',
      alreadyNamed:
        'Innvendingen din til denne linjen står på kortet med navnet ditt. Vil du endre den, send den på nytt med navn.',
    },
    change: {
      title: 'Rett eller skjul',
      intro:
        'Alt dere gjør her, blir synlig for teamet: hva som sto før, hva som står nå, begrunnelsen, og hvilken rolle som gjorde det.',
      do: 'Hva vil du gjøre?',
      doFault: 'Velg hva du vil gjøre.',
      choices: {
        correct: 'Rette ordene',
        hide: 'Skjule temaet',
        keep: 'La det stå, og notere innvendingene',
      },
      words: 'Nye ord (når du retter)',
      reason: 'Begrunnelse (når du retter eller skjuler)',
      save: 'Lagre',
      noneTitle: 'Ingenting å rette',
      none: (button: string) =>
        `Oppsummeringen har ingen temaer og ingen innvendinger. Er det en tekst som ikke skal vises, velg «${button}».`,
      savedTitle: 'Lagret',
      saved: 'Endringen står på kortet nå, med rollen din.',
      signaturesGone:
        'Signaturene er tatt tilbake, fordi innholdet er endret. Leder og tillitsvalgt må signere på nytt.',
      faults: {
        noSuchLine: 'Den linjen finnes ikke lenger. Velg en annen.',
        onlyKept: 'Hele oppsummeringen kan ikke rettes eller skjules. Velg et tema, eller noter innvendingene.',
        alreadyHidden: 'Temaet er allerede skjult.',
        noReason: 'Skriv en begrunnelse. Teamet får se den.',
        noWords: 'Skriv hva som skal stå i stedet.',
        sameWords: 'Det står der allerede. Skriv nye ord.',
        noObjection: 'Linjen har ingen innvendinger som venter på svar.',
      },
      sharedTitle: 'Den er delt',
      shared: 'Oppsummeringen er delt med koordinatorene og kan ikke endres. En tekst kan fortsatt skjules.',
      endingTitle: 'Vent litt',
      ending:
        'Utkastet avsluttes akkurat nå, og innvendingene kommer straks på kortet. Se på dem først, og prøv igjen.',
    },
    share: {
      title: (round: string) => `Signer oppsummeringen: ${round}`,
      as: (who: string) =>
        `Du signerer som ${who}. Når alle parter har signert, får koordinatorene tallene, temaene og det partene ser ulikt på. Enkeltstemmer, hele tekster og ordene i innvendinger blir i teamet.`,
      noted: (count: number) =>
        `${counted(count, 'innvending', 'innvendinger')} har ikke fått svar. ${count === 1 ? 'Den' : 'De'} blir notert og følger med.`,
      noObjections: 'Ingen innvendinger venter på svar.',
      changes: (count: number) => `${counted(count, 'endring', 'endringer')} er gjort og står på kortet.`,
      alone: 'Teamet har ingen tillitsvalgt. Det blir stående i oppsummeringen at du har signert alene.',
      disagreement: 'Ser du noe annerledes enn den andre parten? (frivillig)',
      disagreementHint: 'Det du skriver her, vises i oppsummeringen, også for koordinatorene. Det stanser ingenting.',
      sign: 'Signer',
      signedTitle: 'Signert',
      signed: (who: string) => `Du har signert som ${who}.`,
      missing: (who: string) => `Nå mangler signaturen fra ${who}.`,
      sharedTitle: 'Delt',
      shared: 'Oppsummeringen er delt med koordinatorene.',
      noneTitle: 'Ingenting å dele',
      none: 'Her er det ingen oppsummering å signere. Den kommer når en runde er lukket med nok svar.',
      draftTitle: 'Fortsatt et utkast',
      draft: (until: string) => `Teamet kan komme med innvendinger fram til ${until}. Etter det kan dere signere.`,
      alreadyTitle: 'Allerede delt',
      already: (at: string) => `Oppsummeringen ble delt ${at}.`,
      bothTitle: 'Du kan ikke signere for begge parter',
      both: 'Du er både leder og eneste tillitsvalgt. Skriv «roller» og gi rollen som tillitsvalgt til en annen, eller fjern den. Da blir det stående at teamet ikke har tillitsvalgt.',
      otherTitle: 'Du har signert for den andre parten',
      other: 'Den samme personen kan ikke signere for begge. En annen tillitsvalgt må signere først.',
      changedTitle: 'Noe er endret',
      changed: 'Oppsummeringen er endret siden du åpnet dette. Se på den, og signer igjen.',
    },
    report: {
      title: 'Skjul en tekst',
      intro:
        'Kan noen kjennes igjen, eller står det noe som ikke skal stå her? Teksten blir skjult for alle med en gang, også i eksporter. Ingen får vite at det var du. Leder og en tillitsvalgt eller et verneombud ser på den etterpå.',
      text: 'Hvilken tekst?',
      textFault: 'Velg en tekst.',
      first: (count: number) =>
        `Her er de første ${count}. Finner du ikke teksten, åpne kildene til temaet den står under.`,
      send: 'Skjul teksten',
      noneTitle: 'Ingen tekster',
      none: 'Oppsummeringen har ingen tekster som kan skjules.',
      goneTitle: 'Den teksten er ikke der',
      gone: 'Teksten finnes ikke lenger i oppsummeringen. Ingenting er endret.',
      doneTitle: 'Teksten er skjult',
      done: 'Den er borte fra kortet, kildene og eksportene. Hvem som skjulte den, er ikke lagret.',
    },
    look: {
      title: 'Skjulte tekster',
      intro:
        'Bare du ser dette. En tekst blir vist igjen når både leder og en tillitsvalgt eller et verneombud sier ja.',
      show: 'Vis den igjen',
      hide: 'La den være skjult',
      noneTitle: 'Ingen skjulte tekster venter',
      none: 'Det er ingenting å se på nå.',
      judged: 'Tekst som er skjult',
      savedTitle: 'Takk',
      waits: 'Svaret ditt er lagret. Teksten er skjult til den andre parten også har sett på den.',
      shown: 'Begge parter har sagt ja. Teksten vises igjen.',
      hidden: 'Begge parter har sett på teksten. Den forblir skjult.',
    },
    open: {
      title: (round: string) => `Utkastet er ferdig: ${round}`,
      none: 'Ingen innvendinger kom inn.',
      objections: (count: number) =>
        `${counted(count, 'innvending', 'innvendinger')} kom inn. ${count === 1 ? 'Den' : 'De'} står i oppsummeringen i tråden.`,
      unnamed: (count: number) => `Uten navn: ${count}.`,
      next: 'Leder, tillitsvalgt og verneombud kan rette, skjule eller notere. Leder og tillitsvalgt signerer med knappen her, eller ved å skrive «del». Først da får koordinatorene oppsummeringen.',
    },
    sharedPost: {
      title: (round: string) => `Delt med koordinatorene: ${round}`,
      words:
        'Partene har signert. Koordinatorene får tallene, temaene og det partene ser ulikt på. Enkeltstemmer, hele tekster og ordene i innvendinger blir i teamet.',
    },
    settings: {
      days: 'Utkast til oppsummeringer',
      daysWords: (days: number) =>
        `Teamet har ${counted(days, 'arbeidsdag', 'arbeidsdager')} til å komme med innvendinger`,
      field: 'Så mange arbeidsdager er en oppsummering et utkast',
    },
    forgotten: (count: number) => `${counted(count, 'innvending', 'innvendinger')} er også slettet.`,
  },
}

export type ReviewTexts = typeof nb
