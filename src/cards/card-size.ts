/** Bytes of a card, or of a part of one, as it goes over the wire: JSON in UTF-8. */
export function bytesOf(data: object): number {
  return Buffer.byteLength(JSON.stringify(data))
}
