/** Frequent forms of public-sector bokmål that nynorsk does not have. */
export const notNynorsk: ReadonlySet<string> = new Set(
  `
  alene allerede annet ansatt ansatte ansattes ansette ansettelse ansettelser antall antallet arbeidsdagene
  arbeidsdager arbeidsgiver arbeidsgivere arbeidsgiveren arbeidsgiverne arbeidsplassene arbeidsplasser arbeidstaker
  arbeidstakere arbeidstakeren arbeidstakerne arbeidstiden arbeidsuka arbeidsuken avdelingen avdelingene avdelinger
  avgjørelse avgjørelsen avgjørelser avgjørende avgjøres avsluttes bedre begrensning begrensninger begrunne
  begrunnelse begrunner begrunnet behandles behandlingen beholde beslutning beslutningen beslutningene beslutninger
  beslutte beslutter besluttes besluttet bestemmelse bestemmelsen bestemmelsene bestemmelser betydning bevilgning
  bevilgninger billigere borgere brevene brukere brukeren brukermedvirkning brukerne brukernes brukerutvalg
  brukerutvalget brukes dagene dager deltakelse deltaker deltakere deltakerne departementene dere deres dessuten
  direktoratene diskusjoner dokumentene drøftinger dyrere dårligere egentlig egentlige eget eksemplene eksempler én
  endrer endres endret endringen endringene endringer eneste enhet enheten enhetene enheter enhver enige enighet
  enigheten enkeltpersoner enklere erfaringen erfaringene erfaringer etatene etater ethvert ett fagforeningen
  fagforeninger faktorer ferdigheter flere flertall flertallet foran forbedre forbedring forbedringer forespørsel
  forespørsler forhandlinger forskriften forslagene forståelse forståelsen forteller fortsetter forutsetning
  forutsetninger forventninger fra fravær fraværet fredager fremdeles fremdrift fremover fremtid fremtiden frihet
  fristene frister fullmakten følelse føles følgende følges gjeldende gjennomføres gjøre gjøres handlefrihet handler
  helhet helheten helhetlig henvendelse henvendelsen henvendelser hindrer hjelpemidler hjulpet holder holdt hva hvem
  hver hverandre hverandres hverdag hverdagen hverken hvert hvilke hvilken hvilket hvis hvor hvordan hvorfor høringen
  høringer høyere høyest ikke indikatorene indikatorer innad innbygger innbyggere innbyggerne inneholder innenfor
  innhold innholdet institusjoner intet jeg jobber jobbet kartleggingen kartlegginger kjøreregler kommende kommet
  kommunene kommuner kontorene kontorer kravene krevende krever kreves lages lavere ledelsen ledere lederen lederens
  ledergruppe ledergruppen lederne leses lettere likebehandlingen likhet lukket lytter løpende løsning løsningen
  løsningene løsninger mandager manglende mangler medarbeider medarbeidere medarbeiderne medbestemmelse
  medbestemmelsen medvirke medvirker medvirkning medvirkningen meldes meldingen meldingene meldinger mene mener mening
  meningen meninger mennesker metodene metoder midlertidig mindretall mulighet muligheten mulighetene muligheter
  muntlig muntlige myndighet myndighetene myndigheter møtene møteplasser målene målingene målinger måned måneden
  månedene måneder månedlig navn notater nyere oftere omfattende områdene oppfølgingen oppgaven oppgavene oppgaver
  opplevelse opplevelsen opplevelser oppleves opplysningen opplysningene opplysninger opplæringen opprettholde ordene
  ordningen ordningene ordninger organisasjonene organisasjoner partene pengene personene personer planene
  prioriteringer problemene problemer prosessene prosjektene punktene rapporteringen raskere referater reformen
  regjeringen relasjoner ressursene ressurser resultatene resultater rettighet rettighetene rettigheter rettssikkerhet
  rettssikkerheten rutinene rutiner rådgiver rådgivere rådgiveren rådgiverne saksbehandler saksbehandlere
  saksbehandleren saksbehandlerne saksbehandlingen samarbeidspartnere sammenheng sammenhengen sammenligne sammenlignet
  samtalestarter samtalestartere savnet sendes senere setningen setninger sier sies sikkerhet sikrere situasjoner
  skjemaene skjemaer skrives skyldes slutter sluttet snakker sommer spørre spørsmålene starter startet sterkere
  stillingen stillinger svakere svarene syk sykdom syke sykefravær sykefraværet sykepenger sykmelding sykmeldt
  systemene systemer særlig søkere søkeren søkerne sørger taushetsplikt taushetsplikten tiden tidligere
  tilbakemeldingen tilbakemeldinger tillitsreformen tillitsvalgt tillitsvalgte tillitsvalgtes tilsvarende tiltakene
  tjeneste tjenesten tjenestene tjenester trygden tryggere trygghet tryggheten trygghetens tydeligere tydelighet uenig
  uenige uenighet uenigheten uken ukene ukentlig uker underveis utbetalingen utbetalinger utdannelse utdanningen
  utenfor utfordringen utfordringene utfordringer utvalg utvalget utviklingen valg valgene valget valgt valgte
  vanskeligere vedtakene veileder veiledere veiledning veiledningen velge velger ventet verneombud verneombudet
  versjoner viktigere viktigste virkelig virkelighet virkeligheten virkemiddel virkemidler virkning virkninger
  virksomhet virksomheten virksomhetene virksomhetens virksomheter vises vurderes vurderingen vurderingene vurderinger
  ytelse ytelsen ytelsene ytelser ærlig økende øvelse åpen åpenhet åpenheten åpent åpne
  `
    .trim()
    .split(/\s+/),
)

/**
 * Side forms that nynorsk has or had, and that are the main form in bokmål. Packages keep to the form that is
 * nynorsk only, so that the two never blend.
 */
export const rareInNynorsk: ReadonlySet<string> = new Set(
  `
  ansvarlig ansvarlige avgjør avgjøre begynne begynner begynte betyr ble bygge daglig daglige dem endelig enig faglig
  faglige finner forrige fortalte fortsatt fortsette færre gjør hjemme husker høre hører hørte igjen imens innen kjøre
  kjøreregel kolleger kommer leder legge ligger mer morgen mulig mulige mye noe noen nødvendig nå plutselig reglene
  regler samme sammen samtidig se selv siden sitter skole skolen skrev skriftlig spurte stopper svarer trenger trengte
  tydelig tydelige uka uke unngå uten utover vanligvis vanskelig vanskelige vei veien veldig venter vet virker være
  vært
  `
    .trim()
    .split(/\s+/),
)
