import assert from 'node:assert/strict'
import { barChart, columnChart, groupedChart, stackedChart } from '../../../src/exports/charts/charts.ts'
import { fills, wrapped } from '../../../src/exports/charts/drawing.ts'

const row = (label: string, value: number) => ({ label, value, text: String(value) })
const named = { title: 'Tiltak', description: 'Hvor mange tiltak som er foreslått, vedtatt og ferdige.' }
const hostile = `</text><script>alert(1)</script> & "x" 'y' =1+1 \u0000\u0008\uFFFF\u202E${'\uD83D'} čŋšđ ${'lang'.repeat(40)}`

const charts = (text: string) => ({
  bars: barChart({ ...named, title: text, description: text, rows: [{ label: text, value: 3, text }] }),
  groups: groupedChart({ ...named, groups: [{ label: text, rows: [{ label: text, value: 3, text }] }] }),
  stacked: stackedChart({ ...named, rows: [{ label: text, parts: [{ label: text, value: 3, text }] }] }),
  columns: columnChart({ ...named, columns: [{ label: text, value: 3, text }] }),
})

describe('charts', () => {
  for (const [name, svg] of Object.entries(charts(hostile))) {
    it(`${name} show any text as text, in a document that XML can read`, () => {
      const tags = [...svg.matchAll(/<\/?([a-z]+)/g)].map(([, tag]) => tag)
      assert.deepEqual(
        [...new Set(tags)].toSorted(),
        ['svg', 'title', 'desc', 'text', 'rect', 'path'].filter((tag) => tags.includes(tag)).toSorted(),
      )
      assert.doesNotMatch(svg, /(?!\n)[\p{Cc}\p{Cn}]/u)
      assert.ok(svg.isWellFormed())
      assert.match(svg, /čŋšđ/)
      assert.doesNotMatch(svg, /&(?!amp;|lt;|gt;|quot;|#39;)/)
    })
  }

  it('have a role, a name and a description', () => {
    for (const svg of Object.values(charts('Vedtatt'))) {
      assert.match(svg, /^<svg [^>]*role="img"[^>]*><title>[^<]+<\/title><desc>[^<]+<\/desc>/)
    }
  })

  it('draw bars in proportion, with every value in words and none for nothing', () => {
    const svg = barChart({ ...named, rows: [row('Vedtatt', 4), row('Ferdig', 2), row('Stoppet', 0)], width: 202 })
    assert.deepEqual(widths(svg), [200, 100])
    for (const words of ['Vedtatt: 4', 'Ferdig: 2', 'Stoppet: 0']) assert.ok(svg.includes(`>${words}<`))
  })

  it('draw a bar as a part of a whole that is named', () => {
    assert.deepEqual(widths(barChart({ ...named, rows: [row('Delt', 1)], of: 4, width: 202 })), [50])
  })

  it('draw groups with one scale', () => {
    const groups = [
      { label: 'Ledere', rows: [row('Uenig', 8)] },
      { label: 'Medarbeidere', rows: [row('Uenig', 4)] },
    ]
    assert.deepEqual(widths(groupedChart({ ...named, groups, width: 202 })), [200, 100])
  })

  it('number the parts of a bar, in the bar and in the words below', () => {
    const svg = stackedChart({
      ...named,
      rows: [{ label: '', parts: [row('Foreslått', 1), row('Vedtatt', 0), row('Ferdig', 3)] }],
    })
    for (const words of ['1. Foreslått: 1', '2. Vedtatt: 0', '3. Ferdig: 3', '1', '3']) {
      assert.ok(svg.includes(`>${words}<`), words)
    }
    assert.ok(!svg.includes('>2<'), 'a part of nothing is not drawn')
  })

  it('leave words out where months stand too close, and keep those of the newest', () => {
    const columns = Array.from({ length: 36 }, (_, i) => ({ label: `m${i}`, value: i, text: `${i} t` }))
    const svg = columnChart({ ...named, columns })
    assert.ok(svg.includes('>m35<') && !svg.includes('>m34<'))
    assert.equal(svg.match(/<rect/g)?.length, 35)
  })

  it('are drawn of nothing at all', () => {
    for (const svg of [
      barChart({ ...named, rows: [] }),
      groupedChart({ ...named, groups: [] }),
      stackedChart({ ...named, rows: [] }),
      stackedChart({ ...named, rows: [{ label: 'x', parts: [row('a', 0)] }] }),
      columnChart({ ...named, columns: [] }),
      columnChart({ ...named, columns: [row('a', 0)] }),
    ]) {
      assert.doesNotMatch(svg, /NaN|Infinity|undefined/)
    }
  })

  it('are the same every time', () => {
    assert.deepEqual(charts('Vedtatt'), charts('Vedtatt'))
  })

  it('break lines at spaces, long words inside, and cut only what no chart has room for', () => {
    assert.deepEqual(wrapped('Rom for faglighet og kompetanse', 100), ['Rom for', 'faglighet og', 'kompetanse'])
    assert.deepEqual(wrapped('abcdefgh', 30), ['abcd', 'efgh'])
    assert.equal(wrapped('ord '.repeat(100), 100).length, 4)
    assert.match(wrapped('ord '.repeat(100), 100).at(-1)!, /…$/)
  })

  it('halve no sign where they break or cut', () => {
    for (const sign of ['😀', '👩🏽‍💻', 'e\u0301', '🇳🇴']) {
      for (let before = 0; before < 14; before++) {
        const text = `${'a'.repeat(before)}${sign.repeat(60)}`
        for (const line of wrapped(text, 100)) {
          const left = line.replaceAll(sign, '')
          assert.match(left, /^a*…?$/, `${sign} ${before}`)
        }
      }
    }
  })

  it('have colours that are seen on white and on dark, and that white digits are read on', () => {
    for (const fill of fills) {
      assert.ok(contrast(fill, '#ffffff') >= 4.5, `${fill} on white: ${contrast(fill, '#ffffff')}`)
      assert.ok(contrast(fill, '#15181c') >= 3, `${fill} on dark: ${contrast(fill, '#15181c')}`)
    }
  })
})

/** Of everything that is filled with the first colour. */
function widths(svg: string): number[] {
  return [...svg.matchAll(new RegExp(`width="([\\d.]+)" height="14" fill="${fills[0]}"`, 'g'))].map(([, width]) =>
    Number(width),
  )
}

/** WCAG 2.1, definition of contrast ratio. */
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
