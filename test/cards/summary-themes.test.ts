import assert from 'node:assert/strict'
import { elementsOf, markdownOf, plainOf } from './elements.ts'
import { type SummarySample, sourcesSampleCard, summarySampleCard } from './samples.ts'

const prompt = { package: 'kom-i-gang', id: 'limits' }
const line = (length: number, letter: string) => letter.repeat(length)
type Theme = NonNullable<SummarySample['themes']>[number]

/** A round with so many themes, each with three texts: two that point the same way and one that sees it otherwise. */
function round(count: number, words: (theme: number, part: string) => string, more: Partial<SummarySample> = {}) {
  const texts = Array.from({ length: count * 3 }, (_, i) => words(Math.floor(i / 3), `text${i % 3}`))
  const themes = Array.from({ length: count }, (_, i): Theme => {
    const sources = [1, 2, 3].map((n) => `a${i * 3 + n}`)
    const quotes = sources.map((source, n) => ({ source, text: texts[i * 3 + n]! }))
    return {
      ...{ id: `t${i}`, label: words(i, 'label'), people: 3, kind: 'proposal', sources, quotes },
      ...{ for: sources.slice(0, 2), against: sources.slice(2), discuss: [words(i, 'word').slice(0, 60)] },
      proposals: Array.from({ length: 5 }, (_, n) => ({ source: sources[0]!, text: words(i, `proposal${n}`) })),
    }
  })
  const sample: SummarySample = {
    ...{ prompt, answers: 200, invited: 200, counts: {}, texts: { example: texts }, themes },
    ...more,
  }
  return sample
}

const bytes = (card: object) => Buffer.byteLength(JSON.stringify(card))
const short = (theme: number, part: string) => `${part} i tema ${theme}.`
const verbs = (card: object) => elementsOf(card).flatMap(({ type, verb }) => (type === 'Action.Execute' ? [verb] : []))

describe('The themes on the summary card', () => {
  for (const [what, letter] of [
    ['ordinary', 'a'],
    ['Sámi', 'đ'],
    ['three-byte', '語'],
    ['escaped', '"'],
    ['control character', '\u0001'],
    ['lone surrogate', '\uD800'],
  ] as const) {
    it(`stay within 27 KB, eight of them of the longest ${what} texts`, () => {
      const longest = (_: number, part: string) => line(part === 'label' ? 120 : part === 'word' ? 60 : 480, letter)
      const singles = Array.from({ length: 24 }, (_, i) => `a${i + 1}`)
      const card = summarySampleCard('nb', round(8, longest, { singles, flags: ['fewAnswers', 'oneRoleDominates'] }))
      assert.ok(bytes(card) <= 27_000, `${bytes(card)} bytes`)
      assert.equal(verbs(card).filter((verb) => verb === 'openSources').length, 8)
    })
  }

  it('stay within 27 KB whatever the team says of them', () => {
    const remark = line(500, '語')
    const at = '2026-12-02T15:00:00.000Z'
    const themes = ['t0', 't1', 't2', 't3', 't4', 't5', 't6', 't7']
    const card = summarySampleCard(
      'nb',
      round(8, short, {
        review: {
          objections: [...themes, 'whole'].flatMap((id) =>
            Array.from({ length: 12 }, (_, i) => ({ id: `o${id}${i}`, line: id, reason: remark })),
          ),
          changes: themes.map((id) => ({
            ...{ id: `c${id}`, kind: 'corrected', line: id, by: 'leader', at },
            ...{ before: short(0, 'label'), after: remark, reason: remark },
          })),
          disagreements: [{ by: 'leader', text: remark }],
        },
      }),
    )
    assert.ok(bytes(card) <= 27_000, `${bytes(card)} bytes`)
  })

  it('show two who see it differently beside nine, in figures and in their own words', () => {
    const texts = Array.from({ length: 11 }, (_, i) => `Tekst nummer ${i + 1}`)
    const sources = texts.map((_, i) => `a${i + 1}`)
    const quotes = [0, 10].map((i) => ({ source: sources[i]!, text: texts[i]! }))
    const theme: Theme = {
      ...{ id: 't', label: 'Rapportering', people: 11, kind: 'observation', sources, quotes },
      ...{ for: sources.slice(0, 9), against: sources.slice(9), proposals: [], discuss: [] },
    }
    const sample = { prompt, answers: 11, invited: 12, counts: {}, texts: { example: texts }, themes: [theme] }
    const card = summarySampleCard('nb', sample)
    assert.ok(markdownOf(card).includes('Minst 11 personer · Erfaring'))
    const plain = plainOf(card)
    assert.ok(plain.includes('2 av 11 tekster ser det annerledes.'))
    assert.equal(plain[plain.indexOf('Tekst nummer 11') + 1], ' – ser det annerledes')
  })

  it('give way from the end: single voices, proposals, quotes; who sees it differently is quoted before the third', () => {
    const words = (length: number) => (theme: number, part: string) =>
      `${part} ${theme} ${part === 'label' || part === 'word' ? '' : line(length, 'a')}`
    const kept = [20, 60, 200, 450].map((length) => {
      const texts = {
        example: [...Array.from({ length: 24 }, (_, i) => words(length)(Math.floor(i / 3), `text${i % 3}`))],
        'shared-rules': Array.from({ length: 20 }, (_, i) => `alene ${i} ${line(length, 'a')}`),
      }
      const singles = texts['shared-rules'].map((_, i) => `a${25 + i}`)
      const card = summarySampleCard('nb', round(8, words(length), { texts, singles }))
      const plain = plainOf(card)
      const counted = (start: string) => plain.filter((text) => text.startsWith(start)).length
      const left = markdownOf(card).find((text) => text.includes('til får ikke plass'))
      const singlesShown = counted('alene ')
      assert.equal(left?.startsWith(`${20 - singlesShown} tekst`) ?? false, singlesShown < 20)
      return {
        labels: counted('label'),
        first: counted('text0'),
        other: counted('text2'),
        second: counted('text1'),
        proposals: counted('proposal'),
        singles: singlesShown,
      }
    })
    const [all] = kept
    assert.deepEqual(all, { labels: 8, first: 8, other: 8, second: 8, proposals: 40, singles: 20 })
    for (const { labels, first, other, second, proposals, singles } of kept) {
      assert.equal(labels, 8)
      // What comes later in the order is there only when everything before it is.
      if (singles > 0) assert.equal(proposals, 40)
      if (proposals > 0) assert.equal(second, 8)
      if (second > 0) assert.equal(other, 8)
      if (other > 0) assert.equal(first, 8)
    }
    assert.ok(kept.at(-1)!.proposals < all!.proposals)
  })

  it('beyond the eighth are counted, and a button shows them', () => {
    const sample = round(13, short)
    const card = summarySampleCard('nb', sample)
    assert.ok(markdownOf(card).includes('… og 5 temaer til. Alle er med i eksporten.'))
    const next = elementsOf(card).find(({ verb }) => verb === 'showSummary')
    assert.partialDeepStrictEqual(next, { data: { from: '8' } })
    const rest = summarySampleCard('nb', { ...sample, from: 8 })
    assert.deepEqual(
      plainOf(rest).filter((text) => text.startsWith('label')),
      [8, 9, 10, 11, 12].map((theme) => short(theme, 'label')),
    )
    assert.equal(verbs(rest).filter((verb) => verb === 'openSources').length, 5)
  })

  it('that are hidden leave a line with the reason, and no word of theirs; reported texts leave none', () => {
    const at = '2026-12-02T15:00:00.000Z'
    const sample = round(3, short, {
      singles: ['a10'],
      thread: ['text0 i tema 9.'],
      review: {
        changes: [{ id: 'c', kind: 'hidden', line: 't1', by: 'leader', at, reason: 'Peker på én.' }],
        reports: ['a1', 'a10'].map((source) => ({ source, verdicts: [{ side: 'leader', show: true }] })),
      },
    })
    sample.texts.example?.push('alene')
    const themes = sample.themes!
    themes[0]!.quotes[0]!.text = sample.texts.example![0]!.toString()
    for (const card of [summarySampleCard('nb', sample), sourcesSampleCard('nb', { ...sample, theme: 't0' })]) {
      const text = JSON.stringify(card)
      assert.doesNotMatch(text, /tema 1\.|text0 i tema 0|alene/)
    }
    assert.match(JSON.stringify(summarySampleCard('nb', sample)), /Et tema er skjult.*Peker på én\./)
    assert.doesNotMatch(JSON.stringify(sourcesSampleCard('nb', { ...sample, theme: 't1' })), /tema 1\./)
  })

  it('say who made them', () => {
    const said = (maker: SummarySample['maker']) => markdownOf(summarySampleCard('nb', round(1, short, { maker })))
    assert.ok(said({ kind: 'local' }).includes('Laget automatisk av Tillitsbot, uten språkmodell.'))
    assert.ok(said({ kind: 'local', instead: 'refused' }).some((text) => text.includes('ville ikke svare')))
    const model = said({ kind: 'model', name: 'gpt', dropped: 2 })
    assert.ok(
      model.some((text) => text.includes('språkmodellen gpt')) && model.some((text) => text.startsWith('2 lin')),
    )
    const unmade = { prompt, answers: 9, invited: 9, counts: {}, texts: { example: ['Ja da'] }, unmade: true }
    assert.ok(markdownOf(summarySampleCard('nb', unmade)).some((text) => text.includes('ingen temaer')))
  })

  it('do not repeat a proposal that stands in a quote', () => {
    const sample = round(1, short)
    sample.themes![0]!.proposals = [{ source: 'a1', text: 'text0' }]
    const plain = plainOf(summarySampleCard('nb', sample))
    assert.equal(plain[plain.indexOf('text0 i tema 0.') + 1], ' – forslag')
    assert.equal(plain.filter((text) => text.includes('text0')).length, 1)
  })
})

describe('The sources card', () => {
  for (const [what, text] of [
    ['ordinary', line(2000, 'a')],
    ['three-byte', line(2000, '語')],
    ['control character', line(2000, '\u0001')],
    ['short', 'Ja'],
  ] as const) {
    it(`stays within 27 KB and shows every one of 40 ${what} texts, page by page`, () => {
      const texts = Array.from({ length: 40 }, () => text)
      const sources = texts.map((_, i) => `a${i + 1}`)
      const theme: Theme = {
        ...{ id: 't', label: line(120, text[0]!), people: 40, kind: 'observation', sources },
        ...{ quotes: [], for: [], against: [], proposals: [], discuss: [] },
      }
      const sample = { prompt, answers: 40, invited: 40, counts: {}, texts: { example: texts }, themes: [theme] }
      let from = 0
      for (let page = 0; from < 40; page++) {
        assert.ok(page < 40)
        const card = sourcesSampleCard('nb', { ...sample, theme: 't', from })
        assert.ok(bytes(card) <= 27_000, `${bytes(card)} bytes`)
        from += plainOf(card).filter((run) => run === text).length
        const next = elementsOf(card).find(({ verb }) => verb === 'openSources')
        assert.deepEqual(next?.data, from < 40 ? { ...(next?.data as object), from: String(from) } : undefined)
      }
    })
  }

  it('shortens a post that no card can take, and says where the whole is', () => {
    const thread = [line(8000, '語')]
    const theme: Theme = {
      ...{ id: 't', label: 'Tema', people: 3, kind: 'observation', sources: ['r1'] },
      ...{ quotes: [], for: [], against: [], proposals: [], discuss: [] },
    }
    const sample = { prompt, answers: 9, invited: 9, counts: {}, texts: {}, thread, themes: [theme], theme: 't' }
    const card = sourcesSampleCard('nb', sample)
    assert.ok(bytes(card) <= 27_000)
    assert.ok(plainOf(card).some((text) => text.includes('Hele innlegget står i tråden')))
  })
})
