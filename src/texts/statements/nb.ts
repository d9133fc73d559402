/** What the statements quote from this service. `organisation` is plain text, escaped where the page is made. */
export type StatementFacts = {
  readonly organisation: string
  /** k for rounds that start from now on. */
  readonly threshold: number
  /** How long a download link works. */
  readonly linkMinutes: number
}

/**
 * The privacy and the accessibility statement in bokmål. This file is the source of the keys: the other languages have
 * the same ones, or they don't compile.
 *
 * Every sentence is a promise or a warning about what the code does today. Whoever changes sealing, disclosure, what
 * is stored or what is deleted changes these words too.
 */
export function statementsNb({ organisation, threshold, linkMinutes }: StatementFacts) {
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
              'Dokumentet ligger under en kode. Koden regnes ut av bruker-ID-en din, en hemmelighet for runden og en hemmelighet i driftsoppsettet. Slik kan du endre eller trekke svaret, og hver person har bare ett svar.',
            count: 'Andre i teamet ser bare hvor mange som har svart.',
          },
        },
        closing: {
          title: 'Når en anonym runde lukkes',
          points: {
            separated:
              'Svarene deles i to bunker. Det du krysset av, holdes samlet i den ene, med rollen din hvis du oppga den. Tekstene kommer hver for seg i den andre, aldri med rolle.',
            shuffled: 'Hver bunke stokkes tilfeldig og forsegles: Den lagres uten koder og uten tidspunkter.',
            deleted: 'De opprinnelige svarene og hemmeligheten for runden slettes.',
            traces:
              'Den innebygde databasen bygger filen sin på nytt, så spor etter det slettede ikke blir liggende i den. Bruker virksomheten Azure Cosmos DB, er det Microsoft som fjerner sporene.',
            sweep:
              'En time senere ryddes det én gang til, i tilfelle et svar var på vei inn akkurat da runden ble lukket.',
          },
          after: {
            result:
              'Da finnes ingen kobling fra svar til person i databasen. Les også hva vi ikke kan love, lenger ned på siden.',
            cancelled: 'Blir runden avbrutt, slettes svarene og hemmeligheten, og det kommer ingen oppsummering.',
          },
        },
        shown: {
          title: 'Hva teamet får se',
          points: {
            threshold: `Svar vises når mange nok har svart. For nye runder er grensen ${threshold} svar. Den står på kortet før noen svarer, og endres ikke for den runden.`,
            below:
              'Svarer færre enn grensen, viser oppsummeringen bare antallet. Svarene blir slettet. Har færre enn grensen krysset av på ett spørsmål, vises ikke tallene for det.',
            words:
              'Har runden nok svar, vises tekstene ord for ord, også om bare noen få skrev tekst. Rekkefølgen sier ikke hvem som skrev hva.',
            roles: 'Tallene deles ikke opp etter rolle i dag.',
            noModel: 'Oppsummeringen teller og siterer. Ingen språkmodell er i bruk.',
            teamOnly: 'Tillitsbot gir oppsummeringen bare til teamet. Deling med koordinatorer er ikke bygd ennå.',
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
            limits:
              'Tillitsbot kan ikke kjenne igjen navn og beskrivelser av personer på en sikker måte, og skjuler dem ikke. Også et nummer kan slippe gjennom. Skriv derfor om arbeidet, ikke om brukere eller kolleger.',
            inTeams: 'Det gjelder det som lagres. I Teams står innlegget ditt i tråden slik du skrev det.',
          },
        },
        named: {
          title: 'Runder med navn',
          text: {
            stored:
              'En runde kan være åpen, med navn. Da lagres svaret med navnet ditt, bruker-ID-en din og rollen hvis du oppga den. Tekstene vises med navn når runden lukkes, også om bare én har svart. Kortet sier alltid hvilken type runde det er.',
          },
        },
        thread: {
          title: 'Innlegg i tråden',
          text: {
            never: 'Innlegg i tråden er aldri anonyme.',
            stored:
              'De innleggene som Teams sender videre til Tillitsbot mens runden varer, lagres med bruker-ID-en din og tidspunktet. Oppsummeringen teller dem, men gjengir dem ikke. Endrer eller sletter du innlegget i Teams, gjør Tillitsbot det samme når Teams sier fra. Andre samtaler i kanalen lagres ikke.',
          },
        },
        other: {
          title: 'Annet som lagres',
          points: {
            members:
              'Hvem som er med i teamet, som bruker-ID-er fra Teams uten navn. Det trengs for å telle inviterte og for å finne teamene dine i privat chat.',
            offices:
              'Hvem som er leder, tillitsvalgt og verneombud, som bruker-ID-er. Det avgjør hvem som kan starte og styre runder. Runden husker rollen til den som startet den, ikke personen.',
            settings: 'Språket ditt, hvis du har valgt et.',
            reminder:
              'At du har bedt om å bli minnet på en runde, til runden er over. Det sier ingenting om du har svart.',
            posts:
              'Hva Tillitsbot har lagt ut eller skal legge ut, med ID-en til kanalen eller den private chatten. Svar på kommandoer tømmes for innhold når de er sendt.',
            logs: 'Driftsloggen har ID-er, antall og tidspunkter. Den sier at noen trykket på et kort, men ikke hvem. Den har ikke navn og ikke det folk skriver.',
            pages: 'Denne siden bruker ingen informasjonskapsler og ingen skript.',
          },
        },
        exports: {
          title: 'Eksport',
          text: {
            content:
              'Medlemmer kan hente oppsummeringene til eget team i privat chat. Filen viser det samme som oppsummeringene, også navn fra runder med navn. Tillitsbot lagrer hvem som bestilte, når, og hva slags fil det var.',
            link: `En nedlastingslenke virker i ${linkMinutes} minutter, én gang. Den som har lenken, kan bruke den, så ikke send den videre. Filer som er hentet eller lagt i OneDrive, kan ikke Tillitsbot slette.`,
          },
        },
        forget: {
          title: 'Slik sletter du det som er ditt',
          text: { how: 'Skriv «slett meg» til Tillitsbot. Da slettes:' },
          points: {
            open: 'svarene dine i runder som ikke er lukket',
            named: 'svarene du har gitt med navn',
            thread: 'innleggene dine som er samlet fra tråder',
            settings: 'språket du har valgt',
          },
          after: {
            sealed: 'Anonyme svar i lukkede runder kan ingen finne igjen, heller ikke vi.',
            before:
              'Svar finnes bare i team der du fortsatt er med, og der Tillitsbot er i bruk. Skriv derfor «slett meg» før du går ut av et team.',
            stays:
              'Medlemskap, roller, listen over eksporter og listen over det Tillitsbot har lagt ut, blir stående. Oppsummeringen av en runde med navn lages på nytt uten svaret ditt, men filer som er hentet før, har det fortsatt. Det som står i Teams, må slettes i Teams.',
          },
        },
        retention: {
          title: 'Hvor lenge det lagres',
          text: {
            noLimit:
              'Sletting etter fast frist er ikke på plass ennå. Forseglede svar, svar med navn, innlegg og oppsummeringer blir liggende til virksomheten sletter dem. Det gjelder også når Tillitsbot fjernes fra et team. Da lukkes rundene og forsegles.',
          },
        },
        limits: {
          title: 'Dette kan vi ikke love',
          points: {
            openRound:
              'Mens runden er åpen, kan den som har tilgang til både databasen og hemmeligheten i driftsoppsettet, koble svar til person.',
            tooFew:
              'En runde med for få svar venter i inntil tre arbeidsdager før den forsegles, så den kan forlenges. Så lenge gjelder det samme som for en åpen runde.',
            memory:
              'Hemmeligheten til runden kan bli liggende i minnet til tjenesten i om lag ett minutt etter at runden er lukket. Den brukes ikke mer.',
            backups: 'Sikkerhetskopier kan ha med svar og hemmeligheter fra åpne runder så lenge kopiene finnes.',
            operators: 'De som drifter databasen, kan lese forseglede svar. De ser ikke hvem som har skrevet dem.',
            role: 'Er du alene om en rolle, kan rollen røpe hva du krysset av. Derfor er den frivillig.',
            unanimous:
              'Få svar, eller like svar, sier noe om alle. Svarer alle, eller alle unntatt én, det samme, vises det uten tall. Den ene som svarte noe annet, forstår likevel hva de andre svarte.',
            style: 'Andre kan kjenne igjen måten du skriver på, eller eksempelet ditt.',
            teams:
              'Svarene går gjennom tjenestene til Microsoft før de kommer til Tillitsbot. Teams og administratorene der kan se hvem som åpner hva, og innlegg i tråder.',
          },
        },
        contact: {
          title: 'Spørsmål og klage',
          text: {
            controller: `${organisation} er ansvarlig for bruken av opplysningene. Spør personvernombudet i ${organisation} om behandlingsgrunnlag, innsyn, retting og sletting.`,
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
              'Den gjelder kortene og meldingene fra Tillitsbot, filene du kan eksportere, og sidene om personvern og tilgjengelighet. Den gjelder ikke selve Teams, som Microsoft lager.',
            aim: 'Målet er WCAG 2.1, nivå A og AA. Ingen uavhengige har kontrollert det, og vi hevder ikke at alt er oppfylt.',
          },
        },
        cards: {
          title: 'Slik er kortene laget',
          points: {
            labels: 'Felt i kortene har ledetekst.',
            errors: 'Mangler noe når du sender, får du en feilmelding i ord. Den sier hvilket spørsmål det gjelder.',
            charts: 'Ved hvert diagram står de samme tallene i ord.',
            colour: 'Farge er aldri alene om å bære mening.',
            structure: 'Kortene oppgir språket sitt, og titlene på dem er merket som overskrifter.',
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
              'Automatiske tester leser kortene med Microsofts eget visningsprogram for Adaptive Cards, og godtar ingen feil i oppbygningen.',
            contrast: 'Automatiske tester regner ut kontrasten på disse sidene.',
          },
        },
        untested: {
          title: 'Hva som ikke er prøvd ennå',
          points: {
            screenReaders: 'Skjermlesere og andre hjelpemidler er ikke prøvd.',
            clients: 'Kortene er ikke prøvd i Teams på datamaskin, nett og telefon.',
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
