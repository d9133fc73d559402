import { largestFile } from '../../src/content/read-yaml.ts'
import { makeZip, type ZipEntry } from '../support/make-zip.ts'
import { sampleFiles } from '../support/sample-package.ts'

type Name = keyof typeof sampleFiles
const names = ['package.yaml', 'nb.yaml', 'nn.yaml', 'en.yaml'] as const satisfies readonly Name[]
const good = sampleFiles['nb.yaml']
const dollar = '$'

/** A package that nothing is wrong with, as somebody would zip it. */
export function goodPackage(): Uint8Array {
  return makeZip([{ name: 'sample/', method: 0, mode: 0o40755 }, ...goodEntries()])
}

/** Packages that somebody made to break, fool or fill the bot, each with what it tries. */
export const hostilePackages: readonly { readonly tries: string; readonly zip: () => Uint8Array }[] = [
  ...Object.entries(badZips()),
  ...Object.entries(badFiles()).map(([tries, content]): [string, () => Uint8Array] => [
    `a file with ${tries}`,
    () => packed({ 'nb.yaml': content() }),
  ]),
  ...Object.entries(badHeads()).map(([tries, change]): [string, () => Uint8Array] => [
    `a package.yaml with ${tries}`,
    () => packed({ 'package.yaml': change(sampleFiles['package.yaml']) }),
  ]),
].map(([tries, zip]) => ({ tries, zip }))

function goodEntries(change: (entry: ZipEntry, name: Name) => ZipEntry = (entry) => entry): ZipEntry[] {
  return names.map((name) => change({ name: `sample/${name}`, content: sampleFiles[name], mode: 0o100644 }, name))
}

/** The good package, one file of which is told differently. */
function twisted(changes: Partial<ZipEntry>): Uint8Array {
  return makeZip(goodEntries((entry, name) => (name === 'nb.yaml' ? { ...entry, ...changes } : entry)))
}

function packed(changes: Partial<Record<Name, string | Uint8Array>>): Uint8Array {
  return makeZip(goodEntries((entry, name) => ({ ...entry, content: changes[name] ?? sampleFiles[name] })))
}

function withExtra(...extra: readonly ZipEntry[]): Uint8Array {
  return makeZip([...goodEntries(), ...extra])
}

function badZips(): Record<string, () => Uint8Array> {
  const zeros = (size: number) => new Uint8Array(size)
  const whole = goodPackage()
  return {
    'no zip at all': () => Buffer.from('PK is not a zip'),
    nothing: () => zeros(0),
    'a zip that is cut off': () => whole.subarray(0, whole.byteLength - 30),
    'a zip without its beginning': () => whole.subarray(40),
    'a zip of no files': () => makeZip([]),
    'a zip of more than a megabyte': () => zeros(2_000_000),
    'a bomb that says what it is': () => twisted({ content: zeros(40_000_000) }),
    'a bomb that says it is small': () => twisted({ content: zeros(40_000_000), size: 5_000 }),
    'four bombs that say they are small': () => {
      const content = zeros(40_000_000)
      return makeZip(goodEntries((entry) => ({ ...entry, content, size: 200_000, crc: 0 })))
    },
    'a size that is one too small': () => twisted({ size: good.length - 1 }),
    'a size that is one too large': () => twisted({ size: good.length + 1 }),
    'a packed size that reaches beyond the end': () => twisted({ packed: 900_000 }),
    'a wrong checksum': () => twisted({ crc: 1 }),
    '10,000 files': () => makeZip(Array.from({ length: 10_000 }, (_, i) => ({ name: `${i}`, method: 0 }))),
    '10,000 files that are said to be four': () =>
      makeZip(
        Array.from({ length: 10_000 }, (_, i) => ({ name: `${i}`, method: 0 })),
        { count: 4 },
      ),
    'five files that are said to be four': () => makeZip([...goodEntries(), { name: 'sample/x.sh' }], { count: 4 }),
    'four files that are said to be five': () => makeZip(goodEntries(), { count: 5 }),
    'a count that asks for zip64': () => makeZip(goodEntries(), { count: 0xffff }),
    'sizes that ask for zip64': () => twisted({ size: 0xffffffff, packed: 0xffffffff }),
    'a place that asks for zip64': () => twisted({ at: 0xffffffff }),
    'a directory that asks for zip64': () => makeZip(goodEntries(), { from: 0xffffffff }),
    'a path out of the folder': () => twisted({ name: '../nb.yaml' }),
    'a path out of the folder, further in': () => twisted({ name: 'sample/../../nb.yaml' }),
    'an absolute path': () => twisted({ name: '/etc/nb.yaml' }),
    'a path on a drive': () => twisted({ name: 'C:/nb.yaml' }),
    'a path with backslashes': () => twisted({ name: 'sample\\nb.yaml' }),
    'a path with a step to itself': () => twisted({ name: 'sample/./nb.yaml' }),
    'a path with an empty step': () => twisted({ name: 'sample//nb.yaml' }),
    'a name with a zero in it': () => twisted({ name: 'sample/nb.yaml\0.exe' }),
    'a name with a line break': () => twisted({ name: 'sample/nb\n.yaml' }),
    'a name in letters that look alike': () => twisted({ name: 'sample/nb.yаml' }),
    'a name that is turned round': () => twisted({ name: 'sample/\u202elmay.nb' }),
    'a name that is not UTF-8': () => twisted({ name: Buffer.from('sample/n\xe5.yaml', 'latin1') }),
    'a name of 60,000 letters': () => twisted({ name: `sample/${'n'.repeat(60_000)}.yaml` }),
    'a name with a stream of Windows': () => twisted({ name: 'sample/nb.yaml:evil' }),
    'a name of a device': () => twisted({ name: 'sample/nul.yaml' }),
    'an empty name': () => twisted({ name: '' }),
    'a symbolic link': () => twisted({ content: '/etc/passwd', mode: 0o120777 }),
    'a device': () => twisted({ mode: 0o020666 }),
    'a folder that holds bytes': () => withExtra({ name: 'sample/', content: 'x', mode: 0o40755 }),
    'an encrypted file': () => twisted({ flags: 1 }),
    'a strongly encrypted file': () => twisted({ flags: 0x41 }),
    'a file whose encryption only it tells': () => twisted({ local: { flags: 1 } }),
    'a file that is packed in another way': () => twisted({ method: 12 }),
    'a zip in the zip': () => withExtra({ name: 'sample/more.zip', content: goodPackage() }),
    'a zip for a file': () => twisted({ content: goodPackage() }),
    'a program': () => withExtra({ name: 'sample/run.sh', content: 'rm -rf /', mode: 0o100755 }),
    'the same file twice': () => withExtra({ name: 'sample/nb.yaml', content: good }),
    'the same file twice, once in capitals': () => withExtra({ name: 'sample/NB.yaml', content: good }),
    'the same folder twice, once in capitals': () => twisted({ name: 'Sample/nb.yaml' }),
    'two folders': () => withExtra({ name: 'other/nb.yaml', content: good }),
    'files in the folder and beside it': () => twisted({ name: 'nb.yaml' }),
    'a folder in the folder': () => twisted({ name: 'sample/inner/nb.yaml' }),
    'a folder that changes what objects are': () =>
      makeZip(goodEntries((entry, name) => ({ ...entry, name: `__proto__/${name}` }))),
    'a file that changes what objects are': () => withExtra({ name: 'sample/__proto__', content: 'x' }),
    'files that lie on each other': () => twisted({ at: 0, local: { name: 'sample/package.yaml' } }),
    'a file with another name before its bytes': () => twisted({ local: { name: 'sample/en.yaml' } }),
    'a file with another method before its bytes': () => twisted({ local: { method: 0 } }),
    'a file with another size before its bytes': () => twisted({ local: { size: 7 } }),
    'a file that begins beyond the end': () => twisted({ at: 5_000_000 }),
    'a directory that begins beyond the end': () => makeZip(goodEntries(), { from: 5_000_000 }),
    'a directory that is longer than it is': () => makeZip(goodEntries(), { size: 50_000 }),
    'two ends': () => makeZip(goodEntries(), { comment: goodPackage() }),
    'a comment that reaches beyond the end': () => makeZip(goodEntries(), { commentLength: 900 }),
    'several disks': () => makeZip(goodEntries(), { disk: 1 }),
    'no file of a package': () => makeZip([{ name: 'sample/', method: 0, mode: 0o40755 }]),
    'a package that lacks nynorsk': () => makeZip(goodEntries().filter(({ name }) => name !== 'sample/nn.yaml')),
    'files that are as large as they may be': () =>
      makeZip(goodEntries((entry) => ({ ...entry, content: 'a: b\n'.repeat(largestFile / 5) }))),
  }
}

function badFiles(): Record<string, () => string | Uint8Array> {
  const bomb = Array.from({ length: 12 }, (_, i) => `a${i}: &a${i} [${i === 0 ? 'x' : `*a${i - 1},`.repeat(12)}]`)
  const saying = (words: string) => good.replace('summary: Kort.', () => `summary: ${words}`)
  const most = largestFile - good.length - 20
  /** As often as it fits into a file. */
  const filled = (part: string) => part.repeat(most / part.length)
  const numbered = (part: (i: number) => string) =>
    Array.from({ length: most / 3 }, (_, i) => part(i))
      .join('')
      .slice(0, most)
  return {
    'an alias bomb': () => bomb.join('\n'),
    'an anchor': () => saying('&a Kort.'),
    'an alias to itself': () => '&a [*a]',
    'a function': () => saying('!!js/function "function () { return 1 }"'),
    'a tag of its own': () => saying('!evil Kort.'),
    'binary data': () => saying('!!binary aGVp'),
    'a merged key': () => `${good}<<: { title: Evil }\n`,
    'a key twice': () => `${good}title: Evil\n`,
    'an explicit key': () => `? title\n: Evil\n${good}`,
    'a list as a key': () => `${good}[a, b]: c\n`,
    'a directive': () => `%TAG ! tag:evil,2000:\n---\n${good}`,
    'two documents': () => `${good}---\n${good}`,
    'more than a file may hold': () => saying('x'.repeat(largestFile)),
    'nothing but brackets': () => filled('['),
    'nothing but braces': () => filled('{a: '),
    'brackets that are closed': () => `a: ${'['.repeat(5_000)}${']'.repeat(5_000)}`,
    'a hundred levels of fields': () => Array.from({ length: 100 }, (_, i) => `${' '.repeat(i)}a:`).join('\n'),
    'lists in lists': () => filled('- '),
    'nothing but fields': () => numbered((i) => `k${i}: 1\n`),
    'nothing but fields on a line': () => `a: {${numbered((i) => `k${i},`)}`,
    'nothing but the same field': () => filled('a: 1\n'),
    'a text as long as a file': () => saying(filled('x')),
    'a text as long as a file, folded': () => saying(`>-\n${filled('  x\n')}`),
    'a quoted text of escapes': () => saying(`"${filled('\\n')}"`),
    'a quote that is never closed': () => saying(`"${filled('x ')}`),
    'a field name as long as a file': () => `${filled('k')}: 1\n${good}`,
    'nothing but spaces': () => filled(' '),
    'nothing but line breaks': () => filled('\n'),
    'nothing but tabs': () => filled('\t'),
    'nothing but comments': () => filled('# x\n'),
    'nothing but colons': () => filled(': '),
    'nothing but quotation marks': () => filled('"'),
    'a number as long as a file': () => saying(filled('9')),
    'a field that changes what objects are': () => `${good}__proto__: { title: Evil }\n`,
    'a field that objects have': () => `${good}constructor: { prototype: { title: Evil } }\n`,
    'a prompt that changes what objects are': () => good.replace('  first:', () => '  __proto__:'),
    'a control character': () => saying('Kort\u0007.'),
    'a zero': () => saying('Kort\0.'),
    'an escape of a terminal': () => saying('\u001b[31mKort'),
    'an escape that is written out': () => saying('"\\e[31mKort"'),
    'text that is turned round': () => saying('Kort \u202egnal\u202c.'),
    'text that is turned round by an escape': () => saying('"Kort \\u202egnal."'),
    'letters without width': () => saying('Ko\u200brt.'),
    'marks piled on a letter': () => saying(`K${'\u0301'.repeat(50)}ort.`),
    'letters of nobody': () => saying('Kort \ue000.'),
    'UTF-16 with its mark': () => Buffer.from(`\ufeff${good}`, 'utf16le'),
    'UTF-16 without its mark': () => Buffer.from(good, 'utf16le'),
    'UTF-16, the other way round': () => Buffer.from(`\ufeff${good}`, 'utf16le').swap16(),
    'Latin-1': () => Buffer.from(saying('Kort på ny.'), 'latin1'),
    'a slash that is written too long': () => Buffer.concat([Buffer.from(good), Buffer.from([0xc0, 0xaf])]),
    'half a pair of UTF-16 in UTF-8': () => Buffer.concat([Buffer.from(good), Buffer.from([0xed, 0xa0, 0x80])]),
    'a template': () => saying(`Hei ${dollar}{organisation}.`),
    'a template that calls': () => saying(`${dollar}{isMatch(string, '(a+)+$')}`),
    'data for a template': () => `${good}$data: ${dollar}{questions}\n`,
    'a condition for a template': () => `${good}$when: "true"\n`,
    'a function of cards': () => saying('"Frist {{DATE(2026-11-21T00:00:00Z)}}"'),
    'a mention': () => saying('"<at>Alle</at> må svare."'),
    'a script': () => saying('"<script>alert(1)</script>"'),
    'an image': () => saying('"<img src=x onerror=alert(1)>"'),
    'a link': () => saying('"[Svar her](https://evil.example)"'),
    'an entity': () => saying('"&lt;script&gt;"'),
    'an Adaptive Card': () => '{"type":"AdaptiveCard","body":[{"type":"TextBlock","text":"Hei"}]}',
    'words for 1,500 prompts': () =>
      `${good}${Array.from({ length: 1_500 }, (_, i) => `  p${i}: { title: T, why: W, questions: {} }\n`).join('')}`,
    'something else than fields': () => 'Hei på deg',
  }
}

function badHeads(): Record<string, (head: string) => string> {
  return {
    'an address that is a script': (head) => head.replace('year: 2023', 'year: 2023, url: "javascript:alert(1)"'),
    'an address without https': (head) => head.replace('year: 2023', 'year: 2023, url: "http://example.org"'),
    'an id that is a path': (head) => head.replace('id: sample', 'id: ../sample'),
    'an endless id': (head) => head.replace('id: sample', `id: ${'a'.repeat(60_000)}`),
    'an endless number': (head) => head.replace('openDays: 5', 'openDays: .inf'),
    'no number': (head) => head.replace('openDays: 5', 'openDays: .nan'),
    'a number beyond all': (head) => head.replace('version: 1', 'version: 1e999'),
    'a goal that changes what objects are': (head) => head.replace('{ small: [goal-1] }', '{ __proto__: [goal-1] }'),
    'a goal that objects have': (head) => head.replace('{ small: [goal-1] }', '{ constructor: [goal-1] }'),
    '5,000 cues': (head) =>
      head.replace('nb: [frist]', `nb: [${Array.from({ length: 5_000 }, (_, i) => `c${i}`).join(', ')}]`),
    'a thousand prompts': (head) => head + Array.from({ length: 1_000 }, (_, i) => `  - { id: p${i} }\n`).join(''),
    '500 days that a prompt stays open': (head) => head.replace('openDays: 5', 'openDays: 500'),
    'a hundred measures': (head) => head.replace('measures: 1', 'measures: 100'),
    'an Adaptive Card in a field': (head) => `${head}body: [{ type: TextBlock, text: Hei }]\n`,
  }
}
