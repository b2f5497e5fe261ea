export type ShownProblem = { line: number; path: string; message: string; level?: 'warning'; file?: string }

const MOST = 200

/** What is wrong in a file, with the lines; the first 200 of it. */
export function LineProblems({ problems }: { problems: readonly ShownProblem[] }) {
  return (
    <ul>
      {problems.slice(0, MOST).map(({ file, line, path, message, level }) => (
        <li key={`${file} ${line} ${path} ${message}`} className={level === 'warning' ? 'soft' : undefined}>
          {file ? `${file}, line ${line}` : `Line ${line}`}
          {path === '.' ? ': ' : `, ${path}: `}
          {message}
        </li>
      ))}
      {problems.length > MOST && <li>{`and ${problems.length - MOST} more`}</li>}
    </ul>
  )
}
