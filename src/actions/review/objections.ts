import type { TeamScene } from '../../commands/line/command.ts'
import { formOf, objectionForm } from '../../commands/review/review-forms.ts'
import type { ReplyView } from '../../domain/delivery/reply-view.ts'
import { takesObjections } from '../../domain/summary/review/object.ts'
import { longestRemark } from '../../domain/summary/review.ts'
import { timestamp } from '../../domain/time.ts'
import { moment } from '../../texts/format.ts'
import { object } from '../../usecases/review/object.ts'
import type { UnderReview } from '../../usecases/review/read-review.ts'
import { action } from '../action.ts'
import { InputText, LongText } from '../input.ts'
import { maskedWords, OfRound, receipt, withReview } from './with-review.ts'

const Line = OfRound.extend({ line: InputText })
const Objection = Line.extend({ reason: LongText, how: InputText })

/** "Innvending": the form. `line`: where it was pressed beside one. */
export const objectTo = action('objectTo', Line, (click, { line, ...target }) =>
  withReview(click, target, 'read', async (scene, found) => {
    if (!takesObjections(found.review.value, timestamp(click.services.clock.now())))
      return draftEnded(scene, found, false)
    return objectionForm(formOf(scene, found), { line, reason: '', how: 'anonymous' })
  }),
)

export const sendObjection = action('sendObjection', Objection, (click, { line, reason, how, ...target }) =>
  withReview(click, target, 'read', async (scene, found) => {
    const { say, language, services, asker } = scene
    const { object: words, form } = say.review
    const again = (fault: string) => objectionForm(formOf(scene, found), { line, reason, how }, [fault])
    if (how !== 'named' && how !== 'anonymous') return again(words.howFault)
    const named = how === 'named'
    const result = await object(services, target, { line, reason, person: asker, named })
    if (result.ok) {
      const until = moment(language, services.settings.timeZone, result.review.draftUntil)
      const sent = named ? [words.sentNamed] : [words.sentAnonymous(until)]
      return receipt(scene, found, words.sentTitle, [
        ...sent,
        words.change(until),
        ...maskedWords(scene, result.masked),
      ])
    }
    switch (result.reason) {
      case 'draftEnded':
        return draftEnded(scene, found, result.perhaps)
      case 'alreadyNamed':
        return receipt(scene, found, words.alreadyNamedTitle, [words.alreadyNamed])
      case 'noSuchLine':
        return again(form.lineFault)
      case 'noReason':
        return again(form.reasonFault(longestRemark))
      case 'tooLong':
        return again(form.tooLong(longestRemark))
      case 'noSuchReview':
        return undefined
    }
  }),
)

function draftEnded(scene: TeamScene, found: UnderReview, perhaps: boolean): ReplyView {
  const { object: say } = scene.say.review
  const until = moment(scene.language, scene.services.settings.timeZone, found.review.value.draftUntil)
  return receipt(scene, found, say.endedTitle, [perhaps ? say.perhaps : say.ended(until)])
}
