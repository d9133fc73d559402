/** A part of a measure that does not tell yet: it is missing, or said in words that mean something else to everybody. */
export type Unclear =
  | { readonly part: 'who' | 'when'; readonly kind: 'missing' }
  | { readonly part: 'what' | 'who' | 'when'; readonly kind: 'vague'; readonly words: string }
  /** A word or two, which can be read in many ways. */
  | { readonly part: 'what'; readonly kind: 'short' }

/** Words that hide who, when and what, as people write them in bokmål, nynorsk and English. */
const vague = {
  who: [
    'alle sammen|alle saman|hele teamet|heile teamet|alle|vi|me|noen|nokon|man|en av oss|ein av oss|ledelsen|leiinga',
    // Before another word it is the article.
    'ein(?= (?:bør|burde|får|kan|kunne|må|måtte|skal|skulle)(?!\\p{L}))',
    'the whole team|all of us|one of us|everyone|everybody|someone|somebody|anyone|we|management',
  ],
  when: [
    'så snart som mulig|så snart som råd|så fort som mulig|snarest|snart|snarleg|etter hvert|etter kvart|framover|fremover',
    'på sikt|når vi får tid|når me får tid|når det passer|når det passar|fortløpende|fortløpande|i tiden framover|i tida framover|ved anledning|ved høve',
    'as soon as possible|asap|soon|eventually|going forward|in due course|in the long run|when we have time|over time|sometime|ongoing',
  ],
  what: [
    'bli bedre|bli betre|bli flinkere|bli flinkare|vere betre|være bedre|forbedre|betre på|bedre på|styrke|auke|øke',
    'økt fokus|auka fokus|mer fokus|meir fokus|ha fokus på|fokus på|fokusere på|bevisst på|bevisste på|bevissthet|bevisstheit|medvitne|sette søkelys på|setje søkjelys på',
    'jobbe med|arbeide med|se på|sjå på|tenke på|tenkje på|vurdere|legge til rette for|leggje til rette for|prøve å|ta tak i|følge opp|følgje opp',
    'be better|get better|become better|improve|strengthen|increase|more focus|focus on|raise awareness|be aware of|be mindful of',
    'work on|look at|look into|think about|consider|facilitate|try to|address|follow up',
  ],
} as const

const patterns = Object.fromEntries(
  Object.entries(vague).map(([part, lists]) => [
    part,
    lists.map((words) => new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})(?![\\p{L}\\p{N}])`, 'iu')),
  ]),
)

/** The fewest words in which something can be said that somebody can do. */
const fewestWords = 3

/**
 * What of who, what and when is missing or vague. Vague is advice and never stops anybody; words are only looked at for
 * who and when where no person and no day is chosen, since then they are all there is.
 */
export function unclearParts(measure: {
  readonly what: string
  readonly owner?: object | undefined
  readonly due?: string | undefined
}): Unclear[] {
  const { what, owner, due } = measure
  const found: Unclear[] = []
  const vagueWhat = firstMatch('what', what)
  if (vagueWhat !== undefined) found.push({ part: 'what', kind: 'vague', words: vagueWhat })
  else if (what.trim().split(/\s+/u).length < fewestWords) found.push({ part: 'what', kind: 'short' })
  if (!owner) found.push(orMissing('who', firstMatch('who', what)))
  if (due === undefined) found.push(orMissing('when', firstMatch('when', what)))
  return found
}

function orMissing(part: 'who' | 'when', words: string | undefined): Unclear {
  return words === undefined ? { part, kind: 'missing' } : { part, kind: 'vague', words }
}

/** As it was written, the one that stands first. */
function firstMatch(part: keyof typeof vague, text: string): string | undefined {
  const found = (patterns[part] ?? []).flatMap((pattern) => pattern.exec(text) ?? [])
  return found.toSorted((a, b) => text.indexOf(a) - text.indexOf(b) || b.length - a.length)[0]
}
