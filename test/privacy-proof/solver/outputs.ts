import assert from 'node:assert/strict'
import { join } from 'node:path'
import { loadTemplates } from '../../../src/cards/render.ts'
import { summaryCard } from '../../../src/cards/summary-card.ts'
import { type Disclosed, discloseReviewed, discloseShared } from '../../../src/domain/privacy/disclose.ts'
import { isBlurred } from '../../../src/domain/summary/result.ts'
import type { Review } from '../../../src/domain/summary/review.ts'
import type { Reviewed } from '../../../src/domain/summary/reviewed.ts'
import type { Summary } from '../../../src/domain/summary/summary.ts'
import { exportFile } from '../../../src/exports/export-file.ts'
import { ExportDocument } from '../../../src/exports/json/export-schema.ts'
import { readCsv } from '../../exports/read-csv.ts'
import { contentOf } from '../../exports/sample-rounds.ts'
import { cardLines } from '../../support/card-lines.ts'
import { sampleRound } from '../../support/sample-round.ts'

/** What the outputs say of the question: counts by option, or the place of the option that nearly all chose. */
export type Said = { readonly counts: readonly number[] } | { readonly nearlyAll: number }

const { render } = loadTemplates(join(import.meta.dirname, '../../../cards'))
const settings = { organisation: 'Nav', timeZone: 'Europe/Oslo' }
const read = new Map<string, Said | undefined>()

/**
 * Reads the numbers out of the card, the CSV, the Markdown and the JSON of a round: all four say the same, and not more
 * than that. So do the three files that coordinators get when it is shared; before that they get nothing. Undefined: none
 * says anything. @throws when one does.
 */
export function readOutputs(summary: Summary): Said | undefined {
  const key = JSON.stringify(summary)
  if (!read.has(key)) read.set(key, readFresh(summary))
  return read.get(key)
}

/** How many different rounds were read. */
export function readSoFar(): number {
  return read.size
}

function readFresh(summary: Summary): Said | undefined {
  assert.equal(discloseShared(summary, review('review')), undefined)
  const shared = discloseShared(summary, review('shared'))
  assert.equal(shared !== undefined, summary.shown)
  const inTeam = readFiles(summary, discloseReviewed(summary, undefined), true)
  // Of a named round, as which broken rules pass, less goes upward than the team sees.
  if (shared && summary.anonymity === 'anonymous') assert.deepEqual(readFiles(summary, shared, false), inTeam)
  return inTeam
}

function review(state: Review['state']): Review {
  const at = '2026-03-13T09:00:00.000Z'
  return {
    ...{ type: 'review', id: 'review|round', teamId: 'team', tenantId: 'tenant', roundId: 'round', state },
    ...{ draftUntil: at, objections: [], changes: [], reports: [], disagreements: [], noUnionRep: false, sharedAt: at },
    signatures: (['leader', 'unionRep'] as const).map((office) => ({ office, userId: office, at })),
  }
}

/** `withCard`: the team sees a card too. */
function readFiles(summary: Summary, disclosed: Disclosed<Reviewed>, withCard: boolean): Said | undefined {
  const round = sampleRound({ state: 'closed', threshold: summary.threshold })
  const file = (format: 'csv' | 'json' | 'md') => {
    const job = { format, language: 'nb' as const, scope: { kind: 'all' as const }, createdAt: summary.createdAt }
    return new TextDecoder().decode(
      exportFile({ job, content: contentOf([{ teamName: 'Team', round, summary: disclosed }]), settings }).bytes,
    )
  }
  const [figure] = summary.figures
  const texts = (figure?.options ?? []).map(({ text }) => text)
  const [exported] = ExportDocument.parse(JSON.parse(file('json'))).rounds
  const fromJson: Said | undefined = exported?.figures[0]
    ? { counts: exported.figures[0].options.map(({ count }) => count) }
    : exported?.nearlyAll[0]
      ? { nearlyAll: exported.nearlyAll[0].options.findIndex(({ id }) => id === exported.nearlyAll[0]?.chosen) }
      : undefined

  const rows = readCsv(file('csv').replace(/^\uFEFF/, '')).filter((row) => texts.includes(row.Alternativ ?? ''))
  assert.deepEqual(said(rows.map((row) => [row.Alternativ!, row.Antall!])), fromJson)

  const inMarkdown = [...file('md').matchAll(/^\| (Valg \d) \| (\d+) \|/gm)].map(([, text, count]) => [text!, count!])
  const names = (text: string) =>
    [...text.matchAll(/^Nesten alle eller alle valgte «(Valg \d)»\.$/gm)].map(([, name]) => [name!, ''])
  assert.deepEqual(said([...inMarkdown, ...names(file('md'))]), fromJson)
  if (withCard) {
    const lines = cardLines(summaryCard(render, round, disclosed, settings.timeZone))
    const inCard = lines.flatMap((line) => {
      const match = /^(Valg \d): (\d+) \(/.exec(line)
      return match ? [[match[1]!, match[2]!]] : []
    })
    assert.deepEqual(said([...inCard, ...names(lines.join('\n'))]), fromJson)
  }
  assert.equal(fromJson !== undefined && 'nearlyAll' in fromJson, figure !== undefined && isBlurred(figure))
  return fromJson

  function said(pairs: readonly (readonly string[])[]): Said | undefined {
    const [first] = pairs
    if (!first) return undefined
    if (first[1] === '') return { nearlyAll: texts.indexOf(first[0]!) }
    return { counts: texts.map((text) => Number(pairs.find(([name]) => name === text)?.[1])) }
  }
}
