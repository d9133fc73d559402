import type { Field, ReplyView } from '../../domain/delivery/reply-view.ts'
import { measureLevels, measureStates } from '../../domain/measure/measure.ts'
import type { RegisterEntry } from '../../domain/register/register-entry.ts'
import { type RegisterSearch, searchRegister } from '../../domain/register/search-register.ts'
import { textStart } from '../../domain/text-start.ts'
import { capital, dateInWords, shortened } from '../../texts/format.ts'
import { listRegister, readNational } from '../../usecases/register/list-register.ts'
import { rowBlock, textBlock } from '../line/blocks.ts'
import { actionButton, commandButton } from '../line/buttons.ts'
import type { Scene } from '../line/command.ts'
import { goalNames } from '../organisation/report-filter.ts'

/** Lines on one card. */
const pageSize = 8
export const longestSearch = 100
/** Of a result; the rest is in the file. */
const longestResult = 160
const everything = 'all'

/** What the form's fields hold, as a click brings it. */
export type SearchValues = Readonly<Record<'words' | 'status' | 'goal' | 'level' | 'page', string>>

/** What was looked for; what is not known in a field means everything. `page` counts from 1. */
export function readSearch(
  scene: Scene,
  values: SearchValues,
): { readonly search: RegisterSearch; readonly page: number } {
  const status = measureStates.find((state) => state === values.status)
  const level = measureLevels.find((one) => one === values.level)
  const goalId = goalNames(scene).has(values.goal) ? values.goal : undefined
  const search = {
    words: textStart(values.words.trim(), longestSearch),
    ...(status && { status }),
    ...(level && { level }),
    ...(goalId !== undefined && { goalId }),
  }
  return { search, page: /^\d{1,5}$/.test(values.page) ? Math.max(1, Number(values.page)) : 1 }
}

/** A page of the register: what was looked for, eight lines at a time, and the form to look for something else. */
export async function registerView(scene: Scene, search: RegisterSearch, wanted: number): Promise<ReplyView> {
  const { say, services, tenantId, language } = scene
  const words = say.file.register
  const { value: all } = await listRegister(services, tenantId)
  if (all.length === 0) return { language, title: words.title, blocks: [textBlock(words.none)], buttons: [] }
  const found = searchRegister(all, search)
  const pages = Math.max(1, Math.ceil(found.length / pageSize))
  const page = Math.min(wanted, pages)
  const shown = found.slice((page - 1) * pageSize, page * pageSize)
  const count = [words.found(found.length, all.length), ...(pages > 1 ? [words.page(page, pages)] : [])].join(' ')
  const go = (title: string, to: number) =>
    actionButton(title, 'searchRegister', { ...dataOf(search), page: String(to) })
  const isFiltered = search.words !== '' || Object.keys(search).length > 1
  return {
    language,
    title: words.title,
    blocks: [
      textBlock(count),
      ...(found.length === 0 ? [textBlock(words.noneFound)] : []),
      ...(await Promise.all(shown.map(async (entry) => rowBlock(entry.title, await about(scene, entry))))),
    ],
    form: { facts: [], notes: [], fields: fields(scene, search) },
    buttons: [
      actionButton(words.search, 'searchRegister', {}, 'positive'),
      ...(page < pages ? [go(words.next, page + 1)] : []),
      ...(page > 1 ? [go(words.previous, page - 1)] : []),
      ...(isFiltered ? [actionButton(words.clear, 'showRegister')] : []),
      commandButton(words.export, 'export register', {}),
    ],
  }
}

function dataOf({ words, status, goalId, level }: RegisterSearch): Record<string, string> {
  return { words, status: status ?? everything, goal: goalId ?? everything, level: level ?? everything }
}

/** Everything but the title, which stands above it. */
async function about(scene: Scene, entry: RegisterEntry): Promise<string> {
  const { say, language, services } = scene
  const { unit, status, level, goalId, due, result, nationalId } = entry
  const { register, measure } = say.file
  const goal = goalId === undefined ? undefined : goalNames(scene).get(goalId)
  const national = (await readNational(services, entry))?.title ?? nationalId
  const facts = [
    unit,
    capital(measure.status[status]),
    capital(measure.level[level]),
    ...(goal === undefined ? [] : [goal]),
  ]
  return [
    facts.join(' · '),
    ...(due === undefined ? [] : [register.due(dateInWords(language, due))]),
    ...(result === '' ? [] : [register.result(shortened(result, longestResult))]),
    ...(national === undefined ? [] : [register.national(shortened(national, longestResult))]),
  ].join('\n')
}

function fields(scene: Scene, search: RegisterSearch): Field[] {
  const { say } = scene
  const { register, measure } = say.file
  const choice = (
    id: string,
    label: string,
    value: string | undefined,
    choices: { title: string; value: string }[],
  ): Field => ({
    ...{ kind: 'choice', shape: 'folded', id, label, error: register.any, required: true },
    ...{ value: value ?? everything, choices: [{ title: register.any, value: everything }, ...choices] },
  })
  return [
    {
      ...{ kind: 'text', id: 'words', label: register.words, hint: register.wordsHint, error: register.tooLong },
      ...{ required: false, most: longestSearch, value: search.words },
    },
    choice(
      'status',
      register.status,
      search.status,
      measureStates.map((value) => ({ title: capital(measure.status[value]), value })),
    ),
    choice(
      'goal',
      register.goal,
      search.goalId,
      [...goalNames(scene)].map(([value, title]) => ({ title, value })),
    ),
    choice(
      'level',
      register.level,
      search.level,
      measureLevels.map((value) => ({ title: capital(measure.level[value]), value })),
    ),
  ]
}
