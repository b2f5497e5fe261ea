// prisma/catalogue/claims.yaml: read whole, checked whole. The checker prints its problems, the seed refuses on them.

import { join } from 'node:path'
import { checkReadDays, checkSaidDays } from '../../catalogue/check/check-days'
import { checkTexts } from '../../catalogue/check/check-text'
import { parseWith } from '../../catalogue/check/parse-document'
import {
  type Claims,
  checkClaims,
  claimsDocument,
  NO_CLAIMS,
  withClaimSources,
} from '../../catalogue/document/claim'
import { formatPath } from '../../catalogue/document/problem'
import type { ToolDocument } from '../../catalogue/document/tool-document'
import { type FileProblem, faultsOf, toldOf } from './file-problem'
import { readYamlFile } from './yaml-file'

/** Reads the claims of a catalogue folder (`today`: and checks their days); with problems, they are empty or not to be trusted. */
export async function readClaimsFile(
  folder: string,
  tools: readonly ToolDocument[],
  today?: string,
): Promise<{ claims: Claims; problems: FileProblem[] }> {
  const yaml = await readYamlFile(join(folder, 'claims.yaml'))
  const { file } = yaml
  if (yaml.value === undefined) return { claims: NO_CLAIMS, problems: faultsOf(yaml) }
  const parsed = parseWith(claimsDocument, yaml.value)
  const claims = parsed.document && withClaimSources(parsed.document)
  const days =
    today && claims ? [...checkReadDays(claims.sources, today), ...checkSaidDays(claims.claims, today)] : []
  const problems =
    claims === null
      ? parsed.problems
      : [...checkTexts(parsed.document), ...checkClaims(claims, tools), ...days]
  return {
    claims: claims ?? NO_CLAIMS,
    problems: problems.map(({ path, ...problem }) => ({
      file,
      line: yaml.lineOf(path),
      path: formatPath(path),
      ...toldOf(problem),
    })),
  }
}
