import { countedEn as counted } from '../counted.ts'
import type { SummaryTexts } from './nb.ts'

/** The summary, its themes and their sources, in English. */
export const en: SummaryTexts = {
  summary: {
    heading: (title: string) => `Summary: ${title}`,
    line: (title: string) => `Summary of “${title}”`,
    answers: (answers: number, invited: number) => `${answers} of ${invited} answered.`,
    fewAnswers: 'Few answers: read this as single voices, not as the whole team.',
    simulated: (simulated: number) =>
      `${simulated} of the answers ${simulated === 1 ? 'is' : 'are'} simulated by the demo.`,
    tooFew: (threshold: number) =>
      `The answers are not shown, because fewer than ${threshold} people answered. That way nobody can be recognised.`,
    nobody: 'Nobody answered in this round.',
    agreed: (end: string) => `Most lean towards “${end}”.`,
    divided: 'Views are divided.',
    answered: (answered: number) => `${counted(answered, 'person', 'people')} answered:`,
    row: (option: string, count: number, share: string) => `${option}: ${count} (${share})`,
    quotes: 'The answers, word for word, in alphabetical order:',
    quotesNamed: 'What you wrote:',
    more: (count: number) =>
      `There is no room here for ${counted(count, 'more text', 'more texts')}. The export has everything.`,
    leftOutTitle: 'What is left out, and why',
    fewAnswered: (question: string) => `“${question}”: too few answered this for the figures to be shown.`,
    noWords: (count: number) => `${counted(count, 'text', 'texts')} without words.`,
    tooShort: (count: number) =>
      `${counted(count, 'text too short to tell what it is about', 'texts too short to tell what they are about')}.`,
    offTopic: (count: number) =>
      `${counted(count, 'text', 'texts')} without a word in common with the questions or the other texts.`,
    onlyMasked: (count: number) => `${counted(count, 'text', 'texts')} with little but hidden information.`,
    repeated: (count: number) => `${counted(count, 'text', 'texts')} where the same person says the same again.`,
    noRoom: (count: number) =>
      `${counted(count, 'text was', 'texts were')} counted, but there is no room for ${count === 1 ? 'it' : 'them'} in the summary.`,
    machine: 'Made automatically by Tillitsbot, without a language model.',
    machineModel: (name: string) =>
      `The themes were made automatically with the language model ${name}. The quotes were checked: they appear word for word in what people wrote.`,
    machineDropped: (count: number) =>
      `${counted(count, 'line', 'lines')} from the language model removed, because nobody had written what was in it.`,
    machineInstead: {
      timeout: 'The language model took too long, so this was made without it.',
      unavailable: 'The language model was not available, so this was made without it.',
      refused: 'The language model would not answer, so this was made without it.',
      nonsense: 'The answer of the language model could not be used, so this was made without it.',
    },
    noThemes:
      'I found no themes in the texts this time, because something went wrong. So they are shown here as they are.',
    next: 'Talk about it at your next meeting: What do you recognise? What will you try first? What should not change?',
    notYetTitle: 'No summary yet',
    notYet: (answers: number, closes: string) =>
      `${answers === 0 ? 'Nobody has' : counted(answers, 'person has', 'people have')} answered so far. The summary comes when the round closes on ${closes}.`,
    never: 'The channel has no finished rounds. Type “start kom-i-gang” to begin.',
  },
  themes: {
    title: 'What several people say',
    people: (count: number) => `At least ${counted(count, 'person', 'people')}`,
    kinds: {
      observation: 'Experience',
      proposal: 'Proposal',
      question: 'Question to the management',
      outside: 'Decided by others, such as a directorate, a ministry or the law',
    },
    against: (count: number, total: number) =>
      `${count} of ${total} texts ${count === 1 ? 'sees' : 'see'} it differently.`,
    inThread: 'in the thread',
    otherView: 'sees it differently',
    proposal: 'proposal',
    proposals: 'Proposals from you, word for word',
    discuss: (words: string) => `Must be discussed with the unions: ${words}`,
    discussWhy:
      'The texts mention organisation, staffing, working hours, budget, control or new systems. Measures about these are discussed with the union representatives before they are decided.',
    hiddenTitle: 'A theme is hidden',
    open: 'Show the sources',
    moreQuotes: 'There is no room here for every quote and proposal. Open the sources to read everything.',
    moreNotes: (count: number) =>
      `There is no room here for ${counted(count, 'more remark', 'more remarks')}. The export has everything.`,
    rest: (count: number) => `… and ${counted(count, 'more theme', 'more themes')}. All are in the export.`,
    next: 'Show the next themes',
    first: 'Show the first themes',
    singlesTitle: 'Single voices',
    singles: (people: number) =>
      `Fewer than ${people} people say anything like it. This is shown in the team only, word for word.`,
    flags: {
      fewAnswers: 'Few have written anything, so read the themes as a start of the conversation.',
      oneRoleDominates: 'Most of those who gave a role have the same one. Ask what the others see.',
      oneLongAnswerDominates: 'One long text makes up a large part of what was written.',
      onePersonDominates: 'One person has written more than half of the texts.',
      mostlySingleVoices: 'Most texts are single voices, and the themes cover only a smaller part.',
    },
  },
  sources: {
    title: 'The sources of a theme',
    intro: 'Everything that the theme rests on, word for word. Only you see this view.',
    for: 'Point the same way',
    against: 'See it differently',
    rest: 'Take no clear side',
    all: 'The texts',
    answer: (question: string) => `Answer to “${question}”`,
    thread: 'Post in the thread',
    page: (from: string, to: string, of: string) => `Text ${from} to ${to} of ${of}`,
    next: 'Next',
    back: 'Back to the summary',
    gone: (count: number) =>
      `${counted(count, 'text no longer exists', 'texts no longer exist')}. Answers are deleted when their time is over, and in the thread whoever wrote a post can delete it.`,
    reported: (count: number) =>
      `${counted(count, 'text is', 'texts are')} hidden, because somebody reported ${count === 1 ? 'it' : 'them'}.`,
    cut: '(Shortened here. The whole post is in the thread.)',
    hiddenTitle: 'The theme is hidden',
    hidden: 'The sources are not shown while the theme is hidden.',
  },
}
