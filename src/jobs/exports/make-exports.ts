import type { ReplyView } from '../../domain/delivery/reply-view.ts'
import type { ExportJob } from '../../domain/export/export-job.ts'
import { madeHours } from '../../domain/export/export-job.ts'
import { isWithin } from '../../domain/time.ts'
import { fileLabel } from '../../exports/export-file.ts'
import { makeInThread } from '../../exports/made/run.ts'
import type { Services } from '../../ports/services.ts'
import { texts } from '../../texts/index.ts'
import { enqueue, entryId } from '../../usecases/delivery/enqueue.ts'
import { makeExports, type Outcome } from '../../usecases/export/make-exports.ts'
import { exportToken } from '../../usecases/export/order-export.ts'

/** Between two looks: each goes through all partitions, and is paid for (docs/scale.md). */
const pause = Temporal.Duration.from({ seconds: 5 })

/** Makes the files that are ordered and take their time, beside everything else that the clock does. */
export function createMakeExports(services: Services): () => Promise<void> {
  const { clock, settings } = services
  const { organisation, timeZone, archive } = settings
  const plain = { organisation, timeZone, ...(archive && { archive }) }
  let looked: Temporal.Instant | undefined
  return async () => {
    const now = clock.now()
    if (looked !== undefined && isWithin(pause, looked, now)) return
    looked = now
    await makeExports(
      services,
      ({ format, language, createdAt }, frame, next) =>
        makeInThread({ job: { format, language, createdAt }, frame, settings: plain }, next),
      (job, outcome) => tell(services, job, outcome),
    )
  }
}

/** Once for each order, however often it is asked: the entry's id comes from the order. */
async function tell(services: Services, job: ExportJob, outcome: Outcome): Promise<void> {
  const { making, id, tenantId } = job
  if (!making) return
  const { address, conversationId, asLink } = making
  if (outcome === 'ready' && services.settings.fileConsent && !asLink) {
    const message = { kind: 'fileConsent' as const, address, conversationId, exportId: id }
    await enqueue(services, { conversationId, urgent: true, id: entryId('fileConsent', id), tenantId, message })
    return
  }
  const message = {
    kind: 'reply' as const,
    address,
    to: { kind: 'conversation' as const, conversationId },
    view: viewOf(services, job, outcome),
  }
  await enqueue(services, { conversationId, urgent: true, id: entryId('exportMade', id), tenantId, message })
}

function viewOf({ settings }: Services, job: ExportJob, outcome: Outcome): ReplyView {
  const { teamId } = job
  const language = job.making?.language ?? job.language
  const { making, ...say } = { ...texts(language).export, making: texts(language).file.making }
  const view = (title: string, text: string, buttons: ReplyView['buttons'] = []): ReplyView => ({
    language,
    title,
    blocks: [{ kind: 'text', text }],
    buttons,
  })
  if (outcome === 'empty') return view(say.emptyTitle, teamId === undefined ? say.emptyShared : say.empty)
  if (outcome === 'failed') return view(making.failedTitle, making.failed)
  const url = `${settings.publicUrl}/exports/${exportToken(settings.pepper, job)}`
  const { name } = fileLabel(job, settings)
  return view(making.readyTitle, making.ready(name, madeHours), [{ kind: 'open', title: say.download, url }])
}
