/** A source file, by its path from the project's root with `/`. */
export type SourceFile = { readonly path: string; readonly text: string }

/**
 * The code with comments blanked, and, if asked for, the content of strings too. Every character keeps its place, so
 * that lines can be counted. Reads only as much of the language as that takes.
 */
export function blank(text: string, options: { readonly strings: boolean }): string {
  const out = Array.from({ length: text.length }, (_, i) => text[i]!)
  const hide = (from: number, to: number) => {
    for (let i = from; i < to; i++) if (out[i] !== '\n') out[i] = ' '
  }
  /** For each template that is open: how many braces are open inside its current `${`. */
  const templates: number[] = []
  let at = 0
  while (at < text.length) {
    const start = at
    const two = text.slice(at, at + 2)
    if (two === '//') {
      at = endOf(text, '\n', at)
      hide(start, at)
    } else if (two === '/*') {
      at = endOf(text, '*/', at) + 2
      hide(start, at)
    } else if (text[at] === "'" || text[at] === '"') {
      at = endOfQuoted(text, text[at]!, at + 1)
      if (options.strings) hide(start + 1, at - 1)
    } else if (text[at] === '/' && beginsPattern(text, at)) {
      at = endOfPattern(text, at + 1)
      hide(start + 1, at - 1)
    } else if (text[at] === '`' || (text[at] === '}' && templates.at(-1) === 0)) {
      if (text[at] === '}') templates.pop()
      at = endOfTemplatePart(text, at + 1)
      if (options.strings) hide(start + 1, at - 1)
      if (text[at - 1] === '{') templates.push(0)
    } else {
      if (text[at] === '{' && templates.length > 0) templates.push(templates.pop()! + 1)
      if (text[at] === '}' && templates.length > 0) templates.push(templates.pop()! - 1)
      at += 1
    }
  }
  return out.join('')
}

function endOf(text: string, what: string, from: number): number {
  const found = text.indexOf(what, from)
  return found === -1 ? text.length : found
}

function endOfQuoted(text: string, quote: string, from: number): number {
  let at = from
  while (at < text.length && text[at] !== quote && text[at] !== '\n') at += text[at] === '\\' ? 2 : 1
  return at + 1
}

/** Behind the closing quote, or behind the next `${`. */
function endOfTemplatePart(text: string, from: number): number {
  let at = from
  while (at < text.length && text[at] !== '`') {
    if (text[at] === '$' && text[at + 1] === '{') return at + 2
    at += text[at] === '\\' ? 2 : 1
  }
  return at + 1
}

/** A slash divides after a value and begins a pattern after anything else. */
function beginsPattern(text: string, at: number): boolean {
  const before = text.slice(0, at).trimEnd()
  return /(?:[([{,;:=!&|?+\-*%<>~^]|\b(?:return|typeof|case|in|of))$|^$/.test(before)
}

function endOfPattern(text: string, from: number): number {
  let inClass = false
  let at = from
  while (at < text.length && text[at] !== '\n' && (inClass || text[at] !== '/')) {
    if (text[at] === '[') inClass = true
    if (text[at] === ']') inClass = false
    at += text[at] === '\\' ? 2 : 1
  }
  return at + 1
}

export type Import = { readonly specifier: string; readonly line: number }

/** Everything that a file imports or exports from elsewhere: statements, types and `import()` alike. */
export function importsOf({ text }: SourceFile): Import[] {
  const code = blank(text, { strings: false })
  // The words are looked for where strings are blank: a text may hold them too.
  const words = blank(text, { strings: true })
  const pattern = /(?:\bfrom\s*|\bimport\s*\(\s*|^\s*import\s+)(?=['"])/gm
  return [...words.matchAll(pattern)].map((match) => {
    const start = match.index + match[0].length
    const end = code.indexOf(code[start]!, start + 1)
    return { specifier: code.slice(start + 1, end), line: lineAt(code, start) }
  })
}

/** The line of a place, counted from 1. */
export function lineAt(text: string, index: number): number {
  return text.slice(0, index).split('\n').length
}
