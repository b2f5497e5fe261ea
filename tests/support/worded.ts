// Problems of documents, forms and imports as a person reads them.
import { type Coded, sayProblem } from '@/lib/editing/import/problem-words'

/** Each problem with its sentence, in place of its code. */
export function worded<P extends Coded | { message: string }>(problems: readonly P[]) {
  return problems.map((problem) => ({ ...place(problem), message: sayProblem(problem) }))
}

type Place<P> = P extends unknown ? Omit<P, 'code' | 'detail' | 'message'> : never

function place<P extends object>(problem: P): Place<P> {
  const { code: _, detail: __, message: ___, ...rest } = problem as P & Record<string, unknown>
  return rest as Place<P> // without the three
}
