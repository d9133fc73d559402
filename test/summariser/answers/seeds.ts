import type { Seed } from '../../../src/summariser/local/analysis.ts'

/** Themes with cue words for each prompt, as the author of a package would write them. */
export const seeds: Readonly<Record<string, readonly Seed[]>> = {
  'own-judgement': [
    seed(
      'fullmakt',
      ['Fullmakt og godkjenning', 'Fullmakt og godkjenning', 'Authority and approval'],
      'fullmakt godkjenning attestering signatur leder',
      'fullmakt godkjenning attestering signatur leiar',
      'authority approval signature manager',
    ),
    seed(
      'system',
      ['Systemer og verktøy', 'System og verktøy', 'Systems and tools'],
      'system fagsystem verktøy tilgang felt mal',
      'system fagsystem verktøy tilgang felt mal',
      'system tool access field template',
    ),
    seed(
      'regelverk',
      ['Lov, regler og rutiner', 'Lov, reglar og rutinar', 'Law, rules and routines'],
      'lov regelverk rundskriv rutine retningslinje',
      'lov regelverk rundskriv rutine retningslinje',
      'law rule circular routine guideline',
    ),
    seed('tid', ['Tid', 'Tid', 'Time'], 'tid tidspress frist kø', 'tid tidspress frist kø', 'time deadline queue'),
    seed(
      'kvalitet',
      ['Kvalitet og likebehandling', 'Kvalitet og likebehandling', 'Quality and equal treatment'],
      'kvalitet likebehandling rettssikkerhet lik praksis',
      'kvalitet likebehandling rettstryggleik lik praksis',
      'quality equal treatment fairness',
    ),
  ],
  reporting: [
    seed(
      'dobbelt',
      ['Samme ting flere ganger', 'Same tingen fleire gonger', 'The same thing twice'],
      'dobbeltregistrering dobbelt samme kopiere to ganger',
      'dobbeltregistrering dobbelt same kopiere to gonger',
      'twice double duplicate copy',
    ),
    seed(
      'ubrukt',
      ['Tall som ingen bruker', 'Tal som ingen bruker', 'Figures nobody uses'],
      'ingen leser bruker månedsrapport statistikk',
      'ingen les bruker månadsrapport statistikk',
      'nobody reads monthly report statistics',
    ),
    seed(
      'tid',
      ['Tid fra brukerne', 'Tid frå brukarane', 'Time away from users'],
      'tid timer stjeler',
      'tid timar stel',
      'time hours steal',
    ),
    seed(
      'plikt',
      ['Må følges opp', 'Må følgjast opp', 'Must be followed up'],
      'rettssikkerhet kvalitet avvik forvaltningslov krav',
      'rettstryggleik kvalitet avvik forvaltningslov krav',
      'quality legal deviation',
    ),
  ],
  users: [
    seed(
      'brev',
      ['Brev og språk', 'Brev og språk', 'Letters and language'],
      'brev vedtaksbrev klarspråk språk mal',
      'brev vedtaksbrev klarspråk språk mal',
      'letter language template',
    ),
    seed(
      'dokumentasjon',
      ['Dokumentasjon vi ber om', 'Dokumentasjon vi ber om', 'Documentation we ask for'],
      'dokumentasjon bekreftelse legeerklæring kvittering kontoutskrift',
      'dokumentasjon stadfesting legeerklæring kvittering kontoutskrift',
      'documentation confirmation certificate receipt',
    ),
    seed(
      'samtale',
      ['Samtale og kontakt', 'Samtale og kontakt', 'Talk and contact'],
      'samtale ringe telefon møte kontaktperson',
      'samtale ringje telefon møte kontaktperson',
      'talk call phone meeting contact',
    ),
    seed(
      'kontroll',
      ['Nødvendig kontroll', 'Nødvendig kontroll', 'Necessary control'],
      'kontroll feilutbetaling likebehandling',
      'kontroll feilutbetaling likebehandling',
      'control fraud equal',
    ),
  ],
  involvement: [
    seed(
      'tidspunkt',
      ['For sent', 'For seint', 'Too late'],
      'sent bestemt avgjort allerede informasjon',
      'seint bestemt avgjort allereie informasjon',
      'late decided already',
    ),
    seed(
      'tidlig',
      ['Tidlig med', 'Tidleg med', 'Early in'],
      'tidlig start sammen hørt',
      'tidleg start saman høyrd',
      'early start together heard',
    ),
    seed(
      'tid',
      ['Tid til å delta', 'Tid til å delta', 'Time to take part'],
      'tid timer vakt kø',
      'tid timar vakt kø',
      'time hours shift queue',
    ),
    seed(
      'svar',
      ['Hva det ble til', 'Kva det blei til', 'What became of it'],
      'tilbakemelding svar forklare videre',
      'tilbakemelding svar forklare vidare',
      'feedback answer explain',
    ),
  ],
  across: [
    seed(
      'kommune',
      ['Kommunen', 'Kommunen', 'The municipality'],
      'kommune kommunal',
      'kommune kommunal',
      'municipality municipal',
    ),
    seed(
      'lege',
      ['Leger', 'Legar', 'Doctors'],
      'lege legeerklæring fastlege',
      'lege legeerklæring fastlege',
      'doctor certificate',
    ),
    seed(
      'overforing',
      ['Overføring', 'Overføring', 'Handover'],
      'overføring overlevering ansvar eier',
      'overføring overlevering ansvar eig',
      'handover responsibility owner',
    ),
    seed(
      'spesialist',
      ['Fagpersoner få har', 'Fagpersonar få har', 'Scarce specialists'],
      'jurist fagkoordinator rådgivende',
      'jurist fagkoordinator rådgivande',
      'lawyer specialist',
    ),
  ],
  learning: [
    seed(
      'tid',
      ['Tid til læring', 'Tid til læring', 'Time to learn'],
      'tid fagdag fagtime avlyst',
      'tid fagdag fagtime avlyst',
      'time cancelled',
    ),
    seed(
      'kolleger',
      ['Lære av kolleger', 'Lære av kollegaer', 'Learning from colleagues'],
      'kollega kollegaveiledning sparring hverandre',
      'kollega kollegarettleiing sparring kvarandre',
      'colleague peer',
    ),
    seed(
      'nyansatte',
      ['Nyansatte', 'Nytilsette', 'New colleagues'],
      'nyansatt fadder opplæring',
      'nytilsett fadder opplæring',
      'newcomer mentor training',
    ),
    seed(
      'regelverk',
      ['Regelverk', 'Regelverk', 'Rules'],
      'regelverk lov juss paragraf',
      'regelverk lov juss paragraf',
      'law rules',
    ),
  ],
}

function seed(
  id: string,
  [nb, nn, en]: [string, string, string],
  nbCues: string,
  nnCues: string,
  enCues: string,
): Seed {
  return {
    id,
    label: { nb, nn, en },
    cues: { nb: nbCues.split(' '), nn: nnCues.split(' '), en: enCues.split(' ') },
  }
}
