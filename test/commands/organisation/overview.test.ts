import assert from 'node:assert/strict'
import { join } from 'node:path'
import { runAction } from '../../../src/actions/table.ts'
import { loadTemplates } from '../../../src/cards/render.ts'
import { runCommand } from '../../../src/commands/line/run-command.ts'
import { sceneOf } from '../../../src/commands/line/scene.ts'
import { languages } from '../../../src/domain/language.ts'
import { documents } from '../../../src/ports/documents.ts'
import type { Services } from '../../../src/ports/services.ts'
import { createLibraries } from '../../../src/usecases/package/libraries.ts'
import { onShared } from '../../../src/usecases/review/on-shared.ts'
import { changePerson } from '../../../src/usecases/team/person.ts'
import { cardButtons, cardLines } from '../../support/card-lines.ts'
import { originOf } from '../../support/origins.ts'
import { addTeam, folder, testServices } from '../../support/services.ts'
import { addShared, type SharedOptions } from '../../usecases/privacy/shared-round.ts'

const { render } = loadTemplates(join(folder, 'cards'))

async function say(
  services: Services,
  line: string,
  userId = 'coordinator',
  where: 'personal' | 'channel' = 'personal',
) {
  const reply = await runCommand(await sceneOf(services, originOf(userId, where)), line)
  assert.ok('blocks' in reply)
  return reply
}

async function press(
  services: Services,
  data: object,
  userId = 'coordinator',
  where: 'personal' | 'channel' = 'personal',
) {
  return runAction({ services, render, origin: originOf(userId, where), cardId: undefined }, 'roleGap', data)
}

/** Ten teams of a leader and five employees: enough to show both. */
async function tenShare(services: Services, options: SharedOptions = {}): Promise<void> {
  for (let team = 0; team < 10; team++) {
    const { round, summary, review } = await addShared(services, team, options)
    await onShared(services, round, summary, review)
  }
}

/** With a gap in each of two packages. */
async function twoGaps(): Promise<ReturnType<typeof testServices>> {
  const services = testServices()
  await tenShare(services)
  await tenShare(services, { packageId: 'faglig-skjonn' })
  return services
}

const key = (packageId: string, services: Services) => {
  const pack = services.library.of('tenant').packages.find(({ id }) => id === packageId)!
  return pack.prompts
    .flatMap(({ id, questions }) => questions.map((question) => ({ id, question })))
    .filter(({ question }) => question.kind === 'scale')
    .map(({ id, question }) => [packageId, pack.version, id, question.id].join('|'))[0]!
}

describe('oversikt', () => {
  it('stands in the help of coordinators in personal chat, and in nobody else’s', async () => {
    const services = testServices()
    await addTeam(services)
    const listed = async (userId: string, where: 'personal' | 'channel') =>
      JSON.stringify(await say(services, 'hjelp', userId, where)).includes('oversikt')
    assert.equal(await listed('coordinator', 'personal'), true)
    assert.equal(await listed('coordinator', 'channel'), false)
    assert.equal(await listed('leader', 'personal'), false)
  })

  it('is refused to others, and to coordinators where others read along, by command and by click', async () => {
    const services = await twoGaps()
    await addTeam(services)
    const question = key('kom-i-gang', services)
    for (const [who, where] of [
      ['leader', 'personal'],
      ['leader', 'channel'],
      ['coordinator', 'channel'],
    ] as const) {
      const said = JSON.stringify(await say(services, 'oversikt', who, where))
      const clicked = JSON.stringify(await press(services, { question }, who, where))
      for (const words of [said, clicked]) assert.doesNotMatch(words, /10 team|prosentpoeng|Medarbeidere:/)
      assert.match(said, who === 'leader' ? /koordinator/ : /privat chat/)
    }
  })

  it('says when nothing is shared what it takes', async () => {
    const { blocks, buttons } = await say(testServices(), 'oversikt')
    assert.match(JSON.stringify(blocks), /Ingen team har delt noe ennå.*leder og tillitsvalgt.*«del»/)
    assert.deepEqual(buttons, [])
  })

  it('counts teams and summaries, and says what it takes to show roles', async () => {
    const services = testServices()
    await addShared(services, 1)
    await addShared(services, 1, { number: 2 })
    await addShared(services, 2)
    await addShared(services, 3, { review: { state: 'review' } })
    await addShared(services, 4, { round: { tenantId: 'other' }, review: { tenantId: 'other' } })
    const { blocks, buttons } = await say(services, 'oversikt')
    assert.match(JSON.stringify(blocks), /2 team har delt 3 oppsummeringer.*Roller vises for et spørsmål når/)
    assert.deepEqual(
      buttons.map((button) => (button.kind === 'do' ? button.data : button.title)),
      ['Åpne nettrapporten', {}, { line: 'export delte alle' }],
    )
  })

  it('lists the questions that roles are shown for, in the order of the library, and never who is right', async () => {
    const services = await twoGaps()
    const { blocks } = await say(services, 'Overview')
    const items = blocks.filter((block) => block.kind === 'item').filter((item) => item.buttons.length > 0)
    assert.deepEqual(
      items.map(({ buttons }) => buttons.map((button) => button.kind === 'do' && button.data)),
      [[{ question: key('kom-i-gang', services) }], [{ question: key('faglig-skjonn', services) }]],
    )
    assert.match(JSON.stringify(blocks), /Ingen av rollene har fasiten/)
  })

  it('takes a package', async () => {
    const services = await twoGaps()
    await addShared(services, 11, { packageId: 'faglig-skjonn' })
    const words = JSON.stringify(await say(services, 'oversikt faglig-skjonn'))
    assert.match(words, /11 team har delt 11 oppsummeringer/)
    assert.equal(words.match(/roleGap/g)?.length, 1)
    assert.match(words, /export delte faglig-skjonn/)
    assert.match(JSON.stringify(await say(services, 'oversikt finnes-ikke')), /Jeg finner ingen pakke som heter/)
  })

  it('shows one question at a time, with the next and the one before', async () => {
    const services = await twoGaps()
    const [first, second] = [key('kom-i-gang', services), key('faglig-skjonn', services)]
    const card = await press(services, { question: first })
    const lines = cardLines(card)
    assert.ok(
      lines.some((line) => line.includes('Slik ser rollene det: ')),
      lines.join('\n'),
    )
    assert.ok(lines.includes('Medarbeidere: 50 svar') && lines.includes('Ledere: 10 svar'))
    assert.match(lines[0]!, /spørsmål 1 av 2/)
    assert.deepEqual(
      cardButtons(card).map(({ title }) => title),
      ['Neste spørsmål', 'Til oversikten'],
    )
    const other = await press(services, { question: second })
    assert.match(cardLines(other)[0]!, /spørsmål 2 av 2/)
    assert.deepEqual(
      cardButtons(other).map(({ title }) => title),
      ['Forrige spørsmål', 'Til oversikten'],
    )
    const only = await press(services, { question: second, packageId: 'faglig-skjonn' })
    assert.deepEqual(
      cardButtons(only).map(({ title }) => title),
      ['Til oversikten'],
    )
  })

  it('shows the overview for a question that there is not, and refuses a click that was made up', async () => {
    const services = await twoGaps()
    assert.match(cardLines(await press(services, { question: 'a|1|b|c' })).join(), /20 oppsummeringer/)
    for (const data of [{}, { question: 7 }, { question: 'x'.repeat(401) }]) {
      assert.doesNotMatch(JSON.stringify(await press(services, data)), /oppsummeringer|prosentpoeng/)
    }
  })

  it('asks in the words of then when a package has a new version', async () => {
    const services = testServices()
    await tenShare(services)
    const packages = services.library.builtIn.map((pack) => ({ ...pack, version: pack.version + 1 }))
    const newer = { ...services, library: createLibraries(services.store, { ...services.library, packages }) }
    const before = await say(services, 'oversikt')
    const after = await say(newer, 'oversikt')
    const title = (view: typeof before) => view.blocks.find((block) => block.kind === 'item')?.title
    assert.ok(title(before))
    assert.equal(title(after), title(before))
  })

  for (const language of languages) {
    it(`is said in ${language}`, async () => {
      const services = await twoGaps()
      await changePerson(services, 'tenant', 'coordinator', { language })
      const view = await say(services, 'oversikt')
      assert.equal(view.language, language)
      const card = await press(services, { question: key('faglig-skjonn', services) })
      assert.ok(cardButtons(card).length > 0)
    })
  }

  it('shows nothing of another tenant', async () => {
    const services = testServices()
    await tenShare(services, { round: { tenantId: 'other' }, review: { tenantId: 'other' } })
    assert.equal((await services.store.list(documents.releaseCell, { partition: 'other' })).length, 1)
    assert.match(JSON.stringify(await say(services, 'oversikt')), /Ingen team har delt noe ennå/)
  })
})
