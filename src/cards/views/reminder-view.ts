import type { ReplyView } from '../../domain/delivery/reply-view.ts'
import type { Language } from '../../domain/language.ts'
import type { Disclosed, Progress } from '../../domain/privacy/disclose.ts'
import type { Round } from '../../domain/round/round.ts'
import { threadLink } from '../../domain/round/thread-link.ts'
import { moment } from '../../texts/format.ts'
import { texts } from '../../texts/index.ts'

/** Half-way, in the thread: how many, never who. */
export function reminderView(round: Round, progress: Disclosed<Progress>, timeZone: string): ReplyView {
  const { language, prompt } = round
  const say = texts(language).reminder
  const { answers, invited } = progress.value
  const closes = say.closes(moment(language, timeZone, round.closesAt), prompt.minutes)
  const words = [say.progress(answers, invited), closes, say.where]
  return {
    language,
    title: say.title(prompt.title),
    blocks: words.map((text) => ({ kind: 'text', text })),
    buttons: [],
  }
}

/** What takes the place of a card that came twice: the way to the thread that counts. */
export function pointerView(round: Round): ReplyView {
  const { language, prompt } = round
  const say = texts(language).reminder
  const link = threadLink(round)
  return {
    language,
    title: say.pointerTitle(prompt.title),
    blocks: [{ kind: 'text', text: say.pointer }],
    buttons: link ? [{ kind: 'open', title: say.toThread, url: link }] : [],
  }
}

/** In personal chat, in `language`, to somebody who asked for it and has not answered. */
export function personalReminderView(round: Round, team: string, timeZone: string, language: Language): ReplyView {
  const { prompt } = round
  const say = texts(language).reminder
  const link = threadLink(round)
  return {
    language,
    title: say.personalTitle,
    blocks: [{ kind: 'text', text: say.personal(prompt.title, team, moment(language, timeZone, round.closesAt)) }],
    buttons: link ? [{ kind: 'open', title: say.toThread, url: link }] : [],
  }
}
