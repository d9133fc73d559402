import type { Workers } from '../../ports/services.ts'

/** The only process. */
export const alone: Workers = { count: () => 1, isMine: () => true }
