import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadContent } from '../../src/content/load-packages.ts'
import { languages } from '../../src/domain/language.ts'

const { packages } = loadContent(join(import.meta.dirname, '../../cards'), 'nav')
const bokmalOnly = wordList('bokmal-only.txt')
const nynorskOnly = wordList('nynorsk-only.txt')

/** A text with the place where its author finds it. */
type Placed = { readonly at: string; readonly text: string }

describe('the words of the packages', () => {
  for (const pack of packages) {
    for (const language of languages) {
      describe(`${pack.id}/${language}.yaml`, () => {
        const texts = everyText(pack.texts[language], `${pack.id}/${language}.yaml`)

        it('has at most 20 words in an average sentence of every text', () => {
          assert.deepEqual(
            broken(texts, ({ text }) => words(text).length / sentences(text) <= 20),
            [],
          )
        })

        it('has a readability (LIX) of at most 40 in every prompt', () => {
          const prompts = Object.entries(pack.texts[language].prompts).map(([id, prompt]) => ({
            at: `${pack.id}/${language}.yaml at prompts.${id}`,
            text: [prompt.why, ...Object.values(prompt.questions).map((question) => question.text)].join('\n'),
          }))
          const hard = prompts.filter(({ text }) => lix(text) > 40).map(({ at, text }) => `${at}: LIX ${lix(text)}`)
          assert.deepEqual(hard, [])
        })

        it('asks one thing at a time: no text has two question marks', () => {
          assert.deepEqual(
            broken(texts, ({ text }) => text.split('?').length <= 2),
            [],
          )
        })

        it('writes Nav as Nav has done since 2024', () => {
          assert.deepEqual(
            broken(texts, ({ text }) => !/\bNAV/.test(text)),
            [],
          )
        })

        it('names ends of scales and options so that they fit on a phone', () => {
          assert.deepEqual(
            broken(shortTexts(texts), ({ text }) => text.length <= 40),
            [],
          )
        })

        it('has titles that fit in the headline of a thread', () => {
          const titles = texts.filter(({ at }) => at.endsWith('title'))
          assert.deepEqual(
            broken(titles, ({ text }) => text.length <= 60),
            [],
          )
        })

        it('says why each prompt matters in two or three sentences', () => {
          const reasons = texts.filter(({ at }) => /prompts\..*\.why$/.test(at))
          assert.equal(reasons.length, pack.prompts.length)
          assert.deepEqual(
            broken(reasons, ({ text }) => [2, 3].includes(sentences(text))),
            [],
          )
        })

        it('dates the evidence of every prompt with the year of a listed source', () => {
          const reasons = texts.filter(({ at }) => /prompts\..*\.why$/.test(at))
          const listed = new Set(pack.sources.map((source) => String(source.year)))
          const dated = ({ text }: Placed) => {
            const years = text.match(/\b(?:19|20)\d\d\b/g) ?? []
            return years.length > 0 && years.every((year) => listed.has(year))
          }
          assert.deepEqual(broken(reasons, dated), [])
        })
      })
    }

    it(`${pack.id} has no form that is bokmål only in its nynorsk`, () => {
      assert.deepEqual(foreignForms(pack.texts.nn, `${pack.id}/nn.yaml`, bokmalOnly), [])
      const themes = pack.themes.map(({ label, cues }) => [label.nn, ...cues.nn])
      assert.deepEqual(foreignForms(themes, `${pack.id}/package.yaml at themes`, bokmalOnly), [])
    })

    it(`${pack.id} has no form that is nynorsk only in its bokmål`, () => {
      assert.deepEqual(foreignForms(pack.texts.nb, `${pack.id}/nb.yaml`, nynorskOnly), [])
      const themes = pack.themes.map(({ label, cues }) => [label.nb, ...cues.nb])
      assert.deepEqual(foreignForms(themes, `${pack.id}/package.yaml at themes`, nynorskOnly), [])
    })

    it(`${pack.id} gives every choice an option for those whom it doesn't concern`, () => {
      const choices = pack.prompts
        .flatMap((prompt) => prompt.questions)
        .filter((question) => question.kind === 'choice')
      assert.ok(choices.length > 0)
      for (const choice of choices) assert.ok(choice.options.includes('not-relevant'), `${choice.id} has no way out`)
    })

    it(`${pack.id} lets people leave a scale empty, because a scale has no step for "not relevant"`, () => {
      const scales = pack.prompts.flatMap((prompt) => prompt.questions).filter((question) => question.kind === 'scale')
      assert.deepEqual(
        scales.filter((scale) => !scale.optional),
        [],
      )
    })
  }

  it('are held against lists of at least 150 forms, which share no form', () => {
    assert.ok(bokmalOnly.size >= 150)
    assert.ok(nynorskOnly.size >= 150)
    assert.deepEqual(
      [...bokmalOnly].filter((form) => nynorskOnly.has(form)),
      [],
    )
  })

  it('would be caught when they blend the languages or grow too hard', () => {
    assert.deepEqual(foreignForms({ why: 'Vi veit ikke kva' }, 'nn.yaml', bokmalOnly), ['nn.yaml at why: "ikke"'])
    assert.deepEqual(foreignForms({ why: 'Vi vet ikkje hva' }, 'nb.yaml', nynorskOnly), ['nb.yaml at why: "ikkje"'])
    assert.equal(lix('Kva ser du? Eg ser ein katt.'), 4)
    assert.ok(lix('Virksomhetens kompetanseutviklingsstrukturer forutsetter medarbeiderinvolvering.') > 40)
  })
})

function wordList(name: string): ReadonlySet<string> {
  const lines = readFileSync(join(import.meta.dirname, name), 'utf8').split('\n')
  return new Set(lines.filter((line) => line && !line.startsWith('#')))
}

/** All strings of a text file; places read like those in the loader's findings. */
function everyText(value: unknown, file: string, path: readonly string[] = []): Placed[] {
  if (typeof value === 'string') return [{ at: `${file} at ${path.join('.')}`, text: value }]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => everyText(inner, file, [...path, key]))
}

function shortTexts(texts: readonly Placed[]): Placed[] {
  return texts.filter(({ at }) => /\.(low|high)$|\.options\./.test(at))
}

function broken(texts: readonly Placed[], holds: (text: Placed) => boolean): string[] {
  return texts.filter((text) => !holds(text)).map(({ at, text }) => `${at}: ${text}`)
}

function foreignForms(value: unknown, file: string, forms: ReadonlySet<string>): string[] {
  return everyText(value, file).flatMap(({ at, text }) =>
    words(text.toLowerCase())
      .filter((word) => forms.has(word))
      .map((word) => `${at}: "${word}"`),
  )
}

function words(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu) ?? []
}

/** Ends of sentences; a line without an end mark (a title, an option) is one sentence. */
function sentences(text: string): number {
  return text.split(/[.!?]+(?=\s|$)|\n/).filter((part) => words(part).length > 0).length
}

/**
 * Läsbarhetsindex (Björnsson 1968): words per sentence plus the percentage of words of more than six letters.
 * Under 30 is very easy, 30–40 easy, over 50 hard.
 */
function lix(text: string): number {
  const all = words(text)
  const long = all.filter((word) => word.length > 6)
  return Math.round(all.length / sentences(text) + (100 * long.length) / all.length)
}
