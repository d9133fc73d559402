import type { Block, Button, ReplyView } from '../../domain/delivery/reply-view.ts'
import type { Unit } from '../../domain/unit/unit-tree.ts'
import { day } from '../../texts/format.ts'
import { knownTeams, readUnitTree } from '../../usecases/unit/import-units.ts'
import { rowBlock, textBlock } from '../line/blocks.ts'
import { commandButton } from '../line/buttons.ts'
import { type Command, notice, type Scene } from '../line/command.ts'
import { notForCoordinator } from '../line/refusals.ts'

/** Units on one card: what fits on a phone without scrolling for long. */
const pageSize = 10

/** In personal chat only, where coordinators do what is theirs. */
export const units: Command = {
  name: 'units',
  words: { nb: 'enheter', nn: 'einingar', en: 'units' },
  also: ['enhet', 'eining', 'unit'],
  usage: { nb: '[‹id›]', nn: '[‹id›]', en: '[‹id›]' },
  who: 'importUnits',
  needs: 'nothing',
  async run(scene, args) {
    const refused = notForCoordinator(scene, scene.say.units.personalOnly)
    if (refused) return refused
    const { id, from } = readArgs(args)
    return unitsView(scene, id, from)
  },
}

/** "‹id›", and behind a plus sign the first unit to show, as the button for more says it. */
function readArgs(args: readonly string[]): { readonly id: string; readonly from: number } {
  const last = /^\+(\d{1,5})$/.exec(args.at(-1) ?? '')?.[1]
  const words = last === undefined ? args : args.slice(0, -1)
  return { id: words.join(' '), from: Number(last ?? 0) }
}

async function unitsView(scene: Scene, id: string, wanted: number): Promise<ReplyView> {
  const { say, services, tenantId, language } = scene
  const words = say.units
  const tree = await readUnitTree(services, tenantId)
  if (!tree || tree.units.length === 0) return notice(scene, words.title, [words.none, words.how])
  const inUse = new Set(
    (await knownTeams(services, tenantId)).flatMap(({ teamId, name }) => (name === undefined ? [] : teamId)),
  )
  const at = tree.units.find((unit) => unit.id === id)
  if (id !== '' && !at) return notice(scene, words.unknownTitle, [words.unknown])
  const children = Map.groupBy(tree.units, ({ parentId }) => parentId)
  const own = children.get(at?.id) ?? []
  const from = wanted < own.length ? wanted : 0
  const page = own.slice(from, from + pageSize)
  const rows = page.map((unit) => {
    const below = children.get(unit.id)?.length ?? 0
    const open = below > 0 ? [commandButton(words.open, `units ${unit.id}`, {})] : []
    return rowBlock(unit.name, [...unitFacts(scene, unit, inUse), words.below(below)].join(' · '), open)
  })
  const about: Block[] = at
    ? [rowBlock(at.name, [...unitFacts(scene, at, inUse), words.below(own.length)].join(' · '))]
    : [
        textBlock(totals(scene, tree.units, inUse)),
        ...[...Map.groupBy(tree.units, ({ level }) => level)].map(([level, there]) =>
          rowBlock(words.level(level), totals(scene, there, inUse)),
        ),
      ]
  const paged = page.length < own.length ? [textBlock(words.page(from + 1, from + page.length, own.length))] : []
  const imported = words.imported(day(language, services.settings.timeZone, tree.importedAt))
  return {
    language,
    title: words.title,
    blocks: [
      ...about,
      ...(at ? [] : [textBlock(`${words.top}:`)]),
      ...rows,
      ...paged,
      ...(at ? [] : [textBlock(imported), textBlock(words.how)]),
    ],
    buttons: [
      ...(from + page.length < own.length
        ? [commandButton(words.more, ['units', id, `+${from + page.length}`].filter(Boolean).join(' '), {})]
        : []),
      ...upButtons(scene, at),
    ],
  }
}

function upButtons({ say }: Scene, at: Unit | undefined): Button[] {
  if (!at) return []
  const up = at.parentId === undefined ? [] : [commandButton(say.units.up, `units ${at.parentId}`, {})]
  return [...up, commandButton(say.units.whole, 'units', {})]
}

function unitFacts({ say }: Scene, { level, line, employer, teamId }: Unit, inUse: ReadonlySet<string>): string[] {
  const app = teamId === undefined ? say.units.noTeam : inUse.has(teamId) ? say.units.hasApp : say.units.noApp
  return [...[level, line].filter(Boolean), say.units.employers[employer], app]
}

function totals({ say }: Scene, there: readonly Unit[], inUse: ReadonlySet<string>): string {
  const teams = there.flatMap(({ teamId }) => teamId ?? [])
  return say.units.total(there.length, teams.length, teams.filter((teamId) => inUse.has(teamId)).length)
}
