import type { Container, ContainerDefinition, CosmosClient, Database } from '@azure/cosmos'
import type { ContainerName } from '../../ports/store.ts'
import { containerNames, type KindShape, partitionProperty } from '../kind-shape.ts'
import { indexingPolicy } from './indexing-policy.ts'

/**
 * Finds the database and its containers, makes what is missing, and adds paths to an indexing policy that lacks some.
 * A managed identity may do none of these (they are not data): then everything must be there from the start, as
 * `infra/` makes it, and nothing is changed.
 */
export async function prepareContainers(
  client: CosmosClient,
  databaseName: string,
  kinds: readonly KindShape[],
): Promise<ReadonlyMap<ContainerName, Container>> {
  const { database } = await client.databases.createIfNotExists({ id: databaseName })
  const prepared = await Promise.all(
    containerNames.map(async (name) => [name, await prepareContainer(database, name, kinds)] as const),
  )
  return new Map(prepared)
}

async function prepareContainer(
  database: Database,
  name: ContainerName,
  kinds: readonly KindShape[],
): Promise<Container> {
  const wanted = {
    id: name,
    partitionKey: { paths: [`/${partitionProperty({ container: name })}`] },
    indexingPolicy: indexingPolicy(name, kinds),
  }
  const { container, resource } = await database.containers.createIfNotExists(wanted)
  if (!hasPaths(resource?.indexingPolicy, wanted.indexingPolicy)) await container.replace(wanted)
  return container
}

function hasPaths(
  there: ContainerDefinition['indexingPolicy'],
  wanted: ContainerDefinition['indexingPolicy'],
): boolean {
  const paths = new Set(there?.includedPaths?.map(({ path }) => path))
  return paths.has('/*') || (wanted?.includedPaths ?? []).every(({ path }) => paths.has(path))
}
