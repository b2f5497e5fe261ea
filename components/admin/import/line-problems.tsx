import type { LineProblem } from '@/lib/editing/import/import-reading'
import { sayProblem } from '@/lib/editing/import/problem-words'

const MOST = 200

type LineProblemsProps = {
  problems: readonly LineProblem[]
  /** The line that is said already: what stands there, or speaks of the whole tool, need not say it again. */
  at?: number
}

/** What is wrong in a file, with the lines; the first 200 of it. */
export function LineProblems({ problems, at }: LineProblemsProps) {
  return (
    <ul>
      {problems.slice(0, MOST).map(({ file, line, path, level, ...problem }) => (
        <li
          key={`${file} ${line} ${path} ${sayProblem(problem)}`}
          className={level === 'warning' || level === 'note' ? 'text-soft' : undefined}
        >
          {line === at ? '' : file && at === undefined ? `${file}, line ${line}: ` : `Line ${line}: `}
          {path !== '.' && <span className="font-mono text-small">{path}</span>}
          {path === '.' ? sayProblem(problem) : ` ${sayProblem(problem)}`}
        </li>
      ))}
      {problems.length > MOST && <li>{`and ${problems.length - MOST} more`}</li>}
    </ul>
  )
}
