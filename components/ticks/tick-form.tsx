import type { ReactNode } from 'react'
import { MOST_TOOLS } from '@/lib/catalogue/comparison/comparison-query'
import { paths } from '@/lib/paths'

/**
 * A form around tools that can be ticked, which leads to the comparison of those that are. Its bar comes with the first
 * tick and counts them, both in CSS; what was ticked on other pages, a script keeps (components/reader).
 */
export function TickForm({ children, className = '' }: { children: ReactNode; className?: string }) {
  return (
    <form
      action={paths.compare()}
      data-ticks=""
      className={`group [counter-reset:ticked] [&_:checked]:[counter-increment:ticked] ${className}`}
    >
      {children}
      <div className="sticky bottom-0 z-4 mt-3 flex flex-wrap items-center gap-x-4 gap-y-1 border-t-3 border-accent bg-paper py-2 text-table group-[&:not(:has(:checked))]:hidden print:hidden">
        <span data-here="" />
        <span data-kept="" />
        <span data-over={MOST_TOOLS} role="status" className="text-no" />
        <span>
          <b className="ticked before:content-[counter(ticked)]" /> ticked
          <small className="text-soft"> of {MOST_TOOLS} at most</small>
        </span>
        <button type="reset" className="border-0 bg-transparent px-1 text-small text-accent underline">
          clear
        </button>
        <button type="submit" className="ml-auto border-ink bg-ink text-paper hover:bg-soft">
          Compare
        </button>
      </div>
    </form>
  )
}
