import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { schemaFiles } from '../../src/authoring/schema-files.ts'
import { checkFiles } from '../../src/content/check-files.ts'
import { filesIn, foldersIn, readProfiles } from '../../src/content/load-packages.ts'
import { languages } from '../../src/domain/language.ts'
import { advice, faults, isFault } from '../../src/domain/package/finding.ts'
import { findingLine, findingWords } from '../../src/texts/authoring/finding-line.ts'
import { texts } from '../../src/texts/index.ts'
import { sampleBytes, sampleFiles, sampleProfile } from '../support/sample-package.ts'

const cards = join(import.meta.dirname, '../../cards')
const nb = sampleFiles['nb.yaml']
const head = sampleFiles['package.yaml']

describe('the check of a package', () => {
  it('finds nothing in one that is whole and well written', () => {
    const { package: pack, findings } = checkFiles(sampleBytes(), [sampleProfile], 'sample')
    assert.equal(pack?.id, 'sample')
    assert.deepEqual(findings, [])
  })

  it('gives faults and advice with their lines, and still the package where there is advice only', () => {
    const changed = nb.replace('text: Test.', 'text: "Hva skjedde? Hva gjorde du?"')
    const { package: pack, findings } = checkFiles(sampleBytes({ 'nb.yaml': changed }), [sampleProfile])
    assert.ok(pack)
    const [only, ...others] = findings.map((finding) => findingLine(texts('en'), finding))
    assert.deepEqual(others, [])
    const line = changed.split('\n').findIndex((text) => text.includes('Hva skjedde')) + 1
    assert.equal(
      only,
      `nb.yaml:${line} prompts.first.questions.example.text: ${findingWords(texts('en'), { reason: 'twoQuestions' })}`,
    )
  })

  it('names the line that a missing field is missing from, and that of a wrong item in a list', () => {
    assert.deepEqual(linesOf({ 'package.yaml': head.replace('    minutes: 3\n', '') }), [
      'package.yaml:13 fieldMissing',
    ])
    assert.deepEqual(linesOf({ 'package.yaml': head.replace('[yes, not-relevant]', '[yes,\n          No]') }), [
      'package.yaml:19 notAnId',
    ])
  })

  it('says that nynorsk is missing', () => {
    assert.deepEqual(linesOf({ 'nn.yaml': undefined }), ['nn.yaml fileMissing'])
  })

  it('wants a prompt that the whole team is asked', () => {
    const changed = head.replace('    minutes: 3\n', '    minutes: 3\n    audience: leaders\n')
    assert.deepEqual(linesOf({ 'package.yaml': changed }), ['package.yaml:12 nobodyAsked'])
  })

  for (const [what, from, to, wanted] of [
    ['no goals', 'goals: { small: [goal-1] }', 'goals: {}', '3 fieldMissing'],
    ['the same goal twice', '[goal-1]', '[goal-1, goal-1]', '3 itemTwice'],
    [
      'a prompt for a profile that the package does not serve',
      '    phase: individual\n',
      '    goal: { smal: goal-1 }\n    phase: individual\n',
      '14 profileUnserved',
    ],
    ['a group that is smaller than it is large', '{ min: 5, max: 20 }', '{ min: 21, max: 20 }', '5 minAboveMax'],
    ['an option twice', '[yes, not-relevant]', '[yes, not-relevant, yes]', '18 itemTwice'],
    ['a version beyond reading', 'version: 1', 'version: 10000', '2 tooHigh'],
    [
      'a cue of one theme in bokmål and of another in nynorsk',
      'prompts:\n',
      '  - { id: rule, label: { nb: Lov, nn: Lov, en: Law }, cues: { nb: [regel], nn: [frist], en: [frist] } }\nprompts:\n',
      '12 cueTwice',
    ],
  ] as const) {
    it(`refuses ${what}`, () => {
      assert.ok(head.includes(from))
      assert.deepEqual(linesOf({ 'package.yaml': head.replace(from, to) }), [`package.yaml:${wanted}`])
    })
  }

  it('wants as much in each language as in the others: hints, lists and the line of recognition', () => {
    const more = nb
      .replace('summary:', 'fitsWhen: Vi vil prøve.\nsummary:')
      .replace('example: { text: Test. }', 'example: { text: Test., hint: Slik. }')
      .replace('guardrails: [Test.]', 'guardrails: [Test., Test.]')
    assert.deepEqual(pathsOf({ 'nb.yaml': more }), [
      'nn.yaml fitsWhen wordsMissing',
      'nn.yaml guardrails listUneven',
      'nn.yaml prompts.first.questions.example.hint wordsMissing',
      'en.yaml fitsWhen wordsMissing',
      'en.yaml guardrails listUneven',
      'en.yaml prompts.first.questions.example.hint wordsMissing',
    ])
    assert.deepEqual(
      pathsOf({ 'nn.yaml': sampleFiles['nn.yaml'].replace('[Test., Test., Test.]', '[A., B., C., D.]') }),
      ['nn.yaml groundRules listUneven'],
    )
  })

  it('refuses two options that read the same', () => {
    const twice = nb.replace(
      'options: { yes: Ja, not-relevant: Ikke aktuelt }',
      'options: { yes: Ja, not-relevant: ja }',
    )
    assert.notEqual(twice, nb)
    assert.deepEqual(pathsOf({ 'nb.yaml': twice }), [
      'nb.yaml prompts.first.questions.works.options.not-relevant wordsTwice',
    ])
  })

  describe('of a card that leads to the next package', () => {
    const line = '{ id: what, kind: line }'
    const choice = (id: string, options: string) => `{ id: ${id}, kind: choice, options: [${options}] }`
    const next = choice('next', 'sample, other')
    for (const [what, fields, becomes, wanted] of [
      ['takes one that there is, and itself', `${line}, ${next}`, 'package', []],
      ['needs a choice', line, 'package', ['output.card.becomes notOneChoice']],
      [
        'needs to know which choice',
        `${line}, ${next}, ${choice('also', 'sample, other')}`,
        'package',
        ['output.card.becomes notOneChoice'],
      ],
      [
        'refuses one that there is not',
        `${line}, ${choice('next', 'sample, othr')}`,
        'package',
        ['output.card.fields.1.options.1 packageUnknown'],
      ],
      [
        'looks at the options that lead to one, where an answer decides',
        `${line}, ${choice('next', 'othr, none, nothing')}`,
        '{ field: next, options: { othr: package, none: note, nothing: measure } }',
        ['output.card.fields.1.options.0 packageUnknown'],
      ],
      [
        'refuses a number that no number can be, and an option twice',
        `${line}, { id: weeks, kind: number, min: 9, max: 3 }, ${choice('next', 'other, other')}`,
        'package',
        ['output.card.fields.1 minAboveMax', 'output.card.fields.2.options.1 itemTwice'],
      ],
    ] as const) {
      it(what, () => {
        const output = `output: { measures: 1, levels: [group], card: { fields: [${fields}], becomes: ${becomes} } }`
        const changed = head.replace('output: { measures: 1, levels: [group] }', output)
        const { findings } = checkFiles(sampleBytes({ 'package.yaml': changed }), [sampleProfile], 'sample', ['other'])
        const inHead = findings.filter(({ file }) => file === 'package.yaml')
        assert.deepEqual(
          inHead.map(({ path, reason }) => `${path} ${reason}`),
          wanted,
        )
      })
    }
  })

  it('tells a stranger in the folder', () => {
    assert.deepEqual(linesOf({ 'se.yaml': nb }), ['se.yaml fileUnknown'])
  })

  for (const [what, change, wanted] of [
    ['a tab', (text: string) => text.replace('    title: Test', '\ttitle: Test'), 'tab'],
    ['a colon in a text', (text: string) => text.replace('summary: Kort.', 'summary: Kort: sagt'), 'colon'],
    [
      'a quotation mark that is not closed',
      (text: string) => text.replace('output: Test.', 'output: "Test.'),
      'notClosed',
    ],
    ['a number for a text', (text: string) => text.replace('title: Test', 'title: 2024'), 'notText'],
    ['a text for a list', (text: string) => text.replace('[Test.]', 'Test.'), 'notList'],
    ['an empty field', (text: string) => text.replace('output: Test.', 'output:'), 'fieldMissing'],
    ['an empty text', (text: string) => text.replace('output: Test.', 'output: " "'), 'empty'],
    ['a text that is too long', (text: string) => text.replace('Kort.', 'a'.repeat(301)), 'tooLong'],
    ['an anchor', (text: string) => text.replace('Kort.', '&kort Kort.'), 'yamlFeature'],
    ['a template', (text: string) => text.replace('Kort.', ['$', '{title}'].join('')), 'templateMark'],
    ['a mention', (text: string) => text.replace('Kort.', '"<at>alle</at>"'), 'markup'],
  ] as const) {
    it(`says what is wrong with ${what}`, () => {
      const found = linesOf({ 'nb.yaml': change(nb) })
      assert.equal(found.length, 1, found.join('\n'))
      assert.match(found[0]!, new RegExp(`^nb\\.yaml:\\d+ ${wanted}$`))
    })
  }

  it('has words for every finding in every language, which say how to mend it', () => {
    for (const language of languages) {
      for (const reason of [...faults, ...advice]) {
        const words = findingWords(texts(language), { reason, value: '§', other: '§§' })
        assert.match(words, /\.$/, reason)
      }
    }
  })
})

describe('the guide for authors', () => {
  it('has examples that make a package with nothing to mend', () => {
    const guide = readFileSync(join(cards, 'README.md'), 'utf8')
    const examples = [...guide.matchAll(/```yaml\n(.*?)```/gs)].map(([, yaml]) => yaml!)
    const head = examples.find((yaml) => yaml.startsWith('id: '))!
    const nb = examples.find((yaml) => yaml.startsWith('title: '))!
    const files = sampleBytes({ 'package.yaml': head, 'nb.yaml': nb, 'nn.yaml': nb, 'en.yaml': nb })
    const { findings } = checkFiles(files, readProfiles(cards).profiles, 'prov-selv')
    const inBokmal = findings.filter(({ file }) => file !== 'nn.yaml' && file !== 'en.yaml')
    assert.deepEqual(
      inBokmal.map((finding) => findingLine(texts('en'), finding)),
      [],
    )
    assert.deepEqual(findings.filter(isFault), [])
  })
})

describe('the schemas for editors', () => {
  it('are those of the program; npm run packages -- schema writes them', () => {
    for (const [name, text] of Object.entries(schemaFiles())) {
      assert.deepEqual(JSON.parse(readFileSync(join(cards, name), 'utf8')), JSON.parse(text), name)
    }
  })

  it('stand in the first line of every package, so that editors find them', () => {
    for (const id of foldersIn(join(cards, 'packages'))) {
      for (const [name, bytes] of filesIn(join(cards, 'packages', id))) {
        const schema = name === 'package.yaml' ? 'package' : 'package-text'
        const [first] = new TextDecoder().decode(bytes).split('\n')
        assert.equal(first, `# yaml-language-server: $schema=../../${schema}.schema.json`, `${id}/${name}`)
      }
    }
  })
})

function pathsOf(changes: Readonly<Record<string, string>>): string[] {
  return checkFiles(sampleBytes(changes), [sampleProfile]).findings.map(
    ({ file, path, reason }) => `${file} ${path} ${reason}`,
  )
}

function linesOf(changes: Readonly<Record<string, string | undefined>>): string[] {
  const { package: pack, findings } = checkFiles(sampleBytes(changes), [sampleProfile])
  assert.equal(pack, undefined)
  return findings.map(({ file, line, reason }) => `${file}${line === undefined ? '' : `:${line}`} ${reason}`)
}
