import assert from 'node:assert/strict'
import { CosmosClient } from '@azure/cosmos'
import { openCosmosStore } from '../../../src/store/cosmos/open-cosmos-store.ts'
import { contractKinds, note, notes } from '../../contract/store/contract-kinds.ts'
import { type CosmosDouble, startCosmosDouble } from '../../support/cosmos-double.ts'
import { recordedLog } from '../../support/recorded-log.ts'

describe('the Cosmos DB store', () => {
  let double: CosmosDouble
  const open = (database: string) =>
    openCosmosStore({ endpoint: double.endpoint, key: double.key, database, kinds: contractKinds, log: recordedLog() })
  const unavailable = (code: string) => (error: Error) => {
    assert.deepEqual([error.name, 'code' in error && error.code], ['StoreUnavailable', code])
    assert.notEqual(error.cause, undefined)
    return true
  }

  before(async () => {
    double = await startCosmosDouble()
  })
  afterEach(() => {
    double.fault = () => undefined
  })
  after(() => double.close())

  it('makes the containers with their partition keys, and indexes only what queries name', async () => {
    await (await open('made')).close()
    const client = new CosmosClient({ ...double, connectionPolicy: { enableEndpointDiscovery: false } })
    const { resources } = await client.database('made').containers.readAll().fetchAll()
    const made = resources.map(({ id, partitionKey, indexingPolicy }) => [
      id,
      partitionKey?.paths,
      indexingPolicy?.includedPaths?.map(({ path }) => path),
      indexingPolicy?.excludedPaths?.map(({ path }) => path),
    ])
    assert.deepEqual(made.toSorted(), [
      ['deliveries', ['/shard'], ['/type/?', '/shard/?', '/due/?'], ['/*']],
      ['organisation', ['/tenantId'], ['/type/?', '/tenantId/?'], ['/*']],
      ['teamData', ['/teamId'], ['/type/?', '/teamId/?', '/at/?', '/mark/?', '/number/?', '/open/?'], ['/*']],
    ])
    client.dispose()
  })

  it('stores the document as it is, with its type before its id', async () => {
    const store = await open('shape')
    await store.insert(notes, note('team', 'a', { mark: 'x' }))
    await store.close()
    const client = new CosmosClient({ ...double, connectionPolicy: { enableEndpointDiscovery: false } })
    const { resource } = await client.database('shape').container('teamData').item('note|a', 'team').read()
    const { _etag, _rid, _self, _ts, ...properties } = resource
    assert.deepEqual(properties, { ...note('team', 'a', { mark: 'x' }), id: 'note|a' })
    client.dispose()
  })

  it('changes nothing in a database that is as it should be', async () => {
    await (await open('there')).close()
    double.requests.length = 0
    await (await open('there')).close()
    assert.deepEqual(
      double.requests.filter((request) => /^(PUT|POST|DELETE)/.test(request)),
      [],
    )
  })

  it('waits as it is told when it is throttled, and writes once', async () => {
    const store = await open('throttled')
    let refusals = 3
    double.fault = ({ method }) =>
      method === 'POST' && refusals-- > 0 ? { status: 429, headers: { 'x-ms-retry-after-ms': '1' } } : undefined
    assert.notEqual(await store.insert(notes, note('team', 'a')), 'exists')
    assert.equal(refusals, -1)
    await store.close()
  })

  it('says throttled when that does not end', async () => {
    const store = await open('jammed')
    double.fault = () => ({ status: 429, headers: { 'x-ms-retry-after-ms': '1' } })
    await assert.rejects(store.insert(notes, note('team', 'a')), unavailable('throttled'))
    await assert.rejects(store.list(notes, { partition: 'team' }), unavailable('throttled'))
    await store.close()
  })

  it('never repeats a write whose answer was lost, so that the writer is not told that somebody else was first', async () => {
    const store = await open('lost')
    double.fault = ({ method }) => (method === 'POST' ? 'lost' : undefined)
    double.requests.length = 0
    await assert.rejects(store.insert(notes, note('team', 'a')), unavailable('unreachable'))
    assert.equal(double.requests.length, 1)
    double.fault = () => undefined
    assert.deepEqual((await store.read(notes, 'team', 'a'))?.value, note('team', 'a'))
    await store.close()
  })

  for (const [status, code] of [
    [401, 'refused'],
    [403, 'refused'],
    [408, 'unreachable'],
    [500, 'failed'],
    [503, 'unreachable'],
  ] as const) {
    it(`says ${code} for status ${status}, to writes and pings`, async () => {
      const store = await open(`status${status}`)
      double.fault = () => ({ status })
      await assert.rejects(store.insert(notes, note('team', 'a')), unavailable(code))
      await assert.rejects(store.ping(), unavailable(code))
      await store.close()
    })
  }

  it("says failed for a proxy's page and for an empty answer", async () => {
    const store = await open('proxy')
    for (const body of ['<html>Bad gateway</html>', '']) {
      double.fault = () => ({ status: 502, body })
      await assert.rejects(store.insert(notes, note('team', 'a')), unavailable('failed'))
      await assert.rejects(store.read(notes, 'team', 'a'), unavailable('failed'))
      await assert.rejects(store.list(notes, {}), unavailable('failed'))
    }
    await store.close()
  })

  it('takes a missing container for a fault, not for a missing document', async () => {
    const store = await open('gone')
    double.fault = () => ({ status: 404, headers: { 'x-ms-substatus': '1003' } })
    await assert.rejects(store.ping(), unavailable('refused'))
    await assert.rejects(store.remove(notes, 'team', 'a'), unavailable('refused'))
    await assert.rejects(store.read(notes, 'team', 'a'), unavailable('refused'))
    await store.close()
  })

  it('says unreachable when nobody listens', async () => {
    const stopped = await startCosmosDouble()
    await stopped.close()
    const { endpoint, key } = stopped
    const opening = openCosmosStore({ endpoint, key, database: 'x', kinds: contractKinds, log: recordedLog() })
    await assert.rejects(opening, unavailable('unreachable'))
  })
})
