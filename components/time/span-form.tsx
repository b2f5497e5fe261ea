import type { Catalogue } from '@/lib/catalogue/catalogue'
import { firstDayOfAll } from '@/lib/catalogue/time/catalogue-on'
import type { Span, SpanScope } from '@/lib/catalogue/time/span-query'
import { paths } from '@/lib/paths'

type Props = { catalogue: Catalogue; span: Span | null; scope: SpanScope }

/** Asks for what changed between two other days, or of another part of the field. */
export function SpanForm({ catalogue, span, scope }: Props) {
  const bounds = { min: firstDayOfAll(catalogue), max: catalogue.today, required: true }
  return (
    <form
      action={paths.changes()}
      className="mt-3 flex flex-wrap items-baseline gap-x-3 gap-y-2 text-small print:hidden"
    >
      <label>
        From <input type="date" name="from" {...bounds} defaultValue={span?.from} />
      </label>
      <label>
        to <input type="date" name="to" {...bounds} defaultValue={span?.to ?? catalogue.today} />
      </label>
      <label className="max-w-full">
        in{' '}
        <select name="category" className="max-w-full" defaultValue={scope.category?.slug ?? ''}>
          <option value="">all categories</option>
          {catalogue.vocabulary.categories.map(({ slug, name }) => (
            <option key={slug} value={slug}>
              {name}
            </option>
          ))}
        </select>
      </label>
      {scope.tools.map(({ slug, name }) => (
        <label key={slug}>
          <input type="checkbox" name="tool" value={slug} defaultChecked /> {name}
        </label>
      ))}
      <button type="submit">Show what changed</button>
    </form>
  )
}
