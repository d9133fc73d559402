/** Check digits of a national identity number (PLATFORM, "Norwegian identity numbers"), or none where 10 comes out. */
export function identityNumber(nine: string): string | undefined {
  const digits = Array.from(nine, Number)
  const check = (weights: readonly number[], of: readonly number[]) =>
    (11 - (weights.reduce((sum, weight, i) => sum + weight * of[i]!, 0) % 11)) % 11
  const first = check([3, 7, 6, 1, 8, 9, 4, 5, 2], digits)
  const second = check([5, 4, 3, 2, 7, 6, 5, 4, 3, 2], [...digits, first])
  return first > 9 || second > 9 ? undefined : `${nine}${first}${second}`
}

/** Fødselsnummer, D-, H- and synthetic (Tenor) numbers, several of each. Made up; the years are long gone or to come. */
export function identityNumbers(): { readonly kind: string; readonly number: string }[] {
  const shifts = { fnr: [0, 0], d: [40, 0], h: [0, 40], tenor: [0, 80], tenorD: [40, 80], nav: [0, 65] } as const
  return Object.entries(shifts).flatMap(([kind, [day, month]]) => {
    const found: { kind: string; number: string }[] = []
    for (let i = 0; found.length < 12; i++) {
      const two = (value: number) => String(value).padStart(2, '0')
      const number = identityNumber(
        `${two(1 + (i % 28) + day)}${two(1 + (i % 12) + month)}${two((i * 7) % 100)}${100 + i * 3}`,
      )
      if (number) found.push({ kind, number })
    }
    return found
  })
}
