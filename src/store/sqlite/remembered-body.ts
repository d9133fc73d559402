import type { DatabaseSync } from 'node:sqlite'
import type { KindShape } from '../kind-shape.ts'
import type { RememberingParser } from '../remembering-parser.ts'

/** Lets queries ask what the process remembers, see `bodyOf`. */
export function rememberIn(db: DatabaseSync, { has }: RememberingParser): void {
  db.function('remembered', (container, type, partition, id, etag) =>
    Number(has([container, type, partition, id].map(String), String(etag))),
  )
}

/** The body for a query of one partition; nothing where it is remembered, since copying megabytes takes time too. */
export function bodyOf({ container, remembered }: Pick<KindShape, 'container' | 'remembered'>): string {
  return remembered ? `iif(remembered('${container}', type, "partition", id, etag), NULL, body) AS body` : 'body'
}
