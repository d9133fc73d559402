import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { commands } from '../src/commands/table.ts'
import { Environment } from '../src/config/environment.ts'
import { languages } from '../src/domain/language.ts'
import { findBreaches } from './support/architecture.ts'
import { blank, importsOf, type SourceFile } from './support/source-code.ts'

const root = join(import.meta.dirname, '..')
const files: SourceFile[] = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
  .map((entry) =>
    join(entry.parentPath, entry.name)
      .slice(root.length + 1)
      .replaceAll('\\', '/'),
  )
  .toSorted()
  .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }))

const at = (path: string, ...lines: string[]): SourceFile => ({ path, text: `${lines.join('\n')}\n` })

describe('The source code', () => {
  it('keeps every rule of DESIGN, Law 11, and of STYLE that can be read off it', () => {
    assert.ok(files.length > 100)
    assert.deepEqual(findBreaches(files), [])
  })
})

describe('The rules about imports', () => {
  const broken: [SourceFile, string][] = [
    [
      at('src/domain/x/a.ts', '', "import { b } from '../../ports/b.ts'"),
      'src/domain/x/a.ts:2 domain may not import ports',
    ],
    [
      at('src/domain/a.ts', "import type { B } from '../usecases/b.ts'"),
      'src/domain/a.ts:1 domain may not import usecases',
    ],
    [at('src/ports/a.ts', "import { b } from '../store/b.ts'"), 'src/ports/a.ts:1 ports may not import store'],
    [
      at('src/usecases/x/a.ts', "import { b } from '../../texts/nb.ts'"),
      'src/usecases/x/a.ts:1 usecases may not import texts',
    ],
    [
      at('src/usecases/x/a.ts', "export { b } from '../../teams/b.ts'"),
      'src/usecases/x/a.ts:1 usecases may not import teams',
    ],
    [at('src/commands/a.ts', "import '../actions/b.ts'"), 'src/commands/a.ts:1 commands may not import actions'],
    [
      at('src/actions/a.ts', "const b = await import('../teams/b.ts')"),
      'src/actions/a.ts:1 actions may not import teams',
    ],
    [at('src/jobs/a.ts', "import { b } from '../commands/b.ts'"), 'src/jobs/a.ts:1 jobs may not import commands'],
    [at('src/teams/a.ts', "import { b } from '../app.ts'"), 'src/teams/a.ts:1 teams may not import app.ts'],
    [at('src/app.ts', "import { b } from './main.ts'"), 'src/app.ts:1 app.ts may not import main.ts'],
    [at('src/new/a.ts', ''), 'src/new/a.ts:1 nobody decided what new may import'],
    [at('src/teams/a.ts', "import { b } from './b'"), 'src/teams/a.ts:1 ./b does not end with .ts'],
    ...['store', 'exports', 'cards', 'content', 'texts', 'summariser', 'queue'].map((layer): [SourceFile, string] => [
      at(`src/${layer}/a.ts`, 'import {', '  b,', "} from '../usecases/round/b.ts'"),
      `src/${layer}/a.ts:3 ${layer} may not import usecases`,
    ]),
    [at('src/domain/a.ts', "import { idnr } from '@navikt/fnrvalidator'"), 'src/domain/a.ts:1 domain imports only zod'],
    [at('src/domain/a.ts', "import { join } from 'node:path'"), 'src/domain/a.ts:1 domain imports only zod'],
    [
      at('src/usecases/a.ts', "import type { Activity } from 'botbuilder'"),
      'src/usecases/a.ts:1 only teams/credentials.ts may import botbuilder',
    ],
    [at('src/app.ts', "import restify from 'restify'"), 'src/app.ts:1 only teams/ may import restify'],
    [
      at('src/teams/bot.ts', "import type { TurnContext } from 'botbuilder-core'"),
      'src/teams/bot.ts:1 only teams/adapter.ts may import botbuilder-core',
    ],
    [
      at('src/app.ts', "import x from 'botframework-connector'"),
      'src/app.ts:1 only teams/adapter.ts, teams/credentials.ts may import botframework-connector',
    ],
    [
      at('src/store/open-store.ts', "import { CosmosClient } from '@azure/cosmos'"),
      'src/store/open-store.ts:1 only store/cosmos/ may import @azure/cosmos',
    ],
    [
      at('src/store/cosmos/a.ts', "import x from 'node:sqlite'"),
      'src/store/cosmos/a.ts:1 only store/sqlite/ may import node:sqlite',
    ],
    [
      at('src/queue/embedded.ts', "import x from '@azure/storage-queue'"),
      'src/queue/embedded.ts:1 only queue/azure.ts may import @azure/storage-queue',
    ],
    [at('src/teams/a.ts', "import x from 'left-pad'"), 'src/teams/a.ts:1 nobody decided who may import left-pad'],
    [at('src/teams/a.ts', "import x from '__proto__'"), 'src/teams/a.ts:1 nobody decided who may import __proto__'],
  ]
  for (const [file, expected] of broken) {
    it(`find: ${expected}`, () => assert.deepEqual(findBreaches([file]), [expected]))
  }
})

describe('The rules about code', () => {
  const broken: [string, string, string][] = [
    ['teams/a.ts', 'const x = process.env.PORT', 'only config.ts reads the environment'],
    ['main.ts', "const x = process['env']", 'only config.ts reads the environment'],
    ['teams/a.ts', 'const a = new TillitsbotAdapter({})', 'only app.ts constructs adapters'],
    ['main.ts', 'const s = createServer({})', 'only app.ts constructs adapters'],
    ['jobs/a.ts', 'const s = await openStore(settings, tools)', 'only app.ts constructs adapters'],
    ['commands/a.ts', 'const f = new Intl.DateTimeFormat()', 'only exports, cards and texts format for people'],
    ['usecases/a.ts', 'const f = at.toLocaleString()', 'only exports, cards and texts format for people'],
    ['usecases/a.ts', 'const x = new Date()', 'only main.ts knows the real time'],
    ['usecases/a.ts', 'const x = new Date', 'only main.ts knows the real time'],
    ['domain/a.ts', 'const x = Date.now()', 'only main.ts knows the real time'],
    ['jobs/a.ts', 'const x = Temporal.Now.instant()', 'only main.ts knows the real time'],
    ['teams/a.ts', 'setTimeout(f, 5)', 'only main.ts knows the real time'],
    ['jobs/a.ts', 'const t = setInterval(f, 5)', 'only main.ts knows the real time'],
    ['teams/a.ts', 'const s = AbortSignal.timeout(5)', 'only main.ts knows the real time'],
    ['teams/a.ts', 'setImmediate(f)', 'only the group commit waits for the turn of the event loop'],
    [
      'teams/a.ts',
      "createRequire(import.meta.url)('left-pad')",
      'only calendar.ts and cards/render.ts require instead of importing',
    ],
    [
      'teams/a.ts',
      "const x = require('left-pad')",
      'only calendar.ts and cards/render.ts require instead of importing',
    ],
    ['domain/a.ts', 'const x: any = 1', 'no any'],
    ['domain/a.ts', 'type X = Record<string, any>', 'no any'],
    ['domain/a.ts', 'const x = y as Round', 'no as'],
    ['domain/a.ts', `const x = \`\${y as string}\``, 'no as'],
    ['domain/a.ts', 'const x = <Round>y', 'no angle-bracket cast'],
    ['domain/a.ts', 'const x = y!.z', 'no non-null assertion'],
    ['domain/a.ts', 'const x = f(y)!', 'no non-null assertion'],
    ['domain/a.ts', 'const x = y[0]!', 'no non-null assertion'],
    ['domain/a.ts', '// @ts-expect-error later', 'no check is silenced'],
    ['domain/a.ts', '/* biome-ignore lint: later */', 'no check is silenced'],
  ]
  for (const [path, line, rule] of broken) {
    it(`find that ${rule}: ${line}`, () => {
      assert.deepEqual(findBreaches([at(`src/${path}`, '/** fine */', line)]), [`src/${path}:2 ${rule}`])
    })
  }

  const fine: [string, string][] = [
    ['config.ts', 'const x = process.env.PORT'],
    ['app.ts', 'const a = new TillitsbotAdapter({})'],
    ['teams/server.ts', 'export function createServer(x: number) { return restify.createServer({ x }) }'],
    ['cards/a.ts', 'const f = new Intl.NumberFormat()'],
    ['main.ts', 'const x = Temporal.Now.instant()'],
    ['teams/deadline.ts', 'setTimeout(f, 5)'],
    ['store/sqlite/group-commit.ts', 'setImmediate(f)'],
    ['domain/a.ts', 'const x = new Date(0)'],
    [
      'domain/a.ts',
      "import { a as b } from './b.ts'\nexport { c as d } from './c.ts'\nimport type * as e from './e.ts'",
    ],
    ['domain/a.ts', "const x = ['a', 'b'] as const satisfies readonly string[]"],
    ['domain/a.ts', "const x = 'as any, process.env, new Date(), y!'"],
    ['domain/a.ts', '// as any process.env new Date() y!\n/* setTimeout(any) */'],
    ['domain/a.ts', `const x = \`as any \${a + \`\${'y!'}\`} new Date() \${b ? '}' : '{'} y!.z\``],
    ['domain/a.ts', 'const x = /[/"\'`] as any/.test(y) && a !== b && !c'],
    ['domain/a.ts', 'const half = a / b / c // "'],
  ]
  for (const [path, line] of fine) {
    it(`let through in ${path}: ${line.split('\n')[0]}`, () =>
      assert.deepEqual(findBreaches([at(`src/${path}`, line)]), []))
  }
})

describe('The rules about size', () => {
  it('find a file that is too long', () => {
    const path = 'src/domain/a.ts'
    assert.deepEqual(findBreaches([at(path, ...Array<string>(400).fill('x'))]), [])
    assert.deepEqual(findBreaches([at(path, ...Array<string>(401).fill('x'))]), [
      `${path}:401 has 401 lines, more than 400`,
    ])
  })
  it('find a folder that is too full', () => {
    const folder = (count: number) => Array.from({ length: count }, (_, i) => at(`src/domain/x/f${i}.ts`, ''))
    assert.deepEqual(findBreaches(folder(14)), [])
    assert.deepEqual(findBreaches(folder(15)), ['src/domain/x:1 has 15 files, more than 14'])
  })
})

describe('Reading source code', () => {
  it('blanks every file of the project without losing a line', () => {
    for (const { path, text } of files) {
      const code = blank(text, { strings: true })
      assert.equal(code.length, text.length, path)
      assert.equal(code.split('\n').length, text.split('\n').length, path)
      const count = (pattern: RegExp) => code.match(pattern)?.length ?? 0
      assert.deepEqual([count(/\{/g), count(/\(/g), count(/\[/g)], [count(/\}/g), count(/\)/g), count(/\]/g)], path)
    }
  })
  it('finds each import with its line', () => {
    const text =
      "// import a from './no.ts'\nconst x = \"from 'no'\"; const y = ['from', 0, 'no']\nimport a, {\n  b,\n} from './b.ts'\nawait import('c')\nimport 'd'\n"
    assert.deepEqual(importsOf({ path: 'a.ts', text }), [
      { specifier: './b.ts', line: 5 },
      { specifier: 'c', line: 6 },
      { specifier: 'd', line: 7 },
    ])
  })
})

describe('The README', () => {
  const rows = readFileSync(join(root, 'README.md'), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    )

  it('lists exactly the variables that the service reads', () => {
    const listed = rows.flatMap(([first]) => /^`(\w+)`$/.exec(first ?? '')?.[1] ?? [])
    assert.deepEqual(listed.toSorted(), Object.keys(Environment.shape).toSorted())
  })

  it('lists exactly the commands of the table, in its order and in three languages', () => {
    const start = rows.findIndex(([nb, nn, en]) => nb === 'bokmål' && nn === 'nynorsk' && en === 'English')
    const table = rows.slice(start + 2, start + 2 + commands.length).map((row) => row.slice(0, 3))
    assert.deepEqual(
      table,
      commands.map(({ words }) => languages.map((language) => words[language])),
    )
  })
})
