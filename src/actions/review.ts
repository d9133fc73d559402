import { z } from 'zod'
import { replyCard } from '../cards/reply-card.ts'
import { summaryCard } from '../cards/summary-card.ts'
import { chooseTeam } from '../commands/line/choose-place.ts'
import { notice, type TeamScene } from '../commands/line/command.ts'
import { notAllowed } from '../commands/line/run-command.ts'
import { sceneOf } from '../commands/line/scene.ts'
import { backButton, changeForm, objectionForm, reportForm } from '../commands/review/review-forms.ts'
import { formOf, shareView } from '../commands/review/share-view.ts'
import type { Button, ReplyView } from '../domain/delivery/reply-view.ts'
import { discloseHidden } from '../domain/privacy/disclose.ts'
import type { IdentifierKind } from '../domain/privacy/redact.ts'
import { type ChangeRefusal, longestLabel, type Wish } from '../domain/summary/review/change-line.ts'
import { takesObjections } from '../domain/summary/review/object.ts'
import { isShownAgain } from '../domain/summary/review/report-text.ts'
import { longestRemark } from '../domain/summary/review.ts'
import { may, type Permission } from '../domain/team/access.ts'
import { timestamp } from '../domain/time.ts'
import { moment } from '../texts/format.ts'
import { summaryOf } from '../usecases/delivery/resolve-message.ts'
import { amendLine } from '../usecases/review/amend-line.ts'
import { object } from '../usecases/review/object.ts'
import { readReview, type UnderReview } from '../usecases/review/read-review.ts'
import { judgeText, reportText } from '../usecases/review/report-text.ts'
import { signSummary } from '../usecases/review/sign-summary.ts'
import { action, type Click } from './action.ts'
import { InputText, LongText } from './input.ts'
import { expiredCard } from './refusals.ts'

const OfRound = z.object({ teamId: z.string(), roundId: z.string() })
const Objection = OfRound.extend({ line: InputText, reason: LongText, how: InputText })
const Change = OfRound.extend({ line: InputText, what: InputText, words: LongText, reason: LongText })
const Signature = OfRound.extend({ seen: InputText, disagreement: LongText })
const Line = OfRound.extend({ line: InputText })
/** Ids of texts are short; those of posts in a thread carry the message's id. */
const Source = Line.extend({ source: z.string().max(500).default('') })
const Verdict = OfRound.extend({ source: z.string().max(500), show: z.enum(['yes', 'no']) })

/** "Innvending": the form. `line`: where it was pressed beside one. */
export const objectTo = action('objectTo', Line, (click, { line, ...target }) =>
  withReview(click, target, 'read', async (scene, found) => {
    if (!takesObjections(found.review.value, timestamp(click.services.clock.now())))
      return draftEnded(scene, found, false)
    return objectionForm(formOf(scene, found), { line, reason: '', how: 'anonymous' })
  }),
)

export const sendObjection = action('sendObjection', Objection, (click, { line, reason, how, ...target }) =>
  withReview(click, target, 'read', async (scene, found) => {
    const { say, language, services, asker } = scene
    const { object: words, form } = say.review
    const again = (fault: string) => objectionForm(formOf(scene, found), { line, reason, how }, [fault])
    if (how !== 'named' && how !== 'anonymous') return again(words.howFault)
    const named = how === 'named'
    const result = await object(services, target, { line, reason, person: asker, named })
    if (result.ok) {
      const until = moment(language, services.settings.timeZone, result.review.draftUntil)
      const sent = named ? [words.sentNamed] : [words.sentAnonymous(until)]
      return receipt(scene, found, words.sentTitle, [
        ...sent,
        words.change(until),
        ...maskedWords(scene, result.masked),
      ])
    }
    switch (result.reason) {
      case 'draftEnded':
        return draftEnded(scene, found, result.perhaps)
      case 'alreadyNamed':
        return receipt(scene, found, words.alreadyNamedTitle, [words.alreadyNamed])
      case 'noSuchLine':
        return again(form.lineFault)
      case 'noReason':
        return again(form.reasonFault(longestRemark))
      case 'tooLong':
        return again(form.tooLong(longestRemark))
      case 'noSuchReview':
        return undefined
    }
  }),
)

/** "Rett eller skjul": the form of the parties. */
export const changeLineAction = action('changeLine', Line, (click, { line, ...target }) =>
  withReview(click, target, 'reviewSummary', async (scene, found) => {
    if (found.review.value.state === 'shared') return changeRefusal(scene, found, 'shared')
    const { change, buttons } = scene.say.review
    const form = changeForm(formOf(scene, found), { line, what: '', words: '', reason: '' })
    return form ?? receipt(scene, found, change.noneTitle, [change.none(buttons.report)])
  }),
)

export const saveChange = action('saveChange', Change, (click, { line, what, words, reason, ...target }) =>
  withReview(click, target, 'reviewSummary', async (scene, found) => {
    const { say, services, standing } = scene
    const { change, form } = say.review
    const again = async (fault: string) => {
      const now = (await readReview(services, target)) ?? found
      return changeForm(formOf(scene, now), { line, what, words, reason }, [fault])
    }
    const wish = wishOf(line, what, words, reason)
    const [office] = standing.offices
    if (!wish || !office) return again(change.doFault)
    const result = await amendLine(services, target, office, wish)
    if (result.ok) {
      const gone = result.signaturesGone ? [change.signaturesGone] : []
      return receipt(scene, found, change.savedTitle, [change.saved, ...gone, ...maskedWords(scene, result.masked)])
    }
    switch (result.reason) {
      case 'noSuchReview':
        return undefined
      case 'shared':
      case 'ending':
        return changeRefusal(scene, found, result.reason)
      case 'tooLong':
        return again(form.tooLong(words.trim().length > longestLabel ? longestLabel : longestRemark))
      default:
        return (
          (await again(change.faults[result.reason])) ??
          receipt(scene, found, change.noneTitle, [change.none(say.review.buttons.report)])
        )
    }
  }),
)

/** "Signer og del": the form for who may sign, else why not. */
export const shareSummary = action('shareSummary', OfRound, (click, target) =>
  withReview(click, target, 'shareSummary', (scene) => shareView(scene, target)),
)

export const signShare = action('signShare', Signature, (click, { seen, disagreement, ...target }) =>
  withReview(click, target, 'shareSummary', async (scene, found) => {
    const { say, services, asker } = scene
    const { share, form } = say.review
    const userId = asker.userId
    const result = await signSummary(services, target, { userId, disagreement, seen })
    if (result.ok) {
      const title = result.missing ? share.signedTitle : share.sharedTitle
      const next = result.missing ? share.missing(say.offices[result.missing]) : share.shared
      return receipt(scene, found, title, [
        share.signed(say.offices[result.office]),
        next,
        ...maskedWords(scene, result.masked),
      ])
    }
    switch (result.reason) {
      case 'noSuchReview':
        return undefined
      case 'draft':
      case 'shared':
      case 'notAllowed':
      case 'bothSides':
        return shareView(scene, target)
      case 'signedForOther':
        return receipt(scene, found, share.otherTitle, [share.other])
      case 'tooLong':
        return shareView(scene, target, { disagreement, faults: [form.tooLong(longestRemark)] })
      case 'changedMeanwhile':
        return receipt(scene, found, share.changedTitle, [share.changed])
    }
  }),
)

/** "Skjul en tekst". `line`: from the sources of a theme. `source`: chosen already. */
export const reportTextAction = action('reportText', Source, (click, { line, source, ...target }) =>
  withReview(click, target, 'read', async (scene, found) => {
    const { noneTitle, none } = scene.say.review.report
    return reportForm(formOf(scene, found), line, source) ?? receipt(scene, found, noneTitle, [none])
  }),
)

export const sendReport = action('sendReport', Source, (click, { line, source, ...target }) =>
  withReview(click, target, 'read', async (scene, found) => {
    const { report } = scene.say.review
    if (source === '') {
      return (
        reportForm(formOf(scene, found), line, '', [report.textFault]) ??
        receipt(scene, found, report.noneTitle, [report.none])
      )
    }
    const result = await reportText(scene.services, target, source)
    if (result.ok) return receipt(scene, found, report.doneTitle, [report.done])
    return result.reason === 'noSuchText' ? receipt(scene, found, report.goneTitle, [report.gone]) : undefined
  }),
)

/** Hidden texts, for the parties only: each with what can become of it. */
export const lookAtTexts = action('lookAtTexts', OfRound, (click, target) =>
  withReview(click, target, 'reviewSummary', async (scene, found) => lookView(scene, found, [])),
)

export const judgeTextAction = action('judgeText', Verdict, (click, { source, show, ...target }) =>
  withReview(click, target, 'reviewSummary', async (scene) => {
    const { say, services, standing } = scene
    const { look } = say.review
    const result = await judgeText(services, target, standing.offices, source, show === 'yes')
    const now = await readReview(services, target)
    if (!now) return undefined
    if (!result.ok) return lookView(scene, now, [])
    const decided = isShownAgain(result.report) ? look.shown : look.hidden
    return lookView(scene, now, [result.report.verdicts.length < 2 ? look.waits : decided])
  }),
)

/** From a form or a receipt back to the summary. */
export const backToSummary = action('backToSummary', OfRound, async (click, target) => {
  const opened = await open(click, target, 'read')
  if (!opened.ok) return opened.card
  const shown = await summaryOf(click.services, opened.found.round)
  return shown
    ? summaryCard(click.render, shown.round, shown.summary, click.services.settings.timeZone)
    : expiredCard(click)
})

function wishOf(line: string, what: string, words: string, reason: string): Wish | undefined {
  switch (what) {
    case 'correct':
      return { do: what, line, words, reason }
    case 'hide':
      return { do: what, line, reason }
    case 'keep':
      return { do: what, line }
    default:
      return undefined
  }
}

function lookView(scene: TeamScene, found: UnderReview, first: readonly string[]): ReplyView {
  const { say, language } = scene
  const { look } = say.review
  const hidden = discloseHidden(found.summary, found.review.value).value
  const back = backButton({ language, round: found.round })
  if (hidden.length === 0) {
    return notice(scene, first.length > 0 ? look.savedTitle : look.noneTitle, first.length > 0 ? first : [look.none], [
      back,
    ])
  }
  const { teamId, id: roundId } = found.round
  const button = (title: string, source: string, show: string): Button => ({
    ...{ kind: 'do', title, verb: 'judgeText', style: 'default' },
    data: { teamId, roundId, source, show },
  })
  return {
    language,
    title: look.title,
    blocks: [
      ...[...first, look.intro].map((text) => ({ kind: 'text' as const, text })),
      // As many as a card can hold, even if each is as long as an answer may be; the next come when these are decided.
      ...hidden.slice(0, 5).map(({ id, text }) => ({
        ...{ kind: 'item' as const, title: look.judged, text },
        buttons: [button(look.show, id, 'yes'), button(look.hide, id, 'no')],
      })),
    ],
    buttons: [back],
  }
}

function draftEnded(scene: TeamScene, found: UnderReview, perhaps: boolean): ReplyView {
  const { object: say } = scene.say.review
  const until = moment(scene.language, scene.services.settings.timeZone, found.review.value.draftUntil)
  return receipt(scene, found, say.endedTitle, [perhaps ? say.perhaps : say.ended(until)])
}

function changeRefusal(
  scene: TeamScene,
  found: UnderReview,
  reason: Extract<ChangeRefusal, 'shared' | 'ending'>,
): ReplyView {
  const { change } = scene.say.review
  return reason === 'shared'
    ? receipt(scene, found, change.sharedTitle, [change.shared])
    : receipt(scene, found, change.endingTitle, [change.ending])
}

function receipt(scene: TeamScene, { round }: UnderReview, title: string, words: readonly string[]): ReplyView {
  return notice(scene, title, words, [backButton({ language: scene.language, round })])
}

function maskedWords({ say }: TeamScene, masked: readonly IdentifierKind[]): string[] {
  return masked.length > 0 ? [say.receipt.masked(masked)] : []
}

/** Runs `step` for a member of the round's team who may; what does not exist and what is somebody else's look the same. */
async function withReview(
  click: Click,
  target: { readonly teamId: string; readonly roundId: string },
  permission: Permission,
  step: (scene: TeamScene, found: UnderReview) => Promise<ReplyView | undefined>,
): Promise<object> {
  const opened = await open(click, target, permission)
  if (!opened.ok) return opened.card
  const view = await step(opened.scene, opened.found)
  return view ? replyCard(click.render, view) : expiredCard(click)
}

async function open(
  click: Click,
  target: { readonly teamId: string; readonly roundId: string },
  permission: Permission,
): Promise<{ ok: true; scene: TeamScene; found: UnderReview } | { ok: false; card: object }> {
  const { services, origin, render } = click
  // In a channel the team is where the click came from; what the card says must agree with it.
  if (origin.here && origin.here.teamId !== target.teamId) return { ok: false, card: await expiredCard(click) }
  const scene = await sceneOf(services, origin)
  const chosen = await chooseTeam(scene, '', { teamId: target.teamId, channelId: undefined })
  if (!chosen.ok) return { ok: false, card: await expiredCard(click) }
  if (!may(chosen.scene.standing, permission)) {
    return { ok: false, card: replyCard(render, notAllowed(scene, permission)) }
  }
  const found = await readReview(services, target)
  return found ? { ok: true, scene: chosen.scene, found } : { ok: false, card: await expiredCard(click) }
}
