// What is wrong with a document, and where: the one shape in which every check of the catalogue answers. Its sentence is
// in problem-words.ts.

import { WORDS } from './problem-words'

export type Problem = Coded & {
  /** Where in the document: `['facts', 3, 'value']`. */
  path: (string | number)[]
  /** A warning is shown and refuses nothing. */
  level?: 'warning'
}

/** Prints a path as editors read it: `['facts', 3, 'value']` → `facts.3.value`; the document itself is `.`. */
export function formatPath(path: Problem['path']): string {
  return path.length === 0 ? '.' : path.join('.')
}

/** True for what must be put right, false for a warning and for whatever else is only said. */
export function isFault(problem: { level?: string }): boolean {
  return problem.level === undefined
}

/** A code of such words with the details that its sentence needs. */
export type CodedBy<Words> = {
  [C in keyof Words]: Words[C] extends () => string
    ? { code: C }
    : Words[C] extends (detail: infer Detail) => string
      ? { code: C; detail: Detail }
      : never
}[keyof Words]

/** What is wrong with a document: a code, and the details that its sentence needs. */
export type Coded = CodedBy<typeof WORDS>

/** The sentence of a problem. */
export function sayProblem(problem: Coded): string {
  const words = WORDS[problem.code] as (detail: unknown) => string // Coded pairs each code with the details it takes
  return words('detail' in problem ? problem.detail : undefined)
}

/** A problem as the text of a schema's issue, which can hold nothing else. */
export const asIssue = (problem: Coded): string => JSON.stringify(problem)

/** The problem in the text of an issue; null where a schema has texts of its own. */
export function fromIssue(text: string): Coded | null {
  return text.startsWith('{"code":') ? JSON.parse(text) : null // written by asIssue
}
