// What may be wrong with an import, by code, and its sentence for whoever is shown it: the page and the command line.
// Those of documents have their sentences in lib/catalogue/document/problem-words.ts, these are of files and plans.

import {
  type CodedBy,
  type Coded as DocumentCoded,
  sayProblem as sayDocumentProblem,
} from '../../catalogue/document/problem'
import { WORDS as DOCUMENT_WORDS } from '../../catalogue/document/problem-words'
import { formatCount } from '../../catalogue/shown/noun-words'
import { MAX_BYTES, MAX_CELL, MAX_KEYS, MAX_LINES, MAX_PARTS, MAX_TOOLS } from './import-limits'

type Tool = { name: string; slug: string }

const IN_PARTS = 'import it in parts'
const ONLY_IF = 'take this only if it is the same tool'
const say = ({ name, slug }: Tool) => `${name} (${slug})`

const WORDS = {
  ...DOCUMENT_WORDS,
  /** Of imports kept since before the checks of documents had codes. */
  worded: ({ message }: { message: string }) => message,

  // The file
  'too-many-lines': () => `has more than ${MAX_LINES} lines: ${IN_PARTS}`,
  'too-many-tools': () => `holds more than ${MAX_TOOLS} tools: ${IN_PARTS}`,
  'too-many-entries': () => `holds more than ${MAX_TOOLS} entries`,
  'too-many-faults': ({ count }: { count: number }) =>
    `reading stops here, after ${count} errors: mend these first`,
  'comes-to-too-much': () => 'comes to more than can be imported at once',
  'takes-too-long': () => `takes too long to read: ${IN_PARTS}`,
  'goes-on-too-slowly': () => `takes too long to read: simplify it or ${IN_PARTS}`,
  'reader-not-started': () => 'could not be read: the reader did not start',
  'given-up': () => 'was not read to its end: the request was given up',
  'out-of-memory': () => 'needs too much memory to read',
  unreadable: () => 'could not be read',
  'not-utf8': () => 'is not UTF-8 (perhaps Latin-1 or Windows-1252): save the file as UTF-8',
  'broken-utf16': () => 'begins as UTF-16 and does not go on so: save the file as UTF-8',
  'utf16-without-mark': () => 'is UTF-16 without its mark: save the file as UTF-8',

  'too-many-bytes': ({ bytes }: { bytes: number }) => `has ${bytes} bytes; at most ${MAX_BYTES} are allowed`,

  // Tables
  'unclosed-quote': () => 'a quoted cell that begins here never ends',
  'text-after-quote': () => 'text after the closing quote of a cell: write a quote within a cell as ""',
  'long-row': () => `a cell with more than ${MAX_CELL} characters, or too many cells`,
  'no-rows': () => 'has a header and no rows',
  'column-twice': ({ name }: { name: string }) => `column “${name}” stands here twice`,
  'column-unknown': ({ name, near }: { name: string; near: string | null }) =>
    `there is no column “${name}”${near === null ? '' : ` (did you mean “${near}”?)`}`,
  'column-missing': () => 'a column “slug” or “name” is missing: nothing says which tool a row is about',
  'extra-cells': ({ cells, columns }: { cells: number; columns: number }) =>
    `has ${formatCount(cells, 'cell')} where the header has ${columns}`,

  // JSON, YAML, archives
  'not-json': ({ near }: { near: string }) => `is not JSON from “${near}” on`,
  'json-ends': () => 'ends before the JSON does',
  'wide-group': () => `a group has more than ${MAX_KEYS} keys`,
  'tools-twice': () => 'stands here twice: put all tools into one list',
  'no-tool': () => 'holds no tool',
  'stray-line': ({ key, text }: { key: string; text: string }) =>
    `nothing but ${key} may stand here: “${text}”`,
  'not-zip': () => 'is not a zip archive, or a broken one',
  'too-many-files': () => `holds more than ${MAX_TOOLS} tools`,
  'unpacks-to-too-much': ({ file }: { file: string }) => `unpacks to more than is allowed, from ${file} on`,
  'file-twice': () => 'stands in this archive twice: keep one of the two',
  'files-passed': ({ names, more }: { names: string[]; more: number }) =>
    `not read, for tools are taken from tools/*.yaml: ${list(names, more, ', ')}`,
  spreadsheet: () => 'is a spreadsheet: save it as CSV and send that',
  'no-files': () => 'holds no tools/*.yaml',

  // One tool
  'long-list': ({ count }: { count: number }) =>
    `a list has ${count} entries; no list of a tool may have so many`,
  'many-keys': ({ count }: { count: number }) => `a group has ${count} keys; no group of a tool has so many`,
  'many-values': () => `holds more than ${MAX_PARTS} values`,
  'status-differs': ({
    derived,
    today,
    status,
  }: {
    derived: string | null
    today: string
    status: unknown
  }) =>
    `the events lead to ${derived ?? 'no status'} on ${today}, not to ${JSON.stringify(status)}: a status comes from an event`,

  // Entries of a landscape
  'entry-unnamed': () => 'an entry without a name: left out',
  'entry-address': ({ name, text }: { name: string; text: string }) =>
    `${name}: “${text}” is no http(s) address`,
  'entry-date': ({ name, text, fault }: { name: string; text: string; fault: DocumentCoded | string }) =>
    `${name}: “${text}” is no date: ${typeof fault === 'string' ? fault : sayDocumentProblem(fault)}`,
  'entries-unmapped': ({ count, subcategory }: { count: number; subcategory: string }) =>
    `${formatCount(count, 'entry', 'entries')} of “${subcategory}” left out, which becomes no category`,

  // Which tool is meant
  'entry-joined': ({ name }: { name: string }) => `“${name}” is the same tool and is joined to it`,
  'entry-left': ({ name }: { name: string }) =>
    `“${name}” has the same name and another repository or homepage, and is left out: give one of them another name`,
  'tool-twice': ({ name, first, line }: { name: string; first: string; line: number }) =>
    `${first === name ? name : `“${name}” and “${first}” are one tool, which`} stands here twice: first on line ${line}`,
  'name-alike': (tool: Tool) => `did you mean ${say(tool)}? If not, take this as a new tool`,
  'name-elsewhere': ({ what, url, ...tool }: Tool & { what: string; url: string | null }) =>
    `${say(tool)} has this name and another ${what}, ${url}: ${ONLY_IF}`,
  'name-as-address': (tool: Tool) =>
    `${say(tool)} stands at the address that this name reads like: ${ONLY_IF}`,
  'repository-shared': (tool: Tool) =>
    `${say(tool)} has this repository, and another name and homepage: ${ONLY_IF}`,

  // What may be done
  hidden: ({ why }: { why: string }) => why,
  'later-work': ({ labels, more }: { labels: string[]; more: number }) =>
    `stays as it was edited here: ${list(labels, more, '; ')}`,
  renamed: ({ from, to }: { from: string; to: string }) =>
    `changes the name from “${from}” to “${to}”: ${ONLY_IF}`,
  'relates-to-broken': ({ to, place }: { to: string; place: string | number }) =>
    `relates to ${to}, which cannot be imported as it stands: see ${typeof place === 'number' ? `line ${place}` : place}`,
}

function list(names: readonly string[], more: number, between: string): string {
  return `${names.join(between)}${more > 0 ? ` and ${more} more` : ''}`
}

/** What is wrong with an import: a code, and the details that its sentence needs. */
export type Coded = CodedBy<typeof WORDS>

/** The sentence of a problem. What was kept before problems had codes brings its own. */
export function sayProblem(problem: Coded | { message: string }): string {
  if (!('code' in problem)) return problem.message
  const words = WORDS[problem.code] as (detail: unknown) => string // Coded pairs each code with the details it takes
  return words('detail' in problem ? problem.detail : undefined)
}
