// Fields and problems of the form of a tool in the shapes that forms are kept and drawn in.

import { capitalise } from '../catalogue/shown/noun-words'
import type { Field } from '../editing/form/form-names'
import type { FieldProblem } from '../editing/form/read-form'
import type { FormErrors, FormValues } from '../editing/form/typed'

/** Fields as texts by input name. */
export function toValues(fields: Iterable<Field>): FormValues {
  const values: FormValues = Object.create(null)
  for (const [name, value] of fields) values[name] = [...(values[name] ?? []), value]
  return values
}

// The checks speak to people who write files; in a form there are fields to fill in and boxes to tick.
const IN_A_FORM: readonly (readonly [RegExp, string])[] = [
  [/^is empty: .*/, 'fill this in'],
  [/^is missing: one of .*/, 'choose one'],
  [/^is missing$/, 'fill this in'],
  [/^name at least one category$/, 'choose at least one'],
  [/ cannot be a facet: say filter: false$/, ' cannot be a filter: untick it'],
  [/ or say unverified: true$/, ' or tick “unverified”'],
  [
    /has sources and says unverified: drop one of the two/,
    'has sources and is ticked as unverified: choose one',
  ],
]

/** Problems as sentences by input name: `needs a source` → `Needs a source.` */
export function toErrors(problems: readonly FieldProblem[]): FormErrors {
  const errors: FormErrors = Object.create(null)
  for (const { field, message: told } of problems) {
    const message = IN_A_FORM.reduce((text, [file, form]) => text.replace(file, form), told)
    const sentence = `${capitalise(message)}.`.replace(/([.?!])\.$/, '$1')
    const present = errors[field] ?? []
    if (!present.includes(sentence)) errors[field] = [...present, sentence]
  }
  return errors
}
