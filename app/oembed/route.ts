import { ownOrigin } from '@/lib/auth/origin'
import { findEmbeddable, oembedJson } from '@/lib/http/embedding/oembed'
import { machineResponse } from '@/lib/http/machine-response'
import { refuseFile } from '@/lib/http/refuse-file'
import { paths } from '@/lib/paths'
import { siteUrl } from '@/lib/site-url'
import { getCatalogue } from '@/lib/store/readers/live-catalogue'

// The server words errors of its own; this one is told to the client as it stands (lib/process/error-answers.mjs).
const OWN = { 'content-type': 'text/plain; charset=utf-8', 'x-gantry-own-answer': '1' }

/** How a page of the site is shown within another (oEmbed 1.0): `?url=`, `&maxwidth=`, `&maxheight=`, `&format=json`. */
export async function GET(request: Request) {
  const catalogue = await getCatalogue()
  const asked = new URL(request.url).searchParams
  const format = asked.get('format') ?? 'json'
  // What the specification asks to be answered where a format is not offered.
  if (format !== 'json')
    return new Response('This site answers oEmbed in JSON only: format=json.\n', {
      status: 501,
      headers: OWN,
    })
  const origin = ownOrigin(request.headers)
  const text = asked.get('url') ?? ''
  if (!URL.canParse(text)) return refuseFile('Name a page of this site: ?url=https://…', 400)
  const url = new URL(text)
  const isOwn = url.origin === origin || url.origin === siteUrl.origin
  const page = isOwn ? findEmbeddable(catalogue, url.pathname) : null
  if (page === null)
    return refuseFile(
      'This is no tool, category or comparison of this site, and only these can be embedded.',
      404,
    )
  const most = { width: readMost(asked.get('maxwidth')), height: readMost(asked.get('maxheight')) }
  return machineResponse(request, {
    type: 'application/json; charset=utf-8',
    revision: catalogue.revision,
    today: catalogue.today,
    variant: `${origin}${paths.oembed(page.path)} ${most.width} ${most.height}`,
    body: () => JSON.stringify(oembedJson(page, origin, most), null, 2),
  })
}

/** A limit in pixels; none where nothing sensible is asked. */
function readMost(text: string | null): number {
  const pixels = Number(text ?? '')
  return Number.isInteger(pixels) && pixels > 0 ? pixels : 10_000
}
