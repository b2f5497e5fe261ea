// prisma/catalogue/disagreements.yaml: read whole, checked whole. check-landscape.ts and check-endoflife.ts take the
// reasons, check-catalogue.ts prints the problems.

import { join } from 'node:path'
import { checkTexts } from '../../catalogue/check/check-text'
import { parseWith } from '../../catalogue/check/parse-document'
import { formatPath, type Problem } from '../../catalogue/document/problem'
import type { ToolDocument } from '../../catalogue/document/tool-document'
import { type FileProblem, faultsOf, toldOf } from '../../editing/files/file-problem'
import { readYamlFile } from '../../editing/files/yaml-file'
import { disagreementsDocument, type Reason } from './disagreement'

/** Reads the reasons of a catalogue folder; with problems, they are none. */
export async function readReasons(
  folder: string,
  tools: readonly ToolDocument[],
): Promise<{ reasons: Reason[]; problems: FileProblem[] }> {
  const yaml = await readYamlFile(join(folder, 'disagreements.yaml'))
  if (yaml.value === undefined) return { reasons: [], problems: faultsOf(yaml) }
  const { document, problems } = parseWith(disagreementsDocument, yaml.value)
  const reasons = document?.disagreements ?? []
  const slugs = new Set(tools.map(({ slug }) => slug))
  const strangers = reasons.flatMap(({ tools: named }, at) =>
    named.flatMap((text, index): Problem[] =>
      slugs.has(text)
        ? []
        : [{ path: ['disagreements', at, 'tools', index], code: 'no-such-tool', detail: { text, near: [] } }],
    ),
  )
  const told = [...problems, ...checkTexts(document), ...strangers].map(({ path, ...problem }) => ({
    ...{ file: yaml.file, line: yaml.lineOf(path), path: formatPath(path) },
    ...toldOf(problem),
  }))
  return { reasons: told.length === 0 ? reasons : [], problems: told }
}
