import type { StatementFacts, Statements } from './nb.ts'

/** The privacy and the accessibility statement in nynorsk. */
export function statementsNn({ organisation, threshold, linkMinutes, retentionDays }: StatementFacts): Statements {
  return {
    languagesLabel: 'Andre språk',
    changed: 'Sist endra',
    privacy: {
      title: 'Personvern i Tillitsbot',
      lead: 'Her står det kva Tillitsbot lagrar om deg, kva andre kan sjå, og kva vi ikkje kan love.',
      sections: {
        purpose: {
          title: 'Kva Tillitsbot er til',
          text: {
            why: `Tillitsbot hjelper team i ${organisation} å snakke om tillit og handlingsrom i arbeidskvardagen. Han legg ut spørsmål i ein kanal i Teams, samlar svara og lagar ei oppsummering for teamet.`,
            voluntary:
              'Det er frivillig å svare. Tillitsbot lagar inga liste over kven som ikkje har svart, og ingen statistikk om enkeltpersonar.',
            noWhistleblowing:
              'Tillitsbot er ikkje ein varslingskanal. Vil du varsle, bruk varslingskanalen i verksemda.',
          },
        },
        open: {
          title: 'Medan ein anonym runde er open',
          text: {
            answer:
              'Svaret ditt blir lagra som eitt dokument: det du kryssa av, det du skreiv, og rolla di om du valde å oppgi ho. Namnet ditt og brukar-ID-en din står ikkje der.',
            token:
              'Dokumentet ligg under ein kode. Koden blir rekna ut frå brukar-ID-en din, ein hemmeleg nøkkel for runden og ein hemmeleg nøkkel i driftsoppsettet. Slik kan du endre eller trekkje svaret, og kvar person har berre eitt svar.',
            count: 'Andre i teamet ser berre kor mange som har svart.',
          },
        },
        closing: {
          title: 'Når ein anonym runde blir lukka',
          points: {
            separated:
              'Svara blir delte i to bunkar. Det du kryssa av, blir halde samla i den eine, med rolla di om du oppgav ho. Tekstane kjem kvar for seg i den andre, aldri med rolle.',
            shuffled: 'Kvar bunke blir stokka tilfeldig og forsegla: Han blir lagra utan kodar og utan tidspunkt.',
            deleted: 'Dei opphavlege svara og den hemmelege nøkkelen for runden blir sletta.',
            traces:
              'Den innebygde databasen byggjer fila si på nytt, så spor etter det sletta ikkje blir liggjande i ho. Brukar verksemda Azure Cosmos DB, er det Microsoft som fjernar spora.',
            sweep:
              'Ein time seinare blir det rydda éin gong til, i tilfelle eit svar var på veg inn akkurat då runden vart lukka.',
          },
          after: {
            result:
              'Då finst det inga kopling frå svar til person i databasen. Les òg kva vi ikkje kan love, lenger ned på sida.',
            cancelled:
              'Blir runden avbroten, blir svara og den hemmelege nøkkelen sletta, og det kjem inga oppsummering.',
          },
        },
        shown: {
          title: 'Kva teamet får sjå',
          points: {
            threshold: `Svara blir viste når mange nok har svart. For nye rundar er grensa ${threshold} svar. Ho står på kortet før nokon svarar, og blir ikkje endra for den runden.`,
            below:
              'Er talet på svar under grensa, viser oppsummeringa berre det talet. Svara blir sletta. Har for få kryssa av på eitt spørsmål, blir ikkje tala for det spørsmålet viste.',
            themes:
              'Tekstar som liknar, blir samla i tema. Eit tema treng minst tre personar. Kortet viser kor mange det er, og siterer nokre av dei ord for ord.',
            words:
              'Alle i teamet kan opne tekstane som eit tema byggjer på. Dei andre tekstane står som enkeltstemmer. Rekkjefølgja seier ikkje kven som skreiv kva.',
            roles:
              'I teamet blir det ikkje vist tal for kvar rolle. Kortet kan seie at éi rolle har svart oftare enn andre, men ikkje kva rolle det er.',
            named:
              'Ber nokon om å bli sletta frå ein runde med namn, blir oppsummeringa laga på nytt. Den som har sett ho før, kan sjå kva som er borte.',
          },
        },
        model: {
          title: 'Maskin og språkmodell',
          text: {
            local:
              'Temaa er laga av ei maskin. Til vanleg gjer Tillitsbot det sjølv, ved å telje og samle ord. Då er ingen språkmodell med, og ingen tekst blir send ut.',
            model: `${organisation} kan slå på ein språkmodell i Azure OpenAI. Han får spørsmåla og tekstane. Han får ikkje namn, ID-ar, team, roller eller kryss. Nummer og adresser blir skjulte éin gong til før dei blir sende. Står det eit namn i ein tekst, blir det med.`,
            check:
              'Alt han siterer, må stå ord for ord i ein tekst. Elles fell linja bort. Kortet seier alltid kva som har laga temaa.',
          },
        },
        draft: {
          title: 'Utkast, innvendingar og deling',
          points: {
            draft:
              'Oppsummeringa er først eit utkast, til vanleg i tre arbeidsdagar. Så lenge kan alle i teamet seie imot ei linje, med eller utan namn.',
            anonymous:
              'Ei innvending utan namn blir lagra under ein kode, slik som eit svar. Når utkastet er over, blir ho vist i tilfeldig rekkjefølgje. Då blir koden sletta, og ingen kan kople ho til deg.',
            withName: 'Med namn blir ho vist med ein gong. Då blir namnet ditt og brukar-ID-en din lagra saman med ho.',
            changes:
              'Leiar, tillitsvald og verneombod kan rette eller skjule ei linje. Alle i teamet ser kva som vart gjort, og kvifor.',
            report:
              'Står det noko om ein person i ein tekst? Då kan alle i teamet skjule han. Han blir borte for alle med ein gong. Leiaren og ein tillitsvald eller eit verneombod avgjer om han skal visast på nytt. Tillitsbot lagrar ikkje kven som skjulte han.',
            sign: 'Leiaren og den tillitsvalde signerer før noko blir delt. Då blir brukar-ID og tidspunkt lagra. Har teamet ingen tillitsvald, held det at leiaren signerer. Det står i så fall i oppsummeringa.',
            upward:
              'Først då ser koordinatorane ho. Dei ser tal og tema. Sitat ser dei berre når minst ti har svart, aldri frå tråden og aldri med namn. Enkeltstemmer får dei ikkje sjå.',
            escalation:
              'Eit tema som er delt, kan sendast eitt nivå opp. Det går i namnet til rolla, ikkje ditt. Leiaren for eininga over svarar, og svaret kjem i tråden. Blir ein leiar spurd i privat chat, blir brukar-ID-en lagra. Når saka er over, fjernar «slett meg» ID-en.',
            measures: `Du støttar eit forslag til tiltak utan namn: Tillitsbot viser berre kor mange. Til forslaget er avgjort, er støtta di lagra slik som eit svar i ein open runde; så blir ho sletta. Er du ansvarleg for eit tiltak, står namnet ditt på det til ${retentionDays} dagar etter at det er over, eller til du skriv «slett meg». Koordinatorane får sjå delte tiltak, men ikkje namn.`,
            cells: `For å vise korleis roller svarar, blir tal frå fleire anonyme rundar lagde saman. Til dei er mange nok, ligg tala til teamet for kvar rolle i databasen, utan namn. Det varer høgst ${retentionDays} dagar. Berre summane blir viste.`,
          },
        },
        masking: {
          title: 'Det som blir skjult før lagring',
          text: {
            kinds: 'Tillitsbot leitar etter slikt i teksten din og skjuler det før teksten blir lagra:',
          },
          points: {
            identityNumber: 'fødselsnummer, D-nummer og liknande nummer',
            accountNumber: 'kontonummer',
            phoneNumber: 'telefonnummer',
            emailAddress: 'e-postadresser',
            streetAddress: 'gateadresser',
            caseNumber: 'saksnummer',
            protectedAddress: 'opplysningar om adressesperre: «kode 6», «kode 7», «strengt fortroleg adresse»',
          },
          after: {
            asked:
              'Finn Tillitsbot slikt i eit svar, blir ingenting lagra. Du får teksten tilbake, og berre du ser han. Du kan endre han, eller sende han med dette skjult. I tråden er innlegget allereie sendt. Der blir det skjult i det som Tillitsbot lagrar.',
            limits:
              'Tillitsbot kan ikkje kjenne att namn og omtalar av personar på ein sikker måte, og skjuler dei ikkje. Eit nummer kan òg sleppe gjennom. Skriv difor om arbeidet, ikkje om brukarar eller kollegaer.',
            inTeams: 'Det gjeld det som blir lagra. I Teams står innlegget ditt i tråden slik du skreiv det.',
          },
        },
        named: {
          title: 'Rundar med namn',
          text: {
            stored:
              'Ein runde kan vere med namn. Då blir svaret lagra med namnet ditt, brukar-ID-en din og rolla om du oppgav ho. Tekstane blir viste med namn når runden blir lukka, òg om berre éin har svart. Kortet seier alltid kva type runde det er.',
          },
        },
        thread: {
          title: 'Innlegg i tråden',
          text: {
            never: 'Innlegg i tråden er aldri anonyme.',
            stored:
              'Dei innlegga som Teams sender vidare til Tillitsbot medan runden varer, blir lagra med brukar-ID-en din og tidspunktet. Oppsummeringa kan attgi dei utan namn, og seier at dei er frå tråden. Slettar du innlegget i Teams, blir det borte frå oppsummeringa når Teams seier frå. Endrar du det, blir det gamle borte. Andre samtalar i kanalen blir ikkje lagra.',
          },
        },
        other: {
          title: 'Anna som blir lagra',
          points: {
            members:
              'Kven som er med i teamet, som brukar-ID-ar frå Teams utan namn. Det trengst for å telje inviterte og for å finne teama dine i privat chat.',
            offices:
              'Kven som er leiar, tillitsvald, verneombod og fasilitator, som brukar-ID-ar, frå når og til når. Det avgjer kven som kan starte og styre rundar. Runden hugsar rolla til den som starta han, ikkje personen.',
            asked:
              'Kven som er spurd om å ta ei rolle, som brukar-ID, til personen har svart eller ikkje lenger kan svare. Det tek høgst 14 dagar. Teamet får vite svaret.',
            committee:
              'Det som brukarutvalet seier, når ein fasilitator skriv det inn i ein runde. Det er merkt som brukarutvalet sitt. Kven som skreiv det inn, blir ikkje lagra.',
            settings: 'Språket ditt, om du har valt eitt.',
            reminder:
              'At du har bede om å bli mint på ein runde, til runden er over. Det seier ingenting om du har svart.',
            posts: `Kva Tillitsbot har lagt ut eller skal leggje ut, med ID-en til kanalen eller den private chatten. Svar på kommandoar blir tømde for innhald når dei er sende. Det som gjekk til berre deg, blir sletta etter ${retentionDays} dagar.`,
            logs: 'Driftsloggen har ID-ar, tal og tidspunkt. Han seier at nokon trykte på eit kort, men ikkje kven. Han har ikkje namn og ikkje det folk skriv.',
            pages: 'Denne sida bruker ingen informasjonskapslar og ingen skript.',
          },
        },
        exports: {
          title: 'Eksport',
          text: {
            content:
              'Medlemer kan hente oppsummeringane til eige team i privat chat. Fila viser det same som oppsummeringane, òg namn frå rundar med namn. Tillitsbot lagrar kven som bestilte, når, og kva slags fil det var. Bestillinga blir sletta etter 24 timar. Blir ein tekst skjult eller sletta, slettar Tillitsbot filer som ligg klare og kan ha han.',
            report:
              'Koordinatorar kan opne ei nettside med summar. Lenkja verkar i 24 timar, berre i den nettlesaren som opna ho først. Til det blir det brukt éin informasjonskapsel. Driftsloggen får ID-en til koordinatoren når sida blir opna.',
            link: `Ei nedlastingslenkje verkar i ${linkMinutes} minutt, éin gong. Tek fila tid å lage, verkar lenkja i 24 timar. Den som har lenkja, kan bruke ho, så ikkje send ho vidare. Filer som er henta eller lagde i OneDrive, kan ikkje Tillitsbot slette.`,
          },
        },
        forget: {
          title: 'Slik slettar du det som er ditt',
          text: { how: 'Skriv «slett meg» til Tillitsbot. Då blir dette sletta:' },
          points: {
            open: 'svara dine i rundar som ikkje er lukka',
            named: 'svara du har gitt med namn',
            thread: 'innlegga dine som er samla frå trådar, òg i oppsummeringar',
            objections: 'innvendingar med namnet ditt, og dei utan namn så lenge utkastet varer',
            measures: 'namnet ditt på tiltak, kva du har avgjort, og støtta di til forslag som ikkje er avgjorde',
            asked: 'spørsmål om ei rolle som du ikkje har svart på',
            orders: 'filer du har bestilt',
            settings: 'språket du har valt',
          },
          after: {
            sealed: 'Anonyme svar i lukka rundar kan ingen finne att, heller ikkje vi.',
            before:
              'Tillitsbot finn svar berre i team der du framleis er med, og der Tillitsbot er i bruk. Skriv difor «slett meg» før du går ut av eit team.',
            stays: `Medlemskap, roller og lista over det Tillitsbot har lagt ut, blir ståande. Etter ${retentionDays} dagar veit vi ikkje lenger kven som skreiv det ei oppsummering siterer. Då blir sitatet ståande. Filer som er henta før, har framleis svaret ditt. Det som står i Teams, må slettast i Teams.`,
          },
        },
        retention: {
          title: 'Kor lenge det blir lagra',
          points: {
            answers: 'Svar i ein open anonym runde: til runden er forsegla eller avbroten.',
            sealed: `Forsegla svar, svar med namn og innlegg frå trådar: ${retentionDays} dagar etter at runden er slutt.`,
            summary: `Oppsummeringa blir ståande. Etter ${retentionDays} dagar har ho berre dei tekstane som eit tema siterer, utan namn. Skjulte tekstar blir då sletta for godt.`,
            review: 'Innvendingar, rettingar og signaturar: så lenge som oppsummeringa.',
            orders:
              'Bestillingar av eksport: 24 timar. Små filer blir laga når dei blir henta, og ligg ikkje att. Ei fil som tek tid å lage, ligg til ho er henta, høgst 24 timar.',
            personal: `Kva som er sendt til berre deg: ${retentionDays} dagar, utan innhald.`,
            rest: 'Team, medlemskap, roller, planar og det som er lagt ut i kanalar: til verksemda slettar det.',
          },
          after: {
            removed:
              'Dette gjeld òg når Tillitsbot blir fjerna frå eit team. Då blir rundane lukka og forsegla. Kopiar av databasen kan leve lenger.',
          },
        },
        limits: {
          title: 'Dette kan vi ikkje love',
          points: {
            openRound:
              'Medan runden er open, kan den som har tilgang til både databasen og den hemmelege nøkkelen i driftsoppsettet, kople svar til person.',
            names:
              'Tillitsbot finn ikkje namn. Ein tekst med eit namn i er synleg heilt til nokon skjuler han. Har nokon lese han, er han lesen.',
            tooFew:
              'Ein runde med for få svar ventar i inntil tre arbeidsdagar før han blir forsegla, så han kan forlengjast. Så lenge gjeld det same som for ein open runde.',
            draft:
              'Ei innvending utan namn er som eit svar i ein open runde: Så lenge utkastet varer, kan den som har både databasen og den hemmelege nøkkelen, kople ho til deg.',
            memory:
              'Den hemmelege nøkkelen for runden kan bli liggjande i minnet til tenesta i om lag eitt minutt etter at runden er lukka. Han blir ikkje brukt meir.',
            backups: 'Tryggingskopiar kan ha med svar og hemmelege nøklar frå opne rundar så lenge kopiane finst.',
            operators: 'Dei som driftar databasen, kan lese forsegla svar. Dei ser ikkje kven som har skrive dei.',
            role: 'Er du åleine om ei rolle, kan rolla røpe kva du kryssa av. Difor er ho frivillig.',
            unanimous:
              'Få svar, eller like svar, seier noko om alle. Svarar alle, eller alle så nær som éin, det same, blir det vist utan tal. Den eine som svarte noko anna, forstår likevel kva dei andre svarte.',
            cells:
              'Til tal frå fleire team er lagde saman, kan dei som driftar databasen, lese tala for kvar rolle i eitt team.',
            exports: 'Ei fil som er henta, kan vi ikkje kalle tilbake. Ho kan vise meir enn oppsummeringa gjer no.',
            model:
              'Er språkmodellen slått på, går tekstane til Microsoft. Avtalen med Microsoft avgjer kva som blir lagra der.',
            style: 'Andre kan kjenne att måten du skriv på, eller dømet ditt.',
            teams:
              'Svara går gjennom tenestene til Microsoft før dei kjem til Tillitsbot. Teams og administratorane der kan sjå kven som opnar kva, og innlegg i trådar.',
          },
        },
        contact: {
          title: 'Spørsmål og klage',
          text: {
            controller: `${organisation} er ansvarleg for bruken av opplysningane. Vil du sjå, rette eller slette noko, eller vite kva lov bruken byggjer på? Spør personvernombodet i ${organisation}.`,
            complaint: 'Du kan klage til Datatilsynet.',
          },
          links: { authority: { words: 'Datatilsynet', href: 'https://www.datatilsynet.no/' } },
        },
      },
    },
    accessibility: {
      title: 'Tilgjenge i Tillitsbot',
      lead: 'Her står det kva vi siktar mot, kva som er prøvd, og kva vi ikkje veit enno.',
      sections: {
        covers: {
          title: 'Kva erklæringa gjeld',
          text: {
            scope:
              'Ho gjeld korta og meldingane frå Tillitsbot, filene du kan eksportere, rapporten på nett og sidene om personvern og tilgjenge. Ho gjeld ikkje sjølve Teams, som Microsoft lagar.',
            aim: 'Målet er WCAG 2.1, nivå A og AA, som standarden EN 301 549 krev. Ingen uavhengige har kontrollert det, og vi hevdar ikkje at alt er oppfylt.',
          },
        },
        cards: {
          title: 'Slik er korta laga',
          points: {
            labels: 'Felt i korta har leietekst.',
            errors: 'Manglar noko når du sender, får du ei feilmelding i ord. Ho seier kva spørsmål det gjeld.',
            charts: 'Ved kvart diagram står dei same tala i ord.',
            colour: 'Farge er aldri åleine om å bere meining.',
            structure: 'Titlane på korta er merkte som overskrifter.',
          },
        },
        pages: {
          title: 'Slik er desse sidene laga',
          text: {
            how: 'Dei verkar utan skript, på telefon, i lyst og mørkt tema og på papir. Kontrasten er minst 4,5:1.',
          },
        },
        tested: {
          title: 'Kva som er prøvd',
          points: {
            renderer:
              'Automatiske testar teiknar kvart kort i ein nettlesar, på bokmål, nynorsk og engelsk. Dei bruker Microsoft sitt eige visingsprogram for Adaptive Cards.',
            axe: 'Verktøyet axe leitar etter feil i korta, i rapporten og på sidene. Testane godtek ingen.',
            keyboard:
              'Du når alle felt og knappar med tastatur åleine, i den rekkjefølgja dei står, og du ser kvar du er.',
            zoom: 'Ved 400 % forstørring må ingenting rullast sidelengs, og ingenting blir kutta. I rapportfila kan ein brei tabell rullast for seg.',
            contrast: 'Kontrasten er målt i lyst tema, mørkt tema og høg kontrast.',
          },
        },
        untested: {
          title: 'Kva som ikkje er prøvd enno',
          points: {
            screenReaders: 'Skjermlesarar og andre hjelpemiddel er ikkje prøvde.',
            clients: 'Korta er ikkje prøvde i Teams på datamaskin, nett eller telefon.',
            files: 'Filene du kan eksportere, er ikkje prøvde med hjelpemiddel.',
          },
        },
        limits: {
          title: 'Grenser som ligg i Teams',
          points: {
            display: 'Teams styrer tastatur, fokus, fargar, skriftstorleik og opplesing av kort.',
            receipt:
              'Når du sender eit svar, byter Teams ut kortet ditt med ei kvittering. Det er ikkje sikkert at ein skjermlesar seier frå om det.',
            charts: 'Nokre utgåver av Teams viser ikkje diagramma. Tala i ord blir viste likevel.',
            language: 'Eit kort kan ikkje fortelje skjermlesaren kva språk det er på.',
            choices:
              'Visingsprogrammet frå Microsoft knyter spørsmålet til det første valet i ei liste. Ein skjermlesar les det kanskje ikkje opp ved dei andre.',
          },
        },
        feedback: {
          title: 'Sei frå om ei hindring',
          text: {
            how: `Møter du ei hindring, sei frå til dei som driftar Tillitsbot i ${organisation}. Fortel kva du prøvde å gjere, og kva hjelpemiddel du bruker.`,
            meanwhile: 'Du kan òg svare i tråden i staden for i kortet, men der er innlegg synlege med namn.',
            authority: 'Uutilsynet fører tilsyn med reglane om universell utforming.',
          },
          links: { authority: { words: 'Uutilsynet', href: 'https://www.uutilsynet.no/' } },
        },
      },
    },
  }
}
