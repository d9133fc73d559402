import type { TeamScene } from '../../commands/line/command.ts'
import { changeForm, formOf } from '../../commands/review/review-forms.ts'
import type { ReplyView } from '../../domain/delivery/reply-view.ts'
import { type ChangeRefusal, longestLabel, type Wish } from '../../domain/summary/review/change-line.ts'
import { longestRemark } from '../../domain/summary/review.ts'
import { amendLine } from '../../usecases/review/amend-line.ts'
import { readReview, type UnderReview } from '../../usecases/review/read-review.ts'
import { action } from '../action.ts'
import { InputText, LongText } from '../input.ts'
import { maskedWords, OfRound, receipt, withReview } from './with-review.ts'

const Line = OfRound.extend({ line: InputText })
const Change = Line.extend({ what: InputText, words: LongText, reason: LongText })

/** "Rett eller skjul": the form of the parties. */
export const changeLineAction = action('changeLine', Line, (click, { line, ...target }) =>
  withReview(click, target, 'reviewSummary', async (scene, found) => {
    if (found.review.value.state === 'shared') return changeRefusal(scene, found, 'shared')
    const { change, buttons } = scene.say.review
    const form = changeForm(formOf(scene, found), { line, what: '', words: '', reason: '' })
    return form ?? receipt(scene, found, change.noneTitle, [change.none(buttons.report)])
  }),
)

export const saveChange = action('saveChange', Change, (click, { line, what, words, reason, ...target }) =>
  withReview(click, target, 'reviewSummary', async (scene, found) => {
    const { say, services, standing } = scene
    const { change, form } = say.review
    const again = async (fault: string) => {
      const now = (await readReview(services, target)) ?? found
      return changeForm(formOf(scene, now), { line, what, words, reason }, [fault])
    }
    const wish = wishOf(line, what, words, reason)
    const [office] = standing.offices
    if (!wish || !office) return again(change.doFault)
    const result = await amendLine(services, target, office, wish)
    if (result.ok) {
      const gone = result.signaturesGone ? [change.signaturesGone] : []
      return receipt(scene, found, change.savedTitle, [change.saved, ...gone, ...maskedWords(scene, result.masked)])
    }
    switch (result.reason) {
      case 'noSuchReview':
        return undefined
      case 'shared':
      case 'ending':
        return changeRefusal(scene, found, result.reason)
      case 'tooLong':
        return again(form.tooLong(words.trim().length > longestLabel ? longestLabel : longestRemark))
      default:
        return (
          (await again(change.faults[result.reason])) ??
          receipt(scene, found, change.noneTitle, [change.none(say.review.buttons.report)])
        )
    }
  }),
)

function wishOf(line: string, what: string, words: string, reason: string): Wish | undefined {
  switch (what) {
    case 'correct':
      return { do: what, line, words, reason }
    case 'hide':
      return { do: what, line, reason }
    case 'keep':
      return { do: what, line }
    default:
      return undefined
  }
}

function changeRefusal(
  scene: TeamScene,
  found: UnderReview,
  reason: Extract<ChangeRefusal, 'shared' | 'ending'>,
): ReplyView {
  const { change } = scene.say.review
  return reason === 'shared'
    ? receipt(scene, found, change.sharedTitle, [change.shared])
    : receipt(scene, found, change.endingTitle, [change.ending])
}
