import type { Choosable } from '@/lib/catalogue/choosing/choosable'
import { formatCount } from '@/lib/catalogue/shown/noun-words'
import { paths } from '@/lib/paths'

/** The categories one can be helped in, each with how many living tools it has and what tells them apart. */
export function ChooseIndex({ choosable }: { choosable: readonly Choosable[] }) {
  return (
    <ul className="grid grid-cols-[repeat(auto-fill,minmax(min(100%,21rem),1fr))] gap-x-10 gap-y-4">
      {choosable.map(({ category, tools, decides }) => (
        <li key={category.slug}>
          <a className="name" href={paths.chooseIn(category.slug)}>
            {category.name}
          </a>
          <p className="text-small text-soft">
            {formatCount(tools, 'living tool')}
            {decides.length > 0 && `, told apart by ${decides.join(', ')}`}
          </p>
        </li>
      ))}
    </ul>
  )
}
