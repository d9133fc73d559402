import type { Language } from '../../domain/language.ts'
import type { ArchiveRecord } from '../archive/noark.ts'
import type { Block, Title } from '../document/block.ts'
import type { Sheet, SheetPart } from '../xlsx/sheets.ts'

/** What a worker is told before the first part: everything about the file but its parts. Plain data. */
export type Work =
  | { readonly format: 'docx' | 'html'; readonly title: Title }
  | { readonly format: 'zip'; readonly title: Title; readonly record: Omit<ArchiveRecord, 'files'> }
  | {
      readonly format: 'xlsx'
      readonly sheets: readonly Sheet[]
      readonly createdAt: string
      readonly creator: string
      /** Of the note where a text is cut. */
      readonly language: Language
    }

/** Blocks of a document, or rows of a sheet. */
export type Part = { readonly blocks: readonly Block[] } | SheetPart

/** By this the worker asks for more parts. It gets `undefined` when it has all of them. */
export const next = 'next'

/** A piece of the file, in order. Absent bytes: that was all. */
export type Piece = { readonly bytes?: Uint8Array }
