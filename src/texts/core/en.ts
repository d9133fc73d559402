import { countedEn as counted } from '../counted.ts'
import type { CoreTexts } from './nb.ts'

/** Who the bot is and what it can do, in plain British English. Commands stand in English quotation marks. */
export const en: CoreTexts = {
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
    which: 'Choose below, and I will do the rest.',
    personalOnlyTitle: 'Let us do that in private',
    personalOnly: 'An export is for your eyes only. Open a private chat with me and type “export” there.',
    expiredTitle: 'I cannot find that round',
    expired:
      'The round no longer exists, or it belongs somewhere else. Nothing has been saved. Type “status” to see what is open.',
    groupTitle: 'I belong in a team',
    group: 'There is nothing I can do in a group chat. Add me to a team, or write to me in a private chat.',
    notSavedTitle: 'I can’t save anything right now',
    notSaved:
      'Assume that what you just did is not saved. Try again in a few minutes. If that does not help, tell those who run Tillitsbot.',
    notSavedKept: 'You do not need to write anything again: the button sends the same thing once more.',
    notSavedAgain: 'Try again',
    tooSlowTitle: 'Teams is not answering',
    tooSlow: 'I got no answer from Teams. Nothing has changed. Please try again in a little while.',
    replyTaken:
      'Thank you, your post is included. Everyone here can see posts in the thread. You can also answer on the card, which says whether the round is anonymous.',
    replyTakenTitle: 'Included',
  },
  later: {
    person:
      'A great deal came from you in a short time, so this was left out. Nothing has been saved. Please wait a minute and try again.',
    team: 'A great deal is going on in the team right now, so this was left out. Nothing has been saved. Please try again in a little while.',
    busy: 'It is busy here right now, so this was left out. Nothing has been saved. Please try again in a little while.',
    late: 'This took too long, so I do not know whether it was saved. Please try again in a little while. It only counts once.',
    lookAtCard: 'Please check that what you filled in is still in the card.',
  },
  offices: {
    leader: 'leader',
    unionRep: 'union representative',
    safetyRep: 'safety representative',
    facilitator: 'facilitator',
  },
  help: {
    title: 'How I can help',
    intro: (mention: string) =>
      `In a channel, type ${mention} before the command. In a private chat, just type the command.`,
    about: {
      help: 'shows what you can do here',
      packages: 'shows the conversation packages by goal, what you have had, and what fits you',
      start:
        'posts the next prompt of the package now. Add a number of working days if you like, and “named” for a round with names',
      status: 'shows open rounds, how many have answered, and whether anything is stuck',
      extend: 'gives a round more working days',
      close: 'closes the round now and makes the summary',
      cancel: 'cancels the round and deletes the answers',
      summary: 'shows the latest summary',
      usersCommittee: 'takes what the users’ committee says into a round that is under way',
      units: 'shows the units and who has the app, and takes a CSV file of units',
      share: 'signs the summary. When the leader and the union representative have signed, coordinators get it',
      escalate:
        'takes a matter one level up, with a date to answer by. The answer comes back in the thread. Without words: shows what was escalated',
      measures: 'shows the team’s measures: propose a new one, see your own or the open ones, or one by its number',
      schedule: 'plans a series: one prompt at a time, for example every other Tuesday',
      plan: 'shows what is planned here and lets you change it',
      pause: 'pauses what is planned for as many weeks as you like',
      resume: 'resumes what is paused',
      settings: 'chooses what happens on holidays, when you want to be left alone, and how often I may ask',
      campaign: 'posts a package in many teams, spread over days, with progress as it goes',
      overview: 'shows what the units have shared: participation, goals, measures, time, and how the roles see it',
      register: 'searches the shared measures of all units, and gives you them as CSV',
      export:
        'makes a file for you of summaries, measures and escalated matters: a report (docx, html), tables (xlsx, csv), text (md), data (json) or an archive bundle (zip)',
      roles:
        'shows who is leader, union representative, safety representative and facilitator. The leader asks who will take a role',
      language: 'chooses bokmål, nynorsk or English',
      selftest: 'checks what works here, and why something does not',
      forgetMe: 'deletes everything that can still be linked to you',
    },
  },
  roles: {
    title: 'Roles',
    none: 'not registered',
    unknownName: 'unknown name',
    how: 'The leader asks in the channel: “roles union-rep @name”. If the role is to end, put the date last: until 31.12.2027. “roles remove safety-rep @name” takes a role away.',
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
    ownersNote:
      'The app has no permission to read who owns the team in Teams. The team keeps its roles itself, with “roles”.',
    threadNote: 'I pick up replies in the thread when you mention me.',
  },
  forget: {
    confirmTitle: 'Do you want to delete what is yours?',
    confirm:
      'I delete your answers in rounds that are still running, answers and objections you gave with your name, objections without it to summaries that are still drafts, posts I have kept from threads, files you have ordered, and your settings. I take your name out of measures and delete your support for proposals that are not decided. The measures stay. Nobody can find anonymous answers in closed rounds again, not even me.',
    yes: 'Yes, delete',
    doneTitle: 'Deleted',
    done: (answers: number, replies: number) =>
      `Deleted: ${counted(answers, 'answer', 'answers')}, ${counted(replies, 'post', 'posts')} and your settings.`,
    offices: (teams: string) =>
      `You still have a role in ${teams}. You have it until the leader passes it on or removes it with “roles”.`,
  },
}
