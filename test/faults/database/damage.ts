import { closeSync, openSync, statSync, writeSync } from 'node:fs'

/** Everything but the beginning of the file becomes other bytes, as after a fault of the disk; its size is the same. */
export function damage(path: string): void {
  const from = 2 * 4096
  const file = openSync(path, 'r+')
  writeSync(file, Buffer.alloc(statSync(path).size - from, 0xff), 0, undefined, from)
  closeSync(file)
}
