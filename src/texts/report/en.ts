import { countedEn as counted } from '../counted.ts'
import type { ReportTexts } from './nb.ts'

/** The report of what the units have shared, in English. */
export const en: ReportTexts = {
  report: {
    title: 'What the teams have shared',
    lead: 'The report is made of summaries that leader and union representative have signed. Single answers are not part of it.',
    made: (when) => `Made on ${when}.`,
    filter: {
      all: 'Everything that is shared is included.',
      only: (parts) => `Only ${parts}.`,
      unit: (name) => `the unit ${name} and everything below it`,
      package: (title) => `the package “${title}”`,
      goal: (name) => `the goal “${name}”`,
      from: (day) => `from ${day} on`,
      to: (day) => `up to and including ${day}`,
      period: (from, to) => `the time from ${from} up to and including ${to}`,
      gone: 'a unit that no longer exists',
    },
    units: {
      title: 'Units',
      ofAll: (shared, all) => `${shared} of ${all} units have shared a summary.`,
      outside: (teams) =>
        `${counted(teams, 'more team has', 'more teams have')} shared something, but ${teams === 1 ? 'is' : 'are'} not on the list of units.`,
      summaries: (summaries, answers) =>
        `${counted(summaries, 'summary', 'summaries')} and ${answers} answers are included.`,
      answers: (answers) => `${answers} answers are included.`,
      tooFew: 'There are too few answers in this selection, so I show no figures about them.',
      shared: 'Have shared',
      notYet: 'Have not shared yet',
      count: (units) => counted(units, 'unit', 'units'),
    },
    participation: {
      title: 'Participation',
      about: 'Units by how many of those invited have answered.',
      bands: {
        under25: 'Under 25 per cent',
        from25: '25–49 per cent',
        from50: '50–74 per cent',
        from75: '75 per cent or more',
      },
    },
    goals: {
      title: 'Goals',
      covered: (covered, all) => `${covered} of ${all} goals have at least one summary.`,
      none: 'not taken up yet',
      row: (units, summaries, measures) =>
        [
          counted(units, 'unit', 'units'),
          counted(summaries, 'summary', 'summaries'),
          counted(measures, 'measure', 'measures'),
        ].join(', '),
    },
    measures: {
      title: 'Measures',
      none: 'No measure has been shared yet.',
      total: (total) => `${counted(total, 'measure has', 'measures have')} been adopted and shared.`,
      overdue: (overdue) => `${overdue} of them ${overdue === 1 ? 'is' : 'are'} past the due date.`,
      status: {
        proposed: 'Proposed',
        adopted: 'Adopted',
        underWay: 'Under way',
        done: 'Done',
        stopped: 'Stopped',
        declined: 'Declined',
      },
    },
    escalations: {
      title: 'Matters that were escalated',
      none: 'No matter has been escalated yet.',
      total: (total, waiting) =>
        `${counted(total, 'matter has', 'matters have')} been escalated. ${waiting === 0 ? 'None' : waiting} ${waiting === 1 ? 'is' : 'are'} waiting for an answer.`,
      late: (late) => `${late} of them ${late === 1 ? 'has' : 'have'} waited longer than the deadline.`,
      answers: (yes, no, passedOn) => `Answers: ${yes} yes, ${no} no, ${passedOn} passed on.`,
      days: 'Days from when a matter was sent until the level answered. Half took less time, half took more.',
      level: (days, answered) => `${days} (${counted(answered, 'answer', 'answers')})`,
      noLevel: 'No level',
    },
    hours: {
      title: 'Time spent',
      month: (hours, years) =>
        `About ${hours} ${hours === '1' ? 'hour' : 'hours'} this month, ${years} full-time equivalents.`,
      total: (hours, years) =>
        `About ${hours} ${hours === '1' ? 'hour' : 'hours'} in all, ${years} full-time equivalents.`,
      little: 'Less than an hour in all.',
      lessThan: (years) => `less than ${years}`,
      how: (hours) =>
        `An estimate: the number of answers times the minutes printed on the card. A full-time equivalent is ${hours} hours.`,
      row: (hours) => `${hours} ${hours === '1' ? 'hour' : 'hours'}`,
    },
    gaps: {
      title: 'How the roles see it',
      none: 'I cannot show how the roles see it yet.',
      role: 'Role',
      answers: 'Answers',
    },
    page: {
      skip: 'Skip to the content',
      contents: 'Contents',
      languages: 'Language',
      chart: (title) => `Chart: ${title}`,
      what: 'What',
      howMany: 'How much',
      month: 'Month',
      level: 'Level',
      goal: 'Goal',
      status: 'Status',
      until: (when) =>
        `The link is yours and works until ${when}, in the browser that opened it first. To know which one that is, the page sets one cookie. Type “overview” to me for a new link.`,
      privacy: 'Privacy',
      accessibility: 'Accessibility',
      goneTitle: 'I cannot find the report',
      gone: 'The link is too old, was opened in another browser, or is not valid. Type “overview” to Tillitsbot in Teams to get a new one.',
    },
    card: {
      open: 'Open the web report',
      openInTeams: 'Show the report in Teams',
      choose: 'Choose a selection',
      all: 'Show everything',
      nothing: 'Nothing has been shared in this selection.',
      more: (rest) => `${rest} more are in the web report.`,
      formTitle: 'What should the overview show?',
      formIntro: 'Leave a field as it is to include everything.',
      faultsTitle: 'Look at this first',
      unit: 'Unit',
      unitHint: 'These are the levels around the one that you are looking at now.',
      unitName: 'Or type the name of a unit',
      package: 'Package',
      goal: 'Goal',
      from: 'From',
      to: 'To',
      everything: 'All',
      show: 'Show the overview',
      fault: 'Choose something from the list.',
      dateFault: 'Choose a day.',
      backwards: 'The first day must come before the last.',
      noUnit: (name) => `I cannot find a unit called “${name}”.`,
      manyUnits: (name, some) => `Several units match “${name}”: ${some}. Type more of the name, or its id.`,
      noPackageOrUnit: (name) =>
        `I cannot find a package or a unit called “${name}”. Type “packages” to see the packages.`,
      inside: (name, parent) => `${name} (${parent})`,
    },
  },
}
