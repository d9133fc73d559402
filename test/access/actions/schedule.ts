import { type Ids, weekly } from '../access-world.ts'
import type { ActionCase } from './action-case.ts'

const series = (key: 'series' | 'campaignSlot', more: object = {}) => ({
  data: (of: Ids) => ({ teamId: of.teamId, scheduleId: of[key], ...more }),
  names: ['scheduleId'],
})
const plan = { packageId: 'status', rule: weekly, startsOn: '2026-03-10', anonymity: 'anonymous' }

/** The clicks that plan and steer series. */
export const scheduleCases: readonly ActionCase[] = [
  {
    verb: 'draftSeries',
    by: 'start',
    data: ({ teamId, channelId }) => ({
      teamId,
      channelId,
      anonymity: 'anonymous',
      package: 'status',
      rhythm: 'week',
      weekdays: '2',
      time: '10:00',
      times: '3',
    }),
    names: ['channelId'],
    shows: 'Slik forstår jeg planen',
  },
  {
    verb: 'changePlan',
    by: 'start',
    data: ({ teamId, channelId }) => ({ teamId, channelId, ...plan }),
    names: ['channelId'],
    shows: 'Planlegg en serie',
  },
  {
    verb: 'confirmPlan',
    by: 'start',
    data: ({ teamId, channelId }) => ({ teamId, channelId, ...plan, consulted: 'unionRep' }),
    names: ['channelId'],
    shows: 'Serien er planlagt',
  },
  { verb: 'cancelPlan', by: 'anybody', data: () => ({}), shows: 'Ingenting er planlagt' },
  { verb: 'changeSeries', by: 'start', ...series('series'), shows: 'Planlegg en serie' },
  { verb: 'endSeries', by: 'start', ...series('series'), shows: 'Vil du avslutte serien?' },
  {
    verb: 'endSeries',
    by: 'start',
    ...series('series', { sure: 'yes' }),
    shows: 'Serien er avsluttet',
  },
  {
    verb: 'postponeSlot',
    by: 'start',
    ...series('campaignSlot', { days: '2' }),
    shows: 'Utsatt',
  },
  { verb: 'swapPrompt', by: 'start', ...series('series'), shows: 'Hvilken samtalestarter skal komme?' },
  { verb: 'setPrompt', by: 'start', ...series('series', { promptId: 'keep' }), shows: 'Byttet' },
  { verb: 'skipPrompt', by: 'start', ...series('series', { promptId: 'own-judgement' }), shows: 'Hoppet over' },
  {
    verb: 'giveExample',
    by: 'start',
    ...series('series', { promptId: 'own-judgement' }),
    shows: 'Legg til et eksempel',
  },
  {
    verb: 'saveExample',
    by: 'start',
    ...series('series', { promptId: 'own-judgement', example: 'Vi ringer først.' }),
    shows: 'Eksempelet er lagret',
  },
]
