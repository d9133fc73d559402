import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { ManifestUtil } from '@microsoft/app-manifest'
import { unzipSync } from 'fflate'
import { z } from 'zod'
import { commandLists, unlisted } from '../../src/app-package/command-lists.ts'
import { recognise } from '../../src/commands/line/recognise.ts'
import { commands as table } from '../../src/commands/table.ts'
import { languages } from '../../src/domain/language.ts'

const run = promisify(execFile)
const root = join(import.meta.dirname, '../..')
const schemas = join(createRequire(import.meta.url).resolve('@microsoft/app-manifest'), '../json-schemas/teams')
const appId = '6f9619ff-8b86-4d01-b42d-00cf4fc964ff'
const arguments_ = ['--app-id', appId, '--host', 'tillit.example.no', '--organisation', 'Eksempel kommune']

describe('npm run package-app', () => {
  let folder = ''
  let files: Record<string, Uint8Array> = {}
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tillitsbot-app-'))
    const out = join(folder, 'app.zip')
    await pack([...arguments_, '--app-version', '2.10.3', '--out', out])
    files = unzipSync(await readFile(out))
  })
  after(() => rm(folder, { recursive: true, force: true }))

  it('writes the manifest, a file for each other language, and the icons, and nothing else', () => {
    assert.deepEqual(Object.keys(files).toSorted(), ['color.png', 'en.json', 'manifest.json', 'nn.json', 'outline.png'])
  })

  it('holds against the official schema of its version, which is the newest that is not a preview', async () => {
    const manifest = read('manifest.json')
    const newest = readdirSync(schemas).filter((name) => /^v1\.\d+$/.test(name))
    assert.equal(`v${manifest.manifestVersion}`, newest.toSorted((a, b) => minor(a) - minor(b)).at(-1))
    assert.deepEqual(await faults('MicrosoftTeams.schema.json', manifest), [])
    for (const name of ['nn.json', 'en.json']) {
      assert.deepEqual(await faults('MicrosoftTeams.Localization.schema.json', read(name)), [], name)
    }
  })

  it('would be refused with a field that Teams does not know', async () => {
    const manifest = { ...read('manifest.json'), accentColor: 'blue', secret: 1 }
    assert.equal((await faults('MicrosoftTeams.schema.json', manifest)).length, 2)
  })

  it('names app, host, version and public body, and leaves no placeholder', () => {
    const manifest = Named.parse(read('manifest.json'))
    assert.equal(manifest.id, appId)
    assert.equal(manifest.bots[0]!.botId, appId)
    assert.equal(manifest.version, '2.10.3')
    assert.equal(manifest.developer.name, 'Eksempel kommune')
    assert.deepEqual(manifest.validDomains, ['tillit.example.no'])
    for (const bytes of Object.values(files)) assert.ok(!new TextDecoder().decode(bytes).includes('{{'))
  })

  it('says everything that is said in bokmål in nynorsk and English too', () => {
    const said = Object.keys(read('nn.json'))
    assert.deepEqual(said, Object.keys(read('en.json')))
    const { staticTabs, bots } = Named.parse(read('manifest.json'))
    const tabs = staticTabs.flatMap(({ name }, i) => (name === undefined ? [] : [`staticTabs[${i}].name`]))
    const commands = bots[0]!.commandLists.flatMap((list, i) =>
      list.commands.flatMap((_, j) =>
        ['title', 'description'].map((key) => `bots[0].commandLists[${i}].commands[${j}].${key}`),
      ),
    )
    const wanted = ['$schema', 'name.short', 'name.full', 'description.short', 'description.full', ...tabs, ...commands]
    assert.deepEqual(said.toSorted(), wanted.toSorted())
  })

  it('lists at most ten commands in a list, each of which the bot understands as it is written', () => {
    for (const language of languages) {
      for (const { commands, scopes } of commandLists(language)) {
        assert.ok(commands.length > 5 && commands.length <= 10)
        for (const { title } of commands) {
          const found = recognise(table, title)
          assert.ok(found.ok && found.args.length === 0, `${title} (${scopes.join()})`)
        }
      }
    }
  })

  it('leaves only those commands to the help that need something first', () => {
    assert.deepEqual(unlisted(), [
      ...['extend', 'close', 'cancel', 'usersCommittee', 'plan', 'pause', 'resume'],
      ...['campaign', 'register', 'units'],
    ])
  })

  it('has icons of the sizes that Teams wants, the outline with a transparent ground', () => {
    for (const [name, size] of [
      ['color.png', 192],
      ['outline.png', 32],
    ] as const) {
      const view = new DataView(files[name]!.buffer, files[name]!.byteOffset)
      assert.deepEqual([view.getUint32(16), view.getUint32(20)], [size, size], name)
    }
    const colourType = 25
    assert.equal(files['outline.png']![colourType], 6)
  })

  it('asks for one permission on a team, the one that README and the guide explain', async () => {
    const { authorization } = Named.parse(read('manifest.json'))
    const names = authorization.permissions.resourceSpecific.map(({ name }) => name)
    assert.deepEqual(names, ['ChannelMessage.Read.Group'])
    const guide = await readFile(join(root, 'appPackage/README.md'), 'utf8')
    for (const name of names) assert.ok(guide.includes(`\`${name}\``), name)
  })

  it('gives the same bytes for the same arguments', async () => {
    const again = join(folder, 'again.zip')
    await pack([...arguments_, '--app-version', '2.10.3', '--out', again])
    assert.deepEqual(await readFile(again), await readFile(join(folder, 'app.zip')))
  })

  for (const [fault, wrong] of [
    ['--app-id is missing', ['--host', 'a.no']],
    ['--host is missing', ['--app-id', appId]],
    ['--app-id is not an app id', ['--app-id', 'x', '--host', 'a.no']],
    ['--host is not the name of a host', ['--app-id', appId, '--host', 'https://a.no/']],
    ['--app-version is not a version', [...arguments_, '--app-version', '1']],
    [
      '--organisation has more than 32 characters',
      ['--app-id', appId, '--host', 'a.no', '--organisation', 'x'.repeat(33)],
    ],
    ["Unknown option '--hosts'", ['--hosts', 'a.no']],
  ] as const) {
    it(`refuses: ${fault}`, async () => {
      const out = join(folder, 'never.zip')
      const result = await pack([...wrong, '--out', out]).catch((error: unknown) => error)
      const failed = z.looseObject({ code: z.number(), stderr: z.string() }).parse(result)
      assert.equal(failed.code, 1)
      assert.ok(failed.stderr.includes(fault), failed.stderr)
      await assert.rejects(readFile(out))
    })
  }

  function read(name: string): Record<string, unknown> {
    return z.record(z.string(), z.unknown()).parse(JSON.parse(new TextDecoder().decode(files[name])))
  }
})

const Named = z.looseObject({
  id: z.string(),
  version: z.string(),
  developer: z.looseObject({ name: z.string() }),
  validDomains: z.array(z.string()),
  staticTabs: z.array(z.looseObject({ name: z.string().optional() })),
  bots: z.array(
    z.looseObject({ botId: z.string(), commandLists: z.array(z.looseObject({ commands: z.array(z.unknown()) })) }),
  ),
  authorization: z.object({
    permissions: z.object({ resourceSpecific: z.array(z.object({ name: z.string(), type: z.string() })) }),
  }),
})

async function pack(args: readonly string[]): Promise<void> {
  await run(process.execPath, [join(root, 'src/package-app.ts'), ...args])
}

/** What the schema has to say; it came with the package, so that no network is asked. */
async function faults(name: string, value: Record<string, unknown>): Promise<string[]> {
  const version = /v1\.\d+/.exec(String(value.$schema))?.[0] ?? ''
  const schema = Schema.parse(JSON.parse(await readFile(join(schemas, version, name), 'utf8')))
  const { patternProperties, ...rest } = schema
  // Some patterns of the localisation schema are no regular expressions in Unicode mode; none of them is for our words.
  const usable = Object.entries(patternProperties ?? {}).filter(([pattern]) => isPattern(pattern))
  const whole = patternProperties ? { ...rest, patternProperties: Object.fromEntries(usable) } : rest
  return ManifestUtil.validateManifestAgainstSchema(value as never, whole as never)
}

const Schema = z.looseObject({ patternProperties: z.record(z.string(), z.unknown()).optional() })

function isPattern(source: string): boolean {
  try {
    return Boolean(new RegExp(source, 'u'))
  } catch {
    return false
  }
}

function minor(name: string): number {
  return Number(name.split('.')[1])
}
