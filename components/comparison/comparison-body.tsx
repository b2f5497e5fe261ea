import { ComparisonPart, UnfoldedAtDesk } from '@/components/comparison/comparison-part'
import { ComparisonPins } from '@/components/comparison/comparison-pins'
import { FactTable, PointTable } from '@/components/comparison/comparison-table'
import { ShortPart } from '@/components/comparison/short-part'
import { SourceList } from '@/components/facts/source-list'
import { FoldedPart } from '@/components/ui/folded-part'
import type { Comparison } from '@/lib/catalogue/comparison/comparison'
import { shownPair } from '@/lib/catalogue/comparison/comparison-pair'
import { partNames } from '@/lib/catalogue/comparison/comparison-words'
import { joinWords } from '@/lib/catalogue/shown/format-value'
import { formatCount } from '@/lib/catalogue/shown/noun-words'
import { usualDay } from '@/lib/catalogue/shown/usual-day'

// Written out, for the style sheet is made of what stands here.
const COUNTS: Record<number, string> = {
  2: '[--n:2]',
  3: '[--n:3]',
  4: '[--n:4]',
  5: '[--n:5]',
  6: '[--n:6]',
}
/** From four tools on two stand side by side up to the width of a desk, not only on a phone. */
const WIDE =
  'wide not-print:max-desk:[&_:is(.pins,.side_tr)]:grid-cols-2 not-print:max-desk:[&_.side_tr>th]:col-span-full not-print:max-desk:[&_.pins>p]:hidden'
/** What hides a column where only two have room, by its place. */
const AWAY = {
  few: [
    'max-tablet:[&_:is(td,th,.pin):nth-child(2)]:hidden',
    'max-tablet:[&_:is(td,th,.pin):nth-child(3)]:hidden',
    'max-tablet:[&_:is(td,th,.pin):nth-child(4)]:hidden',
  ],
  wide: [
    'not-print:max-desk:[&_:is(td,th,.pin):nth-child(2)]:hidden',
    'not-print:max-desk:[&_:is(td,th,.pin):nth-child(3)]:hidden',
    'not-print:max-desk:[&_:is(td,th,.pin):nth-child(4)]:hidden',
    'not-print:max-desk:[&_:is(td,th,.pin):nth-child(5)]:hidden',
    'not-print:max-desk:[&_:is(td,th,.pin):nth-child(6)]:hidden',
    'not-print:max-desk:[&_:is(td,th,.pin):nth-child(7)]:hidden',
  ],
}

/** A comparison part by part, under the bar with the names: what decides first, life and licence last. */
export function ComparisonBody({ comparison, isFrozen }: { comparison: Comparison; isFrozen: boolean }) {
  const { columns, parts, tradeoffs, events, view, cited } = comparison
  const usual = usualDay(comparison.groups)
  const pair = shownPair(comparison)
  const isWide = columns.length > 3
  const away = columns.map(({ tool }, place) =>
    pair.includes(tool.slug) ? '' : AWAY[isWide ? 'wide' : 'few'][place],
  )
  const names = partNames(comparison)
  const facts = { comparison, usual }
  return (
    <div
      className={`compare ${[COUNTS[columns.length], isWide ? WIDE : '', ...away].filter(Boolean).join(' ')}`}
    >
      <ComparisonPins comparison={comparison} isFrozen={isFrozen} />
      <ShortPart comparison={comparison} />
      {parts.decides.length > 0 && (
        <ComparisonPart
          id="decides"
          name={names.decides}
          said={formatCount(parts.decides.length, 'fact')}
          isTinted
        >
          <FactTable name={names.decides} rows={parts.decides} {...facts} />
        </ComparisonPart>
      )}
      {parts.differ.length > 0 && (
        <ComparisonPart id="differ" name={names.differ} said={formatCount(parts.differ.length, 'fact')}>
          <FactTable name={names.differ} rows={parts.differ} {...facts} />
        </ComparisonPart>
      )}
      {(['same', 'unknown', 'alone', 'more'] as const).map(
        (part) =>
          parts[part].length > 0 && (
            <FoldedPart
              key={part}
              id={part}
              name={names[part]}
              said={`${formatCount(parts[part].length, 'fact')}: ${parts[part].map(({ label }) => label).join(', ')}`}
              isOpen={part === 'same' && view.show === 'same'}
            >
              <FactTable name={names[part]} rows={parts[part]} {...facts} />
            </FoldedPart>
          ),
      )}
      {tradeoffs.length > 0 && (
        <ComparisonPart id="tradeoffs" name={names.tradeoffs} said="by aspect, strengths first">
          <UnfoldedAtDesk said={joinWords(tradeoffs.map(({ label }) => label))}>
            <PointTable name={names.tradeoffs} rows={tradeoffs} comparison={comparison} />
          </UnfoldedAtDesk>
        </ComparisonPart>
      )}
      {parts.life.length > 0 && (
        <ComparisonPart id="life" name={names.life}>
          <UnfoldedAtDesk said="licence, status, releases">
            <FactTable name={names.life} rows={parts.life} {...facts} />
          </UnfoldedAtDesk>
        </ComparisonPart>
      )}
      {events.length > 0 && (
        <FoldedPart id="events" name={names.events} said="by year">
          <PointTable name={names.events} rows={events} comparison={comparison} />
        </FoldedPart>
      )}
      <FoldedPart id="sources" name="Sources" said={`${cited.sources.length}`}>
        <SourceList sources={cited.sources} />
      </FoldedPart>
    </div>
  )
}
