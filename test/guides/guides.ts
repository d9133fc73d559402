import { join } from 'node:path'

export const guideLanguages = ['nb', 'nn'] as const
export type GuideLanguage = (typeof guideLanguages)[number]

export const guideFolder = join(import.meta.dirname, '../../docs/guides')
export const pictureFolder = join(import.meta.dirname, '../../docs/images/guides')

export function pictureName(what: string, language: GuideLanguage): string {
  return `${what}.${language}.png`
}
