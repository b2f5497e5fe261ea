// What changed in the catalogue of a published tool, as feeds tell it: read off two revisions when they are loaded, and
// kept without their documents.

/** What a change is: one word that feed readers can sort by. Events and turns of support have words of their own. */
export const RECORDED_TYPES = [
  'added',
  'relicensed',
  'recategorised',
  'became-supported',
  'became-partial',
  'by-plugin',
  'became-unsupported',
  'changed-fact',
  'now-known',
] as const
export type RecordedType = (typeof RECORDED_TYPES)[number]

/** The options a tool had of a facet before a change, and those it has since. */
export type FacetMove = { facet: string; before: readonly string[]; after: readonly string[] }

export type RecordedChange = {
  /** Of the revision; never used again. */
  revision: number
  /** What of the tool changed: `licence`, the key of an attribute. Together with the revision it tells all changes apart. */
  part: string
  slug: string
  /** When it was published, as ISO 8601 in UTC. */
  at: string
  type: RecordedType
  /** `Licence: BUSL-1.1, source available (before: MPL-2.0, open source)`. */
  text: string
  moves: readonly FacetMove[]
  sources: readonly string[]
}
