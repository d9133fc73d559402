import type { IdentifierKind } from '../domain/privacy/redact.ts'
import { counted } from './counted.ts'
import { list } from './format.ts'
import type { Texts } from './nb.ts'

/** Everything the bot says, in plain British English. Commands stand in English quotation marks. */
export const en: Texts = {
  bot: {
    welcomeTitle: 'Hello, I am Tillitsbot',
    welcome:
      'I help you talk about trust and leeway in your working day, a little at a time. I post a prompt here in the channel, collect the answers and make a summary that you can build on.',
    welcomeLeader: 'Whoever added me is registered as the leader of the team. Type “roles” to see or change that.',
    welcomeNoLeader:
      'Nobody is registered as leader yet. If you are the leader, type “roles leader @name” in the channel, with your own name.',
    welcomePersonal: 'Here you can ask for an export, see how your teams are doing and change your own settings.',
    firstStep: (mention: string) =>
      `To get going, type “${mention}start kom-i-gang”. To see everything I can do, type “${mention}help”.`,
    failedTitle: 'Something went wrong',
    failed: (reference: string) =>
      `The fault is mine, not yours. Please try again in a little while. If it keeps happening, give the reference ${reference} to the people who run Tillitsbot.`,
    unknownTitle: 'I did not understand that',
    unknown: (word: string) => `I do not know the command “${word}”.`,
    didYouMean: 'Did you mean one of these?',
    seeHelp: 'Type “help” to see everything I understand.',
    notAllowedTitle: 'You cannot do that here',
    notAllowed: (who: string) => `This is a task for the team’s ${who}. Type “roles” to see whom you can ask.`,
    onlyCoordinators:
      'Only coordinators can do this. If you should be one, tell the people who run Tillitsbot where you work.',
    noTeamTitle: 'I cannot find a team',
    noTeam: 'I have not been added to any team that you belong to. Add me to a team first, then try again.',
    whichTitle: 'Which channel do you mean?',
    generalChannel: 'General',
    whichTeamTitle: 'Which team do you mean?',
    whichRoundTitle: 'Which round do you mean?',
    which: 'Choose one and I will do the rest.',
    personalOnlyTitle: 'Let us do that in private',
    personalOnly: 'An export is for your eyes only. Open a private chat with me and type “export” there.',
    expiredTitle: 'I cannot find that round',
    expired:
      'The round no longer exists, or it belongs somewhere else. Nothing has been saved. Type “status” to see what is open.',
    groupTitle: 'I belong in a team',
    group: 'There is nothing I can do in a group chat. Add me to a team, or write to me in personal chat.',
    tooSlowTitle: 'Teams is not answering',
    tooSlow: 'I got no answer from Teams. Nothing has changed. Please try again in a little while.',
    replyTaken:
      'Thank you, your post is included. Everyone here can see posts in the thread. You can also answer on the card, which says whether the round is anonymous.',
    replyTakenTitle: 'Included',
  },
  offices: { leader: 'leader', unionRep: 'union representative', safetyRep: 'safety representative' },
  help: {
    title: 'How I can help',
    intro: (mention: string) =>
      `In a channel, type ${mention} before the command. In a private chat, just type the command.`,
    about: {
      help: 'shows what you can do here',
      packages: 'the library of conversation packages, with goals and minutes',
      start:
        'posts the next prompt of the package now. Add a number of working days if you like, and “named” for a round with names',
      status: 'open rounds, how many have answered, and whether anything is stuck',
      extend: 'gives a round more working days',
      close: 'closes the round now and makes the summary',
      cancel: 'cancels the round and deletes the answers',
      summary: 'shows the latest summary',
      export: 'makes you a file of the summaries (md, csv or json)',
      roles: 'shows or changes who is leader, union representative and safety representative',
      language: 'chooses bokmål, nynorsk or English',
      selftest: 'checks what works here, and why something does not',
      forgetMe: 'deletes everything that can still be linked to you',
    },
  },
  packages: {
    title: 'Conversation packages',
    empty: 'There are no packages here yet.',
    facts: (prompts: number, minutes: number) =>
      `${counted(prompts, 'prompt', 'prompts')}, up to ${counted(minutes, 'minute', 'minutes')} per person each time`,
    start: 'Start in the channel',
  },
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
      `A channel has one round of each package at a time. “${title}” closed with too few answers and can be extended, at the latest on ${until}. Type “extend 2” or “cancel”.`,
    badDaysTitle: 'That number of days will not work',
    badDays: (most: number) =>
      `A round can be open for 1 to ${most} working days. For example, type “start kom-i-gang 5”.`,
    strangeWord: (word: string) =>
      `I did not understand “${word}”. After the package you can type a number of working days and “named”, for example “start kom-i-gang 5 named”.`,
  },
  prompt: {
    eyebrow: (pack: string, goal: string) => `${pack} · ${goal}`,
    minutes: (minutes: number) => counted(minutes, 'minute', 'minutes'),
    time: 'Time',
    closes: 'Closes',
    kind: 'Kind of round',
    startedBy: 'Started by',
    anonymous: 'Anonymous',
    named: 'Named',
    anonymousPromise: (threshold: number) =>
      `Nobody in the team gets to see who answered what, not even the leader. Until the round closes, only the number of answers is shown. Answers appear once at least ${threshold} people have answered. Taking part is voluntary, and you can do it in working hours.`,
    namedPromise:
      'Answers are shown with names when the round closes. Taking part is voluntary, and you can do it in working hours.',
    noUsers:
      'Write about the work, not about users or colleagues. This is not a whistleblowing channel. To report a concern, use the whistleblowing channel where you work.',
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
    tooLong: 'The text is too long. Use up to 2,000 characters.',
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
      `You can change or withdraw your answer until the round closes on ${closes}. Then the summary comes in the thread.`,
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
      `Closed with ${counted(answers, 'answer', 'answers')}. At least ${threshold} are needed. The round can be extended, at the latest on ${until}.`,
    closing: 'Closing now. The summary is on its way.',
    lastClosed: (title: string) => `Last closed: “${title}”. Type “summary” to see it.`,
    inDoubtTitle: 'Perhaps not posted',
    inDoubt: (what: string) =>
      `I do not know whether ${what} arrived. Look in the channel, then choose below. I post nothing again unless you ask, so that nothing appears twice.`,
    failedTitle: 'Not posted',
    failed: (what: string, why: string) =>
      `${what} was not posted: ${why}. Type “selftest” in the channel to find out more.`,
    waiting: (what: string) => `Waiting to be posted: ${what}.`,
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
    },
    reasons: {
      botRemoved: 'I have been removed from the team',
      notFound: 'the channel no longer exists',
      tooLarge: 'it was too large',
      badAddress: 'the address of Teams is not an approved one',
      rejected: 'Teams would not accept it',
      throttled: 'Teams was too busy',
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
    closed: (title: string) => `“${title}” takes no more answers. The summary comes in the thread.`,
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
      `The leader, union representative or safety representative can extend the round, at the latest on ${until}.`,
    tooFewKept: 'The answers already given stay in it.',
  },
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
    answered: (answered: number) => `${counted(answered, 'person', 'people')} answered:`,
    row: (option: string, count: number, share: string) => `${option}: ${count} (${share})`,
    quotes: 'What you wrote, word for word, in alphabetical order:',
    quotesNamed: 'What you wrote:',
    more: (count: number) =>
      `There is no room here for ${counted(count, 'more text', 'more texts')}. The export has everything.`,
    leftOutTitle: 'What is left out, and why',
    fewAnswered: (question: string) => `“${question}”: too few answered this for the figures to be shown.`,
    noWords: (count: number) => `${counted(count, 'text', 'texts')} without words left out.`,
    thread: (count: number) =>
      `${counted(count, 'post', 'posts')} in the thread: counted, but not repeated here. Read on in the thread.`,
    machine: 'Made automatically by Tillitsbot, without a language model.',
    next: 'Talk about it at your next meeting: What do you recognise? What will you try first? What should not change?',
    notYetTitle: 'No summary yet',
    notYet: (answers: number, closes: string) =>
      `${answers === 0 ? 'Nobody has' : counted(answers, 'person has', 'people have')} answered so far. The summary comes when the round closes on ${closes}.`,
    never: 'The channel has no finished rounds. Type “start kom-i-gang” to begin.',
  },
  roles: {
    title: 'Roles',
    none: 'not registered',
    unknownName: 'unknown name',
    how: 'The leader changes them in the channel: “roles union-rep @name” or “roles remove safety-rep @name”.',
    howTitle: 'How to change them',
    onlyInChannelTitle: 'Please do it in the channel',
    onlyInChannel: 'Roles are changed in a channel, so that everyone in the team can see it.',
    changedTitle: 'The roles have changed',
    given: (name: string, office: string) => `${name} is now registered as ${office}.`,
    taken: (name: string, office: string) => `${name} is no longer registered as ${office}.`,
    whoTitle: 'Who is it about?',
    who: 'Type the role and mention the person with @, for example “roles union-rep @name”.',
    notMember: 'That person is not in this team. Add them to the team, then try again.',
    lastLeader: 'The team must have a leader. Give the role to somebody else first: “roles leader @name”.',
  },
  language: {
    title: 'Language',
    choose: 'Choose a language:',
    unknown: (word: string) => `I do not speak “${word}”. I speak these:`,
    names: { nb: 'Bokmål', nn: 'Nynorsk', en: 'English' },
    teamSet: 'I will write English in this team from now on. Open rounds keep the language they started in.',
    ownSet: 'I will write English to you from now on.',
    teamOnly: 'The leader chooses the language in the channel. You choose your own language in a private chat with me.',
  },
  export: {
    readyTitle: 'Your export is ready',
    ready: (minutes: number) =>
      `The link works for ${minutes} minutes, once. Please do not pass it on: anyone who has the link can download the file.`,
    download: 'Download',
    consent: (name: string) => `May I save the file ${name} in your OneDrive?`,
    consentHint: 'If you say no, nothing is saved. If saving does not work, type “export link”.',
    savedTitle: 'The file is saved',
    saved: (name: string) => `${name} is in your OneDrive.`,
    declinedTitle: 'Nothing is saved',
    declined: 'You said no, so the file is not saved. If you change your mind, type “export” again.',
    failedTitle: 'The file was not saved',
    failed: 'OneDrive did not accept the file. Type “export link” and you will get a link instead.',
    emptyTitle: 'Nothing to export yet',
    empty: 'There are no finished summaries here. They come when a round closes.',
    emptyShared: 'No team has shared summaries with the coordinators yet.',
    strangeTitle: 'I cannot export that',
    strange: (word: string) =>
      `I did not understand “${word}”. For example, type “export csv all” or “export md kom-i-gang”.`,
    gone: 'The export has already been fetched, or is too old. Ask for a new one with “export”.',
    fileName: 'summaries',
    documentTitle: (organisation: string) => `Summaries of conversation rounds in ${organisation}`,
    made: (day: string) => `Made on ${day} by Tillitsbot.`,
    columns: {
      round: 'Round',
      team: 'Team',
      closed: 'Closed',
      package: 'Package',
      goal: 'Goal',
      prompt: 'Prompt',
      language: 'Language',
      threshold: 'Anonymity threshold',
      invited: 'Invited',
      answers: 'Answers',
      simulated: 'Simulated answers',
      question: 'Question',
      kind: 'Kind',
      option: 'Option',
      count: 'Count',
      share: 'Share',
      author: 'Name',
      text: 'Text',
    },
    cut: (length: number) =>
      `[Cut here: the text has ${length} characters, and a cell has no room for them all. The json export has the whole text.]`,
    kinds: { scale: 'scale', choice: 'choice', quote: 'quote', leftOut: 'left out', round: 'round' },
  },
  selftest: {
    title: 'Self-test',
    works: 'Works',
    fails: 'Does not work',
    unsure: 'Not checked',
    missing: 'Missing',
    checks: {
      store: 'Storage',
      roster: 'List of members',
      leader: 'Leader',
      unionRep: 'Union representative',
      channel: 'Kind of channel',
      posts: 'Posts',
      thread: 'Replies in the thread',
    },
    storeOk: 'Answers are stored safely.',
    storeBad: 'I cannot save anything. Tell the people who run Tillitsbot.',
    rosterOk: (members: number) => `I can see ${counted(members, 'member', 'members')}.`,
    rosterBad:
      'Teams will not give me the list of members, so I cannot say how many are invited. Please try again in a little while.',
    leaderOk: 'The team has a leader.',
    leaderBad: 'There is no leader. Type “roles leader @name” in the channel.',
    unionOk: 'The team has a union representative.',
    unionBad: 'No union representative is registered. The leader types “roles union-rep @name”.',
    channelOk: 'This is a standard channel.',
    channelPrivate: 'This is a private channel. Teams does not always let me post here. Use a standard channel.',
    channelShared: 'This is a shared channel. Replies do not reach me here. Use a standard channel.',
    channelPersonal: 'We are in a private chat. Type “selftest” in a channel to check that one.',
    postsOk: 'Everything I was to post has been posted.',
    postsBad: (count: number) => `${counted(count, 'post', 'posts')} may not have arrived. Type “status” to see more.`,
    threadNote: 'I pick up replies in the thread when you mention me.',
  },
  forget: {
    confirmTitle: 'Do you want to delete what is yours?',
    confirm:
      'I delete your answers in rounds that are still running, answers you gave with your name, posts I have kept from threads, and your settings. Nobody can find anonymous answers in closed rounds again, not even I.',
    yes: 'Yes, delete',
    doneTitle: 'Deleted',
    done: (answers: number, replies: number) =>
      `Deleted: ${counted(answers, 'answer', 'answers')}, ${counted(replies, 'post', 'posts')} and your settings.`,
    offices: (teams: string) =>
      `You still have a role in ${teams}. It goes when the leader passes it on or removes it with “roles”.`,
  },
}

const identifiers: Record<IdentifierKind, string> = {
  identityNumber: 'a national identity number',
  accountNumber: 'an account number',
  phoneNumber: 'a phone number',
  emailAddress: 'an email address',
  caseNumber: 'a case number',
}
