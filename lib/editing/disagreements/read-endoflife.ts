// What endoflife.date publishes of a product: a document of its API v1 (https://endoflife.date/docs/api/v1/), or one of
// the release data that it is made from (https://github.com/endoflife-date/release-data).

import { z } from 'zod'
import { isPartialDate } from '../../catalogue/document/partial-date'

export type EndoflifeLine = { name: string; releasedOn: string | null; securityUntil: string | null }

export type EndoflifeRelease = { version: string; date: string }

export type EndoflifeProduct = {
  /** As the address of its page names it: `kong-gateway`. */
  name: string
  /** All that release data knows; of the API the latest of each line. */
  releases: EndoflifeRelease[]
  lines: EndoflifeLine[]
}

const day = z
  .unknown()
  .transform((value) => (typeof value === 'string' && isPartialDate(value) ? value : null))

const releaseData = z.object({
  versions: z.record(z.string(), z.object({ name: z.string(), date: day })),
  releases: z.record(
    z.string(),
    z.object({ name: z.string(), releaseDate: day.optional(), eol: day.optional() }),
  ),
})

const apiDocument = z.object({
  result: z.object({
    name: z.string(),
    releases: z.array(
      z.object({
        name: z.string(),
        releaseDate: day.optional(),
        eolFrom: day.optional(),
        latest: z.object({ name: z.string(), date: day.optional() }).nullish(),
      }),
    ),
  }),
})

/** Reads a JSON text of either form; `file` names the product of release data: `releases/nginx.json`. Null for any other text. */
export function readEndoflife(text: string, file: string): EndoflifeProduct | null {
  const value = parseJson(text)
  const data = releaseData.safeParse(value)
  if (data.success) {
    const name = file.replace(/^.*\//, '').replace(/\.json$/, '')
    const { versions, releases } = data.data
    return {
      name,
      releases: Object.values(versions).flatMap(({ name: version, date }) =>
        date === null ? [] : [{ version, date }],
      ),
      lines: Object.values(releases).map((line) => toLine(line.name, line.releaseDate, line.eol)),
    }
  }
  const document = apiDocument.safeParse(value)
  if (!document.success) return null
  const { name, releases } = document.data.result
  return {
    name,
    releases: releases.flatMap(({ latest }) =>
      latest?.date ? [{ version: latest.name, date: latest.date }] : [],
    ),
    lines: releases.map((line) => toLine(line.name, line.releaseDate, line.eolFrom)),
  }
}

const toLine = (
  name: string,
  releasedOn: string | null | undefined,
  securityUntil: string | null | undefined,
): EndoflifeLine => ({ name, releasedOn: releasedOn ?? null, securityUntil: securityUntil ?? null })

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
