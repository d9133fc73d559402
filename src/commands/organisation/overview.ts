import type { Block, Button, ReplyView } from '../../domain/delivery/reply-view.ts'
import type { ReportFilter } from '../../domain/report/report.ts'
import { textStart } from '../../domain/text-start.ts'
import { findUnit } from '../../domain/unit/find-unit.ts'
import { shortened } from '../../texts/format.ts'
import { gapWords } from '../../texts/gap-words.ts'
import { type ReportPart, reportWords } from '../../texts/report-words.ts'
import { readTree } from '../../usecases/report/build-report.ts'
import { linkReport } from '../../usecases/report/report-link.ts'
import { type GapView, type ReportView, viewReport } from '../../usecases/report/view-report.ts'
import { rowBlock, textBlock } from '../line/blocks.ts'
import { actionButton, commandButton } from '../line/buttons.ts'
import { type Command, notice, type Scene } from '../line/command.ts'
import { packageAmong } from '../line/packages.ts'
import { notForCoordinator } from '../line/refusals.ts'
import { filterData, filterSentence, goalNames, unknownUnit } from './report-filter.ts'

/** What one card has room for; the web report has everything, and questions lead to each other. */
const mostGaps = 6
const mostRows = 8
const mostMonths = 6
const longestLabel = 80
const longestQuestion = 160

/** In personal chat only: what came from many teams is not for one of them first. */
export const overview: Command = {
  name: 'overview',
  words: { nb: 'oversikt', nn: 'oversikt', en: 'overview' },
  also: ['oversyn'],
  usage: { nb: '[‹pakke›] [‹enhet›]', nn: '[‹pakke›] [‹eining›]', en: '[‹package›] [‹unit›]' },
  who: 'exportShared',
  needs: 'nothing',
  async run(scene, args) {
    const { overview: say, report } = scene.say
    const refused = notForCoordinator(scene, say.personalOnly)
    if (refused) return refused
    const { pack, rest } = packageAmong(scene, args)
    const filter: ReportFilter = pack ? { packageId: pack.id } : {}
    if (rest.length === 0) return overviewView(scene, filter)
    const name = textStart(rest.join(' '), 60)
    const tree = await readTree(scene.services, scene.tenantId)
    const found = tree && findUnit(tree, name)
    if (found?.ok) return overviewView(scene, { ...filter, unitId: found.unit.id })
    if (found && found.candidates.length > 0) {
      return notice(scene, report.title, [unknownUnit(scene.say, name, found.candidates)])
    }
    return notice(scene, report.title, [tree ? report.card.noPackageOrUnit(name) : say.unknownPackage(name)])
  },
}

/**
 * For a coordinator in personal chat: what has been shared, of everything or of what the filter takes in, in words with a
 * bar below each figure; then the questions that several roles are shown for.
 */
export async function overviewView(scene: Scene, filter: ReportFilter): Promise<ReplyView> {
  const { services, say, language, tenantId, asker, requestId } = scene
  const { card } = say.report
  const shown = await viewReport(services, tenantId, { language, filter })
  const { report, tree } = shown
  const { summaries, measures, escalations } = report.value
  const only = Object.keys(filterData(filter)).length > 0
  const choose = actionButton(card.choose, 'chooseReport', filterData(filter))
  const all = only ? [actionButton(card.all, 'showOverview')] : []
  const base = { language, title: say.report.title }
  if (summaries === 0 && measures.total === 0 && escalations.total === 0) {
    const words = only ? [filterSentence(scene, filter, tree), card.nothing] : [say.overview.nothing]
    const how = say.overview.howShared
    return { ...base, blocks: [...words, how].map(textBlock), buttons: only ? [choose, ...all] : [] }
  }
  const month = services.clock.now().toZonedDateTimeISO(services.settings.timeZone).toPlainDate().toString().slice(0, 7)
  const parts = reportWords(language, report, { goals: goalNames(scene), month })
  const { web, tab } = await linkReport(services, { tenantId, userId: asker.userId, requestId, filter, language })
  return {
    ...base,
    blocks: [
      textBlock(filterSentence(scene, filter, tree)),
      ...parts.map((part) => partBlock(scene, part)),
      ...gapBlocks(scene, shown, filter),
    ],
    buttons: [
      { kind: 'open', title: card.open, url: web },
      ...(tab === undefined ? [] : [{ kind: 'open' as const, title: card.openInTeams, url: tab }]),
      choose,
      ...all,
      commandButton(say.overview.export, exportLine(filter), {}),
    ],
  }
}

/** Orders a file of what is shown. A file is of one package or of one unit; of both, it is of the unit. */
function exportLine({ unitId, packageId }: ReportFilter): string {
  return unitId === undefined ? `export delte ${packageId ?? 'alle'}` : `export delte enhet ${unitId}`
}

/** A part of the report: what there is to say about it, then a bar for each figure, the newest months last. */
function partBlock({ say }: Scene, { key, title, lines, rows, of, about }: ReportPart): Block {
  const most = key === 'hours' ? rows.slice(-mostMonths) : rows.slice(0, mostRows)
  const whole = of ?? Math.max(0, ...rows.map(({ value }) => value))
  const rest = rows.length - most.length
  const more = rest > 0 ? [say.report.card.more(rest)] : []
  const why = about !== undefined && rows.length > 0 ? [about] : []
  return {
    ...{ kind: 'item', title, text: [...lines, ...why, ...more].join('\n'), buttons: [] },
    bars: most.map(({ label, value, text }) => ({
      ...{ text: `${shortened(label, longestLabel)}: ${text}`, part: value, whole },
    })),
  }
}

function gapBlocks({ say, language }: Scene, { gaps }: ReportView, filter: ReportFilter): Block[] {
  const { report, gap: words, overview } = say
  if (gaps.length === 0) return [rowBlock(report.gaps.title, [overview.noRoles, overview.howRoles].join('\n'))]
  const rows = gaps.slice(0, mostGaps).map((shown) => {
    const [difference = ''] = gapWords(language, shown.gap.value)
    return rowBlock(shortened(shown.text, longestQuestion), difference, [gapButton(overview.see, shown, filter)])
  })
  const more = gaps.length > rows.length ? [textBlock(overview.more)] : []
  return [rowBlock(report.gaps.title, words.nobodyIsRight), ...rows, ...more]
}

/** Shows how the roles see one question. `filter`: what is leafed through. */
export function gapButton(title: string, { key }: Pick<GapView, 'key'>, filter: ReportFilter): Button {
  return actionButton(title, 'roleGap', { question: key, ...filterData(filter) })
}
