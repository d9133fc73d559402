import { goodPackage, hostilePackages } from '../../hostile/hostile-packages.ts'
import { packageZip } from '../../support/sample-package.ts'
import { type Part, some } from '../attack.ts'
import { enrolInsiders, insiders } from '../insiders.ts'
import { fileHost } from '../outside.ts'
import { chatOf, from, posted } from '../people.ts'
import { type Target, withTarget } from '../target.ts'

const megabyte = 1024 * 1024
const head = 'id;name;parent;employer;line;level;teamId;leaderId\n'
const row = (id: string, name: string, more = ';state;;kontor;;') => `${id};${name};${more}\n`

/** Lists of units that somebody made to break, fool or fill the bot. */
const hostileLists: Readonly<Record<string, () => Uint8Array | string>> = {
  nothing: () => '',
  'only a heading': () => head,
  'no heading': () => row('a', 'A'),
  '10 MB of one line': () => 'x'.repeat(10 * megabyte),
  '10 MB of line ends': () => '\n'.repeat(10 * megabyte),
  '10 MB of quotes': () => '"'.repeat(10 * megabyte),
  'a quote that never ends': () => `${head}a;"${'x'.repeat(500_000)}`,
  '200,000 rows': () => head + Array.from({ length: 200_000 }, (_, i) => row(`u${i}`, 'Enhet')).join(''),
  '10,000 columns': () => `${'a;'.repeat(10_000)}\n${'b;'.repeat(10_000)}\n`,
  'a circle': () => `${head}a;A;b;state;;kontor;;\nb;B;a;state;;kontor;;\n`,
  'a unit that is its own parent': () => `${head}a;A;a;state;;kontor;;\n`,
  'the same id twice': () => head + row('a', 'A') + row('a', 'B'),
  'a team of others': () => `${head}a;A;;state;;kontor;19:foreign@thread.tacv2;\n`,
  'UTF-16 without its mark': () => Buffer.from(head + row('a', 'A'), 'utf16le'),
  'Latin 1': () => Buffer.from(`${head}a;Bærum;;state;;kontor;;\n`, 'latin1'),
  'broken UTF-8': () => Buffer.concat([Buffer.from(head), Buffer.from([0xff, 0xfe, 0xc3, 0x28])]),
  NUL: () => `${head}a;A\u0000B;;state;;kontor;;\n`,
  'prototypes as headings': () => '__proto__;constructor;toString\n1;2;3\n',
  'formulas as ids': () => `${head}=1+1;@SUM(A1);;state;;kontor;;\n`,
  'a zip that is called a list': () => goodPackage(),
  HTML: () => '<!doctype html><script>alert(1)</script>',
  'XML with an entity': () => '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>',
}

/** Teams takes so many posts a minute in one chat; whoever waits for that proves nothing. */
const senders = Array.from({ length: 30 }, (_, at) => ({ userId: `coordinator-${at}`, name: 'Kari' }))

export const imports: Part = {
  name: 'imports',
  tries: 'packages and lists of units that mean harm, sent as files',
  async run({ short }) {
    let tried = 0
    const options = { ...insiders, coordinators: senders.map(({ userId }) => userId) }
    const faults = await withTarget(options, async (target) => {
      enrolInsiders(target)
      const found: string[] = []
      const kept = () =>
        [...target.stored({ type: 'packageRelease' }), ...target.stored({ type: 'unitTree' })].join('\n')
      const before = [kept(), target.stored({ type: 'unitDraft' }).join('\n')]
      await send(target, 'first.csv', 'x')
      const rss = await target.rss()
      const files = [
        ...hostilePackages.map(({ tries, zip }) => ({ name: 'pakke.zip', tries, bytes: zip })),
        ...Object.entries(hostileLists).map(([tries, bytes]) => ({ name: 'enheter.csv', tries, bytes })),
      ]
      for (const { name, tries, bytes } of short ? some(files, 60) : files) {
        tried += 1
        const answered = await send(target, name, bytes())
        if (!answered) found.push(`${tries}: no answer`)
        if (kept() !== before[0]) found.push(`${tries}: something was kept`)
        if (found.length > 5) return found
      }
      const growth = (await target.rss()) - rss
      if (growth > 150 * megabyte) found.push(`it keeps ${Math.round(growth / megabyte)} MB of them`)
      // Otherwise nothing was proved: a good one is kept.
      await send(target, 'pakke.zip', packageZip())
      if (kept() === before[0]) found.push('a good package was not kept either')
      return found
    })
    return { tried, came: 'each refused in words, and nothing kept of it', faults }
  },
}

let turn = 0

/** Resolves with whether the coordinator who sent it was told something. */
async function send(target: Target, name: string, content: Uint8Array | string): Promise<boolean> {
  const sender = senders[turn++ % senders.length]!
  const activity = from(sender, 'personal')
  const path = `/files/${activity.id}`
  target.outside.putFile(path, typeof content === 'string' ? Buffer.from(content) : content)
  const contentType = 'application/vnd.microsoft.teams.file.download.info'
  const attachments = [{ contentType, name, content: { downloadUrl: `https://${fileHost}${path}`, fileType: 'x' } }]
  const chat = chatOf(sender.userId)
  const heard = () => target.connector.messages.filter(({ conversationId }) => conversationId === chat).length
  const before = heard()
  const { status } = await target.post({ ...activity, text: '', attachments })
  const told = await posted(target, ({ conversationId }) => conversationId === chat && heard() > before)
  return status === 200 && told !== undefined
}
