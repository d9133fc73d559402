import assert from 'node:assert/strict'
import { notBokmal, rareInBokmal } from '../../../src/domain/package/forms/not-bokmal.ts'
import { notNynorsk, rareInNynorsk } from '../../../src/domain/package/forms/not-nynorsk.ts'
import { languageAdvice } from '../../../src/domain/package/language-advice.ts'
import { asksTwice, leadingWords } from '../../../src/domain/package/leading.ts'
import type { PackageFiles } from '../../../src/domain/package/package.ts'
import { lix, wordsPerSentence } from '../../../src/domain/package/readability.ts'
import { samplePackage } from '../../support/sample-package.ts'

describe('advice on the language of a package', () => {
  it('has nothing to say about a package that keeps to the guide', () => {
    assert.deepEqual(languageAdvice(samplePackage()), [])
  })

  it('tells a form of one written Norwegian in the other, with the place', () => {
    const found = advice((pack) => {
      pack.texts.nn.summary = 'Vi veit ikke kva som hender.'
      pack.texts.nb.summary = 'Vi vet ikkje hva som hender.'
      pack.themes[0]!.cues.nn = ['oppgaver']
    })
    assert.deepEqual(found, [
      'package.yaml themes.0.cues.nn.0 bokmalForm oppgaver',
      'nb.yaml summary nynorskForm ikkje',
      'nn.yaml summary bokmalForm ikke',
    ])
  })

  it('tells side forms that make the two languages look alike', () => {
    const found = advice((pack) => {
      pack.texts.nn.summary = 'Det er mye å gjere.'
      pack.texts.nb.summary = 'Vi veit ikke.'
    })
    assert.deepEqual(found, ['nb.yaml summary rareInBokmal veit', 'nn.yaml summary rareInNynorsk mye'])
  })

  it('tells long sentences and a prompt that is hard to read', () => {
    const long = Array.from({ length: 25 }, () => 'og').join(' ')
    const hard = 'Virksomhetens kompetanseutviklingsstrukturer forutsetter medarbeiderinvolvering (Kilden, 2023). Ja.'
    assert.deepEqual(
      advice((pack) => {
        pack.texts.nb.summary = long
        pack.texts.nb.prompts.first!.why = hard
        pack.texts.nb.prompts.first!.questions = { works: { text: hard }, how: { text: hard }, example: { text: hard } }
      }).map((line) => line.replace(/\d+$/, 'n')),
      ['nb.yaml summary longSentences n', 'nb.yaml prompts.first hardToRead n'],
    )
  })

  it('tells two questions in one, leading words, long titles and options, and NAV', () => {
    assert.deepEqual(
      advice((pack) => {
        const { questions } = pack.texts.nb.prompts.first!
        questions.example = { text: 'Hva skjedde? Hva gjorde du?' }
        questions.works!.text = 'Synes du ikke at det virker?'
        questions.works!.options!.yes = 'a'.repeat(41)
        pack.texts.nb.title = 'b'.repeat(61)
        pack.texts.nb.summary = 'Et tiltak i NAV.'
      }),
      [
        'nb.yaml title titleTooLong 61 60',
        'nb.yaml summary navCapitals',
        'nb.yaml prompts.first.questions.works.text leading Synes du ikke at det virker?',
        'nb.yaml prompts.first.questions.works.options.yes optionTooLong 41 40',
        'nb.yaml prompts.first.questions.example.text twoQuestions',
      ],
    )
  })

  it('tells a reason without a dated source that is listed, and one that is too short or too long', () => {
    assert.deepEqual(
      advice((pack) => {
        pack.texts.nb.prompts.first!.why = 'Det er viktig for oss.'
        pack.texts.nn.prompts.first!.why = 'Det er viktig (Kjelda, 1999). Ja.'
      }),
      [
        'nb.yaml prompts.first.why whyLength 1',
        'nb.yaml prompts.first.why undated',
        'nn.yaml prompts.first.why yearUnlisted 1999',
      ],
    )
  })

  it('tells a choice and a scale that leave somebody without an answer', () => {
    const found = advice((pack) => {
      pack.prompts[0]!.questions = [
        { id: 'how', kind: 'scale', optional: false },
        { id: 'works', kind: 'choice', options: ['yes', 'no'], optional: false },
      ]
    })
    assert.deepEqual(found, [
      'package.yaml prompts.0.questions.0 scaleRequired',
      'package.yaml prompts.0.questions.1 noWayOut',
    ])
  })
})

describe('the lists of forms', () => {
  const lists = { notNynorsk, rareInNynorsk, notBokmal, rareInBokmal }

  it('have at least 300 forms that the other language does not have, and share no form', () => {
    assert.ok(notNynorsk.size >= 300)
    assert.ok(notBokmal.size >= 300)
    const all = Object.values(lists).flatMap((list) => [...list])
    assert.equal(new Set(all).size, all.length)
  })

  for (const [name, list] of Object.entries(lists)) {
    it(`hold small letters only in ${name}`, () => {
      assert.deepEqual(
        [...list].filter((form) => !/^[a-zæøåéò]{2,}$/.test(form)),
        [],
      )
    })
  }
})

describe('leading wording', () => {
  const leading = {
    nb: [
      'Synes du ikke at det er rart?',
      'Er du enig i at vi rapporterer for mye?',
      'Det er tungt, ikke sant?',
      'Det er jo vårt ansvar.',
      'Hva gjorde lederen selvfølgelig feil?',
      'Bør vi ikke slutte med det?',
    ],
    nn: ['Synest du ikkje at det er rart?', 'Er du samd i at vi rapporterer for mykje?', 'Det er jo vårt ansvar.'],
    en: ['Don’t you think it is odd?', 'Do you agree that we report too much?', 'Of course we could stop. What?'],
  } as const
  const neutral = {
    nb: [
      'Hva bør vi ikke endre?',
      'Hva kunne du ikke avgjøre selv?',
      'Jo mer vi vet, jo bedre.',
      'Hvor enige er dere?',
      'Nevn én ting som ikke virker.',
    ],
    nn: ['Kva bør vi ikkje endre?', 'Jo meir vi veit, jo betre.', 'Kor samde er de?'],
    en: ['What should we not change?', 'How sure were you?', 'What can we not decide?', 'What do we explain clearly?'],
  } as const

  for (const language of ['nb', 'nn', 'en'] as const) {
    it(`is heard in ${language}, and neutral questions are left alone`, () => {
      assert.deepEqual(
        leading[language].filter((text) => leadingWords(text, language) === undefined),
        [],
      )
      assert.deepEqual(
        neutral[language].filter((text) => leadingWords(text, language) !== undefined),
        [],
      )
    })
  }

  it('is told from two questions in one', () => {
    assert.ok(asksTwice('Hva skjedde, og hvorfor?', 'nb'))
    assert.ok(asksTwice('Kva skjedde, og kvifor?', 'nn'))
    assert.ok(asksTwice('What happened, and why?', 'en'))
    for (const also of ['når kom det', 'hvor var du', 'om det hjalp']) {
      assert.ok(asksTwice(`Hva skjedde, og ${also}?`, 'nb'), also)
    }
    for (const also of ['når kom det', 'kor ofte', 'kvar var du', 'kva for eit', 'om det hjelpte']) {
      assert.ok(asksTwice(`Kva skjedde, og ${also}?`, 'nn'), also)
    }
    for (const also of ['when', 'where was it', 'whether it helped']) {
      assert.ok(asksTwice(`What happened, and ${also}?`, 'en'), also)
    }
    assert.ok(!asksTwice('Hva skjedde på mandag og tirsdag?', 'nb'))
    assert.ok(!asksTwice('Hva skjedde i møtet og omsorgen?', 'nb'))
    assert.ok(!asksTwice('Skriv hvem som har ansvaret, og hva dere gjør.', 'nb'))
  })
})

describe('readability', () => {
  it('counts words per sentence and long words', () => {
    assert.equal(lix('Kva ser du? Eg ser ein katt.'), 4)
    assert.ok(lix('Virksomhetens kompetanseutviklingsstrukturer forutsetter medarbeiderinvolvering.') > 40)
    assert.equal(wordsPerSentence('Én to tre. Fire fem\nseks'), 2)
    assert.equal(lix(''), 0)
  })
})

function advice(change: (pack: PackageFiles) => void): string[] {
  const pack = samplePackage()
  change(pack)
  return languageAdvice(pack).map(({ file, path, reason, value, other }) =>
    [file, path, reason, value, other].filter((part) => part !== undefined).join(' '),
  )
}
