import type { Render } from '../../src/cards/render.ts'
import { createPump } from '../../src/jobs/delivery/pump.ts'
import type { Services } from '../../src/ports/services.ts'

/** One process that sends what is due now and goes away. Returns how many entries came further. */
export async function deliverDue(services: Services, render: Render): Promise<number> {
  const pump = createPump(services, render)
  await pump.run()
  return pump.handled()
}
