import type { ReactNode } from 'react'
import type { Tool } from '@/lib/catalogue/catalogue'
import { shownOf } from '@/lib/catalogue/choosing/choice'
import { paths } from '@/lib/paths'

type Props<One> = { title: string; of: readonly One[]; children: (one: One) => ReactNode }

/** Tools under a heading, each with a sentence about it that goes on from its name; nothing where there are none. */
export function ToolLines<One extends { tool: Tool }>({ title, of, children }: Props<One>) {
  if (of.length === 0) return null
  return (
    <section className="rule">
      <h2>{title}</h2>
      <ul className="grid gap-2">
        {shownOf(of).map((one) => (
          <li key={one.tool.slug} className="max-w-[66ch]">
            <a className="name" href={paths.tool(one.tool.slug)}>
              {one.tool.name}
            </a>{' '}
            {children(one)}
          </li>
        ))}
      </ul>
      <MoreOf all={of} />
    </section>
  )
}

/** Says how many of a list are not shown. */
export function MoreOf({ all }: { all: readonly unknown[] }) {
  const more = all.length - shownOf(all).length
  return more === 0 ? null : <p className="text-small text-soft">{`and ${more.toLocaleString('en')} more`}</p>
}
