import { Composer, CST, isMap, isScalar, isSeq, Lexer, LineCounter, Parser, type YAMLError } from 'yaml'
import type { Problem, Reason } from '../domain/package/finding.ts'
import { oddCharacters, strangeInText } from './strange-text.ts'

/** Far more than a package needs: the largest that a file may be, and what keeps the reading of all four short, also the very first time. */
export const largestFile = 64 * 1024
export const mostTokens = 10_000
/** Nobody mends more in one go. */
export const mostFindings = 300
const deepest = 32

type Path = readonly PropertyKey[]
export type Placed = Problem & { readonly path: Path; readonly line: number }

export type ReadYaml = {
  /** Undefined: it could not be read. */
  readonly data: unknown
  readonly problems: readonly Placed[]
  /** Words and signs of YAML that were read. */
  readonly tokens: number
  /** The line, from 1, where the field stands, or what it is missing from. */
  readonly lineOf: (path: Path) => number
}

/**
 * Reads a file that a stranger may have written: plain fields, lists and texts in UTF-8. What makes YAML dangerous or hard to
 * read (anchors, aliases, tags, merged or repeated keys, several documents) is refused before it is built, and so is what
 * would take long: more than `most` tokens. Every problem comes with its line.
 */
export function readYaml(bytes: Uint8Array, most = mostTokens): ReadYaml {
  const failed = (reason: Reason, line = 1, value?: string): ReadYaml => ({
    data: undefined,
    problems: [{ reason, line, path: [], ...(value !== undefined && { value }) }],
    tokens: 0,
    lineOf: () => line,
  })
  if (bytes.byteLength > largestFile) return failed('fileTooLarge')
  const text = decoded(bytes)
  if (text === undefined) return failed('notUtf8')
  const odd = oddCharacters(text)
  if (odd.length > 0) return { ...failed('oddCharacter'), problems: odd.map((one) => ({ ...one, path: [] })) }

  const counter = new LineCounter()
  const lineAt = (offset: number) => Math.max(1, counter.linePos(offset).line)
  const { documents, refused, tokens } = composed(text, counter, most)
  if (refused) return { ...failed(refused.reason, lineAt(refused.offset), refused.value), tokens }
  const [document, second] = documents
  if (!document) return failed('notYaml')
  if (second) return failed('yamlFeature', lineAt(second.range[0]), '---')
  const [error] = document.errors
  if (error) return failed(reasonOf(error), lineAt(error.pos[0]))

  const problems: Placed[] = []
  const data = dataOf(document.contents, [], ({ offset, ...problem }) => {
    if (problems.length < mostFindings) problems.push({ ...problem, line: lineAt(offset) })
  })
  return { data, problems, tokens, lineOf: (path) => lineAt(offsetOf(document.contents, path)) }
}

/** Undefined: not UTF-8. A mark at the beginning is passed over. */
function decoded(bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    // UTF-16 without its mark.
    return text.includes('\0') ? undefined : text
  } catch {
    return undefined
  }
}

type Refused = Problem & { readonly offset: number }

/** One pass: each token is looked at before the parser sees it, so nothing dangerous is ever built. */
function composed(text: string, counter: LineCounter, most: number) {
  const parser = new Parser(counter.addNewLine)
  counter.addNewLine(0)
  const seen: { refused: Refused | undefined; count: number } = { refused: undefined, count: 0 }
  function* tokens() {
    for (const lexeme of new Lexer().lex(text)) {
      seen.count++
      const feature = featureOf(lexeme)
      if (feature !== undefined) seen.refused = { reason: 'yamlFeature', value: feature, offset: parser.offset }
      else if (seen.count > most) seen.refused = { reason: 'tooMuch', offset: parser.offset }
      else if (parser.stack.length > deepest) seen.refused = { reason: 'tooDeep', offset: parser.offset }
      if (seen.refused) return
      yield* parser.next(lexeme)
    }
    yield* parser.end()
  }
  // Keys are compared in `dataOf`: here it would take the square of their number.
  const composer = new Composer({ uniqueKeys: false, stringKeys: true, merge: false, resolveKnownTags: false })
  const documents = [...composer.compose(tokens(), true, text.length)]
  return { documents, refused: seen.refused, tokens: seen.count }
}

/** The sign of a part of YAML that no package needs. */
function featureOf(lexeme: string): string | undefined {
  switch (CST.tokenType(lexeme)) {
    case 'anchor':
    case 'alias':
    case 'tag':
    case 'directive-line':
    case 'explicit-key-ind':
      return lexeme.slice(0, 1)
    default:
      return undefined
  }
}

function reasonOf({ code }: YAMLError): Reason {
  switch (code) {
    case 'TAB_AS_INDENT':
      return 'tab'
    case 'BAD_INDENT':
    case 'MULTILINE_IMPLICIT_KEY':
      return 'indent'
    case 'BLOCK_AS_IMPLICIT_KEY':
      return 'colon'
    case 'MISSING_CHAR':
      return 'notClosed'
    default:
      return 'notYaml'
  }
}

type Report = (problem: Problem & { readonly path: Path; readonly offset: number }) => void

/** Plain data, with every text in the composed form of Unicode, so that one word is one word. */
function dataOf(node: unknown, path: Path, report: Report): unknown {
  if (isSeq(node)) return node.items.map((item, i) => dataOf(item, [...path, i], report))
  if (isMap(node)) {
    const fields = new Map<string, unknown>()
    for (const { key, value } of node.items) {
      const name = keyOf(key)
      const at = [...path, name]
      const offset = startOf(key)
      if (name === '__proto__' || name === '<<') report({ reason: 'fieldUnknown', value: name, path: at, offset })
      else if (fields.has(name)) report({ reason: 'keyTwice', value: name, path: at, offset })
      else fields.set(name, dataOf(value, at, report))
    }
    return Object.fromEntries(fields)
  }
  if (!isScalar(node)) return null
  if (typeof node.value !== 'string') return node.value
  const text = node.value.normalize('NFC')
  const strange = strangeInText(text)
  if (strange) report({ ...strange, path, offset: startOf(node) })
  return text
}

/** The place of the field's name, or of the item of a list; of what it is missing from where it isn't there. */
function offsetOf(root: unknown, path: Path): number {
  let node = root
  let offset = startOf(root)
  for (const step of path) {
    if (isSeq(node)) {
      node = node.items[Number(step)]
      if (node === undefined) return offset
      offset = startOf(node)
    } else if (isMap(node)) {
      const pair = node.items.find(({ key }) => keyOf(key) === String(step))
      if (!pair) return offset
      offset = startOf(pair.key)
      node = pair.value
    } else return offset
  }
  return offset
}

function keyOf(key: unknown): string {
  return isScalar(key) ? String(key.value).normalize('NFC') : ''
}

function startOf(node: unknown): number {
  return isMap(node) || isSeq(node) || isScalar(node) ? (node.range?.[0] ?? 0) : 0
}
