import { Fragment } from 'react'
import type { RelationSeen } from '@/lib/catalogue/shown/relation-words'
import type { ToolPage } from '@/lib/catalogue/tool/tool-page'
import { paths } from '@/lib/paths'
import { CiteMarks } from '../facts/cite-marks'
import { RelationPicture } from '../pictures/relation-picture'

/** With more of one kind their notes are folded. */
const MOST_IN_FULL = 2

/** How a tool relates to others: a picture, and a line of names for each kind, notes and sources beneath. */
export function ToolRelations({ page }: { page: ToolPage }) {
  if (page.relations.length === 0) return null
  return (
    <section id="relations">
      <h2>How it relates</h2>
      {page.tree && <RelationPicture tool={page.tool} tree={page.tree} />}
      <ul className="links">
        {page.relations.map(({ words, relations, told }) => (
          <li key={words}>
            <span className="text-soft">{words}</span>{' '}
            {relations.length <= MOST_IN_FULL ? (
              <Relations page={page} relations={relations} />
            ) : (
              <>
                {relations.map(({ other }, place) => (
                  <Fragment key={other.slug}>
                    {place > 0 && ', '}
                    <a href={paths.tool(other.slug)}>{other.name}</a>
                  </Fragment>
                ))}
                {told.length > 0 && (
                  <details className="[&>div]:py-0.5">
                    <summary className="w-fit py-0.5 text-soft">notes and sources</summary>
                    <Relations page={page} relations={told} isNamed />
                  </details>
                )}
                {told.length < relations.length && (
                  <div className="text-soft">Notes and sources are on their own pages.</div>
                )}
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

type RelationsProps = {
  page: ToolPage
  relations: readonly RelationSeen[]
  /** True where the links stand above already. */
  isNamed?: boolean
}

function Relations({ page, relations, isNamed = false }: RelationsProps) {
  return relations.map((seen) => {
    const { other, relation } = seen
    const note = relation.note === null ? '' : `: ${relation.note.replace(/\.$/, '')}`
    return (
      <div key={other.slug} className={isNamed ? undefined : 'py-0.5 [&>a+.cite]:px-2.5'}>
        {!isNamed && <a href={paths.tool(other.slug)}>{other.name}</a>}
        {isNamed ? other.name + note : note}
        <CiteMarks marks={page.cited.marksOf(relation)} />
        {relation.unverified && <small className="text-soft"> unverified</small>}
      </div>
    )
  })
}
