// What endoflife.date publishes of a product: its API (read-endoflife.ts), or the release data that is made from
// (https://github.com/endoflife-date/release-data), which holds every release and not only the latest of each line.

import { z } from 'zod'
import { isPartialDate } from '../../catalogue/document/partial-date'
import { type PublishedLine, parseJson, readEndoflife } from '../reading/read-endoflife'

export type DatedVersion = { version: string; date: string }

export type FoundProduct = {
  /** As the address of its page names it: `kong-gateway`. */
  name: string
  releases: DatedVersion[]
  lines: Pick<PublishedLine, 'name' | 'securityUntil'>[]
  /** The file that says so. */
  file: string
}

const day = z
  .unknown()
  .transform((value) => (typeof value === 'string' && isPartialDate(value) ? value : null))

const releaseData = z.object({
  versions: z.record(z.string(), z.object({ name: z.string(), date: day })),
  releases: z.record(z.string(), z.object({ name: z.string(), eol: day.optional(), eoes: day.optional() })),
})

/** Reads a JSON text of either form; of release data the file names the product: `releases/nginx.json`. Null for any other text. */
export function readProduct(text: string, file: string): FoundProduct | null {
  const data = releaseData.safeParse(parseJson(text))
  if (data.success) {
    const { versions, releases } = data.data
    return {
      name: file.replace(/^.*\//, '').replace(/\.json$/, ''),
      releases: Object.values(versions).flatMap(({ name: version, date }) =>
        date === null ? [] : [{ version, date }],
      ),
      // Extended support is paid for, and gets fixes all the same.
      lines: Object.values(releases).map(({ name, eol, eoes }) => ({
        name,
        securityUntil: eoes ?? eol ?? null,
      })),
      file,
    }
  }
  const read = readEndoflife(text)
  if (read.kind === 'unreadable') return null
  const { name, lines } = read.said
  const releases = lines.flatMap(({ latest, latestOn }) =>
    latest !== null && latestOn !== null ? [{ version: latest, date: latestOn }] : [],
  )
  return { name, releases, lines: lines.map(({ name, securityUntil }) => ({ name, securityUntil })), file }
}
