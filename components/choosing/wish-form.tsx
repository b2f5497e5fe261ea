import type { Catalogue } from '@/lib/catalogue/catalogue'
import type { Choice } from '@/lib/catalogue/choosing/choice'
import { findOffer } from '@/lib/catalogue/choosing/offer'
import { isEmptyWish, MOST_CRITERIA } from '@/lib/catalogue/choosing/wishes'
import { paths } from '@/lib/paths'
import { MustFields } from './must-fields'
import { WeightTable } from './weight-table'

type Props = { catalogue: Catalogue; choice: Choice }

/** What one must have and what matters: a form whose answers stand in the address. Closed on a phone, at the side where there is room. */
export function WishForm({ catalogue, choice }: Props) {
  const { category, wishes } = choice
  const { musts, criteria } = findOffer(catalogue, category, wishes)
  return (
    <details
      open={isEmptyWish(wishes)}
      className="filters text-small max-desk:border-y max-desk:border-line desk:col-start-1 desk:row-start-2 print:hidden"
    >
      <summary className="py-2 font-semibold">What you ask for</summary>
      <form action={paths.chooseIn(category.slug)} className="grid gap-4 pb-4">
        <fieldset>
          <legend className="text-h3 font-serif font-semibold">Must have</legend>
          <p className="text-soft">A tool without it is out. One of which it is not known is set aside.</p>
          <MustFields musts={musts.first} wishes={wishes} />
          {musts.more.length > 0 && (
            <details>
              <summary className="py-1">{`${musts.more.length} more to ask for`}</summary>
              <MustFields musts={musts.more} wishes={wishes} />
            </details>
          )}
          <label className="mt-2 flex items-center gap-2">
            <input
              type="checkbox"
              name="ended"
              value="yes"
              defaultChecked={wishes.ended}
              className="size-4.5"
            />
            Even if it is no longer looked after
          </label>
        </fieldset>
        <fieldset>
          <legend className="text-h3 font-serif font-semibold">What matters</legend>
          <p className="text-soft">An order is enough: no numbers.</p>
          <WeightTable name="What decides here" criteria={criteria.first} wishes={wishes} />
          {criteria.more.map(({ name, criteria: some }) => (
            <details key={name}>
              <summary className="py-1">{name}</summary>
              <WeightTable name={name} criteria={some} wishes={wishes} />
            </details>
          ))}
        </fieldset>
        <button type="submit" className="border-ink bg-ink py-2 font-semibold text-paper hover:bg-soft">
          Show the answer
        </button>
        <p className="text-soft">
          All you ask stands in the address, so it can be sent to a colleague; {MOST_CRITERIA} things can
          matter at most. <a href={paths.chooseMethod()}>How the answer is found</a>
        </p>
      </form>
    </details>
  )
}
