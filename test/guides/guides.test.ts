import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { recognise } from '../../src/commands/line/recognise.ts'
import { commands } from '../../src/commands/table.ts'
import { foldersIn } from '../../src/content/load-packages.ts'
import { lix, wordsOf } from '../../src/domain/package/readability.ts'
import { texts } from '../../src/texts/index.ts'
import { languageFaults } from '../support/language-faults.ts'
import { guideFolder, guideLanguages, pictureFolder } from './guides.ts'

const root = join(import.meta.dirname, '../..')
/** Words that fit on a page beside its pictures (one page, half a page), or that somebody reads before they begin. */
const mostWords = { leader: 450, representatives: 450, employee: 230, coordinator: 650, author: 650 } as const
const mostWordsInSentence = 15
const mostPictures = 12
const largestPicture = 150 * 1024

const packageIds = foldersIn(join(root, 'cards/packages'))
const programs = ['Visual Studio Code', 'Word ']
const code = /`([^`]+)`/g
const takePackage = ['start', 'schedule', 'campaign']
/** The package that the reader of the guide for authors makes. */
const newPackage = 'rom-for-fag'
const packageSchemas = ['package', 'package-text'].map((name) => read(`cards/${name}.schema.json`)).join('\n')
const { scripts } = JSON.parse(read('package.json'))

const guides = Object.entries(mostWords).flatMap(([role, most]) =>
  guideLanguages.map((language) => {
    const name = `${role}.${language}.md`
    return { name, role, language, most, text: readFileSync(join(guideFolder, name), 'utf8') }
  }),
)

for (const { name, language, most, text } of guides) {
  describe(`docs/guides/${name}`, () => {
    it('shows pictures that exist, in its own language, and says what they show', () => {
      const shown = [...text.matchAll(/<img src="\.\.\/images\/guides\/([^"]+)" width="\d+%" alt="([^"]+)">/g)]
      assert.ok(shown.length > 0)
      assert.equal(shown.length, text.match(/<img|!\[/g)?.length)
      for (const [, picture = '', words = ''] of shown) {
        assert.ok(existsSync(join(pictureFolder, picture)), picture)
        assert.ok(picture.endsWith(`.${language}.png`) || picture === 'preview.png', picture)
        assert.ok(words.length > 15, words)
      }
    })

    it('names commands as the bot understands them in this language', () => {
      for (const line of codeIn(text).filter(isSaid)) {
        const found = recognise(commands, line)
        assert.ok(found.ok, line)
        const words = found.command.words[language]
        assert.ok(line === words || line.startsWith(`${words} `), `${line}: ${words}`)
        const [pack = newPackage] = takePackage.includes(found.command.name) ? found.args : []
        assert.ok([...packageIds, newPackage].includes(pack), line)
      }
    })

    it('names scripts, files and fields that exist', () => {
      for (const line of codeIn(text).filter((words) => !isSaid(words))) {
        const script = /^npm run ([\w-]+)/.exec(line)?.[1]
        assert.ok(script === undefined || Object.hasOwn(scripts, script), line)
      }
      for (const [, file = ''] of text.matchAll(/\]\(([^)]+)\)/g)) {
        assert.ok(existsSync(join(guideFolder, file)), file)
      }
    })

    it('quotes the words that people see', () => {
      const said = new Set(stringsOf(texts(language)))
      const quoted = [...proseOf(text).matchAll(/«([^»]+)»/g)].map(([, words = '']) => words)
      assert.deepEqual(
        quoted.filter((words) => !said.has(words)),
        [],
      )
    })

    it('is plain, unmixed language in short sentences', () => {
      const said = new Set(stringsOf(texts(language)))
      const prose = proseOf(withoutBlocks(text).replaceAll(code, ''))
      assert.deepEqual(languageFaults(language, prose, programs), [])
      const long = sentencesOf(text).filter(
        (sentence) => wordsOf(withoutQuotes(sentence, said)).length > mostWordsInSentence,
      )
      assert.deepEqual(long, [])
      assert.ok(lix(sentencesOf(text).join('.\n')) <= 40, `LIX ${lix(sentencesOf(text).join('.\n'))}`)
    })

    it(`has no more than ${most} words`, () => {
      const words = wordsOf(proseOf(text)).length
      assert.ok(words <= most, `${words}`)
    })
  })
}

describe('docs/guides', () => {
  it('has the same guides in bokmål and nynorsk, and an index that leads to each', () => {
    assert.deepEqual(readdirSync(guideFolder).toSorted(), [...guides.map(({ name }) => name), 'README.md'].toSorted())
    const index = readFileSync(join(guideFolder, 'README.md'), 'utf8')
    for (const { name } of guides) assert.ok(index.includes(`](${name})`), name)
    assert.ok(read('README.md').includes('](docs/guides/README.md)'))
  })

  it('tells both the same: headings, pictures and commands', () => {
    for (const role of Object.keys(mostWords)) {
      const [nb, nn] = guideLanguages.map((language) => guides.find((one) => one.name === `${role}.${language}.md`))
      assert.ok(nb && nn)
      assert.deepEqual(outline(nb.text), outline(nn.text))
    }
  })

  it(`has at most ${mostPictures} pictures, each in both languages, none large and all shown`, () => {
    const pictures = readdirSync(pictureFolder)
    assert.ok(new Set(pictures.map((name) => name.split('.')[0])).size <= mostPictures)
    for (const name of pictures) {
      assert.ok(statSync(join(pictureFolder, name)).size < largestPicture, name)
      assert.ok(
        guides.some(({ text }) => text.includes(`/${name}"`)),
        `${name} is shown nowhere`,
      )
    }
  })
})

/** What of a guide is the same in both languages. */
function outline(text: string): string[] {
  const headings = [...text.matchAll(/^(#+) /gm)].map(([, level = '']) => level)
  const pictures = [...text.matchAll(/guides\/([\w-]+)\./g)].map(([, name = '']) => name)
  const said = codeIn(text)
    .filter(isSaid)
    .map((line) => {
      const found = recognise(commands, line)
      return found.ok ? found.command.name : line
    })
  return [...headings, ...pictures, ...said]
}

/** What stands in code, without the name of the bot in front. */
function codeIn(text: string): string[] {
  const spans = withoutBlocks(text).matchAll(code)
  return [...spans].map(([, words = '']) => words.replace(/^@Tillitsbot /, ''))
}

/** Whether people say it to the bot: everything but scripts, files, and words that stand in files. */
function isSaid(words: string): boolean {
  if (words.startsWith('npm run ') || words === newPackage) return false
  if (/^(?:fault|advice)$|\.yaml$/.test(words) || existsSync(join(root, words))) return false
  return !packageSchemas.includes(`"${words}": {`)
}

/** The words alone, a line for each paragraph, point and cell. */
function proseOf(text: string): string {
  return withoutBlocks(text)
    .replaceAll(/<[^>]+>|^\|[-|]+\|$/gm, '')
    .replaceAll(/\[([^\]]+)\]\([^)]+\)/g, '$1')
    .replaceAll(/^#+ |^\d+\. |^- |[*`]/gm, '')
    .replaceAll('|', '\n')
}

function withoutBlocks(text: string): string {
  return text.replaceAll(/^```[\s\S]*?^```$/gm, '')
}

/** A command and what stands on a button count as one word each. */
function sentencesOf(text: string): string[] {
  return proseOf(withoutBlocks(text).replaceAll(code, 'kommando'))
    .split(/(?<=[.!?:])\s|\n/)
    .filter((sentence) => sentence.trim() !== '')
}

function withoutQuotes(sentence: string, said: ReadonlySet<string>): string {
  return sentence.replaceAll(/«([^»]+)»/g, (quoted, words) => (said.has(words) ? 'knapp' : quoted))
}

function stringsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsOf) : []
}

function read(path: string): string {
  return readFileSync(join(root, path), 'utf8')
}
