// What is wrong with a form, as sentences by input name, for the summary and beside each field.

import type { z } from 'zod'
import type { FormErrors, FormValues } from '../editing/form/typed'
import { nameOfInput, UnknownField } from './form-values'

type Issue = z.core.$ZodIssue

/** The sentences for a schema's issues. Throws UnknownField where a strict object met a key it does not have. */
export function toFormErrors(issues: readonly Issue[], values: FormValues): FormErrors {
  const errors: FormErrors = Object.create(null)
  for (const issue of issues) {
    if (issue.code === 'unrecognized_keys')
      throw new UnknownField(nameOfInput(values, [...issue.path, issue.keys[0] ?? '']))
    const name = nameOfInput(values, issue.path)
    const sentence = toSentence(issue)
    const present = errors[name] ?? []
    if (!present.includes(sentence)) errors[name] = [...present, sentence]
  }
  return errors
}

// Zod's own words for what people leave out are about types.
function toSentence(issue: Issue): string {
  const missing = issue.code === 'invalid_type' && /received undefined$/.test(issue.message)
  const empty = issue.code === 'too_small' && issue.origin === 'string' && issue.minimum === 1
  if ((missing || empty) && /^(Invalid input|Too small)/.test(issue.message)) return 'Fill this in.'
  if (issue.code === 'too_big' && issue.origin === 'string' && /^Too big/.test(issue.message))
    return `Use at most ${issue.maximum} characters.`
  if (issue.code === 'invalid_value' && /^Invalid/.test(issue.message)) return 'Choose one of the options.'
  return issue.message
}
