// What searches speak besides the catalogue's own words: words of the trade, and needs with the page that answers each.

import { z } from 'zod'
import { field } from './field'
import { asIssue } from './problem'
import { slug } from './text-schemas'
import { key, text } from './word-traits'

export const tradeWordDocument = z.strictObject({
  key: key(slug, 'What addresses and files name it by; never reused.'),
  word: field(text(60), 'What people type: one word or several.', {
    label: 'Word',
    input: 'line',
    hint: 'What people type: one word or several.',
    spellCheck: false,
    isName: true,
  }),
  means: field(
    z
      .array(text(80))
      .min(1, asIssue({ code: 'no-meaning' }))
      .max(10),
    'What the catalogue calls it; each is looked for as well.',
    { label: 'Means', input: 'lines', hint: 'What the catalogue calls it, one a line.', rows: 3 },
  ),
})

export const needDocument = z.strictObject({
  key: key(slug, 'What addresses and files name it by; never reused.'),
  phrases: field(
    z
      .array(text(100))
      .min(1, asIssue({ code: 'no-phrase' }))
      .max(20),
    'What people type who need it; order of words and endings do not count.',
    { label: 'Phrases', input: 'lines', hint: 'What people type who need it, one a line.', rows: 6 },
  ),
  address: field(
    z
      .string()
      .trim()
      .max(300)
      .regex(/^\/(?:tools\?|categories\/|compare\/|choose\/|glossary#)[!-~]+$/, asIssue({ code: 'no-page' })),
    'The page of this site that answers it: a category, a filtered listing, a comparison.',
    {
      label: 'Address',
      input: 'line',
      hint: 'As it stands behind the name of this site: /tools?category=proxies&automatic-tls=yes.',
      spellCheck: false,
      isName: true,
    },
  ),
  says: field(text(200), 'One sentence: what is found there.', {
    label: 'Says',
    input: 'line',
    hint: 'One sentence: what is found there.',
  }),
})

export type TradeWord = z.output<typeof tradeWordDocument>
export type Need = z.output<typeof needDocument>
