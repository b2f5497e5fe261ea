import type { ReactNode } from 'react'
import type { Difference } from '@/lib/editing/merge/difference'
import { MarkedWords } from './marked-words'

const VERBS: Record<Difference['kind'], string> = {
  added: 'added',
  removed: 'removed',
  changed: 'changed',
  moved: 'in another order',
}

type DifferenceListProps<Told extends Difference> = {
  differences: readonly Told[]
  /** Drawn before the label of each. */
  tick?: (difference: Told) => ReactNode
  /** True to show also the sources that both sides cite. */
  showsKept?: boolean
}

/** What changed between two documents, field by field. */
export function DifferenceList<Told extends Difference>({
  differences,
  tick,
  showsKept = false,
}: DifferenceListProps<Told>) {
  if (differences.length === 0) return <p>Nothing differs.</p>
  return (
    <dl className="divide-y divide-line *:py-3 [&_a]:wrap-anywhere [&_dd]:max-w-[72ch] [&_dt]:font-semibold">
      {differences.map((difference) => (
        <div key={`${difference.path} ${difference.label} ${difference.kind}`}>
          <dt>
            {tick?.(difference)}
            {difference.label}{' '}
            <span className="text-small font-normal text-soft">{VERBS[difference.kind]}</span>
          </dt>
          <dd>
            <MainText difference={difference} />
            {difference.details.map(({ label, before, after }) => (
              <p key={label} className="text-small">
                {label}: <Sides before={before} after={after} />
              </p>
            ))}
            <Sources {...difference.sources} kept={showsKept ? difference.sources.kept : []} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

function MainText({ difference: { kind, before, after, words } }: { difference: Difference }) {
  if (words) return <MarkedWords words={words} />
  if (before === after) return after === null ? null : <p className="text-soft">{after}</p>
  if (kind !== 'moved') return <MarkedWords words={toWords(before, after)} />
  return (
    <p>
      <span className="text-soft">before:</span> {before}
      <br />
      <span className="text-soft">now:</span> {after}
    </p>
  )
}

function Sides({ before, after }: { before: string | null; after: string | null }) {
  return (
    <>
      <span className="whitespace-pre-wrap wrap-anywhere">{before ?? 'nothing'}</span> →{' '}
      <span className="whitespace-pre-wrap wrap-anywhere">{after ?? 'nothing'}</span>
    </>
  )
}

function Sources({ added, removed, kept = [] }: Difference['sources']) {
  if (added.length + removed.length + kept.length === 0) return null
  const lines = [
    ...added.map((url) => ({ url, verb: 'Source added' })),
    ...removed.map((url) => ({ url, verb: 'Source removed' })),
    ...kept.map((url) => ({ url, verb: 'Source before and after' })),
  ]
  return (
    <ul className="text-small">
      {lines.map(({ url, verb }) => (
        <li key={`${verb} ${url}`}>
          {verb}:{' '}
          <a href={url} rel="nofollow noreferrer">
            {url}
          </a>
        </li>
      ))}
    </ul>
  )
}

function toWords(before: string | null, after: string | null) {
  return [
    ...(before === null ? [] : [{ kind: 'removed' as const, text: before }]),
    ...(after === null ? [] : [{ kind: 'added' as const, text: after }]),
  ]
}
