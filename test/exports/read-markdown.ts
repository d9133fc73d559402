/** What a report says when it is read: only the markup that the export itself writes is known here. */
export type Section = { readonly level: number; readonly title: string; readonly blocks: readonly string[] }

export function readMarkdown(file: string): Section[] {
  const sections: { level: number; title: string; blocks: string[] }[] = []
  for (const block of file.trimEnd().split('\n\n')) {
    const heading = /^(#{1,4}) (.*)$/s.exec(block)
    if (heading) sections.push({ level: heading[1]!.length, title: plain(heading[2]!), blocks: [] })
    else sections.at(-1)!.blocks.push(block)
  }
  return sections
}

/** Cells of a table, without head and rule. */
export function tableRows(block: string): string[][] {
  return block
    .split('\n')
    .slice(2)
    .map((line) =>
      line
        .slice(2, -2)
        .split(/(?<!(?<!\\)(?:\\\\)*\\)\|/)
        .map((cell) => plain(cell.trim())),
    )
}

export function quote(block: string): string {
  return block
    .split('\n')
    .map((line, index, lines) => {
      const text = line.replace(/^> ?/, '')
      return plain(index + 1 < lines.length && lines[index + 1] !== '>' ? text.replace(/\\$/, '') : text)
    })
    .join('\n')
}

/** Undoes escapes, code spans and the two entities, from left to right. Any other mark is a fault. */
export function plain(source: string): string {
  return source.replace(
    /\\([!-/:-@[-`{-~])|`([^`]*)`|&#(32|9);|[*_`<>[\]|~]/gu,
    (all: string, escaped?: string, code?: string, entity?: string) => {
      if (escaped !== undefined) return escaped
      if (code !== undefined) return code
      if (entity !== undefined) return String.fromCodePoint(Number(entity))
      throw new Error(`Live markup: ${all} in ${source.slice(0, 200)}`)
    },
  )
}
