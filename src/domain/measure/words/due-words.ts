import { readDue } from '../../schedule/phrase/due.ts'

/** The most words that a date takes: "fredag den 1. mars 2027". */
const longest = 5

/** Words that come before the day by which something is to be done. */
const before = /^(?:innen|innan|før|til|frist|by|before|until|due)$/iu

/**
 * Takes the day off the end of what somebody wrote after `tiltak nytt`: "… innen 1. mars", "… by 15 April". Only a date
 * that can be read in one way is taken; anything else stays where it stands, for the person to choose in the form.
 */
export function splitDue(
  words: readonly string[],
  today: Temporal.PlainDate,
): { readonly rest: readonly string[]; readonly due: Temporal.PlainDate | undefined } {
  for (let count = Math.min(longest, words.length); count > 0; count--) {
    const at = words.length - count
    const due = readDue(words.slice(at).join(' '), today)
    if (!due) continue
    const word = words[at - 1]
    return { rest: words.slice(0, word !== undefined && before.test(word) ? at - 1 : at), due }
  }
  return { rest: words, due: undefined }
}
