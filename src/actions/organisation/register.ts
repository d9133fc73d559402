import { z } from 'zod'
import { replyCard } from '../../cards/reply-card.ts'
import { notForCoordinator } from '../../commands/line/refusals.ts'
import { ownScene } from '../../commands/line/scene.ts'
import { readSearch, registerView, type SearchValues } from '../../commands/register/register-view.ts'
import { action, type Click } from '../action.ts'
import { InputText } from '../input.ts'

const nothing: SearchValues = { words: '', status: '', goal: '', level: '', page: '' }
const Values = z.object({ words: InputText, status: InputText, goal: InputText, level: InputText, page: InputText })

/** What was looked for, in place of the card that was clicked on. */
export const searchRegister = action('searchRegister', Values, show)

/** All of it again. */
export const showRegister = action('showRegister', z.object({}), (click) => show(click, nothing))

async function show(click: Click, values: SearchValues): Promise<object> {
  const scene = await ownScene(click.services, click.origin)
  const refused = notForCoordinator(scene, scene.say.file.register.only)
  if (refused) return replyCard(click.render, refused)
  const { search, page } = readSearch(scene, values)
  return replyCard(click.render, await registerView(scene, search, page))
}
