import type { Round } from '../../src/domain/round/round.ts'
import { samplePrompt } from './sample-prompt.ts'

/** An open anonymous round, with what is changed. */
export function sampleRound(change: Partial<Round> = {}): Round {
  return {
    type: 'round',
    id: 'round|19%3Achannel%40thread.tacv2|sample|1',
    teamId: '19:team@thread.tacv2',
    tenantId: 'tenant',
    channelId: '19:channel@thread.tacv2',
    number: 1,
    language: 'nb',
    anonymity: 'anonymous',
    threshold: 5,
    state: 'open',
    prompt: samplePrompt,
    startedBy: 'leader',
    openedAt: '2026-03-02T08:00:00.000Z',
    closesAt: '2026-03-09T14:00:00.000Z',
    extensions: 0,
    invited: 8,
    ...change,
  }
}
