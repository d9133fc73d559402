import { shareView } from '../../commands/review/share-view.ts'
import { longestRemark } from '../../domain/summary/review.ts'
import { signSummary } from '../../usecases/review/sign-summary.ts'
import { action } from '../action.ts'
import { InputText, LongText } from '../input.ts'
import { maskedWords, OfRound, receipt, withReview } from './with-review.ts'

const Signature = OfRound.extend({ seen: InputText, disagreement: LongText })

/** "Signer og del": the form for who may sign, else why not. */
export const shareSummary = action('shareSummary', OfRound, (click, target) =>
  withReview(click, target, 'shareSummary', (scene) => shareView(scene, target)),
)

export const signShare = action('signShare', Signature, (click, { seen, disagreement, ...target }) =>
  withReview(click, target, 'shareSummary', async (scene, found) => {
    const { say, services, asker } = scene
    const { share, form } = say.review
    const userId = asker.userId
    const result = await signSummary(services, target, { userId, disagreement, seen })
    if (result.ok) {
      const title = result.missing ? share.signedTitle : share.sharedTitle
      const next = result.missing ? share.missing(say.offices[result.missing]) : share.shared
      return receipt(scene, found, title, [
        share.signed(say.offices[result.office]),
        next,
        ...maskedWords(scene, result.masked),
      ])
    }
    switch (result.reason) {
      case 'noSuchReview':
        return undefined
      case 'draft':
      case 'shared':
      case 'notAllowed':
      case 'bothSides':
        return shareView(scene, target)
      case 'signedForOther':
        return receipt(scene, found, share.otherTitle, [share.other])
      case 'tooLong':
        return shareView(scene, target, { disagreement, faults: [form.tooLong(longestRemark)] })
      case 'changedMeanwhile':
        return receipt(scene, found, share.changedTitle, [share.changed])
    }
  }),
)
