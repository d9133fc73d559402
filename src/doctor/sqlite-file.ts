import { accessSync, constants, existsSync, statfsSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { type Finding, ok, warning, wrong } from './check.ts'

const megabyte = 1024 * 1024
/** Sealing builds the file anew, which takes as much room as the file has. */
const leastFree = 500 * megabyte
const fewestFree = 50 * megabyte

/** The embedded store's file, looked at from outside. `exists` false: the first start makes it. */
export function fileFindings(path: string): { readonly exists: boolean; readonly findings: Finding[] } {
  const file = resolve(path)
  const folder = existingFolder(dirname(file))
  const findings = [...rightsFindings(file, folder), roomFinding(file, folder)]
  return { exists: existsSync(file), findings }
}

function rightsFindings(file: string, folder: string): Finding[] {
  if (!mayWrite(folder)) {
    return [wrong(`this user may not write in ${folder}. Give it the right, or set SQLITE_PATH to where it may.`)]
  }
  if (!existsSync(file))
    return [warning(`there is no database at ${file} yet; the first start makes it (SQLITE_PATH).`)]
  if (!mayWrite(file)) return [wrong(`this user may not write ${file}. Give it the right.`)]
  const others = process.platform !== 'win32' && (statSync(file).mode & 0o077) !== 0
  return others
    ? [warning(`other users of this machine may read ${file}: chmod 600, and the same for its -wal and -shm.`)]
    : [ok(`${file} is there, and only this user may read it`)]
}

function roomFinding(file: string, folder: string): Finding {
  const { bavail, bsize } = statfsSync(folder)
  const free = bavail * bsize
  const size = existsSync(file) ? statSync(file).size : 0
  const words = `${Math.floor(free / megabyte)} MB free beside a database of ${Math.ceil(size / megabyte)} MB`
  if (free < fewestFree + size) return wrong(`${words}: too little to seal a round. Make room.`)
  return free < leastFree + 2 * size ? warning(`${words}: make room before it is full.`) : ok(words)
}

/** The nearest one that is there. */
function existingFolder(folder: string): string {
  return existsSync(folder) || folder === dirname(folder) ? folder : existingFolder(dirname(folder))
}

function mayWrite(path: string): boolean {
  try {
    accessSync(path, constants.W_OK)
    return true
  } catch {
    // Whatever the system calls the reason, it is no.
    return false
  }
}
