// What is wrong with a document, and where: the one shape in which every check of the catalogue answers.

export type Problem = {
  /** Where in the document: `['facts', 3, 'value']`. */
  path: (string | number)[]
  /** A plain sentence that says what to do about it. */
  message: string
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
