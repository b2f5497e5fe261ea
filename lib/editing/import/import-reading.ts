// The shapes an import passes through, and no rule: values with their places as a reader finds them in a file
// (read-*.ts), and the reading that examine-import.ts makes of them, which a plan is made from (plan-import.ts).

import type { Claims } from '../../catalogue/document/claim'
import type { Problem } from '../../catalogue/document/problem'
import type { FactDocument, ToolDocument } from '../../catalogue/document/tool-document'
import type { Vocabulary } from '../../catalogue/document/vocabulary'
import type { Coded } from './problem-words'

const IMPORT_FORMATS = ['yaml', 'json', 'csv', 'landscape', 'zip'] as const
export type ImportFormat = (typeof IMPORT_FORMATS)[number]

/** What is wrong on a line of a file; problem-words.ts has the sentence. */
export type LineProblem = Coded & {
  line: number
  /** As `formatPath` prints it; `.` for the whole. */
  path: string
  /** A `question` keeps a tool from being taken until somebody says so; a `note` says what became of an entry. */
  level?: 'warning' | 'question' | 'note'
  /** The file within an archive. */
  file?: string
}

/** A value of a file, and where its parts stand. */
export type Placed = {
  line: number
  /** Undefined where it cannot be read; the faults say why. */
  value: unknown
  /** The line of the nearest thing at or above a path. */
  lineOf: (path: Problem['path']) => number
  /** What was wrong before the value could be looked at, such as a key that stands twice. */
  faults: LineProblem[]
  /** The file within an archive. */
  file?: string
}

/** One tool as a file writes it. */
export type Entry = Placed & {
  /** What names a value that cannot be read. */
  named?: { slug: string; name: string }
  /** Then the list it stands in breaks off: it is not taken, and what else is wrong with it is told. */
  isBroken?: boolean
  /** What a row of CSV says. */
  row?: { given: string[]; partFacts?: PartFact[]; partLicence?: PartLicence }
}

/** What a reader finds in a file. */
export type FileContent = {
  format: ImportFormat
  /** What is wrong with the file itself; grows while entries are taken. */
  problems: LineProblem[]
  /** Read one after the other, each examined and let go before the next. */
  entries: Iterable<Entry>
  /** Parts of the vocabulary that a whole catalogue brings with it. */
  words?: Placed[]
  /** The claims it brings with it. */
  claims?: Placed | undefined
  landscape?: LandscapeEntry[]
}

export type ImportedTool = {
  line: number
  /** What names it to a reader of the plan, even when it is at fault. */
  slug: string
  name: string
  /** Null when a problem is a fault. */
  document: ToolDocument | null
  problems: LineProblem[]
  /** How it joins a tool that exists: as the whole of it, as the keys given, or filling in what is missing. */
  joins: 'whole' | 'given' | 'missing'
  /** The columns in which a row of CSV says something: `summary`, `licence.note`, `fact:rootless.source`. */
  given: string[]
  /** What a row says beside the value of facts whose value it leaves as it is. */
  partFacts?: PartFact[]
  /** The parts of the licence of a tool that is there, as a row writes them. */
  partLicence?: PartLicence
  /** What could be read of a tool at fault, for checks between tools. */
  sound?: ToolDocument
  file?: string
}

/** Parts of a fact as a row writes them: they are checked once they stand beside the fact they belong to. */
export type PartFact = Partial<Omit<FactDocument, 'state' | 'value'>> & { attribute: string }

export type PartLicence = Partial<ToolDocument['licence']>

/** What a row of CSV need not say again of a tool that is there. */
export type KnownTool = Pick<ToolDocument, 'slug' | 'name' | 'summary' | 'kind' | 'categories'>

/** The stages of a CNCF project, in the order they are reached. */
export const STAGES = ['accepted', 'incubating', 'graduated', 'archived'] as const
export type Stage = (typeof STAGES)[number]

export type LandscapeEntry = {
  line: number
  name: string
  /** `Category / Subcategory` as the landscape names them. */
  subcategory: string
  /** Further subcategories it is shown in. */
  also: string[]
  homepage: string | null
  repository: string | null
  documentation: string | null
  description: string
  /** True for a project of the CNCF, archived ones too. */
  isProject: boolean
  /** The day each stage was reached. */
  reached: Partial<Record<Stage, string>>
}

export type ImportReading = {
  format: ImportFormat
  tools: ImportedTool[]
  /** What is wrong with the file itself. */
  problems: LineProblem[]
  /** The vocabulary a whole catalogue brings with it, when it is sound. */
  vocabulary: Vocabulary | null
  /** The claims it brings with it, likewise. */
  claims?: Claims | null
  /** The entries of a landscape file, to be made tools of by a mapping. */
  landscape: LandscapeEntry[] | null
}

/** What a reader needs to know beside the text. */
export type ReadingContext = {
  vocabulary: Vocabulary
  /** The day (YYYY-MM-DD) derived statuses are told for. */
  today: string
  /** The published tools. */
  known?: readonly KnownTool[]
  /** Called as reading goes on, so that a watcher knows honest work from a trap. */
  progress?: () => void
}

/** A file that holds nothing to take, and why. */
export function refuseFile(format: ImportFormat, line: number, why: Coded): FileContent {
  return { format, problems: [{ line, path: '.', ...why }], entries: [] }
}

/** A reading of nothing but a problem. */
export function refuseReading(format: ImportFormat, line: number, why: Coded): ImportReading {
  return { format, tools: [], problems: [{ line, path: '.', ...why }], vocabulary: null, landscape: null }
}
