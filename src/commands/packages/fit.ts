import type { Field, ReplyView } from '../../domain/delivery/reply-view.ts'
import {
  type Ending,
  endings,
  type Fit,
  type FitReason,
  type Size,
  type Suggestion,
  sizes,
  suggestPackages,
} from '../../domain/package/suggest-packages.ts'
import { lineButton, type PackagePlace, packageRow } from '../../texts/choosing/package-words.ts'
import { recentDay } from '../../texts/format.ts'
import { readHistory } from '../../usecases/package/prompt-history.ts'
import { actionButton } from '../line/buttons.ts'
import type { Scene } from '../line/command.ts'
import { teamOf } from './team-of.ts'

/** Lines of recognition that are seen at once; more of them fold into a list. */
const mostSeen = 12

/** What the form holds, by the ids of its fields; `recognise` is ids joined with commas. */
export type FitAnswers = { readonly recognise: string; readonly size: string; readonly ending: string }

/** "What fits us?": three questions, none of which must be answered. */
export function fitForm(scene: Scene): ReplyView {
  const { say, language } = scene
  const words = say.packages.fit
  return {
    language,
    title: words.title,
    blocks: [{ kind: 'text', text: words.intro }],
    form: { facts: [], notes: [], fields: fields(scene) },
    buttons: [
      actionButton(words.show, 'suggestPackages', {}, 'positive'),
      lineButton(say.packages.all, 'packages', {}),
    ],
  }
}

/** Two packages with the reason in words. Nothing of what was answered is stored. */
export async function fitView(scene: Scene, answers: FitAnswers): Promise<ReplyView> {
  const { services, tenantId, here } = scene
  const team = await teamOf(scene, {})
  const history = team && (await readHistory(services, team.team.teamId, here?.channelId ?? ''))
  const place = { teamId: team?.team.teamId, channelId: here?.channelId }
  return suggestionView(scene, suggestPackages(services.library.of(tenantId).packages, fitOf(answers), history), place)
}

export function suggestionView(scene: Scene, suggested: readonly Suggestion[], place: PackagePlace): ReplyView {
  const { say, language } = scene
  return {
    language,
    title: say.packages.fit.resultTitle,
    blocks: suggested.map((one) => packageRow(language, one.pack, reasonWords(scene, one), place)),
    buttons: [
      lineButton(say.packages.fit.again, 'packages fit', place),
      lineButton(say.packages.all, 'packages', place),
    ],
  }
}

/** What is no answer of the form counts as none. */
function fitOf({ recognise, size, ending }: FitAnswers): Fit {
  return {
    recognised: recognise.split(',').filter(Boolean),
    size: sizes.find((one) => one === size),
    ending: endings.find((one) => one === ending),
  }
}

function fields({ say, services, language, tenantId }: Scene): Field[] {
  const words = say.packages.fit
  const lines = services.library.of(tenantId).packages.flatMap(({ id, texts }) => {
    const { fitsWhen } = texts[language]
    return fitsWhen === undefined ? [] : [{ title: fitsWhen, value: id }]
  })
  const optional = { kind: 'choice', error: words.fault, required: false, value: '' } as const
  const recognise: Field[] =
    lines.length === 0
      ? []
      : [
          {
            ...{ ...optional, id: 'recognise', label: words.recognise, hint: words.recogniseHint },
            ...{ shape: lines.length > mostSeen ? 'folded' : 'several', choices: lines },
          },
        ]
  const size = (value: Size) => ({ title: words.sizes[value], value })
  const ending = (value: Ending) => ({ title: words.endings[value], value })
  return [
    ...recognise,
    { ...optional, id: 'size', label: words.size, shape: 'one', choices: sizes.map(size) },
    { ...optional, id: 'ending', label: words.ending, shape: 'one', choices: endings.map(ending) },
  ]
}

function reasonWords(scene: Scene, { pack, reasons }: Suggestion): string {
  return reasons.map((reason) => reasonOf(scene, pack, reason)).join('\n\n')
}

function reasonOf({ say, services, language }: Scene, pack: Suggestion['pack'], reason: FitReason): string {
  const words = say.packages.fit.reasons
  switch (reason.kind) {
    case 'recognised':
      return words.recognised(pack.texts[language].fitsWhen ?? pack.texts[language].title)
    case 'ending':
      return words.endings[reason.ending]
    case 'size':
      return words.sizes[reason.size]
    case 'new':
      return words.new
    case 'finished':
      return words.finished(recentDay(language, services.settings.timeZone, reason.at, services.clock.now().toString()))
  }
}
