/** The look of Teams around the official renderer's own elements, as CSS; `card-renderer.js` sets the colours. */
export const cardLook = `
  .frame { background: var(--page); color: var(--text); border-radius: 8px; border: 1px solid var(--line); overflow: hidden; font-size: 14px }
  .frame[data-theme=contrast] .ac-container[style*=background] { outline: 1px solid var(--line); outline-offset: -1px }
  .ac-input.ac-textInput, .ac-input.ac-dateInput, .ac-input.ac-timeInput, .ac-input.ac-numberInput,
  .ac-input.ac-multichoiceInput.ac-choiceSetInput-compact { box-sizing: border-box; width: 100%; font: inherit; background: var(--field); color: var(--text);
    border: 1px solid var(--edge); border-radius: 4px; padding: 6px 8px }
  textarea.ac-input { min-height: 72px; resize: vertical }
  .ac-input::placeholder { color: var(--subtle); opacity: 1 }
  .ac-choiceSetInput-expanded > div { align-items: flex-start !important; padding: 4px 0 }
  .ac-choiceSetInput-expanded input { margin: 3px 0 0 0 }
  .ac-pushButton { font: inherit; font-weight: 600; padding: 6px 14px; border-radius: 4px; background: var(--page); color: var(--text);
    border: 1px solid var(--edge); white-space: normal; overflow-wrap: anywhere; text-align: left }
  .ac-pushButton div { white-space: normal !important }
  .ac-actionSet { flex-wrap: wrap; row-gap: 8px }
  .ac-pushButton.style-positive { background: var(--brand); color: var(--onBrand) }
  .ac-pushButton.style-destructive { background: var(--page); color: var(--attentionText) }
`
