import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { zipSync } from 'fflate'
import { z } from 'zod'
import { AppIdentity, buildAppPackage } from './app-package/build-app-package.ts'

/** `npm run package-app`: writes the zip that an administrator uploads to Teams. */

const usage = `npm run package-app -- --app-id ID --host HOST [--organisation NAME] [--app-version X.Y.Z] [--out FILE]

  --app-id        id of the Entra app registration, or of the managed identity, that the bot has
  --host          where the service is reached, for example tillit.example.no
  --organisation  who offers the app, as Teams shows it (Nav)
  --app-version   higher than the one before, or Teams keeps the old one (that of package.json)
  --out           the file to write (tillitsbot.zip)
`

const root = join(import.meta.dirname, '..')

try {
  const { values } = parseArgs({
    options: {
      'app-id': { type: 'string' },
      host: { type: 'string' },
      organisation: { type: 'string', default: 'Nav' },
      'app-version': { type: 'string' },
      out: { type: 'string', default: 'tillitsbot.zip' },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) process.stdout.write(usage)
  else await pack(values)
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`)
  process.exitCode = 1
}

async function pack(values: {
  readonly 'app-id'?: string
  readonly host?: string
  readonly organisation: string
  readonly 'app-version'?: string
  readonly out: string
}) {
  const at = (name: string) => join(root, 'appPackage', name)
  const text = (name: string) => readFile(at(name), 'utf8')
  const { version } = z
    .looseObject({ version: z.string() })
    .parse(JSON.parse(await readFile(join(root, 'package.json'), 'utf8')))
  const identity = AppIdentity.safeParse({
    appId: values['app-id'],
    host: values.host,
    version: values['app-version'] ?? version,
    developer: values.organisation,
  })
  if (!identity.success) throw new Error(identity.error.issues.map(faultOf).join('\n'))
  const files = buildAppPackage(
    {
      manifest: await text('manifest.json'),
      nn: await text('nn.json'),
      en: await text('en.json'),
      color: await readFile(at('color.png')),
      outline: await readFile(at('outline.png')),
    },
    identity.data,
  )
  await writeFile(values.out, zipSync(files, { mtime: new Date('2020-01-01T00:00:00Z') }))
  process.stdout.write(`${values.out}: upload it in the Teams admin centre, "Manage apps"\n`)
}

/** By the option that people wrote. */
function faultOf({ path, message, code }: z.core.$ZodIssue): string {
  const options: Readonly<Record<string, string>> = {
    appId: '--app-id',
    host: '--host',
    version: '--app-version',
    developer: '--organisation',
  }
  const missing = code === 'invalid_type'
  return `${options[String(path[0])] ?? path.join('.')} ${missing ? 'is missing' : message}`
}
