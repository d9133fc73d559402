/** What a question asks for. Answers to different questions say different things about the same topics. */
export const stances = [
  'could',
  'limit',
  'common',
  'keep',
  'try',
  'know',
  'learned',
  'when',
  'less',
  'noticed',
  'waiting',
] as const
export type Stance = (typeof stances)[number]

/** Topic, bokmål, nynorsk. What stands in braces is filled in (`slots.ts`). */
export type Statement = readonly [topic: string, nb: string, nn: string]

/**
 * What simulated people write. Made up for this project: nobody at any workplace wrote it, no person is named, and there is
 * no number in it.
 */
export const statements: Readonly<Record<Stance, readonly Statement[]>> = {
  could: [
    [
      'deadline',
      'Jeg flyttet en frist selv, uten å spørre noen først.',
      'Eg flytta ein frist sjølv, utan å spørje nokon først.',
    ],
    [
      'deadline',
      'Da fristen måtte flyttes, avgjorde jeg det på telefonen.',
      'Då fristen måtte flyttast, avgjorde eg det på telefonen.',
    ],
    [
      'deadline',
      'Vi ble enige om at den som har oppgaven, også setter fristen. Det brukte jeg {dag}.',
      'Vi vart einige om at den som har oppgåva, også set fristen. Det brukte eg {dag}.',
    ],
    [
      'deadline',
      'Ny frist ga jeg på egen hånd, og skrev en setning om hvorfor.',
      'Ny frist gav eg på eiga hand, og skreiv ei setning om kvifor.',
    ],
    [
      'phone',
      'Jeg ringte i stedet for å sende brev, og avklarte alt i én samtale.',
      'Eg ringde i staden for å sende brev, og avklara alt i éin samtale.',
    ],
    [
      'phone',
      'En telefon var nok. Rutinen sier brev, men jeg valgte å ringe.',
      'Ein telefon var nok. Rutinen seier brev, men eg valde å ringje.',
    ],
    ['phone', 'Tok en telefonsamtale og løste det samme dag.', 'Tok ein telefonsamtale og løyste det same dagen.'],
    [
      'phone',
      'Jeg valgte selv om det skulle bli brev, telefon eller møte.',
      'Eg valde sjølv om det skulle bli brev, telefon eller møte.',
    ],
    [
      'order',
      'Jeg bestemte rekkefølgen på oppgavene mine hele uka.',
      'Eg bestemte rekkjefølgja på oppgåvene mine heile veka.',
    ],
    [
      'order',
      'Prioriterte de eldste oppgavene først, selv om lista sa noe annet.',
      'Prioriterte dei eldste oppgåvene først, sjølv om lista sa noko anna.',
    ],
    [
      'order',
      'Ingen la seg opp i hvordan jeg prioriterte {dag}. Det var godt.',
      'Ingen la seg opp i korleis eg prioriterte {dag}. Det var godt.',
    ],
    [
      'order',
      'Jeg kunne selv prioritere bort et møte for å bli ferdig med en oppgave.',
      'Eg kunne sjølv prioritere bort eit møte for å bli ferdig med ei oppgåve.',
    ],
    [
      'purchase',
      'Et lite innkjøp ordnet jeg selv innenfor fullmakten.',
      'Eit lite innkjøp ordna eg sjølv innanfor fullmakta.',
    ],
    ['purchase', 'Fullmakten holdt til {sak}. Før måtte vi spørre.', 'Fullmakta heldt til {sak}. Før måtte vi spørje.'],
    [
      'purchase',
      'Jeg godkjente {sak} selv, siden vi fikk utvidet fullmakt.',
      'Eg godkjende {sak} sjølv, sidan vi fekk utvida fullmakt.',
    ],
    [
      'simple',
      'Enkle saker avgjør jeg uten kontroll av en kollega nå.',
      'Enkle saker avgjer eg utan kontroll av ein kollega no.',
    ],
    [
      'simple',
      'De enkle sakene går rett ut. Det er bare de vanskelige vi ser på to og to.',
      'Dei enkle sakene går rett ut. Det er berre dei vanskelege vi ser på to og to.',
    ],
    [
      'simple',
      'Jeg er trygg på de vanlige sakene og avgjør dem selv.',
      'Eg er trygg på dei vanlege sakene og avgjer dei sjølv.',
    ],
  ],
  limit: [
    ['approval', 'Måtte vente {tid} på godkjenning av {sak}.', 'Måtte vente {tid} på godkjenning av {sak}.'],
    [
      'approval',
      'Jeg visste svaret, men saken måtte innom to for godkjenning først.',
      'Eg visste svaret, men saka måtte innom to for godkjenning først.',
    ],
    [
      'approval',
      'Fullmakten er så lav at nesten alt må godkjennes av noen over meg.',
      'Fullmakta er så låg at nesten alt må godkjennast av nokon over meg.',
    ],
    [
      'approval',
      'All godkjenning går gjennom én person, og den personen er i møter hele dagen.',
      'All godkjenning går gjennom éin person, og den personen er i møte heile dagen.',
    ],
    [
      'approval',
      'Et ja til {sak} tok {tid}. Ingen var uenige, det bare lå der.',
      'Eit ja til {sak} tok {tid}. Ingen var usamde, det berre låg der.',
    ],
    [
      'system',
      '{System} lot meg ikke gå videre før jeg fylte ut et felt som ikke passet.',
      '{System} let meg ikkje gå vidare før eg fylte ut eit felt som ikkje passa.',
    ],
    [
      'system',
      'Systemene snakker ikke sammen, så jeg måtte vente på noen med tilgang.',
      'Systema snakkar ikkje saman, så eg måtte vente på nokon med tilgang.',
    ],
    [
      'system',
      'Manglet tilgang til {system}. Måtte be en kollega slå opp.',
      'Mangla tilgang til {system}. Måtte be ein kollega slå opp.',
    ],
    [
      'system',
      'Malen i {system} er låst, så jeg fikk ikke skrevet det som trengtes.',
      'Malen i {system} er låst, så eg fekk ikkje skrive det som trongst.',
    ],
    [
      'rules',
      'Rundskrivet er så detaljert at det ikke blir rom for skjønn.',
      'Rundskrivet er så detaljert at det ikkje blir rom for skjønn.',
    ],
    [
      'rules',
      'Rutinen vår er strengere enn regelverket krever. Ingen husker hvorfor.',
      'Rutinen vår er strengare enn regelverket krev. Ingen hugsar kvifor.',
    ],
    [
      'rules',
      'Rutinen sier at vi alltid skal hente inn bekreftelse, også når det er unødvendig.',
      'Rutinen seier at vi alltid skal hente inn stadfesting, også når det er unødvendig.',
    ],
    [
      'rules',
      'Loven kan vi ikke gjøre noe med. Men de interne rutinene på toppen kan vi se på.',
      'Lova kan vi ikkje gjere noko med. Men dei interne rutinane på toppen kan vi sjå på.',
    ],
    [
      'time',
      'Det ble for lite tid til å vurdere. Da fulgte jeg malen i stedet.',
      'Det vart for lita tid til å vurdere. Då følgde eg malen i staden.',
    ],
    [
      'time',
      'Køen var så lang at det ikke var tid til noe annet enn standardsvar.',
      'Køen var så lang at det ikkje var tid til anna enn standardsvar.',
    ],
    [
      'time',
      'Vi er for få på {dag}, og tiden strekker ikke til for skjønn.',
      'Vi er for få på {dag}, og tida strekk ikkje til for skjønn.',
    ],
    [
      'targets',
      'Måltallet styrte hva jeg tok først, ikke hva som hastet.',
      'Måltalet styrte kva eg tok først, ikkje kva som hasta.',
    ],
    [
      'targets',
      'Jeg telte saker i stedet for å løse dem ferdig, fordi målet var antall.',
      'Eg talde saker i staden for å løyse dei ferdig, fordi målet var mengd.',
    ],
    [
      'targets',
      'Målene for uka gjorde at vi utsatte det vanskelige.',
      'Måla for veka gjorde at vi utsette det vanskelege.',
    ],
    [
      'targets',
      'For meg er målene til hjelp. De sier hva som er viktig.',
      'For meg er måla til hjelp. Dei seier kva som er viktig.',
    ],
  ],
  common: [
    [
      'equal',
      'At alle får samme svar, uansett hvem av oss de møter.',
      'At alle får same svar, uansett kven av oss dei møter.',
    ],
    [
      'equal',
      'Likebehandling må vi ha felles regler for. Det skal ikke være tilfeldig.',
      'Likebehandling må vi ha felles reglar for. Det skal ikkje vere tilfeldig.',
    ],
    [
      'equal',
      'Felles regler der det handler om likebehandling, ellers rom for skjønn.',
      'Felles reglar der det handlar om likebehandling, elles rom for skjønn.',
    ],
    [
      'quality',
      'Kvaliteten på brevene. Der trenger vi en felles mal.',
      'Kvaliteten på breva. Der treng vi ein felles mal.',
    ],
    [
      'quality',
      'Hva som skal journalføres, må være likt hos alle.',
      'Kva som skal journalførast, må vere likt hos alle.',
    ],
    [
      'quality',
      'Kontroll av kvalitet i de vanskelige sakene. Resten klarer vi uten.',
      'Kontroll av kvalitet i dei vanskelege sakene. Resten klarer vi utan.',
    ],
    [
      'answer',
      'Hvor raskt vi svarer hverandre på tvers av enheter.',
      'Kor raskt vi svarar kvarandre på tvers av einingar.',
    ],
    [
      'answer',
      'En felles frist for å svare internt. Nå svarer noen samme dag og noen aldri.',
      'Ein felles frist for å svare internt. No svarar nokre same dagen og nokre aldri.',
    ],
    [
      'answer',
      'Svarfrister. Det holder at vi er enige om når svar skal komme.',
      'Svarfristar. Det held at vi er einige om når svar skal kome.',
    ],
    [
      'privacy',
      'Taushetsplikt og deling mellom enheter. Der er vi usikre alle sammen.',
      'Teieplikt og deling mellom einingar. Der er vi usikre alle saman.',
    ],
    [
      'privacy',
      'Hva vi kan dele på tvers, så ingen tolker taushetsplikten alene.',
      'Kva vi kan dele på tvers, så ingen tolkar teieplikta åleine.',
    ],
  ],
  keep: [
    [
      'morning',
      'Det korte {mote}. Der fordeler vi oppgavene og ler litt.',
      'Det korte {mote}. Der fordeler vi oppgåvene og ler litt.',
    ],
    [
      'morning',
      '{Mote} må vi beholde, det tar ti minutter og sparer timer.',
      '{Mote} må vi halde på, det tek ti minutt og sparer timar.',
    ],
    [
      'morning',
      'Ikke rør {mote}. Det er der vi får støtte i vanskelige saker.',
      'Ikkje rør {mote}. Det er der vi får støtte i vanskelege saker.',
    ],
    ['morning', '{Mote} hver {dag} fungerer godt slik det er.', '{Mote} kvar {dag} fungerer godt slik det er.'],
    ['ask', 'At det er lov å avbryte hverandre for å spørre.', 'At det er lov å avbryte kvarandre for å spørje.'],
    [
      'ask',
      'Den lave terskelen for å spørre kolleger. Ingen er dum som spør.',
      'Den låge terskelen for å spørje kollegaer. Ingen er dum som spør.',
    ],
    [
      'ask',
      'At vi hjelper hverandre når noen spør, også på tvers av fag.',
      'At vi hjelper kvarandre når nokon spør, også på tvers av fag.',
    ],
    ['pairs', 'At vi tar de vanskelige sakene to og to.', 'At vi tek dei vanskelege sakene to og to.'],
    [
      'pairs',
      'Kollegaveiledningen annenhver {dag}. To og to, uten leder.',
      'Kollegarettleiinga annankvar {dag}. To og to, utan leiar.',
    ],
    [
      'pairs',
      'Å jobbe to og to i starten av en ny oppgave bør vi fortsette med.',
      'Å jobbe to og to i starten av ei ny oppgåve bør vi halde fram med.',
    ],
    ['leader', 'At lederen spør før noe blir bestemt.', 'At leiaren spør før noko blir bestemt.'],
    [
      'leader',
      'Lederen lytter først og svarer etterpå. Det må få være slik.',
      'Leiaren lyttar først og svarar etterpå. Det må få vere slik.',
    ],
    [
      'leader',
      'Tilliten fra nærmeste leder. Jeg får gjøre jobben min.',
      'Tilliten frå næraste leiar. Eg får gjere jobben min.',
    ],
    [
      'document',
      'Dokumentasjonen av vedtak må vi ikke kutte. Den gir trygghet.',
      'Dokumentasjonen av vedtak må vi ikkje kutte. Han gjev tryggleik.',
    ],
    [
      'document',
      'Avviksmeldingene bør fortsette, verneombudet følger dem opp.',
      'Avviksmeldingane bør halde fram, verneombodet følgjer dei opp.',
    ],
  ],
  try: [
    [
      'checklist',
      'En felles sjekkliste i fire uker, så ser vi om den hjelper.',
      'Ei felles sjekkliste i fire veker, så ser vi om ho hjelper.',
    ],
    [
      'checklist',
      'Lage en kort sjekkliste sammen for de vanligste sakene.',
      'Lage ei kort sjekkliste saman for dei vanlegaste sakene.',
    ],
    [
      'checklist',
      'Prøve sjekkliste i stedet for kontroll av alle saker.',
      'Prøve sjekkliste i staden for kontroll av alle saker.',
    ],
    [
      'decide',
      'La den som har saken, også avgjøre den, uten ny kontroll.',
      'La den som har saka, også avgjere ho, utan ny kontroll.',
    ],
    [
      'decide',
      'Prøve at vi avgjør de enkle sakene selv i en måned.',
      'Prøve at vi avgjer dei enkle sakene sjølve i ein månad.',
    ],
    ['decide', 'Flytte én beslutning ned til oss: {sak}.', 'Flytte éi avgjerd ned til oss: {sak}.'],
    ['decide', 'At vi avgjør {sak} selv og melder fra etterpå.', 'At vi avgjer {sak} sjølve og melder frå etterpå.'],
    ['quiet', 'Stille tid uten telefon hver {dag} før lunsj.', 'Stille tid utan telefon kvar {dag} før lunsj.'],
    [
      'quiet',
      'Møtefri {dag}, så vi får tid til de tunge sakene.',
      'Møtefri {dag}, så vi får tid til dei tunge sakene.',
    ],
    ['quiet', 'En time stille tid om dagen, på rundgang.', 'Ein time stille tid om dagen, på rundgang.'],
    ['contact', 'Ett fast kontaktpunkt hos {hvem}.', 'Eitt fast kontaktpunkt hos {hvem}.'],
    [
      'contact',
      'Avtale med {hvem} om hvem vi ringer når det haster.',
      'Avtale med {hvem} om kven vi ringjer når det hastar.',
    ],
    [
      'contact',
      'Fast kontaktperson på tvers, så sakene ikke blir kasteball.',
      'Fast kontaktperson på tvers, så sakene ikkje blir kasteball.',
    ],
    ['learn', 'Et kvarter læring sammen på {mote}.', 'Eit kvarter læring saman på {mote}.'],
    ['learn', 'Hospitere en halv dag hos {hvem} for å lære.', 'Hospitere ein halv dag hos {hvem} for å lære.'],
  ],
  know: [
    ['mandate', 'Om jeg kunne gi ny frist på egen hånd.', 'Om eg kunne gje ny frist på eiga hand.'],
    [
      'mandate',
      'Hvor langt fullmakten min går. Det står ikke noe sted.',
      'Kor langt fullmakta mi går. Det står ingen stad.',
    ],
    [
      'mandate',
      'Jeg spurte om fullmakt til {sak}. Svaret var at det hadde jeg hele tiden.',
      'Eg spurde om fullmakt til {sak}. Svaret var at det hadde eg heile tida.',
    ],
    ['rules', 'Hvordan det nye regelverket skal forstås.', 'Korleis det nye regelverket skal forståast.'],
    ['rules', 'Om regelverket åpnet for unntak. Det gjorde det.', 'Om regelverket opna for unntak. Det gjorde det.'],
    ['rules', 'Mer om klage og begrunnelse i regelverket.', 'Meir om klage og grunngjeving i regelverket.'],
    [
      'practice',
      'Hva de andre pleier å gjøre. Jeg vil ha lik praksis.',
      'Kva dei andre plar å gjere. Eg vil ha lik praksis.',
    ],
    [
      'practice',
      'Hvilken praksis vi har i slike saker. Den sitter i hodet på to av oss.',
      'Kva praksis vi har i slike saker. Han sit i hovudet på to av oss.',
    ],
    [
      'practice',
      'Jeg spurte en kollega om praksis, og vi ble enige på to minutter.',
      'Eg spurde ein kollega om praksis, og vi vart einige på to minutt.',
    ],
    ['system', 'Hvor i {system} jeg finner det som er gjort før.', 'Kvar i {system} eg finn det som er gjort før.'],
    [
      'system',
      'Hvordan jeg retter en feil i {system} uten å bestille hjelp.',
      'Korleis eg rettar ein feil i {system} utan å bestille hjelp.',
    ],
  ],
  learned: [
    [
      'beside',
      'Satt ved siden av en erfaren kollega en formiddag. Lærte mer enn på kurs.',
      'Sat ved sida av ein erfaren kollega ein formiddag. Lærte meir enn på kurs.',
    ],
    [
      'beside',
      'Vi satt sammen to kolleger og skrev om en vanskelig brevmal.',
      'Vi sat saman to kollegaer og skreiv om ein vanskeleg brevmal.',
    ],
    [
      'beside',
      'En kollega viste meg en snarvei i {system} {dag}.',
      'Ein kollega viste meg ein snarveg i {system} {dag}.',
    ],
    [
      'meeting',
      'På {mote} gikk vi gjennom to saker vi var uenige om.',
      'På {mote} gjekk vi gjennom to saker vi var usamde om.',
    ],
    [
      'meeting',
      'Fagkvarteret {dag}, der én av oss la fram et eksempel.',
      'Fagkvarteret {dag}, der éin av oss la fram eit døme.',
    ],
    [
      'meeting',
      'Vi brukte {mote} til å drøfte et klagesvar. Nyttig.',
      'Vi brukte {mote} til å drøfte eit klagesvar. Nyttig.',
    ],
    [
      'notime',
      'Det er lenge siden. Fagmøtet blir avlyst når køen vokser.',
      'Det er lenge sidan. Fagmøtet blir avlyst når køen veks.',
    ],
    [
      'notime',
      'Det er ikke tid til å lære i arbeidstiden, produksjonen går foran.',
      'Det er ikkje tid til å lære i arbeidstida, produksjonen går føre.',
    ],
    [
      'notime',
      'Fagtimen ble avlyst {dag}, som så ofte. Tiden gikk til kø.',
      'Fagtimen vart avlyst {dag}, som så ofte. Tida gjekk til kø.',
    ],
    [
      'newcomers',
      'Da vi lærte opp en nyansatt, så vi selv hvor rotete rutinen er.',
      'Då vi lærte opp ein nytilsett, såg vi sjølve kor rotete rutinen er.',
    ],
    [
      'newcomers',
      'Nyansatte spør om det vi andre har sluttet å spørre om.',
      'Nytilsette spør om det vi andre har slutta å spørje om.',
    ],
  ],
  when: [
    ['morning', '{Dag} klokka ni, før telefonene åpner.', '{Dag} klokka ni, før telefonane opnar.'],
    [
      'morning',
      'Om morgenen, før telefonene åpner. Etter lunsj er det for sent.',
      'Om morgonen, før telefonane opnar. Etter lunsj er det for seint.',
    ],
    ['morning', 'Tidlig {dag}, rett etter {mote}.', 'Tidleg {dag}, rett etter {mote}.'],
    [
      'lunch',
      'Rett før lunsj {dag}, så tar det slutt av seg selv.',
      'Rett før lunsj {dag}, så tek det slutt av seg sjølv.',
    ],
    [
      'lunch',
      'Halvtimen før lunsj passer for dem av oss som har skranke.',
      'Halvtimen før lunsj passar for dei av oss som har skranke.',
    ],
    ['inmeeting', 'Som fast punkt på {mote}. Ikke enda et møte.', 'Som fast punkt på {mote}. Ikkje endå eit møte.'],
    ['inmeeting', 'Legg det inn i {mote}, der er alle likevel.', 'Legg det inn i {mote}, der er alle likevel.'],
    [
      'never',
      'Det passer aldri så lenge bemanningen er slik den er.',
      'Det passar aldri så lenge bemanninga er slik ho er.',
    ],
  ],
  less: [
    [
      'report',
      'Månedsrapporten. Jeg har aldri hørt at noen leser den.',
      'Månadsrapporten. Eg har aldri høyrt at nokon les han.',
    ],
    ['report', 'Rapportering av det samme tre steder.', 'Rapportering av det same tre stader.'],
    [
      'report',
      'Rapporten til {hvem}. Prøv å la den være i en måned.',
      'Rapporten til {hvem}. Prøv å la han vere i ein månad.',
    ],
    [
      'report',
      'Rapporten bruker jeg selv til bemanning, så den må ikke bort.',
      'Rapporten brukar eg sjølv til bemanning, så han må ikkje bort.',
    ],
    ['double', 'Dobbeltregistrering i {system} og regnearket.', 'Dobbeltregistrering i {system} og reknearket.'],
    ['double', 'Vi registrerer oppmøte to ganger. Én gang holder.', 'Vi registrerer oppmøte to gonger. Éin gong held.'],
    [
      'double',
      'Regnearket ved siden av {system}. Det er dobbelt arbeid.',
      'Reknearket ved sida av {system}. Det er dobbelt arbeid.',
    ],
    ['meetings', 'Møter der halvparten av oss bare hører på.', 'Møte der halvparten av oss berre høyrer på.'],
    ['meetings', 'Statusmøtet {dag}. Det kunne vært en melding.', 'Statusmøtet {dag}. Det kunne vore ei melding.'],
    ['meetings', 'Færre møter uten saksliste.', 'Færre møte utan saksliste.'],
    ['form', 'Det nye skjemaet. Jeg ser ikke at det blir brukt.', 'Det nye skjemaet. Eg ser ikkje at det blir brukt.'],
    ['form', 'Skjemaet før {mote}. Vi sier det samme muntlig.', 'Skjemaet før {mote}. Vi seier det same munnleg.'],
  ],
  noticed: [
    [
      'faster',
      'Vi får svar samme dag, og venter ikke lenger på møtet.',
      'Vi får svar same dagen, og ventar ikkje lenger på møtet.',
    ],
    ['faster', 'Svar fra {hvem} kommer raskere enn før.', 'Svar frå {hvem} kjem raskare enn før.'],
    [
      'faster',
      'Det går raskere å få svar etter at vi fikk én kontakt.',
      'Det går raskare å få svar etter at vi fekk éin kontakt.',
    ],
    ['decide', 'Flere av oss avgjør selv uten å spørre først.', 'Fleire av oss avgjer sjølve utan å spørje først.'],
    [
      'decide',
      'Jeg avgjør enkle saker selv nå, og ingen har klaget.',
      'Eg avgjer enkle saker sjølv no, og ingen har klaga.',
    ],
    [
      'decide',
      'Vi avgjør mer på {mote} i stedet for å sende det oppover.',
      'Vi avgjer meir på {mote} i staden for å sende det oppover.',
    ],
    [
      'nothing',
      'Ikke noe. Tiltaket ble skrevet ned og så ble det stille.',
      'Ikkje noko. Tiltaket vart skrive ned, og så vart det stille.',
    ],
    [
      'nothing',
      'Stille. Vi fikk ikke vite hva som skjedde med forslaget.',
      'Stille. Vi fekk ikkje vite kva som skjedde med forslaget.',
    ],
    ['nothing', 'Lite. Det ble stille etter sommeren.', 'Lite. Det vart stille etter sommaren.'],
    [
      'busy',
      'Mer å gjøre. Bemanningen er den samme og køen lengre.',
      'Meir å gjere. Bemanninga er den same og køen lengre.',
    ],
    [
      'busy',
      'Travle uker med sykefravær, så tiltaket fikk vente.',
      'Travle veker med sjukefråvær, så tiltaket fekk vente.',
    ],
  ],
  waiting: [
    [
      'authority',
      'Svar fra {hvem} om hvem som kan godkjenne innkjøp.',
      'Svar frå {hvem} om kven som kan godkjenne innkjøp.',
    ],
    ['authority', 'At fullmakten til {sak} blir skrevet ned.', 'At fullmakta til {sak} blir skriven ned.'],
    [
      'authority',
      'En avklaring av fullmakter. Vi spurte for {tid} siden.',
      'Ei avklaring av fullmakter. Vi spurde for {tid} sidan.',
    ],
    ['access', 'Tilgang til {system}. Bestilt for {tid} siden.', 'Tilgang til {system}. Tinga for {tid} sidan.'],
    ['access', 'Tilganger til de nye. De sitter og ser på.', 'Tilgangar til dei nye. Dei sit og ser på.'],
    [
      'access',
      'Feilretting i {system}. Vi har meldt det tre ganger.',
      'Feilretting i {system}. Vi har meldt det tre gonger.',
    ],
    ['staff', 'At den ledige stillingen blir lyst ut.', 'At den ledige stillinga blir lyst ut.'],
    ['staff', 'Vikar. Stillingen har stått tom i {tid}.', 'Vikar. Stillinga har stått tom i {tid}.'],
    ['staff', 'En beslutning om bemanning hos {hvem}.', 'Ei avgjerd om bemanning hos {hvem}.'],
    ['nobody', 'Ingen. Her går det av seg selv.', 'Ingen. Her går det av seg sjølv.'],
  ],
}

/** What somebody adds who has more to say. */
export const tails: readonly (readonly [nb: string, nn: string])[] = [
  ['Det burde vi snakke mer om.', 'Det burde vi snakke meir om.'],
  ['Jeg tror flere av oss har det slik.', 'Eg trur fleire av oss har det slik.'],
  ['Slik har det vært lenge.', 'Slik har det vore lenge.'],
  ['Noen er sikkert uenige i det.', 'Nokon er sikkert usamde i det.'],
  ['Det sa vi sist også.', 'Det sa vi sist òg.'],
  ['Det gjelder nok ikke alle.', 'Det gjeld nok ikkje alle.'],
  ['Spør gjerne de andre også.', 'Spør gjerne dei andre òg.'],
]
