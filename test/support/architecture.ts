import { posix } from 'node:path'
import { blank, importsOf, lineAt, type SourceFile } from './source-code.ts'

/**
 * Who may import whom below `src/` (DESIGN, Law 11). Arrows point inward:
 * `domain ◀ ports ◀ usecases ◀ commands, actions, jobs ◀ teams ◀ app ◀ main`. What stands beside them never imports use
 * cases; `pages` stands beside `teams`, since a page is another way in.
 */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  ports: ['domain'],
  usecases: ['domain', 'ports'],
  texts: ['domain'],
  cards: ['domain', 'texts'],
  content: ['domain', 'texts'],
  exports: ['domain', 'ports', 'texts', 'threads'],
  store: ['domain', 'ports'],
  queue: ['domain', 'ports'],
  summariser: ['domain', 'ports', 'threads'],
  threads: [],
  commands: ['domain', 'ports', 'texts', 'usecases'],
  actions: ['cards', 'commands', 'domain', 'ports', 'texts', 'usecases'],
  jobs: ['cards', 'domain', 'exports', 'ports', 'texts', 'usecases'],
  teams: ['actions', 'cards', 'commands', 'content', 'domain', 'exports', 'ports', 'texts', 'usecases'],
  pages: ['domain', 'exports', 'ports', 'teams', 'texts', 'usecases'],
  'calendar.ts': ['domain'],
  'recurrence.ts': ['domain'],
  admin: ['domain', 'exports', 'ports', 'texts', 'usecases'],
  authoring: ['admin', 'cards', 'content', 'domain', 'texts'],
  'packages.ts': ['authoring', 'cards', 'content', 'texts'],
  doctor: ['config.ts', 'content', 'domain', 'ports', 'queue', 'start-failure.ts', 'store', 'teams'],
  'admin.ts': ['admin', 'config.ts', 'content', 'doctor', 'log.ts', 'ports', 'store', 'teams'],
  'app-package': ['commands', 'domain', 'texts'],
  'package-app.ts': ['app-package'],
  config: ['domain'],
  'config.ts': ['config'],
  'log.ts': ['ports'],
  telemetry: ['ports', 'store'],
  'app.ts': ['*'],
  'start-failure.ts': ['config.ts', 'ports', 'queue', 'store'],
  'main.ts': ['app.ts', 'config.ts', 'content', 'log.ts', 'ports', 'start-failure.ts'],
}

/** The only places that may import a package. A package that is not listed has not been decided on. */
const packages: Readonly<Record<string, readonly string[]>> = {
  zod: [''],
  // What a move to another SDK would change (docs/decisions/0022).
  botbuilder: ['teams/credentials.ts'],
  'botbuilder-core': ['teams/adapter.ts'],
  'botframework-connector': ['teams/adapter.ts', 'teams/credentials.ts'],
  restify: ['teams/'],
  jose: ['app.ts', 'teams/'],
  '@azure/cosmos': ['store/cosmos/'],
  '@azure/identity': [
    'store/cosmos/',
    'queue/azure.ts',
    'summariser/azure-openai/token.ts',
    'telemetry/azure-monitor.ts',
  ],
  '@azure/storage-queue': ['queue/azure.ts'],
  '@navikt/fnrvalidator': ['domain/privacy/redact/number-kind.ts'],
  '@azure/monitor-opentelemetry-exporter': ['telemetry/azure-monitor.ts'],
  '@opentelemetry/api': ['telemetry/'],
  '@opentelemetry/exporter-prometheus': ['telemetry/prometheus.ts'],
  '@opentelemetry/resources': ['telemetry/azure-monitor.ts'],
  '@opentelemetry/sdk-logs': ['telemetry/azure-monitor.ts'],
  '@opentelemetry/sdk-metrics': ['telemetry/'],
  '@opentelemetry/sdk-trace-base': ['telemetry/azure-monitor.ts'],
  'adaptivecards-templating': ['cards/'],
  'adaptive-expressions': ['cards/'],
  'csv-parse/sync': ['domain/csv/read-table.ts'],
  'date-holidays': ['calendar.ts'],
  docx: ['exports/'],
  'docx/charts': ['exports/'],
  'docx/layout': ['exports/'],
  fflate: ['exports/', 'package-app.ts'],
  'rrule-temporal': ['recurrence.ts'],
  'snowball-stemmers': ['summariser/'],
  pino: ['log.ts'],
  yaml: ['content/'],
  'node:buffer': ['teams/'],
  'node:child_process': ['packages.ts'],
  'node:crypto': ['main.ts', 'teams/', 'usecases/'],
  'node:fs/promises': ['admin.ts', 'package-app.ts', 'packages.ts'],
  'node:fs': ['admin.ts', 'authoring/', 'cards/', 'content/', 'doctor/', 'exports/', 'store/sqlite/'],
  'node:http': ['doctor/ask-address.ts', 'teams/'],
  'node:https': ['doctor/ask-address.ts', 'teams/'],
  'node:tls': ['doctor/ask-address.ts'],
  'node:module': ['calendar.ts', 'cards/render.ts', 'main.ts'],
  'node:events': ['threads/'],
  'node:os': ['packages.ts', 'threads/'],
  'node:async_hooks': ['telemetry/spans.ts'],
  'node:perf_hooks': ['telemetry/meters.ts'],
  'node:path': [
    'package-app.ts',
    'packages.ts',
    'app.ts',
    'authoring/',
    'cards/',
    'content/',
    'doctor/',
    'exports/',
    'store/sqlite/',
  ],
  'node:sqlite': ['store/sqlite/'],
  'node:timers/promises': ['main.ts'],
  'node:url': ['authoring/preview/'],
  'node:util': ['package-app.ts', 'admin/', 'authoring/', 'usecases/retention/'],
  'node:zlib': ['content/package-zip.ts', 'exports/made/worker.ts', 'exports/xlsx/xlsx.ts'],
  'node:worker_threads': ['store/sqlite/', 'threads/'],
}

const constructors =
  'new (?:TillitsbotAdapter|DatabaseSync|CosmosClient|QueueServiceClient)|createServer|createBot|createConnector|createTeamsSender|createTokenSource|createAuthenticator|createSigningKeys|createMessages|openStore|openSqliteStore|openCosmosStore|openQueue|embeddedQueue|azureQueue|runJobs|loadTemplates|norwegianHolidays|openTelemetry|servePrometheus|sendTo|azureExporters|createRoundMemory|createOutages|openSummariser'

type Pattern = { readonly rule: string; readonly pattern: RegExp; readonly only: readonly string[] }

/** What may stand in some files only, wherever it is in the code. */
const patterns: readonly Pattern[] = [
  {
    rule: 'only config.ts reads the environment',
    pattern: /\bprocess\s*(?:\?\.|\.)\s*env\b|\bprocess\[/g,
    only: ['config.ts'],
  },
  {
    rule: 'only app.ts constructs adapters',
    pattern: new RegExp(`(?<![.\\w])(?<!function )(?:${constructors})\\(`, 'g'),
    // A command opens the store by itself. A store opens its own database; `openStore` chooses between the two. So does `openQueue`.
    only: ['admin.ts', 'app.ts', 'doctor/', 'packages.ts', 'queue/', 'store/', 'telemetry/'],
  },
  {
    rule: 'only exports, cards and texts format for people',
    // `Intl.supportedValuesOf` checks a name and `Intl.Segmenter` finds where a sign ends; neither formats anything.
    pattern: /\bIntl\.(?!(?:supportedValuesOf|Segmenter)\b)\w+|\.toLocale\w+/g,
    only: ['exports/', 'cards/', 'texts/'],
  },
  {
    rule: 'only main.ts knows the real time',
    pattern:
      /\bnew Date(?:\(\s*\)|(?!\())|\bDate\.now\b|\bTemporal\.Now\b|\bperformance\.now\b|\bAbortSignal\.timeout\b|(?<![.\w])(?:setTimeout|setInterval)\b/g,
    // A command of `npm run admin` has a clock of its own; the other two guard sockets with it.
    only: ['admin.ts', 'main.ts', 'packages.ts', 'queue/azure.ts', 'teams/deadline.ts'],
  },
  {
    rule: 'only the optional summariser asks strangers over HTTP by itself',
    pattern: /(?<![.\w])fetch\(/g,
    only: ['summariser/azure-openai/ask-model.ts'],
  },
  {
    rule: 'only the group commit waits for the turn of the event loop',
    pattern: /(?<![.\w])(?:setImmediate|queueMicrotask)\b|\bprocess\.nextTick\b/g,
    only: ['store/sqlite/group-commit.ts'],
  },
  {
    rule: 'only calendar.ts and cards/render.ts require instead of importing',
    // They read their libraries late, and must not wait for them. Whatever else would escape the table of packages.
    pattern: /\bcreateRequire\b|(?<![.\w])require\(|\bgetBuiltinModule\b/g,
    only: ['calendar.ts', 'cards/render.ts'],
  },
  { rule: 'no any', pattern: /(?<!\.)\bany\b(?!\s*[:(])/g, only: [] },
  { rule: 'no as', pattern: /\bas\s+(?!const\b)/g, only: [] },
  // Followed by `(` it is a generic function; `erasableSyntaxOnly` refuses the rest of these.
  { rule: 'no angle-bracket cast', pattern: /(?<=[=(,]\s)<[A-Z]\w*>(?=[\w{[])/g, only: [] },
  { rule: 'no non-null assertion', pattern: /(?<=[\w)\]])!(?![=\w(])/g, only: [] },
]

export const longestFile = 400
export const largestFolder = 14

/** Every breach as `src/…:<line> <rule>`, in the order of files. */
export function findBreaches(files: readonly SourceFile[]): string[] {
  return [...files.flatMap((file) => [...importBreaches(file), ...patternBreaches(file)]), ...sizeBreaches(files)]
}

function importBreaches(file: SourceFile): string[] {
  const inside = file.path.replace(/^src\//, '')
  const own = layerOf(inside)
  const allowed = Object.hasOwn(mayImport, own) ? mayImport[own]! : undefined
  if (!allowed) return [`${file.path}:1 nobody decided what ${own} may import`]
  return importsOf(file).flatMap(({ specifier, line }) => {
    const at = `${file.path}:${line}`
    if (!specifier.startsWith('.')) {
      const only = Object.hasOwn(packages, specifier) ? packages[specifier]! : undefined
      if (!only) return [`${at} nobody decided who may import ${specifier}`]
      if (own === 'domain' && specifier !== 'zod' && !only.includes(inside)) return [`${at} domain imports only zod`]
      return only.some((place) => inside.startsWith(place))
        ? []
        : [`${at} only ${only.join(', ')} may import ${specifier}`]
    }
    if (!specifier.endsWith('.ts')) return [`${at} ${specifier} does not end with .ts`]
    const target = layerOf(posix.join(posix.dirname(inside), specifier))
    if (target === own || allowed.includes(target) || (allowed[0] === '*' && target !== 'main.ts')) return []
    return [`${at} ${own} may not import ${target}`]
  })
}

/** The folder right below `src/`, or the file that stands there by itself. */
function layerOf(inside: string): string {
  return inside.split('/')[0]!
}

function patternBreaches(file: SourceFile): string[] {
  const inside = file.path.replace(/^src\//, '')
  const code = withoutImports(blank(file.text, { strings: true }))
  const found = patterns.flatMap(({ rule, pattern, only }) =>
    only.some((place) => inside.startsWith(place))
      ? []
      : [...code.matchAll(pattern)].map((match) => ({ line: lineAt(code, match.index), rule })),
  )
  const silenced = [...file.text.matchAll(/@ts-(?:ignore|expect-error|nocheck)|biome-ignore/g)].map((match) => ({
    line: lineAt(file.text, match.index),
    rule: 'no check is silenced',
  }))
  return [...found, ...silenced]
    .toSorted((a, b) => a.line - b.line)
    .map(({ line, rule }) => `${file.path}:${line} ${rule}`)
}

/** `import { a as b }` renames; it casts nothing. */
function withoutImports(code: string): string {
  return code.replace(/^(?:import|export)\b(?=[^;()=]*?\bfrom\s)[^;()=]*?\bfrom\s/gm, (found) =>
    found.replace(/[^\n]/g, ' '),
  )
}

function sizeBreaches(files: readonly SourceFile[]): string[] {
  const long = files.flatMap(({ path, text }) => {
    const lines = text.trimEnd().split('\n').length
    return lines > longestFile ? [`${path}:${longestFile + 1} has ${lines} lines, more than ${longestFile}`] : []
  })
  const folders = Map.groupBy(files, ({ path }) => posix.dirname(path))
  const large = [...folders].flatMap(([folder, inside]) =>
    inside.length > largestFolder ? [`${folder}:1 has ${inside.length} files, more than ${largestFolder}`] : [],
  )
  return [...long, ...large]
}
