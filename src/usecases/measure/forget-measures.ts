import { withoutPerson } from '../../domain/measure/without-person.ts'
import type { Services } from '../../ports/services.ts'
import { forgetVoice } from './back-measure.ts'
import { changeMeasure } from './change-measure.ts'
import { forgetReminders } from './measure-posts.ts'
import { listMeasures } from './read-measure.ts'

/**
 * Takes a person out of a team's measures: as owner, as who proposed it, as who decided, their voice while it can be
 * found, and what was sent to them alone. The measures themselves go on as they are. Resolves with in how many the person stood.
 */
export async function forgetMeasures(services: Services, teamId: string, userId: string): Promise<number> {
  let stood = 0
  for (const found of await listMeasures(services, teamId)) {
    if (found.state === 'proposed') await forgetVoice(services, found, userId)
    await forgetReminders(services, found, userId)
    if (withoutPerson(found, userId) === found) continue
    stood++
    await changeMeasure(services, { teamId, measureId: found.id }, (measure) => ({
      ok: true,
      measure: withoutPerson(measure, userId),
    }))
  }
  return stood
}
