import { z } from 'zod'
import { replyCard } from '../cards/reply-card.ts'
import { notice } from '../commands/line/command.ts'
import { ownScene } from '../commands/line/scene.ts'
import { list } from '../texts/format.ts'
import { forgetMe } from '../usecases/team/forget-me.ts'
import { action } from './action.ts'

export const forgetMeAction = action('forgetMe', z.object({}), async (click) => {
  const { services, origin, render } = click
  // The language first: it is among the things that are deleted.
  const scene = await ownScene(services, origin)
  const { say, language } = scene
  const { answers, replies, objections, measures, offices } = await forgetMe(
    services,
    origin.tenantId,
    origin.asker.userId,
  )
  const held = offices.length > 0 ? [say.forget.offices(list(language, offices))] : []
  const objected = objections > 0 ? [say.review.forgotten(objections)] : []
  const left = measures > 0 ? [say.measure.forgotten(measures)] : []
  const words = [say.forget.done(answers, replies), ...objected, ...left, ...held]
  return replyCard(render, notice(scene, say.forget.doneTitle, words))
})
