import type { Tool } from '@/lib/catalogue/catalogue'
import { isAlive } from '@/lib/catalogue/document/timeline'
import { dealColumns, type MapBlock, type MapEntry } from '@/lib/catalogue/pictures/field-map'
import { formatStage } from '@/lib/catalogue/shown/format-value'
import { paths } from '@/lib/paths'

/** As many as names of 27 letters leave room for on a screen of 1,440 px. */
const COLUMNS = 7

/** Every tool of the field by category: its name, a shape and a ground for its status, bars for its stage, and the words. */
export function FieldMap({ blocks }: { blocks: readonly MapBlock[] }) {
  return (
    <div className="map text-small [&_a]:text-inherit [&_a]:no-underline [&_a:hover]:underline">
      {dealColumns(blocks, COLUMNS).map((column) => (
        <div key={column[0]?.category.slug}>
          {column.map(({ category, entries, more }) => (
            <section
              key={category.slug}
              className="mb-1 break-inside-avoid border-t border-ink"
              aria-labelledby={`on-map-${category.slug}`}
            >
              <h2
                id={`on-map-${category.slug}`}
                className="font-sans text-small leading-tight tracking-normal [&>a]:inline-block [&>a]:min-h-[24px] [&>a]:py-[3px]"
              >
                <a href={paths.category(category.slug)}>{category.name}</a>
              </h2>
              <ul className="max-phone:columns-2 max-phone:gap-x-3">
                {entries.map((entry) => (
                  <MapName key={entry.tool.slug} entry={entry} />
                ))}
                {more > 0 && (
                  <li>
                    <a href={paths.category(category.slug)}>{`and ${more.toLocaleString('en')} more`}</a>
                  </li>
                )}
              </ul>
            </section>
          ))}
        </div>
      ))}
    </div>
  )
}

const WORD = 'ml-0.5 inline-block text-note whitespace-nowrap text-soft'

/** The bars alone; the word is there to be read aloud. */
const BARE = 'ml-0.5 leading-[0] [font-size:0] before:mr-0 before:size-3'

const groundOf = (tool: Tool) =>
  tool.status === 'active' ? '' : isAlive(tool) || tool.status === 'dormant' ? 'still' : 'over'

function MapName({ entry: { tool, status, stage, isStageSaid } }: { entry: MapEntry }) {
  return (
    <li className={`mark is-${tool.status ?? 'unknown'} ${groundOf(tool)}`}>
      <a href={paths.tool(tool.slug)}>{tool.name}</a> {status && <small className={WORD}>{status}</small>}
      {stage && (
        <small className={`mark is-${stage} ${isStageSaid ? WORD : BARE}`}>{formatStage(stage)}</small>
      )}
    </li>
  )
}
