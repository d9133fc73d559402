import { z } from 'zod'
import { Language } from '../language.ts'
import { Timestamp } from '../time.ts'
import { ReportFilter } from './report.ts'

/** Hours that a link to a report works. Within them it may be opened again, since a report is read, printed and read again. */
export const reportHours = 24

/** A person's link to a report. It holds no content: the page is made when it is opened, from what is shared then. */
export const ReportLink = z.strictObject({
  type: z.literal('reportLink'),
  id: z.string(),
  tenantId: z.string(),
  /** The only person it is for. It works as long as they are a coordinator. */
  userId: z.string(),
  filter: ReportFilter,
  language: Language,
  createdAt: Timestamp,
  expiresAt: Timestamp,
  /** The browser that opened it first, by a cookie that says nothing else. It works in no other. */
  browser: z.string().optional(),
})
export type ReportLink = z.infer<typeof ReportLink>
