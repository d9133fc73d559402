import type { ExportSource } from '../export-source.ts'

/** Rounds that an appendix shows whole, and measures and matters that a chapter lists. More are hundreds of pages, which nobody reads. */
const most = { rounds: 40, measures: 200, escalations: 200 }

/**
 * Whether a file is about so much that each unit gets a few lines in its appendix, and measures and matters are told by
 * examples. Never in Markdown, which has no appendix: there they stand nowhere else.
 */
export function isBrief({ job, content }: Pick<ExportSource, 'job' | 'content'>): boolean {
  const { of, rounds, measures, escalations } = content
  if (of === 'team' || job.format === 'md') return false
  return (
    rounds.length > most.rounds || measures.value.length > most.measures || escalations.value.length > most.escalations
  )
}
