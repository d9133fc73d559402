import { execFile } from 'node:child_process'
import { access, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir, userInfo } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { type Browser, chromium } from 'playwright-core'
import { z } from 'zod'

const run = promisify(execFile)

/**
 * Starts a headless Chromium with a new, empty profile. On Linux (x64) it is the one that `@sparticuz/chromium`
 * carries, with its own system libraries and fonts, so nothing needs to be installed. Elsewhere it is the machine's
 * Chrome. It reaches nothing but this machine: every other name fails to resolve.
 *
 * @throws when the browser does not start
 */
export async function launchChromium(): Promise<Browser> {
  const args = [
    '--no-sandbox', // As root, in a container without user namespaces, the sandbox can't start.
    '--no-zygote',
    '--disable-gpu',
    '--font-render-hinting=none',
    '--no-proxy-server',
    '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
    '--lang=nb-NO',
  ]
  if (process.platform !== 'linux' || process.arch !== 'x64') return chromium.launch({ args, channel: 'chrome' })
  const directory = await unpack()
  return chromium.launch({
    args,
    executablePath: join(directory, 'chromium'),
    env: {
      ...inheritedEnvironment(),
      LD_LIBRARY_PATH: join(directory, 'al2023', 'lib'),
      FONTCONFIG_FILE: join(directory, 'fonts.conf'),
    },
  })
}

/**
 * Unpacks the bundled browser once per version and user, and returns the directory. The package itself unpacks into
 * the shared temporary directory and takes a half-written file of a parallel run for a finished one; so it is run with
 * a directory of its own, which is renamed into place when it is complete.
 */
async function unpack(): Promise<string> {
  const manifest = createRequire(import.meta.url)
    .resolve('@sparticuz/chromium')
    .replace(/build\/.*$/, 'package.json')
  const { version } = z.object({ version: z.string() }).parse(JSON.parse(await readFile(manifest, 'utf8')))
  const finished = join(tmpdir(), `tillitsbot-chromium-${version}-${userInfo().uid}`)
  if (await exists(finished)) return finished

  const staging = await mkdtemp(`${finished}-`)
  try {
    await run(
      process.execPath,
      ['--input-type=module', '--eval', `import c from '@sparticuz/chromium'; await c.executablePath()`],
      {
        cwd: dirname(manifest),
        // The package unpacks its system libraries (NSS, expat) only where it believes to be in a Lambda.
        env: { ...inheritedEnvironment(), TMPDIR: staging, AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x' },
      },
    )
    await writeFile(join(staging, 'fonts.conf'), fontConfiguration(finished))
    await rename(staging, finished)
  } catch (cause) {
    await rm(staging, { recursive: true, force: true })
    // A parallel run was faster: its directory is complete, because it was renamed too.
    if (!(await exists(finished))) throw new Error('The bundled browser could not be unpacked', { cause })
  }
  return finished
}

/** Open Sans, which comes with the browser, for everything it covers; then what the machine happens to have. */
function fontConfiguration(directory: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${directory}/fonts</dir>
  <dir>/usr/share/fonts</dir>
  <dir>/usr/local/share/fonts</dir>
  <cachedir>${directory}/fonts-cache</cachedir>
  <match target="pattern">
    <edit name="family" mode="append_last"><string>Open Sans</string></edit>
  </match>
  <alias binding="same"><family>Segoe UI</family><prefer><family>Open Sans</family></prefer></alias>
  <alias binding="same"><family>sans-serif</family><prefer><family>Open Sans</family></prefer></alias>
  <alias binding="same"><family>system-ui</family><prefer><family>Open Sans</family></prefer></alias>
</fontconfig>
`
}

function inheritedEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
  )
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}
