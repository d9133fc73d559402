import type { IdentifierKind } from '../../domain/privacy/redact.ts'
import { countedEn as counted } from '../counted.ts'
import { list } from '../format.ts'
import { identifiers } from '../privacy/en.ts'
import type { RoundTexts } from './nb.ts'

/** A round from its package to its end, in plain British English. */
export const en: RoundTexts = {
  start: {
    startedTitle: 'The round has started',
    started: (title: string, closes: string) =>
      `“${title}” has its own thread in the channel. The round closes on ${closes}.`,
    seeThread: 'Go to the thread',
    unknownPackageTitle: 'I do not have that package',
    unknownPackage: (name: string) => `I cannot find a package called “${name}”. Choose one of these:`,
    whichPackageTitle: 'Which package would you like to start?',
    alreadyOpenTitle: 'The round is already open',
    alreadyOpen: (title: string, closes: string) =>
      `A channel has one round of each package at a time. “${title}” is open until ${closes}. Wait for it to close, or type “close”.`,
    notFinishedTitle: 'The last round is not finished',
    alreadyTooFew: (title: string, until: string) =>
      `A channel has one round of each package at a time. “${title}” closed with too few answers. The deadline for extending it is ${until}. Type “extend 2” or “cancel”.`,
    badDaysTitle: 'That number of days will not work',
    badDays: (most: number) =>
      `A round can be open for 1 to ${most} working days. For example, type “start kom-i-gang 5”.`,
    strangeWord: (word: string) =>
      `I did not understand “${word}”. After the package you can type a number of working days and “named”, for example “start kom-i-gang 5 named”.`,
  },
  prompt: {
    eyebrow: (pack: string, goal: string) => (pack === goal ? pack : `${pack} · ${goal}`),
    minutes: (minutes: number) => counted(minutes, 'minute', 'minutes'),
    time: 'Time',
    closes: 'Closes',
    kind: 'Kind of round',
    startedBy: 'Started by',
    coordinator: 'Coordinator',
    anonymous: 'Anonymous',
    named: 'Named',
    anonymousPromise: (threshold: number) =>
      `Nobody in the team gets to see who answered what, not even the leader. Until the round closes, only the number of answers is shown. Answers appear once at least ${threshold} people have answered. Taking part is voluntary, and you can do it in working hours.`,
    namedPromise:
      'Answers are shown with names when the round closes. Taking part is voluntary, and you can do it in working hours.',
    noUsers:
      'Write about the work, not about users or colleagues. I cannot recognise names. This is neither formal consultation with the unions nor a whistleblowing channel. To report a concern, use the whistleblowing channel where you work.',
    threadHint:
      'You can also answer in the thread. Posts there are visible with your name. Mention me with @ and I will include yours.',
    role: 'Your role (optional)',
    roleHint: 'If nobody else has your role, it may give away what you ticked. If in doubt, leave this empty.',
    roleChoices: {
      employee: 'Employee',
      leader: 'Leader',
      unionRep: 'Union representative',
      safetyRep: 'Safety representative',
    },
    noRole: 'Prefer not to say',
    send: 'Send answer',
    update: 'Save the change',
    missing: 'Answer this before you send.',
    faultsTitle: 'Your answer has not been sent yet',
    faults: {
      empty: 'You have not answered anything. Answer at least one question.',
      missing: (question: string) => `“${question}” has no answer.`,
      tooLong: (question: string) => `Your answer to “${question}” is too long. Use up to 2,000 characters.`,
      notAnOption: (question: string) => `Choose one of the options for “${question}”.`,
    },
    endedClosed: 'The round is closed. The summary is in the thread.',
    endedTooFew: 'The round closed with too few answers. It can be extended, see the thread.',
    endedCancelled: 'The round was cancelled. The answers are deleted.',
    summaryLine: (title: string) => `New prompt: ${title}`,
    updatedLine: (title: string) => `Updated: ${title}`,
  },
  receipt: {
    title: 'Thank you for your answer',
    count: (answers: number) => `${counted(answers, 'person has', 'people have')} answered so far.`,
    closes: (closes: string) =>
      `You can change or withdraw your answer until the round closes on ${closes}. Then the summary is posted in the thread.`,
    onlyYou: 'Only you can see this receipt.',
    masked: (kinds: readonly IdentifierKind[]) =>
      `I removed what looked like ${list(
        'en',
        kinds.map((kind) => identifiers[kind]),
      )} before the text was saved. Such things can point to individuals and do not belong here.`,
    change: 'Change the answer',
    withdraw: 'Withdraw the answer',
    withdrawnTitle: 'Your answer is withdrawn',
    withdrawn: 'What you answered is deleted. If you change your mind, you can answer again until the round closes.',
    answerAgain: 'Answer again',
    closedTitle: 'The round is closed',
    closed: 'Your answer was not saved, because the round takes no more answers.',
    closedForChange: 'The round is closed, so the answer can no longer be changed or withdrawn.',
    closedSeeSummary: 'Here is the summary:',
    closedTooFew:
      'It closed with too few answers. Ask the leader, union representative or safety representative to extend it.',
    closedMeanwhile:
      'The summary is being made now. If your answer came just as the round closed, it may still be included. You can also answer in the thread.',
    cancelled: 'The round was cancelled, and the answers are deleted.',
    simulated: (simulated: number) => `${simulated} of the answers ${simulated === 1 ? 'is' : 'are'} simulated.`,
  },
  status: {
    title: 'Status',
    empty: 'No rounds are open. Type “start kom-i-gang” to begin.',
    open: (answers: number, invited: number, closes: string) =>
      `${answers} of ${invited} ${answers === 1 ? 'has' : 'have'} answered so far. Closes on ${closes}.`,
    tooFew: (answers: number, threshold: number, until: string) =>
      `Closed with ${counted(answers, 'answer', 'answers')}. At least ${threshold} are needed. The deadline for extending the round is ${until}.`,
    closing: 'Closing now. The summary is on its way.',
    lastClosed: (title: string) => `Last closed: “${title}”. Type “summary” to see it.`,
    inDoubtTitle: 'Perhaps not posted',
    inDoubt: (what: string) =>
      `I do not know whether ${what} arrived. Look in the channel, then choose below. I post nothing again unless you ask, so that nothing appears twice.`,
    failedTitle: 'Not posted',
    failed: (what: string, why: string) =>
      `${what} was not posted: ${why}. Type “selftest” in the channel to find out more.`,
    postAgain: 'Post it again',
    itIsThere: 'It is there',
    resolvedTitle: 'Thank you',
    resolvedAgain: 'I am posting it again now.',
    resolvedThere: 'Then I take it as posted.',
    posts: {
      prompt: 'the prompt',
      promptUpdate: 'the update of the card',
      tooFew: 'the message about too few answers',
      summary: 'the summary',
      summaryUpdate: 'the update of the summary',
      reminder: 'the reminder',
      pointer: 'the pointer to the thread',
      reviewOpen: 'the message that the draft is finished',
      packageDone: 'the message that the package is finished',
      measure: 'the proposed measure',
      measureUpdate: 'the update of the measure',
      measureNews: 'the news about the measure',
      measureCheckIn: 'the question of how the measure is going',
      shared: 'the message that the summary is shared',
      escalation: 'what was escalated',
      escalationUpdate: 'the update of what was escalated',
    },
    reasons: {
      botRemoved: 'I have been removed from the team',
      notFound: 'the channel no longer exists',
      tooLarge: 'it was too large',
      badAddress: 'the address of Teams is not an approved one',
      rejected: 'Teams would not accept it',
      throttled: 'Teams was too busy',
      gaveUp: 'I tried several times, but could not do it',
      unknown: 'something unexpected happened',
    },
  },
  steer: {
    extendedTitle: 'The round is extended',
    extended: (title: string, closes: string) => `“${title}” is now open until ${closes}.`,
    extend: (days: number) => `Extend by ${counted(days, 'working day', 'working days')}`,
    badDays: (most: number) => `Type how many working days, from 1 to ${most}. For example “extend 3”.`,
    badDaysTitle: 'How many days?',
    closedTitle: 'The round is closed',
    closed: (title: string) => `“${title}” takes no more answers. The summary is posted in the thread.`,
    closedTooFew: (title: string) =>
      `“${title}” takes no more answers, but there are too few to show. You can extend the round.`,
    confirmCancelTitle: 'Do you want to cancel the round?',
    confirmCancel: (title: string) =>
      `All answers to “${title}” will be deleted, and there will be no summary. This cannot be undone.`,
    cancelYes: 'Yes, cancel and delete',
    cancelledTitle: 'The round is cancelled',
    cancelled: (title: string) =>
      `The answers to “${title}” are deleted. The card in the thread says that the round was cancelled.`,
    endedTitle: 'The round is already over',
    ended: 'It cannot be changed now. Type “status” to see what is open.',
    noneTitle: 'No open round here',
    none: 'The channel has no open round. Type “start kom-i-gang” to begin.',
    nobodyTitle: 'Nobody has answered',
    tooFewTitle: 'Too few answers to show',
    tooFew: (title: string, answers: number, threshold: number) =>
      `“${title}” is closed. ${answers === 0 ? 'Nobody has' : counted(answers, 'person has', 'people have')} answered. Answers are shown once at least ${threshold} people have answered, so that nobody can be recognised.`,
    tooFewNamed: (title: string) => `“${title}” closed without answers.`,
    tooFewNext: (until: string) =>
      `The leader, union representative or safety representative can extend the round. The deadline for doing so is ${until}.`,
    tooFewKept: 'The answers already given stay in it.',
  },
}
