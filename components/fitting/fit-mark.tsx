import type { FitLevel } from '@/lib/catalogue/document/words'
import { formatFitLevel } from '@/lib/catalogue/shown/moving-words'

const looks: Record<FitLevel, string> = {
  supported: 'is-yes',
  tested: 'is-yes',
  partial: 'is-partial',
  carries: 'is-active',
  'known-broken': 'is-no',
}

/** What is said of two versions together: its mark, and the words. */
export const FitMark = ({ level }: { level: FitLevel }) => (
  <span className={`mark ${looks[level]}`}>{formatFitLevel(level)}</span>
)
