import type { Finding, Problem } from '../../domain/package/finding.ts'
import type { ZipReason } from '../../domain/package/zip-reason.ts'
import { shortened } from '../format.ts'
import type { Texts } from '../index.ts'

type Words = string | ((value: string, other: string) => string)

/** Characters of what stands in the file. */
const mostValue = 80

/** As editors and terminals link it: `nn.yaml:14 prompts.first.title: what is wrong and how to mend it`. */
export function findingLine(say: Texts, finding: Finding & { readonly line?: number }): string {
  const { file, line, path } = finding
  return `${file}${line === undefined ? '' : `:${line}`}${path === '' ? '' : ` ${shortened(path, mostValue)}`}: ${findingWords(say, finding)}`
}

/** What is wrong, and how to mend it. */
export function findingWords(say: Texts, { reason, value = '', other = '' }: Problem): string {
  return said(say.authoring.findings[reason], value, other)
}

/** Why a zip was not unpacked, and what to do instead. */
export function zipWords(
  say: Texts,
  { reason, value = '' }: { readonly reason: ZipReason; readonly value?: string },
): string {
  return said(say.authoring.zip[reason], value)
}

function said(words: Words, value: string, other = ''): string {
  return typeof words === 'string' ? words : words(shortened(value, mostValue), shortened(other, mostValue))
}
