import { Button } from '@/components/ui/button'
import { paths } from '@/lib/paths'

export type CategoryChoiceProps = {
  slugs: readonly string[]
  categories: readonly { slug: string; name: string }[]
  order: { category: string; move: string; setsAside: boolean }
}

const MOVES = [
  ['instead', 'in place of the primary category'],
  ['also', 'besides those it has'],
  ['out', 'no longer'],
] as const

/** Which category the tools of a batch get, and how; asks for what would happen. */
export function CategoryChoice({ slugs, categories, order }: CategoryChoiceProps) {
  return (
    <form action={paths.adminBatch()} className="flex flex-wrap items-center gap-2">
      <input type="hidden" name="do" value="recategorise" />
      {slugs.map((slug) => (
        <input key={slug} type="hidden" name="tool" value={slug} />
      ))}
      <select name="to" defaultValue={order.category} aria-label="Category" required>
        <option value="">(choose a category)</option>
        {categories.map(({ slug, name }) => (
          <option key={slug} value={slug}>
            {name}
          </option>
        ))}
      </select>
      <select name="move" defaultValue={order.move} aria-label="How">
        {MOVES.map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
      <label>
        <input type="checkbox" name="aside" value="yes" defaultChecked={order.setsAside} /> set aside facts
        that do not belong there
      </label>
      <Button>Show what would happen</Button>
    </form>
  )
}
