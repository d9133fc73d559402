import { type ExportContent, isEmpty } from '../../domain/export/export-content.ts'
import { number } from '../../texts/format.ts'
import { type Texts, texts } from '../../texts/index.ts'
import type { ExportSource } from '../export-source.ts'
import { totalRows } from '../tables/total-rows.ts'
import { escalationBlocks, measureBlocks, outcomeBlocks, text } from './action-blocks.ts'
import type { Block } from './block.ts'
import { findingBlocks, viewBlocks } from './finding-blocks.ts'
import { howBlocks, leftOutBlocks, participationBlocks, shortBlocks } from './intro-blocks.ts'
import { isBrief } from './is-brief.ts'
import { roundBlocks } from './round-blocks.ts'
import { foundThemes } from './topics.ts'
import { unitBlocks } from './unit-blocks.ts'

/**
 * The report that a leader can present, chapter by chapter; the appendix round by round or unit by unit. What has nothing to say has no heading.
 */
export function* reportBlocks(source: ExportSource): Generator<Block[]> {
  const { job, content } = source
  const say = texts(job.language)
  const { rounds } = content
  if (isEmpty(content)) {
    yield [text(emptyWords(say, content))]
    return
  }
  yield shortBlocks(say, source)
  if (rounds.length > 0) {
    yield howBlocks(say, source)
    yield participationBlocks(say, source)
    const found = foundThemes(rounds)
    yield findingBlocks(say, source, found)
    yield viewBlocks(say, source, found)
  }
  yield measureBlocks(say, source)
  yield outcomeBlocks(say, source)
  yield escalationBlocks(say, source)
  yield leftOutBlocks(say, source)
  yield totalBlocks(source)
  if (isBrief(source)) {
    yield* unitBlocks(say, source)
    return
  }
  if (rounds.length === 0) return
  yield [{ kind: 'page' }, { kind: 'heading', level: 1, text: say.file.chapters.appendix }]
  const numbered = rounds.map((exported, index) => ({ exported, number: index + 1 }))
  for (const [, own] of Map.groupBy(numbered, ({ exported }) => exported.round.teamId)) {
    const [first] = own
    if (first) yield [{ kind: 'heading', level: 2, text: first.exported.teamName }]
    for (const { exported, number: at } of own) yield roundBlocks(say, source, exported, at)
  }
}

/** Where no round is in a file. Its rounds come to a team when they close, and to coordinators when they are shared. */
export function emptyWords(say: Texts, { of }: Pick<ExportContent, 'of'>): string {
  return of === 'team' ? say.export.empty : say.export.emptyShared
}

/** Every number of the report, as a table. */
export function totalBlocks({ job: { language }, content }: ExportSource): Block[] {
  const say = texts(language)
  const { totals, chapters } = say.file
  return [
    { kind: 'heading', level: 1, text: chapters.totals },
    {
      kind: 'table',
      caption: chapters.totals,
      head: [totals.group, totals.what, totals.number],
      rows: totalRows(say, language, content).map(({ group, what, value }) => [
        group,
        what,
        number(language, value, 1),
      ]),
      numbers: [2],
    },
  ]
}
