// Tools written as YAML: one document each, a list, or a list below `tools:`.

import { readYamlValue, type YamlText } from '../files/yaml-value'
import { MAX_TOOLS } from './import-limits'
import type { Entry, FileContent, LineProblem } from './import-reading'
import { cutYaml } from './yaml-chunks'

/** Every tool of a YAML text; a fault in one leaves the others readable. */
export function readYaml(text: string): FileContent {
  const { chunks, faults, isList } = cutYaml(text, 'tools')
  const problems: LineProblem[] = faults.map((fault) => ({ path: '.', ...fault }))
  // Too many are told before any of them is read.
  if (faults.length > 0 && chunks.length >= MAX_TOOLS) return { format: 'yaml', problems, entries: [] }
  if (chunks.length === 0 && faults.length === 0) problems.push({ line: 1, path: '.', code: 'no-tool' })
  // Of a list that breaks off nothing is taken, but what else is wrong is told with it.
  const how = { isList, isBroken: faults.length > 0 }
  return { format: 'yaml', problems, entries: readChunks(chunks, how) }
}

function* readChunks(
  chunks: readonly YamlText[],
  { isList, isBroken }: { isList: boolean; isBroken: boolean },
): Generator<Entry> {
  for (const chunk of chunks) {
    const { value: root, faults, lineOf } = readYamlValue(chunk)
    if (faults.length > 0) {
      yield {
        line: chunk.line,
        value: undefined,
        lineOf,
        faults,
        isBroken,
        named: namesIn(chunk),
      }
      continue
    }
    const isBelow = !isList && isToolList(root)
    const list: unknown[] = isBelow ? root.tools : Array.isArray(root) ? root : [root]
    for (const [index, value] of list.entries()) {
      const prefix = isBelow ? ['tools', index] : Array.isArray(root) ? [index] : []
      const line = lineOf(prefix)
      yield {
        line,
        value,
        faults: [],
        isBroken,
        lineOf: (path) => (path.length === 0 ? line : lineOf([...prefix, ...path])),
      }
    }
  }
}

function namesIn({ text }: YamlText): { slug: string; name: string } {
  const word = (key: string) =>
    new RegExp(`^[\\s-]*${key}:[ \\t]*["']?([^"'\\n#]{1,80})`, 'm').exec(text.slice(0, 4000))?.[1]?.trim() ??
    ''
  return { slug: word('slug'), name: word('name') }
}

function isToolList(root: unknown): root is { tools: unknown[] } {
  if (typeof root !== 'object' || root === null || !('tools' in root)) return false
  return Array.isArray(root.tools) && Object.keys(root).length === 1
}
