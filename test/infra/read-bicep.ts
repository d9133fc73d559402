import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { Language, type Node, Parser } from 'web-tree-sitter'

/** What a Bicep file says, as far as the tests ask. */
export type BicepFile = {
  /** `line: text` of everything that is no Bicep. */
  readonly errors: readonly string[]
  /** Those without a default must be given. */
  readonly parameters: ReadonlyMap<string, { readonly isRequired: boolean }>
  readonly variables: readonly string[]
  readonly outputs: readonly string[]
  readonly resources: readonly { readonly symbol: string; readonly type: string }[]
  readonly modules: readonly { readonly symbol: string; readonly path: string; readonly params: readonly string[] }[]
  /** Every name that is used or declared, with how often it stands there. */
  readonly names: ReadonlyMap<string, number>
  /** Keys of objects, anywhere. */
  readonly keys: ReadonlySet<string>
}

const require = createRequire(import.meta.url)

/** @throws when there is no such file */
export async function readBicep(path: string): Promise<BicepFile> {
  const text = await readFile(path, 'utf8')
  // The grammar knows a parameter with a type only, so the values of a `.bicepparam` are read as variables.
  const source = path.endsWith('param') ? text.replaceAll(/^param (?=\w+ = )/gm, 'var ') : text
  const tree = (await parser()).parse(source)
  if (!tree) throw new Error(`${path} can't be read`)
  const all = [...walk(tree.rootNode)]
  const of = (type: string) => all.filter((node) => node.type === type)
  return {
    errors: all
      .filter((node) => node.isError || node.isMissing)
      .map((node) => `${node.startPosition.row + 1}: ${node.text}`),
    parameters: new Map(
      of('parameter_declaration').map((node) => [
        symbolOf(node),
        { isRequired: !/^param \w+ [^=\n]+=/.test(node.text) },
      ]),
    ),
    variables: of('variable_declaration').map(symbolOf),
    outputs: of('output_declaration').map(symbolOf),
    resources: of('resource_declaration').map((node) => ({ symbol: symbolOf(node), type: stringOf(node) })),
    modules: of('module_declaration').map((node) => ({
      symbol: symbolOf(node),
      path: stringOf(node),
      params: propertiesOf(node, 'params'),
    })),
    names: counted(of('identifier').map(({ text: name }) => name)),
    keys: new Set(of('object_property').map((node) => symbolOf(node))),
  }
}

let loading: Promise<Parser> | undefined

function parser(): Promise<Parser> {
  loading ??= (async () => {
    await Parser.init()
    const parser = new Parser()
    parser.setLanguage(await Language.load(require.resolve('tree-sitter-bicep/tree-sitter-bicep.wasm')))
    return parser
  })()
  return loading
}

function* walk(node: Node): Generator<Node> {
  yield node
  for (const child of node.children) if (child) yield* walk(child)
}

function symbolOf(node: Node): string {
  return node.namedChildren.find((child) => child?.type === 'identifier')?.text ?? ''
}

function stringOf(node: Node): string {
  return node.namedChildren.find((child) => child?.type === 'string')?.text.slice(1, -1) ?? ''
}

/** Keys of the object that is the property `name` of a declaration. */
function propertiesOf(node: Node, name: string): string[] {
  const owner = [...walk(node)].find((child) => child.type === 'object_property' && symbolOf(child) === name)
  const object = owner?.namedChildren.find((child) => child?.type === 'object')
  return object?.namedChildren.flatMap((child) => (child?.type === 'object_property' ? [symbolOf(child)] : [])) ?? []
}

function counted(names: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return counts
}
