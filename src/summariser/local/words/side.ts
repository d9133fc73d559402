import { bokmalForm } from './nynorsk.ts'
import { wordsOf } from './tokens.ts'

/** Words that say that something is well, in bokmål (nynorsk falls together with it) and English; `*`: and its endings. */
const well = list(
  'bra kjempebra fint supert fungerer fungert virker nyttig* hjelpsom* enklere lettere trygt fornøyd* glad* liker elsker gull positiv* effektiv* heldig* stolt* verdifull* lærerik* lyttet merkes behold* beholde* beholdes god godt best smidig* flyt ' +
    'great good fine well works helpful useful easier safe happy glad like love positive efficient valuable keep helps worked listened',
)
const wrong = list(
  'dårlig dårlige verre verst problem* tungvint* slit sliter frustrer* mangler manglet mangel unødvendig* unødig* forsinke* treg* stjeler sløs* sløsing meningsløs* hindrer hindret låst rotete uklar* utydelig* utrygg* redd* bortkast* irriter* elendig* svak* håpløs* urimelig* pinlig* mistet forsvinner avlyst avlyses purre purret kasteball* flaskehals* rigid* overstyr* detaljstyr* venter vente ventet kutt kuttes dropp droppes fjern fjernes tvang mistillit syns pynt hard hardt vanskelig vanskelige ' +
    'bad worse worst problem* difficult* frustrat* lacking missing unnecessary late delay* slow waiting waste* meaningless messy unclear unsafe afraid annoy* drop remove broken poor weak hopeless duplicate* doubt*',
)
/** `for mye rapportering`, `too much`, `ingen leser`: complaints, whatever word follows. */
const complaint = edge(
  '(?:for|altfor) (?:mye|mykje|mange|lite|lita|liten|få|seint|sent|sein|lang|lange|langt|store|detaljert|kort|lav|lavt)|aldri (?:tid|fått|høyrd?|hørte?|får)|hørte aldri|ingen (?:leser|bruker|les|brukar|etterspør|tilbakemelding|plan|vet|veit|respons|som)|ikke nok|ikkje nok|ikke tid|ikkje tid|too (?:much|many|little|few|late|long)|not enough|no time|never (?:hear|get|got)|nobody (?:reads|uses|knows|listens)',
)
const contentment = edge(
  '(?:ikke|ikkje) (?:noe|noko|noen|nokon) (?:problem|utfordring|dobbel\\p{L}*|klager?)|ingen (?:klager?|problem|utfordringer|utfordringar)|(?:må|skal|bør) (?:ikke|ikkje) (?:bort|kuttes|kuttast|fjernes|fjernast|endres|endrast)|(?:ikke|ikkje) (?:kutt|fjern|dropp|slutt)|nok tid|(?:mye|mykje|blitt|vorte) (?:bedre|betre)|no problem|not a problem|no complaints',
)
/** What is wished for or only thought of is not what somebody has seen. */
const wish = edge(
  'burde|bør|skulle|hadde vært|hadde vore|hadde gitt|kunne|ønsker|ønskjer|må|om|hvis|dersom|viss|should|would|could|if',
)
const denials = new Set(
  "ikke ingen intet aldri uten neppe verken knapt slipper not no never without hardly nor nobody none don't doesn't didn't isn't aren't wasn't can't won't".split(
    ' ',
  ),
)
/** Whoever writes this answers the others: it counts whatever else the text says. */
const disagreement = edge(
  "uenig|ueinig|usamd|(?:ikke|ikkje|lite|slett ikke|slett ikkje) (?:enig|einig|samd)|tvert (?:i)?mot|tvert om|i motsetning til|i motsetnad til|disagree|don(?:'|’)t agree|do not agree|on the contrary|unlike (?:the )?others",
)

export type Side = {
  /** Above 0 content, below 0 critical, 0 where its words don't tell. */
  readonly side: number
  /** It denies a complaint: `not a problem`, `must not be cut`. */
  readonly denies: boolean
  /** It says outright that it sees things otherwise. */
  readonly disagrees: boolean
}

/**
 * On which side of its matter a text stands, by its sentences as `plain` reads them. A word list, not an understanding:
 * it errs, which is why a summary shows the words themselves and people can object to it.
 */
export function sideOf(sentences: readonly string[]): Side {
  let side = 0
  let denies = false
  for (const sentence of sentences) {
    const content = contentment.test(sentence)
    denies ||= content
    side += content ? 2 : sideOfSentence(sentence)
  }
  return {
    side: Math.sign(side),
    denies,
    disagrees: sentences.some((sentence) => disagreement.test(sentence)),
  }
}

/** Of a sentence that does not deny a complaint. */
function sideOfSentence(sentence: string): number {
  let side = complaint.test(sentence) ? -2 : 0
  // Looked for when the first good word comes, since most sentences have none.
  let wished: boolean | undefined
  let denied = 0
  for (const word of wordsOf(sentence)) {
    const sign = signOf(word)
    if (sign === 'denial') {
      denied = 4
    } else if (sign !== 0) {
      const turned = denied > 0 ? -sign : sign
      if (turned > 0) wished ??= wish.test(sentence)
      if (!(wished && turned > 0)) side += turned
      denied = 0
    } else if (denied > 0) denied--
  }
  return side
}

type Sign = -1 | 0 | 1 | 'denial'

/** Words that were asked for, so that frequent ones are not looked up again. It never holds more than this. */
const remembered = new Map<string, Sign>()
const mostRemembered = 50_000

function signOf(word: string): Sign {
  const known = remembered.get(word)
  if (known !== undefined) return known
  const form = bokmalForm(word)
  const sign = denials.has(form) ? 'denial' : wrong(form) ? -1 : well(form) ? 1 : 0
  if (remembered.size >= mostRemembered) remembered.clear()
  remembered.set(word, sign)
  return sign
}

function list(words: string): (form: string) => boolean {
  const all = words.split(' ')
  const wholes = new Set(all.filter((word) => !word.endsWith('*')))
  const starts = new Set(all.filter((word) => word.endsWith('*')).map((word) => word.slice(0, -1)))
  return (form) => {
    if (wholes.has(form)) return true
    for (let end = Math.min(form.length, 12); end >= 3; end--)
      if (form.length - end <= 5 && starts.has(form.slice(0, end))) return true
    return false
  }
}

function edge(alternatives: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{M}])(?:${alternatives})(?![\\p{L}\\p{M}])`, 'u')
}
