import { z } from 'zod'
import { commandLists, localisedCommands } from './command-lists.ts'

/** What a deployment decides about its app. */
export const AppIdentity = z.strictObject({
  /** Of the bot and the app: the same Entra app registration. */
  appId: z.guid({ error: 'is not an app id such as 00000000-0000-0000-0000-000000000000' }),
  /** Where the service is reached, without `https://`. */
  host: z
    .string()
    .max(253)
    .regex(/^(?=.*\.)[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/, 'is not the name of a host such as tillit.example.no'),
  /** Teams takes an update only when this is higher than before. */
  version: z.string().regex(/^\d{1,5}\.\d{1,5}\.\d{1,5}$/, 'is not a version such as 1.0.0'),
  /** Who offers it, as Teams shows it: the public body. */
  developer: z.string().trim().min(1).max(32, 'has more than 32 characters, which Teams does not take'),
})
export type AppIdentity = z.infer<typeof AppIdentity>

/** What stands in `appPackage/`: two templates of JSON, and pictures as they are. */
type AppFiles = {
  readonly manifest: string
  readonly nn: string
  readonly en: string
  readonly color: Uint8Array
  readonly outline: Uint8Array
}

/**
 * The files of the Teams app package: the manifest in bokmål, a file for each other language, and the icons. Lists of
 * commands come from the table of commands, so that they can't drift from it.
 */
export function buildAppPackage(files: AppFiles, identity: AppIdentity): Record<string, Uint8Array> {
  const manifest = Manifest.parse(JSON.parse(fillIn(files.manifest, identity)))
  const bots = manifest.bots.map((bot) => ({ ...bot, commandLists: commandLists('nb') }))
  return {
    'manifest.json': json({ ...manifest, bots }),
    'nn.json': json({ ...Words.parse(JSON.parse(files.nn)), ...localisedCommands('nn') }),
    'en.json': json({ ...Words.parse(JSON.parse(files.en)), ...localisedCommands('en') }),
    'color.png': files.color,
    'outline.png': files.outline,
  }
}

/** Only what is filled in here. A test holds the whole against Microsoft's schema. */
const Manifest = z.looseObject({ bots: z.array(z.looseObject({})).length(1) })
const Words = z.record(z.string(), z.string())

function fillIn(template: string, identity: AppIdentity): string {
  return template.replaceAll(/\{\{(\w+)\}\}/g, (placeholder, name: string) => {
    const value = Object.entries(identity).find(([key]) => key === name)?.[1]
    if (value === undefined) throw new Error(`appPackage/manifest.json has the unknown placeholder ${placeholder}`)
    // It stands within a JSON string.
    return JSON.stringify(value).slice(1, -1)
  })
}

function json(value: unknown): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(value, undefined, 2)}\n`)
}
