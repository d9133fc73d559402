import { Campaign } from '../domain/campaign/campaign.ts'
import { Entry } from '../domain/delivery/entry.ts'
import { Worker } from '../domain/delivery/worker.ts'
import { Escalation } from '../domain/escalation/escalation.ts'
import { ExportChunk, ExportJob } from '../domain/export/export-job.ts'
import { Measure, MeasureSecret, Voice } from '../domain/measure/measure.ts'
import { Outcome } from '../domain/outcome/outcome.ts'
import { PackageRelease } from '../domain/package/release.ts'
import { ReleaseCell } from '../domain/privacy/release-cell.ts'
import { Sealed } from '../domain/privacy/seal.ts'
import { NationalMeasure, RegisterEntry } from '../domain/register/register-entry.ts'
import { FactSheet } from '../domain/report/fact-sheet.ts'
import { ReportLink } from '../domain/report/report-link.ts'
import { Answer, Reply } from '../domain/round/answer.ts'
import { Reminder } from '../domain/round/reminder.ts'
import { Round, RoundSecret } from '../domain/round/round.ts'
import { Schedule } from '../domain/schedule/schedule.ts'
import { Slot } from '../domain/schedule/slot.ts'
import { AnonymousObjection, Review, ReviewSecret } from '../domain/summary/review.ts'
import { Summary } from '../domain/summary/summary.ts'
import { OrganisationSettings } from '../domain/team/settings.ts'
import { Membership, Person, Team } from '../domain/team/team.ts'
import { UnitDraft } from '../domain/unit/unit-draft.ts'
import { UnitTree } from '../domain/unit/unit-tree.ts'
import type { DocumentBase, Kind } from './store.ts'

function kind<T extends DocumentBase>(of: Kind<T>): Kind<T> {
  return of
}

/** Every kind of document there is (DESIGN §4). Queries may name only what is listed under `indexed`. */
export const documents = {
  team: kind({ container: 'teamData', type: 'team', schema: Team, indexed: ['wakeAt'] }),
  membership: kind({ container: 'teamData', type: 'membership', schema: Membership, indexed: ['userId'] }),
  round: kind({ container: 'teamData', type: 'round', schema: Round, indexed: ['wakeAt', 'channelId'] }),
  roundSecret: kind({ container: 'teamData', type: 'roundSecret', schema: RoundSecret, indexed: [] }),
  answer: kind({ container: 'teamData', type: 'answer', schema: Answer, indexed: ['roundId'] }),
  reply: kind({ container: 'teamData', type: 'reply', schema: Reply, indexed: ['roundId', 'userId'] }),
  sealed: kind({ container: 'teamData', type: 'sealed', schema: Sealed, indexed: ['roundId'] }),
  schedule: kind({
    container: 'teamData',
    type: 'schedule',
    schema: Schedule,
    indexed: ['wakeAt', 'channelId', 'campaignId', 'state'],
  }),
  reminder: kind({
    container: 'teamData',
    type: 'reminder',
    schema: Reminder,
    indexed: ['wakeAt', 'roundId', 'userId'],
  }),
  summary: kind({ container: 'teamData', type: 'summary', schema: Summary, indexed: ['roundId'] }),
  review: kind({
    container: 'teamData',
    type: 'review',
    schema: Review,
    indexed: ['roundId', 'wakeAt', 'state', 'tenantId'],
  }),
  reviewSecret: kind({ container: 'teamData', type: 'reviewSecret', schema: ReviewSecret, indexed: [] }),
  objection: kind({ container: 'teamData', type: 'objection', schema: AnonymousObjection, indexed: ['roundId'] }),
  measure: kind({
    container: 'teamData',
    type: 'measure',
    schema: Measure,
    indexed: ['wakeAt', 'roundId', 'tenantId'],
  }),
  measureSecret: kind({ container: 'teamData', type: 'measureSecret', schema: MeasureSecret, indexed: [] }),
  outcome: kind({
    container: 'teamData',
    type: 'outcome',
    schema: Outcome,
    indexed: ['wakeAt', 'roundId', 'tenantId'],
  }),
  voice: kind({ container: 'teamData', type: 'voice', schema: Voice, indexed: ['measureId'] }),
  escalation: kind({
    container: 'teamData',
    type: 'escalation',
    schema: Escalation,
    indexed: ['wakeAt', 'receiver', 'tenantId'],
  }),
  entry: kind({
    container: 'deliveries',
    type: 'entry',
    schema: Entry,
    indexed: ['wakeAt', 'teamId', 'state', 'campaignId', 'reason', 'forgetAt'],
  }),
  slot: kind({
    container: 'deliveries',
    type: 'slot',
    schema: Slot,
    indexed: ['teamId', 'campaignId', 'result', 'reason'],
  }),
  worker: kind({ container: 'deliveries', type: 'worker', schema: Worker, indexed: [] }),
  campaign: kind({ container: 'organisation', type: 'campaign', schema: Campaign, indexed: ['wakeAt', 'state'] }),
  organisationSettings: kind({
    container: 'organisation',
    type: 'organisationSettings',
    schema: OrganisationSettings,
    indexed: [],
  }),
  person: kind({ container: 'organisation', type: 'person', schema: Person, indexed: [] }),
  releaseCell: kind({
    container: 'organisation',
    type: 'releaseCell',
    schema: ReleaseCell,
    indexed: ['question', 'state', 'wakeAt'],
  }),
  unitTree: kind({ container: 'organisation', type: 'unitTree', schema: UnitTree, indexed: [], remembered: true }),
  unitDraft: kind({ container: 'organisation', type: 'unitDraft', schema: UnitDraft, indexed: ['createdAt'] }),
  factSheet: kind({ container: 'organisation', type: 'factSheet', schema: FactSheet, indexed: [], remembered: true }),
  registerEntry: kind({ container: 'organisation', type: 'registerEntry', schema: RegisterEntry, indexed: [] }),
  reportLink: kind({ container: 'organisation', type: 'reportLink', schema: ReportLink, indexed: ['createdAt'] }),
  nationalMeasure: kind({ container: 'organisation', type: 'nationalMeasure', schema: NationalMeasure, indexed: [] }),
  packageRelease: kind({
    container: 'organisation',
    type: 'packageRelease',
    schema: PackageRelease,
    indexed: ['forgetAt'],
  }),
  exportJob: kind({
    container: 'organisation',
    type: 'export',
    schema: ExportJob,
    indexed: ['createdAt', 'wakeAt', 'userId'],
  }),
  exportChunk: kind({ container: 'organisation', type: 'exportChunk', schema: ExportChunk, indexed: ['createdAt'] }),
} as const
