import type { Answer } from '../../support/http.ts'
import { type Part, some } from '../attack.ts'
import { enrolInsiders, insiders } from '../insiders.ts'
import { pepper, withTarget } from '../target.ts'
import { fileLink, reportLink } from '../ways-out.ts'

const madeUp = ['x', 'x.y', '.', 'WyJ0ZW5hbnQiLCJ4Il0.AAAA', '%00', '__proto__', '..%2f..%2f', 'x'.repeat(1500)]

export const links: Part = {
  name: 'links',
  tries: 'links to files and reports that are changed, guessed, shared or used again',
  async run({ short }) {
    let tried = 0
    const faults = await withTarget(insiders, async (target) => {
      enrolInsiders(target)
      const found: string[] = []
      const open = async (path: string, cookie?: string): Promise<Answer> => {
        tried += 1
        return target.ask(`${target.url()}${path}`, { headers: { ...(cookie && { cookie }) } })
      }
      const check = (name: string, is: Answer, as: Answer) => {
        if (is.status !== as.status || is.text !== as.text) found.push(`${name}: ${is.status}`)
      }
      const [gone, noReport] = [await open('/exports/x'), await open('/reports/x')]
      if (gone.status !== 410 || noReport.status !== 404) found.push('made-up links are not refused')

      const file = await fileLink(target, 'member', 'eksporter lenke alle json')
      const report = await reportLink(target, 'coordinator')
      if (!file || !report) return [...found, `no link was given: ${file} ${report}`]
      for (const [link, refused] of [
        [file, gone],
        [report, noReport],
      ] as const) {
        const others = [...changesOf(link, short), ...madeUp.map((token) => link.replace(/[^/]+$/, token))]
        for (const other of others) check(`a changed link, ${other.slice(-40)}`, await open(other), refused)
        if (link.includes(pepper)) found.push('the link tells the secret')
      }
      check('a file link as a report', await open(file.replace('exports', 'reports')), noReport)
      check('a report link as a file', await open(report.replace('reports', 'exports')), gone)

      // Ten at once, as when two people click the same link: the file goes to one of them.
      const fetched = await Promise.all(Array.from({ length: 10 }, () => open(file)))
      const got = fetched.filter(({ status }) => status === 200)
      if (got.length !== 1) found.push(`${got.length} of ten got the file`)
      if (got.some(({ text }) => /Team (other|foreign)/.test(text))) found.push('the file holds another team')
      check('a file for the second time', await open(file), gone)

      const first = await open(report)
      const cookie = String(first.headers['set-cookie'] ?? '').split(';')[0] ?? ''
      if (first.status !== 200 || !/HttpOnly; Secure/.test(String(first.headers['set-cookie']))) {
        found.push('a coordinator gets no report, or a cookie that scripts can read')
      }
      check('a report in another browser', await open(report), noReport)
      check('a report with a cookie of others', await open(report, cookie.replace(/.$/, '*')), noReport)
      const again = await open(report, cookie)
      if (again.status !== 200) found.push(`a report in the same browser: ${again.status}`)
      await target.killAndRestart()
      check('a file after a restart', await open(file), gone)
      check('a report in another browser after a restart', await open(report), noReport)
      const log = target.log()
      if ([file, report].some((link) => log.includes(link.split('/').at(-1)!.slice(0, 40))))
        found.push('a link is logged')
      return found
    })
    return { tried, came: 'each the same as one that never was', faults }
  },
}

/** Every place in it, with another letter; and what somebody would add or cut off. */
function changesOf(link: string, short: boolean): readonly string[] {
  const start = link.lastIndexOf('/') + 1
  const places = Array.from({ length: link.length - start }, (_, at) => start + at)
  const other = (letter: string | undefined) => (letter === 'A' ? 'B' : 'A')
  const changed = places.map((at) => link.slice(0, at) + other(link[at]) + link.slice(at + 1))
  return [
    ...(short ? some(changed, 30) : changed),
    `${link}A`,
    link.slice(0, -1),
    `${link}.A`,
    `${link}=`,
    `${link}%00`,
  ]
}
