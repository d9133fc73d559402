import { countedNn as counted } from '../counted.ts'
import { range } from '../format.ts'
import type { ChoosingTexts } from './nb.ts'

/** Which package and which prompt, in nynorsk. */
export const nn: ChoosingTexts = {
  packages: {
    title: 'Samtalepakkar',
    empty: 'Her er ingen pakkar enno.',
    allGoals: 'For alle måla',
    facts: (prompts, least, most, total) =>
      `${counted(prompts, 'samtalestartar', 'samtalestartarar')} på ${range('nn', least, most)} minutt, ${total} minutt per person i alt.`,
    ends: (what) => `De endar med: ${what}`,
    open: 'Opne',
    start: 'Start i kanalen',
    plan: 'Planlegg',
    all: 'Alle pakkar',
    more: (count) => `Vis ${counted(count, 'pakke', 'pakkar')} til`,
    unknown: (name) => `Eg finn ingen pakke som heiter «${name}». Her er alle:`,
    opened: {
      meeting: {
        mini: 'I eit møte: 20 minutt.',
        standard: 'I eit møte: éin time.',
        full: 'I møte: to gonger halvannan time.',
      },
      prepare: {
        leader: 'Førebuing for leiar',
        employee: 'Førebuing for medarbeidar',
        unionRep: 'Førebuing for tillitsvald',
        safetyRep: 'Førebuing for verneombod',
      },
      rules: 'Køyrereglar',
      guardrails: 'Rammer',
      minutes: (minutes) => `${counted(minutes, 'minutt', 'minutt')}.`,
      had: (day) => `Teke opp ${day}.`,
      next: 'Den neste for dykk her.',
      /** Of a prompt that is not for the whole team. */
      audience: {
        leaders: 'For leiarane.',
        representatives: 'For tillitsvalde og verneombod.',
        'users-committee': 'For brukarutvalet. Fasilitatoren legg inn svara med «brukarutval».',
      },
      startThis: 'Start med denne',
      startAgain: 'Start likevel',
      withExample: 'Start med døme',
      startNext: 'Start den neste',
    },
    fit: {
      button: 'Kva passar for oss?',
      title: 'Kva passar for oss?',
      intro: 'Svar på det de vil. Eg føreslår to pakkar og seier kvifor. Ingenting blir lagra.',
      recognise: 'Kva kjenner de att?',
      recogniseHint: 'Vel eitt eller fleire, eller lat feltet stå tomt.',
      size: 'Kor mykje tid har de?',
      sizes: { mini: 'Om lag 20 minutt', standard: 'Ein time', full: 'To møte' },
      ending: 'Kva vil de sitje att med?',
      endings: {
        ourselves: 'Noko vi gjer sjølve',
        above: 'Noko nivået over må svare på',
        begin: 'Ein stad å byrje',
      },
      fault: 'Vel mellom svara, eller lat feltet stå tomt.',
      show: 'Vis forslag',
      resultTitle: 'Dette kan passe for dykk',
      again: 'Svar på nytt',
      reasons: {
        recognised: (line) => `De kjenner dykk att i dette: «${line}»`,
        endings: {
          ourselves: 'Han endar med noko de kan gjere sjølve.',
          above: 'Han kan ende med noko nivået over må svare på.',
          begin: 'Han hjelper dykk å finne ein stad å byrje.',
        },
        sizes: {
          mini: 'Han passar når de har 20 minutt.',
          standard: 'Han passar når de har ein time.',
          full: 'Han passar når de har to møte.',
        },
        new: 'Han treffer ikkje heilt det de svarte, men de har samtalestartarar att i han.',
        finished: (day) => `De var gjennom heile pakken ${day}. Ingenting anna passar til det de svarte.`,
      },
    },
    example: {
      title: 'Legg til eit døme',
      intro: (prompt) =>
        `Eit døme frå kvardagen dykkar gjer det lettare å svare. Det står på kortet til «${prompt}», og alle i kanalen ser det.`,
      label: 'Døme frå oss',
      hint: (most) => `Inntil ${most} teikn. Ingen namn, og ingenting om brukarar.`,
      tooLong: (most) => `Dømet er for langt. Skriv inntil ${most} teikn.`,
      faultsTitle: 'Rett opp dette først',
      start: 'Start runden',
      save: 'Lagre',
      onCard: (example) => `Døme frå oss: ${example}`,
    },
    allHad: {
      title: 'De har hatt heile pakken',
      words: (pack) =>
        `Teamet har fått alle samtalestartarane i «${pack}» det siste halvåret. Eg tek dei ikkje opp att utan at de ber om det.`,
      row: (prompt, day) => `«${prompt}»: ${day}`,
      anyway: 'Start likevel',
      others: 'Dette kan passe i staden:',
    },
    series: {
      next: (prompt) => `Neste samtalestartar: «${prompt}»`,
      noneLeft: 'Det er ingen samtalestartarar att i pakken. Serien blir avslutta neste gong.',
      swap: 'Byt',
      skip: 'Hopp over',
      example: 'Legg til døme',
      changeExample: 'Endre dømet',
      swapTitle: 'Kva samtalestartar skal kome?',
      swapIntro: (pack) => `Vel kva som kjem neste gong frå «${pack}». Dei andre kjem etter i vanleg rekkjefølgje.`,
      choose: 'Vel denne',
      chosenTitle: 'Bytt',
      chosen: (prompt) => `Neste gong kjem «${prompt}».`,
      skippedTitle: 'Hoppa over',
      skipped: (prompt) => `«${prompt}» kjem ikkje i denne serien.`,
      exampleTitle: 'Dømet er lagra',
      exampleSaved: (prompt) => `Det kjem på kortet til «${prompt}».`,
      exampleRemovedTitle: 'Dømet er fjerna',
      exampleRemoved: (prompt) => `«${prompt}» kjem utan døme.`,
      changedTitle: 'Planen er endra i mellomtida',
      changed: 'Ein annan samtalestartar står for tur no. Ingenting er endra. Skriv «plan» for å sjå kva som kjem.',
      short: (left) =>
        `Pakken har ${counted(left, 'samtalestartar', 'samtalestartarar')} att til dykk. Når dei er brukte, seier eg frå, og serien sluttar.`,
    },
    done: {
      title: (pack) => `Ferdig: ${pack}`,
      words:
        'Teamet har fått resten av denne pakken, så serien er avslutta. Eg tek ikkje opp att det de nettopp har hatt.',
      next: 'Dette kan kome etterpå:',
      nothing: 'Skriv «pakkar» for å sjå alle pakkane.',
    },
  },
}
