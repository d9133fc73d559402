import type { PackageRelease } from '../../domain/package/release.ts'
import { texts } from '../../texts/index.ts'
import { enqueue, entryId } from '../../usecases/delivery/enqueue.ts'
import { notice, type Scene } from '../line/command.ts'
import { openButton } from './release-view.ts'

/** Tells whoever sent the package what became of its reading, once: a side sent it back, or both have approved it. */
export async function tellCoordinator({ services, tenantId }: Scene, release: PackageRelease): Promise<void> {
  const { id, content, chat, history, state } = release
  if (!chat) return
  const { address, conversationId, language } = chat
  const say = texts(language)
  const { told } = say.release
  const name = say.release.name(content.texts[language].title, content.version)
  const words = state === 'reviewed' ? told.reviewed(name) : told.sentBack(name)
  const to = { kind: 'conversation' as const, conversationId }
  const view = notice({ language }, told.title, [words], [openButton({ say }, release)])
  const message = { kind: 'reply' as const, address, to, view }
  const last = history.at(-1)?.at ?? ''
  await enqueue(services, {
    id: entryId('release', tenantId, id, last),
    tenantId,
    conversationId,
    message,
    urgent: false,
  })
}
