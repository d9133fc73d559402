/** "1 medlem", "7 medlemmer": the same rule in all three languages. */
export function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`
}
