import { DAY_KEY } from '@/lib/catalogue/time/day-query'
import { HiddenFields } from '../ui/hidden-fields'

type Props = {
  /** The address of the page without its parameters. */
  action: string
  today: string
  /** What else is asked of the page. */
  query?: readonly (readonly [string, string])[]
}

/** Asks for the same page as of another day. */
export function DayForm({ action, today, query = [] }: Props) {
  return (
    <form action={action} className="flex flex-wrap items-baseline gap-x-2 gap-y-1 text-small print:hidden">
      {query.map(([name, value]) => (
        <HiddenFields key={`${name} ${value}`} fields={{ [name]: value }} />
      ))}
      <label>
        As of an earlier day <input type="date" name={DAY_KEY} max={today} required className="text-small" />
      </label>
      <button type="submit">Show</button>
    </form>
  )
}
