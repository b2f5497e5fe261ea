// The schemas of single texts that documents are made of: addresses, dates, sentences. What a text may hold besides is
// in check/check-text.ts.

import { z } from 'zod'
import { faultOfDate, isPartialDate } from './partial-date'

/** Lower-case words joined by hyphens; `-vs-` is kept free, for it separates the tools of a comparison's address. */
export const slug = z
  .string()
  .max(64)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'use lower-case letters, digits and single hyphens')
  .refine((value) => !value.includes('-vs-'), '“-vs-” separates tools in the address of a comparison')

/** A tool’s own slug: with a `vs` of its own at an end, a comparison’s address could be read as one of other tools. */
export const toolSlug = slug.refine(
  (value) => !/^vs-|-vs$/.test(value),
  'may not begin with “vs-” or end with “-vs”: the address of a comparison could then be read otherwise',
)

/** A link that a browser may follow: http or https, parsed, without credentials. */
export const httpUrl = z
  .string()
  .max(2000)
  .refine(isHttpUrl, 'use an address that starts with http:// or https://')

export const partialDate = z
  .string()
  .refine(isPartialDate, { error: ({ input }) => faultOfDate(String(input)) ?? '' })

export const fullDate = z.iso.date({
  error: ({ input }) => faultOfDate(String(input), { whole: true }) ?? 'use a date as YYYY-MM-DD',
})

/** A text of at most `max` characters that says something. */
export const sentence = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .refine((value) => !value.includes('\u0000'), 'take out the NUL character')

export const markdown = z
  .string()
  .max(20_000)
  .refine((value) => !value.includes('\u0000'), 'take out the NUL character')

/** True for an absolute http(s) address with a host and no user name or password in it. */
export function isHttpUrl(text: string): boolean {
  if (!/^https?:\/\/[^\s/]/i.test(text) || !URL.canParse(text)) return false
  const url = new URL(text)
  return (url.protocol === 'http:' || url.protocol === 'https:') && url.username === '' && url.password === ''
}
