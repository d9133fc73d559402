import { type Measure, measureSecretId } from '../../domain/measure/measure.ts'
import { type Disclosed, discloseVoices, type Voices } from '../../domain/privacy/disclose.ts'
import { documents } from '../../ports/documents.ts'
import type { Services } from '../../ports/services.ts'
import { token } from '../privacy/token.ts'
import { type MeasureTarget, readMeasure } from './read-measure.ts'

export type Backed =
  | { readonly ok: true; readonly measure: Measure; readonly voices: Disclosed<Voices> }
  /** `decided`: the voice may have come too late to be counted. */
  | { readonly ok: false; readonly reason: 'decided'; readonly measure: Measure }
  | { readonly ok: false; readonly reason: 'noSuchMeasure' }

/**
 * Gives or takes back one member's voice for a proposal. Nobody can see whose it is; the same person's second one is the
 * same document. With `ok` it is durable and counted as long as the parties have not decided.
 */
export async function backMeasure(
  services: Services,
  target: MeasureTarget,
  userId: string,
  wish: 'back' | 'takeBack',
): Promise<Backed> {
  const { store } = services
  const found = await readMeasure(services, target)
  if (!found) return { ok: false, reason: 'noSuchMeasure' }
  const { teamId, id: measureId } = found.value
  const id = found.value.state === 'proposed' ? await voiceId(services, found.value, userId) : undefined
  if (id === undefined) return { ok: false, reason: 'decided', measure: found.value }
  if (wish === 'back') await store.put(documents.voice, { type: 'voice', id, teamId, measureId })
  else await store.remove(documents.voice, teamId, id)
  // Read after the write: the decision is written before the voices are counted.
  const after = (await readMeasure(services, target))?.value
  if (after?.state === 'proposed') return { ok: true, measure: after, voices: voicesOf(services, after) }
  // Nothing is removed while they are being counted; the next look of the clock takes away what came too late.
  return { ok: false, reason: 'decided', measure: after ?? found.value }
}

/** How many backed a proposal until it was decided, or what is told of that before. */
export function voicesOf({ settings }: Services, { voices, state }: Measure): Disclosed<Voices> {
  return discloseVoices(voices, settings.threshold, state !== 'proposed')
}

/** Removes a person's voice as long as it can be found. */
export async function forgetVoice(services: Services, measure: Measure, userId: string): Promise<void> {
  const id = await voiceId(services, measure, userId)
  if (id !== undefined) await services.store.remove(documents.voice, measure.teamId, id)
}

/** The id of this person's voice: the only way from a person to it. Undefined: the secret is gone. */
async function voiceId(
  { store, settings }: Services,
  { teamId, id, number }: Measure,
  userId: string,
): Promise<string | undefined> {
  const secret = await store.read(documents.measureSecret, teamId, measureSecretId(number))
  return secret && `voice|${token(settings.pepper, secret.value.salt, `${userId}\n${id}`)}`
}
