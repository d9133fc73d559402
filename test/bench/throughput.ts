import { withAuthority, withBot } from './bots.ts'
import { alternate, type Round, type Scale } from './measurement.ts'

/** Requests in one turn of a side. Short, so that both sides of a round meet the same disturbances. */
const slice = 500

/**
 * Answers per second of both bots, each in a process of its own, for the same clicks. Every answer is checked: status
 * 200, and what only a real answer holds.
 */
export async function throughput(
  { rounds, requests, warmUp }: Scale,
  click: (number: number) => object,
  expected: { readonly ours: string; readonly reference: string },
): Promise<Round[]> {
  return withAuthority((authority, token) =>
    withBot('ours', { authority, token }, (ours) =>
      withBot('reference', { authority, token }, async (reference) => {
        const clicks = (from: number, count: number) => Array.from({ length: count }, (_, i) => click(from + i))
        await ours.client.post(clicks(0, warmUp), expected.ours)
        await reference.client.post(clicks(0, warmUp), expected.reference)

        const slices = Math.ceil(requests / slice)
        const size = Math.ceil(requests / slices)
        const measured: Round[] = []
        for (let round = 0; round < rounds; round++) {
          const from = (i: number) => warmUp + (round * slices + i) * size
          const parts = await alternate(
            slices,
            (i) => ours.client.post(clicks(from(i), size), expected.ours),
            (i) => reference.client.post(clicks(from(i), size), expected.reference),
          )
          measured.push({ ours: harmonicMean(parts, 'ours'), reference: harmonicMean(parts, 'reference') })
        }
        return measured
      }),
    ),
  )
}

/** Of speeds over slices of one size: all requests divided by all the time. */
function harmonicMean(parts: readonly Round[], side: 'ours' | 'reference'): number {
  return parts.length / parts.reduce((sum, part) => sum + 1 / part[side], 0)
}
