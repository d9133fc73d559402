import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { BadContent, loadContent } from '../../src/content/load-packages.ts'
import { languages } from '../../src/domain/language.ts'
import type { Reason } from '../../src/domain/package/finding.ts'
import { findingWords } from '../../src/texts/authoring/finding-line.ts'
import { texts } from '../../src/texts/index.ts'

describe('the packages of the project', () => {
  const { packages, profile } = loadContent(join(import.meta.dirname, '../../cards'), 'nav')

  it('loads, with kom-i-gang first and status last', () => {
    const ids = packages.map((pack) => pack.id)
    assert.equal(ids[0], 'kom-i-gang')
    assert.equal(ids.at(-1), 'status')
    assert.ok(ids.includes('faglig-skjonn'))
  })

  it('says everything in bokmål, nynorsk and English', () => {
    for (const pack of packages) {
      assert.deepEqual(Object.keys(pack.texts), [...languages])
      for (const prompt of pack.prompts) {
        const questions = languages.map((language) => Object.keys(pack.texts[language].prompts[prompt.id]!.questions))
        for (const ids of questions) assert.deepEqual(ids, questions[0], `${pack.id} ${prompt.id}`)
      }
    }
  })

  it('takes one person at most five minutes a prompt and ends in at most three measures', () => {
    for (const pack of packages) {
      for (const prompt of pack.prompts) assert.ok(prompt.minutes <= 5, `${pack.id} ${prompt.id}`)
      assert.ok(pack.output.measures <= 3, pack.id)
    }
  })

  it('says in every package and language what the guide wants: no users, no names, no consultation, no whistleblowing', () => {
    const wanted = {
      nb: [/brukere eller saker/, /ingen ved navn/i, /ikke drøfting/, /ikke en varslingskanal/],
      nn: [/brukarar eller saker/, /ingen med namn/i, /ikkje drøfting/, /ikkje ein varslingskanal/],
      en: [/users or (their )?cases/, /not name anyone/, /not formal consultation/, /not a whistleblowing channel/],
    } as const
    for (const pack of packages) {
      for (const language of languages) {
        const said = pack.texts[language].guardrails.join(' ')
        for (const words of wanted[language]) assert.match(said, words, `${pack.id} ${language}`)
      }
    }
  })

  it('has a question of what comes next in kom-i-gang with every package that its card can lead to, by its title', () => {
    const first = packages[0]!
    const question = first.prompts.at(-1)?.questions[0]
    const next = first.output.card?.fields.find(({ id }) => id === 'next')
    assert.ok(question?.kind === 'choice' && next?.kind === 'choice')
    const ids: readonly string[] = next.options
    assert.deepEqual(
      question.options.filter((id) => packages.some((pack) => pack.id === id)),
      ids,
    )
    for (const language of languages) {
      const asked = first.texts[language].prompts['one-thing']?.questions.theme?.options
      const card = first.texts[language].outputCard?.fields.next?.options
      for (const id of ids) {
        const title = packages.find((pack) => pack.id === id)?.texts[language].title
        assert.deepEqual([asked?.[id], card?.[id]], [title, title], `${id} ${language}`)
      }
    }
  })

  it('asks only for goals of its profile', () => {
    for (const pack of packages) {
      const goals = profile.goals.map((goal) => goal.id)
      for (const prompt of pack.prompts) assert.ok(goals.includes(prompt.goal), `${pack.id} ${prompt.id}`)
    }
  })
})

describe('loading packages', () => {
  let folder = ''
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'tillitsbot-content-'))
    write('profiles/small.yaml', profile)
    good('sample')
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  it('takes a package that is whole, and fills in what an author may leave out', () => {
    const [scale, choice, open] = loadContent(folder, 'small').packages[0]!.prompts[0]!.questions
    assert.deepEqual([scale?.optional, choice?.optional, open?.optional], [false, false, true])
  })

  it('orders the library by name between kom-i-gang and status', () => {
    for (const id of ['status', 'zebra', 'kom-i-gang', 'alpha']) good(id)
    assert.deepEqual(
      loadContent(folder, 'small').packages.map((pack) => pack.id),
      ['kom-i-gang', 'alpha', 'sample', 'zebra', 'status'],
    )
  })

  it('reports a missing file', () => {
    rmSync(join(folder, 'packages/sample/nn.yaml'))
    assert.deepEqual(findings(), [
      { file: 'packages/sample/nn.yaml', path: '', line: undefined, words: say('fileMissing') },
    ])
  })

  it('reports bad YAML with its line', () => {
    write('packages/sample/nb.yaml', 'title: Prøve\nwhy: For eksempel: slik\n')
    expect([['packages/sample/nb.yaml', '', /colon/, 2]])
  })

  it('reports a key that is written twice', () => {
    write('packages/sample/nb.yaml', `${words('nb')}title: Igjen\n`)
    expect([['packages/sample/nb.yaml', 'title', /title appears twice/, words('nb').split('\n').length]])
  })

  it('refuses an alias bomb without unfolding it', () => {
    const levels = Array.from({ length: 12 }, (_, i) => `a${i}: &a${i} [${i === 0 ? 'x' : many(`*a${i - 1}`)}]`)
    write('packages/sample/nb.yaml', levels.join('\n'))
    expect([['packages/sample/nb.yaml', '', /&/, 1]])
  })

  it('refuses a file that is not UTF-8', () => {
    write('packages/sample/nb.yaml', Buffer.from(words('nb'), 'latin1'))
    expect([['packages/sample/nb.yaml', '', /utf-8/i]])
  })

  it('reports an unknown field', () => {
    write('packages/sample/package.yaml', `${head('sample')}colour: red\n`)
    expect([['packages/sample/package.yaml', 'colour', /no field called colour/, head('sample').split('\n').length]])
  })

  it('reports a prompt that takes more than five minutes and an address that is not https', () => {
    const text = head('sample').replace('minutes: 3', 'minutes: 6').replace('https:', 'javascript:')
    write('packages/sample/package.yaml', text)
    expect([
      ['packages/sample/package.yaml', 'sources.0.url', /URL/, 9],
      ['packages/sample/package.yaml', 'prompts.0.minutes', /5/, 14],
    ])
  })

  it('reports words that nynorsk lacks and words that belong to nothing', () => {
    write('packages/sample/nn.yaml', words('nn').replace('yes: Ja', 'maybe: Kanskje'))
    write('packages/sample/en.yaml', words('en').replaceAll('first:', 'second:'))
    expect([
      ['packages/sample/nn.yaml', 'prompts.first.questions.works.options.yes', /missing/],
      ['packages/sample/nn.yaml', 'prompts.first.questions.works.options.maybe', /nothing with the id/],
      ['packages/sample/en.yaml', 'prompts.first', /missing/],
      ['packages/sample/en.yaml', 'prompts.second', /nothing with the id/],
    ])
  })

  it('reports a question without words, and words of a question that is gone', () => {
    write('packages/sample/nn.yaml', words('nn').replace('example:', 'sample:'))
    expect([
      ['packages/sample/nn.yaml', 'prompts.first.questions.example', /missing/],
      ['packages/sample/nn.yaml', 'prompts.first.questions.sample', /nothing with the id/],
    ])
  })

  it('reports a scale whose ends have no names', () => {
    write('packages/sample/nb.yaml', words('nb').replace('low: Lite, ', ''))
    expect([['packages/sample/nb.yaml', 'prompts.first.questions.how', /both ends/, 13]])
  })

  it('reports a goal that the profile does not have', () => {
    write('packages/sample/package.yaml', head('sample').replaceAll('goal-1', 'goal-9'))
    expect([['packages/sample/package.yaml', 'goals.small.0', /no goal goal-9/]])
  })

  it("reports a prompt whose goal is not among the package's", () => {
    write('packages/sample/package.yaml', head('sample').replace('goal: { small: goal-1 }', 'goal: { small: goal-2 }'))
    expect([['packages/sample/package.yaml', 'prompts.0.goal.small', /not among/]])
  })

  it('reports an unknown profile', () => {
    write('packages/sample/package.yaml', head('sample').replace('small:', 'large:'))
    expect([
      ['packages/sample/package.yaml', 'goals.large', /no profile large/],
      ['packages/sample/package.yaml', 'prompts.0.goal.small', /no goals in the profile small/],
    ])
  })

  it('reports ids that are used twice', () => {
    const prompt = head('sample').split('prompts:\n')[1]!
    write(
      'packages/sample/package.yaml',
      head('sample').replace('id: example', 'id: how').replace('kind: open', 'kind: scale') + prompt,
    )
    const found = findings().map(({ path, words }) => `${path}: ${words}`)
    assert.ok(found.includes(`prompts: ${say('idTwice', 'first')}`))
    assert.ok(found.includes(`prompts.0.questions: ${say('idTwice', 'how')}`))
  })

  it('reports themes with the same id or name, and a cue that tells two of them', () => {
    const theme = (id: string, label: string, cue: string) =>
      `  - { id: ${id}, label: { nb: ${label}, nn: ${label}, en: ${id} }, cues: { nb: [${cue}], nn: [ord], en: [] } }\n`
    const themes = theme('time', 'Tid', 'frist').replace('[ord]', '[frist]') + theme('rules', 'Lov', 'Frist')
    write('packages/sample/package.yaml', `${head('sample')}themes:\n${themes}`)
    expect([['packages/sample/package.yaml', 'themes.1.cues.nb.0', /Frist is a cue of the theme time too/]])
    write('packages/sample/package.yaml', `${head('sample')}themes:\n${themes}${theme('time', 'LOV', 'regel')}`)
    const found = findings().map(({ path, words }) => `${path}: ${words}`)
    assert.ok(found.includes(`themes: ${say('idTwice', 'time')}`))
    assert.ok(found.includes(`themes.2.label.nn: ${say('labelTwice', 'LOV')}`))
    assert.ok(found.includes(`themes.2.cues.nn.0: ${say('cueTwice', 'ord', 'rules')}`))
  })

  it('takes a package without themes, and one whose themes have no cues in English', () => {
    assert.deepEqual(loadContent(folder, 'small').packages[0]!.themes, [])
    const theme = '  - { id: time, label: { nb: Tid, nn: Tid, en: Time }, cues: { nb: [tid], nn: [tid], en: [] } }\n'
    write('packages/sample/package.yaml', `${head('sample')}themes:\n${theme}`)
    assert.equal(loadContent(folder, 'small').packages[0]!.themes.length, 1)
  })

  it("reports an id that is not the folder's name", () => {
    write('packages/sample/package.yaml', head('other'))
    expect([['packages/sample/package.yaml', 'id', /Write sample/]])
  })

  it('reports every fault of every file at once, in words that name file, path and reason', () => {
    for (const id of ['bad-yaml', 'encoding', 'ids', 'no-nynorsk']) good(id)
    write('profiles/small.yaml', profile.replace('name:', 'nme:'))
    write('packages/bad-yaml/en.yaml', 'title: [')
    write('packages/encoding/nb.yaml', Buffer.from(words('nb'), 'utf16le'))
    write('packages/ids/package.yaml', head('ids').replace('id: first', 'id: First prompt'))
    rmSync(join(folder, 'packages/no-nynorsk/nn.yaml'))
    const faulty = new Set(findings().map((finding) => finding.file))
    for (const file of [
      'profiles/small.yaml',
      'packages/bad-yaml/en.yaml',
      'packages/encoding/nb.yaml',
      'packages/ids/package.yaml',
      'packages/no-nynorsk/nn.yaml',
    ]) {
      assert.ok(faulty.has(file), `${file} is not reported`)
    }
    assert.throws(
      () => loadContent(folder, 'small'),
      (error) =>
        error instanceof BadContent &&
        error.message.includes(`packages/no-nynorsk/nn.yaml: ${say('fileMissing')}`) &&
        error.message.includes(`packages/ids/package.yaml:11 prompts.0.id: ${say('notAnId', 'First prompt')}`),
    )
  })

  function write(file: string, text: string | Uint8Array) {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), text)
  }

  function good(id: string) {
    write(`packages/${id}/package.yaml`, head(id))
    for (const language of languages) write(`packages/${id}/${language}.yaml`, words(language))
  }

  /** What is found, in the words of those who write in English. */
  function findings() {
    try {
      loadContent(folder, 'small')
    } catch (error) {
      if (!(error instanceof BadContent)) throw error
      return error.findings.map((finding) => ({
        file: finding.file,
        path: finding.path,
        line: finding.line,
        words: findingWords(texts('en'), finding),
      }))
    }
    return []
  }

  function say(reason: Reason, value = '', other = '') {
    return findingWords(texts('en'), { reason, value, other })
  }

  /** Exactly these faults, in this order, each in its line where one is given. */
  function expect(wanted: readonly (readonly [file: string, path: string, words: RegExp, line?: number])[]) {
    const found = findings()
    assert.deepEqual(
      found.map(({ file, path }) => [file, path]),
      wanted.map(([file, path]) => [file, path]),
    )
    wanted.forEach(([, , words, line], i) => {
      assert.match(found[i]!.words, words)
      if (line !== undefined) assert.equal(found[i]!.line, line)
    })
  }
})

function many(alias: string): string {
  return Array.from({ length: 12 }, () => alias).join(', ')
}

const profile = `id: small
goals:
  - id: goal-1
    name: { nb: Ett, nn: Eitt, en: One }
  - id: goal-2
    name: { nb: To, nn: To, en: Two }
`

function head(id: string): string {
  return `id: ${id}
version: 1
goals: { small: [goal-1] }
size: mini
groupSize: { min: 5, max: 20 }
openDays: 5
output: { measures: 1, levels: [group] }
sources:
  - { id: source, title: A title, publisher: A publisher, year: 2023, url: "https://example.org/" }
prompts:
  - id: first
    goal: { small: goal-1 }
    phase: individual
    minutes: 3
    questions:
      - { id: how, kind: scale }
      - { id: works, kind: choice, options: [yes, not-relevant] }
      - { id: example, kind: open }
`
}

/** The same words for every language; what they say is not what is tested here. */
function words(language: string): string {
  return `title: Prøve (${language})
summary: Kort.
why: Derfor.
output: Ett tiltak.
preparation: { leader: Les., employee: Les., unionRep: Les., safetyRep: Les. }
groundRules: [Én., To., Tre.]
guardrails: [Ingen navn.]
prompts:
  first:
    title: Først
    why: Derfor.
    questions:
      how: { text: Hvor mye?, low: Lite, high: Mye }
      works: { text: Virker det?, options: { yes: Ja, not-relevant: Ikke aktuelt } }
      example: { text: Fortell. }
`
}
