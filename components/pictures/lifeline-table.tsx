import { Fragment } from 'react'
import type { Lifelines } from '@/lib/catalogue/pictures/lifelines'
import { paths } from '@/lib/paths'
import { LifelineStrip, type TimeMark, YearAxis } from './lifeline'

type LifelineTableProps = {
  lifelines: Lifelines
  caption: string
  /** Tells the lines of the years of one picture on a page from those of another. */
  id?: string
  marks?: readonly TimeMark[]
}

/** Lifelines as rows of a table: the name, the picture, and the same in words. */
export function LifelineTable({ lifelines, caption, id = 'years', marks = [] }: LifelineTableProps) {
  const { scale, lines } = lifelines
  return (
    <table className="lives w-full text-small [&_a]:text-inherit [&_svg]:block [&_th_a]:inline-block [&_th_a]:py-1 [&_thead_tr]:sticky [&_thead_tr]:top-0 [&_thead_tr]:z-1 [&_thead_tr]:border-0 [&_thead_tr]:bg-paper print:[&_thead_tr]:static">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">
            <span className="sr-only">Tool</span>
          </th>
          <th scope="col">
            <span className="sr-only">Life</span>
            <YearAxis scale={scale} id={id} marks={marks} />
          </th>
          <th scope="col">
            <span className="sr-only">In words</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.tool.slug}>
            <th scope="row" className="font-semibold">
              <a href={paths.tool(line.tool.slug)}>{line.tool.name}</a>
            </th>
            <td>
              <LifelineStrip line={line} years={id} />
            </td>
            <td>
              {line.span}
              {line.successors.map((tool, place) => (
                <Fragment key={tool.slug}>
                  {place === 0 ? '; then ' : ', '}
                  <a href={paths.tool(tool.slug)}>{tool.name}</a>
                </Fragment>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** What the shapes of a lifeline say. */
export function LifelineLegend() {
  return (
    <p className="max-w-none text-small text-soft">
      Dotted: known of. Thin: released, no status noted. Solid: active. Barred: maintenance or deprecated.
      Hollow: dormant. A circle is the first release, a diamond version 1.0, a cross the end; one, two and
      three bars above the line are sandbox, incubating and graduated in a foundation.
    </p>
  )
}
