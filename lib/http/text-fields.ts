// Texts of forms that no document holds: names of people, comments, suggestions, replies. What they may hold is said in
// lib/catalogue/check/check-text.ts, like that of all other texts.

import { z } from 'zod'
import { faultOfAddress, faultOfName, faultOfProse } from '../catalogue/check/check-text'
import { type FormErrors, toFormErrors } from './form-errors'

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

/** What is wrong with the comment of a change, under the name of its field; empty where nothing is. */
export function commentErrors(comment: string): FormErrors {
  const parsed = commentText.safeParse(comment)
  return parsed.success ? {} : toFormErrors(parsed.error.issues, { value: comment, nameOf: () => 'comment' })
}

function sound(max: number, faultOf: (text: string) => string | null) {
  return z
    .string()
    .trim()
    .max(max)
    .superRefine((text, context) => {
      const fault = text === '' ? null : faultOf(text)
      if (fault === null) return
      context.addIssue({ code: 'custom', message: `${fault.charAt(0).toUpperCase()}${fault.slice(1)}.` })
    })
}
