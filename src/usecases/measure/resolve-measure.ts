import type { Message } from '../../domain/delivery/entry.ts'
import type { Language } from '../../domain/language.ts'
import type { Decider } from '../../domain/measure/decide.ts'
import type { Measure, MeasureEvent } from '../../domain/measure/measure.ts'
import type { Disclosed, Voices } from '../../domain/privacy/disclose.ts'
import { missingSignature } from '../../domain/summary/review/sign.ts'
import type { Team } from '../../domain/team/team.ts'
import type { Services } from '../../ports/services.ts'
import type { Address, Destination, Posted } from '../../ports/teams.ts'
import { type PostedCard, postedCard } from '../delivery/posted-card.ts'
import { readersLanguage } from '../team/person.ts'
import { readTeam } from '../team/standing.ts'
import { voicesOf } from './back-measure.ts'
import { proposalEntryId } from './measure-posts.ts'
import { readMeasure, themeLabel } from './read-measure.ts'

/** What a post about a measure shows. */
export type ShownMeasure =
  | {
      readonly kind: 'measure'
      readonly measure: Measure
      readonly theme: string | undefined
      readonly voices: Disclosed<Voices>
    }
  | {
      readonly kind: 'measureNews'
      readonly measure: Measure
      readonly event: MeasureEvent
      /** While it is proposed: whose yes is still to come. */
      readonly missing: Decider | undefined
      readonly voices: Disclosed<Voices> | undefined
      /** The measure's; of what one person gets alone, their own. */
      readonly language: Language
    }
  | { readonly kind: 'measureCheckIn'; readonly measure: Measure; readonly days: number }

export type ResolvedMeasure =
  | { readonly ok: true; readonly address: Address; readonly to: Destination; readonly shown: ShownMeasure }
  | { readonly ok: true; readonly address: Address; readonly update: Posted; readonly shown: ShownMeasure }
  | { readonly ok: false; readonly reason: 'obsolete' | 'botRemoved' }
  | { readonly ok: false; readonly reason: 'notYet'; readonly pause: Temporal.Duration }

export type MeasureMessage = Extract<
  Message,
  { readonly kind: 'measure' | 'measureUpdate' | 'measureNews' | 'measureReminder' | 'measureCheckIn' }
>

/** Looks up what a post about a measure shows, as the measure is now, and where it goes. */
export async function resolveMeasure(services: Services, message: MeasureMessage): Promise<ResolvedMeasure> {
  const [team, stored] = await Promise.all([readTeam(services, message.teamId), readMeasure(services, message)])
  if (!team || !stored) return { ok: false, reason: 'obsolete' }
  if (team.state === 'removed') return { ok: false, reason: 'botRemoved' }
  const measure = stored.value
  const { address } = team
  if (message.kind === 'measure') {
    return { ok: true, address, to: inThread(measure), shown: await proposal(services, measure) }
  }
  const card = await postedCard(services, proposalEntryId(measure))
  if (message.kind === 'measureUpdate') {
    if (card.state === 'there') {
      return { ok: true, address, update: card.posted, shown: await proposal(services, measure) }
    }
    return card.state === 'notYet'
      ? { ok: false, reason: 'notYet', pause: card.pause }
      : { ok: false, reason: 'obsolete' }
  }
  if (message.kind === 'measureCheckIn') {
    const shown = asked(measure, message.days)
    return shown ? followUp(measure, card, address, shown) : { ok: false, reason: 'obsolete' }
  }
  const shown = newsOf(services, measure, message.event, team)
  if (!shown) return { ok: false, reason: 'obsolete' }
  if (message.kind === 'measureReminder') {
    const reader = { tenantId: measure.tenantId, userId: message.userId }
    const language = await readersLanguage(services, reader, measure.language)
    return { ok: true, address, to: { kind: 'person', userId: message.userId }, shown: { ...shown, language } }
  }
  return followUp(measure, card, address, shown)
}

/** In the thread of the proposal; where that began one of its own, not before it is known which. */
function followUp(measure: Measure, card: PostedCard, address: Address, shown: ShownMeasure): ResolvedMeasure {
  if (measure.thread || card.state === 'never') return { ok: true, address, to: inThread(measure), shown }
  if (card.state === 'notYet') return { ok: false, reason: 'notYet', pause: card.pause }
  const { conversationId } = card.posted
  return { ok: true, address, to: { kind: 'conversation', conversationId }, shown }
}

async function proposal(services: Services, measure: Measure): Promise<ShownMeasure> {
  return { kind: 'measure', measure, theme: await themeLabel(services, measure), voices: voicesOf(services, measure) }
}

function newsOf(
  services: Services,
  measure: Measure,
  place: number,
  team: Team,
): (ShownMeasure & { readonly kind: 'measureNews' }) | undefined {
  const event = measure.history[place]
  const open = measure.state === 'proposed'
  // Who has decided meanwhile need not be reminded.
  if (!event || (event.kind === 'reminded' && !open)) return undefined
  const missing = open ? missingSignature({ signatures: measure.views.filter(({ yes }) => yes) }, team) : undefined
  const decided = event.kind === 'adopted' || event.kind === 'declined' || event.kind === 'lapsed'
  const voices = decided ? voicesOf(services, measure) : undefined
  return { kind: 'measureNews', measure, event, missing, voices, language: measure.language }
}

function asked(measure: Measure, days: number): ShownMeasure | undefined {
  if (measure.state !== 'adopted' && measure.state !== 'underWay') return undefined
  return { kind: 'measureCheckIn', measure, days }
}

/** The thread where it came up; where there is none, one of its own in the channel. */
function inThread({ thread, teamId, channelId }: Measure): Destination {
  return thread
    ? { kind: 'conversation', conversationId: thread.conversationId }
    : { kind: 'channel', teamId, channelId }
}
