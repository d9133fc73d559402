import type { Services } from '../../ports/services.ts'

/** The clock's part: plans the slots of new campaigns and keeps their progress cards true. */
export async function runCampaigns(_services: Services): Promise<void> {}
