import assert from 'node:assert/strict'
import { discussionDuty } from '../../../../src/domain/summary/make/discussion-duty.ts'

describe('What must be discussed with the unions', () => {
  const telling: [text: string, words: string[]][] = [
    ['Ledelsen vil omorganisere.', ['omorganisere']],
    ['Me høyrer at to kontor skal bli samanslått til eitt.', ['samanslått']],
    ['They want to restructure us.', ['restructure']],
    ['Bemanninga er for låg, og to stillingar står tomme.', ['Bemanninga', 'stillingar']],
    ['Vi er underbemannet og bruker vikarer.', ['underbemannet', 'vikarer']],
    ['Is there a recruitment freeze?', ['recruitment']],
    ['Vi trenger mer hjemmekontor og fleksitid.', ['hjemmekontor', 'fleksitid']],
    ['Meir heimekontor, mindre overtid', ['heimekontor', 'overtid']],
    ['Working hours are too long', ['Working hours']],
    ['Budsjettet holder ikke.', ['Budsjettet']],
    ['For mye kontroll av oss', ['kontroll']],
    ['Dei overvakar kva me gjer', ['overvakar']],
    ['We are monitored all day', ['monitored']],
    ['Vi bør få et nytt fagsystem.', ['nytt fagsystem']],
    ['Eit nytt digitalt verktøy hadde hjelpt', ['nytt digitalt verktøy']],
    ['A new case system, please', ['new case system']],
  ]
  for (const [text, words] of telling) {
    it(`is told by "${text}"`, () => assert.deepEqual(discussionDuty([text]), words))
  }

  for (const text of [
    'Vi bør ikke ta stilling til dette nå.',
    'Vi har kontroll på sakene våre.',
    'Everything is under control.',
    'Systemet lot meg ikke gå videre.',
    'Nye kolleger trenger opplæring.',
    'Jeg får tid til å snakke med brukerne.',
    'Møtet tok lang tid, men vi ble enige.',
    '',
  ])
    it(`is not told by "${text}"`, () => assert.deepEqual(discussionDuty([text]), []))

  it('is told once by a word that comes again, as it stood first, and by five words at most', () => {
    assert.deepEqual(discussionDuty(['Budsjett', 'budsjett og BUDSJETT', 'turnus']), ['Budsjett', 'turnus'])
    const many = ['Budsjett, turnus, overtid', 'vikar, bemanning, årsverk, innsparing']
    assert.deepEqual(discussionDuty(many), ['Budsjett', 'turnus', 'overtid', 'vikar', 'bemanning'])
  })

  it('reads a text that was made to be slow in no time', function () {
    this.timeout(2000)
    for (const part of ['ny ', 'nytt nytt ', 'system', 'ha kontroll', 'a'])
      discussionDuty([part.repeat(100_000 / part.length)])
  })
})
