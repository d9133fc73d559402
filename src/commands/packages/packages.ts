import type { Command } from '../line/command.ts'
import { packageAtStart } from '../line/packages.ts'
import { fold } from '../line/recognise.ts'
import { releaseCommand } from '../release/review.ts'
import { withdrawnReply } from '../release/withdrawn.ts'
import { fitForm } from './fit.ts'
import { libraryView } from './library-view.ts'
import { packageView } from './package-view.ts'

const fitWords = ['passer', 'passar', 'fit', 'fits']

export const packages: Command = {
  name: 'packages',
  words: { nb: 'pakker', nn: 'pakkar', en: 'packages' },
  also: ['pakke', 'package', 'bibliotek', 'samtalepakker', 'samtalepakkar'],
  usage: { nb: '[pakke]', nn: '[pakke]', en: '[package]' },
  who: 'everyone',
  needs: 'nothing',
  async run(scene, args, named) {
    const release = await releaseCommand(scene, args)
    if (release) return release
    const place = scene.here ?? named ?? {}
    const { pack } = packageAtStart(scene, args)
    if (pack) return packageView(scene, pack, place)
    const withdrawn = withdrawnReply(scene, args)
    if (withdrawn) return withdrawn
    const words = args.map(fold)
    if (words.some((word) => fitWords.includes(word))) return fitForm(scene)
    const goal = scene.services.library.of(scene.tenantId).profile.goals.find(({ id }) => words.includes(id))
    const page = words.map(Number).find((word) => Number.isInteger(word) && word > 0)
    const isKnown = words.length === 0 || goal !== undefined || page !== undefined
    return libraryView(scene, place, { goal, page, unknown: isKnown ? undefined : args.join(' ') })
  },
}
