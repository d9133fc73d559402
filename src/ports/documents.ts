import { Entry } from '../domain/delivery/entry.ts'
import { ExportJob } from '../domain/export/export-job.ts'
import { Sealed } from '../domain/privacy/seal.ts'
import { Answer, Reply } from '../domain/round/answer.ts'
import { Round, RoundSecret } from '../domain/round/round.ts'
import { Summary } from '../domain/summary/summary.ts'
import { Membership, Person, Team } from '../domain/team/team.ts'
import type { DocumentBase, Kind } from './store.ts'

function kind<T extends DocumentBase>(of: Kind<T>): Kind<T> {
  return of
}

/** Every kind of document there is (DESIGN §4). Queries may name only what is listed under `indexed`. */
export const documents = {
  team: kind({ container: 'teamData', type: 'team', schema: Team, indexed: [] }),
  membership: kind({ container: 'teamData', type: 'membership', schema: Membership, indexed: ['userId'] }),
  round: kind({ container: 'teamData', type: 'round', schema: Round, indexed: ['wakeAt', 'channelId'] }),
  roundSecret: kind({ container: 'teamData', type: 'roundSecret', schema: RoundSecret, indexed: [] }),
  answer: kind({ container: 'teamData', type: 'answer', schema: Answer, indexed: ['roundId'] }),
  reply: kind({ container: 'teamData', type: 'reply', schema: Reply, indexed: ['roundId', 'userId'] }),
  sealed: kind({ container: 'teamData', type: 'sealed', schema: Sealed, indexed: ['roundId'] }),
  summary: kind({ container: 'teamData', type: 'summary', schema: Summary, indexed: ['roundId'] }),
  entry: kind({ container: 'deliveries', type: 'entry', schema: Entry, indexed: ['wakeAt', 'teamId', 'state'] }),
  person: kind({ container: 'organisation', type: 'person', schema: Person, indexed: [] }),
  exportJob: kind({ container: 'organisation', type: 'export', schema: ExportJob, indexed: [] }),
} as const
