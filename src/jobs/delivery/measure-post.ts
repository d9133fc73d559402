import { checkInView, measureView, newsView } from '../../cards/views/measure-views.ts'
import type { ReplyView } from '../../domain/delivery/reply-view.ts'
import type { Services } from '../../ports/services.ts'
import { texts } from '../../texts/index.ts'
import type { ShownMeasure } from '../../usecases/measure/resolve-measure.ts'

/** What a post about a measure says, in the language of its thread or, where one person gets it alone, of that person. */
export function measurePost({ library, clock, settings }: Services, shown: ShownMeasure): ReplyView {
  const { measure } = shown
  const { language } = shown.kind === 'measureNews' ? shown : measure
  const today = clock.now().toZonedDateTimeISO(settings.timeZone).toPlainDate().toString()
  const words = { say: texts(language), language, library, today }
  switch (shown.kind) {
    case 'measure':
      return measureView(words, measure, shown.theme, shown.voices)
    case 'measureNews':
      return newsView(words, measure, shown.event, shown.missing, shown.voices)
    case 'measureCheckIn':
      return checkInView(words, measure, shown.days)
  }
}
