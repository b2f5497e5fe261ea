// A zip of YAML files, as exportZip writes it: the vocabulary's files and a file for each tool.

import { unzipSync } from 'fflate'
import { checkTexts } from '../../catalogue/check/check-text'
import { parseVocabulary, parseWith } from '../../catalogue/check/parse-document'
import { type Claims, claimsDocument, withClaimSources } from '../../catalogue/document/claim'
import type { Vocabulary } from '../../catalogue/document/vocabulary'
import { decodeText } from './decode-text'
import { MAX_BYTES, MAX_TOOL_LENGTH, MAX_TOOLS } from './import-limits'
import {
  addTool,
  type ImportReading,
  type LineProblem,
  type ReadingContext,
  refuseReading,
} from './import-reading'
import { readYamlTools } from './yaml-tools'
import { readYamlValue, type YamlValue } from './yaml-value'

// Whatever the folders above are called, and with the slashes of Windows; a Mac's own notes are none of ours.
const VOCABULARY_FILE = /(?:^|[\\/])(?<!(?:^|[\\/])tools[\\/])(categories|aspects|attributes)\.ya?ml$/i
const CLAIMS_FILE = /(?:^|[\\/])(?<!(?:^|[\\/])tools[\\/])claims\.ya?ml$/i
const TOOL_FILE = /(?:^|[\\/])tools[\\/][^\\/]+\.ya?ml$/i
const NO_FILE = /^__MACOSX[\\/]|[\\/]$|(?:^|[\\/])\._|\.DS_Store$|\.schema\.json$/
/** What the archives of Excel and LibreOffice hold. */
const SPREADSHEET = /^(xl\/workbook\.xml|content\.xml)$/
/** How many files that were not read are named. */
const MOST_NAMED = 5

/** Reads every tool of an archive; what it unpacks to is held to the limits of a single file, four times over. */
export function readZipTools(bytes: Uint8Array, context: ReadingContext): ImportReading {
  const refuse = (message: string) => refuseReading('zip', 1, message)
  let unpacked = 0
  let files = 0
  const passed: string[] = []
  const seen = new Set<string>()
  const twice: string[] = []
  let entries: Record<string, Uint8Array>
  try {
    entries = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (NO_FILE.test(name)) return false
        const isOurs = TOOL_FILE.test(name) || VOCABULARY_FILE.test(name) || CLAIMS_FILE.test(name)
        if (!isOurs) {
          passed.push(name.replace(/\p{Cc}/gu, '').slice(0, 80))
          return false
        }
        if (seen.has(name)) twice.push(name)
        seen.add(name)
        files += 1
        unpacked += originalSize
        if (files > MAX_TOOLS + 4) throw new TooMuch(`holds more than ${MAX_TOOLS} tools`)
        if (unpacked > 4 * MAX_BYTES || originalSize > 4 * MAX_TOOL_LENGTH)
          throw new TooMuch(`unpacks to more than is allowed, from ${name.slice(0, 80)} on`)
        return true
      },
    })
  } catch (error) {
    return refuse(error instanceof TooMuch ? error.message : 'is not a zip archive, or a broken one')
  }
  context.progress?.()
  const names = Object.keys(entries).sort()
  const { vocabulary, problems } = readVocabulary(entries, context)
  const reading: ImportReading = { format: 'zip', tools: [], problems, vocabulary, landscape: null }
  reading.claims = readClaims(entries, problems)
  for (const file of twice)
    problems.push({ file, line: 1, path: '.', message: 'stands in this archive twice: keep one of the two' })
  if (passed.length > 0 && names.length > 0) problems.push(tellPassed(passed))
  const words = context.vocabulary.categories.length === 0 && vocabulary ? vocabulary : context.vocabulary
  for (const file of names.filter((name) => TOOL_FILE.test(name))) {
    const { text, fault } = decodeText(entries[file] ?? new Uint8Array())
    if (fault) {
      problems.push({ file, path: '.', ...fault })
      continue
    }
    const read = readYamlTools(text, { ...context, vocabulary: words })
    problems.push(...read.problems.map((problem) => ({ ...problem, file })))
    for (const tool of read.tools) {
      const named = { ...tool, file, problems: tool.problems.map((problem) => ({ ...problem, file })) }
      if (!addTool(reading, named)) return reading
    }
  }
  if (names.length === 0) {
    const isSheet = passed.some((name) => SPREADSHEET.test(name))
    const message = isSheet ? 'is a spreadsheet: save it as CSV and send that' : 'holds no tools/*.yaml'
    problems.push({ line: 1, path: '.', message })
  }
  return reading
}

function tellPassed(names: readonly string[]): LineProblem {
  const rest = names.length - MOST_NAMED
  const list = `${names.slice(0, MOST_NAMED).join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`
  return {
    line: 1,
    path: '.',
    message: `not read, for tools are taken from tools/*.yaml: ${list}`,
    level: 'warning',
  }
}

function readVocabulary(entries: Record<string, Uint8Array>, context: ReadingContext) {
  const problems: LineProblem[] = []
  const parts: Record<string, unknown> = {}
  const places = new Map<string, { file: string; yaml: YamlValue }>()
  for (const [file, bytes] of Object.entries(entries)) {
    if (!VOCABULARY_FILE.test(file)) continue
    const { text, fault } = decodeText(bytes)
    if (fault) problems.push({ file, path: '.', ...fault })
    else {
      const yaml = readYamlValue({ line: 1, text })
      problems.push(...yaml.faults.map((one) => ({ file, ...one })))
      Object.assign(parts, yaml.value)
      for (const key of Object.keys(Object(yaml.value))) places.set(key, { file, yaml })
    }
    context.progress?.()
  }
  if (Object.keys(parts).length === 0) return { vocabulary: null, problems }
  const parsed = parseVocabulary(parts)
  for (const { path, message } of parsed.problems.slice(0, 100)) {
    const place = places.get(String(path[0]))
    const at = { line: place?.yaml.lineOf(path) ?? 1, file: place?.file ?? 'the vocabulary’s files' }
    problems.push({ ...at, path: path.join('.'), message })
  }
  const vocabulary: Vocabulary | null = parsed.document
  return { vocabulary, problems }
}

function readClaims(entries: Record<string, Uint8Array>, problems: LineProblem[]): Claims | null {
  const file = Object.keys(entries).find((name) => CLAIMS_FILE.test(name))
  if (file === undefined) return null
  const { text, fault } = decodeText(entries[file] ?? new Uint8Array())
  if (fault) {
    problems.push({ file, path: '.', ...fault })
    return null
  }
  const yaml = readYamlValue({ line: 1, text })
  problems.push(...yaml.faults.map((one) => ({ file, ...one })))
  if (yaml.faults.length > 0) return null
  const parsed = parseWith(claimsDocument, yaml.value)
  const told = [...parsed.problems, ...checkTexts(parsed.document)]
  for (const { path, message } of told.slice(0, 100))
    problems.push({ file, line: yaml.lineOf(path), path: path.join('.'), message })
  return told.length > 0 || !parsed.document ? null : withClaimSources(parsed.document)
}

class TooMuch extends Error {}
