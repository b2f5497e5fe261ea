import type { ReactNode } from 'react'

/** What may be wider than the page, and then scrolls by itself. */
export function ScrollX({ label, children }: { label: string; children: ReactNode }) {
  return (
    <section
      className="overflow-x-auto"
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard
      tabIndex={0}
    >
      {children}
    </section>
  )
}
