import { campaignCard } from '../../cards/campaign-card.ts'
import { endedCard, promptCard } from '../../cards/prompt-card.ts'
import type { Render } from '../../cards/render.ts'
import { replyCard } from '../../cards/reply-card.ts'
import { summaryCard } from '../../cards/summary-card.ts'
import { escalationView } from '../../cards/views/escalation-views.ts'
import { officeView } from '../../cards/views/office-view.ts'
import { outcomeView } from '../../cards/views/outcome-view.ts'
import { packageDoneView } from '../../cards/views/package-done-view.ts'
import { personalReminderView, pointerView, reminderView } from '../../cards/views/reminder-view.ts'
import { reviewOpenView, sharedView } from '../../cards/views/review-views.ts'
import { tooFewView } from '../../cards/views/too-few-view.ts'
import { materialFile } from '../../exports/material-file.ts'
import type { Services } from '../../ports/services.ts'
import type { Content } from '../../ports/teams.ts'
import { texts } from '../../texts/index.ts'
import type { Shown } from '../../usecases/delivery/resolve-message.ts'
import { measurePost } from './measure-post.ts'

/** Data → what Teams shows. The only place where cards for the ledger are made. */
export function compose(services: Services, render: Render, shown: Shown): Content {
  const { settings } = services
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
      const view = personalReminderView(shown.round, shown.team, timeZone, shown.language)
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
      return {
        kind: 'card',
        card: summaryCard(render, shown.round, shown.summary, timeZone, { output: shown.output }),
        summary,
      }
    }
    case 'reviewOpen': {
      const view = reviewOpenView(shown.round, shown.summary)
      return { kind: 'card', card: replyCard(render, view), summary: view.title }
    }
    case 'shared': {
      const view = sharedView(shown.round)
      return { kind: 'card', card: replyCard(render, view), summary: view.title }
    }
    case 'escalation': {
      const view = escalationView(shown, timeZone)
      return { kind: 'card', card: replyCard(render, view), summary: view.title }
    }
    case 'campaign': {
      const { language, titles, campaign } = shown.view
      const summary = texts(language).campaign.heading(titles[campaign.packageId] ?? campaign.packageId)
      return { kind: 'card', card: campaignCard(render, shown.view, timeZone), summary }
    }
    case 'office': {
      const view = officeView(shown.news, timeZone)
      return { kind: 'card', card: replyCard(render, view), summary: view.title }
    }
    case 'measure':
    case 'measureNews':
    case 'measureCheckIn': {
      const view = measurePost(services, shown)
      return { kind: 'card', card: replyCard(render, view), summary: view.title }
    }
    case 'outcome': {
      const view = outcomeView(shown)
      return { kind: 'card', card: replyCard(render, view), summary: view.title }
    }
    case 'packageDone': {
      const view = packageDoneView(shown)
      return { kind: 'card', card: replyCard(render, view), summary: view.title }
    }
    case 'reply':
      return { kind: 'card', card: replyCard(render, shown.view), summary: shown.view.title }
    case 'fileConsent': {
      const { job, material } = shown
      const file = materialFile(job, material, settings)
      const sizeInBytes = material.kind === 'made' ? material.size : file.bytes.byteLength
      const description = texts(shown.job.language).export.consent(file.name)
      const context = { exportId: shown.job.id }
      return { kind: 'fileConsent', name: file.name, description, sizeInBytes, context }
    }
  }
}
