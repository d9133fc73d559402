import type { z } from 'zod'
import type { Problem, Reason } from '../domain/package/finding.ts'

type Issue = z.core.$ZodIssue
export type SchemaProblem = Problem & { readonly path: readonly PropertyKey[] }

/** What a schema found, in the terms of people who write packages. */
export function schemaProblems(issues: readonly Issue[]): SchemaProblem[] {
  return issues.flatMap((issue) => problemsOf(issue, []))
}

function problemsOf(issue: Issue, above: readonly PropertyKey[]): SchemaProblem[] {
  const path = [...above, ...issue.path]
  const one = (reason: Reason, value?: string | number | bigint): SchemaProblem[] => [
    { path, reason, ...(value !== undefined && { value: String(value) }) },
  ]
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined || issue.input === null ? one('fieldMissing') : one(expected(issue.expected))
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({ path: [...path, key], reason: 'fieldUnknown', value: key }))
    case 'too_big':
      return one(
        issue.origin === 'string' ? 'tooLong' : issue.origin === 'array' ? 'tooMany' : 'tooHigh',
        issue.maximum,
      )
    case 'too_small':
      if (issue.origin === 'string') return one('empty')
      return one(issue.origin === 'array' ? 'tooFew' : 'tooLow', issue.minimum)
    case 'invalid_value':
      return issue.input === undefined ? one('fieldMissing') : one('notOneOf', issue.values.map(String).join(', '))
    case 'invalid_key':
      return one('notAnId', String(path.at(-1)))
    case 'invalid_format':
      return issue.format === 'url' ? one('notALink') : one('notAnId', String(issue.input).slice(0, 60))
    case 'invalid_union':
      return unionProblems(issue, path)
    default:
      return one('notValid')
  }
}

/** The problems of the branch that the author meant: the first whose kind of value is right. */
function unionProblems(issue: z.core.$ZodIssueInvalidUnion, path: readonly PropertyKey[]): SchemaProblem[] {
  if (issue.input === undefined) return [{ path, reason: 'fieldMissing' }]
  if ('options' in issue && Array.isArray(issue.options)) {
    return [{ path, reason: 'notOneOf', value: issue.options.map(String).join(', ') }]
  }
  const meant = issue.errors.find(
    (branch) => !branch.some(({ code, path }) => code === 'invalid_type' && path.length === 0),
  )
  return meant ? meant.flatMap((inner) => problemsOf(inner, path)) : [{ path, reason: 'notValid' }]
}

function expected(kind: string): Reason {
  switch (kind) {
    case 'string':
      return 'notText'
    case 'number':
      return 'notNumber'
    case 'int':
      return 'notWhole'
    case 'boolean':
      return 'notYesNo'
    case 'array':
      return 'notList'
    default:
      return 'notFields'
  }
}
