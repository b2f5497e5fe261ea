import { CiteMarks } from '@/components/facts/cite-marks'
import { StatusMark } from '@/components/facts/status-mark'
import type { Tool } from '@/lib/catalogue/catalogue'
import type { Choice, Judged } from '@/lib/catalogue/choosing/choice'
import { firstWords } from '@/lib/catalogue/choosing/choice-words'
import { factOf, lackWords } from '@/lib/catalogue/choosing/must-have'
import { wishAddress, withoutMust } from '@/lib/catalogue/choosing/wishes'
import { formatKind, joinWords } from '@/lib/catalogue/shown/format-value'
import { paths } from '@/lib/paths'
import { BeatenList } from './beaten-list'
import { ToolLines } from './tool-lines'

/** Those that are not left, and why: beaten on every count, set aside, out by a fact, no longer looked after. */
export function OutList({ choice }: { choice: Choice }) {
  const { notKnown, out, ended, notTools, category, wishes } = choice
  return (
    <>
      <BeatenList choice={choice} />
      <ToolLines title="Set aside: not known" of={notKnown}>
        {({ tool, unknown, share }) => (
          <>
            {`has perhaps what you ask for. Not known of it: ${joinWords(unknown.map(labelOf))}.`}
            {share !== null && ` If so: ${firstWords(share, choice).join('').toLowerCase()}.`}{' '}
            <a
              className="text-small"
              href={paths.suggest([
                ['tool', tool.slug],
                ['attribute', unknown[0]?.must.attribute?.key ?? ''],
              ])}
              rel="nofollow"
            >
              Tell us what you know
            </a>
          </>
        )}
      </ToolLines>
      <ToolLines title="Out" of={out}>
        {({ tool, lacks }) =>
          lacks.map((one, place) => (
            <span key={one.must.key}>
              {place > 0 && ' '}
              <Lack tool={tool} lack={one} choice={choice} isFirst={place === 0} />{' '}
              <a
                className="text-small"
                href={wishAddress(category, withoutMust(wishes, one.must.key))}
                rel="nofollow"
              >
                Without this must-have
              </a>
            </span>
          ))
        }
      </ToolLines>
      <ToolLines title="No longer looked after" of={ended}>
        {({ tool, status }) => (
          <>
            <StatusMark timeline={tool} />
            <CiteMarks marks={choice.cited.marksOf(status)} />
          </>
        )}
      </ToolLines>
      <ToolLines title="Not to be chosen" of={notTools.map((tool) => ({ tool }))}>
        {({ tool }) => `is a ${formatKind(tool.kind)}: choose a tool of it.`}
      </ToolLines>
    </>
  )
}

const labelOf = ({ must }: Judged) => must.label

type LackProps = { tool: Tool; lack: Judged; choice: Choice; isFirst: boolean }

function Lack({ tool, lack: { must, values, fact }, choice, isFirst }: LackProps) {
  const had = must.attribute === null ? tool.licence.class : factOf(tool, must.key)?.value
  return (
    <>
      {isFirst ? 'falls short in ' : 'It falls short in '}
      <b>{must.label}</b>
      {`: ${lackWords(must, values, fact, had)}. ${fact.note ?? ''}`}
      {fact.unverified && ' Unverified.'}
      <CiteMarks marks={choice.cited.marksOf(fact)} />
    </>
  )
}
