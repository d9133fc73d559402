import assert from 'node:assert/strict'
import fc from 'fast-check'
import { analyse } from '../../../src/summariser/local/analyse.ts'
import { Analysis, type Contribution, type Input } from '../../../src/summariser/local/analysis.ts'
import { tokens } from '../../../src/summariser/local/words/tokens.ts'
import { readMarkedPrompts } from '../answers/read-answers.ts'
import { seeds } from '../answers/seeds.ts'

const prompts = readMarkedPrompts()

describe('The local summariser', () => {
  it('gives the same analysis whatever the order', function () {
    this.timeout(30_000)
    for (const prompt of prompts) {
      const input = inputOf(prompt.id)
      const expected = analyse(input)
      assert.doesNotThrow(() => Analysis.parse(expected))
      const { contributions } = input
      for (const other of [contributions.toReversed(), contributions.toSorted((a, b) => (a.text < b.text ? -1 : 1))])
        assert.deepEqual(analyse({ ...input, contributions: other, seeds: input.seeds.toReversed() }), expected)
    }
  })

  it('quotes word for word, gives every theme three people, and loses nobody', () => {
    for (const prompt of prompts) checkPromises(inputOf(prompt.id))
  })

  it('keeps its promises for any texts', function () {
    this.timeout(60_000)
    const words = fc.constantFrom(
      ...'rapportering ikke vi bør leder systemet ikkje bra dårlig loven ? . ! tid tida brukarane kvalitet må følges opp ▇▇▇ ж 👍 \u200b should we \n'.split(
        ' ',
      ),
    )
    const text = fc.oneof(
      fc.array(words, { maxLength: 25 }).map((own) => own.join(' ')),
      fc.string({ unit: 'binary', maxLength: 60 }),
    )
    const contribution = fc.record(
      { questionId: fc.constantFrom('a', 'b'), text, person: fc.constantFrom('p', 'q', 'r', 's') },
      { requiredKeys: ['questionId', 'text'] },
    )
    fc.assert(
      fc.property(fc.array(contribution, { maxLength: 30 }), fc.nat(), (own, turn) => {
        const contributions = own.map((each, i): Contribution => ({ id: `id${i}`, ...each }))
        const input: Input = { language: 'nb', questions: [], seeds: [], contributions }
        checkPromises(input)
        const at = contributions.length === 0 ? 0 : turn % contributions.length
        const turned = [...contributions.slice(at), ...contributions.slice(0, at)]
        assert.deepEqual(analyse({ ...input, contributions: turned }), analyse(input))
      }),
      { numRuns: 100 },
    )
  })

  it('shows two who see it otherwise beside nine', () => {
    const nine = [
      'Rapporteringen tar altfor mye tid.',
      'Rapportering stjel tid frå brukarane',
      'Vi bruker for mye tid på unødvendig rapportering',
      'Rapporteringa er eit problem, me gjer alt dobbelt',
      'For mange rapporter, og ingen leser rapporteringen',
      'Rapporteringen er tungvint og treg',
      'Me sit og ventar på rapporteringssystemet',
      'Unødvendig mye rapportering hver måned',
      'Rapporteringa er meiningslaus og unødvendig',
    ]
    const two = ['Rapporteringen fungerer bra hos oss.', 'Eg er ikkje einig, rapporteringa er nyttig for oss.']
    const { themes } = analyse(round([...nine, ...two]))
    const [theme] = themes
    assert.equal(theme?.people, 11)
    assert.deepEqual(theme.agreement.against, ['id10', 'id9'])
    assert.ok(theme.agreement.for.length >= 7)
    assert.ok(theme.agreement.for.every((id) => !theme.agreement.against.includes(id)))
    assert.ok(theme.quotes.some(({ id }) => theme.agreement.against.includes(id)))
    assert.ok(theme.quotes.some(({ id }) => theme.agreement.for.includes(id)))
  })

  it('keeps what three say about steering and equal treatment, however many talk of leeway', () => {
    const both = [
      'Mer handlingsrom er bra, men likebehandling må følges opp.',
      'Handlingsrom og tillit, ja. Men kvaliteten må kontrollerast, elles blir skjønnet tilfeldig.',
      'Skjønnet vårt trenger handlingsrom, samtidig er det viktig med lik praksis.',
    ]
    const { themes } = analyse(round([...leeway, ...both]))
    const kept = themes.find(
      ({ members }) => members.length === 3 && members.every((id) => ['id20', 'id21', 'id22'].includes(id)),
    )
    assert.ok(kept, 'a theme of its own')
    assert.ok(kept.quotes.every(({ text }) => /likebehandling|kvaliteten|lik praksis/.test(text)))
    const without = analyse(round([...leeway, ...both.slice(0, 2)])).themes
    assert.ok(without.every(({ members }) => members.length > 3))
  })

  it('does not take a complaint about too much control for a wish for it', () => {
    const complaints = [
      'Det er for mye kontroll, vi trenger ro.',
      'Det må bli mindre styring fra toppen.',
      'Vi må slutte med dokumentasjon av alt.',
    ]
    const { themes } = analyse(round([...leeway, ...complaints]))
    const own = themes.filter(({ members }) => members.join() === 'id20,id21,id22')
    assert.deepEqual(own, [])
  })

  it('counts people, not how often they say it', () => {
    const text = 'Møtene er for lange'
    const post = (id: string, person: string): Contribution => ({
      id,
      questionId: 'thread',
      person,
      text: `${text} ${id}`,
    })
    const loud = ['a', 'b', 'c', 'd', 'e'].map((id) => post(id, 'one'))
    assert.deepEqual(analyse(input(loud)).themes, [])
    assert.equal(analyse(input([...loud, post('f', 'two'), post('g', 'three')])).themes[0]?.people, 3)
    // Two questions may be answered by the same three people.
    const answers = ['q1', 'q2'].flatMap((questionId) =>
      ['a', 'b', 'c'].map((id) => ({ id: questionId + id, questionId, text })),
    )
    assert.equal(analyse(input(answers)).themes[0]?.people, 3)
    assert.equal(analyse(input(answers)).themes[0]?.members.length, 6)
  })

  it('says what it left out, and why', () => {
    const contributions = [
      ['dash', '-'],
      ['emoji', '👍👍'],
      ['short', 'Vet ikke'],
      ['masked', '▇▇▇'],
      ['other', 'Zebra giraff'],
      ...Array.from({ length: 8 }, (_, i) => [`m${i}`, `Møtene våre er for lange ${words[i]}`]),
    ].map(([id = '', text = '']) => ({ id, questionId: 'q', text }))
    const { leftOut } = analyse(input(contributions))
    assert.deepEqual(leftOut, [
      { id: 'dash', why: 'noWords' },
      { id: 'emoji', why: 'noWords' },
      { id: 'masked', why: 'onlyMasked' },
      { id: 'other', why: 'offTopic' },
      { id: 'short', why: 'tooShort' },
    ])
    const again = ['Møtene er for lange!', 'møtene er for lange'].map((text, i) => ({
      id: `r${i}`,
      questionId: 'q',
      text,
      person: 'p',
    }))
    assert.deepEqual(
      analyse(input(again)).leftOut.map(({ why }) => why),
      ['repeated'],
    )
  })

  it('tells observations, proposals, questions and what others decide apart', () => {
    const kindOf = (...texts: string[]) => analyse(round(texts)).themes[0]?.kind
    assert.equal(kindOf('Møtene er lange', 'Møta tek heile dagen', 'Alle møtene gir lite'), 'observation')
    assert.equal(
      kindOf('Vi bør kutte møtene', 'Kan vi prøve kortere møter', 'Kutt møta ned til ein halvtime'),
      'proposal',
    )
    assert.equal(kindOf('Hvorfor er møtene så lange?', 'Kvifor har me desse møta?', 'Når slutter møtene?'), 'question')
    assert.equal(
      kindOf('Loven krever møtene', 'Direktoratet bestemmer møtene', 'Det er departementet som eig møta'),
      'outside',
    )
  })

  it('labels a theme with the seed, or else with words that people wrote, in the language of the team', () => {
    const texts = ['Lange møter', 'Møtene tar hele dagen', 'Møta tek heile dagen', 'Møta er lange']
    const seed = {
      id: 's',
      label: { nb: 'Møter', nn: 'Møte', en: 'Meetings' },
      cues: { nb: ['møte'], nn: ['møte'], en: ['meeting'] },
    }
    assert.equal(analyse({ ...round(texts), seeds: [seed], language: 'en' }).themes[0]?.label, 'Meetings')
    const label = analyse({ ...round(texts), language: 'nn' }).themes[0]?.label.toLowerCase() ?? ''
    const written = new Set(texts.flatMap((text) => text.toLowerCase().split(' ')))
    assert.ok(
      label.split(' ').every((word) => word === 'og' || written.has(word)),
      label,
    )
    assert.match(label, /møta/)
  })

  // Each of them was a label of these answers, or half of one.
  const noNames = new Set('bestemt venter svare leser månad måned ber'.split(' '))
  for (const { id, question, answers } of prompts) {
    it(`names themes by nouns that people wrote: ${id}`, () => {
      const { themes } = analyse({
        ...{ language: 'nb', questions: [{ id: 'asked', text: question }], seeds: [] },
        contributions: answers.map((answer) => ({ id: answer.id, questionId: 'asked', text: answer.text })),
      })
      const written = new Set(answers.flatMap(({ text }) => tokens(text)))
      const words = themes.flatMap(({ label }) => label.toLowerCase().split(' og '))
      assert.ok(words.length > 0)
      assert.deepEqual(
        words.filter((word) => noNames.has(word) || !written.has(word)),
        [],
      )
    })
  }

  it('has something to say about nothing, one and two', () => {
    assert.deepEqual(analyse(round([])), { themes: [], singles: [], leftOut: [], flags: ['fewAnswers'] })
    assert.deepEqual(analyse(round(['Møtene er for lange'])).singles, ['id0'])
    assert.deepEqual(analyse(round(['Møtene er for lange', 'Møtene er lange'])), {
      themes: [],
      singles: ['id0', 'id1'],
      leftOut: [],
      flags: ['fewAnswers'],
    })
  })

  it('flags one long answer among short ones, and one person who writes most of the thread', () => {
    const long = `${'Møtene tar tid fra brukerne og ingen leser referatet. '.repeat(12)}`
    assert.ok(analyse(round([long, 'Møter', 'Lange møter', 'Møtetid'])).flags.includes('oneLongAnswerDominates'))
    const posts = Array.from({ length: 8 }, (_, i) => ({
      id: `p${i}`,
      questionId: 'thread',
      person: i < 6 ? 'loud' : `p${i}`,
      text: `Møtene ${words[i]}`,
    }))
    assert.ok(analyse(input(posts)).flags.includes('onePersonDominates'))
  })

  it('takes 22,000 identical answers for what they are', function () {
    this.timeout(60_000)
    const { themes, singles } = analyse(round(Array.from({ length: 22_000 }, () => 'Vi bør ha færre møter')))
    assert.equal(themes.length, 1)
    assert.equal(themes[0]?.people, 22_000)
    assert.deepEqual(
      themes[0].quotes.map(({ text }) => text),
      ['Vi bør ha færre møter'],
    )
    assert.deepEqual(singles, [])
  })

  it('stands hostile texts', function () {
    this.timeout(60_000)
    const hostile = [
      'a'.repeat(100_000),
      'møte '.repeat(20_000),
      '. '.repeat(50_000),
      '😀'.repeat(25_000),
      'שלום עולם זה מבחן',
      'مرحبا بالعالم',
      '\u202emøter er lange\u202c',
      'm\u200bø\u200bt\u200be\u200br',
      `${'('.repeat(50_000)}møter`,
      'constructor __proto__ toString hasOwnProperty',
      '\ud83d',
      'vi bør '.repeat(10_000),
      'for mye '.repeat(10_000),
    ]
    const contributions = Array.from({ length: 3 }, () => hostile).flat()
    checkPromises(round(contributions))
  })
})

/** So that no two answers are the same. */
const words =
  'rød blå grønn gul hvit svart brun lilla rosa oransje grå sølv gull bronse kobber jern stål tinn bly sink'.split(' ')

/** What twenty say, beside whom few are easily lost. */
const leeway = words.map((word) => `Vi trenger mer handlingsrom og tillit til skjønnet vårt i sak ${word}.`)

function round(texts: readonly string[]): Input {
  return input(texts.map((text, i) => ({ id: `id${i}`, questionId: 'q', text })))
}

function input(contributions: Contribution[]): Input {
  return { language: 'nb', questions: [], seeds: [], contributions }
}

function inputOf(id: string): Input {
  const prompt = prompts.find((each) => each.id === id)!
  return {
    language: 'nb',
    questions: [{ id: 'q', text: prompt.question }],
    seeds: [...(seeds[id] ?? [])],
    contributions: prompt.answers.map((answer) => ({ id: answer.id, questionId: 'q', text: answer.text })),
  }
}

/** What holds for every analysis, whatever people write. */
function checkPromises(material: Input): void {
  const { themes, singles, leftOut } = analyse(material)
  const byId = new Map(material.contributions.map((each) => [each.id, each]))
  for (const { label, people, members, agreement, quotes, proposals } of themes) {
    assert.ok(label.trim() !== '')
    assert.ok(people >= 3 && members.length >= people)
    assert.equal(new Set(members).size, members.length)
    assert.ok(quotes.length >= 1 && quotes.length <= 3)
    assert.ok(proposals.length <= 5)
    for (const { id, text } of [...quotes, ...proposals]) {
      assert.ok(members.includes(id))
      assert.ok(text !== '' && byId.get(id)!.text.includes(text))
    }
    const sides = [...agreement.for, ...agreement.against]
    assert.equal(new Set(sides).size, sides.length)
    assert.ok(sides.every((id) => members.includes(id)))
    if (agreement.against.length > 0) assert.ok(quotes.some(({ id }) => agreement.against.includes(id)))
  }
  assert.equal(new Set(themes.map(({ id }) => id)).size, themes.length)
  const placed = [...new Set(themes.flatMap(({ members }) => members)), ...singles, ...leftOut.map(({ id }) => id)]
  assert.deepEqual(placed.toSorted(), [...byId.keys()].toSorted())
}
