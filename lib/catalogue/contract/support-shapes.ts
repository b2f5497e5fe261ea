// A stack, and what works with what, as programs read them.

import { z } from 'zod'
import { FIT_LEVELS } from '../document/words'
import { addresses, named, ofCatalogue, partialDay } from './named-shapes'

const line = named(
  'Line',
  'A row of versions that gets fixes for a time of its own. A day of support is the last one with fixes.',
  z.strictObject({
    name: z.string(),
    releasedOn: partialDay.nullable(),
    latest: z.string().nullable(),
    latestOn: partialDay.nullable(),
    activeUntil: partialDay.nullable(),
    securityUntil: partialDay.nullable(),
    longTerm: z.boolean(),
  }),
)

export const stack = named(
  'Stack',
  'Until when what somebody runs gets fixes; what gets none comes first.',
  z.strictObject({
    address: ofCatalogue.address,
    revision: ofCatalogue.revision,
    today: ofCatalogue.asOf,
    stack: z.array(
      z.strictObject({
        tool: z.string().describe('Its slug.'),
        name: z.string(),
        version: z.string().nullable(),
        state: z
          .enum(['supported', 'security', 'ended', 'gone', 'below', 'no-version', 'no-line', 'no-lines'])
          .describe(
            '`supported`, `security` and `ended` are of a line; `gone`: the tool itself has ended; `below`: older than every line that is known.',
          ),
        said: z.string().describe('The same in a sentence.'),
        line: line.nullable(),
        moveTo: z.array(line).describe('Newer lines that get fixes, the newest first.'),
        successors: z.array(z.string()).describe('Slugs of what took the place of a tool that has ended.'),
        rule: z.string().nullable().describe('The rule of support in a sentence.'),
        sources: addresses,
      }),
    ),
  }),
)

const fit = named(
  'Fit',
  'Versions of a tool that work, or are known not to, with a version of another, and who says so.',
  z.strictObject({
    tool: z.string().describe('Its slug.'),
    name: z.string(),
    versions: z
      .array(z.string())
      .describe('Lines, the newest first; `1.31 to 1.34` where the other tool states a range.'),
    level: z.enum(FIT_LEVELS),
    note: z.string().nullable(),
    statedBy: z.string().describe('The slug of the tool whose makers say so.'),
    stated: z
      .strictObject({
        line: z.string(),
        with: z.string(),
        from: z.string().nullable(),
        until: z.string().nullable(),
      })
      .describe('As they say it: a line of theirs, and a range of versions of the other.'),
    checkedOn: z.iso.date().nullable(),
    unverified: z.boolean(),
    sources: addresses,
  }),
)

export const fits = named(
  'Fits',
  'What works with a version of a tool.',
  z.strictObject({
    address: ofCatalogue.address,
    revision: ofCatalogue.revision,
    today: ofCatalogue.asOf,
    with: z.strictObject({ tool: z.string(), name: z.string(), version: z.string().nullable() }),
    fits: z.array(fit),
    outside: z.array(fit).describe('What is stated of other versions only.'),
  }),
)
