import assert from 'node:assert/strict'
import { replyCard } from '../../../src/cards/reply-card.ts'
import { largestZip } from '../../../src/content/package-zip.ts'
import { membership } from '../../../src/domain/team/team.ts'
import { documents } from '../../../src/ports/documents.ts'
import { fileReceived } from '../../../src/teams/files/received-file.ts'
import { cardButtons } from '../../support/card-lines.ts'
import { makeZip } from '../../support/make-zip.ts'
import { linesOf, planning } from '../../support/planning.ts'
import { packageZip, sampleFiles } from '../../support/sample-package.ts'

const head = sampleFiles['package.yaml']

describe('A zip that a coordinator sends', () => {
  it('becomes a draft with what is in it, is read in all languages, approved by both sides, published and started', async () => {
    const { sends, say, press, services, told } = await sending()
    const draft = await sends(packageZip())
    assert.match(linesOf(draft), /Test, versjon 1[\s\S]*Utkast\.[\s\S]*Ledersiden[\s\S]*Har ikke svart ennå/)
    const asked = await press('coordinator', draft, 'Be om gjennomlesing', {}, 'personal')
    assert.match(
      linesOf(asked),
      /sagt fra i privat chat til 3 personer[\s\S]*Venter på gjennomlesing\.[\s\S]*«pakker gjennomgå»/,
    )
    await press('coordinator', draft, 'Be om gjennomlesing', {}, 'personal')
    assert.deepEqual([(await told('leader')).length, (await told('safetyRep')).length, await told('kari')], [1, 1, []])
    assert.match((await told('leader')).join(), /Du er leder og kan svare for ledersiden/)

    const opened = await say('leader', 'pakker gjennomgå sample', 'personal')
    const nynorsk = await press('leader', opened, 'Nynorsk', {}, 'personal')
    assert.match(linesOf(nynorsk), /Kvifor/)
    const english = await press('leader', nynorsk, 'Engelsk', {}, 'personal')
    assert.match(linesOf(english), /Why/)
    const back = await press('leader', english, 'Tilbake til pakken', {}, 'personal')
    assert.match(linesOf(await press('leader', back, 'Godkjenn', {}, 'personal')), /Godkjent 2\. mars 2026 av leder\./)
    assert.match(linesOf(await say('kari', 'pakker gjennomgå sample', 'personal')), /Jeg finner ingen pakke/)

    const other = await say('safetyRep', 'pakker gjennomgå', 'personal')
    assert.match(linesOf(await press('safetyRep', other, 'Godkjenn', {}, 'personal')), /Den kan publiseres/)
    assert.deepEqual(await told('coordinator'), ['«Test, versjon 1» er godkjent av begge sider og kan publiseres.'])
    const whole = await say('coordinator', 'pakker gjennomgå sample', 'personal')
    assert.match(linesOf(await press('coordinator', whole, 'Publiser', {}, 'personal')), /Publisert/)
    assert.match(linesOf(await say('leader', 'start sample')), /Runden er i gang/)
    assert.equal(
      services.library.of('tenant').packages.some(({ id }) => id === 'sample'),
      true,
    )
  })

  it('is sent back with a reason, which the coordinator reads', async () => {
    const { sends, say, press, told } = await sending()
    await press('coordinator', await sends(packageZip()), 'Be om gjennomlesing', {}, 'personal')
    const opened = await say('unionRep', 'pakker gjennomgå sample', 'personal')
    const form = await press('unionRep', opened, 'Send tilbake', {}, 'personal')
    assert.match(linesOf(await press('unionRep', form, 'Send tilbake', {}, 'personal')), /Skriv en begrunnelse/)
    await press('unionRep', form, 'Send tilbake', { reason: 'Det første spørsmålet er ledende' }, 'personal')
    assert.deepEqual(await told('coordinator'), ['«Test, versjon 1» er sendt tilbake. Åpne den for å se begrunnelsen.'])
    const seen = linesOf(await say('coordinator', 'pakker gjennomgå sample', 'personal'))
    assert.match(seen, /Sendt tilbake 2\. mars 2026 av tillitsvalgt: «Det første spørsmålet er ledende»/)
    assert.match(linesOf(await say('unionRep', 'pakker gjennomgå sample', 'personal')), /Jeg finner ingen pakke/)
  })

  it('says that a step came too late, and how far the package has come', async () => {
    const { sends, say, press } = await sending()
    const draft = await sends(packageZip())
    await press('coordinator', draft, 'Be om gjennomlesing', {}, 'personal')
    const opened = await say('leader', 'pakker gjennomgå sample', 'personal')
    const form = await press('leader', opened, 'Send tilbake', {}, 'personal')
    await press('leader', opened, 'Godkjenn', {}, 'personal')
    await press('unionRep', await say('unionRep', 'pakker gjennomgå sample', 'personal'), 'Godkjenn', {}, 'personal')
    const late = await press('leader', form, 'Send tilbake', { reason: 'Vent litt' }, 'personal')
    assert.match(linesOf(late), /Det går ikke nå\. Her ser du hvor langt pakken er kommet\.[\s\S]*Den kan publiseres/)
  })

  it('asks the coordinator to ask again when an approval has gone with whoever gave it', async () => {
    const { sends, say, press } = await sending()
    await press('coordinator', await sends(packageZip()), 'Be om gjennomlesing', {}, 'personal')
    for (const who of ['leader', 'unionRep']) {
      await press(who, await say(who, 'pakker gjennomgå sample', 'personal'), 'Godkjenn', {}, 'personal')
    }
    const whole = await say('coordinator', 'pakker gjennomgå sample', 'personal')
    await press('leader', await say('leader', 'slett meg', 'personal'), 'Ja, slett', {}, 'personal')
    const refused = await press('coordinator', whole, 'Publiser', {}, 'personal')
    assert.match(linesOf(refused), /Det går ikke nå\.[\s\S]*En godkjenning er slettet sammen med opplysningen om hvem/)
    const again = await press('coordinator', refused, 'Be om gjennomlesing', {}, 'personal')
    assert.match(linesOf(again), /Venter på gjennomlesing\./)
    assert.doesNotMatch(linesOf(again), /En godkjenning er slettet/)
  })

  it('is refused with the lines of the check when something is wrong, and nothing is kept', async () => {
    const { sends, services } = await sending()
    const lines = linesOf(await sends(packageZip({ 'package.yaml': [['minutes: 3', 'minutes: 9']] })))
    assert.match(lines, /Pakken kan ikke brukes ennå/)
    assert.match(lines, /package\.yaml:\d+ prompts\.0\.minutes: Tallet er for stort/)
    assert.deepEqual(await services.store.list(documents.packageRelease, {}), [])
  })

  it('is refused when it serves no goal of this organisation: nobody here would ever see it', async () => {
    const { sends, services } = await sending()
    const lines = linesOf(
      await sends(packageZip({ 'package.yaml': [['goals: { nav: [mal1] }', 'goals: { stat: [styring] }']] })),
    )
    assert.match(lines, /Virksomheten bruker målene i profilen nav/)
    assert.deepEqual(await services.store.list(documents.packageRelease, {}), [])
  })

  it('shows a prompt just as teams will see it, with nothing on it that could be sent', async () => {
    const { sends, press } = await sending()
    const draft = await sends(packageZip())
    const card = await press('coordinator', draft, 'Nynorsk', {}, 'personal', 1)
    assert.match(linesOf(card), /Slik ser teamet kortet[\s\S]*Det er frivillig å svare/)
    assert.deepEqual(
      cardButtons(card).map(({ title }) => title),
      ['Tilbake til pakken', 'Bokmål', 'Engelsk'],
    )
  })

  it('keeps what is published, and says which version is free', async () => {
    const { sends, press, say } = await sending()
    await press('coordinator', await sends(packageZip()), 'Be om gjennomlesing', {}, 'personal')
    for (const who of ['leader', 'unionRep']) {
      await press(who, await say(who, 'pakker gjennomgå sample', 'personal'), 'Godkjenn', {}, 'personal')
    }
    const whole = await say('coordinator', 'pakker gjennomgå sample', 'personal')
    await press('coordinator', whole, 'Publiser', {}, 'personal')
    const changed = packageZip({ 'package.yaml': [['openDays: 5', 'openDays: 6']] })
    assert.match(linesOf(await sends(changed)), /Hev versjonsnummeret i package\.yaml til 2/)
    assert.match(linesOf(await sends(packageZip())), /Publisert\. Teamene kan bruke den\./)
  })

  it('is opened by a team with its guardrails: it is no formal consultation, and no whistleblowing channel', async () => {
    const { say } = await sending()
    const lines = linesOf(await say('kari', 'pakker kom-i-gang'))
    assert.match(lines, /Rammer: Skriv ikke om brukere[\s\S]*Samtalen er ikke drøfting\.[\s\S]*varslingskanal/)
  })

  it('takes a package of the product out of use with a reason, for whoever starts it and for the series that runs', async () => {
    const { say, press } = await sending()
    const plan = await say('leader', 'planlegg kom-i-gang hver tirsdag kl 9')
    await press('leader', plan, 'Bekreft', { consulted: 'unionRep' })
    const form = await say('coordinator', 'pakker trekk kom-i-gang', 'personal')
    await press('coordinator', form, 'Trekk tilbake', { reason: 'Vi venter på ny lov' }, 'personal')
    for (const line of ['start kom-i-gang', 'planlegg kom-i-gang hver fredag', 'pakker kom-i-gang']) {
      assert.match(
        linesOf(await say('leader', line)),
        /kan ikke startes lenger\. Begrunnelse: «Vi venter på ny lov»/,
        line,
      )
    }
    assert.match(linesOf(await say('leader', 'plan')), /Pakken er trukket tilbake\.[^\n]*Serien kan gå videre/)
    assert.match(linesOf(await say('leader', 'pakker trekk status', 'personal')), /Jeg finner ikke denne pakken/)
  })

  const hostile: Record<string, Uint8Array> = {
    'no zip': new Uint8Array(100),
    'an entry outside': makeZip([{ name: '../../package.yaml', content: head }]),
    'a bomb': makeZip([{ name: 'package.yaml', content: new Uint8Array(50_000_000) }]),
    'a size that lies': makeZip([{ name: 'package.yaml', content: head, size: 10 }]),
    'too many entries': makeZip(Array.from({ length: 10_000 }, (_, i) => ({ name: `f${i}` }))),
    'no package': makeZip([{ name: 'readme.txt', content: 'x' }]),
    'a file that is too large': new Uint8Array(largestZip + 1),
  }
  for (const [name, bytes] of Object.entries(hostile)) {
    it(`is refused with words, and nothing is kept: ${name}`, async () => {
      const { sends, services, asked } = await sending()
      const lines = linesOf(await sends(bytes))
      assert.match(lines, /Jeg kan ikke bruke zip-filen|Pakken kan ikke brukes ennå/)
      assert.deepEqual(await services.store.list(documents.packageRelease, {}), [])
      assert.deepEqual(asked, [largestZip])
    })
  }

  it('is nobody else’s to send, and is not fetched from them', async () => {
    const { sends, asked } = await sending()
    assert.match(linesOf(await sends(packageZip(), 'leader')), /koordinator/i)
    assert.deepEqual(asked, [])
  })
})

/** `sends`: the card that answers a file. `asked`: the most bytes that a download was asked for. */
async function sending() {
  const world = await planning()
  for (const { userId } of [...world.services.teams.roster, { userId: 'coordinator' }]) {
    await world.services.store.put(documents.membership, membership(world.team.teamId, userId))
  }
  const asked: number[] = []
  const sends = async (bytes: Uint8Array, who = 'coordinator') => {
    const { origin, render } = world.click(who, 'personal')
    const download = async (_url: string, most: number) => {
      asked.push(most)
      return bytes
    }
    return replyCard(render, await fileReceived(world.services, download, origin, { name: 'Pakke.ZIP', url: 'x' }))
  }
  /** What the bot says to somebody by itself. */
  const told = async (userId: string) =>
    (await world.services.store.list(documents.entry, {})).flatMap(({ value: { message, lane } }) =>
      message.kind === 'reply' && lane === `person:${userId}`
        ? (message.view?.blocks ?? []).map(({ text }) => text)
        : [],
    )
  return { ...world, sends, asked, told }
}
