import { toPairs, withoutChoices } from '@/lib/catalogue/listing/filter'
import type { Listing } from '@/lib/catalogue/listing/listing'
import { paths } from '@/lib/paths'

/** The way out of an empty result: the one choice to drop, or all of them. */
export function EmptyListing({ listing }: { listing: Listing }) {
  const { zeroHelp, filter } = listing
  if (zeroHelp === null)
    return (
      <p>
        {'Dropping one choice would not help. '}
        <a href={paths.tools(toPairs(withoutChoices(filter)))} rel="nofollow">
          Show all tools
        </a>
      </p>
    )
  const { chip, total } = zeroHelp
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
