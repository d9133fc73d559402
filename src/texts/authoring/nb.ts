import type { Reason } from '../../domain/package/finding.ts'
import type { ZipReason } from '../../domain/package/zip-reason.ts'
import { countedNb as counted } from '../counted.ts'

/** What people who write packages are told: what is wrong in a file, and how to mend it. */
export const nb = {
  authoring: {
    checked: (packages: number, faults: number, advice: number) =>
      `${counted(packages, 'pakke', 'pakker')} lest: ${counted(faults, 'feil', 'feil')} og ${counted(advice, 'råd', 'råd')}.`,
    findings: {
      fileMissing: 'Filen mangler. Lag den med samme oppsett som i en pakke som finnes fra før.',
      fileUnknown: 'Denne filen hører ikke til i en pakke. Ta den bort, eller rett navnet.',
      fileTooLarge: 'Filen er større enn 64 kB. En pakke trenger mye mindre; ta bort det som ikke hører til.',
      notUtf8:
        'Filen er ikke lagret som UTF-8. Velg UTF-8 når du lagrer, så bokstaver som æ, ø, å, č og đ blir riktige.',
      oddCharacter: (value: string) => `Her står et usynlig tegn (${value}). Slett linjen, og skriv den på nytt.`,
      markup: (value: string) => `Tegnene ${value} kan bli lest som kode eller lenke. Skriv det med vanlige ord.`,
      templateMark: 'Dollartegn og krøllparentes sammen kan bli lest som en mal. Ta dem bort.',
      notYaml: 'Linjen følger ikke reglene for YAML. Sammenlign med samme sted i en pakke som finnes fra før.',
      tab: 'Her står et tabulatortegn. Bruk mellomrom i stedet.',
      indent: 'Innrykket er feil. Det som hører inn under et felt, står to mellomrom lenger inn enn feltet.',
      colon: 'Teksten har et kolon, og må stå i anførselstegn.',
      notClosed: 'Et tegn mangler: et anførselstegn, en parentes, et komma eller kolonet etter navnet på et felt.',
      yamlFeature: (value: string) => `Tegnet ${value} har en egen betydning i YAML her. Sett teksten i anførselstegn.`,
      keyTwice: (value: string) => `Feltet ${value} står to ganger på samme sted. Slett det ene.`,
      tooDeep: 'Felter ligger inni hverandre i altfor mange lag. Rett innrykkene.',
      tooMuch: 'Filen har langt flere felter enn en pakke trenger. Ta bort det som ikke hører til.',
      fieldMissing: 'Feltet mangler eller er tomt. Fyll det ut.',
      fieldUnknown: (value: string) =>
        `En pakke har ikke noe felt som heter ${value} her. Rett navnet, eller slett det.`,
      notText: 'Her skal det stå en tekst. Sett den i anførselstegn hvis den ligner et tall eller et ja eller nei.',
      notNumber: 'Her skal det stå et tall, uten anførselstegn.',
      notWhole: 'Her skal det stå et helt tall.',
      notYesNo: 'Her skal det stå true eller false.',
      notList: 'Her skal det stå en liste, med en strek foran hvert punkt.',
      notFields: 'Her skal det stå felter med navn og kolon, to mellomrom lenger inn.',
      empty: 'Teksten er tom. Skriv den, eller ta bort feltet.',
      tooLong: (value: string) => `Teksten er for lang. Den kan ha høyst ${value} tegn.`,
      tooMany: (value: string) => `Listen er for lang. Den kan ha høyst ${value} punkter.`,
      tooFew: (value: string) => `Listen er for kort. Den må ha minst ${value}.`,
      tooHigh: (value: string) => `Tallet er for stort. Det største er ${value}.`,
      tooLow: (value: string) => `Tallet er for lite. Det minste er ${value}.`,
      notOneOf: (value: string) => `Ordet er ikke et av dem som kan stå her. Velg et av disse: ${value}.`,
      notAnId: (value: string) => `${value} kan ikke være en id. Bruk små bokstaver a–z, sifre og bindestrek.`,
      notALink: 'Adressen er ikke en nettadresse som begynner med https. Rett den, eller ta bort feltet.',
      notValid: 'Verdien passer ikke her. Se i veiledningen hva feltet kan inneholde.',
      idNotFolder: (value: string) =>
        `Id-en er en annen enn navnet på mappen. Skriv ${value}, eller gi mappen nytt navn.`,
      idTwice: (value: string) => `To har id-en ${value}. Gi den ene en annen.`,
      itemTwice: (value: string) => `${value} står to ganger i listen. Slett den ene.`,
      wordsTwice: (value: string) => `To svar heter ${value}. Skriv noe annet på det ene.`,
      listUneven: (value: string, other: string) =>
        `Listen har ikke like mange punkter som på bokmål: ${value} her, ${other} der. Skriv det som mangler, eller slett det som er for mye.`,
      minAboveMax: (value: string, other: string) =>
        `Det minste tallet (${value}) er større enn det største (${other}). Rett det ene.`,
      profileUnserved: (value: string) =>
        `Pakken har ingen mål i profilen ${value}. Rett navnet, eller skriv profilen under goals øverst i filen.`,
      notOneChoice: 'Kortet peker på den neste pakken. Det må ha nøyaktig ett felt av slaget choice.',
      packageUnknown: (value: string) => `Ingen pakke har id-en ${value}. Skriv id-en til en pakke som finnes.`,
      labelTwice: (value: string) => `Et annet tema heter også ${value}. Gi det ene et annet navn.`,
      cueTwice: (value: string, other: string) =>
        `${value} er et stikkord for temaet ${other} også. Ta det bort i ett av dem.`,
      wordsMissing: (value: string) => `Ordene for ${value} mangler. Skriv dem her.`,
      wordsLeftOver: (value: string) =>
        `package.yaml har ikke noe med id-en ${value}. Rett id-en, eller slett teksten.`,
      scaleEnds: 'En skala trenger navn på begge endene. Fyll ut low og high.',
      onlyScale: 'Bare en skala har low og high. Slett dem her.',
      onlyChoice: 'Bare et valg har options. Slett dem her.',
      profileUnknown: (value: string, other: string) => `Profilen ${value} finnes ikke. Disse finnes: ${other}.`,
      profileMissing: (value: string) =>
        `Virksomheten bruker målene i profilen ${value}. Skriv den også under goals, ellers ser ingen pakken.`,
      goalUnknown: (value: string, other: string) =>
        `Profilen ${other} har ikke målet ${value}. Velg et mål som står i filen til profilen.`,
      goalUnsaid: (value: string) =>
        `Pakken har flere mål i profilen ${value}. Skriv i feltet goal hvilket denne samtalestarteren hører til.`,
      goalElsewhere: (value: string) => `${value} er ikke blant målene til pakken. Velg et som står øverst i filen.`,
      cardWordsMissing: 'Ordene til kortet i output mangler. Skriv dem i outputCard.',
      cardMissing: 'package.yaml har ikke noe kort i output. Lag kortet der, eller slett ordene her.',
      firstFieldLine: 'Det første feltet på kortet sier hva det gjelder. Det må være av slaget line.',
      notAChoice: (value: string) =>
        `${value} er ikke et valg på dette kortet. Skriv id-en til et felt av slaget choice.`,
      nobodyAsked: 'Ingen samtalestarter er for hele teamet. La minst én ha audience: all, eller ta bort feltet.',
      longSentences: (value: string) => `Setningene er lange: ${value} ord i snitt. Del dem, så de har høyst 20.`,
      hardToRead: (value: string) =>
        `Teksten er tung å lese (LIX ${value}). Bruk kortere ord og setninger, til LIX er 40 eller lavere.`,
      twoQuestions: 'Her blir det spurt om to ting. Spør om én, eller lag to spørsmål.',
      leading: (value: string) =>
        `${value} legger svaret i munnen på folk. Spør slik at det er like lett å svare det motsatte.`,
      bokmalForm: (value: string) => `${value} er bokmål. Skriv det på nynorsk.`,
      nynorskForm: (value: string) => `${value} er nynorsk. Skriv det på bokmål.`,
      rareInBokmal: (value: string) => `${value} ligger nær nynorsk. Velg den formen som er vanlig i bokmål.`,
      rareInNynorsk: (value: string) => `${value} ligger nær bokmål. Velg den formen som er vanlig i nynorsk.`,
      navCapitals: 'Nav skrives med én stor bokstav.',
      titleTooLong: (value: string, other: string) =>
        `Tittelen har ${value} tegn. Kort den ned til ${other}, så den får plass på en telefon.`,
      optionTooLong: (value: string, other: string) =>
        `Svaret har ${value} tegn. Kort det ned til ${other}, så det får plass på en telefon.`,
      whyLength: (value: string) => `Begrunnelsen har så mange setninger: ${value}. Skriv to eller tre.`,
      undated: 'Begrunnelsen har ingen kilde med år. Skriv hvem som fant det ut, og når.',
      yearUnlisted: (value: string) =>
        `Ingen kilde i package.yaml er fra ${value}. Før opp kilden der, eller rett året.`,
      noWayOut: 'Valget mangler not-relevant. Legg det til, så ingen må svare på noe som ikke gjelder dem.',
      scaleRequired: 'En skala har ikke noe trinn for dem som det ikke gjelder. Skriv optional: true.',
    } satisfies Record<Reason, string | ((value: string, other: string) => string)>,
    zip: {
      tooLarge: 'Zip-filen er for stor. En pakke har fire tekstfiler, til sammen mindre enn 1 MB.',
      notZip: 'Dette er ikke en zip-fil som kan leses. Pakk mappen på nytt, og send den.',
      zip64: 'Zip-filen er laget for svært store filer. Pakk bare mappen med de fire filene.',
      tooManyEntries: 'Zip-filen har for mange filer. Pakk bare mappen med de fire filene.',
      encrypted: (value: string) => `${value} er låst med passord. Pakk på nytt uten passord.`,
      method: (value: string) => `${value} er pakket på en måte som ikke kan leses her. Bruk vanlig zip.`,
      badName: (value: string) => `Zip-filen har et filnavn som ikke kan brukes: ${value}. Pakk mappen på nytt.`,
      notAFile: (value: string) => `${value} er en snarvei og ikke en fil. Legg selve filen i mappen.`,
      fileUnknown: (value: string) =>
        `${value} hører ikke til i en pakke. Zip-filen kan ha package.yaml, nb.yaml, nn.yaml og en.yaml.`,
      twoFolders: 'Zip-filen har flere mapper. Pakk én mappe, uten mapper inni.',
      nameTwice: (value: string) => `${value} står to ganger i zip-filen. Pakk mappen på nytt.`,
      fileTooLarge: (value: string) => `${value} er større enn 64 kB. En pakke trenger mye mindre.`,
      damaged: (value: string) => `${value} er skadet i zip-filen. Pakk mappen på nytt.`,
      noFiles: 'Zip-filen har ingen av filene i en pakke. Den skal ha package.yaml, nb.yaml, nn.yaml og en.yaml.',
    } satisfies Record<ZipReason, string | ((value: string) => string)>,
  },
}

export type AuthoringTexts = typeof nb
