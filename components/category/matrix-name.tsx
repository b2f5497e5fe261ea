import type { Tool } from '@/lib/catalogue/catalogue'
import { paths } from '@/lib/paths'
import { StatusMark } from '../facts/status-mark'
import { Tick } from '../ticks/tick'

const rowHeader = { role: 'rowheader' }

/** The head of a row: the tool, whether it lives, its latest version; in the first of several tables a box to tick. */
export function MatrixName({ tool, isTicked }: { tool: Tool; isTicked: boolean }) {
  const version = tool.latestRelease?.version ?? null
  return (
    <th {...rowHeader} scope="row">
      {isTicked && <Tick tool={tool} />}
      <span>
        <a className="name py-0.5" href={paths.tool(tool.slug)}>
          {tool.name}
        </a>
        {isTicked && (
          <small>
            <StatusMark timeline={tool} />
            {version === null ? '' : ` · ${version}`}
          </small>
        )}
      </span>
    </th>
  )
}
