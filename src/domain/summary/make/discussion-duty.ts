/**
 * Words of what an employer must discuss with the unions before it is decided: organisation, staffing, working hours,
 * budget, control, new ICT (DOMAIN, "Roles and co-determination"; Hovedavtalen i staten §§ 18–19). Beginnings of words, in
 * bokmål, nynorsk and English at once, because a team's texts mix them. A rule and not a judgement: it finds words, and
 * people decide.
 */
const subjects = {
  organisation: [
    'omorganis',
    'reorganis',
    'reorganiz',
    'restructur',
    'organisering',
    '(?:organisasjons?|avdelings|enhets|einings)(?:endring|struktur|modell|kart)',
    'omstilling',
    'nedlegg',
    'sammenslå',
    'samanslå',
    'slå(?:s|tt|r)? (?:i hop|ihop|sammen|saman)(?= (?:avdeling|enhet|eining|kontor|team))',
    'samlokaliser',
    'utkontrakter',
    'outsourc',
    'privatiser',
    'merger',
    'downsiz',
    '(?:organisational|organizational) (?:change|structure)',
  ],
  staffing: [
    '(?:ned|under|over|grunn)?bemann',
    'årsverk',
    'stilling(?=(?:er|ar|ene|ane)(?!\\p{L}))',
    'stillings(?:stopp|kutt|hjemm|heim|andel|prosent)',
    'ansettelse',
    'tilsetting',
    'nyansett',
    'nytilsett',
    'rekrutter',
    'vikar',
    'oppsigelse',
    'oppseiing',
    'permitter',
    'overtalli',
    'overtali',
    'understaff',
    'staffing',
    'headcount',
    'vacanc',
    'recruit',
    'redundanc',
    'lay-?off',
  ],
  workingHours: [
    'arbeidstid',
    'fleksitid',
    'kjernetid',
    'overtid',
    'turnus',
    'vaktplan',
    'vaktordning',
    'vaktlist',
    'skift(?:arbeid|ordning|plan)',
    'kveldsvakt',
    'helgevakt',
    'helgearbeid',
    'beredskapsvakt',
    'åpningstid',
    'opningstid',
    'hjemmekontor',
    'heimekontor',
    'fjernarbeid',
    'work(?:ing)? hours',
    'opening hours',
    'overtime',
    'flexi?time',
    'shift (?:work|pattern|plan)',
    'rota(?!\\p{L})',
    'home office',
    'working from home',
    'remote work',
  ],
  budget: [
    'budsjett',
    'bevilgning',
    'løyving',
    'innsparing',
    'sparetiltak',
    'nedskjæring',
    'nedskjering',
    'lønnsmid',
    'lønsmid',
    'budget',
    'cutback',
    'spending cut',
  ],
  control: [
    // Who has something under control is not controlled.
    '(?<!(?<!\\p{L})(?:ha|har|hadde|få|får|miste|mister|mista|mistet|under|god|full|have|has|had|lose|lost|out of|under|in) )kontroll(?!erbar)',
    'overvåk',
    'overvak',
    'kameraovervåk',
    'sporing',
    'stikkprøve',
    'loggføring',
    'lydopptak',
    'surveill',
    '(?<!(?<!\\p{L})(?:have|has|had|lose|lost|losing|out of|under|in) )control',
    'monitor(?:ing|ed)',
    'tracking',
  ],
  newIct: [
    'ny(?:tt|e)? (?:\\p{L}+ )?(?:\\p{L}*system|\\p{L}*verktøy|dataprogram|program(?!\\p{L})|app(?:en|ar|er)?(?!\\p{L})|løsning|løysing|ikt|teknologi)',
    'digitaliser',
    'automatiser',
    'kunstig intelligens',
    'ki-',
    'copilot',
    'chatbot',
    'chatrobot',
    'new (?:\\p{L}+ )?(?:systems?|tools?|software|apps?|technology|ict)(?!\\p{L})',
    'digitali[sz]',
    'automat(?:e|es|ed|ing|ion)(?!\\p{L})',
    'artificial intelligence',
  ],
} as const

/** A word is given as it stands, to its end. */
const triggers = new RegExp(
  `(?<![\\p{L}\\p{M}\\p{Nd}])(?:${Object.values(subjects).flat().join('|')})[\\p{L}\\p{M}]*(?:-\\p{L}+)*`,
  'giu',
)

const most = 5

/**
 * Why something must be discussed with the unions before it is decided: the words, as they are written, that tell it; those
 * first that stand first. Empty: no such word. The same word is given once, whatever its capitals; at most five.
 */
export function discussionDuty(texts: Iterable<string>): string[] {
  const found = new Map<string, string>()
  for (const text of texts) {
    for (const [word] of text.matchAll(triggers)) {
      const key = word.toLowerCase()
      if (!found.has(key)) found.set(key, word)
      if (found.size === most) return [...found.values()]
    }
  }
  return [...found.values()]
}
