import { z } from 'zod'
import { PackageFile, PackageTextFile, ProfileFile } from '../domain/package/package.ts'

/**
 * JSON schemas of the three kinds of files, by the name of their file in `cards/`. Editors complete and check with them while
 * somebody writes; what must hold between files only `check` can say.
 */
export function schemaFiles(): Record<string, string> {
  return {
    'package.schema.json': schema(PackageFile, 'package.yaml of a conversation package'),
    'package-text.schema.json': schema(PackageTextFile, 'nb.yaml, nn.yaml or en.yaml of a conversation package'),
    'profile.schema.json': schema(ProfileFile, 'The goals of an organisation'),
  }
}

function schema(form: z.ZodType, title: string): string {
  const { $schema, ...rest } = z.toJSONSchema(form, { io: 'input', target: 'draft-7' })
  return `${JSON.stringify({ $schema, title, ...rest }, undefined, 2)}\n`
}
