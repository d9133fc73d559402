import type { Language } from '../domain/language.ts'
import { measureStates } from '../domain/measure/measure.ts'
import type { Disclosed } from '../domain/privacy/disclose.ts'
import { hoursPerYear, type Report, type ReportFilter } from '../domain/report/report.ts'
import { daysWords } from './escalation-words.ts'
import { approximately, dateInWords, list, monthInWords, number } from './format.ts'
import { texts } from './index.ts'

export const reportParts = ['units', 'participation', 'goals', 'measures', 'escalations', 'hours'] as const

/** One value of a part: `text` is the value as people read it. */
export type ReportRow = { readonly label: string; readonly value: number; readonly text: string }

/** A part of a report in words, and the rows that a chart and a table are made of. No rows: nothing to draw. */
export type ReportPart = {
  readonly key: (typeof reportParts)[number]
  readonly title: string
  readonly lines: readonly string[]
  readonly rows: readonly ReportRow[]
  /** What the rows are parts of; absent: they have no whole. */
  readonly of?: number
  /** What the rows show, where the title does not say it. */
  readonly about?: string
}

type Names = {
  /** Goal id → name. */
  readonly goals: ReadonlyMap<string, string>
  /** 'YYYY-MM', local. */
  readonly month: string
}

/** A report in words. Card, page and files say the same, because they all say this. */
export function reportWords(language: Language, disclosed: Disclosed<Report>, names: Names): ReportPart[] {
  const report = disclosed.value
  return [
    units(language, report),
    ...(report.participation.length > 0 ? [participation(language, report)] : []),
    goals(language, report, names),
    measures(language, report),
    escalations(language, report),
    ...(report.hours ? [hours(language, report.hours, names.month)] : []),
  ]
}

function units(language: Language, { units: { all, shared, outside }, summaries, answers }: Report): ReportPart {
  const { report: say, overview } = texts(language)
  // Without a tree nobody knows how many units there are.
  const flat = all === undefined
  const behind = (given: number) =>
    flat ? say.units.answers(number(language, given)) : say.units.summaries(summaries, number(language, given))
  return {
    ...{ key: 'units', title: say.units.title },
    lines: [
      flat ? overview.shared(shared, summaries) : say.units.ofAll(number(language, shared), number(language, all)),
      ...(outside > 0 ? [say.units.outside(outside)] : []),
      ...(answers === undefined ? [] : [behind(answers)]),
      ...(answers === undefined && summaries > 0 ? [say.units.tooFew] : []),
    ],
    rows:
      flat || all === 0
        ? []
        : [
            { label: say.units.shared, value: shared, text: say.units.count(shared) },
            { label: say.units.notYet, value: all - shared, text: say.units.count(all - shared) },
          ],
    ...(all !== undefined && { of: all }),
  }
}

function participation(language: Language, report: Report): ReportPart {
  const { participation: say, units: unit } = texts(language).report
  const rows = report.participation.map(({ band, units }) => ({
    ...{ label: say.bands[band], value: units, text: unit.count(units) },
  }))
  const of = rows.reduce((sum, { value }) => sum + value, 0)
  return { key: 'participation', title: say.title, lines: [say.about], rows, of }
}

function goals(language: Language, report: Report, { goals: names }: Names): ReportPart {
  const { goals: say } = texts(language).report
  const covered = report.goals.filter(({ summaries }) => summaries > 0).length
  return {
    ...{ key: 'goals', title: say.title, lines: [say.covered(covered, report.goals.length)] },
    rows: report.goals.map(({ goalId, units, summaries, measures }) => ({
      ...{ label: names.get(goalId) ?? goalId, value: units },
      text: summaries + measures > 0 ? say.row(units, summaries, measures) : say.none,
    })),
  }
}

function measures(language: Language, { measures: { total, overdue, byStatus } }: Report): ReportPart {
  const { measures: say } = texts(language).report
  const base = { key: 'measures', title: say.title } as const
  if (total === 0) return { ...base, lines: [say.none], rows: [] }
  // Proposals and what was declined stay in the team; a line is drawn only for what came in from elsewhere.
  const usual = ['adopted', 'underWay', 'done', 'stopped']
  const shown = measureStates.filter((state) => usual.includes(state) || byStatus[state] > 0)
  return {
    ...base,
    lines: [say.total(total), ...(overdue > 0 ? [say.overdue(overdue)] : [])],
    rows: shown.map((state) => ({
      ...{ label: say.status[state], value: byStatus[state], text: number(language, byStatus[state]) },
    })),
    of: total,
  }
}

function escalations(
  language: Language,
  { escalations: { total, waiting, late, answers, levels } }: Report,
): ReportPart {
  const { escalations: say } = texts(language).report
  const base = { key: 'escalations', title: say.title } as const
  if (total === 0) return { ...base, lines: [say.none], rows: [] }
  const { yes, no, passedOn } = answers
  return {
    ...base,
    lines: [
      say.total(total, waiting),
      ...(late > 0 ? [say.late(late)] : []),
      ...(yes + no + passedOn > 0 ? [say.answers(yes, no, passedOn)] : []),
    ],
    rows: levels.map(({ level, answered, medianDays }) => ({
      label: level === '' ? say.noLevel : level,
      ...{ value: medianDays, text: say.level(daysWords(texts(language), language, medianDays), answered) },
    })),
    about: say.days,
  }
}

function hours(
  language: Language,
  { total, months }: Exclude<Report['hours'], undefined>,
  thisMonth: string,
): ReportPart {
  const { hours: say } = texts(language).report
  const now = months.find(({ month }) => month === thisMonth)?.hours ?? 0
  const years = (spent: number) => {
    const share = spent / hoursPerYear
    return share < 0.05 ? say.lessThan(number(language, 0.1, 1)) : number(language, share, 1)
  }
  return {
    ...{ key: 'hours', title: say.title },
    lines: [
      ...(now >= 1 ? [say.month(approximately(language, now), years(now))] : []),
      ...(total < 1 ? [say.little] : []),
      ...(total >= 1 && total > now ? [say.total(approximately(language, total), years(total))] : []),
      say.how(number(language, hoursPerYear)),
    ],
    rows: months.map(({ month, hours: value }) => ({
      ...{ label: monthInWords(language, month), value, text: say.row(approximately(language, value)) },
    })),
  }
}

/** What a report takes in, in one sentence: the filter in use is never only seen in a field. */
export function filterWords(
  language: Language,
  { unitId, packageId, goalId, from, to }: ReportFilter,
  names: {
    readonly unit: string | undefined
    readonly package: string | undefined
    readonly goal: string | undefined
  },
): string {
  const { filter: say } = texts(language).report
  const [first, last] = [from && dateInWords(language, from), to && dateInWords(language, to)]
  const parts = [
    ...(unitId === undefined ? [] : [names.unit === undefined ? say.gone : say.unit(names.unit)]),
    ...(packageId === undefined ? [] : [say.package(names.package ?? packageId)]),
    ...(goalId === undefined ? [] : [say.goal(names.goal ?? goalId)]),
    ...(first && last ? [say.period(first, last)] : []),
    ...(first && !last ? [say.from(first)] : []),
    ...(last && !first ? [say.to(last)] : []),
  ]
  return parts.length === 0 ? say.all : say.only(list(language, parts))
}
