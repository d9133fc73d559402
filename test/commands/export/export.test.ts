import assert from 'node:assert/strict'
import { runAction } from '../../../src/actions/table.ts'
import { documents } from '../../../src/ports/documents.ts'
import { cardButtons } from '../../support/card-lines.ts'
import { linesOf, planning } from '../../support/planning.ts'
import { place } from '../../support/services.ts'

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
