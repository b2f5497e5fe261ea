// Tools written as YAML: one document each, a list, or a list below `tools:`.

import { isFault } from '../../catalogue/check/problem'
import { examineTool } from './examine-tool'
import { MAX_TOOLS } from './import-limits'
import {
  addTool,
  type ImportedTool,
  type ImportReading,
  type LineProblem,
  type ReadingContext,
  wordOf,
} from './import-reading'
import { type Chunk, cutYaml } from './yaml-chunks'
import { readYamlValue } from './yaml-value'

/** Reads every tool of a YAML text; a fault in one leaves the others readable. */
export function readYamlTools(text: string, context: ReadingContext): ImportReading {
  const { chunks, faults, isList } = cutYaml(text, 'tools')
  const reading: ImportReading = {
    format: 'yaml',
    tools: [],
    problems: faults.map((fault) => ({ path: '.', ...fault })),
    vocabulary: null,
    landscape: null,
  }
  // Too many are told before any of them is read.
  if (faults.length > 0 && chunks.length >= MAX_TOOLS) return reading
  const isWhole = faults.length === 0
  if (chunks.length === 0 && isWhole) reading.problems.push({ line: 1, path: '.', message: 'holds no tool' })
  for (const chunk of chunks) {
    for (const { read } of toolsOf(chunk, isList)) {
      const tool = read(context)
      // Of a list that breaks off nothing is taken, but what else is wrong is told with it.
      const isTold = isWhole || tool.problems.some(isFault)
      if (isTold && !addTool(reading, isWhole ? tool : { ...tool, document: null })) return reading
    }
    context.progress?.()
  }
  return reading
}

function toolsOf(chunk: Chunk, isList: boolean) {
  const yaml = readYamlValue(chunk)
  const prefixes: (string | number)[][] = []
  const root = yaml.value
  if (Array.isArray(root)) for (const index of root.keys()) prefixes.push([index])
  else if (!isList && isToolList(root)) for (const index of root.tools.keys()) prefixes.push(['tools', index])
  else prefixes.push([])
  return prefixes.map((prefix) => ({
    read: (context: ReadingContext) => {
      const input = at(root, prefix)
      if (yaml.faults.length > 0) return unreadable(chunk, yaml.faults)
      const first = yaml.lineOf(prefix)
      return examineTool(
        {
          line: first,
          input,
          lineOf: (path) => (path.length === 0 ? first : yaml.lineOf([...prefix, ...path])),
        },
        context,
      )
    },
  }))
}

function unreadable(chunk: Chunk, problems: LineProblem[]): ImportedTool {
  const word = (key: string) =>
    new RegExp(`^[\\s-]*${key}:[ \\t]*["']?([^"'\\n#]{1,80})`, 'm')
      .exec(chunk.text.slice(0, 4000))?.[1]
      ?.trim() ?? ''
  return {
    line: chunk.line,
    slug: word('slug'),
    name: word('name'),
    document: null,
    problems,
    joins: 'whole',
    given: [],
  }
}

function isToolList(root: unknown): root is { tools: unknown[] } {
  if (typeof root !== 'object' || root === null || wordOf(root, 'slug') !== '') return false
  return 'tools' in root && Array.isArray(root.tools) && Object.keys(root).length === 1
}

function at(root: unknown, path: (string | number)[]): unknown {
  let found = root
  for (const step of path) found = (found as Record<string | number, unknown>)[step] // the path was read off it
  return found
}
