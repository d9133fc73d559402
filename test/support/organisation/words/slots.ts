import type { Random } from '../../../../src/ports/random.ts'
import { pick } from '../chance.ts'

/** The languages that the organisation's teams have. */
export type Written = 'nb' | 'nn'

const slots: Readonly<Record<string, readonly (readonly [nb: string, nn: string])[]>> = {
  sak: [
    ['et lite innkjøp', 'eit lite innkjøp'],
    ['en ny frist', 'ein ny frist'],
    ['en bestilling', 'ei bestilling'],
    ['et vaktbytte', 'eit vaktbyte'],
    ['et kursønske', 'eit kursønske'],
    ['en liten retting', 'ei lita retting'],
  ],
  dag: [
    ['mandag', 'måndag'],
    ['tirsdag', 'tysdag'],
    ['onsdag', 'onsdag'],
    ['torsdag', 'torsdag'],
    ['fredag', 'fredag'],
  ],
  tid: [
    ['to dager', 'to dagar'],
    ['tre dager', 'tre dagar'],
    ['en uke', 'ei veke'],
    ['to uker', 'to veker'],
    ['en måned', 'ein månad'],
  ],
  system: [
    ['saksystemet', 'saksystemet'],
    ['arkivet', 'arkivet'],
    ['timesystemet', 'timesystemet'],
    ['bestillingsløsningen', 'bestillingsløysinga'],
    ['journalen', 'journalen'],
  ],
  mote: [
    ['morgenmøtet', 'morgonmøtet'],
    ['teammøtet', 'teammøtet'],
    ['fagmøtet', 'fagmøtet'],
    ['tavlemøtet', 'tavlemøtet'],
  ],
  hvem: [
    ['fellestjenesten', 'fellestenesta'],
    ['innkjøp', 'innkjøp'],
    ['nivået over oss', 'nivået over oss'],
    ['den andre enheten', 'den andre eininga'],
    ['kontaktsenteret', 'kontaktsenteret'],
  ],
}

/** Puts something in place of each brace. One with a capital begins a sentence. */
export function fillSlots(random: Random, text: string, language: Written): string {
  return text.replace(/\{(\p{L}+)\}/gu, (_, name: string) => {
    const choices = slots[name.toLowerCase()]
    if (!choices) throw new Error(`There is no slot ${name}`)
    const word = inLanguage(pick(random, choices), language)
    return name === name.toLowerCase() ? word : word.charAt(0).toUpperCase() + word.slice(1)
  })
}

export function inLanguage([nb, nn]: readonly [nb: string, nn: string], language: Written): string {
  return language === 'nb' ? nb : nn
}
