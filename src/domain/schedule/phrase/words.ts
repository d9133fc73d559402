import { editDistance } from '../../edit-distance.ts'

/** What a word of a phrase about time can mean. Some words mean several things; the grammar chooses. */
export type Sense =
  | 'weekday' // 1–7
  | 'workdays'
  | 'month' // 1–12
  | 'number'
  | 'ordinal' // -1 is the last
  | 'ordinalEnding'
  | 'every'
  | 'other'
  | 'everyOther'
  | 'adverb' // daily 1, weekly 7, fortnightly 14, monthly 30, yearly 365
  | 'day'
  | 'week'
  | 'monthUnit'
  | 'year'
  | 'plural'
  | 'hours' // an hour or less
  | 'oftener' // hourly
  | 'clock'
  | 'oclock'
  | 'half'
  | 'quarter'
  | 'minutes'
  | 'past'
  | 'before'
  | 'to'
  | 'on'
  | 'meridiem' // 0 is morning, 12 is afternoon
  | 'partOfDay' // likewise
  | 'noon'
  | 'times'
  | 'timesWord' // once 1, twice 2
  | 'per'
  | 'from'
  | 'until' // value 1: up to the day before
  | 'through'
  | 'upTo'
  | 'range'
  | 'english'
  | 'during'
  | 'after'
  | 'next'
  | 'in'
  | 'endOf'
  | 'holiday' // month × 100 + day
  | 'of'
  | 'the'
  | 'total'
  | 'filler'
  | 'nothing' // a word of its own that looks like a slip of another
export type Meaning = { readonly sense: Sense; readonly value: number }

/**
 * Bokmål, nynorsk and English in one list, without accents and rings (`fold`), dialect and common slips included:
 * what people write counts, whatever the team's language is.
 */
const rows: readonly (readonly [Sense, number, string])[] = [
  ['weekday', 1, 'man mandag mandagen mandager mandagene mandags manda mandan'],
  ['weekday', 1, 'mandagar mandagane mon mond monday mondays'],
  ['weekday', 2, 'tir tirs tirsdag tirsdagen tirsdager tirsdagene tirsdags tirsda tys tysdag tysdagen tysdagar'],
  ['weekday', 2, 'tysdagane tysdags tysda tirsdagar tisdag tue tues tuesday tuesdays'],
  [
    'weekday',
    3,
    'ons onsdag onsdagen onsdager onsdagar onsdagene onsdagane onsdags onsda wed weds wednesday wednesdays',
  ],
  ['weekday', 3, 'wensday wednsday'],
  ['weekday', 4, 'tor tors torsdag torsdagen torsdager torsdagar torsdagene torsdagane torsdags torsda thu thur thurs'],
  ['weekday', 4, 'thursday thursdays'],
  ['weekday', 5, 'fre fredag fredagen fredager fredagar fredagene fredagane fredags freda fri friday fridays'],
  ['weekday', 6, 'lor lordag lordagen lordager lordagar lordagene lordagane lordags lorda lau laur laurdag laurdagen'],
  ['weekday', 6, 'laurdagar laurdagane laurdags laurda sat saturday saturdays'],
  ['weekday', 7, 'son sondag sondagen sondager sondagar sondagene sondagane sondags sonda sundag sundagar sun sunday'],
  ['weekday', 7, 'sundays'],
  ['workdays', 0, 'hverdag hverdager hverdagen kvardag kvardagar arbeidsdag arbeidsdager arbeidsdagar virkedag'],
  ['workdays', 0, 'virkedager virkedagar yrkedag yrkedager yrkedagar weekday weekdays workday workdays'],
  ['month', 1, 'januar jan january'],
  ['month', 2, 'februar feb february'],
  ['month', 3, 'mars mar march'],
  ['month', 4, 'april apr'],
  ['month', 5, 'mai may'],
  ['month', 6, 'juni jun june'],
  ['month', 7, 'juli jul july'],
  ['month', 8, 'august aug'],
  ['month', 9, 'september sep sept'],
  ['month', 10, 'oktober okt october oct'],
  ['month', 11, 'november nov'],
  ['month', 12, 'desember des december dec'],
  ['number', 0, 'null zero'],
  ['number', 1, 'en ein ei et ett eitt one'],
  ['number', 2, 'to two'],
  ['number', 3, 'tre three'],
  ['number', 4, 'fire four'],
  ['number', 5, 'fem five'],
  ['number', 6, 'seks six'],
  ['number', 7, 'sju syv seven'],
  ['number', 8, 'atte eight'],
  ['number', 9, 'ni nine'],
  ['number', 10, 'ti ten'],
  ['number', 11, 'elleve eleven'],
  ['number', 12, 'tolv twelve'],
  ['number', 14, 'fjorten fourteen'],
  ['number', 15, 'femten fifteen'],
  ['number', 20, 'tjue tjuge twenty'],
  ['ordinal', 1, 'forste fyrste first'],
  ['ordinal', 2, 'andre annen anna annan second'],
  ['ordinal', 3, 'tredje tridje third'],
  ['ordinal', 4, 'fjerde fourth'],
  ['ordinal', 5, 'femte fifth'],
  ['ordinal', 6, 'sjette sixth'],
  ['ordinal', 7, 'sjuende sjuande syvende seventh'],
  ['ordinal', 8, 'åttende åttande eighth'],
  ['ordinal', 9, 'niende niande ninth'],
  ['ordinal', 10, 'tiende tiande tenth'],
  ['ordinal', 11, 'ellevte eleventh'],
  ['ordinal', 12, 'tolvte twelfth'],
  ['ordinal', 13, 'trettende trettande thirteenth'],
  ['ordinal', 14, 'fjortende fjortande fourteenth'],
  ['ordinal', 15, 'femtende femtande fifteenth'],
  ['ordinal', 20, 'tjuende tjuande twentieth'],
  ['ordinal', 30, 'trettiende trettiande thirtieth'],
  ['ordinal', -1, 'siste last'],
  ['ordinalEnding', 0, 'st nd rd th ste te de'],
  ['every', 0, 'hver hvert kvar kvart kver kvert hvar hvaer kvaer every evry evey each alle all samtlige samtlege'],
  ['other', 0, 'annen annet annan anna annna other alternate'],
  ['everyOther', 0, 'annenhver annenhvert annethvert annahver annankvar annakvar annakvart annakver annetkvart'],
  ['everyOther', 0, 'annenver annaver alternate alternating'],
  ['adverb', 1, 'daglig dagleg daily'],
  ['adverb', 7, 'ukentlig ukentleg vekentleg vekentlig vekeleg weekly'],
  ['adverb', 14, 'biweekly fortnightly fjortendaglig'],
  ['adverb', 30, 'manedlig maneleg manadleg manedleg monthly'],
  ['adverb', 365, 'arlig arleg yearly annually'],
  ['day', 0, 'dag dagen day'],
  ['day', 0, 'dager dagar dagene dagane days'],
  ['week', 0, 'uke uka uken veke veka veken vike vika vikua week'],
  ['week', 0, 'uker ukene ukane veker vekene vekone ukor vikur weeks'],
  ['week', 14, 'fortnight'],
  ['monthUnit', 0, 'maned maneden manad manaden mane manen manan mnd md month'],
  ['monthUnit', 0, 'maneder manedene manader manadene manadane months'],
  ['year', 0, 'ar aret year ars years'],
  ['plural', 0, 'dager dagar dagene dagane days uker ukene ukane veker vekene vekone ukor vikur weeks'],
  ['plural', 0, 'maneder manedene manader manadene manadane months years'],
  ['hours', 0, 'time timen timer timar timane hour hours halvtime halvtimen minutt minuttet minutter minute minutes'],
  ['hours', 0, 'minuttar min kvarter kvarteret sekund sekunder second seconds halvtimer'],
  ['oftener', 0, 'hourly halfhourly minutely'],
  ['clock', 0, 'kl klk klokka klokken klokko klokkja klokkan at ved'],
  ['oclock', 0, 'oclock'],
  ['half', 30, 'halv halve halvt'],
  ['half', 31, 'half'],
  ['quarter', 0, 'kvart quarter'],
  ['minutes', 0, 'minutt minutter minutes minute min'],
  ['past', 0, 'over past etter after'],
  ['before', 0, 'pa for before'],
  ['to', 0, 'to'],
  ['on', 0, 'pa on'],
  ['meridiem', 0, 'am'],
  ['meridiem', 12, 'pm'],
  ['partOfDay', 0, 'morgen morgenen morgon morgonen morran morning mornings formiddag formiddagen formiddagane'],
  ['partOfDay', 12, 'ettermiddag ettermiddagen kveld kvelden afternoon afternoons evening evenings'],
  ['noon', 12, 'noon midday'],
  ['noon', 0, 'midnight midnatt'],
  ['times', 0, 'gang gangen ganger gong gongen gonger gongar gonga times x runder rundar rounds'],
  ['timesWord', 1, 'once'],
  ['timesWord', 2, 'twice'],
  ['per', 0, 'i om per pr a an each every hver kvar in'],
  ['from', 0, 'fra fom from oppstart starting start starter startar begin beginning fraogmed'],
  ['until', 0, 'til tom inntil until till til to ending ends slutt sluttar slutter'],
  ['until', 0, 'tilogmed through thru'],
  ['until', 1, 'for before'],
  ['through', 0, 'ut through thru'],
  ['upTo', 0, 'fram frem opp up'],
  ['range', 0, 'til to through thru tom'],
  ['english', 0, 'until till through thru before to from starting ending ends beginning'],
  ['during', 0, 'i for'],
  ['after', 0, 'om in etter after'],
  ['next', 0, 'neste komande kommende next'],
  ['in', 0, 'i in om pa'],
  ['endOf', 0, 'slutten utgangen end ut'],
  ['holiday', 1224, 'jul jula julen juleaften julaften christmas xmas'],
  ['holiday', 1231, 'nyttar nyttarsaften newyear'],
  ['of', 0, 'av of'],
  ['the', 0, 'den det de dei the'],
  ['total', 0, 'sammen saman alt total totalt altogether'],
  ['filler', 0, 'pa on den det dei the of av og and i eneste einaste single please takk framover fremover med'],
  ['nothing', 0, 'attende attande imorgen imorgon tomorrow idag today fridag fridager fridagar early mandat'],
  ['filler', 0, 'sammen saman totalt total altogether'],
]

const lexicon = new Map<string, Meaning[]>()
for (const [sense, value, spellings] of rows) {
  for (const spelling of spellings.split(' ')) {
    lexicon.set(spelling, [...(lexicon.get(spelling) ?? []), { sense, value }])
  }
}
/** Words that a slip may hide. A number is not one of them: a slip in it is another number. */
const longSpellings = [...lexicon].flatMap(([spelling, meanings]) => {
  const number = meanings.some(({ sense, value }) => sense === 'number' || (sense === 'ordinal' && value > 4))
  return spelling.length >= 5 && !number ? [spelling] : []
})

/** Lower case without accents and rings: "Måndag" and "mandag" are one, and a keyboard without ø is no hindrance. */
function fold(word: string): string {
  return word
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('ø', 'o')
    .replaceAll('æ', 'ae')
    .normalize('NFC')
}

/**
 * What a word can mean. A word of five letters or more may be one slip away from a known one, if all the words that it
 * may be mean the same; "tursdag", in between two days, means nothing.
 */
export function meaningsOf(written: string): readonly Meaning[] {
  const word = fold(written)
  // "åttende" is the eighth and "attende" the eighteenth, or the eighth without its ring.
  const known = lexicon.get(written.toLowerCase()) ?? lexicon.get(word)
  if (known || word.length < 5) return known ?? []
  const near = longSpellings
    .filter((spelling) => Math.abs(spelling.length - word.length) <= 1 && editDistance(spelling, word) === 1)
    .map((spelling) => lexicon.get(spelling) ?? [])
  const keys = new Set(near.map((meanings) => meanings.map(({ sense, value }) => `${sense} ${value}`).join()))
  return keys.size === 1 ? (near[0] ?? []) : []
}
