import { notice } from '../../../src/commands/line/command.ts'
import { enqueue } from '../../../src/usecases/delivery/enqueue.ts'
import { teamsUrl, tenantId } from '../../support/authority.ts'
import { testServices } from '../../support/services.ts'
import { untrustedServiceUrls } from '../../support/untrusted-service-urls.ts'
import type { Part } from '../attack.ts'
import { fileHost } from '../outside.ts'
import { bot, chatOf, clicked, from, line, posted, titleOf } from '../people.ts'
import { type Target, withTarget } from '../target.ts'

const coordinator = { userId: 'coordinator', name: 'Kari' }
const spot = { teamId: '19:team@thread.tacv2', channelId: '19:channel@thread.tacv2' }

/** The canary as somebody would smuggle it in: each leads to it, if it is followed. */
function waysTo(port: number): string[] {
  const hosts = ['127.0.0.1', 'localhost', '127.1', '2130706433', '0x7f.0.0.1', '0177.0.0.1', '[::ffff:127.0.0.1]']
  return [
    ...hosts.map((host) => `http://${host}:${port}/`),
    ...hosts.map((host) => `https://${host}:${port}/`),
    `http://smba.trafficmanager.net@127.0.0.1:${port}/emea/`,
    `https://smba.trafficmanager.net@127.0.0.1:${port}/emea/`,
    `https://smba.trafficmanager.net\\@127.0.0.1:${port}/`,
    `https://127.0.0.1:${port}/#https://smba.trafficmanager.net/`,
    `https://127.0.0.1:${port}/?https://smba.trafficmanager.net/`,
  ]
}

/** As text; what is none can't be an address that was stored. */
const texts = untrustedServiceUrls.flatMap(([url]) => (typeof url === 'string' && url !== '' ? [url] : []))

/** Where files are not. The rest of the other table is as good here, but the host that it forges is another. */
const fileUrls = [
  `http://${fileHost}/x.csv`,
  `https://${fileHost}:8443/x.csv`,
  `https://${fileHost}@evil.example/x.csv`,
  `https://user@${fileHost}/x.csv`,
  `https://${fileHost}.evil.example/x.csv`,
  'https://evilsharepoint.com/x.csv',
  'https://sharepoint.com.evil.example/x.csv',
  'https://evil.example/x.sharepoint.com',
  'http://169.254.169.254/metadata/identity/oauth2/token',
  'file:///etc/passwd',
]

export const serviceUrls: Part = {
  name: 'service-urls',
  tries: 'addresses that are not of Teams, sent, stored and as places of files',
  async run() {
    let tried = 0
    const options = { coordinators: [coordinator.userId], seed: storeAddresses, errors: /^unreadable document$/ }
    const faults = await withTarget(options, async (target) => {
      const found = [...(await sent(target)), ...(await storedOnes(target)), ...(await filePlaces(target))]
      tried = untrustedServiceUrls.length + waysTo(1).length + texts.length + fileUrls.length + waysTo(1).length
      return found
    })
    return { tried, came: 'no request and no token reached the canary', faults }
  },
}

/** By somebody who can sign, even: the claim of the token names the same address. */
async function sent(target: Target): Promise<string[]> {
  const found: string[] = []
  const urls = [...untrustedServiceUrls.map(([url]) => url), ...waysTo(target.outside.port)]
  for (const url of urls) {
    const tokens = [await target.authority.mint({ claims: { serviceurl: url } }), await target.authority.mint()]
    for (const token of tokens) {
      const activities = [
        line(coordinator, spot, 'hjelp'),
        line(coordinator, 'personal', 'hjelp'),
        { ...from(coordinator, spot), type: 'installationUpdate', action: 'add' },
      ]
      for (const activity of activities) {
        const { status } = await target.ask(`${target.url()}/api/messages`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
          body: JSON.stringify({ ...activity, serviceUrl: url }),
        })
        if (status !== 403) found.push(`${JSON.stringify(url)?.slice(0, 80)}: ${status}`)
      }
    }
  }
  if (target.stored({ type: 'team' }).length > 0) found.push('an address was stored')
  // The same with the right address is heard, answered with the token, and so the canary could have seen it.
  await target.post(line(coordinator, 'personal', 'hjelp'))
  if (!(await posted(target, ({ conversationId }) => conversationId === chatOf(coordinator.userId)))) {
    found.push('nothing is posted to Teams either')
  }
  return found
}

/** Posts that are due at such addresses, as if somebody had written them into the database. */
async function storeAddresses(store: Parameters<NonNullable<Parameters<typeof withTarget>[0]['seed']>>[0]) {
  const services = testServices({ store })
  for (const [at, serviceUrl] of [...texts, teamsUrl].entries()) {
    const address = { serviceUrl, tenantId, botId: bot.id }
    const conversationId = `a:stored-${at}`
    const view = notice({ language: 'nb' }, 'Hei', ['Hei'])
    const message = { kind: 'reply' as const, address, to: { kind: 'conversation' as const, conversationId }, view }
    await enqueue(services, { id: `reply|stored|${at}`, tenantId, conversationId, message, urgent: true })
  }
}

async function storedOnes(target: Target): Promise<string[]> {
  const good = `a:stored-${texts.length}`
  const there = await posted(target, ({ conversationId }) => conversationId === good, 20)
  if (!there) return ['the stored post to the right address did not go out']
  const states = target
    .stored({ type: 'entry' })
    .map((body) => JSON.parse(body))
    .filter(({ id }) => id.startsWith('reply|stored|'))
  // Blanks around it are taken off when it is read, and what is left is Teams.
  const sentTo = states.flatMap(({ state, message }) => (state === 'sent' ? [String(message.address.serviceUrl)] : []))
  return sentTo
    .filter((url) => !url.startsWith('https://smba.trafficmanager.net/'))
    .map((url) => `was posted to ${url}`)
}

async function filePlaces(target: Target): Promise<string[]> {
  const found: string[] = []
  for (const downloadUrl of [...fileUrls, ...waysTo(target.outside.port)]) {
    const contentType = 'application/vnd.microsoft.teams.file.download.info'
    const attachments = [{ contentType, name: 'enheter.csv', content: { downloadUrl, fileType: 'csv' } }]
    const { status } = await target.post({ ...from(coordinator, 'personal'), attachments, text: '' })
    if (status !== 200) found.push(`a file at ${downloadUrl}: ${status}`)
  }
  const card = await clicked(target, { ...from(coordinator, 'personal'), type: 'invoke', name: 'unknown' })
  if (card) found.push(`an unknown invoke was answered: ${titleOf(card)}`)
  return found
}
