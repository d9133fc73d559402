import { z } from 'zod'
import { replyCard } from '../../cards/reply-card.ts'
import {
  escalationForm,
  firstValues,
  noReceiver,
  noTheme,
  officeToEscalate,
} from '../../commands/escalation/escalation-form.ts'
import { escalationsView, personalView } from '../../commands/escalation/list-view.ts'
import { actionButton, commandButton, summaryButton } from '../../commands/line/buttons.ts'
import { notice, type TeamScene } from '../../commands/line/command.ts'
import { notInThisChannel } from '../../commands/line/refusals.ts'
import { ownScene } from '../../commands/line/scene.ts'
import type { ReplyView } from '../../domain/delivery/reply-view.ts'
import { type Escalation, longestMatter, replyDays } from '../../domain/escalation/escalation.ts'
import { discloseEscalation } from '../../domain/privacy/disclose.ts'
import type { Thread } from '../../domain/round/round.ts'
import { unitWords } from '../../texts/escalation-words.ts'
import { moment } from '../../texts/format.ts'
import { homeChannel } from '../../usecases/campaign/campaign-teams.ts'
import { readEscalation } from '../../usecases/escalation/change-escalation.ts'
import { escalate } from '../../usecases/escalation/escalate.ts'
import { withdrawEscalation } from '../../usecases/escalation/withdraw-escalation.ts'
import { readRound } from '../../usecases/round/list-rounds.ts'
import { action } from '../action.ts'
import { inTeam } from '../in-team.ts'
import { InputText, LongText } from '../input.ts'
import { expiredCard } from '../refusals.ts'

const Place = z.string().max(900)
const OfTheme = z.object({ teamId: Place, roundId: Place, theme: z.string().max(200) })
const Form = z.object({
  teamId: Place,
  channelId: Place.optional(),
  roundId: Place.optional(),
  theme: z.string().max(200).optional(),
  request: z.string().min(1).max(100),
  matter: LongText,
  days: InputText,
})
const List = z.object({ teamId: Place.optional(), from: z.coerce.number().int().min(0).max(1_000_000).default(0) })
const Withdrawal = z.object({ teamId: Place, escalation: Place, sure: z.literal('yes').optional() })

/** "Løft videre" beside a theme: the form. */
export const escalateTheme = action('escalateTheme', OfTheme, (click, { teamId, roundId, theme }) =>
  inTeam(click, teamId, 'escalate', async (scene) =>
    escalationForm(scene, firstValues(scene, { theme: { roundId, themeId: theme } })),
  ),
)

export const sendEscalation = action('sendEscalation', Form, (click, data) =>
  inTeam(click, data.teamId, 'escalate', async (scene) => {
    const { team, services, say } = scene
    const { request, matter, days, channelId, roundId, theme: themeId } = data
    const theme = roundId === undefined || themeId === undefined ? undefined : { roundId, themeId }
    const refused = theme ? undefined : notInThisChannel(scene)
    const office = officeToEscalate(scene)
    if (refused || !office) return refused
    const round = theme || roundId === undefined ? undefined : await readRound(services, team.teamId, roundId)
    const values = { request, channelId, theme, roundId: round?.id, matter, days }
    const again = (fault: string) => escalationForm(scene, values, [fault])
    const result = await escalate(services, {
      ...{ team, office, request, matter, theme, round },
      days: /^\d{1,3}$/.test(days.trim()) ? Number(days) : 0,
      // What the click says of the place is not asked: it is where the click came from, or the team's own channel.
      channelId: scene.here?.channelId ?? homeChannel(team),
      thread: threadOf(scene),
    })
    if (result.ok)
      return sent(scene, result.escalation, result.masked.length > 0 ? [say.receipt.masked(result.masked)] : [])
    const { form } = say.escalation
    switch (result.reason) {
      case 'noMatter':
      case 'tooLong':
        return again(form.matterFault(longestMatter))
      case 'badDays':
        return again(form.daysFault(replyDays.most))
      case 'alreadySent':
        return already(scene, result.escalation)
      case 'noSuchTheme':
      case 'notShared':
        return noTheme(scene, { ok: false, reason: result.reason }, theme)
      case 'noTree':
      case 'notInTree':
      case 'nobodyAbove':
        return noReceiver(scene, result)
    }
  }),
)

/** A page of the list. */
export const showEscalations = action('showEscalations', List, async (click, { teamId, from }) => {
  if (teamId !== undefined) return inTeam(click, teamId, 'read', (scene) => escalationsView(scene, from))
  // A person's own, only where nobody reads along.
  if (!click.origin.personal) return expiredCard(click)
  return replyCard(click.render, await personalView(await ownScene(click.services, click.origin), from))
})

/** Asks first: those who were asked are told. */
export const withdrawAction = action('withdrawEscalation', Withdrawal, (click, { teamId, escalation: id, sure }) =>
  inTeam(click, teamId, 'escalate', async (scene) => {
    const { services, say } = scene
    const { list } = say.escalation
    const back = commandButton(list.back, 'escalate', { teamId })
    const stored = await readEscalation(services, { teamId, id })
    if (!stored) return undefined
    const { title, state } = discloseEscalation(stored.value).value
    if (state !== 'waiting') return notice(scene, list.endedTitle, [list.ended], [back])
    if (sure === undefined) {
      const yes = actionButton(
        list.withdrawYes,
        'withdrawEscalation',
        { teamId, escalation: id, sure: 'yes' },
        'destructive',
      )
      return notice(scene, list.withdraw, [list.withdrawSure(title)], [yes, back])
    }
    const result = await withdrawEscalation(services, { teamId, id })
    const [heading, words] = result.ok ? [list.withdrawnTitle, list.withdrawnWords] : [list.endedTitle, list.ended]
    return notice(scene, heading, [words], [back])
  }),
)

/** The thread that the form stands in; in personal chat there is none. */
function threadOf({ here, conversationId }: TeamScene): Thread | undefined {
  const root = /;messageid=(\d+)$/.exec(conversationId)?.[1]
  return here && root !== undefined ? { conversationId, activityId: root } : undefined
}

function sent(scene: TeamScene, escalation: Escalation, more: readonly string[]): ReplyView {
  const { sentTitle, sent: words } = scene.say.escalation
  return receipt(scene, escalation, sentTitle, words, more)
}

function already(scene: TeamScene, escalation: Escalation): ReplyView {
  const { alreadyTitle, already: words } = scene.say.escalation
  return receipt(scene, escalation, alreadyTitle, words, [])
}

function receipt(
  scene: TeamScene,
  { steps, teamId, roundId }: Escalation,
  title: string,
  words: (unit: string, due: string) => string,
  more: readonly string[],
): ReplyView {
  const { say, language, services } = scene
  const step = steps.at(-1)
  const said = step ? [words(unitWords(say, step), moment(language, services.settings.timeZone, step.dueAt))] : []
  const back = roundId === undefined ? [] : [summaryButton(scene, { teamId, id: roundId })]
  const list = commandButton(say.escalation.list.title, 'escalate', { teamId })
  return notice(scene, title, [...said, ...more], [...back, list])
}
