import type { Choice, LeftTool } from '@/lib/catalogue/choosing/choice'
import { percentWords, reachWords } from '@/lib/catalogue/choosing/choice-words'
import { adviceOf } from '@/lib/catalogue/choosing/model-to-come'
import { reasonsOf } from '@/lib/catalogue/choosing/reasons'
import { paths } from '@/lib/paths'
import { CellLine, FactLine } from './cell-line'
import { ReachBar } from './reach-bar'

type Props = { left: LeftTool; place: number; choice: Choice }

/** A tool that is left: how often it is first, how far it reaches, and what speaks for and against it. */
export function LeftToolEntry({ left, place, choice }: Props) {
  const { tool, rank, limits } = left
  const { good, bad, open } = reasonsOf(left, choice.alike)
  const [avoid] = adviceOf(tool.avoidWhen)
  return (
    <li className="grid grid-cols-[1.6rem_minmax(0,1fr)] gap-x-3 border-t border-line py-3 first:border-t-0 phone:grid-cols-[2.2rem_minmax(0,1fr)]">
      <b className="text-h2 font-serif text-accent">{rank === null ? '' : place}</b>
      <div>
        <h3>
          <a className="name" href={paths.tool(tool.slug)}>
            {tool.name}
          </a>
        </h3>
        {rank !== null && (
          <>
            <ReachBar reach={rank.reach} />
            <p className="text-small">
              <b>{`First in ${percentWords(rank.share)}`}</b> of the weightings
              <span className="text-soft">{` · ${reachWords(rank.reach)}`}</span>
            </p>
          </>
        )}
        {rank === null && <p className="text-small text-soft">{tool.summary}</p>}
        {limits.length > 0 && (
          <ul className="mt-1 text-small">
            {limits.map(({ must, fact }) => (
              <li key={must.key}>
                {'Passes with limits: '}
                <FactLine label={must.label} fact={fact} cited={choice.cited} />
              </li>
            ))}
          </ul>
        )}
        {[good, bad, open].map((cells, group) =>
          cells.length === 0 ? null : (
            <section key={NAMES[group]} className="mt-1.5 text-small">
              <h4 className="font-semibold">{NAMES[group]}</h4>
              <ul className="gap-x-8 tablet:columns-2 [&>li]:break-inside-avoid [&>li]:py-0.5">
                {cells.map((cell) => (
                  <CellLine key={cell.criterion.key} cell={cell} cited={choice.cited} />
                ))}
              </ul>
            </section>
          ),
        )}
        {avoid !== undefined && (
          <p className="mt-1.5 text-small">
            <b>Avoid it when</b> {avoid.text}
          </p>
        )}
      </div>
    </li>
  )
}

const NAMES = ['For it', 'Against it', 'Not known, or both']
