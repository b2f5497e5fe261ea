import type { AdviceShown, ToolPage } from '@/lib/catalogue/tool/tool-page'
import { paths } from '@/lib/paths'
import { CiteMarks } from '../facts/cite-marks'

/** When to choose a tool and when to avoid it, with what to take instead. */
export function ToolAdvice({ page }: { page: ToolPage }) {
  if (page.chooseWhen.length + page.avoidWhen.length === 0) return null
  return (
    <div className="mt-5 grid gap-x-9 gap-y-3 tablet:grid-cols-2">
      <When
        page={page}
        id="choose-when"
        heading={`Choose ${page.tool.name} when`}
        edge="border-yes"
        list={page.chooseWhen}
      />
      <When
        page={page}
        id="avoid-when"
        heading={`Avoid ${page.tool.name} when`}
        edge="border-no"
        list={page.avoidWhen}
      />
    </div>
  )
}

type WhenProps = { page: ToolPage; id: string; heading: string; edge: string; list: readonly AdviceShown[] }

function When({ page, id, heading, edge, list }: WhenProps) {
  if (list.length === 0) return null
  return (
    <div id={id} className={`border-t-3 pt-2 ${edge}`}>
      <h2 className="text-h3">{heading}</h2>
      <ul className="mt-1 grid gap-2">
        {list.map((said) => (
          <li key={said.text}>
            {said.text}
            {said.other && (
              <>
                {' Take '}
                <a href={paths.tool(said.other.slug)}>{said.other.name}</a>
                {' instead.'}
              </>
            )}
            <CiteMarks marks={page.cited.marksOf(said)} />
            {said.unverified && <small className="text-soft"> unverified</small>}
          </li>
        ))}
      </ul>
    </div>
  )
}
