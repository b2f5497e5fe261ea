export type ShownProblem = {
  line: number
  path: string
  message: string
  level?: 'warning' | 'question' | 'note'
  file?: string
}

const MOST = 200

type LineProblemsProps = {
  problems: readonly ShownProblem[]
  /** The line that is said already: what stands there, or speaks of the whole tool, need not say it again. */
  at?: number
}

/** What is wrong in a file, with the lines; the first 200 of it. */
export function LineProblems({ problems, at }: LineProblemsProps) {
  return (
    <ul>
      {problems.slice(0, MOST).map(({ file, line, path, message, level }) => (
        <li
          key={`${file} ${line} ${path} ${message}`}
          className={level === 'warning' || level === 'note' ? 'soft' : undefined}
        >
          {line === at ? '' : file && at === undefined ? `${file}, line ${line}: ` : `Line ${line}: `}
          {path !== '.' && <span className="path">{path}</span>}
          {path === '.' ? message : ` ${message}`}
        </li>
      ))}
      {problems.length > MOST && <li>{`and ${problems.length - MOST} more`}</li>}
    </ul>
  )
}
