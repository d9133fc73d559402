/** An id as the text of a message: base64, which XML carries as it is and which the portal shows decoded. */
export function messageText(entryId: string): string {
  return Buffer.from(entryId).toString('base64')
}

/** The id in a message; undefined when no `messageText` wrote it. */
export function entryIdOf(text: string): string | undefined {
  const entryId = Buffer.from(text, 'base64').toString()
  return entryId !== '' && messageText(entryId) === text ? entryId : undefined
}
