import assert from 'node:assert/strict'
import fc from 'fast-check'
import { commandNames } from '../../../src/commands/line/command.ts'
import { recognise, spellings } from '../../../src/commands/line/recognise.ts'
import { commands } from '../../../src/commands/table.ts'
import { languages } from '../../../src/domain/language.ts'

const found = (line: string) => {
  const result = recognise(commands, line)
  return result.ok ? [result.command.name, ...result.args] : undefined
}
const nearest = (line: string) => {
  const result = recognise(commands, line)
  return result.ok ? [] : result.nearest.map(({ name }) => name)
}

describe('The table of commands', () => {
  it('has every name once', () => {
    assert.deepEqual(commands.map(({ name }) => name).toSorted(), commandNames.toSorted())
  })
  it('gives no spelling to two commands', () => {
    const calls = commands.flatMap((command) => spellings(command).map((words) => words.join(' ')))
    assert.deepEqual(calls.toSorted(), [...new Set(calls)].toSorted())
  })
})

describe('Recognising a command', () => {
  it('knows all of them in three languages, in capitals, with a slash, and with a full stop', () => {
    for (const command of commands) {
      for (const language of languages) {
        const word = command.words[language]
        for (const line of [word, word.toUpperCase(), `/${word}`, `  ${word}.`, `${word}!`]) {
          assert.deepEqual(found(line), [command.name], line)
        }
      }
    }
  })

  const cases: [string, string[]][] = [
    ['start kom-i-gang', ['start', 'kom-i-gang']],
    ['START Kom-I-Gang 3 Åpen', ['start', 'Kom-I-Gang', '3', 'Åpen']],
    ['slett meg', ['forgetMe']],
    ['Slett  meg nå', ['forgetMe', 'nå']],
    ['gløym meg', ['forgetMe']],
    ['SPRÅK nynorsk', ['language', 'nynorsk']],
    ['spra\u030Ak', ['language']],
    ['last ned csv alle', ['export', 'csv', 'alle']],
    ['sjølvtest', ['selftest']],
    ['?', ['help']],
    ['Hei!', ['help']],
    ['...', ['help']],
  ]
  for (const [line, expected] of cases) {
    it(`reads "${line}"`, () => assert.deepEqual(found(line) ?? nearest(line), expected))
  }

  const slips: [string, string][] = [
    ['hjlep', 'help'],
    ['statsu', 'status'],
    ['oppsumering', 'summary'],
    ['ekporter', 'export'],
    ['forlegn 3', 'extend'],
    ['avslut', 'close'],
    ['sprak', 'language'],
    ['slet meg', 'forgetMe'],
    ['selvtst', 'selftest'],
    ['strat kom-i-gang', 'start'],
    ['opps', 'summary'],
  ]
  for (const [line, expected] of slips) {
    it(`offers ${expected} for "${line}"`, () => {
      assert.ok((found(line) ?? nearest(line))[0] === expected, `${nearest(line)}`)
    })
  }

  for (const line of ['', '   ', 'kake', 'hva synes dere om dette?', '__proto__', 'constructor', '🙂']) {
    it(`takes "${line}" for no command`, () => assert.equal(found(line), undefined))
  }

  it('offers three at most, each once, and never throws', () => {
    const line = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom(...'hjelpstarku /.!') }))
    fc.assert(
      fc.property(line, (text) => {
        const result = recognise(commands, text)
        if (result.ok) return
        assert.ok(result.nearest.length <= 3)
        assert.equal(new Set(result.nearest).size, result.nearest.length)
      }),
      { seed: 1, numRuns: 1000 },
    )
  })
})
