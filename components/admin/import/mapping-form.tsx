import { Button } from '@/components/ui/button'
import { HiddenFields } from '@/components/ui/hidden-fields'
import { formatCount } from '@/lib/catalogue/shown/noun-words'
import { paths } from '@/lib/paths'

type Subcategory = { subcategory: string; count: number; category: string | null }
type Category = { slug: string; name: string }

type MappingFormProps = {
  id: string
  fields: Readonly<Record<string, string>>
  subcategories: readonly Subcategory[]
  categories: readonly Category[]
}

/** Which subcategories of a landscape file become which of our categories. */
export function MappingForm({ id, fields, subcategories, categories }: MappingFormProps) {
  const all = subcategories.reduce((sum, { count }) => sum + count, 0)
  const mapped = subcategories.filter(({ category }) => category !== null)
  const entries = mapped.reduce((sum, { count }) => sum + count, 0)
  return (
    <form action={`${paths.adminImport(id)}/map`} method="post" className="stack">
      <HiddenFields fields={fields} />
      <p>
        {`The file lists ${formatCount(all, 'entry', 'entries')} in ${formatCount(subcategories.length, 'subcategory', 'subcategories')}. As it stands below, ${entries.toLocaleString('en')} of them in ${formatCount(mapped.length, 'subcategory', 'subcategories')} ${entries === 1 ? 'comes' : 'come'} in, and the rest is left out.`}
      </p>
      <p>
        An entry that is here already, by its repository, homepage or name, keeps what it has and gains what
        it lacks.
      </p>
      <table className="rows stacked">
        <caption>What becomes of each subcategory</caption>
        <thead>
          <tr>
            <th scope="col">Subcategory</th>
            <th scope="col">Entries</th>
            <th scope="col">Becomes</th>
          </tr>
        </thead>
        {groupsOf(subcategories).map(({ name, rows }) => (
          <tbody key={name}>
            <tr>
              <th scope="rowgroup" colSpan={3} className="pt-6 font-serif text-h3 font-semibold">
                {name}
              </th>
            </tr>
            {rows.map((row) => (
              <MappingRow key={row.subcategory} {...row} categories={categories} />
            ))}
          </tbody>
        ))}
      </table>
      <Button variant="primary">See what it would change</Button>
    </form>
  )
}

function MappingRow({
  index,
  subcategory,
  count,
  category,
  categories,
}: Subcategory & { index: number; categories: readonly Category[] }) {
  return (
    <tr>
      <th scope="row" className="font-normal wrap-anywhere max-tablet:flex-1">
        {partsOf(subcategory).name}
      </th>
      <td className="pr-5 text-right">{count}</td>
      <td className="max-tablet:basis-full [&>select]:max-tablet:w-full">
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
  )
}

/** `Runtime / Container Runtime` → its two names. */
function partsOf(subcategory: string): { group: string; name: string } {
  const [group = '', ...name] = subcategory.split(' / ')
  return { group, name: name.join(' / ') }
}

function groupsOf(subcategories: readonly Subcategory[]) {
  const groups = new Map<string, (Subcategory & { index: number })[]>()
  for (const [index, row] of subcategories.entries()) {
    const { group } = partsOf(row.subcategory)
    groups.set(group, [...(groups.get(group) ?? []), { ...row, index }])
  }
  return [...groups].map(([name, rows]) => ({ name, rows }))
}
