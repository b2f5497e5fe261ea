// Problems of an import as a person reads them.
import { type Coded, sayProblem } from '@/lib/editing/import/problem-words'

/** Each problem with its sentence, in place of its code. */
export function worded<P extends Coded>(problems: readonly P[]) {
  return problems.map((problem) => ({ ...place(problem), message: sayProblem(problem) }))
}

function place<P extends Coded>({ code: _, ...problem }: P & { detail?: unknown }) {
  const { detail: __, ...rest } = problem
  return rest
}
