import { FoldedPart } from '@/components/ui/folded-part'
import { Snippet } from '@/components/ui/snippet'
import type { Cited } from '@/lib/catalogue/shown/cite'
import { paths, type Query } from '@/lib/paths'
import { siteUrl } from '@/lib/site-url'
import { CiteBox } from './cite-box'

type TakenElsewhereProps = {
  cited?: Cited
  /** What is followed, as the pairs of a feed's address. */
  followed: Query
  /** The path of the page, and the element that shows it within another. */
  path: string
  frame: string
  /** The tool whose badges there are. */
  tool?: { slug: string; name: string }
}

const BADGES = ['status', 'supported'] as const

/** What can be taken from a page to elsewhere: a citation, a feed, the page within another, badges. */
export function TakenElsewhere({ cited, followed, path, frame, tool }: TakenElsewhereProps) {
  const names = [cited && 'cite', 'follow', 'embed', tool && 'badges'].filter(Boolean).join(', ')
  return (
    <div className="print:hidden">
      <FoldedPart id="taken" name="Take it elsewhere" said={names}>
        {/* Within it, for an address that names what is folded unfolds it. */}
        <div id="elsewhere" className="grid scroll-mt-18 grid-cols-[minmax(0,1fr)] gap-4 pb-4">
          {cited && (
            <section>
              <h3>Cite this</h3>
              <CiteBox cited={cited} isShort />
            </section>
          )}
          <section>
            <h3>Follow what changes</h3>
            <p className="jumps">
              <a href={paths.feed('atom', followed)}>Atom</a>
              <a href={paths.feed('json', followed)}>JSON Feed</a>
            </p>
          </section>
          <section>
            <h3>Show it on another page</h3>
            <Snippet text={frame} />
            <p className="jumps">
              <a href={paths.embedded(path)} rel="nofollow">
                How it looks there
              </a>
            </p>
          </section>
          {tool && (
            <section>
              <h3>Badges</h3>
              <p className="jumps">
                {BADGES.map((badge) => (
                  <a key={badge} href={paths.badge(tool.slug, badge)} rel="nofollow">
                    {badge}
                  </a>
                ))}
              </p>
              <Snippet text={BADGES.map((badge) => markdownOf(tool, badge)).join('\n')} />
            </section>
          )}
        </div>
      </FoldedPart>
    </div>
  )
}

/** A badge that leads to the tool, in Markdown. */
function markdownOf({ slug, name }: { slug: string; name: string }, badge: (typeof BADGES)[number]): string {
  const absolute = (path: string) => new URL(path, siteUrl).href
  return `[![${name.replace(/[[\]]/g, '')}: ${badge}](${absolute(paths.badge(slug, badge))})](${absolute(paths.tool(slug))})`
}
