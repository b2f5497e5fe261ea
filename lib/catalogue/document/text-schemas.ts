// The schemas of single texts that documents are made of: addresses, dates, sentences. What a text may hold besides is
// in check/check-text.ts.

import { z } from 'zod'
import { faultOfDate, isPartialDate } from './partial-date'
import { asIssue } from './problem'

/** Lower-case words joined by hyphens; `-vs-` is kept free, for it separates the tools of a comparison's address. */
export const slug = z
  .string()
  .max(64)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, asIssue({ code: 'slug-shape' }))
  .refine((value) => !value.includes('-vs-'), asIssue({ code: 'slug-vs' }))

/** A tool’s own slug: with a `vs` of its own at an end, a comparison’s address could be read as one of other tools. */
export const toolSlug = slug.refine((value) => !/^vs-|-vs$/.test(value), asIssue({ code: 'slug-vs-end' }))

/** A link that a browser may follow: http or https, parsed, without credentials. */
export const httpUrl = z
  .string()
  .max(2000)
  .refine(isHttpUrl, asIssue({ code: 'no-address' }))

export const partialDate = z.string().refine(isPartialDate, {
  error: ({ input }) => asIssue(faultOfDate(String(input)) ?? { code: 'date-shape' }),
})

export const fullDate = z.iso.date({
  error: ({ input }) => asIssue(faultOfDate(String(input), { whole: true }) ?? { code: 'day-shape' }),
})

/** A text of at most `max` characters that says something. */
export const sentence = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .refine((value) => !value.includes('\u0000'), asIssue({ code: 'nul' }))

export const markdown = z
  .string()
  .max(20_000)
  .refine((value) => !value.includes('\u0000'), asIssue({ code: 'nul' }))

/** True for an absolute http(s) address with a host and no user name or password in it. */
export function isHttpUrl(text: string): boolean {
  if (!/^https?:\/\/[^\s/]/i.test(text) || !URL.canParse(text)) return false
  const url = new URL(text)
  return (url.protocol === 'http:' || url.protocol === 'https:') && url.username === '' && url.password === ''
}
