/** 64 bits of FNV-1a as 16 hexadecimal digits: enough to tell the themes of a round apart, no protection of anything. */
export function hash(text: string): string {
  return [0x811c9dc5, 0x1b873593].map((start) => fnv(text, start).toString(16).padStart(8, '0')).join('')
}

/** A number that tells nothing about the text's place in the alphabet. */
export function scatter(text: string): number {
  return fnv(text, 0x811c9dc5)
}

function fnv(text: string, start: number): number {
  let state = start
  for (let i = 0; i < text.length; i++) state = Math.imul(state ^ text.charCodeAt(i), 0x01000193)
  // Similar texts must not stand together.
  state = Math.imul(state ^ (state >>> 16), 0x85ebca6b)
  return (state ^ (state >>> 13)) >>> 0
}
