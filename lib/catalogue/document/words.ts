// The closed lists of words the catalogue is written in. The database's enums, the zod schemas
// and the pages all read them here, so a word is added in one place (and in prisma/schema.prisma).

export const TOOL_KINDS = [
  'tool',
  'library',
  'specification',
  'managed-service',
  'platform',
  'class',
] as const
export type ToolKind = (typeof TOOL_KINDS)[number]

/** `unknown` is for tools that came in from a list that names no licence; it says so to readers. */
export const LICENCE_CLASSES = [
  'open-source',
  'source-available',
  'proprietary',
  'not-applicable',
  'unknown',
] as const
export type LicenceClass = (typeof LICENCE_CLASSES)[number]

/** What a tool's life has come to on a day; reached only through an event. */
export const STATUSES = [
  'active',
  'maintenance',
  'dormant',
  'deprecated',
  'archived',
  'retired',
  'absorbed',
] as const
export type Status = (typeof STATUSES)[number]

export const ATTRIBUTE_KINDS = [
  'choice',
  'choices',
  'support',
  'number',
  'version',
  'date',
  'text',
  'link',
] as const
export type AttributeKind = (typeof ATTRIBUTE_KINDS)[number]

/** The words of a `support` attribute, best first. */
export const SUPPORT_LEVELS = ['yes', 'partial', 'plugin', 'no'] as const
export type SupportLevel = (typeof SUPPORT_LEVELS)[number]

export const FACT_STATES = ['value', 'none', 'unknown', 'not-applicable'] as const
export type FactState = (typeof FACT_STATES)[number]

export const TRADEOFF_KINDS = ['strength', 'limitation'] as const
export type TradeoffKind = (typeof TRADEOFF_KINDS)[number]

export const RELATION_TYPES = [
  'alternative-to',
  'integrates-with',
  'built-on',
  'implements',
  'replaced-by',
  'part-of',
  'extends',
  'inspired-by',
] as const
export type RelationType = (typeof RELATION_TYPES)[number]

/** Types that say the same from both ends: stored once, shown at both. */
export const SYMMETRIC_RELATIONS: readonly RelationType[] = ['alternative-to', 'integrates-with']

/** Whether one can go back after moving from one tool to another. */
export const WAYS_BACK = ['yes', 'partly', 'no'] as const
export type WayBack = (typeof WAYS_BACK)[number]

/** What is said of two versions of two tools together. */
export const FIT_LEVELS = ['supported', 'tested', 'partial', 'carries', 'known-broken'] as const
export type FitLevel = (typeof FIT_LEVELS)[number]

export const EVENT_KINDS = [
  'announced',
  // Of a day that has not come; every other kind has happened.
  'planned',
  'first-release',
  'release',
  'joined-foundation',
  'incubating',
  'graduated',
  'acquired',
  'renamed',
  'milestone',
  // A vulnerability was made known.
  'advisory',
  'dormant',
  'maintenance',
  'deprecated',
  'archived',
  'retired',
  'absorbed',
  'revived',
] as const
export type EventKind = (typeof EVENT_KINDS)[number]

/** Which versions of a tool get fixes. */
export const SUPPORT_KINDS = ['lines', 'latest-only', 'rolling', 'service', 'none-published'] as const
export type SupportKind = (typeof SUPPORT_KINDS)[number]

export const SOURCE_KINDS = [
  'repository',
  'documentation',
  'release-notes',
  'announcement',
  'specification',
  'foundation',
  'paper',
  'press',
  'blog',
  'data',
  'discussion',
] as const
export type SourceKind = (typeof SOURCE_KINDS)[number]

export const DIRECTIONS = ['higher', 'lower', 'neither'] as const
export type Direction = (typeof DIRECTIONS)[number]

/** What came of a claim. */
export const VERDICTS = [
  'accurate',
  'came-true',
  'partly',
  'did-not',
  'still-open',
  'inaccurate-then',
  'opinion',
] as const
export type Verdict = (typeof VERDICTS)[number]

/** What a proposal of the keeper is about (lib/keeper). */
export const PROPOSAL_KINDS = [
  'release',
  'line',
  'end-of-support',
  'stage',
  'moved',
  'licence',
  'silence',
  'advisory',
] as const
export type ProposalKind = (typeof PROPOSAL_KINDS)[number]
