import type { Language } from '../language.ts'

/** A sentence that begins with a question whose "not" hopes for a yes: "Bør vi ikke …?", but not "Hva bør vi ikke …?". */
const hopesForYes: Readonly<Record<Language, RegExp>> = {
  nb: /(?:^|[.!?:,–]\s+)(?:synes|syns|mener|tror|er|bør|burde|kan|kunne|skal|skulle|vil|ville|har) (?:du|dere|vi|det|en|man) ikke(?!\p{L})[^.!?]*\?/iu,
  nn: /(?:^|[.!?:,–]\s+)(?:synest|meiner|trur|er|bør|burde|kan|kunne|skal|skulle|vil|ville|har) (?:du|de|vi|det|ein) ikkje(?!\p{L})[^.!?]*\?/iu,
  en: /(?:^|[.!?:,–]\s+)(?:do|does|is|are|should|would|could|can|have|has)n['’]t (?:you|we|it|they|that|this)(?!\p{L})[^.!?]*\?/iu,
}

/** Words that say what the author thinks, wherever they stand. "Jo" is one unless it compares: "jo mer, jo bedre". */
const takesSides: Readonly<Record<Language, RegExp>> = {
  nb: /(?<!\p{L})(?:er du enig i at|er dere enige i at|ikke sant|selvfølgelig|selvsagt|naturligvis|åpenbart|som alle vet|heldigvis|dessverre|jo(?! (?:mer|mindre|flere|færre|\p{L}+ere|bedre|verre|større)(?!\p{L})))(?!\p{L})/iu,
  nn: /(?<!\p{L})(?:er du einig i at|er du samd i at|er de samde i at|ikkje sant|sjølvsagt|sjølvsagd|naturlegvis|openbert|som alle veit|heldigvis|dessverre|diverre|jo(?! (?:meir|mindre|fleire|færre|\p{L}+are|betre|verre|større)(?!\p{L})))(?!\p{L})/iu,
  en: /(?<!\p{L})(?:do you agree that|don['’]t you think|wouldn['’]t you say|of course|obviously|surely|naturally|as everyone knows|fortunately|unfortunately)(?!\p{L})/iu,
}

/** The words in a text for a prompt that hint at the answer hoped for; undefined where there are none. */
export function leadingWords(text: string, language: Language): string | undefined {
  const found = takesSides[language].exec(text) ?? hopesForYes[language].exec(text)
  return found?.[0].replace(/^[.!?:,–]\s+/, '')
}

const secondQuestion: Readonly<Record<Language, RegExp>> = {
  nb: /,? (?:og|eller) (?:hva|hvem|hvor|hvorfor|hvordan|hvilke[nt]?|når|om)(?!\p{L})[^.!?]*\?/iu,
  nn: /,? (?:og|eller) (?:kva|kven|kvar|kvifor|kor|korleis|når|om)(?!\p{L})[^.!?]*\?/iu,
  en: /,? (?:and|or) (?:what|who|why|how|which|when|where|whether)(?!\p{L})[^.!?]*\?/iu,
}

/** Two question marks, or one question that is joined to another: "Hva skjedde, og hvorfor?" */
export function asksTwice(text: string, language: Language): boolean {
  return text.split('?').length > 2 || secondQuestion[language].test(text)
}
