import type { DocumentBase } from '../ports/store.ts'

/** Cosmos DB's limit for one item, less room for its own properties. Both stores hold it. In bytes of UTF-8. */
const largestDocument = 2_000_000

/** The document as JSON. @throws Error when it is larger than any store may hold. */
export function documentText(value: DocumentBase): string {
  const text = JSON.stringify(value)
  // Three bytes is the most that one UTF-16 unit becomes, so most documents need no second look.
  if (text.length * 3 > largestDocument && Buffer.byteLength(text) > largestDocument) {
    throw new Error(`A document of type ${value.type} is larger than ${largestDocument} bytes`)
  }
  return text
}
