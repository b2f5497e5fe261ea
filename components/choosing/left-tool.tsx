import { CiteMarks } from '@/components/facts/cite-marks'
import type { Choice, LeftTool } from '@/lib/catalogue/choosing/choice'
import { firstWords, placeSentence, placesOf, reachWords } from '@/lib/catalogue/choosing/choice-words'
import { paths } from '@/lib/paths'
import { FactLine } from './cell-line'
import { ReachBar } from './reach-bar'
import { ReasonLists } from './reason-lists'

type Props = { left: LeftTool; place: number; choice: Choice }

// What speaks for these is in sight; for the others it opens.
const OPEN_PLACES = 3

/** A tool that is left: how often it is first, how far it reaches, and what speaks for and against it. */
export function LeftToolEntry({ left, place, choice }: Props) {
  const { tool, rank, limits } = left
  const [weighty, rest] = firstWords(rank?.share ?? 0, choice)
  const why = placeSentence(left, choice.left.slice(0, place - 1))
  return (
    <li className="relative border-t border-line py-3 first:border-t-0">
      <h3>
        {rank !== null && <span className="mr-2.5 text-accent">{placesOf(choice.left)[place - 1]}</span>}
        <a className="name" href={paths.tool(tool.slug)}>
          {tool.name}
        </a>
      </h3>
      {rank === null ? (
        <p className="text-small text-soft">{tool.summary}</p>
      ) : (
        <>
          <ReachBar reach={rank.reach} />
          <p className="max-w-none text-small">
            <b>{weighty}</b>
            {rest}
            <span className="text-soft">{` · reaches ${reachWords(rank.reach, left.cells)}`}</span>
          </p>
          {why !== null && <p className="max-w-none text-small text-soft">{why}</p>}
        </>
      )}
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
      {rank !== null && place <= OPEN_PLACES && <Reasons left={left} choice={choice} />}
      {rank !== null && place > OPEN_PLACES && (
        <details className="text-small">
          <summary className="py-1 text-soft">What speaks for it and against it</summary>
          <Reasons left={left} choice={choice} />
        </details>
      )}
    </li>
  )
}

function Reasons({ left, choice }: { left: LeftTool; choice: Choice }) {
  const [avoid] = left.tool.avoidWhen
  return (
    <>
      <ReasonLists left={left} choice={choice} />
      {avoid !== undefined && (
        <p className="mt-1.5 text-small">
          <b>Avoid it when</b> {avoid.text}
          {avoid.unverified && <span className="text-soft"> unverified</span>}
          <CiteMarks marks={choice.cited.marksOf(avoid)} />
        </p>
      )}
    </>
  )
}
