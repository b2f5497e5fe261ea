// What the words of the vocabulary have in common: a key, a name, a definition, and what is known of each of these.

import { z } from 'zod'
import { field } from './field'
import { slug } from './text-schemas'

/** A text of at most `max` characters that says something. */
export const text = (max: number) => z.string().trim().min(1).max(max)

/** What a word is named by for good. */
export const key = (schema: z.ZodString, about: string) =>
  field(schema, about, {
    label: 'Key',
    input: 'line',
    hint: 'What addresses and files name it by, in lower case with hyphens; it never changes.',
    spellCheck: false,
    isName: true,
  })

/** What readers call it. */
export const name = (max: number, about: string) =>
  field(text(max), about, { label: 'Name', input: 'line', isName: true })

/** What it means, for readers. */
export const definition = (max: number, about: string) =>
  field(text(max), about, { label: 'Definition', input: 'area' })

/** Whether it is out of use; a button says so, not an input. */
export const retired = (about: string) =>
  field(z.boolean().default(false), about, { label: 'Retired', input: 'own' })

/** Attributes that a category names, in their order. */
export const attributeKeys = (most: number, about: string, traits: { label: string; hint: string }) =>
  field(z.array(slug).max(most).default([]), about, { ...traits, input: 'lines', rows: 7, isName: true })
