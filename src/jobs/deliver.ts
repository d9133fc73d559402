import { endedCard, promptCard } from '../cards/prompt-card.ts'
import { personalReminderView, pointerView, reminderView } from '../cards/reminder-view.ts'
import type { Render } from '../cards/render.ts'
import { replyCard } from '../cards/reply-card.ts'
import { summaryCard } from '../cards/summary-card.ts'
import { tooFewView } from '../cards/too-few-view.ts'
import type { Entry } from '../domain/delivery/entry.ts'
import { exportFile } from '../exports/export-file.ts'
import type { Services } from '../ports/services.ts'
import type { Stored } from '../ports/store.ts'
import type { Content, SendOutcome } from '../ports/teams.ts'
import { texts } from '../texts/index.ts'
import { claim, dueEntries } from '../usecases/delivery/claim.ts'
import { recordObsolete, recordOutcome } from '../usecases/delivery/record-outcome.ts'
import { resolveMessage, type Shown } from '../usecases/delivery/resolve-message.ts'

/**
 * Sends what is due: claim, send, mark. Posts of one team go out one after the other, in the order in which they were
 * asked for; teams don't wait for each other. Returns how many entries came further.
 */
export async function deliverDue(services: Services, render: Render): Promise<number> {
  const due = await dueEntries(services)
  const lanes = Map.groupBy(due, ({ value }) => value.teamId ?? value.id)
  const handled = await Promise.all([...lanes.values()].map((lane) => deliverLane(services, render, lane)))
  return handled.reduce((sum, count) => sum + count, 0)
}

async function deliverLane(services: Services, render: Render, lane: readonly Stored<Entry>[]): Promise<number> {
  let handled = 0
  for (const stored of lane) {
    try {
      await deliver(services, render, stored)
      handled++
    } catch (error) {
      // The claim runs out, and then the entry is looked at again. Nothing is lost.
      services.log.error('post could not be handled', { entryId: stored.value.id }, error)
    }
  }
  return handled
}

async function deliver(services: Services, render: Render, stored: Stored<Entry>): Promise<void> {
  const claimed = await claim(services, stored)
  if (!claimed) return
  const resolved = await resolveMessage(services, claimed.value)
  if (!resolved.ok) {
    return resolved.reason === 'obsolete'
      ? recordObsolete(services, claimed)
      : recordOutcome(services, claimed, { state: 'refused', reason: resolved.reason })
  }
  const content = compose(services, render, resolved.shown)
  const outcome: SendOutcome =
    'update' in resolved
      ? await services.teams.update(resolved.address, resolved.update, content)
      : await services.teams.post(resolved.address, resolved.to, content)
  await recordOutcome(services, claimed, outcome)
}

/** Data → what Teams shows. The only place where cards for the ledger are made. */
function compose({ settings }: Services, render: Render, shown: Shown): Content {
  const { timeZone } = settings
  switch (shown.kind) {
    case 'prompt': {
      const { language, prompt, extensions } = shown.round
      const { summaryLine, updatedLine } = texts(language).prompt
      const summary = extensions > 0 ? updatedLine(prompt.title) : summaryLine(prompt.title)
      return { kind: 'card', card: promptCard(render, shown.round, timeZone), summary }
    }
    case 'ended': {
      const summary = texts(shown.round.language).prompt.updatedLine(shown.round.prompt.title)
      return { kind: 'card', card: endedCard(render, shown.round), summary }
    }
    case 'reminder': {
      const view = reminderView(shown.round, shown.progress, timeZone)
      return { kind: 'card', card: replyCard(render, view), summary: view.title }
    }
    case 'personalReminder': {
      const view = personalReminderView(shown.round, shown.team, timeZone)
      return { kind: 'card', card: replyCard(render, view), summary: view.title }
    }
    case 'pointer': {
      const view = pointerView(shown.round)
      return { kind: 'card', card: replyCard(render, view), summary: view.title }
    }
    case 'tooFew': {
      const view = tooFewView(shown.round, shown.progress, shown.until, timeZone)
      return { kind: 'card', card: replyCard(render, view), summary: view.title }
    }
    case 'summary': {
      const summary = texts(shown.round.language).summary.line(shown.round.prompt.title)
      return { kind: 'card', card: summaryCard(render, shown.round, shown.summary), summary }
    }
    case 'reply':
      return { kind: 'card', card: replyCard(render, shown.view), summary: shown.view.title }
    case 'fileConsent': {
      const file = exportFile(shown.job, shown.rounds, settings)
      const description = texts(shown.job.language).export.consent(file.name)
      const context = { exportId: shown.job.id }
      return { kind: 'fileConsent', name: file.name, description, sizeInBytes: file.bytes.byteLength, context }
    }
  }
}
