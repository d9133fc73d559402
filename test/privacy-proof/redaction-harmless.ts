import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Random } from '../../src/ports/random.ts'
import { between, digits, one, two } from './redaction-identifiers.ts'

/** Lines with many digits and no identifier, written by hand for this project. */
export function handWritten(): string[] {
  return readFileSync(join(import.meta.dirname, 'redaction-harmless.txt'), 'utf8')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'))
}

type Slot = (random: Random) => string

const year: Slot = (random) => String(between(random, 1998, 2031))
const day: Slot = (random) => String(between(random, 1, 28))
const month: Slot = (random) => String(between(random, 1, 12))
const months = ['januar', 'februar', 'mars', 'mai', 'juni', 'august', 'oktober', 'desember']
const thousands = (random: Random, groups: number, mark: string) =>
  [
    String(between(random, 1, 999)),
    ...Array.from({ length: groups }, () => one(random, ['000', '500', digits(random, 3)])),
  ].join(mark)

/** What stands for a word in braces. */
const slots: Readonly<Record<string, Slot>> = {
  n: (random) => String(between(random, 1, 9)),
  nn: (random) => String(between(random, 10, 99)),
  nnn: (random) => String(between(random, 100, 999)),
  nnnn: (random) => String(between(random, 1000, 9999)),
  year,
  yy: (random) => two(between(random, 0, 31)),
  date: (random) =>
    one(random, [
      `${day(random)}.${month(random)}.${year(random)}`,
      `${two(Number(day(random)))}.${two(Number(month(random)))}.${year(random)}`,
      `${two(Number(day(random)))}.${two(Number(month(random)))}.${two(between(random, 0, 31))}`,
      `${year(random)}-${two(Number(month(random)))}-${two(Number(day(random)))}`,
      `${day(random)}/${month(random)}-${year(random)}`,
      `${day(random)}/${month(random)}`,
      `${day(random)}. ${one(random, months)} ${year(random)}`,
      `${year(random)}${two(Number(month(random)))}${two(Number(day(random)))}`,
      `${two(Number(day(random)))}${two(Number(month(random)))}${year(random)}`,
    ]),
  iso: (random) => `${year(random)}-${two(Number(month(random)))}-${two(Number(day(random)))}`,
  time: (random) => {
    const hour = between(random, 0, 23)
    return one(random, [
      `${two(hour)}.${two(random.integer(60))}`,
      `${two(hour)}:${two(random.integer(60))}`,
      `${hour}.${two(random.integer(12) * 5)}`,
    ])
  },
  amount: (random) => thousands(random, between(random, 1, 3), one(random, [' ', '\u00a0', '.', ' '])),
  small: (random) => thousands(random, 1, one(random, [' ', '\u00a0'])),
  round: (random) => `${between(random, 1, 99)}${one(random, ['000000', '500000', '0000', '000'])}`,
  dec: (random) => `${between(random, 0, 99)},${digits(random, between(random, 1, 2))}`,
  point: (random) => `${between(random, 0, 99)}.${digits(random, between(random, 1, 2))}`,
  org: (random) => `${one(random, [8, 9])}${digits(random, 2)} ${digits(random, 3)} ${digits(random, 3)}`,
  row: (random) =>
    Array.from({ length: between(random, 5, 10) }, () => String(between(random, 1, 99))).join(
      one(random, [', ', ' | ', '\t', ' / ', '; ']),
    ),
  scores: (random) => Array.from({ length: between(random, 5, 14) }, () => String(between(random, 1, 5))).join(', '),
  lines: (random) => Array.from({ length: between(random, 3, 6) }, () => String(between(random, 1, 9999))).join('\n'),
  table: (random) =>
    Array.from({ length: between(random, 3, 5) }, () => thousands(random, 1, ' ')).join(
      one(random, ['\n', ' | ', '\t', '; ', '  ']),
    ),
  decimals: (random) =>
    Array.from({ length: between(random, 3, 8) }, () => `${between(random, 1, 9)},${random.integer(10)}`).join(
      one(random, [' ', ', ', '\n', '\t']),
    ),
}

/** `{slot}` becomes a figure. Bokmål, nynorsk and English, as in answers, notes and tables that were pasted. */
export const templates: readonly string[] = [
  'Vi møttes {date} kl. {time} og igjen {date}.',
  'Møtet {date} varte fra {time} til {time}.',
  'Perioden {iso}–{iso} var travel.',
  'Frist {iso} {time}, ny frist {iso} {time}.',
  '{iso} {iso} {iso}',
  '{date} {nnn} saker, {date} {nnn} saker',
  'Fra {date} til {date} hadde vi {small} henvendelser.',
  'Budsjettet var {amount} kroner, {dec} prosent mer enn i {year}.',
  'Det kosta {amount} kr i {year} og {amount} kr i {year}.',
  'Kr {amount},- per år',
  'Vi brukte {round} kroner.',
  'Vi er {small} ansatte på {nnn} kontorer.',
  '{small} brukere fikk svar innen {nn} dager, {small} ventet lenger.',
  'Av {small} brukarar svara {nnn} ({dec} %).',
  'Andelen gikk fra {dec} % til {dec} % på {n} år.',
  '§ {n}-{n}, § {n}-{nn} og §§ {nn}-{n} til {nn}-{n}',
  'Etter folketrygdloven § {nn}-{n} tredje ledd nr. {n} bokstav b',
  'Se lov {date} nr. {nn} § {n}-{nn}.',
  'Forskrift {date} nr. {nnnn} § {n}',
  'LOV-{iso}-{nn}, FOR-{iso}-{nnnn}',
  'Prop. {n} S ({year}–{year}), Innst. {nnn} S ({year}–{year})',
  'NOU {year}: {n}, Meld. St. {nn} ({year}–{year})',
  'Rundskriv R{nn}-{nn}, skjema NAV {nn}-{nn}.{nn}',
  'Mål {n}.{n}: {nn} %, mål {n}.{n}: {nn} %, mål {n}.{n}: {nn} %',
  'Måltallet er {nn} av {nnn}, vi ligger på {nn}.',
  'Mål {n}, {n} og {n} henger sammen.',
  'Rom {n}{nn}, {n}. etasje, møterom {n}.{nn}',
  'Møterom B-{nnn} og C{nnnn}',
  'Enhet {nn}{nn}, kontor {nn}{nn} og {nn}{nn}',
  'Enhetsnummer {nnnn}, {nnnn}, {nnnn}, {nnnn}',
  'Linje {n} har kortnummer {nnnn}, linje {n} har {nnnn}.',
  'Internnummer {nn}{nnn} eller {nnnn}.',
  'Org.nr. {org}',
  'Versjon {n}.{nn}.{n}, før det {n}.{n}.{nn}',
  'Node {nn}.{nn}.{n}, TypeScript {n}.{n}, bygg {nnnn}',
  'ISO {nnnn}:{year}, NS-EN {nnn} {nnn}',
  'Uke {nn}–{nn} og uke {nn}/{year}',
  'Uke {nn}: {nn} saker, uke {nn}: {nn} saker, uke {nn}: {nn} saker',
  'Kapittel {nnn} post {nn} og {nn}',
  'Kap. {nnn} post 01: {amount}; post 21: {amount}; post 45: {amount}',
  'Side {nn}–{nnn}, tabell {n}.{n} og figur {n}.{nn}',
  'Resultat: {scores}',
  'Score {scores} på spørsmål {n}',
  'Tall per måned: {row}',
  'Per kontor\n{lines}',
  'Inn, ut, rest:\n{table}',
  '{table}',
  'Snitt {decimals}',
  '{decimals}',
  '{n} av {n} syntes det, {nn} av {nnn} var uenige.',
  '{nn}/{nnn} svarte ja, {nn}/{nnn} nei.',
  'Punkt {n}.{n}.{n}, {n}.{n}.{n} og {n}.{n}.{n}',
  '{n}. Rutinen\n{n}. Tida\n{n}. Kompetansen',
  'Sak {n}/{yy} og sak {nn}/{yy} på møtet {date}',
  'Sak {n}: budsjett {year}. Sak {n}: status {year}.',
  'Årene {year}, {year} og {year} var like.',
  'Året {year}/{year} mot {year}/{year}',
  '{year}-{year}: {nn} %, {year}-{year}: {nn} %',
  'Kl. {time}–{time}, {time}–{time} og {time}–{time}',
  'Åpent {time}-{time} mandag, {time}-{time} fredag',
  '{n} timer {nn} minutter per sak, {nn} saker i uka',
  'Vi brukte {n},{n} årsverk på {small} vedtak, altså {nnn} per årsverk.',
  'Temperaturen var {n},{n} grader, {nn} prosent fukt.',
  'Posisjon {nn}.{nnnn}, {nn}.{nnnn}',
  'Målestokk 1:{round}, {nn} x {nn} cm',
  'ISBN 978-82-{nnn}-{nnnn}-{n}',
  'rapport_{date}_v{n}.xlsx og referat-{date}.docx',
  'Ref. JIRA TSB-{nnnn}, PR #{nnnn}, feilkode {nnn}',
  'IP 10.{nn}.{n}.{n}, port {nnnn}',
  'Logg {iso}T{nn}:{nn}:{nn}Z tok {nnnn} ms',
  'Vi fikk {nnnn} av {nnnn} mulige, {nnnn} i fjor.',
  'Målet er +{nn} {nnn} plasser og -{n} {nnn} søknader.',
  'Auke på +{small} søknader, +{dec} %',
  'Trinn {nn}, lønn {small} til {small} kroner, kode {nnnn}',
  'Stillingskode {nnnn} og {nnnn}, lønnstrinn {nn}',
  'Kode {nn} i kodeverket, kode 8 og kode {nnn}',
  'Arbeidsplass {nn} i landskapet, møteplass {n}',
  'Alle {nn} ansatte gikk veien {n} ganger.',
  'Alle {nn} tiltakene i {n} år, plass {n} på lista',
  'We had {small} cases in {year}, {dec} % more than in {year}.',
  'Between {time} and {time} on {date}, room {nnn}',
  'Section {n}.{n}, page {nnn}, table {nn}',
  'Budget {amount} NOK, actual {amount} NOK, {dec} % over',
  'Postnummer {nn}{nn} og {nn}{nn}',
  '1) {nn} 2) {nn} 3) {nn} 4) {nn} 5) {nn}',
  'Q1 {nnn}, Q2 {nnn}, Q3 {nnn}, Q4 {nnn}',
  'T1: {small} | T2: {small} | T3: {small}',
  'Ventetid: {nn} dager ({year}), {nn} dager ({year}), {nn} dager ({year})',
  '{nn}-{nn}-{nn} som fordeling, {nn}-{nn} i stemmetal',
  'Skala 1-5: {n}-{n}-{n}-{n}-{n}',
  '{nnn} {nnn} {nnn}',
  '{year}: {small}\n{year}: {small}\n{year}: {small}',
  '{year} {small} {small} {dec}',
  '{nn} {nn} {nn} {nn} {nn} {nn}',
]

export function fill(template: string, random: Random): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => slots[name]!(random))
}
