import type { Measure } from '../../domain/measure/measure.ts'
import { RegisterEntry, registerId } from '../../domain/register/register-entry.ts'
import { isRegistered, registerEntry } from '../../domain/register/register-measure.ts'
import { unitOfTeam } from '../../domain/unit/unit-tree.ts'
import { documents } from '../../ports/documents.ts'
import type { Services } from '../../ports/services.ts'
import type { Stored } from '../../ports/store.ts'
import { keepMeasureFacts } from '../report/keep-facts.ts'
import { readTeam } from '../team/standing.ts'

/**
 * Writes the line that a shared measure has in the register, as the measure is now, and what overviews count of it.
 * Nothing for what the parties keep to themselves.
 */
export async function keepRegister(services: Services, stored: Stored<Measure>): Promise<void> {
  const { id, tenantId } = stored.value
  await keepLine(services, stored)
  if (isRegistered(stored.value)) await keepMeasureFacts(services, tenantId, [registerId(id)])
}

/**
 * What coordinators wrote on the line stays. Safe to repeat and by several at once: whoever writes looks afterwards whether
 * the measure is still what was written, so the last word is never an old one.
 */
async function keepLine(services: Services, stored: Stored<Measure>): Promise<void> {
  const { store } = services
  for (let { value: measure, etag } = stored; isRegistered(measure); ) {
    const { teamId, tenantId, id } = measure
    const [team, tree, known] = await Promise.all([
      readTeam(services, teamId),
      store.read(documents.unitTree, tenantId, 'units'),
      store.read(documents.registerEntry, tenantId, registerId(id)),
    ])
    const made = team && registerEntry(measure, team, tree && unitOfTeam(tree.value, teamId), known?.value)
    if (!made) return
    // In the order of the schema, as what is stored.
    const entry = RegisterEntry.parse(made)
    if (JSON.stringify(entry) === JSON.stringify(known?.value)) return
    const written = known
      ? await store.replace(documents.registerEntry, known, entry)
      : await store.insert(documents.registerEntry, entry)
    const now = await store.read(documents.measure, teamId, id)
    if (!now) return
    if (written !== 'changed' && written !== 'exists' && now.etag === etag) return
    ;({ value: measure, etag } = now)
  }
}
