// Fields and problems of the form of a tool in the shapes that forms are kept and drawn in.

import { type Coded, sayProblem } from '../catalogue/document/problem'
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
const FORM_WORDS: Partial<Record<Coded['code'], string | ((problem: Coded) => string)>> = {
  missing: 'fill this in',
  'empty-text': 'fill this in',
  'empty-list': 'fill this in',
  'missing-word': 'choose one',
  'no-category': 'choose at least one',
  'no-facet': (problem) => sayProblem(problem).replace('facet: say filter: false', 'filter: untick it'),
  'no-evidence': 'give at least one source, or tick “unverified”',
  'evidence-and-none': 'has sources and is ticked as unverified: choose one',
}

function sayInForm(problem: Coded | { message: string }): string {
  if (!('code' in problem)) return problem.message
  const words = FORM_WORDS[problem.code]
  return typeof words === 'function' ? words(problem) : (words ?? sayProblem(problem))
}

/** Problems as sentences by input name: `no-evidence` → `Give at least one source, or tick “unverified”.` */
export function toErrors(problems: readonly FieldProblem[]): FormErrors {
  const errors: FormErrors = Object.create(null)
  for (const problem of problems) {
    const { field } = problem
    const sentence = `${capitalise(sayInForm(problem))}.`.replace(/([.?!])\.$/, '$1')
    const present = errors[field] ?? []
    if (!present.includes(sentence)) errors[field] = [...present, sentence]
  }
  return errors
}
