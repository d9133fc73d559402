import { replyCard } from '../cards/reply-card.ts'
import { chooseChannel, chooseTeam } from '../commands/line/choose-place.ts'
import type { ChannelScene, TeamScene } from '../commands/line/command.ts'
import { notAllowed, notInThisChannel } from '../commands/line/refusals.ts'
import { ownScene } from '../commands/line/scene.ts'
import type { ReplyView } from '../domain/delivery/reply-view.ts'
import type { Permission } from '../domain/team/access.ts'
import type { Click } from './action.ts'
import { expiredCard } from './refusals.ts'

type Opened = { readonly ok: true; readonly scene: TeamScene } | { readonly ok: false; readonly card: object }
type Step<S> = (scene: S) => Promise<ReplyView | undefined>

/**
 * The team that a card is about, for somebody in it who may do what the click asks for. What does not exist, what is
 * somebody else's and what was made up look the same; a member who may not is told whose task it is.
 */
export async function openTeam(click: Click, teamId: string, permission: Permission): Promise<Opened> {
  const { services, origin, render } = click
  // In a channel the team is where the click came from; what the card says must agree with it.
  if (origin.here && origin.here.teamId !== teamId) return { ok: false, card: await expiredCard(click) }
  const chosen = await chooseTeam(await ownScene(services, origin), '', { teamId, channelId: undefined })
  if (!chosen.ok) return { ok: false, card: await expiredCard(click) }
  const refused = notAllowed(chosen.scene, permission)
  return refused ? { ok: false, card: replyCard(render, refused) } : chosen
}

/** Shows what `step` answers to whom `openTeam` lets in. Undefined is what does not exist. */
export async function inTeam(
  click: Click,
  teamId: string,
  permission: Permission,
  step: Step<TeamScene>,
): Promise<object> {
  const opened = await openTeam(click, teamId, permission)
  return opened.ok ? shown(click, await step(opened.scene)) : opened.card
}

/** As `inTeam`, in the channel that the card is about, and in a channel only in that one. */
export async function inChannel(
  click: Click,
  { teamId, channelId }: { readonly teamId: string; readonly channelId: string },
  permission: Permission,
  step: Step<ChannelScene>,
): Promise<object> {
  const { services, origin } = click
  const { here } = origin
  if (here && (here.teamId !== teamId || here.channelId !== channelId)) return expiredCard(click)
  const chosen = await chooseChannel(await ownScene(services, origin), '', { teamId, channelId })
  if (!chosen.ok || chosen.scene.channelId !== channelId) return expiredCard(click)
  const { scene } = chosen
  return shown(click, notAllowed(scene, permission) ?? notInThisChannel(scene) ?? (await step(scene)))
}

function shown(click: Click, view: ReplyView | undefined): object | Promise<object> {
  return view ? replyCard(click.render, view) : expiredCard(click)
}
