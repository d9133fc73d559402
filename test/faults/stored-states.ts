import { DatabaseSync } from 'node:sqlite'

export type States = {
  readonly rounds: Readonly<Record<string, number>>
  readonly entries: Readonly<Record<string, number>>
  /** Rounds that the clock will look at again within a day of their end. None: the last sweep is over. */
  readonly waking: number
}

/** How many rounds and ledger entries there are in each state, read beside the running service. */
export function countStates(path: string): States {
  const db = new DatabaseSync(path, { readOnly: true, timeout: 5000 })
  try {
    const count = (table: string, type: string) =>
      Object.fromEntries(
        db
          .prepare(
            `SELECT body ->> '$.state' AS state, count(*) AS number FROM "${table}" WHERE type = ? GROUP BY state`,
          )
          .all(type)
          .map(({ state, number }) => [String(state), Number(number)]),
      )
    const waking = db
      .prepare(
        `SELECT count(*) AS number FROM "teamData" WHERE type = 'round' AND julianday(body ->> '$.wakeAt')
          < julianday(coalesce(body ->> '$.endedAt', body ->> '$.closesAt')) + 1`,
      )
      .get()
    return { rounds: count('teamData', 'round'), entries: count('deliveries', 'entry'), waking: Number(waking?.number) }
  } finally {
    db.close()
  }
}
