import type { Services } from '../../ports/services.ts'

/** The clock's part: sends the personal reminders whose time has come to those who have not answered. */
export async function remindDue(_services: Services): Promise<void> {}
