/** What the statements quote from this service. `organisation` is plain text, escaped where the page is made. */
export type StatementFacts = {
  readonly organisation: string
  /** k for rounds that start from now on. */
  readonly threshold: number
  /** How long a download link works. */
  readonly linkMinutes: number
  /** From a round's end until its sources are gone. */
  readonly retentionDays: number
}

/**
 * The privacy and the accessibility statement in bokmål. This file is the source of the keys: the other languages have
 * the same ones, or they don't compile.
 *
 * Every sentence is a promise or a warning about what the code does today. Whoever changes sealing, disclosure, what
 * is stored or what is deleted changes these words too.
 */
export function statementsNb({ organisation, threshold, linkMinutes, retentionDays }: StatementFacts) {
  return {
    languagesLabel: 'Andre språk',
    changed: 'Sist endret',
    privacy: {
      title: 'Personvern i Tillitsbot',
      lead: 'Her står det hva Tillitsbot lagrer om deg, hva andre kan se, og hva vi ikke kan love.',
      sections: {
        purpose: {
          title: 'Hva Tillitsbot er til',
          text: {
            why: `Tillitsbot hjelper team i ${organisation} å snakke om tillit og handlingsrom i arbeidshverdagen. Den legger ut spørsmål i en kanal i Teams, samler svarene og lager en oppsummering for teamet.`,
            voluntary:
              'Det er frivillig å svare. Tillitsbot lager ingen liste over hvem som ikke har svart, og ingen statistikk om enkeltpersoner.',
            noWhistleblowing:
              'Tillitsbot er ikke en varslingskanal. Vil du varsle, bruk varslingskanalen i virksomheten.',
          },
        },
        open: {
          title: 'Mens en anonym runde er åpen',
          text: {
            answer:
              'Svaret ditt lagres som ett dokument: det du krysset av, det du skrev, og rollen din hvis du valgte å oppgi den. Navnet ditt og bruker-ID-en din står ikke der.',
            token:
              'Dokumentet ligger under en kode. Koden regnes ut fra bruker-ID-en din, en hemmelig nøkkel for runden og en hemmelig nøkkel i driftsoppsettet. Slik kan du endre eller trekke svaret, og hver person har bare ett svar.',
            count: 'Andre i teamet ser bare hvor mange som har svart.',
          },
        },
        closing: {
          title: 'Når en anonym runde lukkes',
          points: {
            separated:
              'Svarene deles i to bunker. Det du krysset av, holdes samlet i den ene, med rollen din hvis du oppga den. Tekstene kommer hver for seg i den andre, aldri med rolle.',
            shuffled: 'Hver bunke stokkes tilfeldig og forsegles: Den lagres uten koder og uten tidspunkter.',
            deleted: 'De opprinnelige svarene og den hemmelige nøkkelen for runden slettes.',
            traces:
              'Den innebygde databasen bygger filen sin på nytt, så spor etter det slettede ikke blir liggende i den. Bruker virksomheten Azure Cosmos DB, er det Microsoft som fjerner sporene.',
            sweep:
              'En time senere ryddes det én gang til, i tilfelle et svar var på vei inn akkurat da runden ble lukket.',
          },
          after: {
            result:
              'Da finnes ingen kobling fra svar til person i databasen. Les også hva vi ikke kan love, lenger ned på siden.',
            cancelled:
              'Blir runden avbrutt, slettes svarene og den hemmelige nøkkelen, og det kommer ingen oppsummering.',
          },
        },
        shown: {
          title: 'Hva teamet får se',
          points: {
            threshold: `Svar vises når mange nok har svart. For nye runder er grensen ${threshold} svar. Den står på kortet før noen svarer, og endres ikke for den runden.`,
            below:
              'Svarer færre enn grensen, viser oppsummeringen bare antallet. Svarene blir slettet. Har færre enn grensen krysset av på ett spørsmål, vises ikke tallene for det.',
            themes:
              'Tekster som ligner, samles i temaer. Et tema trenger minst tre personer. Kortet viser hvor mange det er, og siterer noen av dem ord for ord.',
            words:
              'Alle i teamet kan åpne tekstene som et tema bygger på. De andre tekstene står som enkeltstemmer. Rekkefølgen sier ikke hvem som skrev hva.',
            roles:
              'I teamet vises ingen tall for hver rolle. Kortet kan si at én rolle har svart oftere enn andre, men ikke hvilken.',
            named:
              'Ber noen om å bli slettet fra en runde med navn, lages oppsummeringen på nytt. Den som har sett den før, kan se hva som er borte.',
          },
        },
        model: {
          title: 'Maskin og språkmodell',
          text: {
            local:
              'Temaene er laget av en maskin. Til vanlig gjør Tillitsbot det selv, ved å telle og samle ord. Da er ingen språkmodell med, og ingen tekst sendes ut.',
            model: `${organisation} kan slå på en språkmodell i Azure OpenAI. Den får spørsmålene og tekstene. Den får ikke navn, ID-er, team, roller eller kryss. Numre og adresser skjules én gang til før de sendes. Står det et navn i en tekst, blir det med.`,
            check:
              'Alt den siterer, må stå ord for ord i en tekst. Ellers faller linjen bort. Kortet sier alltid hva som har laget temaene.',
          },
        },
        draft: {
          title: 'Utkast, innvendinger og deling',
          points: {
            draft:
              'Oppsummeringen er først et utkast, til vanlig i tre arbeidsdager. Så lenge kan alle i teamet si imot en linje, med eller uten navn.',
            anonymous:
              'En innvending uten navn lagres under en kode, slik som et svar. Når utkastet er over, blir den vist i tilfeldig rekkefølge. Da slettes koden, og ingen kan koble den til deg.',
            withName: 'Med navn vises den med en gang. Da lagres navnet ditt og bruker-ID-en din sammen med den.',
            changes:
              'Leder, tillitsvalgt og verneombud kan rette eller skjule en linje. Alle i teamet ser hva som ble gjort, og hvorfor.',
            report:
              'Står det noe om en person i en tekst? Da kan alle i teamet skjule den. Den blir borte for alle med en gang. Lederen og en tillitsvalgt eller et verneombud avgjør om den skal vises igjen. Tillitsbot lagrer ikke hvem som skjulte den.',
            sign: 'Lederen og den tillitsvalgte signerer før noe deles. Da lagres bruker-ID og tidspunkt. Har teamet ingen tillitsvalgt, holder det at lederen signerer. Det står i så fall i oppsummeringen.',
            upward:
              'Først da ser koordinatorene den. De ser tall og temaer. Sitater ser de bare når minst ti har svart, aldri fra tråden og aldri med navn. Enkeltstemmer får de ikke se.',
            escalation:
              'Et tema som er delt, kan sendes ett nivå opp. Det går i rollens navn, ikke ditt. Lederen for enheten over svarer, og svaret kommer i tråden. Blir en leder spurt i privat chat, lagres bruker-ID-en. Når saken er over, fjerner «slett meg» ID-en.',
            measures: `Du støtter et forslag til tiltak uten navn: Tillitsbot viser bare hvor mange. Til forslaget er avgjort, er støtten din lagret slik som et svar i en åpen runde; så slettes den. Er du ansvarlig for et tiltak, står navnet ditt på det til ${retentionDays} dager etter at det er over, eller til du skriver «slett meg». Koordinatorene får se delte tiltak, men ikke navn.`,
            cells: `For å vise hvordan roller svarer, legges tall fra flere anonyme runder sammen. Til de er mange nok, ligger teamets tall for hver rolle i databasen, uten navn. Det varer høyst ${retentionDays} dager. Bare summene blir vist.`,
          },
        },
        masking: {
          title: 'Det som skjules før lagring',
          text: {
            kinds: 'Tillitsbot leter etter slikt i teksten din og skjuler det før teksten lagres:',
          },
          points: {
            identityNumber: 'fødselsnummer, D-nummer og lignende nummer',
            accountNumber: 'kontonummer',
            phoneNumber: 'telefonnummer',
            emailAddress: 'e-postadresser',
            streetAddress: 'gateadresser',
            caseNumber: 'saksnummer',
            protectedAddress: 'opplysninger om adressesperre: «kode 6», «kode 7», «strengt fortrolig adresse»',
          },
          after: {
            asked:
              'Finner Tillitsbot slikt i et svar, blir ingenting lagret. Du får teksten tilbake, og bare du ser den. Du kan endre den, eller sende den med dette skjult. I tråden er innlegget allerede sendt. Der skjules det i det som Tillitsbot lagrer.',
            limits:
              'Tillitsbot kan ikke kjenne igjen navn og beskrivelser av personer på en sikker måte, og skjuler dem ikke. Også et nummer kan slippe gjennom. Skriv derfor om arbeidet, ikke om brukere eller kolleger.',
            inTeams: 'Det gjelder det som lagres. I Teams står innlegget ditt i tråden slik du skrev det.',
          },
        },
        named: {
          title: 'Runder med navn',
          text: {
            stored:
              'En runde kan være med navn. Da lagres svaret med navnet ditt, bruker-ID-en din og rollen hvis du oppga den. Tekstene vises med navn når runden lukkes, også om bare én har svart. Kortet sier alltid hvilken type runde det er.',
          },
        },
        thread: {
          title: 'Innlegg i tråden',
          text: {
            never: 'Innlegg i tråden er aldri anonyme.',
            stored:
              'De innleggene som Teams sender videre til Tillitsbot mens runden varer, lagres med bruker-ID-en din og tidspunktet. Oppsummeringen kan gjengi dem uten navn, og sier at de er fra tråden. Sletter du innlegget i Teams, blir det borte fra oppsummeringen når Teams sier fra. Endrer du det, blir det gamle borte. Andre samtaler i kanalen lagres ikke.',
          },
        },
        other: {
          title: 'Annet som lagres',
          points: {
            members:
              'Hvem som er med i teamet, som bruker-ID-er fra Teams uten navn. Det trengs for å telle inviterte og for å finne teamene dine i privat chat.',
            offices:
              'Hvem som er leder, tillitsvalgt, verneombud og fasilitator, som bruker-ID-er, fra når og til når. Det avgjør hvem som kan starte og styre runder. Runden husker rollen til den som startet den, ikke personen.',
            asked:
              'Hvem som er spurt om å ta en rolle, som bruker-ID, til personen har svart eller ikke lenger kan svare. Det tar høyst 14 dager. Teamet får vite svaret.',
            committee:
              'Det som brukerutvalget sier, når en fasilitator skriver det inn i en runde. Det er merket som brukerutvalgets. Hvem som skrev det inn, lagres ikke.',
            settings: 'Språket ditt, hvis du har valgt et.',
            reminder:
              'At du har bedt om å bli minnet på en runde, til runden er over. Det sier ingenting om du har svart.',
            posts: `Hva Tillitsbot har lagt ut eller skal legge ut, med ID-en til kanalen eller den private chatten. Svar på kommandoer tømmes for innhold når de er sendt. Det som gikk til bare deg, slettes etter ${retentionDays} dager.`,
            logs: 'Driftsloggen har ID-er, antall og tidspunkter. Den sier at noen trykket på et kort, men ikke hvem. Den har ikke navn og ikke det folk skriver.',
            pages: 'Denne siden bruker ingen informasjonskapsler og ingen skript.',
          },
        },
        exports: {
          title: 'Eksport',
          text: {
            content:
              'Medlemmer kan hente oppsummeringene til eget team i privat chat. Filen viser det samme som oppsummeringene, også navn fra runder med navn. Tillitsbot lagrer hvem som bestilte, når, og hva slags fil det var. Bestillingen slettes etter 24 timer. Blir en tekst skjult eller slettet, slettes filer som ligger klare og kan ha den.',
            report:
              'Koordinatorer kan åpne en nettside med summer. Lenken virker i 24 timer, bare i den nettleseren som åpnet den først. Til det brukes én informasjonskapsel. Driftsloggen får ID-en til koordinatoren når siden åpnes.',
            link: `En nedlastingslenke virker i ${linkMinutes} minutter, én gang. Tar filen tid å lage, virker lenken i 24 timer. Den som har lenken, kan bruke den, så ikke send den videre. Filer som er hentet eller lagt i OneDrive, kan ikke Tillitsbot slette.`,
          },
        },
        forget: {
          title: 'Slik sletter du det som er ditt',
          text: { how: 'Skriv «slett meg» til Tillitsbot. Da slettes:' },
          points: {
            open: 'svarene dine i runder som ikke er lukket',
            named: 'svarene du har gitt med navn',
            thread: 'innleggene dine som er samlet fra tråder, også i oppsummeringer',
            objections: 'innvendinger med navnet ditt, og de uten navn så lenge utkastet varer',
            measures: 'navnet ditt på tiltak, hva du har avgjort, og støtten din til forslag som ikke er avgjort',
            asked: 'spørsmål om en rolle som du ikke har svart på',
            orders: 'filer du har bestilt',
            settings: 'språket du har valgt',
          },
          after: {
            sealed: 'Anonyme svar i lukkede runder kan ingen finne igjen, heller ikke vi.',
            before:
              'Tillitsbot finner bare svar i team der du fortsatt er med, og der Tillitsbot er i bruk. Skriv derfor «slett meg» før du går ut av et team.',
            stays: `Medlemskap, roller og listen over det Tillitsbot har lagt ut, blir stående. Etter ${retentionDays} dager vet vi ikke lenger hvem som skrev det en oppsummering siterer. Da blir sitatet stående. Filer som er hentet før, har fortsatt svaret ditt. Det som står i Teams, må slettes i Teams.`,
          },
        },
        retention: {
          title: 'Hvor lenge det lagres',
          points: {
            answers: 'Svar i en åpen anonym runde: til runden er forseglet eller avbrutt.',
            sealed: `Forseglede svar, svar med navn og innlegg fra tråder: ${retentionDays} dager etter at runden er slutt.`,
            summary: `Oppsummeringen blir stående. Etter ${retentionDays} dager har den bare de tekstene som et tema siterer, uten navn. Skjulte tekster slettes da for godt.`,
            review: 'Innvendinger, rettelser og signaturer: så lenge som oppsummeringen.',
            orders:
              'Bestillinger av eksport: 24 timer. Små filer lages når de hentes, og ligger ikke igjen. En fil som tar tid å lage, ligger til den er hentet, høyst 24 timer.',
            personal: `Hva som er sendt til bare deg: ${retentionDays} dager, uten innhold.`,
            rest: 'Team, medlemskap, roller, planer og det som er lagt ut i kanaler: til virksomheten sletter det.',
          },
          after: {
            removed:
              'Dette gjelder også når Tillitsbot fjernes fra et team. Da lukkes rundene og forsegles. Kopier av databasen kan leve lenger.',
          },
        },
        limits: {
          title: 'Dette kan vi ikke love',
          points: {
            openRound:
              'Mens runden er åpen, kan den som har tilgang til både databasen og den hemmelige nøkkelen i driftsoppsettet, koble svar til person.',
            names:
              'Tillitsbot finner ikke navn. En tekst med et navn i er synlig helt til noen skjuler den. Har noen lest den, er den lest.',
            tooFew:
              'En runde med for få svar venter i inntil tre arbeidsdager før den forsegles, så den kan forlenges. Så lenge gjelder det samme som for en åpen runde.',
            draft:
              'En innvending uten navn er som et svar i en åpen runde: Så lenge utkastet varer, kan den som har både databasen og den hemmelige nøkkelen, koble den til deg.',
            memory:
              'Den hemmelige nøkkelen til runden kan bli liggende i minnet til tjenesten i om lag ett minutt etter at runden er lukket. Den brukes ikke mer.',
            backups: 'Sikkerhetskopier kan ha med svar og hemmelige nøkler fra åpne runder så lenge kopiene finnes.',
            operators: 'De som drifter databasen, kan lese forseglede svar. De ser ikke hvem som har skrevet dem.',
            role: 'Er du alene om en rolle, kan rollen røpe hva du krysset av. Derfor er den frivillig.',
            unanimous:
              'Få svar, eller like svar, sier noe om alle. Svarer alle, eller alle unntatt én, det samme, vises det uten tall. Den ene som svarte noe annet, forstår likevel hva de andre svarte.',
            cells:
              'Til tall fra flere team er lagt sammen, kan de som drifter databasen, lese tallene for hver rolle i ett team.',
            exports: 'En fil som er hentet, kan vi ikke kalle tilbake. Den kan vise mer enn oppsummeringen gjør nå.',
            model:
              'Er språkmodellen slått på, går tekstene til Microsoft. Avtalen med Microsoft avgjør hva som blir lagret der.',
            style: 'Andre kan kjenne igjen måten du skriver på, eller eksempelet ditt.',
            teams:
              'Svarene går gjennom tjenestene til Microsoft før de kommer til Tillitsbot. Teams og administratorene der kan se hvem som åpner hva, og innlegg i tråder.',
          },
        },
        contact: {
          title: 'Spørsmål og klage',
          text: {
            controller: `${organisation} er ansvarlig for bruken av opplysningene. Vil du se, rette eller slette noe, eller vite hvilken lov bruken bygger på? Spør personvernombudet i ${organisation}.`,
            complaint: 'Du kan klage til Datatilsynet.',
          },
          links: { authority: { words: 'Datatilsynet', href: 'https://www.datatilsynet.no/' } },
        },
      },
    },
    accessibility: {
      title: 'Tilgjengelighet i Tillitsbot',
      lead: 'Her står det hva vi sikter mot, hva som er prøvd, og hva vi ikke vet ennå.',
      sections: {
        covers: {
          title: 'Hva erklæringen gjelder',
          text: {
            scope:
              'Den gjelder kortene og meldingene fra Tillitsbot, filene du kan eksportere, rapporten på nett og sidene om personvern og tilgjengelighet. Den gjelder ikke selve Teams, som Microsoft lager.',
            aim: 'Målet er WCAG 2.1, nivå A og AA, som standarden EN 301 549 krever. Ingen uavhengige har kontrollert det, og vi hevder ikke at alt er oppfylt.',
          },
        },
        cards: {
          title: 'Slik er kortene laget',
          points: {
            labels: 'Felt i kortene har ledetekst.',
            errors: 'Mangler noe når du sender, får du en feilmelding i ord. Den sier hvilket spørsmål det gjelder.',
            charts: 'Ved hvert diagram står de samme tallene i ord.',
            colour: 'Farge er aldri alene om å bære mening.',
            structure: 'Titlene på kortene er merket som overskrifter.',
          },
        },
        pages: {
          title: 'Slik er disse sidene laget',
          text: {
            how: 'De virker uten skript, på telefon, i lyst og mørkt tema og på papir. Kontrasten er minst 4,5:1.',
          },
        },
        tested: {
          title: 'Hva som er prøvd',
          points: {
            renderer:
              'Automatiske tester tegner hvert kort i en nettleser, på bokmål, nynorsk og engelsk. De bruker Microsofts eget visningsprogram for Adaptive Cards.',
            axe: 'Verktøyet axe leter etter feil i kortene, i rapporten og på sidene. Testene godtar ingen.',
            keyboard:
              'Du når alle felt og knapper med tastatur alene, i den rekkefølgen de står, og du ser hvor du er.',
            zoom: 'Ved 400 % forstørring må ingenting rulles sidelengs, og ingenting blir kuttet. I rapportfilen kan en bred tabell rulles for seg.',
            contrast: 'Kontrasten er målt i lyst tema, mørkt tema og høy kontrast.',
          },
        },
        untested: {
          title: 'Hva som ikke er prøvd ennå',
          points: {
            screenReaders: 'Skjermlesere og andre hjelpemidler er ikke prøvd.',
            clients: 'Kortene er ikke prøvd i Teams på datamaskin, nett eller telefon.',
            files: 'Filene du kan eksportere, er ikke prøvd med hjelpemidler.',
          },
        },
        limits: {
          title: 'Grenser som ligger i Teams',
          points: {
            display: 'Teams styrer tastatur, fokus, farger, skriftstørrelse og opplesing av kort.',
            receipt:
              'Når du sender et svar, bytter Teams ut kortet ditt med en kvittering. Det er ikke sikkert at en skjermleser sier fra om det.',
            charts: 'Noen utgaver av Teams viser ikke diagrammer. Tallene i ord vises likevel.',
            language: 'Et kort kan ikke fortelle skjermleseren hvilket språk det er på.',
            choices:
              'Microsofts visningsprogram knytter spørsmålet til det første valget i en liste. En skjermleser leser det kanskje ikke opp ved de andre.',
          },
        },
        feedback: {
          title: 'Si fra om en hindring',
          text: {
            how: `Møter du en hindring, si fra til dem som drifter Tillitsbot i ${organisation}. Fortell hva du prøvde å gjøre, og hvilket hjelpemiddel du bruker.`,
            meanwhile: 'Du kan også svare i tråden i stedet for i kortet, men der er innlegg synlige med navn.',
            authority: 'Uutilsynet fører tilsyn med reglene om universell utforming.',
          },
          links: { authority: { words: 'Uutilsynet', href: 'https://www.uutilsynet.no/' } },
        },
      },
    },
  }
}

export type Statements = ReturnType<typeof statementsNb>
