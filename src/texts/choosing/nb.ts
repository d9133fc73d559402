import type { Ending, Size } from '../../domain/package/suggest-packages.ts'
import { countedNb as counted } from '../counted.ts'
import { range } from '../format.ts'

/** Which package and which prompt, in bokmål: the source of the keys. */
export const nb = {
  packages: {
    title: 'Samtalepakker',
    empty: 'Det er ingen pakker her ennå.',
    allGoals: 'For alle målene',
    /** `least` and `most`: minutes of a prompt; `total`: of all of them, for one person. */
    facts: (prompts: number, least: number, most: number, total: number) =>
      `${counted(prompts, 'samtalestarter', 'samtalestartere')} på ${range('nb', least, most)} ${most === 1 ? 'minutt' : 'minutter'}, ${counted(total, 'minutt', 'minutter')} per person i alt.`,
    ends: (what: string) => `Dere ender med: ${what}`,
    open: 'Åpne',
    start: 'Start i kanalen',
    plan: 'Planlegg',
    all: 'Alle pakker',
    more: (count: number) => `Vis ${counted(count, 'pakke', 'pakker')} til`,
    unknown: (name: string) => `Jeg finner ingen pakke som heter «${name}». Her er alle:`,
    opened: {
      meeting: {
        mini: 'I et møte: 20 minutter.',
        standard: 'I et møte: én time.',
        full: 'I møter: to ganger halvannen time.',
      } satisfies Record<Size, string>,
      prepare: {
        leader: 'Forberedelse for leder',
        employee: 'Forberedelse for medarbeider',
        unionRep: 'Forberedelse for tillitsvalgt',
        safetyRep: 'Forberedelse for verneombud',
      },
      rules: 'Kjøreregler',
      guardrails: 'Rammer',
      minutes: (minutes: number) => `${counted(minutes, 'minutt', 'minutter')}.`,
      had: (day: string) => `Tatt opp ${day}.`,
      next: 'Den neste for dere her.',
      /** Of a prompt that is not for the whole team. */
      audience: {
        leaders: 'For lederne.',
        representatives: 'For tillitsvalgte og verneombud.',
        'users-committee': 'For brukerutvalget. Fasilitatoren legger inn svarene med «brukerutvalg».',
      },
      startThis: 'Start med denne',
      startAgain: 'Start likevel',
      withExample: 'Start med eksempel',
      startNext: 'Start den neste',
    },
    fit: {
      button: 'Hva passer for oss?',
      title: 'Hva passer for oss?',
      intro: 'Svar på det dere vil. Jeg foreslår to pakker og sier hvorfor. Ingenting blir lagret.',
      recognise: 'Hva kjenner dere igjen?',
      recogniseHint: 'Velg ett eller flere, eller la feltet stå tomt.',
      size: 'Hvor mye tid har dere?',
      sizes: { mini: 'Omtrent 20 minutter', standard: 'En time', full: 'To møter' } satisfies Record<Size, string>,
      ending: 'Hva vil dere sitte igjen med?',
      endings: {
        ourselves: 'Noe vi gjør selv',
        above: 'Noe nivået over må svare på',
        begin: 'Et sted å begynne',
      } satisfies Record<Ending, string>,
      fault: 'Velg blant svarene, eller la feltet stå tomt.',
      show: 'Vis forslag',
      resultTitle: 'Dette kan passe for dere',
      again: 'Svar på nytt',
      reasons: {
        recognised: (line: string) => `Dere kjenner dere igjen i dette: «${line}»`,
        endings: {
          ourselves: 'Den ender med noe dere kan gjøre selv.',
          above: 'Den kan ende med noe nivået over må svare på.',
          begin: 'Den hjelper dere å finne et sted å begynne.',
        } satisfies Record<Ending, string>,
        sizes: {
          mini: 'Den passer når dere har 20 minutter.',
          standard: 'Den passer når dere har en time.',
          full: 'Den passer når dere har to møter.',
        } satisfies Record<Size, string>,
        new: 'Den treffer ikke helt det dere svarte, men dere har samtalestartere igjen i den.',
        finished: (day: string) => `Dere var gjennom hele pakken ${day}. Ingenting annet passer til det dere svarte.`,
      },
    },
    example: {
      title: 'Legg til et eksempel',
      intro: (prompt: string) =>
        `Et eksempel fra hverdagen deres gjør det lettere å svare. Det står på kortet til «${prompt}», og alle i kanalen ser det.`,
      label: 'Eksempel fra oss',
      hint: (most: number) => `Inntil ${most} tegn. Ingen navn, og ingenting om brukere.`,
      tooLong: (most: number) => `Eksempelet er for langt. Skriv inntil ${most} tegn.`,
      faultsTitle: 'Rett opp dette først',
      start: 'Start runden',
      save: 'Lagre',
      /** On the card that asks. */
      onCard: (example: string) => `Eksempel fra oss: ${example}`,
    },
    allHad: {
      title: 'Dere har hatt hele pakken',
      words: (pack: string) =>
        `Teamet har fått alle samtalestarterne i «${pack}» det siste halvåret. Jeg gjentar dem ikke uten at dere ber om det.`,
      row: (prompt: string, day: string) => `«${prompt}»: ${day}`,
      anyway: 'Start likevel',
      others: 'Dette kan passe i stedet:',
    },
    series: {
      next: (prompt: string) => `Neste samtalestarter: «${prompt}»`,
      noneLeft: 'Det er ingen samtalestartere igjen i pakken. Serien blir avsluttet neste gang.',
      swap: 'Bytt',
      skip: 'Hopp over',
      example: 'Legg til eksempel',
      changeExample: 'Endre eksempel',
      swapTitle: 'Hvilken samtalestarter skal komme?',
      swapIntro: (pack: string) =>
        `Velg hva som kommer neste gang fra «${pack}». De andre kommer etter i vanlig rekkefølge.`,
      choose: 'Velg denne',
      chosenTitle: 'Byttet',
      chosen: (prompt: string) => `Neste gang kommer «${prompt}».`,
      skippedTitle: 'Hoppet over',
      skipped: (prompt: string) => `«${prompt}» kommer ikke i denne serien.`,
      exampleTitle: 'Eksempelet er lagret',
      exampleSaved: (prompt: string) => `Det kommer på kortet til «${prompt}».`,
      exampleRemovedTitle: 'Eksempelet er fjernet',
      exampleRemoved: (prompt: string) => `«${prompt}» kommer uten eksempel.`,
      changedTitle: 'Planen er endret i mellomtiden',
      changed: 'En annen samtalestarter står for tur nå. Ingenting er endret. Skriv «plan» for å se hva som kommer.',
      short: (left: number) =>
        `Pakken har ${counted(left, 'samtalestarter', 'samtalestartere')} igjen til dere. Når de er brukt, sier jeg fra, og serien slutter.`,
    },
    done: {
      title: (pack: string) => `Ferdig: ${pack}`,
      words:
        'Teamet har fått resten av denne pakken, så serien er avsluttet. Jeg gjentar ikke det dere nettopp har hatt.',
      next: 'Dette kan komme etterpå:',
      nothing: 'Skriv «pakker» for å se alle pakkene.',
    },
  },
}

export type ChoosingTexts = typeof nb
