/**
 * Goal 4 has two sides, leeway *and* the need for steering, quality, equal treatment and good administrative practice: a
 * summary that drops the second side misstates it (DOMAIN, "The five goals"). A sentence that asks for the second side
 * is found here by its words (as `plain` reads them), so that three people who say it are a theme of their own, however many others talk about
 * leeway around them.
 */
export function asksForSteering(sentence: string): boolean {
  if (!mustBeFollowed.test(sentence) && !(matter.test(sentence) && need.test(sentence))) return false
  return !tooMuch.test(sentence)
}

const edge = (inside: string) => new RegExp(`(?<![\\p{L}\\p{M}])(?:${inside})(?![\\p{L}\\p{M}])`, 'u')

const mustBeFollowed = edge(
  'må (?:fortsatt |framleis |alltid |også |òg )?(?:følges? opp|følgjast opp|kontrolleres|kontrollerast|kvalitetssikres|kvalitetssikrast)|(?:uten|utan) (?:styring|kontroll|felles regler|felles reglar)|forsvarlig saksbehandling|god forvaltningsskikk|må (?:kunne )?etterprøves|must be followed up|held to account|accountability',
)
const matter = edge(
  'styring(?:en|a)?|kontroll(?:en|ere|erer|ar)?|internkontroll\\p{L}*|kvalitet(?:en)?|kvalitetssikring\\p{L}*|likebehandling(?:en|a)?|likebehandle|likebehandla|rettssikkerhet(?:en)?|rettstryggleik(?:en)?|rettssikker|lik praksis|likt|(?:same|samme) (?:svar|svaret|praksis|krav|hjelp|det same)|forskjellsbehandling|tilfeldig hvem|tilfeldig kven|felles (?:regler|reglar|rammer|rutiner|rutinar|standard)|dokumentasjon|steering|oversight|control|quality|equal treatment|equality|fairness|consistent|same answer|same treatment',
)
const need = edge(
  'må|skal|trenger|trengs|treng|trengst|trengjer|kreves|krev|krever|viktig(?:ere|are)?|viktigst|nødvendig(?:e)?|naudsynt(?:e)?|behov(?:et)?|behold(?:e)?|ivareta\\p{L}*|sikre|sikra|sikrer|sikrar|dårligere|dårlegare|må jo|bra at|ellers|elles|need|needs|must|important|necessary|require[sd]?|protect|keep|otherwise',
)
const tooMuch = edge(
  '(?:for|altfor) (?:mye|mykje|mange|sterk|tett|detaljert)(?: \\p{L}+){0,2} (?:styring|kontroll|mål|krav|rapportering|dokumentasjon)|(?:unødvendig|unødig|unaudsynt|mindre|slutt på|slutte med|kutt|kutte|fjerne?|dropp|bort med) (?:\\p{L}+ ){0,2}(?:styring|kontroll|rapportering|måling|dokumentasjon|krav)|(?:trenger|treng|må) (?:ikke|ikkje)(?: \\p{L}+){0,3} (?:styring|kontroll|dokumentasjon)|less control|too much (?:control|steering)|stop (?:the )?control',
)
