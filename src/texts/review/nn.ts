import { countedNn as counted } from '../counted.ts'
import { endOfSentence } from '../format.ts'
import type { ReviewTexts } from './nb.ts'

/** The team's say on a summary, in nynorsk. */
export const nn: ReviewTexts = {
  review: {
    buttons: {
      object: 'Innvending',
      change: 'Rett eller skjul',
      share: 'Signer og del',
      report: 'Skjul ein tekst',
      look: 'Sjå på skjulte tekstar',
      back: 'Vis oppsummeringa',
    },
    parties: { leader: 'Leiar', unionRep: 'Tillitsvald', safetyRep: 'Verneombod' },
    facts: {
      draft: (until) => `Dette er eit utkast fram til ${until}. Sei frå før det om noko er feil eller manglar.`,
      review:
        'Utkastet er ferdig. Koordinatorane ser ingenting før leiar og tillitsvald har signert. Har teamet ingen tillitsvald, signerer leiar åleine.',
      signed: (who) => `Signert av ${who}.`,
      shared: (at) => `Delt med koordinatorane ${at}.`,
      noUnionRep: 'Teamet hadde ingen tillitsvald då oppsummeringa vart delt.',
      disagreement: (party, words) => `Partane ser ulikt på det. ${party}: «${words}»`,
      reported: (count) =>
        `${counted(count, 'tekst', 'tekstar')} er ${count === 1 ? 'skjult' : 'skjulte'}. Leiar og tillitsvald eller verneombod må sjå på ${count === 1 ? 'han' : 'dei'}.`,
      keptHidden: (count) =>
        `${counted(count, 'tekst', 'tekstar')} er ${count === 1 ? 'skjult' : 'skjulte'} etter at partane har sett på ${count === 1 ? 'han' : 'dei'}.`,
    },
    notes: {
      objection: (words) => `Innvending utan namn: «${words}»`,
      objectionBy: (name, words) => `Innvending frå ${name}: «${words}»`,
      ofWhole: (note) => `Gjeld heile oppsummeringa. ${note}`,
      kept: (note, who) => `${endOfSentence(note)} Notert av ${who}.`,
      corrected: (who, before, after, reason) =>
        `Retta av ${who}. Før: «${before}». No: «${after}». Grunngiving: ${reason}`,
      hidden: (who, reason) => `Skjult av ${who}. Grunngiving: ${reason}`,
    },
    lines: { whole: 'Heile oppsummeringa', hidden: (number) => `Tema ${number} (skjult)` },
    form: {
      line: 'Kva gjeld det?',
      lineFault: 'Vel kva det gjeld.',
      reason: 'Grunngiving',
      reasonFault: (most) => `Skriv ei grunngiving, inntil ${most} teikn.`,
      tooLong: (most) => `Teksten er for lang. Skriv inntil ${most} teikn.`,
      faultsTitle: 'Ikkje sendt enno',
    },
    object: {
      title: 'Har du ei innvending?',
      intro:
        'Er noko feil, manglar noko, eller kan nokon bli kjende att? Skriv kva, og kvifor. Innvendinga di blir ståande på kortet. Når oppsummeringa er delt, ser koordinatorane at det er ei innvending, men ikkje orda.',
      deadline: 'Frist',
      how: 'Korleis skal ho visast?',
      howFault: 'Vel med eller utan namn.',
      anonymous: 'Utan namn, når utkastet er ferdig',
      named: 'Med namnet mitt, med ein gong',
      anonymousHint:
        'Utan namn blir ho vist saman med dei andre når fristen er ute, i tilfeldig rekkjefølgje. Då finst det ikkje lenger noko som koplar ho til deg. Skriv slik at orda ikkje røper deg.',
      send: 'Send innvendinga',
      sentTitle: 'Takk for innvendinga',
      sentNamed: 'Ho står på kortet no, med namnet ditt.',
      sentAnonymous: (until) =>
        `Ho er lagra, og berre du veit om ho. Ho blir vist utan namn ${until}, saman med dei andre og i tilfeldig rekkjefølgje.`,
      change: (until) => `Fram til ${until} kan du sende ei ny til same linja. Då tek ho plassen til denne.`,
      endedTitle: 'Fristen er ute',
      ended: (until) =>
        `Innvendingar kunne sendast fram til ${until}. Innvendinga di er ikkje lagra. Snakk med leiar, tillitsvald eller verneombod. Dei kan framleis rette det, til oppsummeringa er delt.`,
      perhaps:
        'Fristen gjekk ut akkurat då du sende. Sjå på kortet om innvendinga di er med. Er ho ikkje det, snakk med leiar, tillitsvald eller verneombod.',
      alreadyNamedTitle: 'Du har allereie sagt det med namn',
      alreadyNamed:
        'Innvendinga di til denne linja står på kortet med namnet ditt. Vil du endre ho, send ho på nytt med namn.',
    },
    change: {
      title: 'Rett eller skjul',
      intro:
        'Alt de gjer her, blir synleg for teamet: kva som stod før, kva som står no, grunngivinga, og kva rolle som gjorde det.',
      do: 'Kva vil du gjere?',
      doFault: 'Vel kva du vil gjere.',
      choices: {
        correct: 'Rette orda',
        hide: 'Skjule temaet',
        keep: 'La det stå, og notere innvendingane',
      },
      words: 'Nye ord (når du rettar)',
      reason: 'Grunngiving (når du rettar eller skjuler)',
      save: 'Lagre',
      noneTitle: 'Ingenting å rette',
      none: (button) =>
        `Oppsummeringa har ingen tema og ingen innvendingar. Er det ein tekst som ikkje skal visast, vel «${button}».`,
      savedTitle: 'Lagra',
      saved: 'Endringa står på kortet no, med rolla di.',
      signaturesGone:
        'Signaturane er tekne tilbake, fordi innhaldet er endra. Leiar og tillitsvald må signere på nytt.',
      faults: {
        noSuchLine: 'Den linja finst ikkje lenger. Vel ei anna.',
        onlyKept: 'Heile oppsummeringa kan ikkje rettast eller skjulast. Vel eit tema, eller noter innvendingane.',
        alreadyHidden: 'Temaet er allereie skjult.',
        noReason: 'Skriv ei grunngiving. Teamet får sjå ho.',
        noWords: 'Skriv kva som skal stå i staden.',
        sameWords: 'Det står der allereie. Skriv nye ord.',
        noObjection: 'Linja har ingen innvendingar som ventar på svar.',
      },
      sharedTitle: 'Ho er delt',
      shared: 'Oppsummeringa er delt med koordinatorane og kan ikkje endrast. Ein tekst kan framleis skjulast.',
      endingTitle: 'Vent litt',
      ending:
        'Utkastet blir avslutta akkurat no, og innvendingane kjem straks på kortet. Sjå på dei først, og prøv på nytt.',
    },
    share: {
      title: (round) => `Signer oppsummeringa: ${round}`,
      as: (who) =>
        `Du signerer som ${who}. Når alle partar har signert, får koordinatorane tala, temaa og det partane ser ulikt på. Enkeltstemmer, heile tekstar og orda i innvendingar blir i teamet.`,
      noted: (count) =>
        `${counted(count, 'innvending', 'innvendingar')} har ikkje fått svar. ${count === 1 ? 'Ho blir notert' : 'Dei blir noterte'} og følgjer med.`,
      noObjections: 'Ingen innvendingar ventar på svar.',
      changes: (count) => `${counted(count, 'endring', 'endringar')} er gjort og står på kortet.`,
      alone: 'Teamet har ingen tillitsvald. Det blir ståande i oppsummeringa at du har signert åleine.',
      disagreement: 'Ser du noko annleis enn den andre parten? (frivillig)',
      disagreementHint: 'Det du skriv her, blir vist i oppsummeringa, òg for koordinatorane. Det stansar ingenting.',
      sign: 'Signer',
      signedTitle: 'Signert',
      signed: (who) => `Du har signert som ${who}.`,
      missing: (who) => `No manglar signaturen frå ${who}.`,
      sharedTitle: 'Delt',
      shared: 'Oppsummeringa er delt med koordinatorane.',
      noneTitle: 'Ingenting å dele',
      none: 'Her er det inga oppsummering å signere. Ho kjem når ein runde er lukka med nok svar.',
      draftTitle: 'Framleis eit utkast',
      draft: (until) => `Teamet kan kome med innvendingar fram til ${until}. Etter det kan de signere.`,
      alreadyTitle: 'Allereie delt',
      already: (at) => `Oppsummeringa vart delt ${at}.`,
      bothTitle: 'Du kan ikkje signere for begge partar',
      both: 'Du er både leiar og einaste tillitsvald. Skriv «roller» og gi rolla som tillitsvald til ein annan, eller fjern ho. Då blir det ståande at teamet ikkje har tillitsvald.',
      otherTitle: 'Du har signert for den andre parten',
      other: 'Den same personen kan ikkje signere for begge. Ein annan tillitsvald må signere først.',
      changedTitle: 'Noko er endra',
      changed: 'Oppsummeringa er endra sidan du opna dette. Sjå på ho, og signer på nytt.',
    },
    report: {
      title: 'Skjul ein tekst',
      intro:
        'Kan nokon bli kjende att, eller står det noko som ikkje skal stå her? Teksten blir skjult for alle med ein gong, òg i eksportar. Ingen får vite at det var du. Leiar og ein tillitsvald eller eit verneombod ser på han etterpå.',
      text: 'Kva tekst?',
      textFault: 'Vel ein tekst.',
      first: (count) => `Her er dei første ${count}. Finn du ikkje teksten, opne kjeldene til temaet han står under.`,
      send: 'Skjul teksten',
      noneTitle: 'Ingen tekstar',
      none: 'Oppsummeringa har ingen tekstar som kan skjulast.',
      goneTitle: 'Den teksten er ikkje der',
      gone: 'Teksten finst ikkje lenger i oppsummeringa. Ingenting er endra.',
      doneTitle: 'Teksten er skjult',
      done: 'Han er borte frå kortet, kjeldene og eksportane. Kven som skjulte han, er ikkje lagra.',
    },
    look: {
      title: 'Skjulte tekstar',
      intro:
        'Berre du ser dette. Ein tekst blir vist att når både leiar og ein tillitsvald eller eit verneombod seier ja.',
      show: 'Vis han att',
      hide: 'La han vere skjult',
      noneTitle: 'Ingen skjulte tekstar ventar',
      none: 'Det er ingenting å sjå på no.',
      judged: 'Tekst som er skjult',
      savedTitle: 'Takk',
      waits: 'Svaret ditt er lagra. Teksten er skjult til den andre parten òg har sett på han.',
      shown: 'Begge partar har sagt ja. Teksten blir vist att.',
      hidden: 'Begge partar har sett på teksten. Han blir verande skjult.',
    },
    open: {
      title: (round) => `Utkastet er ferdig: ${round}`,
      none: 'Ingen innvendingar kom inn.',
      objections: (count) =>
        `${counted(count, 'innvending', 'innvendingar')} kom inn. ${count === 1 ? 'Ho' : 'Dei'} står i oppsummeringa i tråden.`,
      unnamed: (count) => `Utan namn: ${count}.`,
      next: 'Leiar, tillitsvald og verneombod kan rette, skjule eller notere. Leiar og tillitsvald signerer med knappen her, eller ved å skrive «del». Først då får koordinatorane oppsummeringa.',
    },
    sharedPost: {
      title: (round) => `Delt med koordinatorane: ${round}`,
      words:
        'Partane har signert. Koordinatorane får tala, temaa og det partane ser ulikt på. Enkeltstemmer, heile tekstar og orda i innvendingar blir i teamet.',
    },
    settings: {
      days: 'Utkast til oppsummeringar',
      daysWords: (days) => `Teamet har ${counted(days, 'arbeidsdag', 'arbeidsdagar')} til å kome med innvendingar`,
      field: 'Så mange arbeidsdagar er ei oppsummering eit utkast',
    },
    forgotten: (count) => `${counted(count, 'innvending', 'innvendingar')} er òg sletta.`,
  },
}
