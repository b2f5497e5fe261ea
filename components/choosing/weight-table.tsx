import type { Criterion } from '@/lib/catalogue/choosing/criterion'
import type { Tier } from '@/lib/catalogue/choosing/weightings'
import type { Wishes } from '@/lib/catalogue/choosing/wishes'

type Props = { name: string; criteria: readonly Criterion[]; wishes: Wishes }

const COLUMNS: readonly [tier: Tier, word: string][] = [
  ['matters', 'matters'],
  ['a-lot', 'a lot'],
]

/** What can matter, a row each, with a tick for "matters" and one for "a lot"; the second says more than the first. */
export function WeightTable({ name, criteria, wishes }: Props) {
  return (
    <table className="w-full border-collapse">
      <caption className="sr-only">{name}</caption>
      <thead>
        <tr className="text-note text-soft [&_th]:px-1 [&_th]:font-normal">
          <th scope="col">
            <span className="sr-only">Fact</span>
          </th>
          {COLUMNS.map(([tier, word]) => (
            <th key={tier} scope="col">
              {word}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {criteria.map(({ key, label }) => (
          <tr key={key} className="border-t border-line">
            <th scope="row" className="py-1 text-left leading-tight font-normal">
              {label}
            </th>
            {COLUMNS.map(([tier, word]) => (
              <td key={tier} className="w-12 p-0">
                <label className="flex min-h-7 items-center justify-center">
                  <input
                    type="checkbox"
                    className="size-4.5"
                    name={tier}
                    value={key}
                    defaultChecked={wishes.tiers.get(key) === tier}
                    aria-label={`${label}: ${word === 'matters' ? 'matters' : 'matters a lot'}`}
                  />
                </label>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
