// prisma/catalogue/rules.yaml: read whole, and held against the vocabulary. The checker prints what is wrong with it; the
// form of a tool asks by the rules that are sound.

import { join } from 'node:path'
import { checkRuleWords } from '../../catalogue/check/check-rule-words'
import { checkTexts } from '../../catalogue/check/check-text'
import { parseSound } from '../../catalogue/check/examine-document'
import { formatPath } from '../../catalogue/document/problem'
import { type Rule, rulesDocument } from '../../catalogue/document/rule'
import type { Vocabulary } from '../../catalogue/document/vocabulary'
import { type FileProblem, faultsOf, toldOf } from './file-problem'
import { readYamlFile } from './yaml-file'

/** Reads the rules of a catalogue folder, and says with its line what is wrong with any of them. */
export async function readRulesFile(
  folder: string,
  vocabulary: Vocabulary,
): Promise<{ rules: readonly Rule[]; problems: FileProblem[] }> {
  const yaml = await readYamlFile(join(folder, 'rules.yaml'))
  if (yaml.value === undefined) return { rules: [], problems: faultsOf(yaml) }
  const { sound, problems, pathInInput } = parseSound(rulesDocument, yaml.value)
  const rules = sound?.rules ?? []
  const found = [...checkTexts(sound), ...checkRuleWords(rules, vocabulary)].map(({ path, ...problem }) => ({
    ...problem,
    path: pathInInput(path) ?? path,
  }))
  return {
    rules,
    problems: [
      ...faultsOf(yaml),
      ...[...problems, ...found].map(({ path, ...problem }) => ({
        file: yaml.file,
        line: yaml.lineOf(path),
        path: formatPath(path),
        ...toldOf(problem),
      })),
    ],
  }
}
