import type { Field } from '../domain/delivery/reply-view.ts'
import type { Language } from '../domain/language.ts'
import { isNeeded, longestOf, type OutputWords } from '../domain/outcome/filled-card.ts'
import type { OutputCard, OutputField } from '../domain/package/package.ts'
import { texts } from './index.ts'

/** The fields of an output card, called by their places (`CardFields`). `given`: what they hold. */
export function outputFields(
  language: Language,
  card: OutputCard,
  words: OutputWords,
  given: readonly string[] = [],
): Field[] {
  return card.fields.map((field, place): Field => {
    const { label = field.id, hint, options = {} } = words.fields[field.id] ?? {}
    const base = {
      ...{ id: `field${place}`, label, error: outputFault(language, field), required: isNeeded(field, place) },
      ...{ value: given[place] ?? '', ...(hint !== undefined && { hint }) },
    }
    return fieldOf(field, base, options)
  })
}

type Base = Omit<Extract<Field, { kind: 'date' }>, 'kind'>

function fieldOf(field: OutputField, base: Base, options: Readonly<Record<string, string>>): Field {
  switch (field.kind) {
    case 'choice': {
      const choices = field.options.map((id) => ({ value: id, title: options[id] ?? id }))
      return { ...base, kind: 'choice', shape: 'one', choices }
    }
    case 'number':
      return { ...base, kind: 'number', min: field.min, max: field.max }
    case 'line':
      return { ...base, kind: 'text', most: longestOf.line }
    case 'text':
      return { ...base, kind: 'text', most: longestOf.text, long: true }
  }
}

/** What a field must hold. */
export function outputFault(language: Language, field: OutputField): string {
  const { outcome } = texts(language)
  switch (field.kind) {
    case 'choice':
      return outcome.choiceFault
    case 'number':
      return outcome.numberFault(field.min, field.max)
    case 'line':
    case 'text':
      return outcome.lineFault(longestOf[field.kind])
  }
}
