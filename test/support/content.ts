import { join } from 'node:path'
import { loadContent } from '../../src/content/load-packages.ts'

const loaded = new Map<string, ReturnType<typeof loadContent>>()

/** What `cards/` holds for a profile. Read once a process: a test run starts the service hundreds of times. */
export function contentOf(profile: string): ReturnType<typeof loadContent> {
  const content = loaded.get(profile) ?? loadContent(join(import.meta.dirname, '../../cards'), profile)
  loaded.set(profile, content)
  return content
}
