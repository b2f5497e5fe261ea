// A slug for a tool that an import names and does not address.

import { toSlugText } from '../../catalogue/search/near-names'

/** A slug made of a name; the words that a comparison's address keeps free are put otherwise: `A vs B` → `a-versus-b`. */
export function freeSlug(name: string): string {
  return toSlugText(name).replaceAll('-vs-', '-versus-').slice(0, 64).replace(/-$/, '')
}
