import assert from 'node:assert/strict'
import { runCommand } from '../../../src/commands/line/run-command.ts'
import { sceneOf } from '../../../src/commands/line/scene.ts'
import type { Round } from '../../../src/domain/round/round.ts'
import { membership } from '../../../src/domain/team/team.ts'
import { documents } from '../../../src/ports/documents.ts'
import { originOf } from '../../support/origins.ts'
import { addTeam, generous, openRound, place, testServices } from '../../support/services.ts'

const thread = { conversationId: `${place.channelId};messageid=1`, activityId: '1' }

describe('«oppsummering»', () => {
  for (const where of ['channel', 'personal'] as const) {
    it(`outside threads is of the newest round, also where an older one's thread is unknown: ${where}`, async () => {
      const services = testServices()
      // Then what was seen of members and channels counts.
      services.teams.available = false
      await services.store.put(documents.membership, membership(place.teamId, 'kari'))
      const team = await addTeam(services, { settings: generous })
      const older = await openRound(services, { team })
      const newer = await openRound(services, { team, packageId: 'faglig-skjonn' })
      const close = async ({ thread: _, ...round }: Round, change: Partial<Round>) =>
        services.store.put(documents.round, { ...round, state: 'closed', ...change })
      await close(older, { openedAt: '2026-01-05T09:00:00.000Z' })
      await close(newer, { openedAt: '2026-02-02T09:00:00.000Z', thread })
      const reply = await runCommand(await sceneOf(services, originOf('kari', where)), 'oppsummering', {
        teamId: place.teamId,
        channelId: place.channelId,
      })
      assert.ok('summaryOf' in reply)
      assert.equal(reply.summaryOf.id, newer.id)
    })
  }
})
