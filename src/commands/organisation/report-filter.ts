import type { Field, ReplyView } from '../../domain/delivery/reply-view.ts'
import { ReportFilter } from '../../domain/report/report.ts'
import { textStart } from '../../domain/text-start.ts'
import { findUnit } from '../../domain/unit/find-unit.ts'
import { ancestors, type Unit, type UnitTree } from '../../domain/unit/unit-tree.ts'
import { shortened } from '../../texts/format.ts'
import { filterWords } from '../../texts/report-words.ts'
import { textBlock } from '../line/blocks.ts'
import { actionButton } from '../line/buttons.ts'
import type { Scene } from '../line/command.ts'
import { packageTitle } from '../line/packages.ts'

/** Units that the folded list offers. The others are found by name: a card with thousands of choices is too large. */
const mostUnits = 50
const longestChoice = 60
/** Units that are named when a name fits several. */
const mostCandidates = 5

/** What the fields of the form hold, and what the buttons of the overview carry. Empty, or `everything`: no limit. */
export type FilterValues = Readonly<Record<'unitId' | 'unitName' | 'packageId' | 'goalId' | 'from' | 'to', string>>
const everything = 'all'
const longestName = 100

/** Goal id → name in the reader's language. */
export function goalNames({ services, language }: Pick<Scene, 'services' | 'language'>): ReadonlyMap<string, string> {
  return new Map(services.library.profile.goals.map(({ id, name }) => [id, name[language]]))
}

/** A filter as a button carries it. */
export function filterData({ unitId, packageId, goalId, from, to }: ReportFilter): Record<string, string> {
  const known = Object.entries({ unitId, packageId, goalId, from, to })
  return Object.fromEntries(known.flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])))
}

export function filterSentence(scene: Scene, filter: ReportFilter, tree: UnitTree | undefined): string {
  return filterWords(scene.language, filter, {
    unit: tree?.units.find(({ id }) => id === filter.unitId)?.name,
    package: filter.packageId === undefined ? undefined : packageTitle(scene, filter.packageId),
    goal: filter.goalId === undefined ? undefined : goalNames(scene).get(filter.goalId),
  })
}

type Read = { readonly ok: true; readonly filter: ReportFilter } | { readonly ok: false; readonly faults: string[] }

/** What was filled in; or, in words, what is wrong with it. A name that is written goes before what was chosen. */
export function readFilter({ say }: Scene, values: FilterValues, tree: UnitTree | undefined): Read {
  const { card } = say.report
  const given = (value: string) => (value === '' || value === everything ? undefined : value)
  const { unitId, packageId, goalId, from, to } = values
  const checked = ReportFilter.safeParse({
    ...{ unitId: given(unitId), packageId: given(packageId), goalId: given(goalId), from: given(from), to: given(to) },
  })
  const name = textStart(values.unitName.trim(), longestName)
  const named = name === '' ? undefined : findUnit(tree ?? { units: [] }, name)
  const faults = [
    ...(checked.success ? [] : [card.dateFault]),
    ...(named && !named.ok ? [unknownUnit(say, name, named.candidates)] : []),
    ...(from !== '' && to !== '' && from > to ? [card.backwards] : []),
  ]
  if (!checked.success || faults.length > 0) return { ok: false, faults }
  const filter = named?.ok ? { ...checked.data, unitId: named.unit.id } : checked.data
  return { ok: true, filter: ReportFilter.parse(filterData(filter)) }
}

/** Says that there is no such unit, or which ones it could be. */
export function unknownUnit(say: Scene['say'], name: string, candidates: readonly Unit[]): string {
  const { card } = say.report
  if (candidates.length === 0) return card.noUnit(name)
  const some = candidates.slice(0, mostCandidates).map(({ id, name: unit }) => card.inside(unit, id))
  return card.manyUnits(name, some.join(', '))
}

/** The form that chooses what the overview shows. */
export function filterForm(
  scene: Scene,
  filter: ReportFilter,
  tree: UnitTree | undefined,
  fault?: { readonly values: FilterValues; readonly faults: readonly string[] },
): ReplyView {
  const { say, language, services } = scene
  const { card } = say.report
  const values = { unitId: '', unitName: '', packageId: '', goalId: '', from: '', to: '', ...filterData(filter) }
  const filled = fault?.values ?? values
  return {
    language,
    title: card.formTitle,
    blocks: [textBlock(card.formIntro)],
    form: {
      facts: [],
      notes: [],
      ...(fault && { faults: { title: card.faultsTitle, lines: [...fault.faults] } }),
      fields: [
        ...(tree ? unitFields(scene, filled, tree) : []),
        choice('packageId', card.package, filled.packageId, scene, [
          ...services.library
            .of(scene.tenantId)
            .packages.map(({ id, texts }) => ({ title: texts[language].title, value: id })),
        ]),
        choice(
          'goalId',
          card.goal,
          filled.goalId,
          scene,
          [...goalNames(scene)].map(([value, title]) => ({ title, value })),
        ),
        ...(['from', 'to'] as const).map(
          (id): Field => ({
            ...{ kind: 'date', id, label: card[id], error: card.dateFault, required: false },
            value: /^\d{4}-\d\d-\d\d$/.test(filled[id]) ? filled[id] : '',
          }),
        ),
      ],
    },
    buttons: [
      actionButton(card.show, 'showOverview', {}, 'positive'),
      actionButton(card.all, 'showOverview', { unitId: everything }),
    ],
  }
}

/** The way up from the unit that is shown, and the next step down; any other unit by its name. */
function unitFields(scene: Scene, { unitId, unitName }: FilterValues, tree: UnitTree): Field[] {
  const { card } = scene.say.report
  const here = tree.units.find(({ id }) => id === unitId)
  const above = here ? ancestors(tree, here.id).toReversed() : []
  const childrenOf = (id: string | undefined) => tree.units.filter(({ parentId }) => parentId === id)
  const below = childrenOf(here?.id)
  const [top] = below
  // A single unit at the top is no choice: what lies below it is shown too.
  const offered = [
    ...[...above, ...(here ? [here] : []), ...below],
    ...(top && !here && below.length === 1 ? childrenOf(top.id) : []),
  ].slice(0, mostUnits)
  return [
    {
      ...choice(
        'unitId',
        card.unit,
        unitId,
        scene,
        offered.map(({ id, name }) => ({ title: shortened(name, longestChoice), value: id })),
      ),
      hint: card.unitHint,
    },
    {
      ...{ kind: 'text', id: 'unitName', label: card.unitName, error: card.fault, required: false },
      ...{ most: longestName, value: textStart(unitName, longestName) },
    },
  ]
}

function choice(
  id: string,
  label: string,
  value: string,
  { say }: Scene,
  choices: { title: string; value: string }[],
): Field {
  const { card } = say.report
  const all = [{ title: card.everything, value: everything }, ...choices]
  const known = all.some((one) => one.value === value)
  return {
    ...{ kind: 'choice', shape: 'folded', id, label, error: card.fault, required: true },
    ...{ value: known ? value : everything, choices: all },
  }
}
