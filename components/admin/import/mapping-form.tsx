import { Button } from '@/components/ui/button'
import { HiddenFields } from '@/components/ui/hidden-fields'
import { ScrollX } from '@/components/ui/scroll-x'
import { paths } from '@/lib/paths'

type MappingFormProps = {
  id: string
  fields: Readonly<Record<string, string>>
  subcategories: readonly { subcategory: string; count: number; category: string | null }[]
  categories: readonly { slug: string; name: string }[]
}

/** Which subcategories of a landscape file become which of our categories. */
export function MappingForm({ id, fields, subcategories, categories }: MappingFormProps) {
  return (
    <form action={`${paths.adminImport(id)}/map`} method="post" className="stack">
      <HiddenFields fields={fields} />
      <ScrollX label="Subcategories">
        <table className="rows mapping">
          <caption>Subcategories of this landscape</caption>
          <thead>
            <tr>
              <th scope="col">Subcategory</th>
              <th scope="col">Entries</th>
              <th scope="col">Becomes</th>
            </tr>
          </thead>
          <tbody>
            {subcategories.map(({ subcategory, count, category }, index) => (
              <tr key={subcategory}>
                <th scope="row">{subcategory}</th>
                <td>{count}</td>
                <td>
                  <input type="hidden" name={`rows.${index}.subcategory`} value={subcategory} />
                  <select
                    name={`rows.${index}.category`}
                    defaultValue={category ?? ''}
                    aria-label={`What ${subcategory} becomes`}
                  >
                    <option value="">(left out)</option>
                    {categories.map(({ slug, name }) => (
                      <option key={slug} value={slug}>
                        {name}
                      </option>
                    ))}
                  </select>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollX>
      <Button variant="primary">See what it would change</Button>
    </form>
  )
}
