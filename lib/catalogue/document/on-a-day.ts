// What is known of a statement on an earlier day than that of the catalogue: beside it stands what is said of it now.

import type { FactDocument, ToolDocument } from './tool-document'

/**
 * `not-known`: what is said now carries no day that reaches back so far. `not-yet`: it began to hold later, so that
 * something else held then; `version` is the one that it came with, where an event names it.
 */
type Past<Statement> = { known: 'not-known' | 'not-yet'; now: Statement; version: string | null }

/** A fact; on an earlier day than today's with `past`, where it is not told as it is now. */
export type FactOfDay = FactDocument & { past?: Past<FactDocument> }

type LicenceDocument = ToolDocument['licence']

/** A licence; with `past` where that of an earlier day is not known. */
export type LicenceOfDay = LicenceDocument & { past?: Past<LicenceDocument> }
