import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { loadContent } from '../../src/content/load-packages.ts'
import { postedPrompt } from '../../src/domain/round/posted-prompt.ts'
import { type Round, roundId, roundSecretId } from '../../src/domain/round/round.ts'
import { TeamSettings } from '../../src/domain/team/settings.ts'
import type { Team } from '../../src/domain/team/team.ts'
import { timestamp } from '../../src/domain/time.ts'
import { documents } from '../../src/ports/documents.ts'
import { openStore } from '../../src/store/open-store.ts'
import { teamsUrl, tenantId } from '../support/authority.ts'
import { recordedLog } from '../support/recorded-log.ts'

/** Teams, each with one open round: fewer than a process remembers, as in an ordinary week of a large organisation. */
const teams = 400

const start = Temporal.Now.instant()
const closes = start.add({ hours: 7 * 24 })

/** The open rounds that people answer. They go through all prompts of all packages, in bokmål. */
export const rounds: readonly Round[] = prompts().map((prompt, i): Round => {
  const channelId = `19:channel-${i}@thread.tacv2`
  return {
    type: 'round',
    id: roundId(channelId, prompt.packageId, 1),
    teamId: `19:team-${i}@thread.tacv2`,
    tenantId,
    channelId,
    number: 1,
    language: 'nb',
    anonymity: 'anonymous',
    threshold: 5,
    state: 'open',
    prompt,
    startedBy: 'leader',
    openedAt: timestamp(start),
    closesAt: timestamp(closes),
    extensions: 0,
    invited: 60,
    // Not before the benchmark is over: its clock's work would be measured too.
    wakeAt: timestamp(closes),
    thread: { conversationId: `${channelId};messageid=1772438400000`, activityId: '1772438400000' },
  }
})

function prompts(): Round['prompt'][] {
  const { packages, profile } = loadContent(join(import.meta.dirname, '../../cards'), 'nav')
  const all = packages.flatMap((pack) => pack.prompts.map((prompt) => postedPrompt(pack, prompt, profile, 'nb')))
  return Array.from({ length: teams }, (_, i) => all[i % all.length]!)
}

/** Writes teams, rounds and their secrets to a new database, as `start` would have. Nothing is due to be posted. */
export async function seedRounds(path: string): Promise<void> {
  const store = await openStore(
    { store: 'sqlite', path },
    {
      kinds: Object.values(documents),
      log: recordedLog(),
      random: { bytes: (length) => randomBytes(length), integer: () => 0 },
    },
  )
  const writes = rounds.flatMap((round) => [
    store.put(documents.team, teamOf(round)),
    store.put(documents.round, round),
    store.put(documents.roundSecret, {
      type: 'roundSecret',
      id: roundSecretId(round.id),
      teamId: round.teamId,
      salt: randomBytes(32).toString('hex'),
    }),
  ])
  await Promise.all(writes)
  await store.close()
}

/** The team in whose channel the round is. */
export function teamOf({ teamId, channelId }: Round): Team {
  return {
    type: 'team',
    id: 'team',
    teamId,
    tenantId,
    name: 'Nav Eksempel',
    address: { serviceUrl: teamsUrl, tenantId, botId: '28:11111111-2222-3333-4444-555555555555' },
    language: 'nb',
    state: 'active',
    channels: [{ id: channelId, name: 'Generelt' }],
    settings: TeamSettings.parse({}),
    officers: [],
    createdAt: timestamp(start),
  }
}
