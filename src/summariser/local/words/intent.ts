export type Kind = 'observation' | 'proposal' | 'question' | 'outside'

const outside = whole([
  'direktorat(?:et|a|ene)?',
  'arbeids- og velferdsdirektoratet',
  'departement(?:et|a|ene)?',
  'storting(?:et)?',
  'regjering(?:en|a)?',
  'statsråd(?:en)?',
  'politiker(?:e|ne)?|politikar(?:ar|ane)',
  'lov(?:en|a|verk|verket)|lov(?:endring|teksten|teksta|givar|giver|givaren|giveren)',
  '\\p{L}{4,20}lov(?:en|a)',
  'forskrift(?:en|a|er|ene|ar|ane)?',
  'ministry|directorate|parliament|government|legislation|legislators?|politicians?|the law|the act',
])

const proposals = whole([
  'foreslår|foreslå|forslag|føreslår|framlegg',
  '(?:vi|me|man|en|ein|leder|leiar|lederen|leiaren|de|dei|dere|de) (?:kan|kunne|må få|må ha|trenger|treng)',
  '(?:bør|burde)',
  'kan (?:vi|me|dere|de) (?:ikke|ikkje|få|prøve|ha|lage)',
  'hva (?:om|med)|kva (?:om|med)',
  'la oss|lat oss|skulle ønske|skulle ynskje|ønsker at|ønskjer at|ynskjer at|ønsker meg|ønskjer meg|hadde vært (?:fint|bra|nyttig)|hadde vore (?:fint|bra|nyttig)',
  "should|could we|can we|let(?:'|’)s|suggest|propose|proposal|why not|we need|how about|what if|would help|ought to",
])

/** A sentence that begins with one of these tells somebody to do something. */
const imperative =
  /^["'«“(\s*•-]*(?:skriv|ring|kutt|gi|gje|la|lat|lag|slutt|ta|bruk|sett|innfør|fjern|dropp|prøv|behold|lytt|spør|stol|samle|slå|start|stopp|få|gjør|gjer|del|avklar|lær|test|(?:ikke|ikkje) (?:kutt|slutt|fjern|dropp|ta|gjør|gjer|la|glem|gløym|endre)|try|stop|start|give|let|make|use|remove|drop|keep|write|call|ask|trust|introduce)(?= \p{L})/u
const notImperative =
  /^["'«“(\s*•-]*(?:ta|få|la|gi|del|start|test|stopp|use|ask|ikke|ikkje) (?:for|er|var|av|til|en gang|minst|noe|noko|bare|berre|tid|i|på|alle|lett|the)(?!\p{L})/u

/** Whether a sentence, as `plain` reads it, proposes something, in any of the three languages. */
export function proposes(sentence: string): boolean {
  return proposals.test(sentence) || (imperative.test(sentence) && !notImperative.test(sentence))
}

const askingWord =
  /(?<!\p{L})(?:hva|kva|hvem|kven|hvorfor|kvifor|hvordan|korleis|når|hvor|kor|hvilke|hvilken|kan|får|skal|vil|er|har|what|who|why|how|when|where|will|can|do|does|is|are)(?!\p{L})/u

/**
 * What a text is, by its sentences as `plain` reads them: something that others decide, a proposal, a question to the
 * management, or what somebody has seen. A text that names who decides is `outside` even when it proposes something.
 */
export function kindOf(sentences: readonly string[]): Kind {
  if (sentences.some((sentence) => outside.test(sentence))) return 'outside'
  if (sentences.some(proposes)) return 'proposal'
  if (sentences.some((sentence) => sentence.includes('?') && askingWord.test(sentence))) return 'question'
  return 'observation'
}

function whole(alternatives: readonly string[]): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{M}])(?:${alternatives.join('|')})(?![\\p{L}\\p{M}])`, 'u')
}
