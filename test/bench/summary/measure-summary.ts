import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { measureClosing } from './beside/closing.ts'
import type { Figure } from './figure.ts'
import { measureHandMarked } from './hand-marked.ts'
import { measureKeyPoints } from './key-points.ts'
import { measureNews } from './news.ts'
import { measureSpeed } from './speed.ts'
import { measureVotes } from './votes.ts'

const needed = [
  'norsumm/NorSumm_dev.json',
  'kpa/arguments_dev.csv',
  'kpa/labels_dev.csv',
  'polis/15-per-hour-seattle/comments.csv',
  'polis/15-per-hour-seattle/participants-votes.csv',
  'polis/brexit-consensus/comments.csv',
  'polis/brexit-consensus/participants-votes.csv',
] as const

/** What the figures don't say. Printed with them, always. */
export const limits = [
  'News and English debates, not Norwegian workplaces: no public set of such discussions with reference summaries exists.',
  'NorSumm: the articles are in bokmål, and what is extracted stays bokmål; nn measures it against nynorsk summaries. lead-3 is strong on news, where the first sentences are the summary.',
  'KPA: one group for everything has a higher pair F1 than any of the groupings (and a V-measure of 0), because key points are few and large.',
  'Polis: flags from the votes of twelve people against the votes of all; nothing is guessed from texts.',
  'Hand-marked: answers made up for this project by those who made the summariser. The prompts held back tell more than the others, and they are made up too. Minority views rest on five answers.',
  'How readily texts are grouped was set with KPA dev and three of the hand-marked prompts in view, so these figures are on the bright side.',
  'Speed: generated answers. Seconds depend on the machine and what else it does; seconds of processor less so.',
  'Answers while a round closes: 100 a second over HTTP to the real service on SQLite, each counted from when it was due. The service has closed a small round before. Client, service and worker share the cores. From the end: until everything is posted to the ledger, the pauses included. Stalls are named by one more run under the profiler, which makes them longer.',
] as const

/** The files of the folder that are missing, or none. */
export function missingFrom(folder: string): string[] {
  return needed.filter((file) => !existsSync(join(folder, file)))
}

/** Every figure about the local summariser, each beside its baseline of the same run. */
export async function measureSummary(folder: string, speedRounds: number): Promise<Figure[]> {
  return [
    ...measureNews(folder),
    ...measureKeyPoints(folder),
    ...measureVotes(folder),
    ...measureHandMarked(),
    ...(await measureSpeed(speedRounds)),
    ...(await measureClosing(speedRounds)),
  ]
}
