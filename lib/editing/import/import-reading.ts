// What reading an import gives, whatever its format: tools with the lines they stand on, and every problem at once.
// The readers fill it, planImport (plan-import.ts) decides on it, the screens show it.

import { isFault } from '../../catalogue/check/problem'
import type { Claims } from '../../catalogue/document/claim'
import type { FactDocument, ToolDocument } from '../../catalogue/document/tool-document'
import type { Vocabulary } from '../../catalogue/document/vocabulary'
import { MAX_FAULTS } from './import-limits'
import type { LandscapeEntry } from './landscape-file'

const IMPORT_FORMATS = ['yaml', 'json', 'csv', 'landscape', 'zip'] as const
export type ImportFormat = (typeof IMPORT_FORMATS)[number]

export type LineProblem = {
  line: number
  /** As `formatPath` prints it; `.` for the whole. */
  path: string
  message: string
  /** A `question` keeps a tool from being taken until somebody says so; a `note` says what became of an entry. */
  level?: 'warning' | 'question' | 'note'
  /** The file within an archive. */
  file?: string
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

const faultsIn = new WeakMap<ImportReading, number>()

/** Adds a tool to a reading; false once so many faults are found that reading on helps nobody. */
export function addTool(reading: ImportReading, tool: ImportedTool): boolean {
  reading.tools.push(tool)
  const found = (faultsIn.get(reading) ?? 0) + tool.problems.filter(isFault).length
  faultsIn.set(reading, found)
  if (found < MAX_FAULTS) return true
  const message = `reading stops here, after ${found} errors: mend these first`
  reading.problems.push({ line: tool.line, path: '.', message })
  return false
}

type Entry = { name: string; line: number }

/** Says of an entry that it has no row of its own, for it is the tool of this one. */
export function tellJoined({ name, line }: Entry): LineProblem {
  return { line, path: '.', message: `“${name}” is the same tool and is joined to it`, level: 'note' }
}

/** Says of an entry that it has no row of its own, for it cannot have the name of this one. */
export function tellLeft({ name, line }: Entry): LineProblem {
  const message = `“${name}” has the same name and another repository or homepage, and is left out: give one of them another name`
  return { line, path: '.', message, level: 'note' }
}

/** A reading of nothing but problems. */
export function refuseReading(format: ImportFormat, line: number, message: string): ImportReading {
  return { format, tools: [], problems: [{ line, path: '.', message }], vocabulary: null, landscape: null }
}

/** An input's text where it names itself, or a stand-in. */
export function wordOf(input: unknown, key: string): string {
  if (typeof input !== 'object' || input === null || !(key in input)) return ''
  const value = (input as Record<string, unknown>)[key] // `in` has just said so
  return typeof value === 'string' ? value.slice(0, 80) : ''
}
