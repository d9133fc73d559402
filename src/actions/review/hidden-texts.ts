import { z } from 'zod'
import { lookView } from '../../commands/review/look-view.ts'
import { formOf, reportForm } from '../../commands/review/review-forms.ts'
import { isShownAgain } from '../../domain/summary/review/report-text.ts'
import { readReview } from '../../usecases/review/read-review.ts'
import { judgeText, reportText } from '../../usecases/review/report-text.ts'
import { action } from '../action.ts'
import { InputText } from '../input.ts'
import { OfRound, receipt, withReview } from './with-review.ts'

/** Ids of texts are short; those of posts in a thread carry the message's id. */
const longestSource = 500
const Source = OfRound.extend({ line: InputText, source: z.string().max(longestSource).default('') })
const Verdict = OfRound.extend({ source: z.string().max(longestSource), show: z.enum(['yes', 'no']) })

/** "Skjul en tekst". `line`: from the sources of a theme. `source`: chosen already. */
export const reportTextAction = action('reportText', Source, (click, { line, source, ...target }) =>
  withReview(click, target, 'read', async (scene, found) => {
    const { noneTitle, none } = scene.say.review.report
    return reportForm(formOf(scene, found), line, source) ?? receipt(scene, found, noneTitle, [none])
  }),
)

export const sendReport = action('sendReport', Source, (click, { line, source, ...target }) =>
  withReview(click, target, 'read', async (scene, found) => {
    const { report } = scene.say.review
    if (source === '') {
      return (
        reportForm(formOf(scene, found), line, '', [report.textFault]) ??
        receipt(scene, found, report.noneTitle, [report.none])
      )
    }
    const result = await reportText(scene.services, target, source)
    if (result.ok) return receipt(scene, found, report.doneTitle, [report.done])
    return result.reason === 'noSuchText' ? receipt(scene, found, report.goneTitle, [report.gone]) : undefined
  }),
)

/** Hidden texts, for the parties only: each with what can become of it. */
export const lookAtTexts = action('lookAtTexts', OfRound, (click, target) =>
  withReview(click, target, 'reviewSummary', async (scene, found) => lookView(scene, found, [])),
)

export const judgeTextAction = action('judgeText', Verdict, (click, { source, show, ...target }) =>
  withReview(click, target, 'reviewSummary', async (scene) => {
    const { say, services, standing } = scene
    const { look } = say.review
    const result = await judgeText(services, target, standing.offices, source, show === 'yes')
    const now = await readReview(services, target)
    if (!now) return undefined
    if (!result.ok) return lookView(scene, now, [])
    const decided = isShownAgain(result.report) ? look.shown : look.hidden
    return lookView(scene, now, [result.report.verdicts.length < 2 ? look.waits : decided])
  }),
)
