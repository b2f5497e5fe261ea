// A zip of YAML files, as exportZip writes it: the vocabulary's files and a file for each tool.

import { unzipSync } from 'fflate'
import { MAX_LENGTH, readYamlValue } from '../files/yaml-value'
import { decodeText } from './decode-text'
import { MAX_BYTES, MAX_TOOLS } from './import-limits'
import {
  type Entry,
  type FileContent,
  type LineProblem,
  type Placed,
  type ReadingContext,
  refuseFile,
} from './import-reading'
import type { Coded } from './problem-words'
import { readYaml } from './read-yaml'

// Whatever the folders above are called, and with the slashes of Windows; a Mac's own notes are none of ours.
const VOCABULARY_FILE =
  /(?:^|[\\/])(?<!(?:^|[\\/])tools[\\/])(categories|aspects|attributes|words|needs|comparisons)\.ya?ml$/i
const CLAIMS_FILE = /(?:^|[\\/])(?<!(?:^|[\\/])tools[\\/])claims\.ya?ml$/i
const TOOL_FILE = /(?:^|[\\/])tools[\\/][^\\/]+\.ya?ml$/i
const NO_FILE = /^__MACOSX[\\/]|[\\/]$|(?:^|[\\/])\._|\.DS_Store$|\.schema\.json$/
/** What the archives of Excel and LibreOffice hold. */
const SPREADSHEET = /^(xl\/workbook\.xml|content\.xml)$/
/** How many files that were not read are named. */
const MOST_NAMED = 5

type Files = Record<string, Uint8Array>

/** Every tool of an archive; what it unpacks to is held to the limits of a single file, four times over. */
export function readZip(bytes: Uint8Array, { progress }: ReadingContext): FileContent {
  const unpacked = unpack(bytes)
  if ('refusal' in unpacked) return refuseFile('zip', 1, unpacked.refusal)
  const { files, passed, twice } = unpacked
  progress?.()
  const names = Object.keys(files).sort()
  const problems: LineProblem[] = twice.map((file) => ({
    file,
    line: 1,
    path: '.',
    code: 'file-twice',
  }))
  if (passed.length > 0 && names.length > 0) problems.push(tellPassed(passed))
  if (names.length === 0) {
    const isSheet = passed.some((name) => SPREADSHEET.test(name))
    problems.push({ line: 1, path: '.', code: isSheet ? 'spreadsheet' : 'no-files' })
  }
  const placed = (kind: RegExp) =>
    names.filter((name) => kind.test(name)).map((name) => readWhole(name, files))
  const tools = names.filter((name) => TOOL_FILE.test(name))
  const [claims] = placed(CLAIMS_FILE)
  const words = placed(VOCABULARY_FILE)
  return { format: 'zip', problems, entries: readTools(tools, files, problems), words, claims }
}

function* readTools(names: readonly string[], files: Files, problems: LineProblem[]): Generator<Entry> {
  for (const file of names) {
    const { text, fault } = decodeText(files[file] ?? new Uint8Array())
    const read = fault ? { problems: [{ path: '.', ...fault }], entries: [] } : readYaml(text)
    problems.push(...read.problems.map((problem) => ({ file, ...problem })))
    for (const entry of read.entries) yield { ...entry, file }
  }
}

function readWhole(file: string, files: Files): Placed {
  const { text, fault } = decodeText(files[file] ?? new Uint8Array())
  const place = { file, line: 1 }
  if (fault) return { ...place, value: undefined, faults: [{ path: '.', ...fault }], lineOf: () => 1 }
  const { faults, ...read } = readYamlValue({ line: 1, text })
  return { ...place, ...read, faults }
}

type Unpacked = { files: Files; passed: string[]; twice: string[] }

function unpack(bytes: Uint8Array): Unpacked | { refusal: Coded } {
  let size = 0
  const seen = new Set<string>()
  const passed: string[] = []
  const twice: string[] = []
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (NO_FILE.test(name)) return false
        const isOurs = TOOL_FILE.test(name) || VOCABULARY_FILE.test(name) || CLAIMS_FILE.test(name)
        if (!isOurs) {
          passed.push(name.replace(/\p{Cc}/gu, '').slice(0, 80))
          return false
        }
        if (seen.has(name)) twice.push(name)
        seen.add(name)
        size += originalSize
        if (seen.size + twice.length > MAX_TOOLS + 4) throw new TooMuch({ code: 'too-many-files' })
        if (size > 4 * MAX_BYTES || originalSize > 4 * MAX_LENGTH)
          throw new TooMuch({ code: 'unpacks-to-too-much', detail: { file: name.slice(0, 80) } })
        return true
      },
    })
    return { files, passed, twice }
  } catch (error) {
    return { refusal: error instanceof TooMuch ? error.why : { code: 'not-zip' } }
  }
}

function tellPassed(names: readonly string[]): LineProblem {
  const detail = { names: names.slice(0, MOST_NAMED), more: names.length - MOST_NAMED }
  return { line: 1, path: '.', code: 'files-passed', detail, level: 'warning' }
}

class TooMuch extends Error {
  constructor(readonly why: Coded) {
    super(why.code)
  }
}
