import assert from 'node:assert/strict'
import fc from 'fast-check'
import { readActivity } from '../../src/teams/read-activity.ts'
import { createActivity } from '../support/activities.ts'
import { tenantId } from '../support/authority.ts'

const bot = { id: '28:11111111-2222-3333-4444-555555555555', name: 'Tillitsbot' }
const aad = '00000000-0000-0000-0000-000000000001'
const toBot = { type: 'mention', mentioned: bot, text: '<at>Tillitsbot</at>' }
const kari = { id: '29:kari', name: 'Kari', aadObjectId: 'aad-kari' }
const toKari = { type: 'mention', mentioned: kari, text: '<at>Kari</at>' }
const team = { id: '19:team@thread.tacv2', name: 'Nav Eksempel' }
const personal = { id: 'a:chat', conversationType: 'personal', tenantId }

const eventOf = (change: Record<string, unknown>) => readActivity(createActivity(change))?.event
const originOf = (change: Record<string, unknown>) => readActivity(createActivity(change))!.origin
const message = (text: string, ...entities: object[]) => eventOf({ text, entities })

describe('Reading an activity', () => {
  it('finds who, where, and how to answer', () => {
    const { origin, team: facts } = readActivity(createActivity({ channelData: { tenant: { id: tenantId }, team } }))!
    assert.deepEqual(origin, {
      asker: { userId: aad, name: 'Kari Nordmann' },
      tenantId,
      address: { serviceUrl: 'https://smba.trafficmanager.net/emea/', tenantId, botId: bot.id },
      conversationId: '19:channel@thread.tacv2;messageid=1',
      here: {
        teamId: team.id,
        channelId: '19:channel@thread.tacv2',
        channelKind: 'standard',
        threadId: '19:channel@thread.tacv2;messageid=1',
      },
      personal: false,
      mentioned: [],
      requestId: '1772438400000',
    })
    assert.deepEqual(facts, { teamId: team.id, name: 'Nav Eksempel' })
  })

  it('takes the channel id as the key of a person whom Entra does not know', () => {
    assert.equal(originOf({ from: { id: '29:guest' } }).asker.userId, '29:guest')
  })

  it('knows that the first message of a thread is not in one yet', () => {
    assert.equal(originOf({ id: '1' }).here?.threadId, undefined)
    assert.equal(originOf({ conversation: { id: '19:c@thread.tacv2' } }).here?.threadId, undefined)
  })

  for (const [type, expected] of [
    ['private', 'private'],
    ['Shared', 'shared'],
    ['standard', 'standard'],
    ['constructor', 'standard'],
    [null, 'standard'],
  ] as const) {
    it(`calls a channel of type ${type} ${expected}`, () => {
      const channelData = { tenant: { id: tenantId }, team, channel: { id: '19:c', type } }
      assert.equal(originOf({ channelData }).here?.channelKind, expected)
    })
  }

  it('is nowhere in a personal chat and in a group chat, and personal in the first only', () => {
    const channelData = { tenant: { id: tenantId } }
    const chat = originOf({ conversation: personal, channelData })
    const group = originOf({ conversation: { id: 'g', conversationType: 'groupChat' }, channelData })
    assert.deepEqual([chat.here, chat.personal, group.here, group.personal], [undefined, true, undefined, false])
  })
})

describe('Reading a message', () => {
  const cases: [string, ReturnType<typeof message>, object][] = [
    ['to the bot', message('<at>Tillitsbot</at> hjelp', toBot), { line: 'hjelp', text: 'hjelp', toBot: true }],
    ['to nobody', message('hjelp'), { line: 'hjelp', text: 'hjelp', toBot: false }],
    [
      'with somebody else named',
      message('<at>Tillitsbot</at> roller leder <at>Kari</at>', toBot, toKari),
      { line: 'roller leder', text: 'roller leder Kari', toBot: true },
    ],
    [
      'that is escaped',
      message('1 &lt; 2 &amp;amp; 3&nbsp;&gt; 2'),
      { line: '1 < 2 &amp; 3 > 2', text: '1 < 2 &amp; 3 > 2', toBot: false },
    ],
    ['without a text', eventOf({ text: undefined }), { line: '', text: '', toBot: false }],
    [
      'whose mention names another bot',
      message('<at>Tillitsbot</at> x', { ...toBot, mentioned: { id: '28:other' } }),
      { line: 'x', text: 'Tillitsbot x', toBot: false },
    ],
    [
      'with entities that are none',
      message('x', {}, { type: 'mention' }, { type: 'mention', mentioned: bot, text: '' }),
      { line: 'x', text: 'x', toBot: false },
    ],
  ]
  for (const [name, found, expected] of cases) {
    it(name, () => assert.deepEqual(found, { kind: 'message', ...expected }))
  }

  it('keeps those who are mentioned beside the bot', () => {
    const { mentioned } = originOf({ entities: [toBot, toKari, { ...toKari, mentioned: { id: '29:x' } }] })
    assert.deepEqual(mentioned, [
      { id: 'aad-kari', name: 'Kari' },
      { id: '29:x', name: '' },
    ])
  })
})

describe('Reading a file that somebody sent', () => {
  const downloadUrl = 'https://contoso-my.sharepoint.com/x'
  const contentType = 'application/vnd.microsoft.teams.file.download.info'
  const sent = { contentType, name: 'units.csv', content: { downloadUrl, uniqueId: '1', fileType: 'csv' } }
  const conversation = { id: 'a:1', conversationType: 'personal', tenantId }
  const channelData = { tenant: { id: tenantId } }

  it('finds it among what a client adds and what is written beside it', () => {
    const attachments = [{ contentType: 'text/html', content: '<p>x</p>' }, sent]
    assert.deepEqual(eventOf({ conversation, channelData, attachments, text: 'hei' }), {
      ...{ kind: 'file', name: 'units.csv', url: downloadUrl },
    })
  })

  for (const [name, change] of [
    ['in a channel', { attachments: [sent] }],
    ['without an address', { conversation, channelData, attachments: [{ ...sent, content: {} }] }],
    [
      'with an endless address',
      {
        conversation,
        channelData,
        attachments: [{ ...sent, content: { downloadUrl: downloadUrl.padEnd(5000, 'x') } }],
      },
    ],
    ['of another kind', { conversation, channelData, attachments: [{ ...sent, contentType: 'image/png' }, null, 3] }],
  ] as const) {
    it(`takes a message with a file ${name} for words`, () => {
      assert.equal(eventOf({ text: 'hei', ...change })?.kind, 'message')
    })
  }
})

describe('Reading what else Teams tells', () => {
  const update = (change: Record<string, unknown>) => eventOf({ type: 'conversationUpdate', ...change })
  const channel = (eventType: string, more: object = {}) =>
    update({ channelData: { eventType, team, channel: { id: '19:c', name: 'Fagprat' }, ...more } })
  const invoke = (name: string, value: unknown) => eventOf({ type: 'invoke', name, value, replyToId: '7' })
  const noClick = { kind: 'click', verb: '', data: {}, cardId: undefined }
  const cases: [string, unknown, unknown][] = [
    ['the app is added', eventOf({ type: 'installationUpdate', action: 'add' }), { kind: 'installed', addedBy: aad }],
    [
      'the app is upgraded',
      eventOf({ type: 'installationUpdate', action: 'add-upgrade' }),
      { kind: 'installed', addedBy: aad },
    ],
    [
      'nobody is said to have added it',
      eventOf({ type: 'installationUpdate', action: 'add', from: bot }),
      { kind: 'installed', addedBy: undefined },
    ],
    ['the app is removed', eventOf({ type: 'installationUpdate', action: 'remove' }), { kind: 'removed' }],
    ['the app does something else', eventOf({ type: 'installationUpdate', action: 'x' }), { kind: 'ignored' }],
    ['the bot joins', update({ membersAdded: [kari, bot] }), { kind: 'installed', addedBy: aad }],
    ['the bot leaves', update({ membersRemoved: [bot] }), { kind: 'removed' }],
    [
      'people join',
      update({ membersAdded: [kari, { id: '29:x' }] }),
      { kind: 'membersAdded', userIds: ['aad-kari', '29:x'] },
    ],
    ['people leave', update({ membersRemoved: [kari] }), { kind: 'membersRemoved', userIds: ['aad-kari'] }],
    [
      'a channel is renamed',
      channel('channelRenamed'),
      { kind: 'channelNamed', channel: { id: '19:c', name: 'Fagprat' } },
    ],
    [
      'a channel is made',
      channel('channelCreated'),
      { kind: 'channelNamed', channel: { id: '19:c', name: 'Fagprat' } },
    ],
    [
      'a channel without a name',
      channel('channelCreated', { channel: { id: '19:c', name: null } }),
      { kind: 'ignored' },
    ],
    ['a channel is deleted', channel('channelDeleted'), { kind: 'channelDeleted', channelId: '19:c' }],
    ['the team is renamed', channel('teamRenamed'), { kind: 'teamRenamed', name: 'Nav Eksempel' }],
    ['the team is deleted', channel('teamDeleted'), { kind: 'removed' }],
    ['the team is archived', channel('teamArchived'), { kind: 'ignored' }],
    [
      'a message is edited',
      eventOf({ type: 'messageUpdate', channelData: { eventType: 'editMessage' }, text: 'ny' }),
      { kind: 'edited', text: 'ny' },
    ],
    [
      'a message gets a heart',
      eventOf({ type: 'messageUpdate', channelData: { eventType: 'x' } }),
      { kind: 'ignored' },
    ],
    ['a message is deleted', eventOf({ type: 'messageDelete' }), { kind: 'deleted' }],
    ['an unknown type', eventOf({ type: 'typing' }), { kind: 'ignored' }],
    [
      'a click',
      invoke('adaptiveCard/action', { action: { verb: 'answer', data: { roundId: 'r' } } }),
      { kind: 'click', verb: 'answer', data: { roundId: 'r' }, cardId: '7' },
    ],
    [
      'a click without data',
      invoke('adaptiveCard/action', { action: { verb: 'answer' } }),
      { kind: 'click', verb: 'answer', data: {}, cardId: '7' },
    ],
    ...[undefined, null, 5, 'x', [], { action: 'x' }, { action: { verb: 5 } }].map(
      (value): [string, unknown, unknown] => [
        `a click with ${JSON.stringify(value)}`,
        invoke('adaptiveCard/action', value),
        noClick,
      ],
    ),
    [
      'a file is accepted',
      invoke('fileConsent/invoke', { action: 'accept', context: { exportId: 'e' }, uploadInfo: { uploadUrl: 'u' } }),
      { kind: 'fileConsent', accepted: true, exportId: 'e', uploadUrl: 'u' },
    ],
    [
      'a file is declined',
      invoke('fileConsent/invoke', { action: 'decline', context: { exportId: 'e' } }),
      { kind: 'fileConsent', accepted: false, exportId: 'e', uploadUrl: undefined },
    ],
    ['a consent that is none', invoke('fileConsent/invoke', { action: 'perhaps' }), { kind: 'ignored' }],
    ['an invoke that nothing knows', invoke('task/fetch', {}), { kind: 'ignored' }],
  ]
  for (const [name, found, expected] of cases) it(name, () => assert.deepEqual(found, expected))
})

describe('Reading anything', () => {
  for (const change of [
    { from: undefined },
    { from: { id: '' } },
    { recipient: {} },
    { conversation: { id: 5 } },
    { serviceUrl: 5 },
    { channelData: 'x' },
    { channelData: { team: { id: '' } } },
    { membersAdded: [{}] },
    { text: {} },
  ]) {
    it(`is refused when it does not have the form: ${JSON.stringify(change)}`, () => {
      assert.equal(readActivity(createActivity(change)), undefined)
    })
  }

  it('never throws', () => {
    const keys = Object.keys(createActivity())
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...keys, 'value', 'entities', 'name'), fc.jsonValue()), (change) => {
        readActivity(createActivity(change))
      }),
      { seed: 1, numRuns: 500 },
    )
    fc.assert(
      fc.property(fc.anything(), (raw) => void readActivity(raw)),
      { seed: 1 },
    )
  })
})
