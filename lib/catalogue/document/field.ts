// What is known of a field of a document besides its schema. Forms, labels of differences and of faults, CSV columns,
// merge and CONTRIBUTING's tables are made of it, so that a field is described once, where its schema stands.

import { z } from 'zod'

export type FieldTraits = {
  /** What editors and readers call it. */
  label: string
  /**
   * How it is typed. address: a link; date: as finely as it is known; day: a whole one; number: one, with a point for a comma; area:
   * several lines; lines: a list, one a line; choice: one word of a list; boxes: several; tick: yes or nothing; own: as
   * a group or rows of fields of its own, or not in a form at all.
   */
  input:
    | 'line'
    | 'address'
    | 'date'
    | 'day'
    | 'number'
    | 'area'
    | 'markdown'
    | 'lines'
    | 'choice'
    | 'boxes'
    | 'tick'
    | 'own'
  /** Beside its input; of a number, what will do. */
  hint?: string
  placeholder?: string
  /** False for words that no dictionary has. */
  spellCheck?: false
  /** The height of its text area. */
  rows?: number
  /** Of a list of rows, one of them: `tradeoff`. */
  noun?: string
  /** A name, a title or a word: of one line, without what nobody sees. */
  isName?: true
  /** A list of addresses of sources. */
  cites?: true
  /** A list of addresses that are no sources. */
  isAddress?: true
  /** What the order of a list says: nothing, or which one is first. The whole order counts where this is left out. */
  order?: 'none' | 'first'
  /** False where no column of a CSV file holds it; texts: a cell holds the texts of its entries, one a line. */
  column?: false | 'texts'
  /** A list of words without blanks in them: a blank may stand between two of them in a cell. */
  isWords?: true
}

/** A field as it stands in its document. */
export type Field = FieldTraits & {
  name: string
  /** What it holds, in the sentence that files and their schemas are explained with. */
  about: string
  isRequired: boolean
  /** What it holds where a document says nothing of it. */
  preset: unknown
  isNullable: boolean
  isList: boolean
  /** The closed list that it is a word of, or nothing. */
  words: readonly string[]
  /** The fields of what it holds: of a group, or of each entry of a list; empty for a plain one. */
  fields: readonly Field[]
}

type Shape = Readonly<Record<string, z.core.$ZodType>>

const known = z.registry<FieldTraits>()

/** A schema with what is known of the field it is for. `about` is the sentence that files are explained with. */
export function field<Schema extends z.ZodType>(schema: Schema, about: string, traits: FieldTraits): Schema {
  const described = schema.describe(about)
  known.add(described, traits)
  return described
}

/** The fields of a document in the order of its files. Throws for one that nothing is known of. */
export function fieldsOf({ shape }: { shape: Shape }): Field[] {
  return Object.entries(shape).map(([name, schema]) => {
    const traits = known.get(schema)
    const about = z.globalRegistry.get(schema)?.description
    if (!traits || !about)
      throw new Error(`Nothing is known of the field “${name}”: describe it with field().`)
    const held = unwrap(schema)
    const isList = held instanceof z.ZodArray
    const inner = isList ? held.def.element : held
    return {
      ...traits,
      name,
      about,
      isList,
      isNullable: accepts(schema, null),
      isRequired: !accepts(schema, undefined),
      preset: z.safeParse(schema, undefined).data,
      words: inner instanceof z.ZodEnum ? inner.options.map(String) : [],
      fields: inner instanceof z.ZodObject ? fieldsOf(inner) : [],
    }
  })
}

const accepts = (schema: z.core.$ZodType, value: unknown) => z.safeParse(schema, value).success

function unwrap(schema: z.core.$ZodType): z.core.$ZodType {
  if (schema instanceof z.ZodPipe) return unwrap(schema.def.out)
  return schema instanceof z.ZodDefault || schema instanceof z.ZodNullable
    ? unwrap(schema.def.innerType)
    : schema
}
