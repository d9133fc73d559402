import { type PackageRelease, sideOf } from '../../domain/package/release.ts'
import { texts } from '../../texts/index.ts'
import { readersOf, tellPerson } from '../../usecases/package/release-people.ts'
import type { ReleaseStep } from '../../usecases/package/releases.ts'
import { readersLanguage } from '../../usecases/team/person.ts'
import { notice, type Scene } from '../line/command.ts'
import { openButton } from './release-view.ts'

const eventOf = {
  ask: 'asked',
  approve: 'approved',
  sendBack: 'sentBack',
  publish: 'published',
  withdraw: 'withdrawn',
} as const satisfies Record<ReleaseStep['do'], PackageRelease['history'][number]['what']>

/**
 * Tells of a step, where it is the last that was taken, whoever the release waits for now: those who are to read it, or
 * the coordinator who sent it (`sentBy`: the release has forgotten that once it is published). Asked for again it tells
 * nobody twice, so that a click that comes again after a crash makes up for what was not told.
 * @returns how many were asked to read it.
 */
export async function tellStep(
  scene: Scene,
  release: PackageRelease,
  step: ReleaseStep['do'],
  sentBy: string | undefined,
): Promise<number> {
  const { services, tenantId, asker, address } = scene
  const last = release.history.at(-1)?.what
  if (last !== eventOf[step]) return 0
  const tell = async (userId: string, words: (say: Words, name: string) => { title: string; text: string }) => {
    const language = await readersLanguage(services, { tenantId, userId }, services.settings.defaultLanguage)
    const say = texts(language)
    const { texts: titles, version } = release.content
    const said = words(say.release, say.release.name(titles[language].title, version))
    const view = notice({ language }, said.title, [said.text], [openButton({ say }, release)])
    await tellPerson(services, release, { userId, address }, view)
  }
  if (last === 'asked') {
    const readers = await readersOf(services, release, asker.userId)
    for (const { userId, office } of readers) {
      await tell(userId, ({ told }, name) => ({ title: told.waitingTitle, text: told.waiting[sideOf(office)](name) }))
    }
    return readers.length
  }
  const isDecided = last === 'sentBack' || last === 'published' || (last === 'approved' && release.state === 'reviewed')
  if (isDecided && sentBy !== undefined && sentBy !== asker.userId) {
    await tell(sentBy, ({ told }, name) => ({ title: told.title, text: told[last](name) }))
  }
  return 0
}

type Words = ReturnType<typeof texts>['release']
