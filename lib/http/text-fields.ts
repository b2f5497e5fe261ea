// Texts of forms that no document holds: names of people, comments, suggestions, replies. What they may hold is said in
// lib/catalogue/check/check-text.ts, like that of all other texts.

import { z } from 'zod'
import { faultOfAddress, faultOfName, faultOfProse } from '../catalogue/check/check-text'
import { type Coded, sayProblem } from '../catalogue/document/problem'
import { capitalise } from '../catalogue/shown/noun-words'
import type { FormErrors } from '../editing/form/typed'
import { toFormErrors } from './form-errors'

/** Longest comment of a change, in characters. */
const LONGEST_COMMENT = 500

/** A line by which somebody or something is known. */
export const nameText = (max: number) => sound(max, faultOfName)
/** Sentences. */
export const proseText = (max: number) => sound(max, faultOfProse)
/** Where something can be read. */
export const addressText = (max: number) => sound(max, faultOfAddress)

/** Why a change is made. */
export const commentText = proseText(LONGEST_COMMENT)

/** What a reviewer says to the author of a proposal. */
export const replyText = proseText(1000)

/** What is wrong with the comment of a change, under the name of its field; empty where nothing is. */
export const commentErrors = (comment: string) => errorsOf(commentText, 'comment', comment)

/** What is wrong with a reply to an author, likewise. */
export const replyErrors = (reply: string) => errorsOf(replyText, 'reply', reply)

function errorsOf(schema: z.ZodType, name: string, text: string): FormErrors {
  const parsed = z.object({ [name]: schema }).safeParse({ [name]: text })
  return parsed.success ? {} : toFormErrors(parsed.error.issues, {})
}

function sound(max: number, faultOf: (text: string) => Coded | null) {
  return z
    .string()
    .trim()
    .max(max)
    .superRefine((text, context) => {
      const fault = text === '' ? null : faultOf(text)
      if (fault === null) return
      context.addIssue({ code: 'custom', message: `${capitalise(sayProblem(fault))}.` })
    })
}
