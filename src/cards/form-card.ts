import type { Button, Field, Form, ReplyView } from '../domain/delivery/reply-view.ts'
import { buttonAction } from './button-action.ts'
import { paragraphs } from './plain-text.ts'
import type { Render } from './render.ts'

/** A view with something to fill in: what is asked and why, what is known, what was wrong, the fields, the buttons. */
export function formCard(render: Render, view: ReplyView, form: Form): object {
  return render('form', {
    title: view.title,
    before: view.blocks.flatMap((block) =>
      block.kind === 'item' ? [...paragraphs(block.title), ...paragraphs(block.text)] : paragraphs(block.text),
    ),
    factSets: form.facts.length > 0 ? [{ facts: form.facts }] : [],
    notes: form.notes.flatMap(paragraphs),
    faults: form.faults ? [faultsData(form.faults)] : [],
    fields: form.fields.map(fieldData),
    actions: view.buttons.map(formAction),
  })
}

function faultsData({ title, lines, isAdvice }: NonNullable<Form['faults']>): object {
  return { title, lines: lines.flatMap(paragraphs), style: isAdvice ? 'emphasis' : 'attention' }
}

/** A field stands under its own kind, the other kinds are empty: templates know parts that are repeated, and none that come and go. */
function fieldData(field: Field): object {
  const { id, label, error, required, value, hint } = field
  const base = { id, label, error, required, value }
  const hints = hint === undefined ? [] : [{ hint }]
  const none = { choice: [], text: [], longText: [], date: [], time: [], number: [], emptyNumber: [], hints }
  switch (field.kind) {
    case 'choice': {
      const style = field.shape === 'folded' ? 'compact' : 'expanded'
      return { ...none, choice: [{ ...base, style, several: field.shape === 'several', choices: field.choices }] }
    }
    case 'number': {
      const number = { ...base, min: field.min, max: field.max }
      return value === ''
        ? { ...none, emptyNumber: [number] }
        : { ...none, number: [{ ...number, value: Number(value) }] }
    }
    case 'text':
      return { ...none, [field.long ? 'longText' : 'text']: [{ ...base, most: field.most }] }
    case 'date':
      return { ...none, date: [base] }
    case 'time':
      return { ...none, time: [base] }
  }
}

/** Only a positive button sends what was filled in, and waits until it is complete. */
function formAction(button: Button): object {
  if (button.kind === 'open') return buttonAction(button)
  return { ...buttonAction(button), associatedInputs: button.style === 'positive' ? 'auto' : 'none' }
}
