import { countedEn as counted } from '../counted.ts'
import type { EscalationTexts } from './nb.ts'

/** Matters that go one level up, and their answers, in English. */
export const en: EscalationTexts = {
  escalation: {
    button: 'Escalate',
    unit: (name, level) => `${name} (${level})`,
    took: (days) => (days === 0 ? 'the same day' : `after ${counted(days, 'day', 'days')}`),
    answers: { yes: 'yes', no: 'no' },
    form: {
      title: 'Take the matter one level up',
      to: (unit) => `It goes to ${unit}.`,
      skipped: (units) =>
        `I am skipping ${units}. There I find neither a team with Tillitsbot nor a leader that I can write to.`,
      by: (team, office) => `They see that ${team} asks, through its ${office}. Your name does not go with it.`,
      theme: (label, people) => `Theme: “${label}”. At least ${counted(people, 'person', 'people')} said so.`,
      quotes: 'This will be quoted:',
      noQuotes:
        'Nothing will be quoted. People’s own words stay in the team when the round had names or fewer than ten answers, or when they were in the thread.',
      matter: 'What are you asking for?',
      matterHint: 'Ask so that it can be answered yes or no. No names, and nothing about users.',
      matterFault: (most) => `Write what you are asking for, up to ${most} characters.`,
      days: 'Working days to answer',
      daysFault: (most) => `Write a whole number from 1 to ${most}.`,
      send: 'Send',
      faultsTitle: 'Not sent yet',
    },
    sentTitle: 'Sent',
    sent: (unit, due) =>
      `${unit} has it now, and has until ${due}. The answer is posted in the thread where it started.`,
    alreadyTitle: 'This theme has been escalated',
    already: (unit, due) => `${unit} has until ${due}. When the answer has come, you can escalate it again.`,
    notSharedTitle: 'Sign first',
    notShared:
      'A theme can be escalated when the summary is shared. The parties decide together what leaves the team. Leader and union representative sign with “share”.',
    none: {
      title: 'I do not know whom to ask',
      noTree:
        'Nobody has imported the units yet, so I do not know who is above you. Ask a coordinator to import them, and try again.',
      notInTree: 'The team does not belong to any unit. Ask a coordinator to add it, and try again.',
      nobodyAbove:
        'There is nobody above you that I can reach. Ask a coordinator to look at the units: the one above needs a team with Tillitsbot, or a leader who has talked to me.',
      nobodyLeft:
        'There is nobody above you that I can reach, so it can’t be passed on from here. Answer yes or no. A no with a good reason is an answer too.',
    },
    asked: {
      title: 'A team asks for an answer',
      reminderTitle: 'A team is still waiting for an answer',
      answeredTitle: 'This has been answered',
      passedOnTitle: 'This has been passed on',
      withdrawnTitle: 'This has been withdrawn',
      from: 'Who asks',
      fromTeam: (team, unit, office) => `${team} in ${unit}, through its ${office}`,
      fromUnit: (unit, office) => `${unit}, through its ${office}`,
      people: 'How many',
      peopleWords: (people) => `At least ${counted(people, 'person', 'people')} in the team said so.`,
      quotes: 'In their own words',
      quotesGone: (count) =>
        `${counted(count, 'quote was', 'quotes were')} taken out, because the text is no longer shown.`,
      quotesLeft: (count) => `${counted(count, 'more quote is', 'more quotes are')} too long for the card.`,
      due: 'Answer by',
      wasDue: (due) => `It was due on ${due}.`,
      how: 'Your answer goes straight back to the thread where it started. A no needs a reason. If it is not yours to decide, pass it on.',
      yes: 'Yes',
      no: 'No',
      passOn: 'Pass it on',
      answer: 'Answer',
      withdrawn: 'The team is no longer asking for an answer.',
    },
    answer: {
      titles: { yes: 'Answer yes', no: 'Answer no', passedOn: 'Pass it on' },
      to: (unit) => `It goes to ${unit}. The time to answer starts again, and the team that asks is told.`,
      why: { yes: 'What happens now? (optional)', no: 'Reason', passedOn: 'Why? (optional)' },
      hint: 'The text is posted in the thread where it started, with the name of the unit. Your own name is not there.',
      noFault: (most) =>
        `Write a reason, up to ${most} characters. A no without one gives nobody anything to build on.`,
      longFault: (most) => `The text is too long. Write up to ${most} characters.`,
      send: 'Send the answer',
      passOn: 'Pass on',
      back: 'Back',
      sentTitle: 'Thank you for the answer',
      sent: 'The team that asked gets it now, in the thread where it started.',
      passedOnTitle: 'Passed on',
      passedOn: (unit, due) => `${unit} has it now, and has until ${due}. The team that asks is told.`,
      firstWins: 'Somebody has answered already. The first answer counts:',
    },
    news: {
      sentTitle: 'Taken one level up',
      sent: (unit, office, due) =>
        `Sent to ${unit} by the ${office}. Answer due: ${due}. The answer is posted here in the thread.`,
      passedOnTitle: 'Passed on',
      passedOn: (unit, next, due) => `${unit} has passed it on to ${next}. Now due: ${due}.`,
      answeredTitle: 'The answer has come',
      answered: (unit, answer, took) => `${unit} says ${answer}, ${took}.`,
      question: (words: string) => `The question was: “${words}”`,
      why: (words) => `“${words}”`,
      total: (days) => `${counted(days, 'day has', 'days have')} passed since it was escalated.`,
      lateTitle: 'The answer is overdue',
      late: (unit, due) =>
        `${unit} should have answered by ${due}. I have reminded them. Type “escalate” to see how it is going.`,
      lost: (unit: string, next: string, due: string) =>
        `${unit} no longer has Tillitsbot, so the matter has been sent on to ${next}. New date: ${due}.`,
      unreachedTitle: 'The matter came back without an answer',
      unreached: (unit: string) => `${unit} no longer has Tillitsbot, and there is nobody above them whom I can reach.`,
      unreachedNext: 'Take it up with them directly, or escalate it again when somebody above you has Tillitsbot.',
      withdrawnTitle: 'Withdrawn',
      withdrawn: (unit) => `We are no longer waiting for an answer from ${unit}.`,
    },
    list: {
      title: 'What has been escalated',
      empty:
        'Nothing has been escalated yet. Type “escalate” and a few words about it, or open the sources of a theme in a shared summary.',
      emptyPersonal: 'Nothing is waiting for an answer from you.',
      forYou: (team, due) => `${team} is waiting for an answer from here by ${due}.`,
      forYouLate: (team, due) => `Overdue: ${team} should have had an answer from here by ${due}.`,
      waiting: (unit, due) => `Waiting for an answer from ${unit} by ${due}.`,
      late: (unit, due) => `Overdue: ${unit} should have answered by ${due}.`,
      withdrawn: 'Withdrawn.',
      median: (levels) => `How long an answer takes (median): ${levels}.`,
      level: (level, days, answered) => `${level} ${days} (${counted(answered, 'answer', 'answers')})`,
      sameDay: 'the same day',
      days: (days) => `${days} ${days === '1' ? 'day' : 'days'}`,
      noLevel: 'no level',
      withdraw: 'Withdraw',
      withdrawSure: (title) =>
        `Withdraw “${title}”? Those who were asked are told that you are no longer waiting for an answer.`,
      withdrawYes: 'Yes, withdraw it',
      withdrawnTitle: 'Withdrawn',
      withdrawnWords: 'It says so now in the thread and on the card of those who were asked.',
      endedTitle: 'It has ended',
      ended: 'It has been answered or withdrawn already. Type “escalate” to see what happened.',
      next: 'Show more',
      first: 'Show from the start',
      back: 'Back to the list',
    },
  },
}
