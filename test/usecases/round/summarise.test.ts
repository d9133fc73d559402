import assert from 'node:assert/strict'
import { Sealed } from '../../../src/domain/privacy/seal.ts'
import type { Round } from '../../../src/domain/round/round.ts'
import { type Summary, summaryId } from '../../../src/domain/summary/summary.ts'
import { timestamp } from '../../../src/domain/time.ts'
import { documents } from '../../../src/ports/documents.ts'
import type { Services } from '../../../src/ports/services.ts'
import { UnreadableDocument } from '../../../src/ports/store.ts'
import type { Summariser } from '../../../src/ports/summariser.ts'
import { createSummariser } from '../../../src/summariser/create-summariser.ts'
import type { Texts } from '../../../src/summariser/finder.ts'
import { localFinder } from '../../../src/summariser/local.ts'
import { settleDue } from '../../../src/usecases/round/settle-due.ts'
import { closeRound } from '../../../src/usecases/round/steer.ts'
import { submitAnswer } from '../../../src/usecases/round/submit-answer.ts'
import { openRound, place, type TestServices, testServices } from '../../support/services.ts'
import { wrapStore } from '../../support/wrapped-store.ts'

const sayings = [
  'Rapporteringen tar altfor mye tid.',
  'Rapportering stjel tid frå brukarane',
  'Vi bruker for mye tid på unødvendig rapportering',
  'Rapporteringa er eit problem, me gjer alt dobbelt, og budsjettet ryk',
  'Rapporteringen er tungvint og treg',
  'Rapporteringen fungerer bra hos oss.',
]

type Said = { readonly text: string; readonly user?: string; readonly role?: 'employee' | 'leader' | undefined }

async function answer(services: Services, { id }: Round, said: readonly Said[]): Promise<void> {
  for (const [i, { text, user = `user-${i}`, role }] of said.entries()) {
    const person = { userId: user, name: `Navn ${user}` }
    const input = { 'how-often': '4', example: text }
    assert.ok((await submitAnswer(services, { place, roundId: id, person, input, role })).ok)
  }
}

async function post(services: TestServices, { id: roundId, teamId }: Round, userId: string, text: string) {
  const at = timestamp(services.clock.now())
  const id = `reply|${(await services.store.list(documents.reply, {})).length}`
  await services.store.put(documents.reply, { type: 'reply', id, teamId, roundId, userId, text, at })
}

async function closed(services: TestServices, round: Round): Promise<Summary> {
  await closeRound(services, place.teamId, round.id)
  const stored = await services.store.read(documents.summary, place.teamId, summaryId(round.id))
  return stored!.value
}

/** Services whose finder writes down what it was given. */
function watched(): { services: TestServices; given: Texts[] } {
  const given: Texts[] = []
  const summariser = createSummariser({
    find: (texts) => {
      given.push(texts)
      return localFinder.find(texts)
    },
  })
  return { services: { ...testServices(), summariser }, given }
}

/** What a store read, when that was one of the documents with a round's sealed texts. */
function isSealedText(read: unknown): boolean {
  return typeof read === 'object' && read !== null && 'value' in read && isSealed(read.value, 'statements')
}

function isNamedSet(value: unknown): value is Extract<Sealed, { holds: 'named' }> {
  return isSealed(value, 'named')
}

function isSealed(value: unknown, holds: Sealed['holds']): boolean {
  const sealed = Sealed.safeParse(value)
  return sealed.success && sealed.data.holds === holds
}

describe('Summarising a round', () => {
  it('makes themes of answers and thread, shows who sees it otherwise, and tells what must be discussed', async () => {
    const services = testServices()
    const round = await openRound(services)
    await answer(
      services,
      round,
      sayings.map((text) => ({ text })),
    )
    await post(services, round, 'kari', 'For mange rapporter, og ingen leser rapporteringen')
    const { themes, maker, thread } = await closed(services, round)
    const [theme] = themes
    assert.equal(maker?.kind, 'local')
    assert.ok(theme)
    assert.ok(theme.sources.includes(thread[0]!.id))
    assert.equal(theme.against.length, 1)
    assert.ok(theme.quotes.some(({ source }) => theme.against.includes(source)))
    assert.deepEqual(theme.discuss, ['budsjettet'])
  })

  it('is the same whatever the order in which people answered', async () => {
    const findings = async (said: readonly string[]) => {
      const services = testServices({ seed: said[0]!.length })
      const round = await openRound(services)
      await answer(
        services,
        round,
        said.map((text) => ({ text })),
      )
      const { themes, singles, flags, leftOut, quotes } = await closed(services, round)
      return { themes, singles, flags, leftOut, quotes }
    }
    assert.deepEqual(await findings(sayings.toReversed()), await findings(sayings))
  })

  it('keeps figures and texts when the summariser fails, and logs no word of them', async () => {
    const base = testServices()
    const summariser = { summarise: () => Promise.reject(new Error(sayings[0])) }
    const services = { ...base, summariser }
    const round = await openRound(services)
    await answer(
      services,
      round,
      sayings.map((text) => ({ text })),
    )
    const summary = await closed(services, round)
    assert.equal(summary.shown, true)
    assert.deepEqual([summary.themes, summary.maker], [[], undefined])
    assert.equal(summary.quotes[0]?.quotes.length, sayings.length)
    assert.ok(summary.figures.length > 0)
    const logged = services.log.errors.filter(({ message }) => message === 'texts could not be summarised')
    assert.equal(logged.length, 1)
    assert.doesNotMatch(JSON.stringify(logged.map(({ facts }) => facts)), /rapport/i)
  })

  it('is made later, and whole, when the store failed while the answers were read', async () => {
    const base = testServices()
    const round = await openRound(base)
    await answer(
      base,
      round,
      sayings.map((text) => ({ text })),
    )
    const failing = wrapStore(base.store, async (call, run) => {
      const result = await run()
      if (call === 'read' && isSealedText(result)) throw new Error('the store is gone')
      return result
    })
    await assert.rejects(closeRound({ ...base, store: failing }, place.teamId, round.id), /the store is gone/)
    assert.equal(await base.store.read(documents.summary, place.teamId, summaryId(round.id)), undefined)
    await settleDue(base)
    const stored = await base.store.read(documents.summary, place.teamId, summaryId(round.id))
    assert.ok((stored?.value.themes.length ?? 0) > 0)
  })

  it('leaves out a sealed document that can’t be read, and says so', async () => {
    const base = testServices()
    const round = await openRound(base)
    await answer(
      base,
      round,
      sayings.map((text) => ({ text })),
    )
    const broken = wrapStore(base.store, async (call, run) => {
      const result = await run()
      if (call === 'read' && isSealedText(result)) throw new UnreadableDocument('teamData', 'sealed|1')
      return result
    })
    await closeRound({ ...base, store: broken }, place.teamId, round.id)
    const stored = await base.store.read(documents.summary, place.teamId, summaryId(round.id))
    assert.deepEqual([stored?.value.answers, stored?.value.quotes], [sayings.length, []])
    assert.ok(base.log.errors.some(({ message }) => message === 'unreadable document'))
  })

  it('gives the summariser no id of a person, and names only where people gave them', async () => {
    for (const anonymity of ['anonymous', 'named'] as const) {
      const base = testServices()
      const given: unknown[] = []
      const summariser: Summariser = {
        summarise: ({ next, ...ended }) => {
          given.push(ended)
          const noted = async () => {
            const one = await next()
            given.push(one)
            return one
          }
          return base.summariser.summarise({ ...ended, next: noted })
        },
      }
      const services = { ...base, summariser }
      const round = await openRound(services, { anonymity })
      // The name of `answer` holds the id.
      for (const [i, text] of sayings.entries()) {
        const person = { userId: `user-${i}`, name: `Navn ${i}` }
        const input = { 'how-often': '4', example: text }
        assert.ok((await submitAnswer(services, { place, roundId: round.id, person, input, role: undefined })).ok)
      }
      await post(services, round, 'kari', 'Rapporteringen er for mye')
      await closed(services, round)
      const documentsGiven = JSON.stringify(given.filter((one) => !isNamedSet(one)))
      assert.doesNotMatch(documentsGiven, /user-|Navn|kari/)
      const named = given.flatMap((one) => (isNamedSet(one) ? one.contributions : []))
      assert.equal(named.length, anonymity === 'named' ? sayings.length : 0)
      for (const { author } of named) assert.doesNotMatch(author?.userId ?? 'user-', /user-/)
    }
  })

  it('looks for no themes in a round that shows nothing', async () => {
    const { services, given } = watched()
    const round = await openRound(services)
    await answer(
      services,
      round,
      sayings.slice(0, 2).map((text) => ({ text })),
    )
    await closeRound(services, place.teamId, round.id)
    assert.deepEqual(given, [])
  })

  it('gives the finder nobody: no name and no id, and in an anonymous round no person for an answer', async () => {
    for (const anonymity of ['anonymous', 'named'] as const) {
      const { services, given } = watched()
      const round = await openRound(services, { anonymity })
      await answer(
        services,
        round,
        sayings.map((text) => ({ text })),
      )
      await post(services, round, 'kari', 'Rapporteringen er for mye')
      await closed(services, round)
      assert.doesNotMatch(JSON.stringify(given[0]?.texts), /user-|Navn|kari/)
      const answers = given[0]?.texts.filter(({ questionId }) => questionId !== undefined) ?? []
      assert.equal(answers.filter(({ person }) => person !== undefined).length, anonymity === 'named' ? 6 : 0)
    }
  })

  it('counts a person of a named round once, in answers and thread alike', async () => {
    const services = testServices()
    const round = await openRound(services, { anonymity: 'named' })
    await answer(
      services,
      round,
      sayings.slice(0, 3).map((text) => ({ text })),
    )
    for (const user of ['user-0', 'user-1', 'user-2'])
      await post(services, round, user, `${sayings[0]} Det sier eg, ${user === 'user-0' ? 'igjen' : user}.`)
    const { themes } = await closed(services, round)
    assert.deepEqual(
      themes.map(({ people }) => people),
      [3],
    )
  })

  it('says that one role dominates, and not which', async () => {
    const flagsOf = async (roles: readonly (Said['role'] | 'none')[]) => {
      const services = testServices()
      const round = await openRound(services)
      const said = roles.map((role, i) => ({
        text: `${sayings[i % 6]} ${i}`,
        role: role === 'none' ? undefined : role,
      }))
      await answer(services, round, said)
      return (await closed(services, round)).flags
    }
    const of = (employees: number, leaders: number) => [
      ...Array.from({ length: employees }, () => 'employee' as const),
      ...Array.from({ length: leaders }, () => 'leader' as const),
    ]
    assert.ok((await flagsOf(of(12, 5))).includes('oneRoleDominates'))
    assert.ok(!(await flagsOf(of(12, 4))).includes('oneRoleDominates'))
    assert.ok(!(await flagsOf(of(6, 6))).includes('oneRoleDominates'))
  })
})
