import type { Block } from '../domain/delivery/reply-view.ts'
import type { ConversationPackage } from '../domain/package/package.ts'
import { rowBlock, textBlock } from './line/blocks.ts'
import { commandButton } from './line/buttons.ts'
import type { Command, Scene } from './line/command.ts'

export const packages: Command = {
  name: 'packages',
  words: { nb: 'pakker', nn: 'pakkar', en: 'packages' },
  also: ['pakke', 'package', 'bibliotek', 'samtalepakker', 'samtalepakkar'],
  usage: { nb: '', nn: '', en: '' },
  who: 'everyone',
  needs: 'nothing',
  async run(scene) {
    const { say, services, language } = scene
    const all = services.library.packages
    return {
      language,
      title: say.packages.title,
      blocks: all.length > 0 ? packageItems(scene, all) : [textBlock(say.packages.empty)],
      buttons: [],
    }
  },
}

/** One row per package, each with a button that starts it. */
export function packageItems(
  scene: Scene,
  all: readonly ConversationPackage[],
  place: { teamId?: string; channelId?: string } = scene.here ?? {},
): Block[] {
  const { say, language, services } = scene
  return all.map((pack) => {
    const { title, summary } = pack.texts[language]
    const { profile } = services.library
    const goals = pack.goals.length === profile.goals.length ? [] : pack.goals
    const names = goals.flatMap((id) => profile.goals.find((goal) => goal.id === id)?.name[language] ?? [])
    const minutes = Math.max(...pack.prompts.map((prompt) => prompt.minutes))
    const facts = [...names, say.packages.facts(pack.prompts.length, minutes)].join(' · ')
    const start = commandButton(say.packages.start, `start ${pack.id}`, place)
    return rowBlock(`${title} (${pack.id})`, `${summary}\n\n${facts}`, [start])
  })
}
