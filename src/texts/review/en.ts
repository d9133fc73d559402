import { countedEn as counted } from '../counted.ts'
import { endOfSentence } from '../format.ts'
import type { ReviewTexts } from './nb.ts'

/** The team's say on a summary, in English. */
export const en: ReviewTexts = {
  review: {
    buttons: {
      object: 'Object',
      change: 'Correct or hide',
      share: 'Sign and share',
      report: 'Hide a text',
      look: 'Look at hidden texts',
      back: 'Show the summary',
    },
    parties: { leader: 'Leader', unionRep: 'Union representative', safetyRep: 'Safety representative' },
    facts: {
      draft: (until) => `This is a draft until ${until}. Before then, say if something is wrong or missing.`,
      review:
        'The draft is finished. Coordinators see nothing until the leader and the union representative have signed. In a team without a union representative the leader signs alone.',
      signed: (who) => `Signed by the ${who}.`,
      shared: (at) => `Shared with the coordinators on ${at}.`,
      noUnionRep: 'The team had no union representative when the summary was shared.',
      disagreement: (party, words) => `The parties see this differently. ${party}: “${words}”`,
      reported: (count) =>
        `${counted(count, 'text is', 'texts are')} hidden. The leader and a union or safety representative must look at ${count === 1 ? 'it' : 'them'}.`,
      keptHidden: (count) =>
        `${counted(count, 'text is', 'texts are')} hidden after the parties have looked at ${count === 1 ? 'it' : 'them'}.`,
    },
    notes: {
      objection: (words) => `Objection without a name: “${words}”`,
      objectionBy: (name, words) => `Objection from ${name}: “${words}”`,
      ofWhole: (note) => `About the whole summary. ${note}`,
      kept: (note, who) => `${endOfSentence(note)} Noted by the ${who}.`,
      corrected: (who, before, after, reason) =>
        `Corrected by the ${who}. Before: “${before}”. Now: “${after}”. Reason: ${reason}`,
      hidden: (who, reason) => `Hidden by the ${who}. Reason: ${reason}`,
    },
    lines: { whole: 'The whole summary', hidden: (number) => `Theme ${number} (hidden)` },
    form: {
      line: 'What is it about?',
      lineFault: 'Choose what it is about.',
      reason: 'Reason',
      reasonFault: (most) => `Write a reason, at most ${most} characters.`,
      tooLong: (most) => `The text is too long. Write at most ${most} characters.`,
      faultsTitle: 'Not sent yet',
    },
    object: {
      title: 'Do you object to something?',
      intro:
        'Is something wrong or missing, or can somebody be recognised? Write what, and why. Your objection stays on the card. When the summary is shared, coordinators see that there is an objection, but not its words.',
      deadline: 'Deadline',
      how: 'How should it be shown?',
      howFault: 'Choose with or without your name.',
      anonymous: 'Without my name, when the draft is finished',
      named: 'With my name, at once',
      anonymousHint:
        'Without your name it is shown together with the others when time is up, in random order. From then on nothing links it to you. Write so that your words do not give you away.',
      send: 'Send the objection',
      sentTitle: 'Thank you for objecting',
      sentNamed: 'It is on the card now, with your name.',
      sentAnonymous: (until) =>
        `It is stored, and only you know of it. It will be shown without your name, together with the others and in random order, on ${until}.`,
      change: (until) => `Until ${until} you can send another one to the same line. It replaces this one.`,
      endedTitle: 'Time is up',
      ended: (until) =>
        `Objections could be sent until ${until}. Yours is not stored. Talk to the leader, the union representative or the safety representative. They can still correct it until the summary is shared.`,
      perhaps:
        'Time was up at the very moment you sent it. Look at the card to see whether your objection is there. If it is not, talk to the leader, the union representative or the safety representative.',
      alreadyNamedTitle: 'You have said it with your name already',
      alreadyNamed:
        'Your objection to this line is on the card with your name. To change it, send it again with your name.',
    },
    change: {
      title: 'Correct or hide',
      intro:
        'Everything you do here is visible to the team: what it said before, what it says now, the reason, and which role did it.',
      do: 'What do you want to do?',
      doFault: 'Choose what you want to do.',
      choices: {
        correct: 'Correct the words',
        hide: 'Hide the theme',
        keep: 'Leave it as it is, and note the objections',
      },
      words: 'New words (to correct)',
      reason: 'Reason (to correct or hide)',
      save: 'Save',
      noneTitle: 'Nothing to correct',
      none: (button) =>
        `The summary has no themes and no objections. If there is a text that should not be shown, choose “${button}”.`,
      savedTitle: 'Saved',
      saved: 'The change is on the card now, with your role.',
      signaturesGone:
        'The signatures are taken back, because the content has changed. The leader and the union representative must sign again.',
      faults: {
        noSuchLine: 'That line is no longer there. Choose another one.',
        onlyKept: 'The whole summary can’t be corrected or hidden. Choose a theme, or note the objections.',
        alreadyHidden: 'The theme is hidden already.',
        noReason: 'Write a reason. The team will see it.',
        noWords: 'Write what it should say instead.',
        sameWords: 'It says that already. Write new words.',
        noObjection: 'The line has no objections that wait for an answer.',
      },
      sharedTitle: 'It is shared',
      shared: 'The summary is shared with the coordinators and can’t be changed. A text can still be hidden.',
      endingTitle: 'One moment',
      ending:
        'The draft is ending right now, and the objections will be on the card in a moment. Look at them first, and try again.',
    },
    share: {
      title: (round) => `Sign the summary: ${round}`,
      as: (who) =>
        `You sign as ${who}. When all parties have signed, the coordinators get the figures, the themes and what the parties see differently. Single voices, whole texts and the words of objections stay in the team.`,
      noted: (count) =>
        `${counted(count, 'objection has', 'objections have')} not been answered. ${count === 1 ? 'It' : 'They'} will be noted and go with the summary.`,
      noObjections: 'No objections wait for an answer.',
      changes: (count) => `${counted(count, 'change was', 'changes were')} made, to be seen on the card.`,
      alone: 'The team has no union representative. The summary will say that you signed alone.',
      disagreement: 'Do you see anything differently from the other party? (optional)',
      disagreementHint: 'What you write here is shown in the summary, to coordinators too. It stops nothing.',
      sign: 'Sign',
      signedTitle: 'Signed',
      signed: (who) => `You have signed as ${who}.`,
      missing: (who) => `The signature of the ${who} is still missing.`,
      sharedTitle: 'Shared',
      shared: 'The summary is shared with the coordinators.',
      noneTitle: 'Nothing to share',
      none: 'There is no summary to sign here. It comes when a round closes with enough answers.',
      draftTitle: 'Still a draft',
      draft: (until) => `The team can object until ${until}. After that you can sign.`,
      alreadyTitle: 'Already shared',
      already: (at) => `The summary was shared on ${at}.`,
      bothTitle: 'You can’t sign for both parties',
      both: 'You are the leader and the only union representative. Type “roles” and give the office of union representative to somebody else, or take it away. Then the summary says that the team has no union representative.',
      otherTitle: 'You have signed for the other party',
      other: 'The same person can’t sign for both. Another union representative must sign first.',
      changedTitle: 'Something has changed',
      changed: 'The summary has changed since you opened this. Look at it, and sign again.',
    },
    report: {
      title: 'Hide a text',
      intro:
        'Can somebody be recognised, or does it say something that should not be here? The text is hidden from everybody at once, in exports too. Nobody will know that it was you. The leader and a union or safety representative look at it afterwards.',
      text: 'Which text?',
      textFault: 'Choose a text.',
      first: (count) =>
        `These are the first ${count}. If the text is not here, open the sources of the theme it is in.`,
      send: 'Hide the text',
      noneTitle: 'No texts',
      none: 'The summary has no texts that can be hidden.',
      goneTitle: 'That text is not there',
      gone: 'The text is no longer in the summary. Nothing was changed.',
      doneTitle: 'The text is hidden',
      done: 'It is gone from the card, the sources and the exports. Who hid it is not stored.',
    },
    look: {
      title: 'Hidden texts',
      intro:
        'Only you see this. A text is shown again when the leader and a union or safety representative both say yes.',
      show: 'Show it again',
      hide: 'Keep it hidden',
      noneTitle: 'No hidden texts are waiting',
      none: 'There is nothing to look at now.',
      judged: 'Hidden text',
      savedTitle: 'Thank you',
      waits: 'Your answer is stored. The text stays hidden until the other party has looked at it too.',
      shown: 'Both parties have said yes. The text is shown again.',
      hidden: 'Both parties have looked at the text. It stays hidden.',
    },
    open: {
      title: (round) => `The draft is finished: ${round}`,
      none: 'No objections came in.',
      objections: (count) =>
        `${counted(count, 'objection', 'objections')} came in. ${count === 1 ? 'It is' : 'They are'} in the summary in the thread.`,
      unnamed: (count) => `Without a name: ${count}.`,
      next: 'The leader, the union representative and the safety representative can correct, hide or note. The leader and the union representative sign with the button here, or by typing “share”. Only then do the coordinators get the summary.',
    },
    sharedPost: {
      title: (round) => `Shared with the coordinators: ${round}`,
      words:
        'The parties have signed. The coordinators get the figures, the themes and what the parties see differently. Single voices, whole texts and the words of objections stay in the team.',
    },
    settings: {
      days: 'Drafts of summaries',
      daysWords: (days) => `The team has ${counted(days, 'working day', 'working days')} to object`,
      field: 'Working days for which a summary is a draft',
    },
    forgotten: (count) => `${counted(count, 'objection was', 'objections were')} deleted too.`,
  },
}
