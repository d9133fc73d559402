/** What one look at the deployment found. `wrong`: it will not work so, and the words say what to do. */
export type Finding = { readonly state: 'ok' | 'warning' | 'wrong'; readonly words: string }

export type Check = {
  /** What is looked at, in a word or two. */
  readonly about: string
  /** May reject: with what nobody thought of, or because `signal` said that the time is over. */
  run(signal: AbortSignal): Promise<readonly Finding[]>
}

export const ok = (words: string): Finding => ({ state: 'ok', words })
export const warning = (words: string): Finding => ({ state: 'warning', words })
export const wrong = (words: string): Finding => ({ state: 'wrong', words })
