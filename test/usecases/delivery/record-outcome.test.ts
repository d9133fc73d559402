import assert from 'node:assert/strict'
import { type Entry, type Message, shardOf } from '../../../src/domain/delivery/entry.ts'
import { timestamp } from '../../../src/domain/time.ts'
import { documents } from '../../../src/ports/documents.ts'
import { entryId } from '../../../src/usecases/delivery/enqueue.ts'
import { recordOutcome } from '../../../src/usecases/delivery/record-outcome.ts'
import { loggedId } from '../../../src/usecases/signed-token.ts'
import { createLogRecorder } from '../../support/edge.ts'
import { testServices } from '../../support/services.ts'

const address = { serviceUrl: 'https://smba.trafficmanager.net/emea/', tenantId: 'tenant', botId: '28:bot' }

describe('The line of a post that was not sent', () => {
  async function factsOf(id: string, message: Message): Promise<Readonly<Record<string, unknown>> | undefined> {
    const log = createLogRecorder()
    const services = { ...testServices(), log }
    const createdAt = timestamp(services.clock.now())
    const entry: Entry = {
      type: 'entry',
      id,
      shard: shardOf(id),
      tenantId: 'tenant',
      teamId: 'team',
      lane: 'channel',
      message,
      state: 'claimed',
      attempts: 1,
      createdAt,
    }
    const stored = await services.store.insert(documents.entry, entry)
    assert.notEqual(stored, 'exists')
    if (stored !== 'exists') await recordOutcome(services, stored, { state: 'refused', reason: 'tooLarge' })
    return log.lines.find(({ message }) => message === 'post not sent')?.facts
  }
  const facts = { teamId: 'team', state: 'failed', reason: 'tooLarge' }

  it('names nobody: the entry of what goes to one person has that person in its id', async () => {
    const id = entryId('team', 'personalReminder', 'round', 'kari')
    const of = { teamId: 'team', roundId: 'round', userId: 'kari' }
    const { entry, ...written } = (await factsOf(id, { kind: 'personalReminder', ...of, address }))!
    assert.deepEqual(written, { ...facts, kind: 'personalReminder' })
    assert.match(String(entry), /^[\w-]{12}$/)
    assert.equal(entry, loggedId(testServices().settings.pepper, id))
    assert.notEqual(entry, loggedId('another pepper', id))
  })
})
