/** Rows of a file by RFC 4180, read as strictly as it is written: semicolon, CRLF. Keys are the headers. */
export function readCsv(file: string): Record<string, string>[] {
  const [headers = [], ...rows] = cells(file.replace(/^\uFEFF/, ''))
  return rows.map((row) => {
    if (row.length !== headers.length) throw new Error(`A row has ${row.length} cells, not ${headers.length}`)
    return Object.fromEntries(headers.map((header, index) => [header, row[index] ?? '']))
  })
}

/** Cells as a program cuts them that is set to `separators` (one or more) and ends a row at `rowEnd`. */
export function cells(file: string, separators = ';', rowEnd = '\r\n'): string[][] {
  const rest = new RegExp(`(?:(?!${rowEnd})[^${separators}])*`, 'y')
  const rows: string[][] = [[]]
  for (let at = 0; at < file.length; ) {
    let cell = ''
    if (file[at] === '"') {
      const end = closingQuote(file, at)
      cell = file.slice(at + 1, end).replaceAll('""', '"')
      at = end + 1
    }
    // What follows a closing quote belongs to the cell, in Excel as here.
    rest.lastIndex = at
    const [tail = ''] = rest.exec(file) ?? []
    rows.at(-1)!.push(cell + tail)
    at += tail.length
    if (file.startsWith(rowEnd, at)) {
      rows.push([])
      at += rowEnd.length
    } else {
      at += 1
    }
  }
  return rows.filter((row) => row.length > 0)
}

function closingQuote(file: string, opening: number): number {
  let at = file.indexOf('"', opening + 1)
  while (at !== -1 && file[at + 1] === '"') at = file.indexOf('"', at + 2)
  return at === -1 ? file.length : at
}

/** Takes away the apostrophes that `safeCell` put in, as docs/export-format.md says. */
export function unsafe(cell: string): string {
  return cell
    .replace(/^'('*[\t\n])/, '$1')
    .replace(
      /(^[\s"'\p{Cf},;|]*|[\s"'\p{Cf},;|]+)([=+\-@＝＋－＠﹦﹢﹣﹫−])?/gu,
      (all: string, gap: string, sign: string | undefined, at: number) =>
        sign !== undefined && gap.endsWith("'") && (at === 0 || /[\n\t,;|]/.test(gap)) ? gap.slice(0, -1) + sign : all,
    )
}
