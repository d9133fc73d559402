import type { ReplyView } from '../../domain/delivery/reply-view.ts'
import { lastDayOf } from '../../domain/team/hand-over.ts'
import type { OfficeNews } from '../../domain/team/office-news.ts'
import { hasOffice } from '../../domain/team/team.ts'
import { dateInWords, day } from '../../texts/format.ts'
import { texts } from '../../texts/index.ts'

/** To a person: whether they take an office. To the team: what they said, or that a term is over. */
export function officeView(news: OfficeNews, timeZone: string): ReplyView {
  const { message, team, language } = news
  const say = texts(language)
  const words = say.handOver
  const office = say.offices[message.office]
  const name = news.name ?? say.roles.unknownName
  const date = message.until === undefined ? '' : dateInWords(language, lastDayOf(message.until, timeZone).toString())
  const view = (title: string, lines: readonly string[], buttons: ReplyView['buttons'] = []): ReplyView => ({
    language,
    title,
    blocks: lines.map((text) => ({ kind: 'text', text })),
    buttons,
  })
  switch (message.event) {
    case 'asked': {
      const question = team.asked?.find(({ id }) => id === message.question)
      const term = date === '' ? [] : [words.until(date)]
      const answerBy = question ? [words.answerBy(day(language, timeZone, question.answerBy))] : []
      const data = { teamId: team.teamId, question: message.question ?? '', office: message.office }
      return view(
        words.askedTitle,
        [words.asked(office, team.name), ...term, ...answerBy],
        [
          { kind: 'do', title: words.yes, verb: 'answerOffice', data: { ...data, answer: 'yes' }, style: 'default' },
          { kind: 'do', title: words.no, verb: 'answerOffice', data: { ...data, answer: 'no' }, style: 'default' },
        ],
      )
    }
    case 'accepted':
      return view(say.roles.changedTitle, [say.roles.given(name, office), ...(date === '' ? [] : [words.until(date)])])
    case 'declined':
      return view(words.declinedTitle, [words.declined(name, office), words.askAgain])
    case 'unanswered':
      return view(words.unansweredTitle, [words.unanswered(name, office), words.askAgain])
    case 'ended':
      return view(words.endedTitle, [
        words.ended(name, office, date),
        hasOffice(team, 'leader') ? words.askAgain : say.bot.welcomeNoLeader,
      ])
  }
}
