import { countedEn as counted } from '../counted.ts'
import type { UnitsTexts } from './nb.ts'

const units = (count: number) => counted(count, 'unit', 'units')
const andMore = (names: string, more: number) => (more > 0 ? `${names} and ${more} more` : names)
const example = 'The first row must be: id;name;parent;employer;line;level;team;leader'

export const en: UnitsTexts = {
  units: {
    title: 'Units',
    personalOnly: 'Only coordinators can see the units, in a private chat with me.',
    none: 'No units have been imported yet.',
    how: 'Send me a CSV file in this chat, with the columns id, name, parent, employer, line, level, team and leader. The file is the whole organisation: what it does not name is removed. I show what would change, and ask before I do it.',
    total: (count, teams, apps) => `${units(count)}. ${teams} have a team, and ${apps} use the app.`,
    imported: (date) => `Imported on ${date}.`,
    level: (level) => level || 'No level',
    top: 'At the top',
    below: (count) => (count === 0 ? 'no units below' : `${units(count)} below`),
    hasApp: 'uses the app',
    noApp: 'has a team without the app',
    noTeam: 'has no team',
    employers: { state: 'state', municipality: 'municipality', other: 'other employer' },
    open: 'Open',
    up: 'One level up',
    whole: 'The whole organisation',
    page: (from, to, all) => `Showing ${from}–${to} of ${all}.`,
    more: 'Show more',
    unknownTitle: 'I cannot find that unit',
    unknown: 'Type “units” to see all of them.',
    draftTitle: 'Import this?',
    import: 'Import',
    notYet: 'Nothing has changed yet. The button works for a day.',
    goneTitle: 'This file is no longer valid',
    gone: 'Somebody sent a newer file, or it is more than a day ago. Nothing has changed. Send the file again.',
    changedMeanwhile: 'Somebody has changed the units since you looked at the file. This is what it would do now:',
    doneTitle: 'The units have been imported',
    sameTitle: 'Nothing has changed',
    same: 'The file says what I already know.',
    changes: (added, changed, removed, unchanged) =>
      `${added} added, ${changed} changed, ${removed} removed, ${unchanged} unchanged.`,
    named: {
      added: (names, count) => `Added: ${andMore(names, count)}.`,
      changed: (names, count) => `Changed: ${andMore(names, count)}.`,
      removed: (names, count) => `Removed: ${andMore(names, count)}.`,
    },
    faultsTitle: 'The file cannot be used yet',
    faultsIntro: (count) =>
      `${counted(count, 'fault', 'faults')} to correct. Nothing has changed. Correct the file and send it again.`,
    faultsMore: (count) => `… and ${count} more.`,
    losesMostTitle: 'Is this the whole organisation?',
    losesMost: (removed, kept) =>
      `The file lacks ${units(removed)} that I know of, and only ${kept} would be left. Import it only if it is the whole organisation.`,
    tooManyWords: 'The file holds too much text. Shorten the names and send it again. Nothing has changed.',
    fileFailedTitle: 'I could not fetch the file',
    fileFailed: 'Please send it again. Nothing has changed.',
    columns: {
      id: 'id',
      name: 'name',
      parent: 'parent',
      employer: 'employer',
      line: 'line',
      level: 'level',
      team: 'team',
      leader: 'leader',
    },
    atLine: (line, words) => `Line ${line}: ${words}`,
    faults: {
      empty: `The file is empty. ${example}`,
      tooLarge: 'The file is larger than 2 MB. Take out what is not units.',
      workbook: 'This is an Excel workbook. Save it as CSV UTF-8 in Excel, and send that file.',
      notText: 'This is not a text file. Save it as CSV.',
      quotes: 'A quotation mark is not closed, or is in the wrong place. Remove it, or write it twice.',
      tooManyRows: (most) => `The file has more than ${most} units.`,
      headingMissing: (column) => `The column “${column}” is missing. ${example}`,
      headingTwice: (column) => `The column “${column}” appears twice.`,
      headingUnknown: (value) => `I do not know the column “${value}”. Correct its name or delete it.`,
      tooManyCells: 'The row has more fields than there are columns.',
      missing: (column) => `The field “${column}” is empty. Fill it in.`,
      tooLong: (column) => `The field “${column}” is too long. Shorten it.`,
      idTwice: (value) => `The id “${value}” is used further up. Give the unit one of its own.`,
      parentUnknown: (value) =>
        `The parent “${value}” is not in the file. Use the id of a unit, or leave the field empty.`,
      ownParent: (value) => `“${value}” is its own parent. Use the id of another unit, or leave the field empty.`,
      cycle: (value) => `“${value}” is above itself, by way of the units below it. Correct the field for the parent.`,
      employerUnknown: (value) => `I do not know the employer “${value}”. Write state, municipality or other.`,
      teamUnknown: (value) =>
        `I am in no team called “${value}”. Add the app to the team first, or leave the field empty.`,
      teamAmbiguous: (value) => `Several teams are called “${value}”. Write the team’s id instead.`,
      teamTwice: (value) =>
        `The team “${value}” belongs to a unit further up in the file. A team can belong to one unit only. Remove it from one of them.`,
      notAnId: (value) =>
        `“${value}” is not an id. Write the leader’s object ID in Entra, not a name or an email address.`,
    },
  },
}
