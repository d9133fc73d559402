import { countedEn as counted } from '../counted.ts'
import type { AuthoringTexts } from './nb.ts'

export const en: AuthoringTexts = {
  authoring: {
    checked: (packages, faults, advice) =>
      `${counted(packages, 'package', 'packages')} read: ${counted(faults, 'fault', 'faults')} and ${counted(advice, 'piece of advice', 'pieces of advice')}.`,
    findings: {
      fileMissing: 'The file is missing. Make it with the same layout as in a package that exists already.',
      fileUnknown: 'This file is no part of a package. Take it away, or correct its name.',
      fileTooLarge: 'The file is larger than 64 kB. A package needs far less; take out what does not belong in it.',
      notUtf8:
        'The file is not saved as UTF-8. Choose UTF-8 when you save, so that letters like æ, ø, å, č and đ survive.',
      oddCharacter: (value) => `There is an invisible character (${value}) here. Delete the line and type it again.`,
      markup: (value) => `The characters ${value} could be read as code or a link. Write it in plain words.`,
      templateMark: 'A dollar sign and a brace together could be read as a template. Take them out.',
      notYaml: 'The line does not follow the rules of YAML. Compare it with the same place in a package that exists.',
      tab: 'There is a tab here. Use spaces instead.',
      indent: 'The indentation is wrong. What belongs inside a field is two spaces further in than the field.',
      colon: 'The text has a colon in it and must be in quotation marks.',
      notClosed: 'A mark is missing: a quotation mark, a bracket, a comma, or the colon after the name of a field.',
      yamlFeature: (value) =>
        `The sign ${value} has a meaning of its own in YAML here. Put the text in quotation marks.`,
      keyTwice: (value) => `The field ${value} appears twice in the same place. Delete one of them.`,
      tooDeep: 'Fields lie inside each other in far too many layers. Correct the indentation.',
      tooMuch: 'The file has far more fields than a package needs. Take out what does not belong in it.',
      fieldMissing: 'The field is missing or empty. Fill it in.',
      fieldUnknown: (value) => `A package has no field called ${value} here. Correct the name, or delete it.`,
      notText: 'A text belongs here. Put it in quotation marks if it looks like a number or like true or false.',
      notNumber: 'A number belongs here, without quotation marks.',
      notWhole: 'A whole number belongs here.',
      notYesNo: 'Write true or false here.',
      notList: 'A list belongs here, with a hyphen before each item.',
      notFields: 'Fields with a name and a colon belong here, two spaces further in.',
      empty: 'The text is empty. Write it, or take the field away.',
      tooLong: (value) => `The text is too long. It may have at most ${value} characters.`,
      tooMany: (value) => `The list is too long. It may have at most ${value} items.`,
      tooFew: (value) => `The list is too short. It needs at least ${value}.`,
      tooHigh: (value) => `The number is too large. The largest is ${value}.`,
      tooLow: (value) => `The number is too small. The smallest is ${value}.`,
      notOneOf: (value) => `The word is not one of those that can be used here. Choose one of these: ${value}.`,
      notAnId: (value) => `${value} cannot be an id. Use small letters a–z, digits and hyphens.`,
      notALink: 'The URL is not a web address that begins with https. Correct it, or take the field away.',
      notValid: 'The value does not fit here. The guide says what the field can hold.',
      idNotFolder: (value) => `The id is not the name of the folder. Write ${value}, or rename the folder.`,
      idTwice: (value) => `Two have the id ${value}. Give one of them another.`,
      itemTwice: (value) => `${value} is in the list twice. Delete one of them.`,
      wordsTwice: (value) => `Two options say ${value}. Write something else for one of them.`,
      listUneven: (value, other) =>
        `The list is not as long as in bokmål: ${value} here, ${other} there. Write what is missing, or delete what is too much.`,
      minAboveMax: (value, other) =>
        `The smallest number (${value}) is larger than the largest (${other}). Correct one of them.`,
      profileUnserved: (value) =>
        `The package has no goals in the profile ${value}. Correct the name, or add the profile under goals at the top of the file.`,
      notOneChoice: 'The card points to the next package. It must have exactly one field of the kind choice.',
      packageUnknown: (value) => `No package has the id ${value}. Write the id of a package that exists.`,
      labelTwice: (value) => `Another theme is called ${value} too. Give one of them another name.`,
      cueTwice: (value, other) => `${value} is a cue of the theme ${other} too. Take it out of one of them.`,
      wordsMissing: (value) => `The words for ${value} are missing. Write them here.`,
      wordsLeftOver: (value) => `package.yaml has nothing with the id ${value}. Correct the id, or delete the text.`,
      scaleEnds: 'A scale needs the names of both ends. Fill in low and high.',
      onlyScale: 'Only a scale has low and high. Delete them here.',
      onlyChoice: 'Only a choice has options. Delete them here.',
      profileUnknown: (value, other) => `There is no profile ${value}. There are: ${other}.`,
      profileMissing: (value) =>
        `The organisation uses the goals of the profile ${value}. Name it under goals too, or nobody will see the package.`,
      goalUnknown: (value, other) =>
        `The profile ${other} has no goal ${value}. Choose a goal that is in the file of the profile.`,
      goalUnsaid: (value) =>
        `The package has several goals in the profile ${value}. Say in the field goal which of them this prompt serves.`,
      goalElsewhere: (value) => `${value} is not among the goals of the package. Choose one from the top of the file.`,
      cardWordsMissing: 'The words of the card in output are missing. Write them in outputCard.',
      cardMissing: 'package.yaml has no card in output. Make the card there, or delete the words here.',
      firstFieldLine: 'The first field of the card says what it is about. Its kind must be line.',
      notAChoice: (value) => `${value} is no choice of this card. Write the id of a field whose kind is choice.`,
      nobodyAsked: 'No prompt is for the whole team. Let at least one have audience: all, or leave the field out.',
      longSentences: (value) =>
        `The sentences are long: ${value} words on average. Split them, so that they have at most 20.`,
      hardToRead: (value) =>
        `The text is hard to read (LIX ${value}). Use shorter words and sentences, until LIX is 40 or lower.`,
      twoQuestions: 'Two things are asked here. Ask about one, or make two questions of it.',
      leading: (value) => `${value} hints at an answer. Ask so that the opposite is just as easy to say.`,
      bokmalForm: (value) => `${value} is bokmål. Write it in nynorsk.`,
      nynorskForm: (value) => `${value} is nynorsk. Write it in bokmål.`,
      rareInBokmal: (value) => `${value} is close to nynorsk. Choose the form that is common in bokmål.`,
      rareInNynorsk: (value) => `${value} is close to bokmål. Choose the form that is common in nynorsk.`,
      navCapitals: 'Nav is written with one capital letter.',
      titleTooLong: (value, other) =>
        `The title has ${value} characters. Shorten it to ${other}, so that it fits on a phone.`,
      optionTooLong: (value, other) =>
        `The option has ${value} characters. Shorten it to ${other}, so that it fits on a phone.`,
      whyLength: (value) => `The reason has this many sentences: ${value}. Write two or three.`,
      undated: 'The reason has no source with a year. Say who found it out, and when.',
      yearUnlisted: (value) =>
        `No source in package.yaml is from ${value}. List the source there, or correct the year.`,
      noWayOut: 'The choice has no not-relevant. Add it, so that nobody must answer what does not concern them.',
      scaleRequired: 'A scale has no step for those whom it does not concern. Write optional: true.',
    },
    zip: {
      tooLarge: 'The zip file is too large. A package is four text files, together less than 1 MB.',
      notZip: 'This is not a zip file that can be read. Pack the folder again and send it.',
      zip64: 'The zip file is made for very large files. Pack only the folder with the four files.',
      tooManyEntries: 'The zip file has too many files. Pack only the folder with the four files.',
      encrypted: (value) => `${value} is locked with a password. Pack it again without one.`,
      method: (value) => `${value} is packed in a way that cannot be read here. Use ordinary zip.`,
      badName: (value) => `The zip file has a file name that cannot be used: ${value}. Pack the folder again.`,
      notAFile: (value) => `${value} is a link and not a file. Put the file itself in the folder.`,
      fileUnknown: (value) =>
        `${value} is no part of a package. The zip file can hold package.yaml, nb.yaml, nn.yaml and en.yaml.`,
      twoFolders: 'The zip file has several folders. Pack one folder, with no folders inside.',
      nameTwice: (value) => `${value} appears twice in the zip file. Pack the folder again.`,
      fileTooLarge: (value) => `${value} is larger than 64 kB. A package needs far less.`,
      damaged: (value) => `${value} is damaged in the zip file. Pack the folder again.`,
      noFiles: 'The zip file has none of the files of a package: package.yaml, nb.yaml, nn.yaml and en.yaml.',
    },
  },
}
