// The fields that forms of the vocabulary send, and how a refusal of lib/store becomes an answer to them.

import { z } from 'zod'
import { paths } from '../paths'
import { type WordChange, WordRefused } from '../store/vocabulary/edit-vocabulary'
import type { FormResult } from './form-result'
import { writeSaid } from './said-notice'
import { toErrors } from './tool-form-values'

const text = (max: number) => z.string().max(max).optional()

/** What a word's inputs send; which of them count is its kind's business. */
export const wordFields = {
  name: text(200),
  label: text(200),
  scope: text(1000),
  definition: text(2000),
  guide: text(20_000),
  group: text(64),
  kind: text(20),
  unit: text(100),
  direction: text(20),
  staleAfterDays: text(10),
  filter: z.literal('yes').optional(),
  compare: z.literal('yes').optional(),
  options: text(60_000),
  categories: z.array(z.string().max(64)).max(200).optional(),
}

export const markField = z.string().max(40)

/** Where a change of a word leads: to a page that says what was done. */
export async function toWordDone(path: string, { said }: WordChange): Promise<FormResult> {
  return { redirect: paths.said(path, await writeSaid(path, said)) }
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
