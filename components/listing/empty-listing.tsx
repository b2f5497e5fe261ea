import { toPairs, withoutChoices } from '@/lib/catalogue/listing/filter'
import type { Listing } from '@/lib/catalogue/listing/listing'
import { paths } from '@/lib/paths'

/** The way out of an empty result: the one choice to drop, or all of them, and names that come near. */
export function EmptyListing({ listing }: { listing: Listing }) {
  const { filter, near } = listing
  const { choices } = filter
  const zeroHelp = choices.size > 0 ? listing.zeroHelp : null
  return (
    <div className="grid gap-3">
      {zeroHelp !== null && <DropOne zeroHelp={zeroHelp} />}
      {near.length > 0 && (
        <p>
          {'These names come near: '}
          {near.map(({ slug, name }, place) => (
            <span key={slug}>
              {place > 0 && ', '}
              <a href={paths.tool(slug)}>{name}</a>
            </span>
          ))}
          .
        </p>
      )}
      {zeroHelp === null && (
        <p>
          <a href={paths.tools(toPairs(withoutChoices(filter)))} rel="nofollow">
            Show all tools
          </a>
        </p>
      )}
    </div>
  )
}

function DropOne({ zeroHelp: { chip, total } }: { zeroHelp: NonNullable<Listing['zeroHelp']> }) {
  return (
    <p>
      {'Nothing has all of this. '}
      <a href={paths.tools(toPairs(chip.without))} rel="nofollow">
        {`Drop ${chip.text}`}
      </a>
      {total === 1 ? ' and one tool comes back.' : ` and ${total.toLocaleString('en')} tools come back.`}
    </p>
  )
}
