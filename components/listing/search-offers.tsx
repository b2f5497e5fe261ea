import { MissingNames } from '@/components/listing/missing-names'
import type { Catalogue } from '@/lib/catalogue/catalogue'
import { findMissingNames } from '@/lib/catalogue/listing/missing-names'
import type { SearchAnswer } from '@/lib/catalogue/listing/search-answer'
import { findFirstOffers, type Offer } from '@/lib/catalogue/listing/search-offers'

const KINDS: Record<Offer['kind'], string> = {
  comparison: 'Compare',
  need: 'What answers it',
  category: 'Category',
  property: 'Property',
  glossary: 'Glossary',
}

type Opening = { catalogue: Catalogue; query: string; answer: SearchAnswer }

/**
 * What a search was read as, before the tools: the comparison of those named, or the page that answers a need; and for
 * a name that the catalogue does not have, how to suggest it.
 */
export function SearchOpening({ catalogue, query, answer }: Opening) {
  return (
    <>
      {findFirstOffers(catalogue, answer).map(({ kind, name, says, href }) => (
        <p key={href} className="callout mb-4">
          <span className="text-small text-soft">{`${KINDS[kind]}: `}</span>
          <a className="font-semibold" href={href}>
            {name}
          </a>
          <br />
          <span className="text-small">{says}</span>
        </p>
      ))}
      <MissingNames names={findMissingNames(catalogue, query, answer)} />
    </>
  )
}

/** Pages about the words themselves, after the tools. */
export function OtherOffers({ offers }: { offers: readonly Offer[] }) {
  if (offers.length === 0) return null
  return (
    <section className="rule mt-6">
      <h2>Also said about it</h2>
      <ul className="links">
        {offers.map(({ kind, name, says, href }) => (
          <li key={href}>
            <a href={href}>{name}</a>
            <span className="text-small text-soft">{` ${KINDS[kind].toLowerCase()}`}</span>
            <br />
            <span className="text-small">{says}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
