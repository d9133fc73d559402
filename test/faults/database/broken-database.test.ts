import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import { closeSync, copyFileSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { type Language, languages } from '../../../src/domain/language.ts'
import { texts } from '../../../src/texts/index.ts'
import { startService } from '../../support/service-process.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { type AnsweringTeam, errorsOf, startAnsweringTeam, storedAnswers } from './answering-team.ts'
import { damage } from './damage.ts'

type Trouble = {
  /** What the one line of the log, and the start, say of it. */
  readonly says: RegExp
  /** Lets the running service meet it, and returns what ends it. */
  begin(place: { readonly path: string; readonly pid: number }): () => void
}

const locked: Trouble = {
  says: /a\.sqlite is locked by another process\. End that process/,
  begin({ path }) {
    const other = new DatabaseSync(path)
    other.exec('BEGIN EXCLUSIVE')
    return () => other.close()
  },
}
const limited: Trouble = {
  says: /a\.sqlite can't be read or written: .* quota .*\. Look at the system's log/,
  begin({ pid }) {
    const limit = (bytes: string) => execFileSync('prlimit', ['--pid', String(pid), `--fsize=${bytes}:`])
    limit('1')
    return () => limit('unlimited')
  },
}
const full: Trouble = {
  says: /The disk that holds .*a\.sqlite is full\. .* Make room\./,
  begin({ path }) {
    const filler = join(dirname(path), 'filler')
    const file = openSync(filler, 'w')
    const some = Buffer.alloc(4096)
    try {
      for (;;) writeSync(file, some)
    } catch (error) {
      assert.ok(error instanceof Error && 'code' in error && error.code === 'ENOSPC')
    }
    closeSync(file)
    return () => rmSync(filler)
  },
}

describe('A database that can not be used', function () {
  this.timeout(180_000)
  const folder = temporaryFolder()
  let number = 0
  const newFolder = () => {
    const own = join(folder, String(number++))
    mkdirSync(own)
    return own
  }
  /** A file system of 4 MB that only the started process sees, from inside at `disk`. */
  const smallDisk = (disk: string, before = ':') => [
    ...['unshare', '-Urm', 'sh', '-c', `mount -t tmpfs -o size=4m tmpfs "$0" && ${before}; exec "$@"`],
    disk,
  ]
  const mayMount = () => spawnSync('unshare', ['-Urm', 'mount', '-t', 'tmpfs', 'tmpfs', folder]).status === 0

  /** Taken while nothing is written. SQLite itself would not find its way into the other file system. */
  const copyOf = (path: string): string => {
    const copy = join(newFolder(), 'a.sqlite')
    for (const end of ['', '-wal']) copyFileSync(path + end, copy + end)
    return copy
  }
  const started: AnsweringTeam[] = []
  afterEach(async () => {
    for (const { service } of started.splice(0)) await service.kill()
  })
  const start = async (path: string, through?: readonly string[]) => {
    const people = await startAnsweringTeam({ SQLITE_PATH: path }, through)
    started.push(people)
    return people
  }

  async function meet(people: AnsweringTeam, path: string, trouble: Trouble) {
    const { service } = people
    for (const who of [0, 1, 2]) assert.ok((await people.answer(who)).stored)
    assert.equal((await people.ready()).status, 200)

    const end = trouble.begin({ path, pid: service.pid })
    const refused: Partial<Record<Language, string>> = {}
    for (const [who, language] of languagesOfPeople) {
      const { stored, text } = await people.answer(who)
      const words = texts(language).bot
      assert.ok(!stored)
      assert.ok(text.includes(words.notSavedTitle) && text.includes(words.notSaved), text)
      refused[language] = text
    }
    assert.ok(await people.hands.command(people.team, people.team.people[0], 'status'))
    const { notSavedTitle } = texts('nb').bot
    assert.ok(people.connector.messages.some(({ activity }) => JSON.stringify(activity).includes(notSavedTitle)))
    const { status, store } = await people.ready()
    assert.deepEqual([status, store], [503, false])
    const errors = errorsOf(service)
    assert.equal(errors.length, 1, errors.join('\n'))
    assert.match(errors[0]!, trouble.says)

    end()
    assert.equal((await people.ready()).status, 200)
    // What had been written need not be written again.
    assert.ok((await people.pressAgain(1, refused.nn!)).stored)
    assert.ok((await people.answer(3)).stored)
    assert.deepEqual(await storedAnswers(copyOf(path)), [...people.acknowledged.values()].toSorted())
    assert.equal(await people.stop(), 0)
    assert.equal(errorsOf(service).length, 1)
  }

  it('locked by another process: people hear it in their language, and it goes on by itself', async () => {
    const path = join(newFolder(), 'a.sqlite')
    await meet(await start(path), path, locked)
  })

  it('at a quota or a limit on files: the same', async () => {
    const path = join(newFolder(), 'a.sqlite')
    await meet(await start(path), path, limited)
  })

  it('on a full disk: the same', async function () {
    if (!mayMount()) this.skip()
    const disk = newFolder()
    const people = await start(join(disk, 'a.sqlite'), smallDisk(disk))
    await meet(people, join(`/proc/${people.service.pid}/root`, disk, 'a.sqlite'), full)
  })

  it('damaged while it is used: nothing more is said to be stored, and a copy from before holds what was', async () => {
    const path = join(newFolder(), 'a.sqlite')
    const people = await start(path)
    for (const who of [0, 1, 2, 3]) assert.ok((await people.answer(who)).stored)
    const copy = join(newFolder(), 'a.sqlite')
    const backup = new DatabaseSync(path)
    backup.prepare('VACUUM INTO ?').run(copy)
    backup.exec('PRAGMA wal_checkpoint(TRUNCATE)')
    backup.close()
    damage(path)

    for (const [who, language] of languagesOfPeople) {
      const { stored, text } = await people.answer(who)
      assert.ok(!stored)
      // What they read may be among what is lost.
      assert.ok(text.includes(texts(language).bot.notSaved) || text.includes(texts('nb').bot.notSaved), text)
    }
    const { status, store } = await people.ready()
    assert.deepEqual([status, store], [503, false])
    const told = errorsOf(people.service).filter((line) => line.includes('the store does not serve'))
    assert.match(told.at(-1)!, /a\.sqlite is damaged.* put back a backup/)
    await people.stop()

    const expected = [...people.acknowledged.values()].toSorted()
    assert.deepEqual(await storedAnswers(copy), expected)
    const again = await startService({ environment: { SQLITE_PATH: copy } })
    await again.stop()
  })

  describe('when the service starts', () => {
    const ends = (environment: Readonly<Record<string, string>>, says: RegExp, through?: readonly string[]) =>
      assert.rejects(startService({ environment, ...(through && { through }) }), (error: Error) => {
        assert.match(error.message, /The service ended with 1 /)
        const words = error.message.split('\n').find((line) => line.endsWith(' Then start again.')) ?? ''
        assert.match(words, says)
        return true
      })
    /** A database that holds an answer. */
    const used = async () => {
      const path = join(newFolder(), 'a.sqlite')
      const people = await start(path)
      assert.ok((await people.answer(1)).stored)
      await people.stop()
      return { path, expected: [...people.acknowledged.values()] }
    }

    it('says what is wrong with a locked one, a limit, and a damaged one, and changes nothing', async () => {
      const { path, expected } = await used()
      const unlock = locked.begin({ path, pid: 0 })
      await ends({ SQLITE_PATH: path }, locked.says)
      unlock()
      await ends({ SQLITE_PATH: path }, limited.says, ['prlimit', '--fsize=1'])
      assert.deepEqual(await storedAnswers(path), expected)

      const copy = join(newFolder(), 'a.sqlite')
      copyFileSync(path, copy)
      damage(copy)
      const bytes = readFileSync(copy)
      await ends({ SQLITE_PATH: copy }, /a\.sqlite is damaged, .* put back a backup/)
      assert.deepEqual(readFileSync(copy), bytes)
    })

    it('says that a folder can not be made where none can be, and does not try for ever', () =>
      ends({ SQLITE_PATH: '/proc/data/a.sqlite' }, /a\.sqlite can't be opened or made/))

    it('says that the disk is full', async function () {
      if (!mayMount()) this.skip()
      const { path, expected } = await used()
      const disk = newFolder()
      const fill = `cp '${path}' "$0" && cat /dev/zero > "$0/filler"`
      await ends({ SQLITE_PATH: join(disk, 'a.sqlite') }, full.says, smallDisk(disk, fill))
      assert.deepEqual(await storedAnswers(path), expected)
    })
  })
})

/** The first, second and third of the team, and what they read. */
const languagesOfPeople = languages.map((language, who) => [who, language] as const)
