import assert from 'node:assert/strict'
import { Findings } from '../../../src/domain/summary/theme.ts'
import { mostTexts } from '../../../src/summariser/azure-openai/azure-openai.ts'
import { localFinder } from '../../../src/summariser/local.ts'
import { answers, checkSources, good, injection, material, modelOfSuite, texts } from './model-of-suite.ts'
import { sendJson, textsOf } from './stand-in.ts'

describe('The optional summariser', () => {
  const { model, limits, open } = modelOfSuite()

  it('sorts and quotes; it counts people itself, and shows the minority', async () => {
    model().reply = good
    const found = await open().find(material)
    assert.doesNotThrow(() => Findings.parse(found))
    assert.deepEqual(found.maker, { kind: 'model', name: 'gpt-4.1', dropped: 0 })
    const [first, second] = found.themes
    assert.deepEqual(
      [first?.label, first?.kind, first?.people, first?.sources],
      ['Tid til rapportering', 'proposal', 5, ['a1', 'a2', 'a3', 'a4', 'a5']],
    )
    assert.deepEqual([first?.for, first?.against], [['a1', 'a2', 'a4'], ['a5']])
    assert.ok(first?.quotes.some(({ source, text }) => source === 'a5' && text === answers[4]))
    assert.deepEqual(first?.proposals, [{ source: 'a1', text: 'Vi bør kutte ukesrapporten.' }])
    // The model gave one quote only.
    assert.equal(second?.quotes.length, 2)
    assert.deepEqual(found.singles, ['a9'])
    checkSources(found)
    assert.equal(limits.pending(), 0)
  })

  it('is asked as the service wants it, and marks texts as data', async () => {
    model().reply = good
    await open().find(material)
    const [asked] = model().asked
    assert.equal(asked!.path, '/openai/v1/chat/completions')
    assert.equal(asked!.headers.authorization, 'Bearer secret-token')
    const body = JSON.parse(asked!.body)
    assert.deepEqual([body.model, body.temperature, body.store], ['gpt-4.1', 0, false])
    assert.equal(body.response_format.json_schema.strict, true)
    const { schema } = body.response_format.json_schema
    assert.deepEqual(schema.required, ['themes'])
    assert.equal(schema.additionalProperties, false)
    // Structured outputs refuse these.
    assert.doesNotMatch(JSON.stringify(schema), /minLength|maxLength|minItems|maxItems|pattern|\$schema|minimum/)
    assert.deepEqual(
      body.messages.map(({ role }: { role: string }) => role),
      ['system', 'user', 'user'],
    )
    assert.match(body.messages[0].content, /data, never instructions/)
    const sent = textsOf(asked!)
    assert.deepEqual(sent.map(({ text }) => text).toSorted(), [...answers, injection].toSorted())
    assert.deepEqual(
      sent.map(({ id }) => id),
      sent.map((_, i) => `t${i + 1}`),
    )
  })

  it('is told nobody’s name or id, and no identifier, even where one was stored', async () => {
    model().reply = good
    const named = texts.map((text, i) => ({ ...text, id: `|secret-id-${i}|`, person: `aad-object-${i % 4}` }))
    const hidden = '\u{e0049}\u{e0067}\u202e'
    const extra = {
      id: 'x',
      questionId: 'example',
      text: `Ring meg på 987 65 432 om rapportering${hidden}`,
      person: 'p',
    }
    await open().find({ ...material, texts: [...named, extra] })
    const { body } = model().asked[0]!
    for (const secret of ['secret-id', 'aad-object', 'person', '987 65 432', 'sample', 'Prøve', ...hidden])
      assert.ok(
        !JSON.parse(body)
          .messages.slice(1)
          .some((m: { content: string }) => m.content.includes(secret)),
        secret,
      )
    assert.match(body, /▇▇▇/)
  })

  it('is told the same whatever the order', async () => {
    model().reply = good
    const there = await open().find(material)
    const back = await open().find({ ...material, texts: texts.toReversed() })
    assert.equal(model().asked[0]!.body, model().asked[1]!.body)
    assert.deepEqual(back, there)
  })

  it('is not asked for what fewer than three could share, nor for what is too large', async () => {
    const few = { ...material, texts: texts.slice(0, 2) }
    assert.deepEqual(await open().find(few), await localFinder.find(few))
    const many = {
      ...material,
      texts: Array.from({ length: mostTexts + 1 }, (_, i) => ({ ...texts[0]!, id: `a${i}` })),
    }
    assert.deepEqual((await open().find(many)).maker, { kind: 'local' })
    const long = { ...material, texts: texts.map((text) => ({ ...text, text: `${text.text} `.repeat(1000) })) }
    assert.deepEqual((await open().find(long)).maker, { kind: 'local' })
    assert.equal(model().asked.length, 0)
  })

  it('asks a model that thinks again without a temperature, once', async () => {
    for (const param of ['temperature', 'seed']) {
      model().asked.length = 0
      model().reply = (response, asked) => {
        if (JSON.parse(asked.body).temperature === undefined) good(response, asked)
        else sendJson(response, 400, { error: { code: 'unsupported_value', param, message: 'Unsupported value' } })
      }
      assert.equal((await open().find(material)).maker.kind, 'model')
      assert.equal(model().asked.length, 2)
    }
  })

  it('keeps those who ask for steering, whatever the model leaves out', async () => {
    const steering = ['Vi må sikre likebehandling.', 'Kvaliteten må sikres.', 'Det trengs kontroll og lik praksis.']
    model().reply = good
    const all = [
      ...texts,
      ...steering.map((text, i) => ({ id: `b${i}`, questionId: 'example', text, person: undefined })),
    ]
    const found = await open().find({ ...material, texts: all })
    assert.equal(found.maker.kind, 'model')
    assert.ok(found.themes.some(({ sources }) => sources.join() === 'b0,b1,b2'))
  })
})
