import type { Random } from '../../../src/ports/random.ts'
import { sample } from './chance.ts'

const beginnings =
  'Bjørke Furu Lerke Tinde Havre Rogne Svale Linerle Kvit Myrull Trane Spurve Hegre Orre Multe Selje Torne Vier Duetrost Krykkje Osp Einer Blåklokke Tyttebær Gauk Brisk Ørret Måke Sisik Havsule'.split(
    ' ',
  )
const endings =
  'lia vollen vika neset bekken myra dalen haugen stranda øya tjernet åsen tunet kollen sletta elva skaret holmen engen berget'.split(
    ' ',
  )

const regions =
  'Ytre kyst|Indre dal|Nordlige øyer|Søndre slette|Vestre fjord|Østre skog|Midtre vidde|Øvre elv|Nedre elv|Lange strand|Høye fjell|Store vann'.split(
    '|',
  )

/** Places that are on no map, all different. */
export function placeNames(random: Random, count: number): string[] {
  const all = beginnings.flatMap((first) => endings.map((last) => first + last))
  const names = sample(random, all, count)
  return Array.from({ length: count }, (_, i) => {
    const turn = Math.floor(i / names.length)
    return turn === 0 ? names[i]! : `${names[i % names.length]} ${['sør', 'nord', 'vest', 'øst'][turn - 1] ?? turn}`
  })
}

export function regionName(index: number): string {
  const turn = Math.floor(index / regions.length)
  return `Region ${regions[index % regions.length]}${turn === 0 ? '' : ` ${turn + 1}`}`
}

/** What the parts of a large office do. */
export const departments = ['mottak', 'oppfølging', 'ungdom', 'veiledning'] as const

export const specialUnits = ['Kontaktsenter', 'Fagsenter', 'Forvaltningssenter', 'Hjelpemiddelsenter'] as const
