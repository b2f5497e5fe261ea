import type { ToolPage } from '@/lib/catalogue/tool/tool-page'
import { SourceList } from '../facts/source-list'
import { ToolAside } from './tool-aside'
import { ToolFacts } from './tool-facts'
import { ToolFits } from './tool-fits'
import { ToolHead } from './tool-head'
import { ToolHistory } from './tool-history'
import { ToolLeaving } from './tool-leaving'
import { ToolSupport } from './tool-support'
import { ToolTradeoffs } from './tool-tradeoffs'

/** One tool as readers see it, in the order they ask; editors preview the same. */
export function ToolView({ page }: { page: ToolPage }) {
  return (
    <article className="stack">
      <ToolHead page={page} />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-x-12 gap-y-9 desk:grid-cols-[minmax(0,1fr)_19rem]">
        <div className="stack content-start">
          <ToolLeaving page={page} />
          <ToolTradeoffs page={page} />
          <ToolSupport page={page} />
          <ToolFits page={page} />
          <ToolFacts page={page} />
          <ToolHistory page={page} />
        </div>
        <ToolAside page={page} />
      </div>
      <section className="rule" id="sources">
        <h2>Sources</h2>
        <SourceList sources={page.cited.sources} />
      </section>
    </article>
  )
}
