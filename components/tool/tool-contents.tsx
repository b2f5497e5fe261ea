import { isSupportAsked, isSupportSaid } from '@/lib/catalogue/shown/line-words'
import type { ToolPage } from '@/lib/catalogue/tool/tool-page'

/** Links to the parts of a tool's page, which is long on a phone. */
export function ToolContents({ page }: { page: ToolPage }) {
  const parts: [id: string, name: string, isThere: boolean][] = [
    ['moving', 'Moving away', page.leaving.length > 0],
    ['tradeoffs', 'Tradeoffs', page.tradeoffs.length > 0],
    ['support', 'Support', isSupportSaid(page.tool) || isSupportAsked(page.tool)],
    ['works-with', 'Works with', page.worksWith.length + page.fitting.length > 0],
    ['facts', 'Facts', true],
    ['history', 'History', page.events.length > 0],
    ['compare', 'Compare', page.alternatives.length > 0],
    ['coming', 'Coming from', page.coming.length > 0],
    ['relations', 'Relations', page.relations.length > 0],
    ['sources', 'Sources', true],
  ]
  return (
    <nav aria-label="On this page" className="jumps mt-3">
      {parts.map(
        ([id, name, isThere]) =>
          isThere && (
            <a key={id} href={`#${id}`}>
              {name}
            </a>
          ),
      )}
    </nav>
  )
}
