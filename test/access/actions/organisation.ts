import type { ActionCase } from './action-case.ts'

const form = { package: 'kom-i-gang', from: '2026-03-09', to: '2026-03-13', opens: '09:00', ends: '15:00' }

/** The clicks of coordinators. */
export const organisationCases: readonly ActionCase[] = [
  { verb: 'previewCampaign', by: 'coordinator', data: () => form, shows: 'Kampanje: Hva betyr tillit hos oss?' },
  { verb: 'changeCampaign', by: 'coordinator', data: () => form, shows: 'Ny kampanje' },
  { verb: 'cancelCampaign', by: 'coordinator', data: () => ({}), shows: 'Ingenting er startet' },
  {
    verb: 'startCampaign',
    by: 'coordinator',
    data: () => ({ campaignId: `campaign-${'9'.repeat(24)}`, ...form }),
    shows: 'En kampanje er allerede i gang',
  },
  ...(['show', 'pause', 'resume', 'askStop', 'stop'] as const).map(
    (wish): ActionCase => ({
      verb: 'steerCampaign',
      by: 'coordinator',
      data: ({ campaign }) => ({ campaignId: campaign, wish }),
      names: ['campaignId'],
      shows: wish === 'askStop' ? 'Vil du stoppe kampanjen?' : 'Kampanje: Fra ord til tiltak',
    }),
  ),
  { verb: 'showOverview', by: 'coordinator', data: () => ({}), shows: 'Det teamene har delt' },
  { verb: 'chooseReport', by: 'coordinator', data: () => ({}), shows: 'Hva skal oversikten vise?' },
  {
    verb: 'roleGap',
    by: 'coordinator',
    data: () => ({ question: 'kom-i-gang|1|how-often' }),
    shows: 'Det teamene har delt',
  },
  {
    verb: 'searchRegister',
    by: 'coordinator',
    data: () => ({ words: 'ring' }),
    shows: 'Tiltaksoversikten',
  },
  { verb: 'showRegister', by: 'coordinator', data: () => ({}), shows: 'Tiltaksoversikten' },
  { verb: 'importUnits', by: 'coordinator', data: () => ({ draft: 'of nobody' }), shows: 'Filen gjelder ikke lenger' },
]
