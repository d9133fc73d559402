import assert from 'node:assert/strict'
import { join } from 'node:path'
import { runAction } from '../../../src/actions/table.ts'
import { loadTemplates } from '../../../src/cards/render.ts'
import { runCommand } from '../../../src/commands/line/run-command.ts'
import { sceneOf } from '../../../src/commands/line/scene.ts'
import { languages } from '../../../src/domain/language.ts'
import { documents } from '../../../src/ports/documents.ts'
import type { Services } from '../../../src/ports/services.ts'
import { changePerson } from '../../../src/usecases/team/person.ts'
import { entry, escalation, fact, unit } from '../../domain/report/material.ts'
import { cardButtons, cardLines } from '../../support/card-lines.ts'
import { originOf } from '../../support/origins.ts'
import { putFacts } from '../../support/put-facts.ts'
import { addSampleReport } from '../../support/sample-report.ts'
import { addTeam, folder, testServices } from '../../support/services.ts'

const { render } = loadTemplates(join(folder, 'cards'))

async function say(services: Services, line: string): Promise<string> {
  return JSON.stringify(await runCommand(await sceneOf(services, originOf('coordinator', 'personal')), line))
}

function press(services: Services, verb: string, data: object, who = 'coordinator', where = 'personal' as const) {
  return runAction({ services, render, origin: originOf(who, where), cardId: undefined }, verb, data)
}

async function sample(): Promise<Services> {
  const services = testServices()
  await addSampleReport(services)
  return services
}

describe('what an overview takes in', () => {
  const lines: [line: string, said: RegExp][] = [
    ['oversikt', /Alt som er delt, er med\..*10 av 14 enheter/],
    ['oversikt Region Nord – Davvi', /enheten Region Nord – Davvi og alt under den\..*6 av 7 enheter/],
    ['oversikt sor', /enheten Region Sør og alt under den/],
    ['oversikt faglig-skjonn Region Sør', /enheten Region Sør og alt under den og pakken «Skjønn og kompetanse»\./],
    ['overview Region Sør', /4 av 6 enheter/],
    ['oversikt Region', /Flere enheter passer med «Region»: Region Nord – Davvi \(nord\), Region Sør \(sor\)\./],
    ['oversikt finnes ikke', /verken pakke eller enhet som heter «finnes ikke»/],
  ]
  for (const [line, said] of lines) {
    it(`is said: “${line}”`, async () => assert.match(await say(await sample(), line), said))
  }

  it('is chosen in a form that is filled in with what is shown, with the next step down the tree', async () => {
    const services = await sample()
    const card = JSON.stringify(await press(services, 'chooseReport', { unitId: 'nord', packageId: 'kom-i-gang' }))
    for (const value of ['"value":"nord"', '"value":"kom-i-gang"', 'Direktoratet', 'Nav Eksempel 5']) {
      assert.ok(card.includes(value), value)
    }
    assert.ok(!card.includes('Nav Eksempel 6'), 'a unit elsewhere is found by its name')
  })

  it('goes by the form, and by a written name before what was chosen', async () => {
    const services = await sample()
    const form = {
      unitId: 'nord',
      unitName: 'Region Sør',
      packageId: 'all',
      goalId: 'mal1',
      from: '2026-03-01',
      to: '',
    }
    const lines = cardLines(await press(services, 'showOverview', form)).join('\n')
    assert.match(
      lines,
      /Bare enheten Region Sør og alt under den, målet «Rom for faglighet og kompetanse» og fra og med 1\. mars 2026\./,
    )
    assert.match(lines, /4 av 6 enheter/)
  })

  it('comes back with every fault, and with what was filled in', async () => {
    const services = await sample()
    const form = { unitName: 'Region', from: '2026-03-02', to: '2026-03-01', goalId: 'mal1' }
    const lines = cardLines(await press(services, 'showOverview', form)).join('\n')
    assert.match(lines, /Se over dette først/)
    assert.match(lines, /Flere enheter passer/)
    assert.match(lines, /Den første dagen må komme før den siste/)
    const wrong = cardLines(await press(services, 'showOverview', { from: '1. mars' })).join('\n')
    assert.match(wrong, /Velg en dag/)
  })

  it('that holds nothing says so, and leads back to everything', async () => {
    const card = await press(await sample(), 'showOverview', { from: '2020-01-01', to: '2020-12-31' })
    assert.match(cardLines(card).join('\n'), /Det er ikke delt noe i dette utvalget/)
    assert.deepEqual(
      cardButtons(card).map(({ title }) => title),
      ['Velg utvalg', 'Vis alt'],
    )
    assert.match(await say(await sample(), 'oversikt Nav Stille'), /Det er ikke delt noe i dette utvalget/)
  })

  it('is kept when one goes to a question of the roles and back', async () => {
    const services = await sample()
    const shown = cardButtons(await press(services, 'showOverview', { packageId: 'kom-i-gang' }))
    const see = shown.find(({ title }) => title === 'Se rollene')!
    const gap = cardButtons(await press(services, 'roleGap', see.data))
    const back = gap.find(({ title }) => title === 'Til oversikten')!
    assert.deepEqual(back.data, { packageId: 'kom-i-gang' })
    assert.match(cardLines(await press(services, back.verb, back.data)).join('\n'), /Bare pakken «Hva betyr tillit/)
  })

  it('never shows roles of a cell that lies outside it in part', async () => {
    const services = await sample()
    const roles = async (data: object) => cardLines(await press(services, 'showOverview', data)).join('\n')
    // The ten teams are in one cell.
    assert.match(await roles({ unitId: 'top' }), /prosentpoeng/)
    assert.doesNotMatch(await roles({ unitId: 'nord' }), /prosentpoeng/)
    assert.match(await roles({ from: '2026-03-02' }), /prosentpoeng/)
    assert.doesNotMatch(await roles({ to: '2026-03-01' }), /prosentpoeng/)
    assert.doesNotMatch(await roles({ goalId: 'mal5' }), /prosentpoeng/)
  })

  it('is for coordinators only, by every click', async () => {
    const services = await sample()
    await addTeam(services)
    for (const verb of ['showOverview', 'chooseReport']) {
      const words = cardLines(await press(services, verb, {}, 'leader')).join('\n')
      assert.match(words, /koordinator/)
      assert.doesNotMatch(words, /enheter|Direktoratet/)
    }
  })

  it('leads to a web report of the same selection', async () => {
    const services = await sample()
    await press(services, 'showOverview', { unitId: 'sor' })
    const [link] = await services.store.list(documents.reportLink, {})
    assert.deepEqual(link?.value.filter, { unitId: 'sor' })
    assert.equal(link?.value.userId, 'coordinator')
  })

  it('leads to a file of the same part', async () => {
    const services = await sample()
    const card = await press(services, 'showOverview', { unitId: 'sor' })
    const order = cardButtons(card).find(({ data }) => JSON.stringify(data).includes('export delte'))
    await runAction(
      { services, render, origin: originOf('coordinator', 'personal'), cardId: undefined },
      order!.verb,
      order!.data,
    )
    const [job] = await services.store.list(documents.exportJob, {})
    assert.deepEqual(job?.value.scope, { kind: 'unit', unitId: 'sor' })
  })

  it('is asked back when a file is ordered of a name that several units have', async () => {
    const words = await say(await sample(), 'eksporter enhet Region')
    assert.match(words, /Flere enheter passer med «Region»: Region Nord – Davvi \(nord\), Region Sør \(sor\)\./)
  })
})

describe('the overview of five thousand units', () => {
  it('stays a card that Teams takes, in every language, with the longest names there are', async function () {
    this.timeout(30_000)
    const services = testServices()
    const long = 'Ærlig – Ħ & <b>'.repeat(20).slice(0, 200)
    const units = Array.from({ length: 5000 }, (_, i) =>
      unit(`u${i}`, {
        // A document holds no more than 2 MB, and a card shows the first of them.
        name: i < 200 ? `${long.slice(0, 190)} ${i}` : `Enhet ${i}`,
        teamId: `team-${i}`,
        ...(i > 0 && { parentId: 'u0' }),
      }),
    )
    await services.store.put(documents.unitTree, {
      ...{ type: 'unitTree', id: 'units', tenantId: 'tenant', importedAt: '2026-01-05T08:00:00.000Z', units },
    })
    const [step] = escalation().steps
    const places = Array.from({ length: 30 }, (_, i) => ({ i, teamId: `team-${i}` }))
    await putFacts(services.store, {
      rounds: places.map(({ i, teamId }) =>
        fact({ teamId, roundId: `round-${i}`, closedAt: `20${10 + i}-03-01T10:00:00.000Z` }),
      ),
      entries: places.map(({ i, teamId }) => entry({ id: `register|${i}`, teamId, status: 'done' })),
      escalations: places.map(({ i, teamId }) =>
        escalation({ id: `escalation|${i}`, teamId, steps: [{ ...step!, level: `${i} ${long}` }] }),
      ),
    })
    for (const language of languages) {
      await changePerson(services, 'tenant', 'coordinator', { language })
      for (const [verb, data] of [
        ['showOverview', { unitId: 'u0' }],
        ['chooseReport', { unitId: 'u0' }],
        ['chooseReport', {}],
      ] as const) {
        const card = await press(services, verb, data)
        const size = Buffer.byteLength(JSON.stringify(card))
        assert.ok(size < 28 * 1024, `${verb} in ${language}: ${size}`)
      }
    }
  })
})
