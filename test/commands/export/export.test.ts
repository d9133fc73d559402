import assert from 'node:assert/strict'
import { runAction } from '../../../src/actions/table.ts'
import { materialFile } from '../../../src/exports/material-file.ts'
import { documents } from '../../../src/ports/documents.ts'
import { redeemExport } from '../../../src/usecases/export/redeem-export.ts'
import { sampleMeasure } from '../../exports/sample-actions.ts'
import { cardButtons } from '../../support/card-lines.ts'
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
