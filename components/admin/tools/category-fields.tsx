import { Button } from '@/components/ui/button'
import type { FormState } from './form-state'
import { Boxes } from './inputs'

/** Where a tool belongs; the chosen categories decide which facts the form asks for. */
export function CategoryFields({ state }: { state: FormState }) {
  const chosen = state.values.categories ?? []
  const { categories } = state.vocabulary
  // The first one is the primary category, so those chosen stand first, in their order.
  const inOrder = [
    ...chosen.flatMap((slug) => categories.filter((category) => category.slug === slug)),
    ...categories.filter(({ slug }) => !chosen.includes(slug)),
  ]
  return (
    <section className="form-part" id="list-categories">
      <h2>Categories</h2>
      <Boxes
        state={state}
        name="categories"
        label="Where it belongs"
        hint="The first one ticked is its primary category."
        options={inOrder.map(({ slug, name }) => [slug, name])}
      />
      <Button name="action" value="refresh">
        Show the facts of these categories
      </Button>
    </section>
  )
}
