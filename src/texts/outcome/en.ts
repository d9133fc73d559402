import type { OutcomeTexts } from './nb.ts'

/** What a package ends in, in English. */
export const en: OutcomeTexts = {
  outcome: {
    lineFault: (most: number) => `Write something here, in at most ${most} characters.`,
    numberFault: (min: number, max: number) => `Write a whole number from ${min} to ${max}.`,
    choiceFault: 'Choose one of the answers.',
    becomesMeasure: 'This becomes a proposal for a measure. Answer the rest too, and I will put it forward.',
    staysHere: 'The summary has been shared already. What you write down now stays in the team.',
    upward: (who: string) =>
      `This goes to the level above, and it is for ${who} to send it. Ask one of them to fill in the card, or answer something else.`,
    longMatter: (most: number) =>
      `Everything on the card goes up as one matter, which holds at most ${most} characters. Shorten the longest part.`,
    full: (most: number) => `${most} things have been written down from this round, and there is no room for more.`,
    send: 'Send',
    again: 'Fill in another card',
    sentTitle: 'It is written down',
    sent: 'It is in the thread now, so everybody in the team sees it.',
    heading: (title: string) => `Written down: ${title}`,
    by: (who: string) => `Written by: ${who}`,
    duty: 'The law requires this. I mark it, and you go on as before.',
    next: 'This is something you can talk about next time:',
    written: 'Written down',
    more: (count: number) => `And ${count} more. Everything is in the thread.`,
  },
}
