// JSON Schemas of the curated files, made from the zod schemas, so that an editor completes and checks them.
// scripts/write-json-schemas.ts writes them; a test demands that the written ones are up to date.

import { z } from 'zod'
import { toolDocument } from '../../catalogue/check/check-evidence'
import { rulesDocument } from '../../catalogue/document/rule'
import { vocabularyFiles } from './catalogue-files'

/** File name → text of the JSON Schema, for tool files and the vocabulary's files. */
export function printJsonSchemas(): Record<string, string> {
  return {
    'tool.schema.json': print('A tool of the catalogue', toolDocument),
    'categories.schema.json': print('The categories of the catalogue', vocabularyFiles.categories),
    'aspects.schema.json': print('The aspects of tradeoffs', vocabularyFiles.aspects),
    'attributes.schema.json': print('The attributes of tools, and their groups', vocabularyFiles.attributes),
    'words.schema.json': print(
      'Words of the trade, and what the catalogue says instead',
      vocabularyFiles.words,
    ),
    'needs.schema.json': print('What people need, and where it is answered', vocabularyFiles.needs),
    'rules.schema.json': print('Rules between facts', rulesDocument),
    'comparisons.schema.json': print('Comparisons worth reading', vocabularyFiles.comparisons),
  }
}

function print(title: string, schema: z.ZodType): string {
  const { $schema, ...rest } = z.toJSONSchema(schema, { io: 'input', target: 'draft-7' })
  return `${JSON.stringify({ $schema, title, ...rest }, null, 2)}\n`
}
