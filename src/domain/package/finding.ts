/** What stops a package: it is not loaded, published or run before this is mended. */
export const faults = [
  // The file
  ...['fileMissing', 'fileUnknown', 'fileTooLarge', 'notUtf8', 'oddCharacter', 'markup', 'templateMark'],
  // YAML
  ...['notYaml', 'tab', 'indent', 'colon', 'notClosed', 'yamlFeature', 'keyTwice', 'tooDeep', 'tooMuch'],
  // The form of a field
  ...['fieldMissing', 'fieldUnknown', 'notText', 'notNumber', 'notWhole', 'notYesNo', 'notList', 'notFields', 'empty'],
  ...['tooLong', 'tooMany', 'tooFew', 'tooHigh', 'tooLow', 'notOneOf', 'notAnId', 'notALink', 'notValid'],
  // What belongs together
  ...['idNotFolder', 'idTwice', 'itemTwice', 'wordsTwice', 'labelTwice', 'cueTwice', 'wordsMissing', 'wordsLeftOver'],
  ...['listUneven', 'scaleEnds', 'onlyScale', 'onlyChoice', 'minAboveMax', 'profileUnknown', 'profileMissing'],
  ...['profileUnserved', 'goalUnknown', 'goalUnsaid', 'goalElsewhere', 'cardWordsMissing', 'cardMissing'],
  ...['firstFieldLine', 'notAChoice', 'notOneChoice', 'packageUnknown', 'nobodyAsked'],
] as const

/** What a reader may stumble over. The author decides. */
export const advice = [
  ...['longSentences', 'hardToRead', 'twoQuestions', 'leading', 'navCapitals'],
  ...['bokmalForm', 'nynorskForm', 'rareInBokmal', 'rareInNynorsk'],
  ...['titleTooLong', 'optionTooLong', 'whyLength', 'undated', 'yearUnlisted', 'noWayOut', 'scaleRequired'],
] as const

export type Reason = (typeof faults)[number] | (typeof advice)[number]

/** What is wrong, with the one or two things that the words name. */
export type Problem = { readonly reason: Reason; readonly value?: string; readonly other?: string }

/** `path` as in `prompts.0.questions.1.low`; empty: the whole file. */
export type Finding = Problem & { readonly file: string; readonly path: string }

const adviceReasons: ReadonlySet<string> = new Set(advice)

export function isFault({ reason }: Finding): boolean {
  return !adviceReasons.has(reason)
}
