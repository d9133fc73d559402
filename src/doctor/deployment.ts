import { BadConfiguration, type Config } from '../config.ts'
import type { Random } from '../ports/random.ts'
import type { TokenSource } from '../teams/credentials.ts'
import type { AskAddress } from './ask-address.ts'
import type { Check } from './check.ts'
import { contentFindings } from './content.ts'
import { machineFindings } from './machine.ts'
import { publicAddressFindings } from './public-address.ts'
import { queueFindings } from './queue.ts'
import { problemFindings, settingFindings } from './settings.ts'
import { storeFindings } from './store.ts'
import { type KnownIdentity, signingKeyFindings, tokenFindings } from './teams.ts'

/** What the checks look at the deployment with. */
export type Instruments = {
  /** @throws BadConfiguration */
  readonly readConfig: () => Config
  /** Where `cards/` is. */
  readonly folder: string
  readonly nodeVersion: string
  readonly now: () => Temporal.Instant
  readonly random: Random
  readonly ask: AskAddress
  readonly token: (identity: KnownIdentity) => TokenSource
  readonly signingKeysUrl: string
}

/** Every check of `npm run admin -- doctor`. With settings that can't be read there is nothing else to look at. */
export function deploymentChecks(instruments: Instruments): readonly Check[] {
  const { folder, nodeVersion, now, random, ask, signingKeysUrl } = instruments
  const config = configOrProblems(instruments)
  if (config instanceof BadConfiguration) {
    return [{ about: 'settings', run: async () => problemFindings(config.problems) }]
  }
  const { settings, profile, identity } = config
  const teamsChecks = (known: KnownIdentity): Check[] => [
    { about: 'bot token', run: () => tokenFindings(known, instruments.token(known)) },
    { about: 'signing keys', run: (signal) => signingKeyFindings(signingKeysUrl, ask, { now, signal }) },
  ]
  return [
    { about: 'settings', run: async () => settingFindings(config) },
    { about: 'machine', run: async () => machineFindings(nodeVersion, settings.timeZone) },
    { about: 'packages', run: async () => contentFindings(folder, profile) },
    { about: 'store', run: () => storeFindings(config, random) },
    { about: 'queue', run: () => queueFindings(config, now()) },
    ...(identity.type === 'none' ? [] : teamsChecks(identity)),
    { about: 'public address', run: (signal) => publicAddressFindings(settings.publicUrl, ask, { now, signal }) },
  ]
}

function configOrProblems({ readConfig }: Instruments): Config | BadConfiguration {
  try {
    return readConfig()
  } catch (error) {
    if (error instanceof BadConfiguration) return error
    throw error
  }
}
