import fc from 'fast-check'
import { createActivity } from './activities.ts'

export type RandomRequest = { readonly contentType: string; readonly body: string | Uint8Array }

const types = [
  'message',
  'invoke',
  'conversationUpdate',
  'installationUpdate',
  'messageUpdate',
  'messageDelete',
  'event',
]
const names = ['adaptiveCard/action', 'fileConsent/invoke', 'task/fetch', 'composeExtension/query', '__proto__']
const fields = [
  'type',
  'id',
  'from',
  'conversation',
  'recipient',
  'channelData',
  'text',
  'value',
  'name',
  'entities',
  'attachments',
  'membersAdded',
  'membersRemoved',
  'action',
  'timestamp',
  'locale',
  'replyToId',
  'textFormat',
  'deliveryMode',
  'callerId',
  'serviceUrl',
  'channelId',
  'constructor',
  '__proto__',
]

const json = 'application/json; charset=utf-8'
const text = (value: unknown): RandomRequest => ({ contentType: json, body: JSON.stringify(value) ?? '' })

/** An activity that is right but for some fields, which hold anything. */
function spoiltActivity(serviceUrl: string): fc.Arbitrary<RandomRequest> {
  const anything = fc.oneof(fc.jsonValue({ maxDepth: 4 }), fc.string({ unit: 'binary' }), fc.constantFrom(...names))
  const spoilt = fc.dictionary(fc.constantFrom(...fields), anything, { maxKeys: 4 })
  const kind = fc.record({ type: fc.constantFrom(...types), name: fc.constantFrom(...names) })
  const context = fc.record({ id: fc.string(), verb: fc.string(), data: fc.jsonValue() })
  return fc
    .record({ kind, spoilt, value: fc.record({ action: context }, { requiredKeys: [] }) })
    .map(({ kind: { type, name }, value, spoilt: change }) =>
      text(createActivity({ serviceUrl, type, name, value, ...change })),
    )
}

/** Bodies of every sort: spoilt activities for the most part, then any JSON, any bytes, and right JSON cut somewhere. */
export function randomRequests(serviceUrl: string): fc.Arbitrary<RandomRequest> {
  const cut = fc
    .nat({ max: 400 })
    .map((length) => ({ contentType: json, body: JSON.stringify(createActivity({ serviceUrl })).slice(0, length) }))
  const bytes = fc.uint8Array({ maxLength: 200 }).map((body) => ({ contentType: json, body }))
  const otherTypes = fc.string({ unit: 'grapheme-ascii' }).map((type) => ({ contentType: `a/${type}`, body: '{}' }))
  return fc.oneof(
    { arbitrary: spoiltActivity(serviceUrl), weight: 6 },
    { arbitrary: fc.jsonValue().map(text), weight: 2 },
    { arbitrary: bytes, weight: 1 },
    { arbitrary: cut, weight: 1 },
    { arbitrary: otherTypes, weight: 1 },
  )
}
