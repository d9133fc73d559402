import type { StatementFacts, Statements } from './nb.ts'

/** The privacy and the accessibility statement in nynorsk. */
export function statementsNn({ organisation, threshold, linkMinutes }: StatementFacts): Statements {
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
              'Dokumentet ligg under ein kode. Koden blir rekna ut frå brukar-ID-en din, ei hemmelegheit for runden og ei hemmelegheit i driftsoppsettet. Slik kan du endre eller trekkje svaret, og kvar person har berre eitt svar.',
            count: 'Andre i teamet ser berre kor mange som har svart.',
          },
        },
        closing: {
          title: 'Når ein anonym runde blir lukka',
          points: {
            separated:
              'Svara blir delte i to bunkar. Det du kryssa av, blir halde samla i den eine, med rolla di om du oppgav ho. Tekstane kjem kvar for seg i den andre, aldri med rolle.',
            shuffled: 'Kvar bunke blir stokka tilfeldig og forsegla: Han blir lagra utan kodar og utan tidspunkt.',
            deleted: 'Dei opphavlege svara og hemmelegheita for runden blir sletta.',
            traces:
              'Den innebygde databasen byggjer fila si på nytt, så spor etter det sletta ikkje blir liggjande i ho. Brukar verksemda Azure Cosmos DB, er det Microsoft som fjernar spora.',
            sweep:
              'Ein time seinare blir det rydda éin gong til, i tilfelle eit svar var på veg inn akkurat då runden vart lukka.',
          },
          after: {
            result:
              'Då finst det inga kopling frå svar til person i databasen. Les òg kva vi ikkje kan love, lenger ned på sida.',
            cancelled: 'Blir runden avbroten, blir svara og hemmelegheita sletta, og det kjem inga oppsummering.',
          },
        },
        shown: {
          title: 'Kva teamet får sjå',
          points: {
            threshold: `Svara blir viste når mange nok har svart. For nye rundar er grensa ${threshold} svar. Ho står på kortet før nokon svarar, og blir ikkje endra for den runden.`,
            below:
              'Er talet på svar under grensa, viser oppsummeringa berre det talet. Svara blir sletta. Har for få kryssa av på eitt spørsmål, blir ikkje tala for det spørsmålet viste.',
            words:
              'Har runden nok svar, blir tekstane viste ord for ord, også om berre nokre få skreiv tekst. Rekkjefølgja seier ikkje kven som skreiv kva.',
            roles: 'Tala blir ikkje delte opp etter rolle i dag.',
            noModel: 'Oppsummeringa tel og siterer. Ingen språkmodell er i bruk.',
            teamOnly: 'Tillitsbot gir oppsummeringa berre til teamet. Deling med koordinatorar er ikkje bygd enno.',
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
            limits:
              'Tillitsbot kan ikkje kjenne att namn og omtalar av personar på ein sikker måte, og skjuler dei ikkje. Også eit nummer kan sleppe gjennom. Skriv difor om arbeidet, ikkje om brukarar eller kollegaer.',
            inTeams: 'Det gjeld det som blir lagra. I Teams står innlegget ditt i tråden slik du skreiv det.',
          },
        },
        named: {
          title: 'Rundar med namn',
          text: {
            stored:
              'Ein runde kan vere open, med namn. Då blir svaret lagra med namnet ditt, brukar-ID-en din og rolla om du oppgav ho. Tekstane blir viste med namn når runden blir lukka, også om berre éin har svart. Kortet seier alltid kva type runde det er.',
          },
        },
        thread: {
          title: 'Innlegg i tråden',
          text: {
            never: 'Innlegg i tråden er aldri anonyme.',
            stored:
              'Dei innlegga som Teams sender vidare til Tillitsbot medan runden varer, blir lagra med brukar-ID-en din og tidspunktet. Oppsummeringa tel dei, men attgir dei ikkje. Endrar eller slettar du innlegget i Teams, gjer Tillitsbot det same når Teams seier frå. Andre samtalar i kanalen blir ikkje lagra.',
          },
        },
        other: {
          title: 'Anna som blir lagra',
          points: {
            members:
              'Kven som er med i teamet, som brukar-ID-ar frå Teams utan namn. Det trengst for å telje inviterte og for å finne teama dine i privat chat.',
            offices:
              'Kven som er leiar, tillitsvald og verneombod, som brukar-ID-ar. Det avgjer kven som kan starte og styre rundar. Runden hugsar rolla til den som starta han, ikkje personen.',
            settings: 'Språket ditt, om du har valt eitt.',
            reminder:
              'At du har bede om å bli mint på ein runde, til runden er over. Det seier ingenting om du har svart.',
            posts:
              'Kva Tillitsbot har lagt ut eller skal leggje ut, med ID-en til kanalen eller den private chatten. Svar på kommandoar blir tømde for innhald når dei er sende.',
            logs: 'Driftsloggen har ID-ar, tal og tidspunkt. Han seier at nokon trykte på eit kort, men ikkje kven. Han har ikkje namn og ikkje det folk skriv.',
            pages: 'Denne sida bruker ingen informasjonskapslar og ingen skript.',
          },
        },
        exports: {
          title: 'Eksport',
          text: {
            content:
              'Medlemer kan hente oppsummeringane til eige team i privat chat. Fila viser det same som oppsummeringane, også namn frå rundar med namn. Tillitsbot lagrar kven som bestilte, når, og kva slags fil det var.',
            link: `Ei nedlastingslenkje verkar i ${linkMinutes} minutt, éin gong. Den som har lenkja, kan bruke ho, så ikkje send ho vidare. Filer som er henta eller lagde i OneDrive, kan ikkje Tillitsbot slette.`,
          },
        },
        forget: {
          title: 'Slik slettar du det som er ditt',
          text: { how: 'Skriv «slett meg» til Tillitsbot. Då blir dette sletta:' },
          points: {
            open: 'svara dine i rundar som ikkje er lukka',
            named: 'svara du har gitt med namn',
            thread: 'innlegga dine som er samla frå trådar',
            settings: 'språket du har valt',
          },
          after: {
            sealed: 'Anonyme svar i lukka rundar kan ingen finne att, heller ikkje vi.',
            before:
              'Tillitsbot finn svar berre i team der du framleis er med, og der Tillitsbot er i bruk. Skriv difor «slett meg» før du går ut av eit team.',
            stays:
              'Medlemskap, roller, lista over eksportar og lista over det Tillitsbot har lagt ut, blir ståande. Oppsummeringa av ein runde med namn blir laga på nytt utan svaret ditt, men filer som er henta før, har det framleis. Det som står i Teams, må slettast i Teams.',
          },
        },
        retention: {
          title: 'Kor lenge det blir lagra',
          text: {
            noLimit:
              'Sletting etter fast frist er ikkje på plass enno. Forsegla svar, svar med namn, innlegg og oppsummeringar blir liggjande til verksemda slettar dei. Det gjeld òg når Tillitsbot blir fjerna frå eit team. Då blir rundane lukka og forsegla.',
          },
        },
        limits: {
          title: 'Dette kan vi ikkje love',
          points: {
            openRound:
              'Medan runden er open, kan den som har tilgang til både databasen og hemmelegheita i driftsoppsettet, kople svar til person.',
            tooFew:
              'Ein runde med for få svar ventar i inntil tre arbeidsdagar før han blir forsegla, så han kan forlengjast. Så lenge gjeld det same som for ein open runde.',
            memory:
              'Hemmelegheita for runden kan bli liggjande i minnet til tenesta i om lag eitt minutt etter at runden er lukka. Ho blir ikkje brukt meir.',
            backups: 'Tryggingskopiar kan ha med svar og hemmelegheiter frå opne rundar så lenge kopiane finst.',
            operators: 'Dei som driftar databasen, kan lese forsegla svar. Dei ser ikkje kven som har skrive dei.',
            role: 'Er du åleine om ei rolle, kan rolla røpe kva du kryssa av. Difor er ho frivillig.',
            unanimous:
              'Få svar, eller like svar, seier noko om alle. Svarar alle, eller alle så nær som éin, det same, blir det vist utan tal. Den eine som svarte noko anna, forstår likevel kva dei andre svarte.',
            style: 'Andre kan kjenne att måten du skriv på, eller dømet ditt.',
            teams:
              'Svara går gjennom tenestene til Microsoft før dei kjem til Tillitsbot. Teams og administratorane der kan sjå kven som opnar kva, og innlegg i trådar.',
          },
        },
        contact: {
          title: 'Spørsmål og klage',
          text: {
            controller: `${organisation} er ansvarleg for bruken av opplysningane. Spør personvernombodet i ${organisation} om behandlingsgrunnlag, innsyn, retting og sletting.`,
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
              'Ho gjeld korta og meldingane frå Tillitsbot, filene du kan eksportere, og sidene om personvern og tilgjenge. Ho gjeld ikkje sjølve Teams, som Microsoft lagar.',
            aim: 'Målet er WCAG 2.1, nivå A og AA. Ingen uavhengige har kontrollert det, og vi hevdar ikkje at alt er oppfylt.',
          },
        },
        cards: {
          title: 'Slik er korta laga',
          points: {
            labels: 'Felt i korta har leietekst.',
            errors: 'Manglar noko når du sender, får du ei feilmelding i ord. Ho seier kva spørsmål det gjeld.',
            charts: 'Ved kvart diagram står dei same tala i ord.',
            colour: 'Farge er aldri åleine om å bere meining.',
            structure: 'Korta oppgir språket sitt, og titlane på dei er merkte som overskrifter.',
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
              'Automatiske testar les korta med Microsoft sitt eige visingsprogram for Adaptive Cards, og godtek ingen feil i oppbygginga.',
            contrast: 'Automatiske testar reknar ut kontrasten på desse sidene.',
          },
        },
        untested: {
          title: 'Kva som ikkje er prøvd enno',
          points: {
            screenReaders: 'Skjermlesarar og andre hjelpemiddel er ikkje prøvde.',
            clients: 'Korta er ikkje prøvde i Teams på datamaskin, nett og telefon.',
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
