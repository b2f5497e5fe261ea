// Where the curated catalogue and what others publish say different things of a tool, and why the catalogue keeps to
// what it says: reasons are data (prisma/catalogue/disagreements.yaml), and hold for what they were written about.

import { z } from 'zod'
import { sentence, slug } from '../../catalogue/document/text-schemas'

export const OTHERS = ['landscape', 'endoflife'] as const
export type Other = (typeof OTHERS)[number]

export const DISAGREED = [
  'name',
  'repository',
  'homepage',
  'stage',
  'first-release',
  'release',
  'latest-release',
  'end-of-support',
] as const

export type Disagreement = {
  /** The tool's slug. */
  tool: string
  other: Other
  field: (typeof DISAGREED)[number]
  /** What the catalogue says, and what the other does; null where one of them says nothing. */
  ours: string | null
  theirs: string | null
  /** Where the other says so: `landscape.yml:812`. */
  place: string
}

const reason = z.strictObject({
  tools: z.array(slug).min(1).describe('Slugs of the tools it holds for.'),
  other: z.enum(OTHERS).describe('Who says otherwise.'),
  field: z.enum(DISAGREED).describe('What the two say different things of.'),
  theirs: sentence(300)
    .optional()
    .describe('What they say; left out where the reason holds whatever they say of this field.'),
  reason: sentence(400).describe('Why the catalogue keeps to what it says, for who reads the check.'),
})

export type Reason = z.output<typeof reason>

export const disagreementsDocument = z.strictObject({ disagreements: z.array(reason) })

export type Explained = {
  unexplained: Disagreement[]
  explained: { disagreement: Disagreement; reason: string }[]
  /** Reasons that explain nothing of these tools any more. */
  idle: { tool: string; reason: Reason }[]
}

/** Parts disagreements with one other into those that a reason explains and those that none does. */
export function explainDisagreements(
  disagreements: readonly Disagreement[],
  reasons: readonly Reason[],
  other: Other,
): Explained {
  const told: Explained = { unexplained: [], explained: [], idle: [] }
  for (const disagreement of disagreements) {
    const found = reasons.find((reason) => isAbout(reason, disagreement))
    if (found === undefined) told.unexplained.push(disagreement)
    else told.explained.push({ disagreement, reason: found.reason })
  }
  for (const reason of reasons.filter((one) => one.other === other))
    for (const tool of reason.tools)
      if (!disagreements.some((one) => one.tool === tool && isAbout(reason, one)))
        told.idle.push({ tool, reason })
  return told
}

function isAbout(reason: Reason, { tool, other, field, theirs }: Disagreement): boolean {
  const isSameField = reason.tools.includes(tool) && reason.other === other && reason.field === field
  return isSameField && (reason.theirs === undefined || reason.theirs === theirs)
}
