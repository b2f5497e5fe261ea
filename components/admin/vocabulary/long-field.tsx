import { Field, type Texts } from '@/components/ui/field'
import type { WordKind } from '@/lib/catalogue/document/vocabulary-words'

export type WordFieldsProps = {
  kind: WordKind
  /** What the word says now; null for a new one. */
  content: Readonly<Record<string, unknown>> | null
  values?: Texts
  errors?: Texts
  groups: readonly { key: string; name: string }[]
  categories: readonly { slug: string; name: string }[]
}

type LongFieldProps = {
  label: string
  name: string
  hint?: string
  rows: number
  now: string
  values?: Texts
  errors?: Texts
}

/** A field of several lines. */
export function LongField({ label, name, hint, rows, now, values, errors }: LongFieldProps) {
  return (
    <Field label={label} name={name} hint={hint} errors={errors?.[name]}>
      {(input) => <textarea {...input} rows={rows} defaultValue={values?.[name]?.[0] ?? now} />}
    </Field>
  )
}
