import { summariseInThread } from '../../../src/summariser/large/run.ts'
import { oneByOne, sealedRound } from '../../support/sealed-round.ts'
import { generateRound } from './generated-round.ts'

/** A process of its own, so that the peak of its memory is this round's: `speed-process.ts <answers>` prints JSON. */
const { round, sealed } = sealedRound(generateRound(Number(process.argv[2]), 60).contributions.map(({ text }) => text))
const before = process.cpuUsage()
const start = performance.now()
const { themes } = await summariseInThread(round, oneByOne(sealed))
const seconds = (performance.now() - start) / 1000
const { user, system } = process.cpuUsage(before)
process.stdout.write(
  JSON.stringify({
    seconds,
    processorSeconds: (user + system) / 1e6,
    megabytes: process.resourceUsage().maxRSS / 1024,
    themes: themes.length,
  }),
)
