import assert from 'node:assert/strict'
import fc from 'fast-check'
import { readFeatures } from '../../../src/summariser/local/features.ts'
import { stem } from '../../../src/summariser/local/words/stem.ts'
import { languageOf, plain, sentences, tokens } from '../../../src/summariser/local/words/tokens.ts'
import { createVocabulary } from '../../../src/summariser/local/words/vocabulary.ts'

/** Bokmål and nynorsk of the same word; among them every trap that DOMAIN, "Words", names. */
const pairs = `
ledere leiarar|lederne leiarane|brukerne brukarane|brukere brukarar|muligheter moglegheiter|tjenester tenester|tjenesten tenesta|
avgjørelse avgjerd|avgjøre avgjere|virksomheten verksemda|løsninger løysingar|enhetene einingane|ansatte tilsette|tillitsvalgte tillitsvalde|
saksbehandling sakshandsaming|medvirkning medverknad|medbestemmelse medråderett|oppgaver oppgåver|møtene møta|systemene systema|regler reglar|
rutinene rutinane|fristene fristane|opplevelser opplevingar|rapporteringen rapporteringa|opplæringen opplæringa|vurderinger vurderingar|
trygghet tryggleik|frihet fridom|ukene vekene|måneder månader|faglig fagleg|tydelige tydelege|medarbeidere medarbeidarar|
verneombudet verneombodet|brukerutvalg brukarutval|godkjenner godkjennar|hverdagen kvardagen|erfaringer røynsler|taushetsplikt teieplikt|
forståelse forståing|kvaliteten kvaliteten|forskjeller skilnader
`
  .trim()
  .replaceAll('\n', '')
  .split('|')
  .map((pair) => pair.split(' '))

describe('The words of the local summariser', () => {
  it('lets bokmål and nynorsk fall together', () => {
    assert.ok(pairs.length >= 40)
    const apart = pairs.filter(
      ([nb = '', nn = '']) => stem(nb, 'no') === undefined || stem(nb, 'no') !== stem(nn, 'no'),
    )
    assert.deepEqual(apart, [])
  })

  it('says nothing of small words in either form', () => {
    const small =
      'ikke ikkje jeg eg hva kva hvordan korleis noe noko mer meir hvorfor kvifor være vere gjøre gjere'.split(' ')
    assert.deepEqual(
      small.filter((word) => stem(word, 'no') !== undefined),
      [],
    )
  })

  it('keeps words apart that only begin alike', () => {
    for (const [a, b] of [
      ['krav', 'krev'],
      ['tid', 'tiltak'],
      ['system', 'systematisk'],
      ['leder', 'lege'],
      ['kommune', 'kommunikasjon'],
    ])
      assert.notEqual(stem(a!, 'no'), stem(b!, 'no'), `${a} and ${b}`)
  })

  it('takes compounds apart into words that the round has', () => {
    const read = vocabularyOf(
      'saksbehandlingstid',
      'saksbehandling',
      'tida',
      'dobbeltregistreringa',
      'registrere',
      'dobbelt',
    )
    assert.deepEqual<unknown>(partsOf('saksbehandlingstida'), [stem('saksbehandling', 'no'), 'tid', 'sak', 'behandl'])
    assert.deepEqual(partsOf('dobbeltregistrering'), ['dobbelt', stem('registrering', 'no')])
    assert.deepEqual(partsOf('tiltaksarrangør'), [])

    function partsOf(word: string) {
      return read(word, 'no')?.parts
    }
  })

  it('reads typing errors as the word that others spelled right', () => {
    const others = Array.from({ length: 3 }, () => [
      'kompetanseheving',
      'rapportering',
      'godkjenning',
      'opplæring',
    ]).flat()
    const read = vocabularyOf(...others, 'kompetansehevng', 'raportering', 'gokdjenning', 'opplærring')
    for (const [wrong, right] of [
      ['kompetansehevng', 'kompetanseheving'],
      ['raportering', 'rapportering'],
      ['gokdjenning', 'godkjenning'],
      ['opplærring', 'opplæring'],
    ])
      assert.equal(read(wrong!, 'no')?.stem, read(right!, 'no')?.stem, wrong!)
  })

  it('brings texts near that say the same in the two forms', () => {
    const texts = [
      'Lederne må involvere de ansatte',
      'Leiarane må involvere dei tilsette',
      'Telefonen ringer hele dagen',
    ]
    const [nb, nn, other] = readFeatures(texts, [], []).readings
    assert.deepEqual(nb!.vector, nn!.vector)
    assert.notDeepEqual(nb!.vector, other!.vector)
  })

  it('tells the language of a text, bokmål where nothing tells', () => {
    assert.equal(languageOf(tokens('Jeg vet ikke hvordan vi gjør dette')), 'nb')
    assert.equal(languageOf(tokens('Eg veit ikkje korleis me gjer dette')), 'nn')
    assert.equal(languageOf(tokens('We do not know how to do this')), 'en')
    assert.equal(languageOf(tokens('Rapportering!')), 'nb')
    assert.equal(languageOf(tokens('Vi er færre etter at to stillinger står vakante')), 'nb')
  })

  it('keeps Sámi letters, and takes out what nobody sees', () => {
    assert.deepEqual(tokens('Bargiid čoahkkin: ŋ đ ŧ ž á š'), ['bargiid', 'čoahkkin', 'ŋ', 'đ', 'ŧ', 'ž', 'á', 'š'])
    assert.deepEqual(tokens('rap\u200bpor\u00adtering'), ['rapportering'])
    assert.deepEqual(tokens('A\u030Apent mo\u0308te – “don’t”'), ['åpent', 'möte', "don't"])
  })

  it('reads words alike on its fast and on its slow way', () => {
    const alphabet = fc.constantFrom(...'abcæøåÆØÅé č1 2.,-\'’–«»"\n\t'.split(''))
    fc.assert(
      fc.property(fc.string({ unit: alphabet, maxLength: 60 }), (text) => {
        // A letter of another alphabet, as a word of its own, leads to the slow way.
        assert.deepEqual(tokens(`${text} ж`).slice(0, -1), tokens(text))
      }),
      { examples: [["a'a1"], ["a'1"], ["1'a"]] },
    )
  })

  it('gives sentences word for word, and loses none', () => {
    assert.deepEqual(sentences('Vi venter. Hver dag! Hvorfor?\nSvar oss'), [
      'Vi venter.',
      'Hver dag!',
      'Hvorfor?',
      'Svar oss',
    ])
    assert.deepEqual(sentences('Det skjer f.eks. på mandager, bl.a. kl. 09.00.'), [
      'Det skjer f.eks. på mandager, bl.a. kl. 09.00.',
    ])
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const found = sentences(text)
        assert.ok(found.every((sentence) => text.includes(sentence)))
        const letters = (own: string) => own.match(/[\p{L}\p{Nd}]/gu)?.join('') ?? ''
        assert.equal(letters(found.join('')), letters(text))
      }),
    )
  })

  it('cuts a hostile text into short words and few sentences', () => {
    for (const text of ['a'.repeat(100_000), '. '.repeat(50_000), "a'".repeat(50_000), '[fjernet'.repeat(12_000)]) {
      assert.ok(tokens(text).every((word) => word.length <= 40))
      assert.ok(sentences(text).length <= 400)
      assert.ok(plain(text).length <= text.length)
    }
  })
})

function vocabularyOf(...words: string[]) {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return createVocabulary({ no: counts, en: new Map() })
}
