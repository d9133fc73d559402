/** Frequent forms of public-sector nynorsk that bokmål does not have. */
export const notBokmal: ReadonlySet<string> = new Set(
  `
  allereie annan ansvarleg anten arbeidsdagane arbeidsdagar arbeidsgivar arbeidsgivarane arbeidsgivarar arbeidsgivaren
  arbeidsplassane arbeidsplassar arbeidstakar arbeidstakarane arbeidstakarar aukande aukar avdelingane avdelingar
  avgjer avgjerande avgjerast avgjere avgrensingar avtalar behandlast betring betringar bidreg billegare borgarar
  borna brukarane brukarar brukaren brukarmedverknad brukarutval brukarutvalet brukast byggje byggjer byrjar byrje
  dagane dagar dagleg daglege dei deltakar deltakarane deltakarar dessutan difor dimed diskusjonar drøftingar dykkar
  dyrare dårlegare eg eigentleg eigentlege éin ein einaste einingane einingar einskild einskilde eit eitt endeleg
  endrar endrast endringane endringar enkeltpersonar enklare enno erfaringane erfaringar etatane etatar fagforeining
  fagforeiningar fagleg faglege faktorar finst fleire fleirtal fleirtalet flinkare forbetre forbetring forbetringar
  forhandlingar fortalde fortel fortelje forventningar fredagar fremjar fremje fristane fristar fråvær fråværet
  funksjonar fylkeskommunar følgjande følgjast gjeldande gjennomførast gjer gjerast gjere gløymde gløyme gløymer
  gløymt grunngje grunngjeve grunngjeving halde handlefridom heilskapleg heldt hindrar hjelpt hugsar høgare høgast
  høyrde høyrer høyring høyringa høyringar håpar ifølgje ikkje indikatorane indikatorar inkje innanfor innanfrå
  innbyggjar innbyggjarane innbyggjarar inneheld innhald innhaldet institusjonar jobbar kartleggingar kjend kjennest
  klarare komande kome kommunane kommunar korkje korleis kostnadane kostnadar krevjande krevjast krevje kunnskapar kva
  kvarandre kvarandres kvardag kvardagen kvifor køyre køyrereglar lagast laurdag leggje leiar leiarane leiarar leiaren
  leiargruppa leiargruppe lesast lettare liggje lovar lyttar lærar lærarar løpande løysingane løysingar løyvingar
  lågare lågast manglande manglar medan medarbeidar medarbeidarane medarbeidarar medarbeidaren medråderett medverkar
  medverke medverknad medverknaden medvit meiningar meir meldingane meldingar metodane metodar modellar mogleg moglege
  moglegheit moglegheita moglegheitene moglegheiter morgon morgonen munnleg munnlege mykje myndigheit myndigheiter
  målingane målingar månad månaden månadene månader månadleg måndagar namn naudsynt nedanfor nedanfrå nemn nemnde
  nemne nemner noko nokolunde nokon nokosinne nokre nyare nyttar nærare nærast offentleg offentlege oftare omfattande
  oppgåva oppgåve oppgåvene oppgåver opplevast opplevingar opplysningane opplysningar oppretthalde ordningane
  ordningar organisasjonane organisasjonar ovanfor ovanfrå partane partar pengane personane personar personleg
  personlege planane planar plutseleg prioriteringar prosessane prosessar påverkar påverke raskare reglane reglar
  rekkje rekkjefølgja rekkjefølgje relasjonar ressursane ressursar rettane rettar rettleiar rettleiarar rettsleg
  rettstryggleik rettstryggleiken rutinane rutinar rådgivar rådgivarane rådgivarar rådgivaren saksbehandlar
  saksbehandlarane saksbehandlarar saksbehandlaren sakshandsamar saman samanheng samanhengen samanlikna samanlikne
  samansett samarbeidspartnarar samtalane samtalar samtalestartar samtalestartarar seiast seinare seinast sendast
  setningar sidan sikrare situasjonar sjefar sjeldan sjukefråvær sjukefråværet sjølv sjølvstende skriftleg skriftlege
  skrivast skuldast sluttar snakkar spurde spørjast spørje startar sterkare stillingane stillingar stoppar styrkje
  styrkjer sumar svakare svarar synest særleg søkarar søkjar søkjarane søkjarar sørgje sørgjer takast teieplikt
  teieplikta tenesta teneste tenestene tenester tenesteutvikling tenesteyting tenkjast tenkje tenkjer tidleg tidlegare
  tilbakemeldingar tilgjengeleg tilgjengelege tillitsvald tillitsvalde tilrådingar tilsetje tilsetjing tilsetjingar
  tilsvarande trengst tryggare tydeleg tydelegare tydelege tysdag utan utanfor utanfrå utanom utbetalingar
  utfordringane utfordringar utval utvalet valde valet vanleg vanlege vanlegvis vanskeleg vanskelegare vanskelege
  vedteke vedteken vegar velje ventar vere verkar verkeleg verkemiddel verkemidla verksemd verksemda verksemdene
  verksemder verneombod verneombodet versjonar viktigare viktigaste visast vore vurderast vurderingane vurderingar
  ynskje ynskjer ytingane ytingar ærleg ønskje ønskjer åleine årleg årlege
  `
    .trim()
    .split(/\s+/),
)

/**
 * Side forms that bokmål has, and that are the main form in nynorsk. Packages keep to the moderate form, so that the two
 * never blend.
 */
export const rareInBokmal: ReadonlySet<string> = new Set(
  `
  avgjerd avgjerda avgjerder berre betre blei brukar då éi eiga eigen eigne einig einige eining eininga framleis
  fridom frå førre grunngiving heile heilt held hjå høve høver høyre innan kjem kvar kvart kven leiinga likskap
  løysing òg ope open opne rettleiing samd samde samstundes seie semje sjå skreiv tek tilsett tilsette tryggleik
  undervegs usamd usamde usemje vald vart veit veke vekene veker
  `
    .trim()
    .split(/\s+/),
)
