import { join } from 'node:path'
import { BadContent, loadContent } from '../content/load-packages.ts'
import { type Finding, ok, wrong } from './check.ts'

/** The packages that come with the service. */
export function contentFindings(folder: string, profile: string): Finding[] {
  try {
    const { packages } = loadContent(join(folder, 'cards'), profile)
    return packages.length > 0
      ? [ok(`${packages.length} packages for PROFILE ${profile}`)]
      : [wrong(`no package serves PROFILE ${profile}. Choose another one (cards/profiles).`)]
  } catch (error) {
    if (!(error instanceof BadContent)) throw error
    return [wrong(error.message.replace(/\s*\n\s*/g, ' · '))]
  }
}
