import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A new, empty folder for the tests of the suite that calls this, removed after them. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tillitsbot-test-'))
  after(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}
