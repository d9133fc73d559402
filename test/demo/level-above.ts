import { setTimeout as sleep } from 'node:timers/promises'
import { timestamp } from '../../src/domain/time.ts'
import { documents } from '../../src/ports/documents.ts'
import type { Services } from '../../src/ports/services.ts'
import { answerEscalation } from '../../src/usecases/escalation/answer-escalation.ts'

/** In turn. Every text says that it is simulated. */
const answers = [
  { kind: 'yes', text: 'Simulert: Ja. Prøv det i tre måneder, så ser vi på det sammen.' },
  { kind: 'no', text: 'Simulert: Nei. Budsjettet for i år er lagt. Vi tar det med i neste runde.' },
  { kind: 'passedOn', text: 'Simulert: Dette kan vi ikke avgjøre her. Vi støtter forslaget.' },
] as const

const pause = 4000
/** Long enough that one sees that it waits. */
const patience = Temporal.Duration.from({ seconds: 12 })

/**
 * Lets the simulated levels above a team answer what it sends up: yes, no, passed on, and so on. The returned function
 * stops it.
 */
export function runLevelAbove(services: Services, teamId: string): () => Promise<void> {
  const stopped = new AbortController()
  let given = 0
  const work = async () => {
    while (!stopped.signal.aborted) {
      await sleep(pause, undefined, { signal: stopped.signal }).catch(() => undefined)
      if (stopped.signal.aborted) return
      const asked = (await services.store.list(documents.escalation, { partition: teamId })).map(({ value }) => value)
      const long = timestamp(services.clock.now().subtract(patience))
      for (const { id, state, steps } of asked) {
        const last = steps.at(-1)
        if (state !== 'waiting' || !last || last.askedAt > long) continue
        const answer = answers[given++ % answers.length] ?? answers[0]
        await answerEscalation(services, { teamId, id }, steps.length - 1, answer)
      }
    }
  }
  const running = work()
  return async () => {
    stopped.abort()
    await running
  }
}
