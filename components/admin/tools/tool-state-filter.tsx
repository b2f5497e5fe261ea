import { Button } from '@/components/ui/button'
import type { Category } from '@/lib/catalogue/document/vocabulary'
import type { StateQuery } from '@/lib/catalogue/gaps/tool-state-query'
import { paths } from '@/lib/paths'

type ToolStateFilterProps = { query: StateQuery; categories: readonly Category[] }

/** Narrows the list by name, state and category. */
export function ToolStateFilter({ query, categories }: ToolStateFilterProps) {
  return (
    <search>
      <form action={paths.adminTools()} className="inline-form">
        <input type="search" name="q" defaultValue={query.q} aria-label="Name" placeholder="Name" />
        <select name="state" defaultValue={query.state} aria-label="State">
          <option value="">any state</option>
          <option value="draft">not published yet</option>
          <option value="published">published</option>
          <option value="withdrawn">withdrawn</option>
          <option value="waiting">with something waiting</option>
        </select>
        <select name="category" defaultValue={query.category} aria-label="Category">
          <option value="">any category</option>
          {categories.map(({ slug, name }) => (
            <option key={slug} value={slug}>
              {name}
            </option>
          ))}
        </select>
        {query.sort !== 'name' && <input type="hidden" name="sort" value={query.sort} />}
        <Button>Show</Button>
      </form>
    </search>
  )
}
