import type { AnsweredNeed } from '@/lib/catalogue/listing/answered-needs'

// More names say nothing more to somebody who begins.
const MOST_NAMES = 4

/** What people need, each with the page that answers it and the tools found there. */
export function NeedList({ needs }: { needs: readonly AnsweredNeed[] }) {
  return (
    <ul className="names grid grid-cols-[repeat(auto-fill,minmax(min(100%,19rem),1fr))] gap-x-10">
      {needs.map(({ need, tools }) => (
        <li key={need.key} className="border-t border-line py-1.5">
          <a className="inline-block py-0.5 font-semibold" href={need.address}>
            {need.says.replace(/\.$/, '')}
          </a>
          <p className="text-small text-soft">{namesOf(tools.map(({ name }) => name))}</p>
        </li>
      ))}
    </ul>
  )
}

function namesOf(names: readonly string[]): string {
  const more = names.length - MOST_NAMES
  return `${names.slice(0, MOST_NAMES).join(', ')}${more > 0 ? ` and ${more} more` : ''}`
}
