import type { ReplyView } from '../../domain/delivery/reply-view.ts'
import { longestMatter, replyDays } from '../../domain/escalation/escalation.ts'
import type { Disclosed, ThemeUpward } from '../../domain/privacy/disclose.ts'
import { permissions } from '../../domain/team/access.ts'
import type { Office, Team } from '../../domain/team/team.ts'
import { textStart } from '../../domain/text-start.ts'
import { unitWords } from '../../texts/escalation-words.ts'
import { list } from '../../texts/format.ts'
import type { Texts } from '../../texts/index.ts'
import { type NoTheme, readTheme, type ThemeTarget } from '../../usecases/escalation/read-theme.ts'
import { type FoundReceiver, findReceiver, type NoReceiver } from '../../usecases/escalation/receiver/find-receiver.ts'
import { randomId } from '../../usecases/review/random-id.ts'
import { textBlock } from '../line/blocks.ts'
import { actionButton, commandButton, roundButton, summaryButton } from '../line/buttons.ts'
import { notice, type TeamScene } from '../line/command.ts'

/** What the form holds, as text. */
export type EscalationValues = {
  readonly request: string
  readonly channelId: string | undefined
  readonly theme: ThemeTarget | undefined
  /** The round that it comes from, where it is no theme's. */
  readonly roundId?: string | undefined
  readonly matter: string
  readonly days: string
}

/** An empty form. Its id is made here, so that two clicks are one escalation. */
export function firstValues(
  { services }: TeamScene,
  of: Partial<Pick<EscalationValues, 'channelId' | 'theme' | 'roundId' | 'matter'>>,
): EscalationValues {
  return {
    ...{ channelId: undefined, theme: undefined, matter: '', days: String(replyDays.usual) },
    ...{ ...of, request: randomId(services) },
  }
}

/** In whose name this person sends: of several offices the first that may. */
export function officeToEscalate({ standing }: Pick<TeamScene, 'standing'>): Office | undefined {
  return permissions.escalate.find((office) => standing.offices.includes(office))
}

/**
 * What a person gets who may send something up: the form, which says who will get it and what goes with it; or why it can't
 * be sent. Undefined: there is no such theme.
 */
export async function escalationForm(
  scene: TeamScene,
  values: EscalationValues,
  faults: readonly string[] = [],
): Promise<ReplyView | undefined> {
  const { services, team, say, language } = scene
  const theme = values.theme && (await readTheme(services, team.teamId, values.theme))
  if (theme && !theme.ok) return noTheme(scene, theme, values.theme)
  const found = await findReceiver(services, team)
  const office = officeToEscalate(scene)
  if (!found.ok) return noReceiver(scene, found)
  if (!office) return undefined
  const of = { team, office, found, theme: theme?.theme }
  return escalationFormView({ say, language }, of, values, faults)
}

/** The form, of what was found out already. */
export function escalationFormView(
  { say, language }: Pick<TeamScene, 'say' | 'language'>,
  {
    team,
    office,
    found,
    theme,
  }: {
    readonly team: Pick<Team, 'teamId' | 'name'>
    readonly office: Office
    readonly found: Extract<FoundReceiver, { ok: true }>
    readonly theme: Disclosed<ThemeUpward> | undefined
  },
  values: EscalationValues,
  faults: readonly string[] = [],
): ReplyView {
  const { form } = say.escalation
  const roundId = values.theme?.roundId ?? values.roundId
  const data = {
    teamId: team.teamId,
    request: values.request,
    ...(values.channelId !== undefined && { channelId: values.channelId }),
    ...(roundId !== undefined && { roundId }),
    ...(values.theme && { theme: values.theme.themeId }),
  }
  const faulty = faults.length > 0 && { faults: { title: form.faultsTitle, lines: [...faults] } }
  return {
    language,
    title: form.title,
    blocks: [
      form.to(unitWords(say, found.receiver)),
      ...skippedWords({ say, language }, found),
      form.by(team.name || found.from.name, say.offices[office]),
    ].map(textBlock),
    form: {
      ...{ facts: [], notes: theme ? themeNotes(say, theme) : [] },
      ...faulty,
      fields: [
        {
          ...{ kind: 'text', id: 'matter', label: form.matter, hint: form.matterHint, required: true, long: true },
          ...{ error: form.matterFault(longestMatter), most: longestMatter },
          value: textStart(values.matter, longestMatter),
        },
        {
          ...{ kind: 'number', id: 'days', label: form.days, error: form.daysFault(replyDays.most), required: true },
          ...{ min: replyDays.least, max: replyDays.most },
          value: /^\d{1,4}$/.test(values.days) ? values.days : '',
        },
      ],
    },
    buttons: [
      actionButton(form.send, 'sendEscalation', data, 'positive'),
      roundId !== undefined
        ? summaryButton({ say }, { teamId: team.teamId, id: roundId })
        : commandButton(say.escalation.list.back, 'escalate', { teamId: team.teamId }),
    ],
  }
}

function themeNotes(say: Texts, { value: { label, people, quotes } }: Disclosed<ThemeUpward>): string[] {
  const { form, news } = say.escalation
  return [form.theme(label, people), ...(quotes.length > 0 ? [form.quotes, ...quotes.map(news.why)] : [form.noQuotes])]
}

/** Why a theme can't be sent. Undefined: it does not exist. */
export function noTheme(scene: TeamScene, { reason }: NoTheme, theme: ThemeTarget | undefined): ReplyView | undefined {
  const { say, team } = scene
  const { notSharedTitle, notShared } = say.escalation
  if (reason === 'noSuchTheme' || !theme) return undefined
  const round = { teamId: team.teamId, id: theme.roundId }
  return notice(
    scene,
    notSharedTitle,
    [notShared],
    [roundButton(say.review.buttons.share, 'shareSummary', round), summaryButton(scene, round)],
  )
}

/** Why there is nobody to send it to, and what to do. */
export function noReceiver(scene: TeamScene, found: NoReceiver): ReplyView {
  const { none } = scene.say.escalation
  return notice(scene, none.title, [none[found.reason], ...skippedWords(scene, found)])
}

/** Nearer units that can't be reached. Nobody must think that they were asked. */
export function skippedWords(
  { say, language }: Pick<TeamScene, 'say' | 'language'>,
  { skipped }: FoundReceiver,
): string[] {
  const names = skipped.map(({ name, level }) => unitWords(say, { unitName: name, level }))
  return names.length > 0 ? [say.escalation.form.skipped(list(language, names))] : []
}
