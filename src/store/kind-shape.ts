import { type ContainerName, containers, type DocumentBase, type Kind } from '../ports/store.ts'

/** What a store must know about a kind before it sees its documents. Every `Kind` is one. */
export type KindShape = Omit<Kind<DocumentBase>, 'schema'>

/** All containers. */
export const containerNames: readonly ContainerName[] = Object.keys(containers).filter(isContainerName)

/** The name of the property that partitions the kind's container. */
export function partitionProperty(kind: Pick<KindShape, 'container'>): string {
  return containers[kind.container]
}

/** The properties that queries on a container may name: those of all its kinds, sorted, each once. */
export function indexedProperties(container: KindShape['container'], kinds: readonly KindShape[]): string[] {
  return [...new Set(kinds.filter((kind) => kind.container === container).flatMap((kind) => kind.indexed))].sort()
}

/**
 * Types and property names become part of SQL text and of item ids, so only plain names are let through.
 *
 * @throws Error that names the first kind that is wrong or listed twice.
 */
export function checkKinds(kinds: readonly KindShape[]): void {
  const seen = new Set<string>()
  for (const kind of kinds) {
    const where = `Kind ${kind.container}/${kind.type}`
    const bad = [kind.type, ...kind.indexed].find((name) => !/^[A-Za-z][A-Za-z0-9]*$/.test(name))
    if (bad !== undefined) throw new Error(`${where}: "${bad}" is not a plain name`)
    if (seen.has(where)) throw new Error(`${where} is listed twice`)
    seen.add(where)
  }
}

function isContainerName(name: string): name is ContainerName {
  return name in containers
}
