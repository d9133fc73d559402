/** `npm run packages -- <command>`: what people who write conversation packages do. It needs no store and no configuration. */
import { spawn } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { findPackages } from './authoring/find-packages.ts'
import { previewPage } from './authoring/preview/preview-page.ts'
import { runPackages } from './authoring/run-packages.ts'
import { loadTemplates } from './cards/render.ts'
import { checkFiles } from './content/check-files.ts'
import { foldersIn, readProfiles } from './content/load-packages.ts'
import { texts } from './texts/index.ts'

const cards = join(import.meta.dirname, '../cards')
const { profiles } = readProfiles(cards)

process.exitCode = await runPackages(process.argv.slice(2), {
  profiles,
  known: foldersIn(join(cards, 'packages')),
  find: (path, language) => findPackages(path, join(cards, 'packages'), texts(language)),
  read: ({ packages }) => packages.flatMap(({ files, folder }) => checkFiles(files, profiles, folder).package ?? []),
  async preview(pack, profile) {
    const folder = join(tmpdir(), 'tillitsbot-preview')
    const path = join(folder, `${pack.id}.html`)
    await mkdir(folder, { recursive: true })
    await writeFile(path, previewPage(pack, profile, loadTemplates(cards).render, Temporal.Now.instant()))
    if (process.stdout.isTTY) openInBrowser(path)
    return path
  },
  async writeSchema(name, text) {
    const path = join(cards, name)
    await writeFile(path, text)
    return relative(process.cwd(), path)
  },
  print: (line) => void process.stdout.write(`${line}\n`),
  complain: (line) => void process.stderr.write(`${line}\n`),
})

/** Where there is no browser the path that is printed must do. */
function openInBrowser(path: string): void {
  const command = { darwin: 'open', win32: 'explorer' }[String(process.platform)] ?? 'xdg-open'
  const child = spawn(command, [path], { detached: true, stdio: 'ignore' })
  child.on('error', () => undefined)
  child.unref()
}
