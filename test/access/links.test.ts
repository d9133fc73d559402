import assert from 'node:assert/strict'
import { membership } from '../../src/domain/team/team.ts'
import { pages } from '../../src/pages/pages.ts'
import { documents } from '../../src/ports/documents.ts'
import { fileConsented } from '../../src/teams/file-consent.ts'
import { fileReceived } from '../../src/teams/files/received-file.ts'
import { exportToken, type Order, orderExport } from '../../src/usecases/export/order-export.ts'
import { linkReport } from '../../src/usecases/report/report-link.ts'
import { removeTeam } from '../../src/usecases/team/team-state.ts'
import { type AccessWorld, accessWorld, ids, type RoleName, roleNames, standingIn } from './access-world.ts'

const facts = { query: new URLSearchParams(), languages: undefined, cookies: undefined }
const order: Order = {
  ...{ tenantId: 'tenant', userId: 'member', teamId: ids.own.teamId, format: 'json', language: 'nb' },
  scope: { kind: 'all' },
}
const madeUp = ['', 'x', 'x.y', 'WyJ0ZW5hbnQiLCJ4Il0.AAAA', '\u0000', '__proto__', 'x'.repeat(3000)]

/** Each address that is served, and whether everybody may open it. */
const doors: Readonly<Record<string, 'everybody' | 'one person'>> = {
  '/livez': 'everybody',
  '/readyz': 'everybody',
  '/privacy': 'everybody',
  '/accessibility': 'everybody',
  '/reports': 'one person',
  '/reports/:token': 'one person',
  '/exports/:token': 'one person',
}

async function open(world: AccessWorld, path: string, token = '', cookies: string | undefined = undefined) {
  const page = pages(world.services, () => true).find((one) => one.path === path)
  assert.ok(page, path)
  return page.respond({ token }, { ...facts, cookies })
}

async function reportToken({ services }: AccessWorld, userId: RoleName, tenantId = 'tenant'): Promise<string> {
  const about = { requestId: '1', filter: {}, language: 'nb' } as const
  return (await linkReport(services, { ...about, tenantId, userId })).web.replace(/^.*\/reports\//, '')
}

async function exportLink({ services }: AccessWorld, change: Partial<Order> = {}) {
  const job = await orderExport(services, { ...order, ...change })
  return { job, token: exportToken(services.settings.pepper, job) }
}

describe('A link', () => {
  it('is of an address whose readers are decided', async () => {
    const { services } = await accessWorld()
    const paths = pages(services, () => true).map(({ path }) => path)
    assert.deepEqual(paths.toSorted(), Object.keys(doors).toSorted())
  })

  it('of the tab in Teams leads to the report whose token Teams put in, and without one says how to get it', async () => {
    const { services } = await accessWorld()
    const tab = pages(services, () => true).find(({ path }) => path === '/reports')
    const empty = await tab?.respond({}, facts)
    assert.equal(empty?.status, 404)
    assert.match(String(empty?.body), /oversikt/)
    const led = await tab?.respond({}, { ...facts, query: new URLSearchParams({ token: '../a b', lang: 'nb-no' }) })
    assert.deepEqual([led?.status, led?.headers], [303, { location: 'reports/..%2Fa%20b' }])
  })

  it('that everybody may open tells nothing of any team', async () => {
    const world = await accessWorld()
    for (const path of Object.keys(doors).filter((one) => doors[one] === 'everybody')) {
      const { status, body } = await open(world, path)
      assert.equal(status, 200, path)
      assert.doesNotMatch(String(body), /Team (own|other|foreign)|Nav Eksempel|Navn /, path)
    }
  })

  it('to a report works for a coordinator and for nobody else, and says the same to all others', async () => {
    const world = await accessWorld()
    const nothing = await open(world, '/reports/:token', 'x')
    assert.equal(nothing.status, 404)
    for (const name of roleNames) {
      const token = await reportToken(world, name)
      const shown = await open(world, '/reports/:token', token)
      if (standingIn('own', name).coordinator) assert.equal(shown.status, 200, name)
      else assert.deepEqual(shown, nothing, name)
      // Of one door it is nothing at the other.
      assert.deepEqual(await open(world, '/exports/:token', token), await open(world, '/exports/:token', 'x'))
    }
    for (const token of madeUp)
      assert.deepEqual(await open(world, '/reports/:token', token), nothing, token.slice(0, 20))
  })

  it('to a report works in one browser, which is known by a cookie that no script can read', async () => {
    const world = await accessWorld()
    const token = await reportToken(world, 'coordinator')
    const first = await open(world, '/reports/:token', token)
    const cookie = first.headers?.['set-cookie'] ?? ''
    assert.match(cookie, /^tillitsbot-browser=[\w-]{24}; Max-Age=86400; HttpOnly; SameSite=Lax$/)
    const [pair = ''] = cookie.split(';')
    const nothing = await open(world, '/reports/:token', 'x')
    for (const other of ['', 'tillitsbot-browser=', `x=1; ${pair}A`, `other-${pair}`, pair.replace(/.$/, '*')]) {
      assert.deepEqual(await open(world, '/reports/:token', token, other), nothing, other)
    }
    assert.deepEqual(await open(world, '/reports/:token', token, `theme=dark; ${pair}; x`), first)
  })

  it('to a report says in Teams, where the page is a frame, that its cookie may be sent there', async () => {
    const { services } = await accessWorld()
    const settings = { ...services.settings, publicUrl: 'https://tillitsbot.example' }
    const world = { ...(await accessWorld()), services: { ...services, settings } }
    const { headers } = await open(world, '/reports/:token', await reportToken(world, 'coordinator'))
    assert.match(headers?.['set-cookie'] ?? '', /; HttpOnly; Secure; SameSite=None; Partitioned$/)
  })

  it('to a report shows what is of its tenant', async () => {
    const world = await accessWorld()
    const own = await open(world, '/reports/:token', await reportToken(world, 'coordinator'))
    const foreign = await open(world, '/reports/:token', await reportToken(world, 'coordinator', 'elsewhere'))
    assert.match(String(own.body), /av 6 enheter[\s\S]*4 saker er løftet/)
    assert.match(String(foreign.body), /av 3 enheter[\s\S]*2 saker er løftet/)
  })

  it('to a file works once, is written down as fetched, and then says what it says when it was made up', async () => {
    const world = await accessWorld()
    const nothing = await open(world, '/exports/:token', 'x')
    assert.equal(nothing.status, 410)
    const { job, token } = await exportLink(world)
    const file = await open(world, '/exports/:token', token)
    assert.equal(file.status, 200)
    const words = Buffer.from(file.body).toString()
    assert.match(words, /Team own/)
    assert.doesNotMatch(words, /Team (other|foreign)/)
    const stored = await world.services.store.read(documents.exportJob, 'tenant', job.id)
    assert.deepEqual([stored?.value.userId, typeof stored?.value.fetchedAt], ['member', 'string'])
    assert.deepEqual(await open(world, '/exports/:token', token), nothing)
    for (const wrong of [...madeUp, `${token}A`]) {
      assert.deepEqual(await open(world, '/exports/:token', wrong), nothing, wrong.slice(0, 20))
    }
  })

  const ended: readonly [string, Partial<Order>, (world: AccessWorld) => Promise<AccessWorld>][] = [
    ['left the team meanwhile', { userId: 'nobody' }, async (world) => world],
    ['is of another team', { userId: 'leaderOfOther' }, async (world) => world],
    [
      'is in a team that the app was taken out of',
      {},
      async (world) => {
        await removeTeam(world.services, ids.own.teamId)
        return world
      },
    ],
    ['is no coordinator any more', { userId: 'member', teamId: undefined }, async (world) => world],
  ]
  for (const [what, change, happened] of ended) {
    it(`to a file is nothing when whoever ordered it ${what}`, async () => {
      const world = await accessWorld()
      const { token, job } = await exportLink(world, change)
      const { services } = await happened(world)
      const nothing = await open(world, '/exports/:token', 'x')
      assert.deepEqual(await open(world, '/exports/:token', token), nothing)
      const stored = await services.store.read(documents.exportJob, 'tenant', job.id)
      assert.equal(stored?.value.fetchedAt, undefined)
    })
  }

  it('to a file counts a membership that is known while Teams does not answer', async () => {
    const world = await accessWorld()
    const { token } = await exportLink(world)
    assert.ok(
      await world.services.store.read(documents.membership, ids.own.teamId, membership(ids.own.teamId, 'member').id),
    )
    world.services.teams.available = false
    assert.equal((await open(world, '/exports/:token', token)).status, 200)
  })
})

describe('A file that is offered in Teams', () => {
  it('is given to the person who ordered it, and to all others what is said of one that does not exist', async () => {
    const world = await accessWorld()
    const { job } = await exportLink(world)
    const uploads: string[] = []
    const accept = (name: RoleName, exportId: string) => {
      const consent = { accepted: true, exportId, uploadUrl: 'https://eksempel.sharepoint.com/x' }
      const upload = async () => uploads.push(name) > 0
      return fileConsented(world.services, upload, world.click(name, 'personal').origin, consent)
    }
    for (const name of roleNames.filter((one) => one !== 'member')) {
      assert.deepEqual(await accept(name, job.id), await accept(name, 'made-up'), name)
    }
    assert.deepEqual(uploads, [])
    await accept('member', job.id)
    await accept('member', job.id)
    assert.deepEqual(uploads, ['member'])
  })

  it('is fetched from a coordinator only, in personal chat only', async () => {
    for (const name of roleNames) {
      for (const where of ['channel', 'personal', 'group'] as const) {
        const world = await accessWorld()
        const fetched: string[] = []
        const download = async (url: string) => {
          fetched.push(url)
          return undefined
        }
        await fileReceived(world.services, download, world.click(name, where).origin, {
          name: 'x.csv',
          url: 'https://x',
        })
        const { personal } = world.click(name, where).origin
        const may = standingIn('own', name).coordinator && personal
        assert.equal(fetched.length, may ? 1 : 0, `${name} in ${where}`)
        assert.deepEqual(world.writes(), [])
      }
    }
  })
})
