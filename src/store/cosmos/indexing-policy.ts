import type { IndexingPolicy } from '@azure/cosmos'
import type { ContainerName } from '../../ports/store.ts'
import { indexedProperties, type KindShape, partitionProperty } from '../kind-shape.ts'

/**
 * Indexes what queries name and nothing else: each indexed path makes every write dearer. Type and partition are in
 * every query; the partition key is not indexed by itself, `id` is.
 * https://learn.microsoft.com/azure/cosmos-db/index-policy
 */
export function indexingPolicy(container: ContainerName, kinds: readonly KindShape[]): IndexingPolicy {
  const properties = ['type', partitionProperty({ container }), ...indexedProperties(container, kinds)]
  return {
    indexingMode: 'consistent',
    automatic: true,
    includedPaths: [...new Set(properties)].map((property) => ({ path: `/${property}/?` })),
    excludedPaths: [{ path: '/*' }],
  }
}
