import type { Catalogue, Tool } from '@/lib/catalogue/catalogue'
import { findAskable, findVersions } from '@/lib/catalogue/fitting/fits'
import { fitsPairs } from '@/lib/catalogue/fitting/fits-query'
import { formatCount } from '@/lib/catalogue/shown/noun-words'
import { paths } from '@/lib/paths'

type Props = { catalogue: Catalogue; tool: Tool; current?: string | null }

/** The versions of a tool that can be asked for, the newest first. */
export function VersionLinks({ catalogue, tool, current = null }: Props) {
  return findVersions(catalogue, tool).map((version) => (
    <a
      key={version}
      className="mr-4 inline-block min-w-6 py-0.5 aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:no-underline"
      href={paths.fits(fitsPairs({ tool, version }))}
      {...(version === current && { 'aria-current': 'page' as const })}
    >
      {version}
    </a>
  ))
}

/** Every tool of which something is published, with its versions: choosing, without typing. */
export function AskableTools({ catalogue }: { catalogue: Catalogue }) {
  return (
    <table className="rows stacked">
      <caption>Or choose its version</caption>
      <thead>
        <tr>
          <th scope="col" className="w-48">
            Tool
          </th>
          <th scope="col">Versions</th>
        </tr>
      </thead>
      <tbody>
        {findAskable(catalogue).map(({ tool, stating }) => (
          <tr key={tool.slug}>
            <th scope="row" className="max-tablet:w-full">
              {tool.name}
              <small className="block font-normal text-soft">{formatCount(stating.length, 'tool')}</small>
            </th>
            <td>
              <VersionLinks catalogue={catalogue} tool={tool} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
