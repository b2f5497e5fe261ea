import type { ReactNode } from 'react'

type ComparisonPartProps = {
  id: string
  name: string
  said?: string
  /** The ground of what decides, and of nothing else. */
  isTinted?: boolean
  children: ReactNode
}

/** A part of a comparison under its heading. */
export function ComparisonPart({ id, name, said, isTinted = false, children }: ComparisonPartProps) {
  return (
    <section
      id={id}
      className={`scroll-mt-18 target:outline-none ${isTinted ? '-mx-3 bg-tint px-3 py-2.5 print:mx-0 print:px-0' : ''}`}
    >
      <div className="flex flex-wrap items-baseline justify-between gap-x-5 border-b border-line pb-1.5">
        <h2>{name}</h2>
        {said !== undefined && <p className="text-small text-soft">{said}</p>}
      </div>
      {children}
    </section>
  )
}

/** What a phone folds until it is asked for, and wider screens and paper show. */
export function UnfoldedAtDesk({ said, children }: { said: string; children: ReactNode }) {
  return (
    <details className="unfold [&::details-content]:print:[content-visibility:visible]">
      <summary className="py-2 text-small text-soft print:hidden">{said}</summary>
      {children}
    </details>
  )
}
