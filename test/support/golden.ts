import assert from 'node:assert/strict'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'

/**
 * Compares with what the file holds; `UPDATE_GOLDEN=1` writes the file instead (format it afterwards). Read the
 * difference before you commit it: a golden file says what was right when somebody looked.
 */
export function compareGolden(path: string, actual: object): void {
  const text = `${JSON.stringify(actual, undefined, 2)}\n`
  if (process.env.UPDATE_GOLDEN === '1') {
    const same = existsSync(path) && JSON.stringify(JSON.parse(readFileSync(path, 'utf8'))) === JSON.stringify(actual)
    if (!same) writeFileSync(path, text)
    return
  }
  assert.ok(existsSync(path), `There is no ${path}. UPDATE_GOLDEN=1 makes it.`)
  assert.deepEqual(JSON.parse(text), JSON.parse(readFileSync(path, 'utf8')))
}

/** As `compareGolden`, for one of several things that the file holds by name. */
export function compareGoldenPart(path: string, name: string, actual: object): void {
  const held: object = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {}
  compareGolden(path, { ...held, [name]: actual })
}
