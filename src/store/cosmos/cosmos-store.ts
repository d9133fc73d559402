import type { Container, CosmosClient } from '@azure/cosmos'
import { z } from 'zod'
import type { Log } from '../../ports/log.ts'
import type { ContainerName, DocumentBase, Kind, Store, Stored, Where } from '../../ports/store.ts'
import { StoreUnavailable } from '../../ports/store-unavailable.ts'
import { checkKey, itemId, keyOf, keyOfReplacement } from '../document-key.ts'
import { documentText } from '../document-text.ts'
import type { KindShape } from '../kind-shape.ts'
import { createListedParser, type RawDocument } from '../parse-document.ts'
import { rememberingParser } from '../remembering-parser.ts'
import { codeOf, cosmosFault } from './cosmos-fault.ts'
import { queryCount, queryDocuments } from './query.ts'

type Parts = {
  readonly client: CosmosClient
  readonly containers: ReadonlyMap<ContainerName, Container>
  readonly log: Log
}

const Item = z.looseObject({ id: z.string(), _etag: z.string() })
const Count = z.number()

/** A page of a query. Larger ones save round trips only while they stay under the service's 4 MB. */
const pageSize = 500

/** The port over prepared containers. */
export function cosmosStore({ client, containers, log }: Parts): Store {
  let closed = false
  const { parse } = rememberingParser()
  const parseListed = createListedParser(log)
  const containerOf = ({ container }: Pick<KindShape, 'container'>): Container => {
    const found = containers.get(container)
    if (closed || found === undefined) throw new StoreUnavailable('closed')
    return found
  }
  const itemOf = (kind: KindShape, partition: string, id: string) => {
    return containerOf(kind).item(itemId(kind, id), partition)
  }

  return {
    async read(kind, partition, id) {
      checkKey(kind, { partition, id })
      const { resource, substatus } = await asked(itemOf(kind, partition, id).read())
      if (resource === undefined && isMisleading404(substatus)) {
        throw new StoreUnavailable('refused', { cause: new Error(`404 with substatus ${substatus}`) })
      }
      return resource === undefined ? undefined : parse(kind, partition, rawDocument(kind, resource))
    },

    async insert(kind, value) {
      const written = await unless(['409'], containerOf(kind).items.create(itemBody(kind, value)))
      return written === undefined ? 'exists' : { value, etag: written.etag }
    },

    async replace(kind, read, value) {
      const { partition, id } = keyOfReplacement(kind, read.value, value)
      const accessCondition = { type: 'IfMatch', condition: read.etag }
      const replacing = itemOf(kind, partition, id).replace(itemBody(kind, value), { accessCondition })
      const written = await unless(['404', '412'], replacing)
      return written === undefined ? 'changed' : { value, etag: written.etag }
    },

    async put(kind, value) {
      const { etag, statusCode } = await asked(containerOf(kind).items.upsert(itemBody(kind, value)))
      return { value, etag, created: statusCode === 201 }
    },

    async remove(kind, partition, id) {
      checkKey(kind, { partition, id })
      return (await unless(['404'], itemOf(kind, partition, id).delete())) !== undefined
    },

    async list<T extends DocumentBase>(kind: Kind<T>, where: Where): Promise<Stored<T>[]> {
      const query = queryDocuments(kind, where)
      const limit = where.limit ?? Number.POSITIVE_INFINITY
      const found: Stored<T>[] = []
      if (limit === 0) return found
      const pages = containerOf(kind).items.query(query, {
        maxItemCount: Math.min(limit, pageSize),
        ...partitionKey(where),
      })
      while (pages.hasMoreResults() && found.length < limit) {
        // Read one by one: a page may be empty though more pages follow.
        const { resources } = await asked(pages.fetchNext())
        for (const resource of resources ?? []) {
          const raw = rawDocument(kind, resource)
          const document = parseListed(raw, () => parse(kind, where.partition, raw))
          if (document !== undefined && found.length < limit) found.push(document)
        }
      }
      return found
    },

    async count(kind, where) {
      const counting = containerOf(kind).items.query(queryCount(kind, where), partitionKey(where))
      const { resources } = await asked(counting.fetchAll())
      const documents = Count.parse(resources[0] ?? 0)
      return Math.min(documents, where.limit ?? documents)
    },

    /** Removed items are the service's to erase, and so are its backups. */
    async scrub() {
      if (closed) throw new StoreUnavailable('closed')
    },

    /** Deletes what is not there: answered by the place that takes writes, with our rights checked, and no trace left. */
    async ping() {
      for (const container of containers.keys()) {
        const probe = containerOf({ container }).item('ping|none', 'none').delete()
        await unless(['404'], probe)
      }
    },

    async close() {
      if (closed) return
      closed = true
      client.dispose()
    },
  }
}

/** The document as an item. Ids are unique per type here as in the embedded store, so the item's id begins with it. */
function itemBody(kind: KindShape, value: DocumentBase): DocumentBase {
  const { id } = keyOf(kind, value)
  // Only for its refusal of too large documents: the client makes its own text.
  documentText(value)
  return { ...value, id: itemId(kind, id) }
}

function rawDocument(kind: KindShape, resource: unknown): RawDocument {
  const { id: fullId, _etag: etag, _rid, _self, _ts, _attachments, ...properties } = Item.parse(resource)
  const id = fullId.slice(itemId(kind, '').length)
  return { id, etag, raw: { ...properties, id } }
}

function partitionKey(where: Where): { partitionKey?: string } {
  return where.partition === undefined ? {} : { partitionKey: where.partition }
}

/** @throws StoreUnavailable in place of what the client throws. */
async function asked<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer
  } catch (cause) {
    throw cosmosFault(cause)
  }
}

/** As `asked`, but an expected status gives undefined. A misleading 404 is never expected. */
async function unless<T>(expected: readonly string[], answer: Promise<T>): Promise<T | undefined> {
  try {
    return await answer
  } catch (cause) {
    if (expected.includes(codeOf(cause) ?? '') && !isMisleading404(substatusOf(cause))) return undefined
    throw cosmosFault(cause)
  }
}

function substatusOf(cause: unknown): unknown {
  return typeof cause === 'object' && cause !== null && 'substatus' in cause ? cause.substatus : undefined
}

/** A document that isn't there has no substatus. 1003: the container is missing. 1002: a replica lags behind. */
function isMisleading404(substatus: unknown): boolean {
  return substatus === 1003 || substatus === 1002
}
