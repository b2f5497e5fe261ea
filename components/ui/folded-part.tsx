import type { ReactNode } from 'react'

type FoldedPartProps = {
  id: string
  name: string
  said?: string
  isOpen?: boolean
  level?: 'h2' | 'h3'
  children: ReactNode
}

/** A part of a page that is folded until it is asked for, by its summary or by an address within it; on paper it is whole. */
export function FoldedPart({
  id,
  name,
  said,
  isOpen = false,
  level: Heading = 'h2',
  children,
}: FoldedPartProps) {
  return (
    <details
      id={id}
      className="[&::details-content]:print:[content-visibility:visible] scroll-mt-18 border-y target:outline-none border-line"
      open={isOpen}
    >
      <summary className="py-2 text-small text-soft">
        <Heading className="mr-3 inline text-ink">{name}</Heading>
        {said}
      </summary>
      {children}
    </details>
  )
}
