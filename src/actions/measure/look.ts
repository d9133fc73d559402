import { z } from 'zod'
import { measuresView } from '../../commands/measure/list-measures.ts'
import { showMeasure } from '../../commands/measure/show-measure.ts'
import { measureFilters } from '../../domain/measure/select.ts'
import { action } from '../action.ts'
import { inTeam } from '../in-team.ts'
import { OfMeasure, withMeasure } from './with-measure.ts'

const Page = z.object({
  teamId: z.string(),
  filter: z.enum(measureFilters),
  from: z.coerce.number().int().min(0).max(1_000_000),
})

/** A page of the team's measures. */
export const listMeasuresAction = action('listMeasures', Page, (click, { teamId, filter, from }) =>
  inTeam(click, teamId, 'read', (scene) => measuresView(scene, filter, from)),
)

/** One measure as it is now. */
export const openMeasure = action('openMeasure', OfMeasure, (click, target) =>
  withMeasure(click, target, 'read', showMeasure),
)
