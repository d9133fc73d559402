import { countedEn as counted } from '../counted.ts'
import type { ReminderTexts } from './nb.ts'

export const en: ReminderTexts = {
  reminder: {
    title: (prompt) => `Halfway: ${prompt}`,
    progress: (answers, invited) =>
      answers === 0
        ? 'Nobody has answered yet. Somebody has to be first.'
        : `${answers} of ${invited} ${answers === 1 ? 'has' : 'have'} answered so far. Thank you.`,
    closes: (closes, minutes) =>
      `The round closes on ${closes}. Answering takes up to ${counted(minutes, 'minute', 'minutes')}, and it is voluntary.`,
    where: 'Answer in the card at the top of the thread.',
    line: (prompt) => `Halfway: ${prompt}`,
    personalTitle: 'You asked me to remind you',
    personal: (prompt, team, closes) =>
      `“${prompt}” in ${team} closes on ${closes}. You have not answered yet. It is still voluntary.`,
    toThread: 'Go to the thread',
    pointerTitle: (prompt) => `${prompt}: follow the thread`,
    pointer:
      'This prompt came twice by mistake. Answers given here are kept. The conversation goes on in the other thread.',
  },
}
