import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { strFromU8, unzipSync } from 'fflate'
import { makeFile } from '../../../src/exports/made/make-file.ts'
import { texts } from '../../../src/texts/index.ts'
import { sampleMeasure } from '../sample-actions.ts'
import { contentOf, plainWording, type SampleActions, sampleRound, settings, sourceOf } from '../sample-rounds.ts'

async function bundle(rounds: Parameters<typeof contentOf>[0], given: SampleActions = {}) {
  const files = unzipSync(await makeFile(sourceOf('zip', contentOf(rounds, given))))
  const text = (name: string) => strFromU8(files[name] ?? new Uint8Array())
  return { files, text, sidecar: JSON.parse(text('metadata.json')) }
}

describe('An archive bundle', function () {
  this.timeout(30_000)

  it('has the report, what an archive must know of it, and sums that are right', async () => {
    const { files, text, sidecar } = await bundle([sampleRound()])
    assert.deepEqual(Object.keys(files).toSorted(), ['metadata.json', 'rapport.docx', 'rapport.html', 'sha256.txt'])
    const sums = Object.fromEntries(
      Object.entries(files)
        .filter(([name]) => name !== 'sha256.txt')
        .map(([name, bytes]) => [name, createHash('sha256').update(bytes).digest('hex')]),
    )
    const listed = text('sha256.txt').trim().split('\n')
    assert.deepEqual(Object.fromEntries(listed.map((line) => line.split('  ').toReversed())), sums)
    for (const { referanseDokumentfil, sjekksum, filstoerrelse } of sidecar.dokumentobjekt) {
      assert.equal(sjekksum, sums[referanseDokumentfil])
      assert.equal(filstoerrelse, files[referanseDokumentfil]?.byteLength)
    }
    assert.deepEqual(
      [sidecar.spraak, sidecar.arkivskaperNavn, sidecar.administrativEnhet, sidecar.tilgangsrestriksjon],
      ['nob', settings.organisation, plainWording.team, 'ikke vurdert'],
    )
  })

  it('of a team in which no round has ended is the team’s, and of all teams the organisation’s', async () => {
    const measures = [sampleMeasure()]
    const own = await bundle([], { measures })
    assert.equal(own.sidecar.administrativEnhet, plainWording.team)
    const title = (file: typeof own) => /<title>([^<]*)</.exec(file.text('rapport.html'))?.[1]
    assert.deepEqual(
      [own.sidecar.tittel, title(own)],
      [texts('nb').file.titleTeam(plainWording.team), texts('nb').file.titleTeam(plainWording.team)],
    )
    const shared = await bundle([], { measures, of: 'shared' })
    assert.equal(shared.sidecar.administrativEnhet, settings.organisation)
    assert.equal(title(shared), texts('nb').file.titleShared(settings.organisation))
  })
})
