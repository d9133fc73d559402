import assert from 'node:assert/strict'
import { runAction } from '../../../src/actions/table.ts'
import { runCommand } from '../../../src/commands/line/run-command.ts'
import { sceneOf } from '../../../src/commands/line/scene.ts'
import { materialFile } from '../../../src/exports/material-file.ts'
import { documents } from '../../../src/ports/documents.ts'
import { redeemExport } from '../../../src/usecases/export/redeem-export.ts'
import { entry } from '../../domain/report/material.ts'
import { sampleMeasure } from '../../exports/sample-actions.ts'
import { cardButtons } from '../../support/card-lines.ts'
import { originOf } from '../../support/origins.ts'
import { linesOf, planning } from '../../support/planning.ts'
import { place } from '../../support/services.ts'

describe('A team in which no round has ended', () => {
  it('gets a file of its measures, and hears that there is nothing while it has none', async () => {
    const { services, say } = await planning()
    const membership = { type: 'membership', id: 'membership|kari', teamId: place.teamId, userId: 'kari' } as const
    await services.store.put(documents.membership, membership)
    assert.match(linesOf(await say('kari', 'eksporter lenke', 'personal')), /Ingenting å eksportere ennå/)
    await services.store.put(documents.measure, sampleMeasure({ teamId: place.teamId, what: 'Vi ringer først' }))
    assert.match(linesOf(await say('kari', 'eksporter lenke', 'personal')), /Eksporten er klar/)
    const [job] = await services.store.list(documents.exportJob, {})
    const taken = await redeemExport(services, 'tenant', job!.value.id, 'kari')
    const { bytes } = materialFile(taken!.job, taken!.material, services.settings)
    assert.match(new TextDecoder().decode(bytes), /Vi ringer først/)
  })
})

describe('The register as a file', () => {
  it('is handed over at once, and is made by the clock when it is long', async () => {
    const { services } = await planning()
    const coordinator = async (line: string) => {
      const scene = await sceneOf(services, originOf('coordinator', 'personal'))
      return JSON.stringify(await runCommand(scene, line))
    }
    const line = 'eksporter register lenke'
    assert.match(await coordinator(line), /Ingen tiltak står i oversikten ennå/)
    const add = (from: number, to: number) =>
      Promise.all(
        Array.from({ length: to - from }, (_, place) =>
          services.store.put(documents.registerEntry, entry({ id: `register|measure|${from + place}` })),
        ),
      )
    await add(0, 500)
    assert.match(await coordinator(line), /Eksporten er klar/)
    await add(500, 501)
    assert.match(await coordinator(line), /Filen kommer her når den er klar/)
    const jobs = (await services.store.list(documents.exportJob, {})).map(({ value }) => value)
    assert.deepEqual(jobs.map(({ scope, making }) => [scope.kind, making !== undefined]).toSorted(), [
      ['register', false],
      ['register', true],
    ])
    // With so much in it a file of everything that was shared takes its time too, whatever the rounds are.
    assert.match(await coordinator('eksporter delte csv lenke'), /Filen kommer her når den er klar/)
  })
})

describe('Somebody in two teams', () => {
  for (const line of ['eksporter', 'innstillinger']) {
    it(`is asked which one they mean by "${line}", once`, async () => {
      const { services, team, say, click } = await planning()
      const other = '19:other@thread.tacv2'
      await services.store.put(documents.team, { ...team, teamId: other, name: 'Nav Annet' })
      for (const teamId of [place.teamId, other]) {
        const membership = { type: 'membership', id: 'membership|kari', teamId, userId: 'kari' } as const
        await services.store.put(documents.membership, membership)
      }
      const asked = await say('kari', line, 'personal')
      const titles = cardButtons(asked).map(({ title }) => title)
      assert.deepEqual(titles, ['Nav Annet', 'Nav Eksempel'])
      const [button] = cardButtons(asked)
      const answer = await runAction(click('kari', 'personal'), button!.verb, button!.data)
      assert.doesNotMatch(linesOf(answer), /Hvilket team/)
    })
  }
})
