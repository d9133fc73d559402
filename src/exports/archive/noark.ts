import type { Language } from '../../domain/language.ts'

/** What an archive must know of a report. */
export type ArchiveRecord = {
  readonly title: string
  readonly unit: string
  readonly language: Language
  readonly createdAt: string
  /** Local day. */
  readonly day: string
  readonly organisation: string
  /** Which restriction it has, with its legal basis. The operator decides; undefined: nobody has. */
  readonly access: { readonly code: string; readonly legalBasis: string } | undefined
  readonly files: readonly {
    readonly name: string
    readonly mediaType: string
    readonly size: number
    readonly sha256: string
  }[]
}

/** Of this form, and not of what is told. */
const formVersion = 2

/**
 * The sidecar of an archive bundle, with the field names of Noark 5 (M-numbers of its metadata catalogue) where it has one.
 * `spraak` is no field of Noark; DOMAIN asks for it. What nobody has decided is said so, and not guessed.
 */
export function noarkSidecar(record: ArchiveRecord): string {
  const { title, unit, language, createdAt, day, organisation, access, files } = record
  const sidecar = {
    skjema: 'tillitsbot-arkiv',
    skjemaversjon: formVersion,
    // M020, M083, M103, M600, M023
    tittel: title,
    dokumenttype: 'Rapport',
    dokumentetsDato: day,
    opprettetDato: createdAt,
    arkivskaperNavn: organisation,
    administrativEnhet: unit,
    spraak: { nb: 'nob', nn: 'nno', en: 'eng' }[language],
    // M500, M501
    tilgangsrestriksjon: access?.code ?? 'ikke vurdert',
    skjermingshjemmel: access?.legalBasis ?? '',
    // M005, M700 to M707
    versjonsnummer: 1,
    dokumentobjekt: files.map(({ name, mediaType, size, sha256 }) => ({
      referanseDokumentfil: name,
      format: mediaType,
      variantformat: 'Produksjonsformat',
      sjekksum: sha256,
      sjekksumAlgoritme: 'SHA-256',
      filstoerrelse: size,
    })),
  }
  return `${JSON.stringify(sidecar, null, 2)}\n`
}

/** As `sha256sum --check` reads it. */
export function checksumList(files: readonly { readonly name: string; readonly sha256: string }[]): string {
  return files.map(({ name, sha256 }) => `${sha256}  ${name}\n`).join('')
}
