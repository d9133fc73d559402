/**
 * Whether every store takes this text in a key (Cosmos DB's rules, see `store/document-key.ts`). What comes from outside
 * is asked for it first, so that a made-up id is refused like one that does not exist, and is not a fault of the service.
 * Shorter than the stores allow, because a document's own prefix comes before it.
 */
export function isKeyText(text: string): boolean {
  const plain = text !== '' && text.isWellFormed() && text.trim() === text && !/\p{Cc}/u.test(text)
  return plain && new TextEncoder().encode(text).length <= 900
}

/** As `isKeyText`, for the id of a document: a partition may hold what an id may not. */
export function isDocumentId(text: string): boolean {
  return isKeyText(text) && !/[/\\?#]/.test(text)
}
