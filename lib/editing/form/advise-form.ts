// What the checks ask of a tool without refusing it, by the fields of its form.

import { adviseOn } from '../../catalogue/check/advise-on'
import { examineDocument } from '../../catalogue/check/examine-document'
import { isFault } from '../../catalogue/document/problem'
import type { Rule } from '../../catalogue/document/rule'
import type { Vocabulary } from '../../catalogue/document/vocabulary'
import type { Field } from './form-names'
import { type FieldProblem, issueToField } from './read-form'
import { fieldsToDocument } from './tool-form'

type Around = {
  vocabulary: Vocabulary
  rules: readonly Rule[]
  /** YYYY-MM-DD. */
  today: string
}

/** Every warning of a form's tool; none while something in it is at fault, which comes first. */
export function adviseOnFields(
  fields: Iterable<Field>,
  { vocabulary, rules, today }: Around,
): FieldProblem[] {
  const { input, places } = fieldsToDocument(fields)
  const { document, problems } = examineDocument(input, vocabulary, { today })
  if (document === null) return []
  const warnings = problems.filter((problem) => !isFault(problem))
  return [...warnings, ...adviseOn(document, { vocabulary, rules, today })].map(({ path, ...problem }) => ({
    ...problem,
    field: issueToField(path, places),
  }))
}
