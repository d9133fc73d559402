import { z } from 'zod'
import { isKeyText } from '../document-id.ts'
import { type CampaignWindow, TimeOfDay } from './campaign.ts'

/** The most days that a campaign may reach over, and how far ahead it may begin. */
export const longestDays = 92
export const furthestDays = 366
/** Characters of a part of a team's name. */
export const longestName = 100

/** What the form carries, unchecked: everything as text, as a card sends it. Also what a form is filled in with. */
export const CampaignForm = z.object({
  package: z.string().max(200).default(''),
  teams: z.string().max(20_000).default(''),
  from: z.string().max(40).default(''),
  to: z.string().max(40).default(''),
  opens: z.string().max(40).default(''),
  ends: z.string().max(40).default(''),
  weekends: z.string().max(40).default(''),
})
export type CampaignForm = z.infer<typeof CampaignForm>

/** What a coordinator wants, checked. */
export type CampaignWish = {
  readonly packageId: string
  /** Part of a team's name; undefined: every team. */
  readonly teamsNamed: string | undefined
  readonly window: CampaignWindow
}

export type WishFault =
  | 'unknownPackage'
  | 'badName'
  | 'badFrom'
  | 'badTo'
  | 'badHours'
  /** The last day is over already, or today's hours are. */
  | 'past'
  | 'endsBeforeStart'
  | 'hoursEndBeforeStart'
  | 'tooLong'
  | 'tooFarAhead'

/** Reads the form; `now` is local. Every fault is named, so that all can be mended at once. */
export function readWish(
  form: CampaignForm,
  packageIds: readonly string[],
  now: Temporal.PlainDateTime,
): { ok: true; wish: CampaignWish } | { ok: false; faults: readonly WishFault[] } {
  const faults: WishFault[] = []
  const [from, to] = [readDate(form.from), readDate(form.to)]
  const [opens, ends] = [readTime(form.opens), readTime(form.ends)]
  const teamsNamed = form.teams.normalize('NFC').trim()
  if (!packageIds.includes(form.package)) faults.push('unknownPackage')
  if (teamsNamed !== '' && (teamsNamed.length > longestName || !isKeyText(teamsNamed))) faults.push('badName')
  if (!from) faults.push('badFrom')
  if (!to) faults.push('badTo')
  if (from && to) faults.push(...dateFaults(from, to, now.toPlainDate()))
  if (!opens || !ends) faults.push('badHours')
  else if (opens >= ends) faults.push('hoursEndBeforeStart')
  if (faults.length > 0 || !from || !to || !opens || !ends) return { ok: false, faults }
  const window = { from: from.toString(), to: to.toString(), opens, ends, weekends: form.weekends === 'yes' }
  return { ok: true, wish: { packageId: form.package, teamsNamed: teamsNamed || undefined, window } }
}

function dateFaults(from: Temporal.PlainDate, to: Temporal.PlainDate, today: Temporal.PlainDate): WishFault[] {
  if (Temporal.PlainDate.compare(from, to) > 0) return ['endsBeforeStart']
  if (Temporal.PlainDate.compare(to, today) < 0) return ['past']
  return [
    ...(from.until(to).days + 1 > longestDays ? (['tooLong'] as const) : []),
    ...(today.until(from).days > furthestDays ? (['tooFarAhead'] as const) : []),
  ]
}

/** Date inputs send ISO dates; where a client shows a text field people write 24.11.2026. 31 February is none. */
function readDate(text: string): Temporal.PlainDate | undefined {
  const written = text.trim()
  const [, day, month, year] = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(written) ?? []
  const iso = year === undefined ? written : `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`
  return z.iso.date().safeParse(iso).success ? Temporal.PlainDate.from(iso) : undefined
}

/** '9:00', '09.00' and '0900' are 09:00. */
function readTime(text: string): string | undefined {
  const [, hour, minute] = /^(\d{1,2})[:.]?(\d\d)$/.exec(text.trim()) ?? []
  const time = TimeOfDay.safeParse(`${hour?.padStart(2, '0')}:${minute}`)
  return time.success ? time.data : undefined
}

/** The form as it is first shown: the next hours that are free, from today on where today has some left. */
export function firstForm(
  packageId: string,
  now: Temporal.PlainDateTime,
  isWorkingDay: (day: Temporal.PlainDate) => boolean,
): CampaignForm {
  const over = Temporal.PlainTime.compare(now.toPlainTime(), usualEnds) >= 0
  let from = over ? now.toPlainDate().add({ days: 1 }) : now.toPlainDate()
  while (!isWorkingDay(from)) from = from.add({ days: 1 })
  return {
    package: packageId,
    teams: '',
    from: from.toString(),
    to: from.toString(),
    opens: usualOpens.toString({ smallestUnit: 'minute' }),
    ends: usualEnds.toString({ smallestUnit: 'minute' }),
    weekends: 'no',
  }
}

/** Inside core hours, with time left to answer on the same day. */
const usualOpens = new Temporal.PlainTime(9)
const usualEnds = new Temporal.PlainTime(15)
