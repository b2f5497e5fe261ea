import type { ReactNode } from 'react'
import type { Tool } from '@/lib/catalogue/catalogue'

type TickProps = {
  tool: Pick<Tool, 'slug' | 'name'>
  /** Words beside the box, where it stands alone. */
  children?: ReactNode
}

/** A box that takes a tool into the comparison of the form around it. */
export function Tick({ tool, children }: TickProps) {
  return (
    <label className={children === undefined ? 'tick' : 'inline-block py-1 print:hidden'}>
      <input type="checkbox" name="tool" value={tool.slug} aria-label={`Compare ${tool.name}`} />
      {children}
    </label>
  )
}
