import { countedEn as counted } from '../counted.ts'
import { range } from '../format.ts'
import type { ChoosingTexts } from './nb.ts'

/** Which package and which prompt, in plain British English. */
export const en: ChoosingTexts = {
  packages: {
    title: 'Conversation packages',
    empty: 'There are no packages here yet.',
    allGoals: 'For all the goals',
    facts: (prompts, least, most, total) =>
      `${counted(prompts, 'prompt', 'prompts')} of ${range('en', least, most)} ${most === 1 ? 'minute' : 'minutes'}, ${counted(total, 'minute', 'minutes')} per person in all.`,
    ends: (what) => `You end with: ${what}`,
    open: 'Open',
    start: 'Start in the channel',
    plan: 'Schedule',
    all: 'All packages',
    more: (count) => `Show ${counted(count, 'more package', 'more packages')}`,
    unknown: (name) => `I cannot find a package called “${name}”. Here are all of them:`,
    opened: {
      meeting: {
        mini: 'In a meeting: 20 minutes.',
        standard: 'In a meeting: one hour.',
        full: 'In meetings: twice an hour and a half.',
      },
      prepare: {
        leader: 'Preparation for the leader',
        employee: 'Preparation for employees',
        unionRep: 'Preparation for the union representative',
        safetyRep: 'Preparation for the safety representative',
      },
      rules: 'Ground rules',
      guardrails: 'Limits',
      minutes: (minutes) => `${counted(minutes, 'minute', 'minutes')}.`,
      had: (day) => `Discussed on ${day}.`,
      next: 'The next one for you here.',
      /** Of a prompt that is not for the whole team. */
      audience: {
        leaders: 'For leaders.',
        representatives: 'For union and safety representatives.',
        'users-committee': 'For the users’ committee. The facilitator enters the answers with “users-committee”.',
      },
      startThis: 'Start with this one',
      startAgain: 'Start anyway',
      withExample: 'Start with an example',
      startNext: 'Start the next one',
    },
    fit: {
      button: 'What fits us?',
      title: 'What fits us?',
      intro: 'Answer as much as you like. I suggest two packages and say why. Nothing is stored.',
      recognise: 'What do you recognise?',
      recogniseHint: 'Choose one or more, or leave the field empty.',
      size: 'How much time do you have?',
      sizes: { mini: 'About 20 minutes', standard: 'One hour', full: 'Two meetings' },
      ending: 'What would you like to end with?',
      endings: {
        ourselves: 'Something we do ourselves',
        above: 'Something the level above must answer',
        begin: 'A place to begin',
      },
      fault: 'Choose one of the answers, or leave the field empty.',
      show: 'Show suggestions',
      resultTitle: 'This may fit you',
      again: 'Answer again',
      reasons: {
        recognised: (line) => `You recognise this: “${line}”`,
        endings: {
          ourselves: 'It ends with something you can do yourselves.',
          above: 'It can end with something the level above must answer.',
          begin: 'It helps you to find a place to begin.',
        },
        sizes: {
          mini: 'It fits when you have 20 minutes.',
          standard: 'It fits when you have an hour.',
          full: 'It fits when you have two meetings.',
        },
        new: 'It does not quite match what you answered, but you have prompts left in it.',
        finished: (day) => `You finished the whole package on ${day}. Nothing else fits what you answered.`,
      },
    },
    example: {
      title: 'Add an example',
      intro: (prompt) =>
        `An example from your own working day makes it easier to answer. It is on the card for “${prompt}”, and everybody in the channel sees it.`,
      label: 'Example from us',
      hint: (most) => `Up to ${most} characters. No names, and nothing about users.`,
      tooLong: (most) => `The example is too long. Write up to ${most} characters.`,
      faultsTitle: 'Put this right first',
      start: 'Start the round',
      save: 'Save',
      onCard: (example) => `Example from us: ${example}`,
    },
    allHad: {
      title: 'You have had the whole package',
      words: (pack) =>
        `The team has had every prompt in “${pack}” during the last six months. I do not repeat them unless you ask for it.`,
      row: (prompt, day) => `“${prompt}”: ${day}`,
      anyway: 'Start anyway',
      others: 'This may fit instead:',
    },
    series: {
      next: (prompt) => `Next prompt: “${prompt}”`,
      noneLeft: 'There are no prompts left in the package. The series ends next time.',
      swap: 'Swap',
      skip: 'Skip',
      example: 'Add an example',
      changeExample: 'Change the example',
      swapTitle: 'Which prompt comes next?',
      swapIntro: (pack) => `Choose what comes next time from “${pack}”. The others follow in their usual order.`,
      choose: 'Choose this one',
      chosenTitle: 'Swapped',
      chosen: (prompt) => `“${prompt}” comes next time.`,
      skippedTitle: 'Skipped',
      skipped: (prompt) => `“${prompt}” does not come in this series.`,
      exampleTitle: 'The example is saved',
      exampleSaved: (prompt) => `It will be on the card for “${prompt}”.`,
      exampleRemovedTitle: 'The example is removed',
      exampleRemoved: (prompt) => `“${prompt}” comes without an example.`,
      changedTitle: 'The plan has changed meanwhile',
      changed: 'Another prompt is next now. Nothing has been changed. Type “plan” to see what is coming.',
      short: (left) =>
        `The package has ${counted(left, 'prompt', 'prompts')} left for you. When they are used up I say so, and the series ends.`,
    },
    done: {
      title: (pack) => `Finished: ${pack}`,
      words:
        'The team has had the rest of this package, so the series has ended. I do not repeat what you have just had.',
      next: 'This could come next:',
      nothing: 'Type “packages” to see all the packages.',
    },
  },
}
