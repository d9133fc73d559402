import { type Authority, startAuthority } from '../support/authority.ts'
import { createManualClock } from '../support/manual-clock.ts'
import { type Client, openClient } from './client.ts'
import { type RunningBot, startBot, type Which } from './start-bot.ts'

export type Bot = RunningBot & { readonly client: Client }

/** Runs `work` with an authority and a token of it that both bots accept for an hour. */
export async function withAuthority<T>(work: (authority: Authority, token: string) => Promise<T>): Promise<T> {
  const authority = await startAuthority(createManualClock(Temporal.Now.instant().toString()))
  try {
    return await work(authority, await authority.mint({ claims: { exp: Math.floor(Date.now() / 1000) + 4 * 3600 } }))
  } finally {
    await authority.close()
  }
}

/** Runs `work` with one bot, started anew and ended afterwards. */
export async function withBot<T>(
  which: Which,
  { authority, token }: { authority: Authority; token: string },
  work: (bot: Bot) => Promise<T>,
): Promise<T> {
  const bot = await startBot(which, authority)
  try {
    const client = await openClient(bot.port, token)
    try {
      return await work({ ...bot, client })
    } finally {
      client.close()
    }
  } finally {
    await bot.stop()
  }
}
