import type { StatementFacts, Statements } from './nb.ts'

/** The privacy and the accessibility statement in plain British English. */
export function statementsEn({ organisation, threshold, linkMinutes, retentionDays }: StatementFacts): Statements {
  return {
    languagesLabel: 'Other languages',
    changed: 'Last changed',
    privacy: {
      title: 'Privacy in Tillitsbot',
      lead: 'This page says what Tillitsbot stores about you, what others can see, and what we cannot promise.',
      sections: {
        purpose: {
          title: 'What Tillitsbot is for',
          text: {
            why: `Tillitsbot helps teams in ${organisation} to talk about trust and leeway in their working day. It posts questions in a Teams channel, collects the answers and makes a summary for the team.`,
            voluntary:
              'Answering is voluntary. Tillitsbot makes no list of who has not answered, and no statistics about individuals.',
            noWhistleblowing:
              'Tillitsbot is not a whistleblowing channel. To report wrongdoing, use the whistleblowing channel where you work.',
          },
        },
        open: {
          title: 'While an anonymous round is open',
          text: {
            answer:
              'Your answer is stored as one document: what you ticked, what you wrote, and your role if you chose to give it. Your name and your user ID are not in it.',
            token:
              'The document is filed under a code. The code is worked out from your user ID, a secret key of the round and a secret key in the service’s configuration. That is how you can change or withdraw your answer, and why each person has only one.',
            count: 'Others in the team see only how many have answered.',
          },
        },
        closing: {
          title: 'When an anonymous round closes',
          points: {
            separated:
              'The answers are split into two piles. What you ticked stays together in the first, with your role if you gave it. Texts go one by one into the second, never with a role.',
            shuffled: 'Each pile is shuffled at random and sealed: it is stored without codes and without times.',
            deleted: 'The original answers and the secret key of the round are deleted.',
            traces:
              'The built-in database builds its file anew, so that traces of what was deleted do not stay in it. Where Azure Cosmos DB is used, Microsoft removes the traces.',
            sweep:
              'An hour later it is cleared once more, in case an answer was on its way in just as the round closed.',
          },
          after: {
            result:
              'After that, nothing in the database links an answer to a person. Please also read what we cannot promise, further down this page.',
            cancelled: 'If the round is cancelled, the answers and the secret key are deleted, and no summary is made.',
          },
        },
        shown: {
          title: 'What the team gets to see',
          points: {
            threshold: `Answers are shown when enough people have answered. For new rounds the threshold is ${threshold} answers. It is on the card before anyone answers, and never changes for that round.`,
            below:
              'With fewer answers, the summary shows only how many there were. The answers are deleted. A question that fewer people ticked is shown without figures.',
            themes:
              'Texts that are alike are put together as themes. A theme needs at least three people. The card shows how many they are and quotes some of them word for word.',
            words:
              'Everyone in the team can open the texts that a theme rests on. The other texts are shown as single voices. The order does not tell who wrote what.',
            roles:
              'In the team, no figures are shown for each role. The card may say that one role answered more than others, but not which one.',
            named:
              'If someone asks to be removed from a round with names, the summary is made again. Whoever saw it before can see what is gone.',
          },
        },
        model: {
          title: 'Machine and language model',
          text: {
            local:
              'The themes are made by a machine. As a rule Tillitsbot does it by itself, by counting and grouping words. No language model takes part then, and no text is sent out.',
            model: `${organisation} can switch on a language model in Azure OpenAI. It gets the questions and the texts. It gets no names, IDs, teams, roles or ticks. Numbers and addresses are masked once more before they are sent. If there is a name in a text, it goes along.`,
            check:
              'What it quotes must appear word for word in a text. If not, the line is dropped. The card always says what made the themes.',
          },
        },
        draft: {
          title: 'Draft, objections and sharing',
          points: {
            draft:
              'The summary is a draft at first, for three working days as a rule. During that time everyone in the team can object to a line, with or without their name.',
            anonymous:
              'An objection without a name is stored under a code, like an answer. When the draft ends, it is shown in random order. The code is then deleted, and nobody can link it to you.',
            withName: 'With a name, it is shown at once. Your name and your user ID are then stored with it.',
            changes:
              'The leader and the union and safety representatives can correct or hide a line. Everyone in the team can see what was done, and why.',
            report:
              'Does a text say something about a person? Then everyone in the team can hide it. It is gone for everyone at once. The leader and a union or safety representative decide if it is shown again. Tillitsbot does not store who hid it.',
            sign: 'The leader and the union representative sign before anything is shared. The user ID and the time are then stored. If the team has no union representative, it is enough that the leader signs. The summary then says so.',
            upward:
              'Only then do coordinators see it. They see figures and themes. They see quotes only when ten or more have answered, never from the thread and never with a name. They do not get to see single voices.',
            escalation:
              'A theme that is shared can be sent one level up, in the name of an office and not in yours. The leader of the unit above answers, and the answer is posted in the thread. The user ID of a leader who is asked in a private chat is stored. When the matter is over, “forget me” removes the ID.',
            measures: `You back a proposed measure without your name: Tillitsbot shows only how many. Until it is decided, your support is stored like an answer in an open round; then it is deleted. If you own a measure, your name is on it until ${retentionDays} days after it ended, or until you type “forget me”. Coordinators see shared measures, but no names.`,
            cells: `To show how roles answer, figures from several anonymous rounds are added up. Until there are enough, the team’s figures for each role are in the database, without names. That lasts ${retentionDays} days at most. Only the sums are shown.`,
          },
        },
        masking: {
          title: 'What is masked before it is stored',
          text: {
            kinds: 'Tillitsbot looks for these in your text and masks them before the text is stored:',
          },
          points: {
            identityNumber: 'national identity numbers, D-numbers and the like',
            accountNumber: 'bank account numbers',
            phoneNumber: 'phone numbers',
            emailAddress: 'email addresses',
            streetAddress: 'street addresses',
            caseNumber: 'case numbers',
            protectedAddress: 'notes that an address is protected: “kode 6”, “kode 7”, “strengt fortrolig adresse”',
          },
          after: {
            asked:
              'If Tillitsbot finds such things in an answer, nothing is stored. You get the text back, and only you see it. You can change it, or send it with this hidden. In the thread the post has been sent already. There it is masked in what Tillitsbot stores.',
            limits:
              'Tillitsbot cannot reliably recognise names and descriptions of people, and does not mask them. A number may slip through too. So please write about the work, not about users or colleagues.',
            inTeams: 'This is about what is stored. In Teams, your post in the thread stays as you wrote it.',
          },
        },
        named: {
          title: 'Rounds with names',
          text: {
            stored:
              'A round can be held with names. Then the answer is stored with your name, your user ID, and your role if you gave it. Texts are shown with names when the round closes, even if only one person answered. The card always says which kind of round it is.',
          },
        },
        thread: {
          title: 'Posts in the thread',
          text: {
            never: 'Posts in the thread are never anonymous.',
            stored:
              'The posts that Teams passes on to Tillitsbot during the round are stored with your user ID and the time. The summary may repeat them without names, and says that they are from the thread. If you delete the post in Teams, it goes from the summary when Teams says so. If you edit it, the old words go. Other conversations in the channel are not stored.',
          },
        },
        other: {
          title: 'What else is stored',
          points: {
            members:
              'Who is in the team, as user IDs from Teams without names. This is needed to count who was invited and to find your teams in a private chat.',
            offices:
              'Who is leader, union representative, safety representative and facilitator, as user IDs, from when and until when. This decides who may start and run rounds. A round remembers the role of whoever started it, not the person.',
            asked:
              'Who has been asked to take a role, as a user ID, until they have answered or can no longer answer. That takes 14 days at most. The team is told the answer.',
            committee:
              'What the users’ committee says, when a facilitator enters it in a round. It is marked as the committee’s. Who entered it is not stored.',
            settings: 'Your language, if you have chosen one.',
            reminder:
              'That you asked to be reminded of a round, until the round is over. It does not say whether you have answered.',
            posts: `What Tillitsbot has posted or is about to post, with the ID of the channel or the private chat. Answers to commands are emptied once they have been sent. What went to you alone is deleted after ${retentionDays} days.`,
            logs: 'The log holds IDs, counts and times. It says that somebody pressed a card, but not who. It holds no names and nothing that people write.',
            pages: 'This page uses no cookies and no scripts.',
          },
        },
        exports: {
          title: 'Export',
          text: {
            content:
              'Members can fetch their own team’s summaries in a private chat. The file shows the same as the summaries, including names from rounds with names. Tillitsbot stores who ordered it, when, and what kind of file it was. The order is deleted after 24 hours. If a text is hidden or deleted, files that lie ready and may hold it are deleted.',
            report:
              'Coordinators can open a web page with totals. The link works for 24 hours, only in the browser that opened it first. One cookie is used for that. The log receives the coordinator’s ID when the page is opened.',
            link: `A download link works for ${linkMinutes} minutes, once. If the file takes time to make, the link works for 24 hours. Anyone who has the link can use it, so do not pass it on. Tillitsbot cannot delete files that have been downloaded or saved to OneDrive.`,
          },
        },
        forget: {
          title: 'How to delete what is yours',
          text: { how: 'Type “forget me” to Tillitsbot. This is then deleted:' },
          points: {
            open: 'your answers in rounds that have not closed',
            named: 'the answers you have given with your name',
            thread: 'your posts that were collected from threads, in summaries too',
            objections: 'objections with your name, and those without one while the draft lasts',
            measures: 'your name on measures, what you decided, and your support for proposals that are not decided',
            asked: 'questions about a role that you have not answered',
            orders: 'files you have ordered',
            settings: 'the language you have chosen',
          },
          after: {
            sealed: 'Nobody can find anonymous answers in closed rounds again, not even us.',
            before:
              'Answers are found only in teams that you still belong to and that use Tillitsbot. So type “forget me” before you leave a team.',
            stays: `Memberships, roles and the list of what Tillitsbot has posted remain. After ${retentionDays} days we no longer know who wrote what a summary quotes. The quote then stays. Files fetched before still have your answer. What is in Teams must be deleted in Teams.`,
          },
        },
        retention: {
          title: 'How long it is stored',
          points: {
            answers: 'Answers in an open anonymous round: until the round is sealed or cancelled.',
            sealed: `Sealed answers, answers with names and posts from threads: ${retentionDays} days after the round has ended.`,
            summary: `The summary stays. After ${retentionDays} days it has only the texts that a theme quotes, without names. Hidden texts are then deleted for good.`,
            review: 'Objections, corrections and signatures: as long as the summary.',
            orders:
              'Orders for exports: 24 hours. Small files are made when they are fetched, and none is kept. A file that takes time to make lies until it is fetched, 24 hours at most.',
            personal: `What was sent to you alone: ${retentionDays} days, without the content.`,
            rest: 'Teams, memberships, roles, plans and what was posted in channels: until your organisation deletes it.',
          },
          after: {
            removed:
              'This is also so when Tillitsbot is removed from a team. Its rounds are then closed and sealed. Copies of the database may live longer.',
          },
        },
        limits: {
          title: 'What we cannot promise',
          points: {
            openRound:
              'While a round is open, somebody with access to both the database and the secret key in the service’s configuration could link answers to people.',
            names:
              'Tillitsbot does not find names. A text with a name in it is shown until someone hides it. What has been read has been read.',
            tooFew:
              'A round with too few answers waits for up to three working days before it is sealed, so that it can be extended. Until then, the same applies as for an open round.',
            draft:
              'An objection without a name is like an answer in an open round: while the draft lasts, somebody with both the database and the secret key could link it to you.',
            memory:
              'The secret key of the round may stay in the memory of the service for about a minute after the round has closed. It is not used any more.',
            backups: 'Backups may hold answers and secret keys from open rounds for as long as the backups exist.',
            operators: 'Those who run the database can read sealed answers. They do not see who wrote them.',
            role: 'If you are the only one in a role, the role may give away what you ticked. That is why it is voluntary.',
            unanimous:
              'Few answers, or answers that agree, say something about everyone. If all, or all but one, answer alike, that is shown without figures. The one who answered otherwise can still tell what the others answered.',
            cells:
              'Until figures from several teams have been added up, those who run the database can read the figures for each role in one team.',
            exports: 'We cannot call back a file that has been fetched. It may show more than the summary does now.',
            model:
              'If the language model is on, texts go to Microsoft. The agreement with Microsoft decides what is stored there.',
            style: 'Others may recognise the way you write, or your example.',
            teams:
              'Answers pass through Microsoft’s services before they reach Tillitsbot. Teams and its administrators can see who opens what, and posts in threads.',
          },
        },
        contact: {
          title: 'Questions and complaints',
          text: {
            controller: `${organisation} is responsible for how the data is used. Do you want to see, correct or delete something, or know which law the use rests on? Ask the data protection officer in ${organisation}.`,
            complaint: 'You can complain to Datatilsynet, the Norwegian Data Protection Authority.',
          },
          links: { authority: { words: 'Datatilsynet', href: 'https://www.datatilsynet.no/en/' } },
        },
      },
    },
    accessibility: {
      title: 'Accessibility in Tillitsbot',
      lead: 'This page says what we aim for, what has been tried, and what we do not know yet.',
      sections: {
        covers: {
          title: 'What this statement covers',
          text: {
            scope:
              'It covers the cards and messages from Tillitsbot, the files you can export, the report on the web, and the pages on privacy and accessibility. It does not cover Teams itself, which Microsoft makes.',
            aim: 'The aim is WCAG 2.1, levels A and AA, as the standard EN 301 549 requires. Nobody independent has checked it, and we do not claim that everything is met.',
          },
        },
        cards: {
          title: 'How the cards are made',
          points: {
            labels: 'Fields in the cards have labels.',
            errors:
              'If something is missing when you send, you get an error message in words. It says which question it is about.',
            charts: 'Beside every chart, the same figures appear in words.',
            colour: 'Colour never carries meaning alone.',
            structure: 'The titles of cards are marked as headings.',
          },
        },
        pages: {
          title: 'How these pages are made',
          text: {
            how: 'They work without scripts, on a phone, in light and dark mode and on paper. The contrast is at least 4.5:1.',
          },
        },
        tested: {
          title: 'What has been tried',
          points: {
            renderer:
              'Automatic tests draw every card in a browser, in bokmål, nynorsk and English. They use Microsoft’s own renderer for Adaptive Cards.',
            axe: 'The tool axe looks for faults in the cards, the report and the pages. The tests accept none.',
            keyboard:
              'You reach all fields and buttons by keyboard alone, in the order they appear in, and you see where you are.',
            zoom: 'At 400% zoom, nothing has to be scrolled sideways, and nothing is cut. In the report file a wide table can be scrolled by itself.',
            contrast: 'The contrast has been measured in light mode, dark mode and high contrast.',
          },
        },
        untested: {
          title: 'What has not been tried yet',
          points: {
            screenReaders: 'Screen readers and other assistive technology have not been tried.',
            clients: 'The cards have not been tried in Teams on computers, the web or phones.',
            files: 'The files you can export have not been tried with assistive technology.',
          },
        },
        limits: {
          title: 'Limits that belong to Teams',
          points: {
            display: 'Teams decides about keyboard, focus, colours, text size and how cards are read aloud.',
            receipt:
              'When you send an answer, Teams replaces your card with a receipt. A screen reader may not tell you so.',
            charts: 'Some versions of Teams do not show the charts. The figures in words are shown all the same.',
            language: 'A card cannot tell a screen reader which language it is in.',
            choices:
              'Microsoft’s renderer ties the question to the first choice of a list. A screen reader may not read it out with the others.',
          },
        },
        feedback: {
          title: 'Tell us about a barrier',
          text: {
            how: `If you meet a barrier, tell the people who run Tillitsbot in ${organisation}. Say what you tried to do, and what assistive technology you use.`,
            meanwhile:
              'You can also answer in the thread instead of on the card, but posts there are visible with your name.',
            authority: 'Uutilsynet, the Norwegian Authority for Universal Design of ICT, supervises the rules.',
          },
          links: { authority: { words: 'Uutilsynet', href: 'https://www.uutilsynet.no/' } },
        },
      },
    },
  }
}
