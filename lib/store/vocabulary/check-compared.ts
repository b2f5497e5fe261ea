// A comparison of a tool that readers do not see would never be shown.

import { z } from 'zod'
import { query, type RunSql } from '../sql'

const THERE = query(
  { slug: z.string() },
  `select slug from tool where slug = any($1) and publication = 'published'`,
)

/** The slugs that lead to no published tool. */
export async function findAbsentTools(run: RunSql, slugs: readonly string[]): Promise<string[]> {
  const there = new Set((await run(THERE, [...slugs])).map(({ slug }) => slug))
  return slugs.filter((slug) => !there.has(slug))
}
