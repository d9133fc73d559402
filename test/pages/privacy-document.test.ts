import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { documents } from '../../src/ports/documents.ts'

const path = join(import.meta.dirname, '../../docs/privacy.md')
const text = readFileSync(path, 'utf8')

const keys = new Set('type id shard teamId tenantId roundId scheduleId campaignId'.split(' '))
const Shape = z.object({ properties: z.record(z.string(), z.unknown()) })
const Shapes = z.union([
  Shape.transform((one) => [one]),
  z.object({ oneOf: z.array(Shape) }).transform(({ oneOf }) => oneOf),
  z.object({ anyOf: z.array(Shape) }).transform(({ anyOf }) => anyOf),
])

type Row = { readonly kind: string; readonly fields: readonly string[]; readonly rest: readonly string[] }

/** The rows of the table between the marks. */
function rows(): Row[] {
  const [, table = ''] = text.match(/<!-- fields -->\n([\s\S]*?)\n<!-- \/fields -->/) ?? []
  return table
    .split('\n')
    .slice(2)
    .map((line) => {
      const [kind = '', fields = '', ...rest] = line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim())
      return { kind: kind.replaceAll('`', ''), fields: fields.match(/(?<=`)\w+(?=`)/g) ?? [], rest }
    })
}

/** Every field of a kind of document, without the keys. */
function fieldsOf(schema: z.ZodType): string[] {
  const shapes = Shapes.parse(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }))
  return [...new Set(shapes.flatMap(({ properties }) => Object.keys(properties)))].filter((field) => !keys.has(field))
}

describe('docs/privacy.md', () => {
  it('has a row for every kind of document that is stored, and for no other', () => {
    assert.deepEqual([...new Set(rows().map(({ kind }) => kind))].toSorted(), Object.keys(documents).toSorted())
  })

  for (const [kind, { schema }] of Object.entries(documents)) {
    it(`names every field of ${kind} once, and no field that is gone`, () => {
      const named = rows()
        .filter((row) => row.kind === kind)
        .flatMap(({ fields }) => fields)
      assert.deepEqual(named.toSorted(), fieldsOf(schema).toSorted())
    })
  }

  it('says of each what it is for, who sees it and how long it lives', () => {
    for (const { kind, rest } of rows()) {
      assert.equal(rest.length, 3, kind)
      for (const cell of rest) assert.match(cell, /\w/, kind)
    }
  })

  it('links to what is there', () => {
    const links = [...text.matchAll(/\]\(([^)#]+)\)/g)].map(([, link = '']) => link)
    assert.ok(links.length > 3)
    assert.deepEqual(
      links.filter((link) => !/^https?:/.test(link) && !existsSync(join(dirname(path), link))),
      [],
    )
  })
})
