import assert from 'node:assert/strict'
import { elementsOf, markdownOf } from '../cards/elements.ts'

/** @throws AssertionError when a card shows what somebody wrote as anything but text */
export function assertHarmless(card: object, text: string): void {
  if (/[*_[\]`<>#~]|\{\{/.test(text) && text.trim().length > 3) {
    assert.ok(
      !markdownOf(card).some((words) => words.includes(text.trim())),
      `it would be read as markdown: ${JSON.stringify(text).slice(0, 100)}`,
    )
  }
  for (const { type, text: run } of elementsOf(card)) {
    if (type === 'TextRun') assert.doesNotMatch(String(run), /\{\{(DATE|TIME)\(/)
  }
}
