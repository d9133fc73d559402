/** 32 bits of FNV-1a over the text's UTF-8: the same on every machine and in every version, and no protection of anything. */
export function fnv1a(text: string): number {
  let hash = 0x811c9dc5
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193)
  return hash >>> 0
}
