// What a listing says of itself in words: how many tools it shows, and the title of its page.

import type { Tool } from '../catalogue'
import { formatDate } from '../document/partial-date'
import type { Category } from '../document/vocabulary'
import { formatLicence } from '../shown/format-value'
import { formatCount } from '../shown/noun-words'
import { showLatestRelease } from '../shown/shown-fact'
import type { Listing } from './listing'

/** `5 tools`; after a choice `5 tools match`, `1 tool matches`, `No tools match`. */
export function formatTotal({ total, chips }: Pick<Listing, 'total' | 'chips'>): string {
  if (chips.length === 0) return countTools(total)
  return `${total === 0 ? 'No tools' : countTools(total)} ${total === 1 ? 'matches' : 'match'}`
}

/** The title by which a window or a history tells listings apart: `Container engines, Status: Active (4 tools)`. */
export function listingTitle(
  { chips, page, total }: Pick<Listing, 'chips' | 'page' | 'total'>,
  category: Category | null,
): string {
  const asked = chips.map(({ text }) => (text === `Category: ${category?.name}` ? category?.name : text))
  const said = asked.length === 0 ? 'Tools' : `${asked.join(', ')} (${countTools(total)})`
  return page > 1 ? `${said}, page ${page}` : said
}

/** A licence in short: the SPDX expression, with its class where that is not open source. */
export function licenceWords({ licence }: Tool): string {
  if (licence.past) return `licence not known then, today ${formatLicence(licence.past.now)}`
  return licence.class === 'open-source' && licence.spdx !== null ? licence.spdx : formatLicence(licence)
}

/** The latest release to the month: `1.30.0, Apr 2018`. */
export function latestWords(tool: Pick<Tool, 'kind' | 'latestRelease' | 'versionsOf'>): string {
  const { latestRelease } = tool
  if (latestRelease === null) return `release ${showLatestRelease(tool).text}`
  const month = formatDate(latestRelease.date.slice(0, 7))
  return latestRelease.version === null ? month : `${latestRelease.version}, ${month}`
}

/** `1 tool`, `2,300 tools`. */
export const countTools = (total: number) => formatCount(total, 'tool')
