// The fields that forms of the vocabulary send, and how a refusal of lib/store becomes an answer to them.

import { z } from 'zod'
import { WORD_KINDS } from '../catalogue/document/vocabulary-words'
import { locateField } from '../editing/form/form-names'
import { wordFormFields } from '../editing/form/word-form'
import { paths } from '../paths'
import { WordRefused } from '../store/vocabulary/edit-vocabulary'
import type { WordChange } from '../store/vocabulary/vocabulary-change'
import type { FormResult } from './form-result'
import { writeSaid } from './said-notice'
import { toErrors } from './tool-form-values'

/** True for what some word has; of which kind it is, readWord asks. */
export const isWordField = (name: string): boolean =>
  WORD_KINDS.some((kind) => locateField(wordFormFields(kind, true), name) !== null)

export const markField = z.string().max(40)

/** Where a change of a word leads: to a page, or the part of it with an id, that says what was done. */
export async function toWordDone(path: string, { said }: WordChange, part = ''): Promise<FormResult> {
  return { redirect: `${paths.said(path, await writeSaid(path, said))}${part && `#${part}`}` }
}

/** Runs a change; what it refuses is shown on the form's page. */
export async function orWordErrors(work: () => Promise<FormResult>): Promise<FormResult> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof WordRefused) return { errors: toErrors(error.problems) }
    throw error
  }
}

export const NO_SUCH_WORD = { refusal: { status: 404, sentence: 'There is no such word.' } } as const
