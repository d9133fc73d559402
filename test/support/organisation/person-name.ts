/** "Kollega 12": a simulated person has no name. */
export function nameOf(userId: string): string {
  return `Kollega ${userId.split('-').at(-1)}`
}
