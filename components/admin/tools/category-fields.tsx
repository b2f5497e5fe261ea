import { Button } from '@/components/ui/button'
import { Field, fieldId } from '@/components/ui/field'
import type { FormState } from '../form/form-state'
import { Boxes } from '../form/inputs'
import { OutsideFacts } from './outside-facts'

/** Where a tool belongs: its primary category, and others; those chosen decide which facts the form asks for. */
export function CategoryFields({ state }: { state: FormState }) {
  const [primary = '', ...others] = state.values.categories ?? []
  const options = state.vocabulary.categories.map(({ slug, name }) => [slug, name] as const)
  // What was typed or stored stays, even where nobody offers it any more.
  const gone = [primary].filter((slug) => slug !== '' && options.every(([known]) => known !== slug))
  return (
    <section className="form-part" id="list-categories">
      <h2>Categories</h2>
      <Field label="Primary category" name="categories" errors={state.errors.categories}>
        {(input) => (
          <select {...input} defaultValue={primary}>
            <option value="">–</option>
            {[...gone.map((slug) => [slug, slug] as const), ...options].map(([slug, name]) => (
              <option key={slug} value={slug}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Boxes
        state={{ ...state, values: { categories: others }, errors: {} }}
        name="categories"
        id={`${fieldId('categories')}-others`}
        label="Also in"
        options={options}
      />
      <Button
        name="action"
        value="facts"
        data-swap="outside-facts field-facts"
        data-said="Below are the facts of these categories."
      >
        Show the facts of these categories
      </Button>
      <OutsideFacts state={state} />
    </section>
  )
}
