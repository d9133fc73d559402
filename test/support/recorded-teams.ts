import {
  type Address,
  type Content,
  type Destination,
  type Member,
  type Posted,
  type SendOutcome,
  type Teams,
  TeamsUnavailable,
} from '../../src/ports/teams.ts'

export type Sent = {
  readonly address: Address
  readonly to: Destination | { readonly kind: 'update'; readonly posted: Posted }
  readonly content: Content
}

export type RecordedTeams = Teams & {
  /** What the channel was asked to show, failed tries included. */
  readonly sent: Sent[]
  roster: Member[]
  /** False: whatever is asked for is not available. */
  available: boolean
  /** How the next posts and updates end; after them all go well. */
  outcomes(...next: SendOutcome[]): void
}

function placeOf(to: Destination, activityId: string): string {
  if (to.kind === 'channel') return `${to.channelId};messageid=${activityId}`
  return to.kind === 'person' ? `a:${to.userId}` : to.conversationId
}

/** The port, kept simple: what is asked for is written down. The real one is tested against `connector.ts`. */
export function recordedTeams(): RecordedTeams {
  const planned: SendOutcome[] = []
  const sent: Sent[] = []
  const teams: RecordedTeams = {
    sent,
    roster: Array.from({ length: 8 }, (_, i) => ({ userId: `user-${i}`, name: `Navn ${i}` })),
    available: true,
    outcomes: (...next) => void planned.push(...next),
    async post(address, to, content) {
      sent.push({ address, to, content })
      const activityId = String(1000 + sent.length)
      const conversationId = placeOf(to, activityId)
      return planned.shift() ?? { state: 'sent', posted: { conversationId, activityId } }
    },
    async update(address, posted, content) {
      sent.push({ address, to: { kind: 'update', posted }, content })
      return planned.shift() ?? { state: 'sent', posted }
    },
    async members() {
      return asked(teams.roster)
    },
    async member(_address, _teamId, userId) {
      return asked(teams.roster.find((member) => member.userId === userId))
    },
    async channels(_address, teamId) {
      return asked([{ id: `${teamId}/general`, name: undefined }])
    },
  }
  function asked<T>(answer: T): T {
    if (!teams.available) throw new TeamsUnavailable('not now')
    return answer
  }
  return teams
}
