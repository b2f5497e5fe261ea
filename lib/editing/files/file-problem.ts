// What is wrong on a line of a file of the curated catalogue.

import { type Coded, sayProblem } from '../../catalogue/document/problem'
import type { YamlFile } from './yaml-file'

export type FileProblem = { file: string; line: number; path: string; message: string; level?: 'warning' }

/** What a problem says, in the words of files. */
export function toldOf(problem: Coded & { level?: 'warning' }): Pick<FileProblem, 'message' | 'level'> {
  return { message: sayProblem(problem), ...(problem.level && { level: problem.level }) }
}

/** What could not be read of a file. */
export function faultsOf(yaml: YamlFile): FileProblem[] {
  return yaml.faults.map((fault) => ({
    file: yaml.file,
    line: fault.line,
    path: fault.path,
    ...toldOf(fault),
  }))
}
