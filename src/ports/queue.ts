/**
 * An id that was received and not yet put away. The first of the three ways to put it away counts; what comes after it
 * does nothing. None of them takes the id from somebody who has received it meanwhile.
 */
export type Delivery = {
  readonly entryId: string
  /** How often it was received since it was sent or given back, this time included. */
  readonly attempts: number
  /** Puts it away for good. */
  done(): Promise<void>
  /** Gives it back: it comes again after `pause` (0: at once), with attempts counted anew. */
  later(pause: Temporal.Duration): Promise<void>
  /** Puts it aside where an operator finds it; it does not come again. */
  poison(): Promise<void>
}

/**
 * Carries ids of ledger entries from whoever has something to post to whoever has time to send it. The ledger stays the
 * truth: the queue may deliver an id more than once, late or, after a crash between the two writes, never. So a worker
 * looks at the entry before it does anything, and a sweep sends again what lies in the ledger for too long.
 */
export interface Queue {
  /**
   * Resolves when the id is kept. It is received after `pause`, or at once. A pause of more than seven days may end
   * early: the worker sees by the entry that it is not due.
   */
  send(entryId: string, pause?: Temporal.Duration): Promise<void>
  /**
   * At most `most` ids that nobody holds, in any order. Each is hidden from other receivers for `visibility`, and is received again
   * when it was neither put away nor given back by then. An empty list when there is nothing; never waits for more.
   */
  receive(most: number): Promise<Delivery[]>
  /** Whether other processes receive from it too. */
  readonly shared: boolean
  /** Rejects when ids can't be sent and received now. */
  ping(): Promise<void>
  close(): Promise<void>
}

/** How long a received id is held. The lease of an entry is as long: a dead worker's posts go on after it. */
export const visibility = Temporal.Duration.from({ seconds: 15 })
