import { documents } from '../../src/ports/documents.ts'
import { queueNames } from '../../src/queue/azure.ts'
import { indexingPolicy } from '../../src/store/cosmos/indexing-policy.ts'
import { containerNames, partitionProperty } from '../../src/store/kind-shape.ts'

/** What `infra/storage.json` holds: the containers and queues that the service expects to find. */
export function storage() {
  return {
    containers: containerNames.map((name) => ({
      name,
      partitionKey: `/${partitionProperty({ container: name })}`,
      indexingPolicy: indexingPolicy(name, Object.values(documents)),
    })),
    queues: Object.values(queueNames),
  }
}
