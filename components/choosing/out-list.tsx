import { CiteMarks } from '@/components/facts/cite-marks'
import { StatusMark } from '@/components/facts/status-mark'
import type { Choice, Judged } from '@/lib/catalogue/choosing/choice'
import { percentWords } from '@/lib/catalogue/choosing/choice-words'
import { wantedWords } from '@/lib/catalogue/choosing/must-have'
import { wishAddress, withoutMust } from '@/lib/catalogue/choosing/wishes'
import { formatKind, joinWords } from '@/lib/catalogue/shown/format-value'
import { paths } from '@/lib/paths'
import { ToolLines } from './tool-lines'

/** Those that are not left, and why: beaten on every count, set aside, out by a fact, no longer looked after. */
export function OutList({ choice }: { choice: Choice }) {
  const { beaten, notKnown, out, ended, notTools, category, wishes } = choice
  return (
    <>
      <ToolLines title="Beaten on every count" of={beaten}>
        {({ tool, by }) =>
          `is in nothing that matters to you better than ${joinWords(
            by.map(({ name }) => name),
            'or',
          )}, and in something worse, whatever ${tool.name}’s unknown facts turn out to be.`
        }
      </ToolLines>
      <ToolLines title="Set aside: not known" of={notKnown}>
        {({ tool, unknown, share }) => (
          <>
            {`has perhaps what you ask for: ${joinWords(unknown.map(labelOf))} ${unknown.length === 1 ? 'is' : 'are'} not known.`}
            {share !== null && ` If so, it would be first in ${percentWords(share)} of the weightings.`}{' '}
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
        {({ lacks }) =>
          lacks.map((one, place) => (
            <span key={one.must.key}>
              {place > 0 && ' '}
              <Lack lack={one} choice={choice} />{' '}
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
            <StatusMark timeline={tool} isDated />
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

function Lack({ lack: { must, values, fact }, choice }: { lack: Judged; choice: Choice }) {
  return (
    <>
      lacks <b>{must.label}</b>
      {` (${wantedWords(must, values)}): “${fact.text}”. ${fact.note ?? ''}`}
      {fact.unverified && ' Unverified.'}
      <CiteMarks marks={choice.cited.marksOf(fact)} />
    </>
  )
}
