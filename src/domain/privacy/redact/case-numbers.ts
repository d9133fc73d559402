import { type Chain, digitsOf, joints, sizeOf } from './chains.ts'
import { type Folded, isLetter } from './fold.ts'
import { isDate, isYear } from './number-kind.ts'
import { isDateStart } from './ordinary.ts'

/** Words before which nothing but a case, a document or a task of one person is meant. */
const strong = new Set(
  (
    'saksnr saksnummer saknr saknummer saksid sakid saksreferanse arkivsak arkivsaksnr arkivsaknr arkivref arkivreferanse ' +
    'journalpost journalposten journalpostid journalnr journalnummer fagsak fagsakid fagsaknr gosys gosysoppgave ' +
    'oppgaveid oppgavenr dokumentid dokumentnr klagesak klagesaken infotrygdsak jp casenumber'
  ).split(' '),
)

/** Words that also stand before points of an agenda and amounts. "uføresak" and "uføresaken" end like these. */
const weak = new Set('oppgave oppgåve oppgaven oppgåva vedtak vedtaket referanse referansen ref case task'.split(' '))
const weakEnds = ['sak', 'saken', 'saka', 'saker', 'sakene', 'sakane', 'sakens']

const numberWords = new Set(['nr', 'no', 'nummer', 'number', 'id', 'num'])

type Match = { readonly groups: number; readonly kind: 'caseNumber' }

/**
 * The case number that begins with this group: a journal number (2026/123456) anywhere, a short one (23/4567) or a plain
 * one after the word for it. A span of years (2025/2026) and a point of an agenda (sak 12/26) are left alone.
 */
export function caseNumber(folded: Folded, chain: Chain, first: number): Match | undefined {
  // Past the first group only a year and a slash can begin one.
  const following = chain.joints[first + 1]
  if (first > 0 && (sizeOf(chain, first) !== 4 || (following !== 47 && following !== joints.weak))) return undefined
  const digits = digitsOf(chain, first, first + 1)
  const next = digitsOf(chain, first + 1, first + 2)
  const joint = chain.joints[first + 1] ?? 0
  const slash = joint === 47 || (joint === joints.weak && between(folded, chain, first) === '/')
  const word = wordBefore(folded, chain, first)
  if (isYear(digits) && slash && next.length >= 3 && next.length <= 9 && !isYear(next)) {
    return word === 'none' && isLaw(folded, chain, first) ? undefined : withDocument(chain, first)
  }
  if (word === 'none') return undefined
  // "3 saker, 2026-11-21"
  if (isDateStart(chain, first, chain.starts.length)) return undefined
  const tight = slash || joint > joints.weak
  const joined = tight || joint === joints.space || joint === joints.lineBreak
  const span = isYear(next) && Math.abs(Number(next) - Number(digits)) < 10
  if (isYear(digits) && joined && next.length >= (tight ? 1 : 4) && next.length <= 9 && !span) {
    return withDocument(chain, first)
  }
  if (digits.length === 2 && tight && next.length >= 3 && next.length <= 9 && !isYear(next))
    return withDocument(chain, first)
  const least = word === 'strong' ? 4 : word === 'numbered' ? 5 : 7
  if (digits.length === 8 && (isDate(digits) || digits.endsWith('000'))) return undefined
  if (digits.length >= least && digits.length <= 15) return { groups: 1, kind: 'caseNumber' }
  return word === 'weak' ? undefined : manyGroups(chain, first)
}

/** Forordning (EU) 2016/679, direktiv 2019/1152. */
function isLaw({ text }: Folded, chain: Chain, first: number): boolean {
  const start = chain.starts[first] ?? 0
  return /(?:\b(?:eu|ef|eøf|eøs|ec)|forordning\p{L}{0,4}|direktiv\p{L}{0,4}|regulation|directive)[).: ]{0,3}$/u.test(
    text.slice(Math.max(0, start - 20), start),
  )
}

/** 453 812 345 after "journalpost". */
function manyGroups(chain: Chain, first: number): Match | undefined {
  let groups = 0
  for (let i = first; i < chain.starts.length && i < first + 12; i++) {
    if (i > first && chain.joints[i] === joints.weak) break
    const size = (chain.offsets[i + 1] ?? 0) - (chain.offsets[first] ?? 0)
    if (size > 12) break
    if (size >= 6) groups = i + 1 - first
  }
  return groups > 0 ? { groups, kind: 'caseNumber' } : undefined
}

/** 2024/12345-6: the number of the document belongs to it. */
function withDocument(chain: Chain, first: number): Match {
  const document = chain.joints[first + 2] === 45 && sizeOf(chain, first + 2) <= 4
  return { groups: document ? 3 : 2, kind: 'caseNumber' }
}

function wordBefore(folded: Folded, chain: Chain, first: number): 'none' | 'weak' | 'numbered' | 'strong' {
  // Before any other group stands a digit.
  if (first > 0) return 'none'
  const { text } = folded
  let end = (chain.starts[first] ?? 0) - 1
  let read = lastWord(text, end)
  const numbered = numberWords.has(read.word)
  if (numbered) {
    end = read.start - 1
    read = lastWord(text, end)
  }
  if (strong.has(read.word)) return 'strong'
  if (!weak.has(read.word) && !weakEnds.some((end) => read.word.endsWith(end))) return 'none'
  return numbered ? 'numbered' : 'weak'
}

/** The word that ends at `end` or at most four marks before it. Looks at 24 characters at most. */
function lastWord(text: string, end: number): { word: string; start: number } {
  let last = end
  for (let marks = 0; marks < 4 && last >= 0 && isMark(text.charCodeAt(last)); marks++) last--
  let start = last + 1
  while (start > 0 && last - start < 20 && isLetter(text.charCodeAt(start - 1))) start--
  return { word: text.slice(start, last + 1), start }
}

function isMark(code: number): boolean {
  // Space, line break, tab, # ( , - . :
  return (
    code === 32 || code === 10 || code === 9 || code === 35 || code === 40 || (code >= 44 && code <= 46) || code === 58
  )
}

function between({ text }: Folded, chain: Chain, first: number): string {
  return text.slice(chain.ends[first], chain.starts[first + 1]).trim()
}
