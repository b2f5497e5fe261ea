import { permanentRedirect } from 'next/navigation'
import type { Catalogue, Tool } from '@/lib/catalogue/catalogue'
import { getToolNamed } from '@/lib/catalogue/search/near-names'
import { decodeSegment } from '@/lib/http/decode-segment'

/** The tool at an address, or null; former addresses, other names and other spellings redirect for good to its own. */
export function getToolAt(
  catalogue: Catalogue,
  segment: string,
  pathOf: (slug: string) => string,
): Tool | null {
  // Where a withdrawn tool stood no other one's name leads away.
  if (catalogue.withdrawnBySlug.has(segment)) return null
  const tool = getToolNamed(catalogue, decodeSegment(segment))
  if (tool !== null && tool.slug !== segment) permanentRedirect(pathOf(tool.slug))
  return tool
}
