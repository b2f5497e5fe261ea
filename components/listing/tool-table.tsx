import { StatusMark } from '@/components/facts/status-mark'
import { Tick } from '@/components/ticks/tick'
import type { Catalogue } from '@/lib/catalogue/catalogue'
import type { Category } from '@/lib/catalogue/document/vocabulary'
import { findDeciding, MOST_IN_A_LINE, showFactOf } from '@/lib/catalogue/listing/deciding-facts'
import { type Sort, toPairs, withSort } from '@/lib/catalogue/listing/filter'
import type { Listing } from '@/lib/catalogue/listing/listing'
import { latestWords, licenceWords } from '@/lib/catalogue/listing/listing-words'
import { paths } from '@/lib/paths'
import { CategoryNames } from './category-names'

type ToolTableProps = { listing: Listing; catalogue: Catalogue; category: Category | null }

/** The tools of one page of a listing, a line each; of one category with what decides there. */
export function ToolTable({ listing: { tools, filter }, catalogue, category }: ToolTableProps) {
  const deciding = category === null ? [] : findDeciding(catalogue, category).slice(0, MOST_IN_A_LINE)
  const head = (label: string, sort: Sort) => (
    <th
      scope="col"
      aria-sort={filter.sort === sort ? (sort === 'name' ? 'ascending' : 'descending') : undefined}
    >
      <a
        className="text-inherit no-underline hover:underline"
        href={paths.tools(toPairs(withSort(filter, sort)))}
        rel="nofollow"
      >
        {label}
        {filter.sort === sort && (sort === 'name' ? ' ↑' : ' ↓')}
      </a>
    </th>
  )
  return (
    <table className="rows stacked text-small [&_td]:text-small max-tablet:[&_td]:before:text-soft max-tablet:[&_td]:before:content-[attr(data-label)_':_'] [&_a]:inline-block [&_a]:min-h-6 [&_a]:min-w-6">
      <caption className="sr-only">Tools, a line each</caption>
      <thead>
        <tr>
          {head('Name', 'name')}
          <th scope="col">Category</th>
          <th scope="col">Status</th>
          <th scope="col">Licence</th>
          {head('Latest', 'latest-release')}
          {head('Since', 'first-release')}
          {deciding.map(({ key, label }) => (
            <th key={key} scope="col">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {tools.map((tool) => (
          <tr key={tool.slug}>
            <th scope="row">
              <span className="flex">
                <Tick tool={tool} />
                <a className="name" href={paths.tool(tool.slug)}>
                  {tool.name}
                </a>
              </span>
            </th>
            <td data-label="Category" className="[&_a]:text-inherit [&_a]:no-underline [&_a:hover]:underline">
              <CategoryNames tool={tool} catalogue={catalogue} />
            </td>
            <td data-label="Status" className="[&_.mark]:whitespace-normal">
              <StatusMark timeline={tool} />
            </td>
            <td data-label="Licence" className="whitespace-nowrap">
              {licenceWords(tool)}
            </td>
            <td data-label="Latest">{latestWords(tool)}</td>
            <td data-label="Since">{tool.firstRelease?.date.slice(0, 4) ?? 'unknown'}</td>
            {deciding.map((attribute) => (
              <td key={attribute.key} data-label={attribute.label}>
                {showFactOf(catalogue, attribute, tool).text}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
