/**
 * What people in public service talk about when they talk about work, as words in bokmål and English; nynorsk falls
 * together with bokmål. A field brings texts nearer to each other that say the same with other words (`frist`, `kø`,
 * `rekker ikke`). It is a hint among others and is never shown: labels come from packages and from what people wrote.
 */
export type Field = { readonly id: string; readonly no: string; readonly en: string }

export const fields: readonly Field[] = [
  {
    id: 'time',
    no: 'tid tidspress tidsbruk frist tidsfrist rekke rekker travel travelt stress stresset hast haster kapasitet press arbeidspress arbeidsmengde overtid rolig ro pause tempo minutter timer halvtime belastning',
    en: 'time deadline busy rush stress workload pressure hurry overtime capacity minutes hours',
  },
  {
    id: 'waiting',
    no: 'vente venter ventetid kø restanse restanser liggetid saksbehandlingstid forsinket forsinkelse treg tregt flaskehals stopper oppholde utsatt dager svartid',
    en: 'wait waiting queue backlog delay delayed slow bottleneck days',
  },
  {
    id: 'approval',
    no: 'godkjenne godkjenning fullmakt fullmakter myndighet attestere attestasjon signere signatur underskrift klarsignal tillatelse fullmaktsgrense beslutningslinje beslutning avgjøre avgjørelse bestemme',
    en: 'approve approval authorise authorize authority permission sign signature decide decision mandate',
  },
  {
    id: 'judgement',
    no: 'skjønn skjønnsutøvelse handlingsrom handlefrihet frihet vurdere vurdering skjønnsmessig selvstendig selvstendighet autonomi helhetsvurdering individuell spillerom tilpasse tilpasning',
    en: 'judgement judgment discretion leeway freedom autonomy assess assessment individual',
  },
  {
    id: 'rules',
    no: 'regel regelverk lov lovverk forskrift rundskriv rutine rutiner retningslinje retningslinjer prosedyre paragraf hjemmel instruks standard standardisert rigid detaljstyrt',
    en: 'rule rules regulation law legal statute routine procedure guideline guidelines rigid',
  },
  {
    id: 'systems',
    no: 'system systemer fagsystem datasystem dataprogram it ikt verktøy digital digitalt digitalisering løsning innlogging logge passord skjerm skjermbilde program applikasjon app krasje nede tilgang tilganger gosys arena modia felt knapp klikk tekniske teknisk automatisering robot pc',
    en: 'system systems software tool tools digital login password screen crash access application app technical automation computer click',
  },
  {
    id: 'reporting',
    no: 'rapport rapportere rapportering registrere registrering dobbeltregistrering dokumentere dokumentasjon skjema journalføre journal loggføre avkrysning krysse excel regneark statistikk papirarbeid føring',
    en: 'report reporting register registration document documentation form forms record spreadsheet statistics paperwork',
  },
  {
    id: 'targets',
    no: 'mål målstyring måltall måling telle telling tall nøkkeltall indikator indikatorer målekort resultat resultatmål resultatstyring kpi prosent grønt rødt score produksjon produksjonskrav krav måles målene',
    en: 'target targets goal goals measure measured indicator indicators kpi scorecard numbers count counted result results percent production',
  },
  {
    id: 'steering',
    no: 'styring styre kontroll kontrollere internkontroll oppfølging revisjon etterprøve etterprøvbar ansvarlig tilsyn rammer tydelige',
    en: 'steering control audit accountability oversight follow supervision frame frames',
  },
  {
    id: 'equality',
    no: 'likebehandling likebehandle likhet rettferdig rettssikkerhet rettssikker likeverdig forskjellsbehandling lik praksis uavhengig tilfeldig postnummer ulik',
    en: 'equal equality fairness fair consistent consistency treatment same postcode',
  },
  {
    id: 'quality',
    no: 'kvalitet kvalitetssikring kvalitetssikre kvalitetskontroll feil feilene grundig etterkontroll riktig korrekt presis forsvarlig faglighet',
    en: 'quality error errors mistake mistakes thorough correct accurate assurance',
  },
  {
    id: 'competence',
    no: 'kompetanse kompetanseheving opplæring kurs kurse lære læring kunnskap fagdag fagdager fagutvikling veiledning kollegaveiledning sertifisering utdanning webinar kunne ekspert spesialist faggruppe fagkveld e-læring hospitere hospitering erfaringsutveksling fagmøte',
    en: 'competence training course courses learn learning knowledge skills guidance expert specialist mentoring workshop education',
  },
  {
    id: 'newcomers',
    no: 'nyansatt nyansatte ny nye fersk ferske fadder fadderordning mentor introduksjon onboarding nybegynner',
    en: 'newcomer newcomers onboarding mentor buddy hire hires',
  },
  {
    id: 'leadership',
    no: 'leder lederen ledelse sjef avdelingsleder teamleder lederne mellomleder ledergruppe slippe delegere delegering detaljstyre stole',
    en: 'leader leaders manager managers boss management delegate delegation micromanage micromanagement',
  },
  {
    id: 'involvement',
    no: 'involvere involvering medvirkning medbestemmelse tillitsvalgt tillitsvalgte verneombud fagforening forening drøfting drøfte forhandle mbm ramu amu bestemt informert spurt høring innspill tidlig prosess omstilling partssamarbeid parter partene orientering forankring',
    en: 'involve involved involvement participation union representative representatives consultation consult consulted negotiate informed input codetermination',
  },
  {
    id: 'cooperation',
    no: 'samarbeid samarbeide samhandling tverrfaglig tvers overføring overlevering overlapp silo siloer kommune kommunen lege legen enheter grensesnitt kontaktperson kontaktpunkt ansvarsdeling koordinere koordinering',
    en: 'cooperation cooperate collaborate collaboration across silo silos handover municipality coordinate coordination interface contact',
  },
  {
    id: 'meetings',
    no: 'møte møter morgenmøte teammøte avdelingsmøte fellesmøte tavlemøte innkalling referat agenda møtetid stå-opp-møte lunsjmøte',
    en: 'meeting meetings standup agenda minutes invitation',
  },
  {
    id: 'users',
    no: 'bruker brukere brukermøte samtale søker søkere innbygger innbyggere publikum mottak veiledningssamtale behov brukerens oppmøte',
    en: 'user users client clients citizen citizens applicant visitor visitors customer',
  },
  {
    id: 'letters',
    no: 'brev vedtaksbrev brevmal mal maler klarspråk språk formulering formuleringer melding meldinger tekst forstå forståelig skrive ord uforståelig tolk',
    en: 'letter letters template templates plain language wording text understand understandable interpreter',
  },
  {
    id: 'phone',
    no: 'telefon ringe ringer kontaktsenter samtaletid chat innringer anrop oppringning telefontid headset',
    en: 'phone call calls caller chat centre center',
  },
  {
    id: 'trial',
    no: 'forsøk teste test pilot prøveordning prøveperiode utprøving eksperiment ide ideer forslag tjenesteutvikling utvikle utvikling innovasjon lokalt lokal forbedring',
    en: 'trial pilot experiment test idea ideas innovation local development improve improvement',
  },
  {
    id: 'feedback',
    no: 'tilbakemelding tilbakemeldinger ris ros respons svar anerkjennelse høre hører lytte lytter evaluere evaluering',
    en: 'feedback response praise recognition listen listens evaluate evaluation answer',
  },
  {
    id: 'trust',
    no: 'tillit mistillit stole trygg trygghet utrygg åpenhet ærlig respekt psykologisk redd frykt',
    en: 'trust distrust mistrust safe safety openness honest respect afraid fear',
  },
  {
    id: 'colleagues',
    no: 'kollega kollegaer kolleger team teamet arbeidsmiljø miljø fellesskap støtte hjelpe hverandre sparre sparring trivsel humor lunsj sosialt',
    en: 'colleague colleagues team teamwork environment support help each social lunch',
  },
  {
    id: 'staffing',
    no: 'bemanning ressurs ressurser stilling stillinger vakanse vikar vikarer sykefravær turnover ansette ansettelse budsjett penger økonomi folk underbemannet nedbemanning',
    en: 'staffing staff resource resources position vacancy sick absence turnover hire budget money understaffed',
  },
  {
    id: 'premises',
    no: 'kontor kontorlandskap landskap lokaler støy bråk stillerom hjemmekontor arbeidsplass pult parkering garderobe ventilasjon luft møterom',
    en: 'office premises noise landscape home remote desk parking room rooms',
  },
  {
    id: 'schedule',
    no: 'vakt vaktliste turnus arbeidstid fleksitid ferie kalender planlegge plan planer ukeplan dagsplan fordeling fordele',
    en: 'shift shifts rota schedule hours flexitime holiday calendar plan planning allocate',
  },
  {
    id: 'purchase',
    no: 'innkjøp kjøpe kjøp bestille bestilling faktura anskaffelse rekvisisjon kroner utlegg refusjon',
    en: 'purchase buy order invoice procurement expense refund',
  },
  {
    id: 'information',
    no: 'informasjon intranett e-post epost mail nyheter beskjed kanal kanaler teams søk finne leite lete dele delt endringer oppdatering',
    en: 'information intranet email mail news channel channels search update updates share changes',
  },
  {
    id: 'privacy',
    no: 'personvern taushetsplikt samtykke opplysninger innsyn sikkerhet gradert konfidensiell deling',
    en: 'privacy secrecy consent security confidential',
  },
]
