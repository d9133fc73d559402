import type { CampaignView } from '../../domain/campaign/campaign.ts'
import type { Entry } from '../../domain/delivery/entry.ts'
import type { ReplyView } from '../../domain/delivery/reply-view.ts'
import type { EscalationShown } from '../../domain/escalation/escalation-shown.ts'
import type { Material } from '../../domain/export/export-content.ts'
import type { ExportJob } from '../../domain/export/export-job.ts'
import type { Language } from '../../domain/language.ts'
import type { Outcome } from '../../domain/outcome/outcome.ts'
import {
  type Disclosed,
  discloseOutcomes,
  discloseProgress,
  discloseReviewed,
  type Progress,
} from '../../domain/privacy/disclose.ts'
import type { Round } from '../../domain/round/round.ts'
import type { PackageDone } from '../../domain/schedule/package-done.ts'
import { reviewId } from '../../domain/summary/review.ts'
import type { Reviewed } from '../../domain/summary/reviewed.ts'
import { summaryId } from '../../domain/summary/summary.ts'
import type { OfficeNews } from '../../domain/team/office-news.ts'
import type { Team } from '../../domain/team/team.ts'
import { documents } from '../../ports/documents.ts'
import type { Services } from '../../ports/services.ts'
import type { Stored } from '../../ports/store.ts'
import type { Address, Destination, Posted } from '../../ports/teams.ts'
import { viewOf } from '../campaign/view-campaign.ts'
import { resolveEscalation } from '../escalation/resolve-escalation.ts'
import { readMaterial } from '../export/redeem-export.ts'
import { resolveMeasure, type ShownMeasure } from '../measure/resolve-measure.ts'
import { outcomesOfRound } from '../outcome/list-outcomes.ts'
import { outputCardOf } from '../outcome/output-card.ts'
import { resolveOutcome, type ShownOutcome } from '../outcome/resolve-outcome.ts'
import { promptEntryId, summaryEntryId } from '../round/round-posts.ts'
import { graceEnd } from '../round/settle.ts'
import { resolvePackageDone } from '../schedule/package-done.ts'
import { readersLanguage } from '../team/person.ts'
import { type PostedCard, postedCard } from './posted-card.ts'
import { resolveOffice } from './resolve-office.ts'

/** What a post shows, as data. `cards/` makes a card of it. */
export type Shown =
  | { readonly kind: 'prompt'; readonly round: Round }
  | { readonly kind: 'ended'; readonly round: Round }
  | { readonly kind: 'reminder'; readonly round: Round; readonly progress: Disclosed<Progress> }
  | { readonly kind: 'personalReminder'; readonly round: Round; readonly team: string; readonly language: Language }
  | { readonly kind: 'pointer'; readonly round: Round }
  | { readonly kind: 'tooFew'; readonly round: Round; readonly progress: Disclosed<Progress>; readonly until: string }
  | {
      readonly kind: 'summary'
      readonly round: Round
      readonly summary: Disclosed<Reviewed>
      /** The card that the package ends in, by its name, and what was written on it. */
      readonly output: { readonly title: string | undefined; readonly written: Disclosed<readonly Outcome[]> }
    }
  | { readonly kind: 'reviewOpen'; readonly round: Round; readonly summary: Disclosed<Reviewed> }
  | { readonly kind: 'shared'; readonly round: Round }
  | { readonly kind: 'office'; readonly news: OfficeNews }
  | ShownMeasure
  | ShownOutcome
  | PackageDone
  | { readonly kind: 'reply'; readonly view: ReplyView }
  | { readonly kind: 'campaign'; readonly view: CampaignView }
  | EscalationShown
  | { readonly kind: 'fileConsent'; readonly job: ExportJob; readonly material: Material }

export type Resolved =
  | {
      readonly ok: true
      readonly address: Address
      readonly to: Destination
      readonly shown: Shown
      /** Of a prompt: its round as it was read, to be written to when it is known where the prompt stands. */
      readonly round?: Stored<Round>
    }
  | { readonly ok: true; readonly address: Address; readonly update: Posted; readonly shown: Shown }
  /** There is nothing left to post, or nowhere to post it. */
  | { readonly ok: false; readonly reason: 'obsolete' | 'botRemoved' }
  /** The card that is to be updated is not posted yet, as far as anybody knows. */
  | { readonly ok: false; readonly reason: 'notYet'; readonly pause: Temporal.Duration }

/** Looks up what an entry names, as it is now: what is posted is never older than the store. */
export async function resolveMessage(services: Services, entry: Entry): Promise<Resolved> {
  const { message } = entry
  if (message.kind === 'reply') {
    if (!message.view) return { ok: false, reason: 'obsolete' }
    return { ok: true, address: message.address, to: message.to, shown: { kind: 'reply', view: message.view } }
  }
  if (message.kind === 'office') return resolveOffice(services, message)
  if (message.kind === 'fileConsent') {
    const { address, conversationId, exportId } = message
    const job = await services.store.read(documents.exportJob, entry.tenantId, exportId)
    if (!job) return { ok: false, reason: 'obsolete' }
    const material = await readMaterial(services, job.value)
    const shown: Shown = { kind: 'fileConsent', job: job.value, material }
    return { ok: true, address, to: { kind: 'conversation', conversationId }, shown }
  }
  if (message.kind === 'campaignProgress' || message.kind === 'campaignUpdate') {
    const view = await viewOf(services, entry.tenantId, message)
    const { address } = message
    if (!view) return { ok: false, reason: 'obsolete' }
    const shown: Shown = { kind: 'campaign', view }
    if (message.kind === 'campaignProgress') {
      return { ok: true, address, to: { kind: 'conversation', conversationId: message.conversationId }, shown }
    }
    return updateOf(await postedCard(services, message.posted), address, shown)
  }
  if (message.kind === 'escalation' || message.kind === 'escalationUpdate') return resolveEscalation(services, message)
  if (message.kind === 'packageDone') return resolvePackageDone(services, message)
  if (message.kind === 'outcome') return resolveOutcome(services, message)
  if ('measureId' in message) return resolveMeasure(services, message)
  const team = await services.store.read(documents.team, message.teamId, 'team')
  const stored = await services.store.read(documents.round, message.teamId, message.roundId)
  if (!team || !stored) return { ok: false, reason: 'obsolete' }
  if (team.value.state === 'removed') return { ok: false, reason: 'botRemoved' }
  const round = stored.value
  if (message.kind === 'summary' && message.copyTo) {
    const shown = await summaryOf(services, round)
    if (!shown) return { ok: false, reason: 'obsolete' }
    const { address, conversationId } = message.copyTo
    return { ok: true, address, to: { kind: 'conversation', conversationId }, shown }
  }
  if (message.kind === 'personalReminder') {
    if (round.state !== 'open') return { ok: false, reason: 'obsolete' }
    const reader = { tenantId: entry.tenantId, userId: message.userId }
    const language = await readersLanguage(services, reader, round.language)
    const shown: Shown = { kind: 'personalReminder', round, team: team.value.name, language }
    return { ok: true, address: message.address, to: { kind: 'person', userId: message.userId }, shown }
  }
  if (message.kind === 'pointer') {
    return { ok: true, address: team.value.address, update: message.extra, shown: { kind: 'pointer', round } }
  }
  const resolved = await forRound(services, message.kind, round, team.value)
  return message.kind === 'prompt' && resolved.ok && 'to' in resolved ? { ...resolved, round: stored } : resolved
}

async function forRound(
  services: Services,
  kind: 'prompt' | 'promptUpdate' | 'reminder' | 'tooFew' | 'summary' | 'summaryUpdate' | 'reviewOpen' | 'shared',
  round: Round,
  { address }: Team,
): Promise<Resolved> {
  switch (kind) {
    case 'prompt': {
      // A round that ended before its prompt got out needs none.
      if (round.state !== 'open') return { ok: false, reason: 'obsolete' }
      const to: Destination = { kind: 'channel', teamId: round.teamId, channelId: round.channelId }
      return { ok: true, address, to, shown: { kind: 'prompt', round } }
    }
    case 'promptUpdate': {
      const shown: Shown = { kind: round.state === 'open' ? 'prompt' : 'ended', round }
      if (round.thread) return { ok: true, address, update: round.thread, shown }
      return updateOf(await postedCard(services, promptEntryId(round)), address, shown)
    }
    case 'reminder': {
      // A thread that nobody knows of can't be reminded in.
      if (round.state !== 'open' || !round.thread) return { ok: false, reason: 'obsolete' }
      return {
        ok: true,
        address,
        to: inThread(round),
        shown: { kind: 'reminder', round, progress: await counted(services, round) },
      }
    }
    case 'tooFew': {
      if (round.state !== 'tooFew') return { ok: false, reason: 'obsolete' }
      const progress = await counted(services, round)
      const shown: Shown = { kind: 'tooFew', round, progress, until: graceEnd(services, round) }
      return { ok: true, address, to: inThread(round), shown }
    }
    case 'summary': {
      const shown = await summaryOf(services, round)
      return shown ? { ok: true, address, to: inThread(round), shown } : { ok: false, reason: 'obsolete' }
    }
    case 'summaryUpdate': {
      const shown = await summaryOf(services, round)
      if (!shown) return { ok: false, reason: 'obsolete' }
      return updateOf(await postedCard(services, summaryEntryId(round)), address, shown)
    }
    case 'reviewOpen': {
      const found = await summaryOf(services, round)
      if (!found) return { ok: false, reason: 'obsolete' }
      return { ok: true, address, to: inThread(round), shown: { ...found, kind } }
    }
    case 'shared':
      return { ok: true, address, to: inThread(round), shown: { kind, round } }
  }
}

function updateOf(card: PostedCard, address: Address, shown: Shown): Resolved {
  switch (card.state) {
    case 'there':
      return { ok: true, address, update: card.posted, shown }
    case 'notYet':
      return { ok: false, reason: 'notYet', pause: card.pause }
    case 'never':
      return { ok: false, reason: 'obsolete' }
  }
}

async function counted({ store }: Services, round: Round): Promise<Disclosed<Progress>> {
  const here = { partition: round.teamId, equals: { roundId: round.id } }
  const answers = await store.count(documents.answer, here)
  return discloseProgress({ answers, invited: Math.max(round.invited, answers), simulated: 0 })
}

/** What became of a round, as its team sees it now: the summary with the team's say laid over it, and what it led to. */
export async function summaryOf(services: Services, round: Round): Promise<(Shown & { kind: 'summary' }) | undefined> {
  const { store } = services
  const stored = await store.read(documents.summary, round.teamId, summaryId(round.id))
  if (!stored) return undefined
  const review = await store.read(documents.review, round.teamId, reviewId(round.id))
  const title = outputCardOf(services, round)?.words(round.language).title
  const written = discloseOutcomes(await outcomesOfRound(services, round))
  return { kind: 'summary', round, summary: discloseReviewed(stored.value, review?.value), output: { title, written } }
}

/** The prompt's thread; where it isn't known, a thread of its own in the same channel. */
function inThread(round: Round): Destination {
  return round.thread
    ? { kind: 'conversation', conversationId: round.thread.conversationId }
    : { kind: 'channel', teamId: round.teamId, channelId: round.channelId }
}
