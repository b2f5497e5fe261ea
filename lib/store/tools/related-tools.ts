// The other ends of a tool's relations: found by whatever name somebody types, public or not, and which of them no
// reader sees.

import { z } from 'zod'
import type { Catalogue } from '../../catalogue/catalogue'
import { getToolNamed } from '../../catalogue/search/near-names'
import { noToolNamed } from '../../catalogue/search/no-such-tool'
import { getDatabase } from '../../db/database'
import { orUnavailable } from '../../db/unavailable'
import type { Field } from '../../editing/form/form-names'
import type { FieldProblem } from '../../editing/form/read-form'
import { may } from '../../rights/rights'
import type { Viewer } from '../../rights/viewer'
import type { Publication } from '../columns'
import { ask, query } from '../sql'

/** True for the name of a field that holds another tool: the end of a relation or of a move, what to take instead, what it works with. */
export const namesOtherTool = (field: string): boolean =>
  /^(?:(?:relations|moves|mappings)\.\d+\.to|(?:choose|avoid)When\.\d+\.instead|worksWith\.\d+\.with)$/.test(
    field,
  )

// Drafts and withdrawn tools are in no catalogue, and an editor may relate to them all the same.
const NAMED = query(
  { typed: z.string(), slug: z.string() },
  `select distinct on (typed) typed, slug from unnest($1::text[]) typed
   join tool on tool.slug = typed or (lower(tool.name) = lower(typed) and (tool.publication = 'withdrawn' or $2))
   order by typed, tool.slug <> typed, tool.id`,
)

/** The form's fields with the address of each related tool where its name was typed; what leads nowhere stays as typed. */
export async function nameRelatedTools(
  fields: readonly Field[],
  { viewer, catalogue }: { viewer: Viewer; catalogue: Catalogue },
): Promise<Field[]> {
  const named = fields.map(([field, value]): Field => {
    if (!namesOtherTool(field) || value.trim() === '') return [field, value]
    return [field, getToolNamed(catalogue, value)?.slug ?? value.trim()]
  })
  const open = named.flatMap(([field, value]) =>
    namesOtherTool(field) && value !== '' && !catalogue.toolsBySlug.has(value) ? [value] : [],
  )
  if (open.length === 0) return named
  const rows = await ask(NAMED, open, may(viewer.role, 'review.decide'))
  const slugs = new Map(rows.map(({ typed, slug }) => [typed, slug]))
  return named.map(
    ([field, value]): Field => [field, namesOtherTool(field) ? (slugs.get(value) ?? value) : value],
  )
}

/** Problems of the form, in which a related tool that there is not is called so, with the near ones. */
export function nameLostRelations(
  problems: readonly FieldProblem[],
  fields: readonly Field[],
  catalogue: Catalogue,
): FieldProblem[] {
  return problems.map((problem) => {
    const typed = namesOtherTool(problem.field)
      ? (fields.find(([field]) => field === problem.field)?.[1].trim() ?? '')
      : ''
    if (typed === '' || catalogue.toolsBySlug.has(typed)) return problem
    return { field: problem.field, ...noToolNamed(catalogue, typed) }
  })
}

/** A related tool that readers are not shown. */
export type UnseenTool = { slug: string; name: string; publication: Exclude<Publication, 'published'> }

/** Those of the tools at these addresses that no reader sees, by address. Throws DatabaseUnavailable. */
export async function findUnseenTools(slugs: readonly string[]): Promise<UnseenTool[]> {
  if (slugs.length === 0) return []
  const where = { slug: { in: [...slugs] }, publication: { not: 'published' as const } }
  const select = { slug: true, name: true, publication: true }
  const found = await orUnavailable(() =>
    getDatabase().prisma.tool.findMany({ where, select, orderBy: { slug: 'asc' } }),
  )
  return found.flatMap(({ publication, ...tool }) =>
    publication === 'published' ? [] : [{ ...tool, publication }],
  )
}
