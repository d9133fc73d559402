/**
 * `node --expose-gc measure-packages.ts <folder>`, a process of its own: prints what reading each `<number>.zip` costs, in work
 * of this thread and in memory above that of a process that has read `good.zip` only.
 *
 * `… <folder> <number>`: what reading that one costs a process that has its code and has read nothing before.
 */
import { existsSync, readFileSync } from 'node:fs'
import { checkFiles } from '../../src/content/check-files.ts'
import { readPackageZip } from '../../src/content/package-zip.ts'
import { sampleProfile } from '../support/sample-package.ts'

const [folder = '.', only] = process.argv.slice(2)
const path = (name: string | number) => `${folder}/${name}.zip`
const costs = only === undefined ? all() : [cold(readFileSync(path(only)))]
process.stdout.write(JSON.stringify(costs))

type Cost = { readonly milliseconds: number; readonly megabytes: number }

function all(): Cost[] {
  const good = readFileSync(path('good'))
  for (let i = 0; i < 20; i++) check(good)
  const before = process.resourceUsage().maxRSS
  /** Megabytes: the most that any has taken so far. */
  const memory: number[] = []
  for (let i = 0; existsSync(path(i)); i++) {
    const bytes = readFileSync(path(i))
    // What the one before left would count as what this one takes.
    globalThis.gc?.()
    check(bytes)
    memory.push((process.resourceUsage().maxRSS - before) / 1024)
  }
  return memory.map((megabytes, i) => {
    const bytes = readFileSync(path(i))
    // The least of three: what others on the machine do can only add to it.
    return { milliseconds: Math.min(work(bytes), work(bytes), work(bytes)), megabytes }
  })
}

function cold(bytes: Uint8Array): Cost {
  const before = process.resourceUsage().maxRSS
  const milliseconds = work(bytes)
  return { milliseconds, megabytes: (process.resourceUsage().maxRSS - before) / 1024 }
}

/** Milliseconds of this thread. */
function work(bytes: Uint8Array): number {
  const start = process.threadCpuUsage()
  check(bytes)
  const { user, system } = process.threadCpuUsage(start)
  return (user + system) / 1000
}

function check(bytes: Uint8Array): void {
  const zip = readPackageZip(bytes)
  if (zip.ok) checkFiles(zip.files, [sampleProfile], zip.folder)
}
