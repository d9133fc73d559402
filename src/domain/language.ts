import { z } from 'zod'

/** Bokmål, nynorsk and English, in the order in which they are always listed. */
export const languages = ['nb', 'nn', 'en'] as const
export const Language = z.enum(languages)
export type Language = z.infer<typeof Language>
