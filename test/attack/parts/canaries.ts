import { setTimeout as sleep } from 'node:timers/promises'
import { ids } from '../../access/access-world.ts'
import { identityNumber } from '../../support/identity-numbers.ts'
import type { Part } from '../attack.ts'
import { enrolInsiders, insiders, personOf } from '../insiders.ts'
import { proposal } from '../marks.ts'
import { fileHost } from '../outside.ts'
import { click, each, from, line, nextId, type Person } from '../people.ts'
import { type Target, withTarget } from '../target.ts'
import { fileLink, reportLink } from '../ways-out.ts'

const own = ids.own
const spot = { ...own, thread: `${own.channelId};messageid=1` }

/** Somebody of whom nothing may be found where nothing of anybody may be. */
type Canary = Person & { readonly words: string; readonly number: string }

const people: readonly Canary[] = Array.from({ length: 250 }, (_, at) => {
  const mark = [at / 100, at / 10, at].map((digit) => 'abcdefghij'[Math.floor(digit) % 10]).join('')
  return {
    userId: `c0ffee00-0000-4000-8000-${String(at).padStart(12, '0')}`,
    name: `Navnesen${mark} Kanarisen`,
    words: `hemmeligord${mark}x`,
    number: numberOf(at),
  }
})
const told = people.flatMap(({ userId, name, words, number }) => [userId, name, words, number])
/** Also written as people write them. */
const spellings = people.flatMap(({ number }) => [`${number.slice(0, 6)} ${number.slice(6)}`])

/** A synthetic one for each: nobody has it. */
function numberOf(at: number): string {
  const two = (value: number) => String(value).padStart(2, '0')
  for (let serial = 100; serial < 999; serial++) {
    const number = identityNumber(`${two(1 + (at % 28))}${two(81 + (at % 12))}${two(at % 100)}${serial}`)
    if (number) return number
  }
  throw new Error('No number')
}

export const canaries: Part = {
  name: 'canaries',
  tries: 'texts, names, ids and identity numbers of 250 people, while all goes well and while everything fails',
  async run({ short }) {
    let came = ''
    // A part that makes the service fail: it has to say so.
    const options = { ...insiders, errors: /./, fails: true }
    const faults = await withTarget(options, async (target) => {
      enrolInsiders(target, people)
      await each(people, (one) => live(target, one, short))
      const stored = target.stored().join('\n')
      const known = people.filter(({ words }) => stored.includes(words)).length
      await whileTeamsFails(target)
      await whileTheStoreFails(target)
      await atTheDoor(target)
      await target.post(line(personOf('leader'), spot, 'avslutt sample'))
      await fileLink(target, 'leader', 'eksporter lenke alle json')
      await reportLink(target, 'coordinator')
      await target.killAndRestart()
      const places = { ...(await publicPlaces(target)), 'the log': target.log() }
      const found = Object.entries(places).flatMap(([place, text]) =>
        [...told, ...spellings].filter((canary) => text.includes(canary)).map((canary) => `${place} holds ${canary}`),
      )
      const log = target.log()
      came = `none in ${Object.keys(places).length} places, ${log.split('\n').length} lines of log among them`
      return [
        ...found.slice(0, 10),
        // Otherwise nothing was proved.
        ...(known > 200 ? [] : [`only ${known} people left anything in the database`]),
        ...(/"level":50/.test(log) ? [] : ['nothing failed']),
      ]
    })
    return { tried: told.length, came, faults }
  },
}

/** An ordinary week of one person; in short they share the work, and each of them answers. */
async function live(target: Target, person: Canary, short: boolean): Promise<void> {
  const { words, number, userId } = person
  const both = `${words} ${number}`
  const answer = { roundId: own.openRound, 'q-sure': '3', 'q-where': 'here', 'q-example': `${both} ${person.name}` }
  const round = { teamId: own.teamId, roundId: own.draftRound }
  const attachment = {
    contentType: 'application/vnd.microsoft.teams.file.download.info',
    name: `${words}.csv`,
    content: { downloadUrl: `https://${fileHost}/${words}`, fileType: 'csv' },
  }
  target.outside.putFile(`/${words}`, Buffer.from(`id;name\n${both};${person.name}\n`))
  const activities = [
    { ...click(person, spot, 'answer', answer), replyToId: '1' },
    click(person, spot, 'answer', { ...answer, hide: 'yes' }),
    click(person, spot, 'editAnswer', { roundId: own.openRound }),
    click(person, spot, 'sendMeasure', { ...proposal(words), draft: nextId().padStart(24, '0'), purpose: both }),
    click(person, spot, 'sendObjection', { ...round, line: 't1', reason: words, how: 'named' }),
    click(person, spot, words, { [words]: number }),
    click(person, spot, 'answer', words),
    click(person, spot, 'sendMeasure', { teamId: words, draft: number, what: words }),
    { ...from(person, spot), text: both },
    { ...from(person, spot), type: 'messageUpdate', text: both, channelData: { eventType: 'editMessage' } },
    line(person, 'personal', both),
    line(person, 'personal', `start ${words}`),
    line(person, 'personal', `eksporter ${words}`),
    { ...from(person, 'personal'), text: '', attachments: [attachment] },
    { ...from(person, spot), type: 'conversationUpdate', membersAdded: [{ id: `29:${userId}`, aadObjectId: userId }] },
    { ...from(person, spot), type: words },
    { ...from(person, spot), type: words, text: 7 },
    { ...from(person, spot), type: 'invoke', name: words, value: { [words]: number } },
    { ...from(person, spot), type: 'message', channelData: both },
    {
      ...from(person, 'personal'),
      type: 'invoke',
      name: 'fileConsent/invoke',
      value: { action: words, context: both },
    },
  ]
  const share = people.indexOf(person) % 3
  for (const [at, activity] of activities.entries()) {
    if (!short || at === 1 || at % 3 === share) await target.post(activity)
  }
}

async function whileTeamsFails(target: Target): Promise<void> {
  const { connector } = target
  for (const [at, person] of people.slice(0, 30).entries()) {
    const status = [400, 403, 404, 500, 502][at % 5] ?? 500
    connector.failNext(at % 3 === 0 ? { kind: 'reset after' } : { kind: 'status', status, code: 'BadArgument' }, {
      kind: 'broken JSON',
    })
    await target.post(line(person, 'personal', person.words))
  }
}

/** Another process holds the database for longer than the service waits. */
async function whileTheStoreFails(target: Target): Promise<void> {
  const free = target.holdStore()
  try {
    const some = people.slice(30, 60)
    await Promise.all(
      some.flatMap((person) => [
        target.post(click(person, spot, 'sendMeasure', { ...proposal(person.words), what: person.words })),
        target.post(line(person, 'personal', `${person.words} ${person.number}`)),
        target.ask(`${target.url()}/exports/${encodeURIComponent(person.words)}`),
      ]),
    )
    await target.ask(`${target.url()}/readyz`)
  } finally {
    free()
  }
  // What waits for the store is written now, or said to have failed.
  await sleep(500)
}

async function atTheDoor(target: Target): Promise<void> {
  const url = `${target.url()}/api/messages`
  for (const person of people.slice(60, 90)) {
    const { words, number } = person
    const activity = JSON.stringify({ ...line(person, 'personal', words), serviceUrl: `https://${words}.example/` })
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${words}.${number}.x` }
    await target.ask(url, { method: 'POST', headers, body: activity })
    await target.ask(url, { method: 'POST', headers: { 'content-type': `x/${words}` }, body: words })
    await target.ask(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: `{"${words}": ${number}`,
    })
    await target.ask(`${target.url()}/${words}?x=${number}`, { headers: { cookie: words, 'user-agent': words } })
    await target.ask(`${target.url()}/reports/${words}?lang=${words}`)
  }
}

async function publicPlaces(target: Target): Promise<Record<string, string>> {
  const places: Record<string, string> = { 'an answer that refuses': target.refusals.join('\n') }
  places.metrics = (await target.ask(target.metricsUrl)).text
  for (const path of ['/livez', '/readyz', '/privacy', '/accessibility', '/reports', '/exports/x', '/reports/x']) {
    places[path] = (await target.ask(`${target.url()}${path}`)).text
  }
  return places
}
