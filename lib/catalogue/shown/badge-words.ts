// What the badges of a tool say: whether it lives, and until when which of its versions get fixes.

import type { Tool } from '../catalogue'
import { formatDate, lastDayOf } from '../document/partial-date'
import { formatStatus, formatSupportKind } from './format-value'
import { isGone } from './line-words'

export const BADGES = ['status', 'supported'] as const
export type Badge = (typeof BADGES)[number]

export type BadgeWords = {
  label: string
  value: string
  /** How good that is: never without the words. */
  tone: 'good' | 'fair' | 'poor' | 'neutral'
  /** All of it in a sentence. */
  title: string
}

/** The words of a badge on the catalogue's day. */
export function badgeWords(badge: Badge, tool: Tool, today: string): BadgeWords {
  const said = badge === 'status' ? ofStatus(tool) : ofSupport(tool)
  return { ...said, title: `${tool.name}: ${said.label} ${said.value}, as of ${formatDate(today)}` }
}

type Said = Omit<BadgeWords, 'title'>

const TONES: Record<string, Said['tone']> = {
  active: 'good',
  maintenance: 'fair',
  dormant: 'fair',
  deprecated: 'fair',
  archived: 'poor',
  retired: 'poor',
  absorbed: 'poor',
}

function ofStatus({ status, statusEvent }: Tool): Said {
  const value = status === null ? 'unknown' : formatStatus({ status, statusEvent })
  return { label: 'status', value, tone: TONES[status ?? ''] ?? 'neutral' }
}

function ofSupport(tool: Tool): Said {
  const label = 'supported'
  if (isGone(tool)) return { label, value: 'no version any more', tone: 'poor' }
  const [newest] = tool.supported
  if (newest === undefined) {
    if (tool.lines.length > 0) return { label, value: 'no known version', tone: 'poor' }
    return {
      label,
      value: tool.support.kind === null ? 'unknown' : formatSupportKind(tool.support.kind),
      tone: 'neutral',
    }
  }
  const oldest = tool.supported.at(-1) ?? newest
  const versions = oldest === newest ? newest.name : `${oldest.name} to ${newest.name}`
  // The line that ends last says until when there is any.
  const ends = tool.supported.map(({ securityUntil }) => securityUntil)
  const last = ends.includes(null)
    ? null
    : ends.flatMap((end) => end ?? []).sort((a, b) => (lastDayOf(a) < lastDayOf(b) ? 1 : -1))[0]
  return { label, value: last ? `${versions}, until ${formatDate(last)}` : versions, tone: 'good' }
}
