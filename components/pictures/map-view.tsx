import type { Catalogue } from '@/lib/catalogue/catalogue'
import { countTools } from '@/lib/catalogue/listing/listing-words'
import { toMapBlocks } from '@/lib/catalogue/pictures/field-map'
import { paths } from '@/lib/paths'
import { FieldMap } from './field-map'
import { MapTable } from './map-table'

const STATUSES = [
  ['active', 'active'],
  ['maintenance', 'maintenance or deprecated'],
  ['dormant', 'dormant'],
  ['archived', 'archived, retired or absorbed'],
] as const
const STAGES = ['sandbox', 'incubating', 'graduated'] as const

/** The whole field at a glance, what its marks mean, and the same as a table. */
export function MapView({ catalogue, title }: { catalogue: Catalogue; title: string }) {
  const blocks = toMapBlocks(catalogue)
  return (
    <div className="desk:-mt-5">
      <header className="flex flex-wrap items-baseline gap-x-5 text-small">
        <h1 className="text-h2">{title}</h1>
        <p>{countTools(catalogue.tools.length)}</p>
        <ul
          className="flex flex-wrap gap-x-4 text-soft max-tablet:mt-1 [&>.mark]:before:align-[-0.12em]"
          aria-label="What the marks mean"
        >
          {STATUSES.map(([mark, words]) => (
            <li key={mark} className={`mark is-${mark}`}>
              {words}
            </li>
          ))}
          {STAGES.map((stage) => (
            <li key={stage} className={`mark is-${stage}`}>
              {stage}
            </li>
          ))}
        </ul>
      </header>
      <FieldMap blocks={blocks} />
      <details className="mt-6">
        <summary>The same as a table</summary>
        <MapTable blocks={blocks} />
      </details>
      <p className="mt-4 text-small">
        <a href={paths.timeline()}>The same tools in time</a> ·{' '}
        <a href={paths.tools()}>The listing, with filters</a>
      </p>
    </div>
  )
}
