import type { Services } from '../../ports/services.ts'

/** The clock's part: decides every slot whose time has come and carries the decision out. */
export async function runDueSlots(_services: Services): Promise<void> {}
