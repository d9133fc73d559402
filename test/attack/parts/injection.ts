import { ids } from '../../access/access-world.ts'
import { readCsv } from '../../exports/read-csv.ts'
import { readXlsx, unzipped } from '../../exports/read-files.ts'
import { readMarkdown } from '../../exports/read-markdown.ts'
import { assertHarmless } from '../../hostile/harmless.ts'
import { hostileStrings } from '../../hostile/hostile-strings.ts'
import { type Part, some } from '../attack.ts'
import { enrolInsiders, insiders, personOf, spotOf } from '../insiders.ts'
import { markOf, personCalled, proposal } from '../marks.ts'
import { click, clicked, each, from, line, until } from '../people.ts'
import { type Target, withTarget } from '../target.ts'
import { fileLink, reportLink } from '../ways-out.ts'

const own = ids.own
const spot = spotOf('leader', 'channel')
const formats = ['csv', 'json', 'md', 'html', 'xlsx', 'docx'] as const

export const injection: Part = {
  name: 'injection',
  tries: 'texts that are formulas, markup, code and control characters, through every way in to every way out',
  async run({ short }) {
    const strings = hostileStrings()
    const texts = short ? some(strings, 30) : strings
    let tried = 0
    const faults = await withTarget(insiders, async (target) => {
      const people = texts.map((_, at) => personCalled(markOf(at)))
      enrolInsiders(target, people)
      const found: string[] = []
      await each([...texts.entries()], async ([at, text]) => {
        const person = people[at]!
        const mark = markOf(at)
        for (const activity of [
          click(person, spot, 'sendMeasure', { ...proposal(mark), what: text, purpose: text }),
          click(person, spot, 'answer', {
            roundId: own.openRound,
            'q-sure': '3',
            'q-where': text,
            'q-example': text,
            hide: 'yes',
          }),
          click(person, spot, 'sendObjection', {
            teamId: own.teamId,
            roundId: own.draftRound,
            line: 't1',
            reason: text,
            how: 'named',
          }),
          click(personOf('leader'), spot, 'sendEscalation', {
            teamId: own.teamId,
            request: mark,
            matter: text,
            days: '10',
          }),
        ]) {
          tried += 1
          const card = await clicked(target, activity)
          if (!card) found.push(`no card for ${JSON.stringify(text).slice(0, 60)}`)
          else found.push(...harmOf(card, text))
        }
        // A channel takes a post a second, so that answers in it would keep everybody waiting.
        const inChannel = at % 20 === 0 ? [line(person, spot, text)] : []
        for (const activity of [line(person, 'personal', text), renamed(person, text), ...inChannel]) {
          tried += 1
          const { status } = await target.post(activity)
          if (status !== 200) found.push(`${status} for ${JSON.stringify(text).slice(0, 60)}`)
        }
      })
      await until(() => target.stored({ type: 'entry' }).every((body) => JSON.parse(body).state !== 'due'), 20)
      for (const { activity } of target.connector.messages) {
        const said = JSON.stringify(activity)
        const quoted = texts.filter((text) => said.includes(JSON.stringify(text).slice(1, 40)))
        for (const text of quoted) found.push(...harmOf(activity, text))
      }
      if (target.stored({ type: 'measure' }).length < texts.length / 2) found.push('hardly any text was taken')
      return [...found, ...(await filesOf(target)), ...(await reportOf(target))].slice(0, 10)
    })
    return { tried, came: 'shown as text, in cards, posts, files, pages and the log', faults }
  },
}

function harmOf(card: object, text: string): string[] {
  try {
    assertHarmless(card, text)
    return []
  } catch (error) {
    return [String(error).slice(0, 200)]
  }
}

function renamed(person: Parameters<typeof from>[0], name: string): Record<string, unknown> {
  const activity = from(person, spot)
  const channelData = Object.assign({}, activity.channelData, {
    ...{ eventType: 'teamRenamed', team: { id: own.teamId, name } },
  })
  return { ...activity, type: 'conversationUpdate', channelData }
}

async function filesOf(target: Target): Promise<string[]> {
  const found: string[] = []
  for (const format of formats) {
    const path = await fileLink(target, 'leader', `eksporter lenke alle ${format}`)
    if (!path) {
      found.push(`no file as ${format}`)
      continue
    }
    // As bytes: half of the formats are archives.
    const response = await fetch(`${target.url()}${path}`)
    const bytes = new Uint8Array(await response.arrayBuffer())
    if (response.status !== 200) found.push(`${format}: ${response.status}`)
    else if (!/^attachment; filename="[\w.-]+"$/.test(response.headers.get('content-disposition') ?? '')) {
      found.push(`${format}: named ${response.headers.get('content-disposition')}`)
    } else found.push(...harmIn(format, bytes).map((harm) => `${format}: ${harm}`))
  }
  return found
}

const live = /<(?:script|img|a (?!href="#s\d)|iframe|object|form|at|w:p)\b|<[^>]*\s(?:on\w+|src)=/i

function harmIn(format: (typeof formats)[number], bytes: Uint8Array): string[] {
  const text = new TextDecoder().decode(bytes)
  switch (format) {
    case 'csv': {
      const cells = readCsv(text).flatMap((row) => Object.values(row))
      const formulas = cells.filter((cell) => /^[\s"\p{Cf}]*[=+\-@＝＋－＠]/u.test(cell))
      return cells.length < 50 ? ['hardly anything is in it'] : formulas.slice(0, 3)
    }
    case 'json':
      return JSON.parse(text).measures.length > 10 ? [] : ['hardly anything is in it']
    case 'html':
      return live.exec(text)?.slice(0, 1) ?? []
    case 'xlsx': {
      // Fails on a formula or a link.
      const rows = [...readXlsx(bytes).values()].flatMap((sheet) => sheet.rows)
      return rows.length > 10 ? [] : ['hardly anything is in it']
    }
    case 'docx': {
      const files = unzipped(bytes)
      const fields = [...(files.get('word/document.xml') ?? '').matchAll(/<w:instrText[^>]*>([^<]*)</g)]
      const strange = fields.map(([, field = '']) => field.trim()).filter((field) => !/^(?:TOC |PAGEREF )/.test(field))
      const outward = [...files.values()].some((file) => /TargetMode="External"/.test(file))
      return [...strange, ...(outward ? ['a link to outside'] : [])]
    }
    case 'md':
      // Fails on markup that the export itself did not write.
      return readMarkdown(text).length > 3 ? [] : ['hardly anything is in it']
  }
}

async function reportOf(target: Target): Promise<string[]> {
  const path = await reportLink(target, 'coordinator')
  if (!path) return ['no report']
  const { status, text } = await target.ask(`${target.url()}${path}`)
  if (status !== 200) return [`the report: ${status}`]
  return /<script|\son\w+=["']|<iframe|<img(?! alt)/i.test(text) ? ['the report has live markup'] : []
}
