import { countedEn as counted } from '../counted.ts'
import { endOfSentence } from '../format.ts'
import type { ReleaseTexts } from './nb.ts'

export const en: ReleaseTexts = {
  release: {
    listTitle: 'Packages on their way',
    listIntro: 'A package comes into use when both the leader side and the employee side have read and approved it.',
    noneTitle: 'No package to read',
    none: 'No package is waiting for you. Leaders, union and safety representatives can read a package when a coordinator asks for it.',
    howToSend: 'Send a zip file with the four files of a package, and I will check it.',
    personalOnly: 'I show unpublished packages only in a private chat. Write to me there.',
    title: 'Package on its way',
    name: (title, version) => `${title}, version ${version}`,
    states: {
      draft: 'Draft.',
      reviewed: 'Approved by both sides. It can be published.',
      published: 'Published. Teams can use it.',
      withdrawn: 'Withdrawn. Nobody can start it.',
    },
    asked: 'Waiting to be read.',
    advice: (count) => `The language check has ${counted(count, 'piece of advice', 'pieces of advice')}.`,
    adviceTitle: 'Advice on the language',
    sides: { leaderSide: 'Leader side', unionSide: 'Employee side' },
    unread: 'Has not answered yet.',
    approved: (office, day) => `Approved on ${day} by the ${office}.`,
    sentBack: (office, day, reason) => `Sent back on ${day} by the ${office}: “${reason}”`,
    withdrawnBecause: (reason) => `Reason: “${reason}”`,
    approvalGone: 'An approval was deleted together with the record of who gave it. Ask for a review again.',
    about: 'About the package',
    aboutText: 'Why, preparation, ground rules and what you end with.',
    questions: (count) => counted(count, 'question', 'questions'),
    inForm: { nb: 'Bokmål', nn: 'Nynorsk', en: 'English' },
    why: 'Why',
    ends: 'You end with',
    rules: 'Ground rules',
    guardrails: 'Limits',
    lookOnly: 'This is the card as the team sees it. What you fill in here is not sent.',
    endsIn: 'The card that the team fills in at the end.',
    buttons: {
      ask: 'Ask for a review',
      approve: 'Approve',
      sendBack: 'Send back',
      publish: 'Publish',
      withdraw: 'Withdraw',
      open: 'Open',
      all: 'All packages on their way',
      back: 'Back to the package',
    },
    askedHow:
      'Every leader, union and safety representative can read it. Ask them to type “packages review” to me in a private chat.',
    reason: {
      sendBackTitle: 'What must be changed?',
      withdrawTitle: 'Why is the package withdrawn?',
      sendBackIntro: 'The coordinator sees the reason, but not your name.',
      withdrawIntro: 'Whoever tries to start the package sees the reason. Series already running can continue.',
      label: 'Reason',
      error: (most) => `Write a reason of at most ${most} characters.`,
      faultsTitle: 'Something is missing',
    },
    changed: 'The package has changed since you looked at it. This is how it is now.',
    ownSide: 'You have already answered for the other side. Somebody else must answer for this one.',
    notNow: 'That is not possible now. Here you see how far the package has come.',
    gone: 'I can’t find this package.',
    goneTitle: 'There is no such package',
    withdrawnTitle: 'The package is withdrawn',
    withdrawnStart: (title, reason) => `“${title}” can’t be started any more. Reason: “${reason}”`,
    withdrawnRuns: (reason) =>
      `The package is withdrawn. Reason: ${endOfSentence(`“${reason}”`)} The series can continue.`,
    told: {
      waitingTitle: 'Will you read a conversation package?',
      waiting: {
        leaderSide: (name) =>
          `A coordinator wants to start using “${name}”. You are a leader and can answer for the leader side. Open the package and read the cards. Then you can approve it or send it back.`,
        unionSide: (name) =>
          `A coordinator wants to start using “${name}”. You can answer for the employee side. Open the package and read the cards. Then you can approve it or send it back.`,
      },
      readers: (count) =>
        count === 0
          ? 'I found nobody in your teams who can read it. Ask somebody yourself.'
          : `I have told ${counted(count, 'person', 'people')} who can read it, in the teams that you are in, in a private chat.`,
      title: 'News of your package',
      approved: (name) => `“${name}” is approved by both sides and can be published.`,
      sentBack: (name) => `“${name}” was sent back. Open it to see the reason.`,
      published: (name) => `“${name}” is published. Teams can use it.`,
    },
    zipTitle: 'I can’t use the zip file',
    faultsTitle: 'The package can’t be used yet',
    faultsIntro: (count) =>
      `${counted(count, 'fault', 'faults')} must be corrected. Nothing is stored. Correct the files, and send the zip file again.`,
    more: (count) => `… and ${count} more.`,
    takenTitle: 'This version already exists',
    taken: (version) =>
      `A published version is never changed. Raise the version number in package.yaml to ${version}, and send the zip file again.`,
  },
}
