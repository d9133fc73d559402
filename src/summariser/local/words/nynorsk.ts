/**
 * Nynorsk words and the bokmål words that they fall together with. Only for comparing: what people wrote is never
 * changed. Whole words first; a word that is not here goes through the patterns.
 */
const words = `
ikkje ikke|eg jeg|me vi|kva hva|kven hvem|kvifor hvorfor|korleis hvordan|kor hvor|kvar hver|kvart hvert|kvarandre hverandre|noko noe|nokon noen|nokre noen|meir mer|
mykje mye|ein en|eit et|ei en|eitt ett|éin en|éi en|éitt ett|frå fra|då da|no nå|òg også|sjølv selv|berre bare|difor derfor|fordi fordi|medan mens|sidan siden|utan uten|etter etter|
mellom mellom|gjennom gjennom|saman sammen|åleine alene|heime hjemme|heim hjem|dykk dere|dykkar deres|deira deres|dei de|ho hun|han han|dette dette|desse disse|denne denne|anna annet|annan annen|andre andre|
er er|var var|vere være|vera være|vore vært|vart ble|blei ble|bli bli|verte bli|vert blir|blitt blitt|vorte blitt|gjer gjør|gjere gjøre|gjera gjøre|gjorde gjorde|gjort gjort|kjem kommer|kome komme|koma komme|kom kom|
veit vet|vite vite|visste visste|seier sier|seie si|seia si|sa sa|sagt sagt|ser ser|sjå se|såg så|sett sett|gjev gir|gje gi|gjeve gitt|gav ga|gitt gitt|fekk fikk|få få|får får|tek tar|ta ta|teke tatt|tok tok|
held holder|halde holde|halda holde|heldt holdt|lèt lar|let lar|lata la|late la|går går|gjekk gikk|gått gått|står står|skulle skulle|ville ville|kunne kunne|må må|måtte måtte|bør bør|burde burde|
veke uke|vekene ukene|veker uker|veka uka|månad måned|månader måneder|månadene månedene|månaden måneden|morgon morgen|sumar sommer|dagleg daglig|
fleire flere|fleste fleste|færre færre|mindre mindre|betre bedre|verre verre|større større|lengre lengre|oftare oftere|oppe oppe|framleis fortsatt|framover fremover|fram fram|fremst fremst|allereie allerede|
heile hele|heilt helt|heil hel|eigen egen|eiga egen|eige eget|eigne egne|einig enig|einige enige|ueinig uenig|ueinige uenige|samd enig|samde enige|usamd uenig|usamde uenige|semje enighet|usemje uenighet|
spørje spørre|spør spør|spurde spurte|spurt spurt|svare svare|høve anledning|høvet anledningen|røynsle erfaring|røynsler erfaringer|kjensle følelse|kjensla følelsen|kjenner kjenner|
løyve tillatelse|løyvet tillatelsen|naudsynt nødvendig|naudsynte nødvendige|unaudsynt unødvendig|unaudsynte unødvendige|eintydig entydig|like like|likt likt|ulik ulik|
samstundes samtidig|ofte ofte|sjeldan sjelden|alltid alltid|aldri aldri|truleg trolig|kanskje kanskje|gong gang|gongar ganger|gongen gangen|gonger ganger|plass plass|stad sted|stader steder|staden stedet|
namn navn|namnet navnet|tal tall|tala tallene|talet tallet|mål mål|måla målene|løn lønn|løna lønna|pengar penger|lag lag|born barn|bruk bruk|burt bort|bort bort|heller heller|
tryggleik trygghet|tryggleiken tryggheten|likskap likhet|fridom frihet|fridommen friheten|handlefridom handlefrihet|skilnad forskjell|skilnader forskjeller|skilnaden forskjellen|ulikskap ulikhet|
medverknad medvirkning|medverknaden medvirkningen|medråderett medbestemmelse|medråderetten medbestemmelsen|medverke medvirke|verknad virkning|påverknad påvirkning|påverke påvirke|påverkar påvirker|verke virke|verkar virker|verka virket|
kjend kjent|kjende kjente|vald valgt|valde valgte|velje velge|vel velger|tel teller|telje telle|tald talt|byrje begynne|byrjar begynner|byrja begynte|slutte slutte|sluttar slutter|
tru tro|trur tror|tenkje tenke|tenkjer tenker|meine mene|meiner mener|synest synes|syns synes|trengst trengs|treng trenger|trenge trenge|trengjer trenger|krev krever|krevje kreve|skriv skriver|skrive skrive|les leser|lese lese|
finn finner|finne finne|fann fant|fins finnes|finst finnes|legg legger|leggje legge|ligg ligger|liggje ligge|bygg bygger|byggje bygge|følgje følge|følgjer følger|følgd fulgt|følgde fulgte|køyre kjøre|køyrer kjører|
høyre høre|høyrer hører|høyrde hørte|høyrt hørt|lære lære|lærer lærer|lærte lærte|prøve prøve|prøver prøver|hugse huske|hugsar husker|gløyme glemme|gløymer glemmer|gløymt glemt|
arbeide arbeide|arbeider arbeider|jobbe jobbe|jobbar jobber|hjelpe hjelpe|hjelper hjelper|hjelp hjelp|snakke snakke|snakkar snakker|lytte lytte|lyttar lytter|vente vente|ventar venter|venta ventet|
endre endre|endrar endrer|forandre forandre|auke øke|aukar øker|auka økt|minske minske|minskar minsker|stille stille|slepp slipper|sleppe slippe|slapp slapp|bestemme bestemme|avgjere avgjøre|avgjer avgjør|avgjort avgjort|
avgjerd avgjørelse|avgjerda avgjørelsen|avgjerder avgjørelser|avgjerdene avgjørelsene|vedtak vedtak|kveld kveld|etterpå etterpå|seinare senere|sein sen|seint sent|tidleg tidlig|tidlegare tidligere|
einkvan noen|einskild enkelt|einskilde enkelte|einskildsak enkeltsak|einskildsaker enkeltsaker|enkel enkel|ørsmå små|små små|lite lite|liten liten|lita liten|vanskeleg vanskelig|mogleg mulig|umogleg umulig|
rett rett|rettleiing veiledning|rettleiinga veiledningen|rettleie veilede|rettleiar veileder|rettleiarar veiledere|rettleiarane veilederne|mistillit mistillit|openheit åpenhet|open åpen|opne åpne|ope åpent|
kjelde kilde|kjelder kilder|kunnskapar kunnskaper|lovverk lovverk|regelverk regelverk|reglar regler|reglane reglene|tilgjenge tilgang|tilgong tilgang|innsyn innsyn|ansvarleg ansvarlig|personleg personlig|
offentleg offentlig|fagleg faglig|faglege faglige|tydeleg tydelig|skriftleg skriftlig|munnleg muntlig|årleg årlig|vanleg vanlig|eigentleg egentlig|endeleg endelig|heilskap helhet|heilskapleg helhetlig|
teieplikt taushetsplikt|teieplikta taushetsplikten|samarbeid samarbeid|samhandling samhandling|tillit tillit|tilliten tilliten|syte sørge|syter sørger|sytte sørget|oppdatert oppdatert|spele spille|spelar spiller|spel spill|innspel innspill|innspela innspillene|
dobbelt dobbelt|dobbel dobbel|doble doble|skjema skjema|skjemaa skjemaene|varsle varsle|melde melde|melding melding|stort stort|mange mange|få få|nok nok|for for|over over|under under|innan innen|innanfor innenfor|utanfor utenfor|
omstende omstendigheter|framgang fremgang|framtid fremtid|føremål formål|føremålet formålet|grunngje begrunne|grunngjeving begrunnelse|grunngiving begrunnelse|oppseiing oppsigelse|tilsynelatande tilsynelatende|stønad stønad|tiltak tiltak|
forståing forståelse|forståinga forståelsen|oppleving opplevelse|opplevingar opplevelser|undersøking undersøkelse|undersøkinga undersøkelsen|undersøkingar undersøkelser|godkjenning godkjenning|godkjenne godkjenne|haldning holdning|haldningar holdninger|
handsaming behandling|handsaminga behandlingen|sakshandsaming saksbehandling|sakshandsaminga saksbehandlingen|sakshandsamar saksbehandler|sakshandsamarar saksbehandlere|handsame behandle|handsamar behandler
`
  .replace(/\s*\n\s*/g, '')
  .split('|')
  .map((pair) => pair.split(' '))

const pairs: ReadonlyMap<string, string> = new Map(
  words.flatMap(([from, to]) => (from && to && from !== to ? [[from, to]] : [])),
)

/** Inside words, so that compounds follow: `teamleiaren`, `brukarutval`. In this order. */
const patterns: readonly (readonly [RegExp, string])[] = [
  [/leiar/, 'leder'],
  [/leiing/, 'ledelse'],
  [/^lei(e|a|er|dde)$/, 'led$1'],
  [/sakshandsam/, 'saksbehandl'],
  [/verksemd/, 'virksomhet'],
  [/eining/, 'enhet'],
  [/tenest/, 'tjenest'],
  [/rettlei(ing|ar)/, 'veiled$1'],
  [/moglegheit|moglegheit/, 'mulighet'],
  [/mogleg/, 'mulig'],
  [/tilsett/, 'ansatt'],
  [/tillitsvald/, 'tillitsvalgt'],
  [/verneombod/, 'verneombud'],
  [/utval(?!g)/, 'utvalg'],
  [/løysing/, 'løsning'],
  [/opplysning/, 'opplysning'],
  [/oppgåv/, 'oppgav'],
  [/kvardag/, 'hverdag'],
  [/vidare/, 'videre'],
  [/medarbeidar/, 'medarbeider'],
  [/arbeidar/, 'arbeider'],
  [/brukar/, 'bruker'],
  [/kvalifis/, 'kvalifis'],
  [/^kv(?=al|ant|int|art|arter|otient|alitet|ote)/, 'kv'],
  [/^kv(?=[aeioø])(?!alit|anti|alif|innel|inner|inne|artal|ote|itter|eld|ele)/, 'hv'],
  [/leik(en|ar|ane)?$/, 'het'],
  [/heit(a|er|ene|ane|en)?$/, 'het'],
  [/somheit/, 'somhet'],
  [/leg(e|t|are|ast)?$/, 'lig'],
  [/arane$/, 'erne'],
  [/arar$/, 'ere'],
  [/aren$/, 'eren'],
  [/(?<=.{3})ande$/, 'ende'],
  [/(?<=.{3})ane$/, 'ene'],
  [/(?<=.{3})ar$/, 'er'],
  [/(?<=.{2})([gk])j(e|a|er|ar)$/, '$1$2'],
  [/ei(?=n|l|st|t|r)(?=.{3})/, 'e'],
  [/øy(?=r|s|k|v)/, 'ø'],
  [/å(?=v[eau])/, 'a'],
  [/aul/, 'øl'],
]

/** Forms that were asked for, so that frequent words are not taken apart again. It never holds more than this. */
const remembered = new Map<string, string>()
const mostRemembered = 50_000

/** The bokmål form that a nynorsk word falls together with. Bokmål words come out nearly always as they went in. */
export function bokmalForm(word: string): string {
  const known = pairs.get(word) ?? remembered.get(word)
  if (known !== undefined) return known
  let form = word
  for (const [pattern, replacement] of patterns) form = form.replace(pattern, replacement)
  if (remembered.size >= mostRemembered) remembered.clear()
  remembered.set(word, form)
  return form
}
